import { addCents, type Cents, euros, subtractCents } from '../../domain/cents';
import { longDate, shortDate } from '../../domain/civil-date';
import type { DocxBlock, DocxDocument } from '../docx/content';
import type { NoticeLine } from '../notice';
import { rateText, sourceText } from '../rate-text';
import { statementNotes } from '../statement';
import { grid, heading, note, prose, room, sheet, title, WIDTH } from './looks';
import { moneyLines } from './money-lines';
import { type OrderFile, type OrderTotals, totalsOf } from './order-file';

const LABEL = [WIDTH - 58, 28, 30];

/** The statement of the claim: what each invoice owes, and its interest by half-year and payment, to the cent. */
export function statementDocument(file: OrderFile): DocxDocument {
  const { customer, sender, lines, today } = file;
  const totals = totalsOf(lines);
  return sheet(sender.company, `Décompte arrêté au ${longDate(today)} – ${customer.name}`, [
    ...title('DÉCOMPTE DE LA CRÉANCE', `arrêté au ${longDate(today)}`),
    prose(`Créancier : **${sender.company}** – Débiteur : **${customer.name}**`),
    heading('Récapitulatif'),
    recapitulation(lines, totals),
    room(),
    note('Déduit : règlements, avoirs et retenue, détaillés par facture.'),
    ...dailyNote(totals),
    ...lines.flatMap(invoiceBlocks),
    heading('Comment ce décompte est fait'),
    ...statementNotes({ lines, claiming: 'claimed' }, 'fr').map(note),
    note(
      `Ce décompte est figé au ${longDate(today)} : un nouveau décompte, à une autre date, est un autre document.`,
    ),
  ]);
}

/** Each invoice on a line, and the totals: the same in the petition. */
export const recapitulation = (lines: readonly NoticeLine[], totals: OrderTotals): DocxBlock =>
  grid({
    columns: [32, 20, 25, 25, 25, 23, 20],
    figures: [2, 3, 4, 5, 6],
    headings: ['Facture n°', 'Échéance', 'Montant TTC', 'Déduit', 'Principal dû', 'Pénalités', 'Indemnité'],
    rows: lines.map(({ invoice, standing, dueOn, claim }) => [
      invoice.number,
      shortDate(dueOn),
      euros(invoice.total),
      dashOr(subtractCents(invoice.total, standing.open)),
      euros(standing.open),
      dashOr(claim?.interest ?? null),
      dashOr(claim?.indemnity ?? null),
    ]),
    totals: [
      ['Totaux', '', '', '', euros(totals.principal), dashOr(totals.interest), dashOr(totals.indemnity)],
      ['Total dû', '', '', '', euros(totals.total), '', ''],
    ],
  });

const dashOr = (amount: Cents | null): string => (amount === null || amount === 0 ? '–' : euros(amount));

/** « Chaque jour de plus : 5,04 € »; nothing where nothing runs. */
const dailyNote = ({ daily }: OrderTotals): readonly DocxBlock[] =>
  daily === null ? [] : [note(`Chaque jour de plus, au taux de ce semestre : ${euros(daily)}.`)];

function invoiceBlocks(line: NoticeLine): readonly DocxBlock[] {
  const { invoice, standing, dueOn, claim } = line;
  const issued = invoice.issuedOn ? ` du ${longDate(invoice.issuedOn)}` : '';
  return [
    heading(`Facture n° ${invoice.number}${issued}, échue le ${longDate(dueOn)}`),
    grid({
      columns: LABEL,
      figures: [1, 2],
      headings: ['Principal', 'Date', 'Montant'],
      rows: [
        ['Montant TTC', invoice.issuedOn ? shortDate(invoice.issuedOn) : '', euros(invoice.total)],
        ...moneyLines(line).map(({ on, what, amount }) => [what, shortDate(on), euros(amount)]),
      ],
      totals: [['Principal restant dû', '', euros(standing.open)]],
    }),
    room(),
    ...interestBlocks(line),
    ...(claim && claim.indemnity > 0
      ? [
          prose(
            `Indemnité forfaitaire pour frais de recouvrement (C. com. art. D441-5) : ${euros(claim.indemnity)}`,
          ),
        ]
      : []),
  ];
}

function interestBlocks({ claim, interestPaid }: NoticeLine): readonly DocxBlock[] {
  if (!claim) return [];
  if (claim.waiver) return [prose('Pénalités et indemnité : le créancier y a renoncé.')];
  if (claim.segments.length === 0) return [prose('Pénalités : aucune ne court.')];
  const ran = addCents(...claim.segments.map(({ amount }) => amount));
  const six = (label: string, amount: string): readonly string[] => [label, '', '', '', '', '', amount];
  return [
    grid({
      columns: [19, 19, 12, 24, 16, 58, 22],
      figures: [2, 3, 4, 6],
      headings: ['Du', 'Au', 'Jours', 'Base', 'Taux', 'Origine du taux', 'Pénalités'],
      rows: claim.segments.map(({ from, to, days, base, rate, source, amount }) => [
        shortDate(from),
        shortDate(to),
        String(days),
        euros(base),
        rateText(rate, 'fr'),
        sourceText(source, 'fr'),
        euros(amount),
      ]),
      totals: [
        ...(interestPaid > 0 ? [six('Courues', euros(ran)), six('Réglées', euros(interestPaid))] : []),
        six('Total', euros(claim.interest ?? ran)),
      ],
    }),
    room(),
    ...(claim.dailyInterest > 0 ? [note(`Chaque jour de plus : ${euros(claim.dailyInterest)}.`)] : []),
  ];
}
