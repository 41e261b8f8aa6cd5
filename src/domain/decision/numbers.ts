import type { CivilDate } from '../civil-date';
import { foldName, foldNumber } from '../keys';
import type { Invoice, InvoiceRow } from '../model';

/** Rows grouped by invoice number; a row without a number stands alone. */
function groupsByNumber(rows: readonly InvoiceRow[]): readonly (readonly InvoiceRow[])[] {
  const groups = new Map<string, InvoiceRow[]>();
  for (const row of rows) {
    const number = foldNumber(row.readable ? row.invoice.number : row.number);
    if (number === '') continue;
    groups.set(number, [...(groups.get(number) ?? []), row]);
  }
  return [...groups.values()];
}

/** Same customer and date, different due dates: instalments of one invoice. */
function areInstalments(group: readonly InvoiceRow[]): boolean {
  const invoices = group.flatMap((row) => (row.readable ? [row.invoice] : []));
  const [first] = invoices;
  if (!first || invoices.length !== group.length || first.issuedOn === null) return false;
  return (
    invoices.every(
      (invoice) =>
        foldName(invoice.customer) === foldName(first.customer) && invoice.issuedOn === first.issuedOn,
    ) && new Set(invoices.map((invoice) => invoice.dueOn)).size === invoices.length
  );
}

/** The row a line of Factures stands at, readable or not. */
export const rowNumber = (row: InvoiceRow): number => (row.readable ? row.invoice.row : row.row);

/** For each row that repeats another's number without being its instalment: the rows that share the number. */
export function duplicatedRows(rows: readonly InvoiceRow[]): ReadonlyMap<number, readonly number[]> {
  const duplicates = new Map<number, readonly number[]>();
  for (const group of groupsByNumber(rows)) {
    if (group.length < 2 || areInstalments(group)) continue;
    const numbers = group.map(rowNumber);
    for (const number of numbers) duplicates.set(number, numbers);
  }
  return duplicates;
}

/** The due dates that stand under each number, duplicates left out. */
export function instalmentNumbers(
  invoices: readonly Invoice[],
  duplicates: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<string, ReadonlySet<CivilDate>> {
  const dueDates = new Map<string, Set<CivilDate>>();
  for (const invoice of invoices) {
    if (duplicates.has(invoice.row)) continue;
    const number = foldNumber(invoice.number);
    const known = dueDates.get(number);
    if (known) known.add(invoice.dueOn);
    else dueDates.set(number, new Set([invoice.dueOn]));
  }
  return dueDates;
}
