import type { Notice } from '../notice';
import {
  isLeftOut,
  type MissingValue,
  type NoticeValues,
  PLACEHOLDERS,
  type PlaceholderKey,
  placeholderName,
} from '../placeholders';
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
}

/** Why a sound model does not suit this notice: it speaks of one invoice, or has no room for the others. */
export function noticeFaults(notice: Notice, lines: FilledLines, use: LetterUse): readonly string[] {
  const faults: string[] = [];
  const keys = keysOf(lines.ofNotice);
  const hasTable = lines.ofInvoice.length > 0 || keys.includes('invoiceTable');
  if (notice.lines.length > 1 && !hasTable && keys.some((key) => PLACEHOLDERS[key].oneInvoice)) {
    faults.push(
      `il parle d'une facture et la lettre en porte ${notice.lines.length} ; ajoutez un tableau dont une ligne porte [${placeholderName('invoiceNumber', use.language)}] et [${placeholderName('openAmount', use.language)}], ou [${placeholderName('invoiceTable', use.language)}].`,
    );
  }
  // The Journal records them as reminded: a letter that did not list them would make it lie.
  if (notice.alsoListed.length > 0 && !keys.includes('otherOverdue')) {
    faults.push(
      `il ne dit rien des autres factures échues du client, que la lettre doit lister ; ajoutez [${placeholderName('otherOverdue', use.language)}] sur une ligne à part.`,
    );
  }
  return faults.map((fault) => aboutModel(use, fault));
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

/** A letter needs the whole of an address, whatever its model calls it. */
function missingAddress({ customer }: Notice, keys: readonly PlaceholderKey[]): readonly PlaceholderKey[] {
  if (!keys.includes('recipientAddress') && !keys.includes('customerAddress')) return [];
  return [
    ...(customer.address.trim() === '' ? (['customerAddress'] as const) : []),
    ...(customer.postalCode.trim() === '' ? (['customerPostalCode'] as const) : []),
    ...(customer.city.trim() === '' ? (['customerCity'] as const) : []),
  ];
}
