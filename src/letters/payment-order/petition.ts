import { euros } from '../../domain/cents';
import { longDate } from '../../domain/civil-date';
import { CERFA_FORMS } from '../../domain/payment-order/court';
import { typeset } from '../../domain/typography';
import type { DocxBlock, DocxDocument } from '../docx/content';
import { frame, heading, item, note, prose, room, sheet, title } from './looks';
import { concerned, gap, type OrderFile, totalsOf } from './order-file';
import { debtorLines, petitionerLines } from './parties';
import { groundsOf, requestsOf } from './requests';
import { recapitulation } from './statement';

/** A box to tick by hand: the program ticks nothing. */
const BOX = '☐';

/** What a draft says of itself. */
export const DRAFT_WARNING =
  'Ce document est un brouillon tiré du classeur : il énonce des faits et ne donne aucun conseil juridique. Relisez-le, complétez ce qui est entre crochets, cochez ce que vous choisissez, puis supprimez ce cadre.';

/** The petition for an order to pay (CPC art. 54, 57, 1405 to 1408), to be read over, completed and signed by its user. */
export function petitionDocument(file: OrderFile): DocxDocument {
  const body = petitionBody(file);
  const gaps = gapsIn(body);
  const { customer, sender, today } = file;
  return sheet(
    sender.company,
    `Projet de requête en injonction de payer contre ${customer.name}, arrêté au ${longDate(today)} – à relire et à compléter`,
    [
      frame([
        `**Projet à relire.** ${DRAFT_WARNING}`,
        ...(gaps.length === 0 ? [] : [`**À compléter (${gaps.length}) :** ${gaps.join(' ; ')}.`]),
        `**Juridiction, à vérifier :** ${file.court.name}. ${file.court.facts.join(' ')}`,
        '**Formulaire, facultatif : cochez celui qui convient.**',
        ...CERFA_FORMS.map(({ form, criterion }) => `${BOX} ${form} : ${criterion}.`),
      ]),
      room(),
      ...body,
    ],
  );
}

/** What the petition lacks, in its order, once each. */
export const petitionGaps = (file: OrderFile): readonly string[] => gapsIn(petitionBody(file));

function petitionBody(file: OrderFile): readonly DocxBlock[] {
  const { sender, customer, lines, pieces, today } = file;
  const totals = totalsOf(lines);
  const statement = pieces.find(({ source }) => source?.kind === 'made');
  return [
    ...title('REQUÊTE EN INJONCTION DE PAYER', 'articles 1405 et suivants du code de procédure civile'),
    prose(`À Madame ou Monsieur le président : ${gap('la juridiction compétente et sa ville')}`),
    heading('Le requérant'),
    ...petitionerLines(sender).map(item),
    heading('Le débiteur'),
    ...debtorLines(customer).map(item),
    heading('Objet de la demande'),
    prose("Le requérant demande qu'il soit enjoint au débiteur de lui payer :"),
    ...requestsOf(file, totals).map(item),
    prose(`Total hors dépens, au ${longDate(today)} : **${euros(totals.total)}**.`),
    heading('Fondement de la créance'),
    ...groundsOf(file, totals).map(prose),
    heading(`Décompte arrêté au ${longDate(today)}`),
    recapitulation(lines, totals),
    room(),
    note(
      `Le détail, par facture, semestre et règlement, est dans le décompte${statement ? ` (pièce n° ${statement.number})` : ''}.`,
    ),
    heading('Démarches amiables'),
    ...amicable(file),
    heading("En cas d'opposition"),
    item(
      `${BOX} En cas d'opposition, le requérant demande le renvoi de l'affaire devant ${gap('la juridiction de renvoi, si vous le demandez')} (CPC art. 1408).`,
    ),
    heading('Bordereau des pièces'),
    ...pieces.map(({ number, title: named, isPresent }) =>
      item(`${number}. ${named}${isPresent ? '' : ' **[à joindre]**'}`),
    ),
    room(),
    prose(
      `Fait à ${sender.city.trim() === '' ? gap('le lieu') : sender.city.trim()}, le ${gap('la date de la requête')}`,
    ),
    prose(
      [sender.contact.trim() || gap('le nom du signataire'), sender.contactQuality.trim()]
        .filter((part) => part !== '')
        .join(', '),
    ),
    prose('Signature :'),
  ];
}

function amicable(file: OrderFile): readonly DocxBlock[] {
  const made = file.events.filter(({ kind }) => ['message', 'posting', 'delivery', 'call'].includes(kind));
  if (made.length === 0) return [prose(gap("les démarches amiables, le Journal n'en connaît aucune"))];
  return made.map((event) => item(`– ${longDate(event.on)} : ${event.what} (${concerned(event, file)})`));
}

/** The gaps that stand in these blocks, once each. */
function gapsIn(blocks: readonly DocxBlock[]): readonly string[] {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
  );
  const [start = '', end = ''] = typeset(gap('|')).split('|');
  const found = texts.flatMap((text) =>
    text
      .split(start)
      .slice(1)
      .map((after) => after.slice(0, after.indexOf(end))),
  );
  return [...new Set(found)];
}
