import { addCents, type Cents } from '../domain/cents';
import type { Columns } from './columns';
import type { CustomerIdentity } from './customer-identity';
import { groupBy } from './group-by';
import { type Field, isUnreadable } from './list';
import type { ReadLine } from './read-lines';

/** The lines of one row of Factures: same number, customer, date and due date. */
export interface InvoiceGroup {
  readonly lines: readonly ReadLine[];
  readonly total: Field<Cents>;
  readonly paid: Field<Cents>;
  readonly balance: Field<Cents>;
}

type AmountColumn = 'total' | 'paid' | 'balance';

/** The form under which numbers of invoices are compared. */
export const foldNumber = (number: string): string => number.replace(/\s+/g, '').toUpperCase();

const fieldText = (field: Field<string>): string => (isUnreadable(field) ? field.asWritten : (field ?? ''));

/**
 * Fills the lines that leave out what the line above said of the same invoice (number, customer, dates); those of
 * `totals`, by number of line, stay as they are.
 */
export function inheritHeaders(
  lines: readonly ReadLine[],
  columns: Columns,
  totals: ReadonlySet<number>,
): ReadLine[] {
  let previous: ReadLine | null = null;
  return lines.map((line) => {
    if (totals.has(line.line)) return line;
    const continues: boolean =
      previous !== null && (sameNumber(line, previous) || (columns.of.has('item') && isBareItem(line)));
    previous = continues && previous ? inherit(line, previous) : line;
    return previous;
  });
}

const sameNumber = (line: ReadLine, other: ReadLine): boolean =>
  line.number !== '' && foldNumber(line.number) === foldNumber(other.number);

/** An article under the number above it; amounts alone, without an article, are a total that does not say so. */
const isBareItem = (line: ReadLine): boolean =>
  line.number + line.customerName + line.customerCode === '' &&
  line.issuedOn === null &&
  line.dueOn === null &&
  (line.text('item') + line.text('subject') !== '' || line.quantity !== null);

function inherit(line: ReadLine, above: ReadLine): ReadLine {
  const nameless = line.customerName === '' && line.customerCode === '';
  return {
    ...line,
    number: line.number || above.number,
    customerName: nameless ? above.customerName : line.customerName,
    customerCode: nameless ? above.customerCode : line.customerCode,
    issuedOn: line.issuedOn ?? above.issuedOn,
    dueOn: line.dueOn ?? above.dueOn,
    currency: line.currency || above.currency,
  };
}

/** Joins lines into invoices; lines without a number stay alone. */
export function groupLines(
  lines: readonly ReadLine[],
  columns: Columns,
  customerOf: (line: ReadLine) => CustomerIdentity,
): InvoiceGroup[] {
  const groups = groupBy(lines, (line, index) => {
    const parts = [
      foldNumber(line.number),
      customerOf(line).key,
      fieldText(line.issuedOn),
      fieldText(line.dueOn),
    ];
    return line.number === '' ? `line ${index}` : parts.join('\n');
  });
  const several = [...groups.values()].filter((group) => group.length > 1);
  const itemised = columns.of.has('item');
  const addsUp = {
    total: itemised && isPerLine('total', several),
    paid: itemised && isPerLine('paid', several),
    balance: itemised && isPerLine('balance', several),
  };
  return [...groups.values()]
    .flatMap((group) => (itemised ? [group] : splitByTotal(group)))
    .map((group) => ({
      lines: group,
      total: amountOf(group, 'total', addsUp.total),
      paid: amountPaid(group, columns, addsUp.paid),
      balance: amountOf(group, 'balance', addsUp.balance),
    }));
}

/** Without articles, two totals under one number are two rows: the ledger tells instalments from duplicates. */
const splitByTotal = (group: readonly ReadLine[]): ReadLine[][] => [
  ...groupBy(group, (line) => amountText(line.total)).values(),
];

const amountText = (field: Field<Cents>): string =>
  isUnreadable(field) ? `text ${field.asWritten}` : String(field);

/**
 * Whether a column gives the amount of each line, rather than the invoice's repeated: some invoice has different ones,
 * or its quantities and prices make up the amounts before tax of its lines.
 */
function isPerLine(column: AmountColumn, several: readonly (readonly ReadLine[])[]): boolean {
  const differs = (group: readonly ReadLine[]) =>
    new Set(
      group
        .map((line) => line[column])
        .filter((amount) => amount !== null)
        .map(amountText),
    ).size > 1;
  const multiplies = ({ quantity, unitPrice, netTotal }: ReadLine) =>
    typeof quantity === 'number' &&
    typeof unitPrice === 'number' &&
    typeof netTotal === 'number' &&
    Math.abs((quantity * unitPrice) / 100 - netTotal) <= 1;
  return several.some(differs) || (several.length > 0 && several.every((group) => group.every(multiplies)));
}

function amountOf(group: readonly ReadLine[], column: AmountColumn, addsUp: boolean): Field<Cents> {
  const amounts = group.map((line) => line[column]).filter((amount) => amount !== null);
  const unreadable = amounts.find(isUnreadable);
  if (unreadable) return unreadable;
  const readable = amounts.filter((amount): amount is Cents => !isUnreadable(amount));
  const [first = null] = readable;
  return addsUp && first !== null ? addCents(...readable) : first;
}

/** Payments listed one a line add up, each once; one amount repeated counts once. */
function amountPaid(group: readonly ReadLine[], columns: Columns, perLine: boolean): Field<Cents> {
  const numbered = columns.of.has('paymentNumber');
  const payments = groupBy(group, (line, index) =>
    perLine && !numbered
      ? String(index)
      : [amountText(line.paid), fieldText(line.paidOn), line.text('paymentNumber')].join('\n'),
  );
  const distinct = [...payments.values()].flatMap((same) => same.slice(0, 1));
  return amountOf(distinct, 'paid', true);
}
