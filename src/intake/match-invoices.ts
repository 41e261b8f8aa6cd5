import { foldText } from '../domain/typography';
import { groupBy } from './group-by';
import { foldNumber } from './group-lines';
import { type LedgerRow, ledgerRow } from './ledger-row';
import type { LedgerState } from './ledger-state';
import { type Field, type IntakeInvoice, type IntakeList, isUnreadable, readable } from './list';
import { customerComparison } from './same-customer';

export interface Match {
  readonly row: LedgerRow;
  readonly invoice: IntakeInvoice;
}

/** Two fields that do not contradict each other: equal, or one of them empty, or mended since it was imported. */
export function agree<Value>(ledger: Field<Value>, list: Field<Value>): boolean {
  if (ledger === null || list === null || isUnreadable(list)) return true;
  return ledger === list;
}

type Rule = (row: LedgerRow, invoice: IntakeInvoice) => boolean;

/** A number without what tools and spreadsheets drop: « 007 » and « 7 », « F-1 » and « F1 » may be one invoice. */
const looseNumber = (number: string): string =>
  foldText(number)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+(?=.)/, '');

const ALIKE: readonly Rule[] = (['issuedOn', 'dueOn', 'total'] as const).map(
  (field) => (row, invoice) => readable(row[field]) !== null && row[field] === invoice[field],
);

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
  const unsaid: Rule = (row, invoice) => foldText(row.customer) === '' || foldText(invoice.customer) === '';
  const issued: Rule = (row, invoice) => agree(row.issuedOn, invoice.issuedOn);
  const due: Rule = (row, invoice) => agree(row.dueOn, invoice.dueOn);
  const total: Rule = (row, invoice) => agree(row.total, invoice.total);
  // A changed due date or total is somebody's correction; two differences, or another customer, make another invoice.
  const passes: readonly (readonly Rule[])[] = [
    [same, issued, due, total],
    [same, issued, total],
    [same, issued, due],
    [same, due, total],
    [unsaid, issued, due, total],
  ];
  const used = new Set<LedgerRow>();
  const matched = new Map<IntakeInvoice, LedgerRow>();
  const pair = (invoice: IntakeInvoice, candidates: readonly LedgerRow[], rules: readonly Rule[]): void => {
    const row = candidates.find(
      (candidate) => !used.has(candidate) && rules.every((rule) => rule(candidate, invoice)),
    );
    if (!row) return;
    used.add(row);
    matched.set(invoice, row);
  };
  // A missing number may have been filled in since: such an invoice is looked for by its total.
  const candidates = ({ number, total: amount }: IntakeInvoice): readonly LedgerRow[] =>
    (number === '' ? rowsByTotal.get(String(readable(amount))) : rows.get(foldNumber(number))) ?? [];
  for (const rules of passes) {
    for (const invoice of list.invoices) {
      const needed = invoice.number === '' ? [same, issued, due, total] : rules;
      if (!matched.has(invoice)) pair(invoice, candidates(invoice), needed);
    }
  }
  // A number written otherwise since the last list: never one that the list itself holds as it stands in Factures.
  const listed = new Set(list.invoices.map(({ number }) => foldNumber(number)));
  const alikeRows = groupBy(
    ledger.filter(({ number }) => number !== '' && !listed.has(foldNumber(number))),
    ({ number }) => looseNumber(number),
  );
  for (let needed = ALIKE.length; needed > 0; needed -= 1) {
    const alike: Rule = (row, invoice) => ALIKE.filter((rule) => rule(row, invoice)).length >= needed;
    for (const invoice of list.invoices) {
      if (matched.has(invoice) || invoice.number === '') continue;
      pair(invoice, alikeRows.get(looseNumber(invoice.number)) ?? [], [same, alike]);
    }
  }
  const matches = [...matched].map(([invoice, row]) => ({ invoice, row }));
  return { matches, unmatched: list.invoices.filter((invoice) => !matched.has(invoice)) };
}
