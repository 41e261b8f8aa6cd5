import { longDate } from '../domain/civil-date';
import type { Language, NoticeModel, Sender } from '../domain/model';
import { typeset } from '../domain/typography';
import { alsoOverdueSentence } from './also-overdue';
import { greetingOf, isClosing } from './greeting';
import { invoiceTable } from './invoice-table';
import type { Notice, PostedLetter } from './notice';
import { type Block, placeholdersOf } from './placeholders';
import type { BodyPart } from './render';
import { signatureLines } from './sender-text';
import { statementTable } from './statement';

const GREETING =
  /^(madame|monsieur|mesdames|messieurs|bonjour|bonsoir|cher|chère|dear|hello|hi|good (morning|afternoon))(?!\p{L})/iu;

/**
 * The whole message around a model's filled text: a greeting and a closing when the model has none, the table of
 * several invoices, the others that are overdue, the signature, the reference and the sender's legal mentions.
 */
export function assembleBody(
  notice: Notice,
  model: NoticeModel,
  blocks: readonly Block[],
  mentions: string,
): readonly BodyPart[] {
  const { language } = model;
  const table: BodyPart = { kind: 'table', table: invoiceTable(notice.lines, language) };
  const statement = statementTable(notice, language);
  const body: BodyPart[] = blocks.flatMap((block): BodyPart[] => {
    if (block.kind !== 'table') return [block];
    if (block.of === 'invoiceTable') return [table];
    return statement ? [{ kind: 'table', table: statement }] : [];
  });
  const [first] = body;
  if (first?.kind !== 'paragraph' || !GREETING.test(first.lines[0] ?? '')) {
    body.unshift(paragraph(`${greetingOf(notice.customer, language)},`));
  }
  if (notice.copyOf) body.splice(1, 0, paragraph(coverLine(notice.copyOf, language)));
  const end = findClosing(body, notice.sender);
  const signsItself = end.signed || placeholdersOf(model.text).some(({ key }) => key === 'signature');
  if (end.index === body.length) body.push(paragraph(language === 'fr' ? 'Cordialement,' : 'Kind regards,'));

  const hasTable = body.includes(table);
  const added: BodyPart[] = hasTable || notice.lines.length < 2 ? [] : [table];
  if (notice.alsoListed.length > 0) {
    added.push(paragraph(alsoOverdueSentence(notice.alsoListed.length, language)));
    added.push({ kind: 'table', table: invoiceTable(notice.alsoListed, language) });
  }
  body.splice(hasTable ? body.lastIndexOf(table) + 1 : end.index, 0, ...added);
  if (!signsItself) body.push({ kind: 'paragraph', lines: signatureLines(notice.sender, language) });
  return [...body, ...foot(notice, language, mentions)].filter(
    (part) => part.kind !== 'paragraph' || part.lines.length > 0,
  );
}

/** What an e-mail is when a registered letter says the same. */
function coverLine({ number, postedOn }: PostedLetter, language: Language): string {
  if (language === 'en') {
    const numbered = number === '' ? '' : ` no.\u00a0${number}`;
    return `This message is a copy of the registered letter${numbered} posted to you on ${longDate(postedOn, 'en')}, which is attached.`;
  }
  const numbered = number === '' ? '' : ` n° ${number}`;
  return typeset(
    `Ce message est la copie de la lettre recommandée${numbered} qui vous a été adressée le ${longDate(postedOn)} et que vous trouverez ci-jointe.`,
  );
}

const paragraph = (line: string): BodyPart => ({ kind: 'paragraph', lines: [line] });

/** Where the closing stands (the end when there is none), and whether the model writes its own signature after it. */
function findClosing(
  body: readonly BodyPart[],
  sender: Sender,
): { readonly index: number; readonly signed: boolean } {
  for (let index = body.length - 1; index > 0; index -= 1) {
    const part = body[index];
    if (part?.kind !== 'paragraph') continue;
    const line = part.lines.findIndex(isClosing);
    if (line < 0) continue;
    const following = body
      .slice(index + 1)
      .flatMap((later) => (later.kind === 'paragraph' ? later.lines : []));
    const after = [...part.lines.slice(line + 1), ...following].join('\n');
    const names = [sender.contact, sender.company].filter((name) => name !== '');
    return { index, signed: names.some((name) => after.includes(name)) };
  }
  return { index: body.length, signed: false };
}

/** The reference that finds the message again, the customer it is for, and what the law wants at the foot. */
function foot({ reference, customer }: Notice, language: Language, mentions: string): readonly BodyPart[] {
  const found = reference === '' ? '' : `${language === 'fr' ? 'Réf.' : 'Ref.'} ${reference}`;
  const lines = [[found, customer.name].filter((text) => text !== '').join(' – '), mentions];
  return [{ kind: 'small', lines: lines.filter((line) => line !== '') }];
}
