import { foldText } from '../domain/typography';
import { directoryOf } from './customer-directory';
import { groupBy } from './group-by';
import { foldNumber } from './group-lines';
import { type LedgerRow, ledgerRow } from './ledger-row';
import type { LedgerState } from './ledger-state';
import { type Field, type IntakeInvoice, type IntakeList, isUnreadable, readable } from './list';
import { textOf } from './table';

export interface Match {
  readonly row: LedgerRow;
  readonly invoice: IntakeInvoice;
  readonly sameCustomer: boolean;
}

/** Two fields that do not contradict each other: equal, or one of them empty, or mended since it was imported. */
export function agree<Value>(ledger: Field<Value>, list: Field<Value>): boolean {
  if (ledger === null || list === null || isUnreadable(list)) return true;
  return ledger === list;
}

type Rule = (row: LedgerRow, invoice: IntakeInvoice) => boolean;

/** Finds the row of each invoice of the list, the likeliest pairs first; each row serves once. */
export function matchInvoices(
  state: LedgerState,
  list: Pick<IntakeList, 'invoices' | 'customers'>,
): { matches: Match[]; unmatched: IntakeInvoice[] } {
  const ledger = state.invoices.map(ledgerRow);
  const rows = groupBy(ledger, ({ number }) => foldNumber(number));
  const rowsByTotal = groupBy(ledger, ({ total }) => String(readable(total)));
  const sameCustomer = customerComparison(state, list);
  const same: Rule = (row, invoice) => sameCustomer(row.customer, invoice.customer);
  const issued: Rule = (row, invoice) => agree(row.issuedOn, invoice.issuedOn);
  const due: Rule = (row, invoice) => agree(row.dueOn, invoice.dueOn);
  const total: Rule = (row, invoice) => agree(row.total, invoice.total);
  // A wrong customer or a changed due date is somebody's correction; two differences make another invoice.
  const passes: readonly (readonly Rule[])[] = [
    [same, issued, due, total],
    [same, issued, total],
    [same, issued, due],
    [same, due, total],
    [issued, due, total],
  ];
  const used = new Set<LedgerRow>();
  const matched = new Map<IntakeInvoice, LedgerRow>();
  // A missing number may have been filled in since: such an invoice is looked for by its total.
  const candidates = ({ number, total: amount }: IntakeInvoice): readonly LedgerRow[] =>
    (number === '' ? rowsByTotal.get(String(readable(amount))) : rows.get(foldNumber(number))) ?? [];
  for (const rules of passes) {
    for (const invoice of list.invoices) {
      const needed = invoice.number === '' ? [same, issued, due, total] : rules;
      if (matched.has(invoice)) continue;
      const row = candidates(invoice).find(
        (candidate) => !used.has(candidate) && needed.every((rule) => rule(candidate, invoice)),
      );
      if (!row) continue;
      used.add(row);
      matched.set(invoice, row);
    }
  }
  const matches = [...matched].map(([invoice, row]) => ({
    invoice,
    row,
    sameCustomer: sameCustomer(row.customer, invoice.customer),
  }));
  return { matches, unmatched: list.invoices.filter((invoice) => !matched.has(invoice)) };
}

/** Two texts name one customer when they are the same, or names and number of one customer of Clients or of the list. */
function customerComparison(
  state: LedgerState,
  list: Pick<IntakeList, 'customers'>,
): (one: string, other: string) => boolean {
  const bearers = new Map<string, Set<string>>();
  const name = (text: string, identity: string) => {
    const key = foldText(text);
    if (key !== '') bearers.set(key, (bearers.get(key) ?? new Set()).add(identity));
  };
  for (const { row, cells } of state.customers) {
    for (const cell of [cells.name, cells.code]) name(textOf(cell), `row ${row}`);
  }
  const directory = directoryOf(state.customers);
  list.customers.forEach((customer, index) => {
    const known = directory.find(customer);
    const identity = known ? `row ${known.row}` : `listed ${index}`;
    for (const text of [customer.name, customer.code, ...customer.spellings]) name(text, identity);
  });
  return (one, other) => {
    const [first, second] = [foldText(one), foldText(other)];
    if (first === second) return true;
    const others = bearers.get(second);
    return others !== undefined && [...(bearers.get(first) ?? [])].some((identity) => others.has(identity));
  };
}
