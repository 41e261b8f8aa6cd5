import { addCents, type Cents, subtractCents, ZERO } from '../domain/cents';
import { type CivilDate, latest } from '../domain/civil-date';
import { directoryOf, namesInLedger } from './customer-directory';
import { groupBy } from './group-by';
import { foldNumber } from './group-lines';
import type { LedgerState } from './ledger-state';
import { type IntakeInvoice, type IntakeList, isUnreadable, readable } from './list';
import { type Match, matchInvoices } from './match-invoices';
import { differencesOf, magnitude } from './merge-differences';
import { textOf } from './table';

export type InvoiceChanges = Partial<
  Pick<IntakeInvoice, 'issuedOn' | 'dueOn' | 'total' | 'paid' | 'paidOn' | 'situation'>
>;

/** A payment to add to Règlements, where the invoice's other payments already are. */
export interface NewPayment {
  readonly receivedOn: CivilDate;
  readonly customer: string;
  readonly invoice: string;
  readonly amount: Cents;
}

export interface InvoiceMerge {
  readonly toAppend: readonly IntakeInvoice[];
  readonly updates: readonly { readonly row: number; readonly changes: InvoiceChanges }[];
  readonly payments: readonly NewPayment[];
  readonly unchanged: number;
  /** The rows of Factures that the list speaks of. */
  readonly listed: readonly number[];
  /** Differences that are told and not written. */
  readonly conflicts: readonly { readonly row: number; readonly sentence: string }[];
}

/**
 * Brings a list into the ledger: unknown invoices are added, payments that rose are taken over, empty cells are filled.
 * What the user may have edited (total, dates, a Situation) is never overwritten: a difference is told. The same list
 * twice changes nothing.
 */
export function mergeInvoices(
  state: LedgerState,
  list: Pick<IntakeList, 'invoices' | 'customers'>,
): InvoiceMerge {
  const { matches, unmatched } = matchInvoices(state, list);
  const recorded = groupBy(state.payments, ({ invoice }) => foldNumber(invoice));
  const updates: { row: number; changes: InvoiceChanges }[] = [];
  const payments: NewPayment[] = [];
  for (const group of groupBy(matches, ({ row }) => foldNumber(row.number)).values()) {
    const known = recorded.get(foldNumber(group[0]?.row.number ?? '')) ?? [];
    const payment =
      known.length > 0 ? paymentMissing(group, addCents(...known.map(({ amount }) => amount))) : null;
    if (payment !== null && payment !== 'none') payments.push(payment);
    for (const match of group) {
      const changes = {
        ...emptyCellsFilled(match),
        ...situationTaken(match),
        ...(payment === null ? paymentChanges(match) : {}),
      };
      if (Object.keys(changes).length > 0) updates.push({ row: match.row.row, changes });
    }
  }
  // Instalments share their payments: what was recorded for the number is not one row's.
  const rowsOf = groupBy(state.invoices, ({ number }) => foldNumber(textOf(number)));
  const recordedFor = ({ row }: Match): Cents => {
    const number = foldNumber(row.number);
    const alone = (rowsOf.get(number)?.length ?? 0) === 1;
    return alone ? addCents(...(recorded.get(number) ?? []).map(({ amount }) => amount)) : ZERO;
  };
  const nameInLedger = namesInLedger(list.customers, directoryOf(state.customers));
  const touched = new Set([...updates.map(({ row }) => row), ...payments.map(({ invoice }) => invoice)]);
  return {
    toAppend: unmatched.map((invoice) => ({ ...invoice, customer: nameInLedger(invoice.customer) })),
    updates: updates.sort((one, other) => one.row - other.row),
    payments,
    unchanged: matches.filter(({ row }) => !touched.has(row.row) && !touched.has(row.number)).length,
    listed: matches.map(({ row }) => row.row),
    conflicts: matches.flatMap((match) => differencesOf(match, recordedFor(match))),
  };
}

const FILLED = ['issuedOn', 'dueOn', 'total'] as const;

function emptyCellsFilled({ row, invoice }: Match): InvoiceChanges {
  const missing = FILLED.filter((field) => row[field] === null && invoice[field] !== null);
  return Object.fromEntries(missing.map((field) => [field, invoice[field]]));
}

/** A word that stops reminders, where the user wrote none: the list knows that the invoice was cancelled or is disputed. */
const situationTaken = ({ row, invoice }: Match): InvoiceChanges =>
  invoice.situation && row.situation === '' ? { situation: invoice.situation } : {};

/** Montant réglé and Date règlement, where the list knows of more than the row does; never less. */
function paymentChanges({ row, invoice }: Match): InvoiceChanges {
  if (invoice.paid === null) return {};
  if (isUnreadable(invoice.paid)) {
    // Part paid without saying how much: the row must not be reminded for the whole.
    return row.paid === null || row.paid === ZERO ? { paid: invoice.paid } : {};
  }
  const rises = isUnreadable(row.paid) || magnitude(invoice.paid) > magnitude(row.paid);
  const dated = invoice.paidOn !== null && (rises || (row.paidOn === null && row.paid === invoice.paid));
  return {
    ...(rises && invoice.paid !== ZERO ? { paid: invoice.paid } : {}),
    ...(dated && invoice.paid !== ZERO && row.paidOn !== invoice.paidOn ? { paidOn: invoice.paidOn } : {}),
  };
}

/**
 * Where Règlements already holds payments of the invoice: the one that is missing there, 'none' when nothing is, or null
 * when it has no date, and the row itself must say it (the ledger then holds the row, since both disagree).
 */
function paymentMissing(group: readonly Match[], recorded: Cents): NewPayment | 'none' | null {
  const [first] = group;
  const amounts = group.map(({ invoice }) => readable(invoice.paid) ?? ZERO);
  const inRows = group.map(({ row }) => readable(row.paid) ?? ZERO);
  const known = Math.max(recorded, addCents(...inRows)) as Cents;
  const missing = subtractCents(addCents(...amounts), known);
  if (!first || missing <= 0) return 'none';
  const dates = group.flatMap(({ invoice }) => readable(invoice.paidOn) ?? []);
  const [date, ...others] = dates;
  if (date === undefined) return null;
  return {
    receivedOn: latest(date, ...others),
    customer: first.row.customer,
    invoice: first.row.number,
    amount: missing,
  };
}
