import { isFrance } from '../../domain/country';
import { isClosing } from '../greeting';
import type { Notice } from '../notice';
import {
  isLeftOut,
  type MissingValue,
  type NoticeValues,
  PLACEHOLDERS,
  type PlaceholderKey,
  placeholderName,
} from '../placeholders';
import { addressProblem } from '../postal-address';
import { type DocumentLine, keysOf } from './document-lines';
import type { LetterUse } from './letter-use';
import { aboutModel } from './model-faults';

/** The lines of a model and what they are filled with. */
export interface FilledLines {
  /** Those that are filled with the values of the whole notice. */
  readonly ofNotice: readonly DocumentLine[];
  readonly values: NoticeValues;
  /** Those of the invoices' table, once an invoice. */
  readonly ofInvoice: readonly DocumentLine[];
  readonly invoices: readonly NoticeValues[];
  /** Those of the interest statement's table are filled once a period. */
  readonly periods: readonly NoticeValues[];
}

/** Why a sound model does not suit this notice: it speaks of one invoice, has no room for the others, or no address. */
export function noticeFaults(notice: Notice, lines: FilledLines, use: LetterUse): readonly string[] {
  const faults: string[] = [];
  const keys = keysOf(lines.ofNotice);
  const name = (key: PlaceholderKey): string => `[${placeholderName(key, use.language)}]`;
  const hasTable = lines.ofInvoice.length > 0 || keys.includes('invoiceTable');
  if (notice.lines.length > 1 && !hasTable && keys.some((key) => PLACEHOLDERS[key].oneInvoice)) {
    const advice = `ajoutez un tableau dont une ligne porte ${name('invoiceNumber')} et ${name('openAmount')}, ou ${name('invoiceTable')}.`;
    const fault = `il parle d'une facture et la lettre en porte ${notice.lines.length} ; ${advice}`;
    faults.push(aboutModel(use, fault));
  }
  // The Journal records them as reminded: a letter that did not list them would make it lie.
  const hasOthers = keys.includes('otherOverdue') || closingLine(lines.ofNotice) !== null;
  if (notice.alsoListed.length > 0 && !hasOthers) {
    const fault = `il ne dit rien des autres factures échues du client ; ajoutez ${name('otherOverdue')} sur une ligne à part.`;
    faults.push(aboutModel(use, fault));
  }
  const problem = missingAddress(notice, keys).length > 0 ? null : postalProblem(notice, keys);
  return problem === null ? faults : [...faults, `${problem}.`];
}

/** The last line of the body that closes the letter; null when none does. */
export function closingLine(lines: readonly DocumentLine[]): DocumentLine | null {
  const closing = lines.filter(
    (line) =>
      line.segment.place === 'body' &&
      (keysOf([line]).includes('closing') || isClosing(line.text)) &&
      line.start === line.paragraph.start,
  );
  return closing[closing.length - 1] ?? null;
}

/** What the lines that stay ask for and the ledger does not have, once each. */
export function missingInLetter(notice: Notice, lines: FilledLines, use: LetterUse): readonly MissingValue[] {
  const ofNotice = absentKeys(lines.ofNotice, lines.values);
  // In a table an invoice that is not late has an empty cell.
  const ofInvoices = lines.invoices
    .flatMap((values) => absentKeys(lines.ofInvoice, values))
    .filter((key) => key !== 'daysPastDue');
  const keys = [...ofNotice, ...ofInvoices, ...missingAddress(notice, keysOf(lines.ofNotice))].filter(
    (key) => key !== 'recipientAddress',
  );
  return [...new Set(keys)].map((key) => ({
    key,
    placeholder: placeholderName(key, use.language),
    column: PLACEHOLDERS[key].column ?? '',
  }));
}

const absentKeys = (lines: readonly DocumentLine[], values: NoticeValues): readonly PlaceholderKey[] =>
  keysOf(lines.filter(({ text }) => !isLeftOut(text, values))).filter(
    (key) => (values.texts[key] ?? '') === '',
  );

const isAddressed = (keys: readonly PlaceholderKey[]): boolean =>
  keys.includes('recipientAddress') || keys.includes('customerAddress');

/** A letter needs the whole of an address, whatever its model calls it. */
function missingAddress({ customer }: Notice, keys: readonly PlaceholderKey[]): readonly PlaceholderKey[] {
  if (!isAddressed(keys)) return [];
  const parts: readonly (readonly [PlaceholderKey, string])[] = [
    ['customerAddress', customer.address],
    // Some countries have no postal code.
    ['customerPostalCode', customer.postalCode || (isFrance(customer.country) ? '' : '-')],
    ['customerCity', customer.city],
  ];
  return parts.filter(([, part]) => part.trim() === '').map(([key]) => key);
}

const postalProblem = ({ customer }: Notice, keys: readonly PlaceholderKey[]): string | null =>
  isAddressed(keys) ? addressProblem(customer) : null;
