import type { Book } from '../book';
import type { CivilDate } from '../civil-date';
import type { ClaimTerms } from '../claims/claim-terms';
import { isPaidLate } from '../claims/debt-parts';
import { entriesByNumber, entriesOfRow, historyOf, type InvoiceHistory } from '../history';
import { foldName, foldNumber, instalmentOfKey } from '../keys';
import { legalEventsOf } from '../legal-events';
import type { Customer, DunningPolicy, Invoice, InvoiceRow } from '../model';
import { policyFollowed, policyNameOf } from '../policies';
import { REASONS, type Reason } from '../reasons';
import { releasedRetention, type Standing } from '../standing';
import { claimTermsOf } from './claim-terms-of';
import { type CreditToAllocate, creditsToAllocate } from './credits';
import { type DirectoryEntry, directoryOf } from './directory';
import { duplicatedRows, instalmentNumbers, rowNumber } from './numbers';
import { type Settled, settleBook } from './settlement';

/** One row of Factures with all that is known of it: what every rule looks at. */
export interface Case {
  readonly row: number;
  readonly number: string;
  /** As the row names him. */
  readonly customerName: string;
  /** What groups a customer's rows, even when Clients does not know him. */
  readonly customerKey: string;
  readonly invoice: Invoice | null;
  readonly customer: Customer | null;
  readonly policy: DunningPolicy | null;
  readonly standing: Standing | null;
  readonly history: InvoiceHistory;
  /** The due date its notices are known by, when it is one of several: an instalment, or a retention released after the rest. */
  readonly partDueOn: CivilDate | null;
  /** What keeps the row from being judged at all. */
  readonly flaw: Reason | null;
  readonly typedStatus: string | null;
  readonly creditToAllocate: CreditToAllocate | null;
  /** A credit note counted against the invoice it names. */
  readonly isCreditApplied: boolean;
  /** What interest and indemnity are counted from; null where the row or its customer is not known. */
  readonly claimTerms: ClaimTerms | null;
}

/** A case whose every part is known: it can be chased. */
export interface ChaseableCase extends Case {
  readonly invoice: Invoice;
  readonly customer: Customer;
  readonly standing: Standing;
  readonly claimTerms: ClaimTerms;
}

/** Claims are counted only where invoice, customer and standing are all known. */
export const isChaseable = (one: Case): one is ChaseableCase => one.claimTerms !== null;

/** The 40 € of an invoice are asked for once: of several instalments, with the first paid late that is owed still. */
function withOneIndemnity(cases: readonly Case[], today: CivilDate): readonly Case[] {
  const bearers = new Map<string, Case>();
  const byDueDate = cases
    .filter(isChaseable)
    .sort((one, other) => (one.invoice.dueOn < other.invoice.dueOn ? -1 : 1));
  for (const one of byDueDate) {
    const number = foldNumber(one.number);
    const isOwed = (of: Case | undefined): boolean => (of?.standing?.open ?? 0) > 0;
    const before = bearers.get(number);
    // What is paid goes in no letter any more: an instalment that is owed takes its place.
    if (isPaidLate(one.claimTerms, today) && (!before || (isOwed(one) && !isOwed(before))))
      bearers.set(number, one);
  }
  return cases.map((one) => {
    const bearer = bearers.get(foldNumber(one.number));
    if (!bearer || bearer === one || !one.claimTerms) return one;
    return { ...one, claimTerms: { ...one.claimTerms, bearsIndemnity: false } };
  });
}

function policyOf(book: Book, customer: Customer): DunningPolicy | Reason {
  const policy = policyFollowed(customer, book);
  if (policy) return policy;
  const name = policyNameOf(customer, book.settings);
  const unreadable = book.unreadablePolicies.find((one) => foldName(one.policy) === foldName(name));
  return unreadable ? REASONS.unreadable(unreadable.problem, 'Scénarios') : REASONS.unknownPolicy(name);
}

const customerOf = (row: InvoiceRow): string => (row.readable ? row.invoice.customer : row.customer);

const isReason = (value: DunningPolicy | Reason): value is Reason => 'sentence' in value;

function customerFlaw(entry: DirectoryEntry, name: string): Reason | null {
  if (entry.customers.length > 1)
    return REASONS.ambiguousCustomer(
      name,
      entry.customers.map((customer) => customer.row),
    );
  const [customer] = entry.customers;
  if (!customer) return REASONS.unknownCustomer(name);
  return customer.problem ? REASONS.unreadable(customer.problem, 'Clients') : null;
}

/**
 * Joins each row with its customer, its money and its history; a row that cannot be judged carries its flaw. With `only`,
 * the rows of that customer alone, judged with the whole book around them.
 */
export function casesOf(book: Book, today: CivilDate, only?: string): readonly Case[] {
  const directory = directoryOf(book.customers);
  const invoices = book.rows.flatMap((row) => (row.readable ? [row.invoice] : []));
  const duplicates = duplicatedRows(book.rows);
  const instalments = instalmentNumbers(invoices, duplicates);
  const settled: Settled = settleBook(book, invoices, duplicates, directory, today);
  const credits = creditsToAllocate(book, settled, directory);
  const journal = entriesByNumber(book.journal);

  const concerned =
    only === undefined ? book.rows : book.rows.filter((row) => directory.find(customerOf(row)).key === only);
  const cases = concerned.map((row): Case => {
    const { number, customer: customerName } = row.readable ? row.invoice : row;
    const entry = directory.find(customerName);
    const customer = entry.customers.length === 1 ? (entry.customers[0] ?? null) : null;
    const policy = customer ? policyOf(book, customer) : null;
    const invoice = row.readable ? row.invoice : null;
    const folded = foldNumber(number);
    const dueDates = instalments.get(folded) ?? new Set<CivilDate>();
    const duplicated = duplicates.get(rowNumber(row));
    // What another customer received is not this one's history: the row was moved to him since.
    const entries = (journal.get(folded) ?? []).filter((one) => {
      const then = directory.find(one.customer);
      return then.customers.length !== 1 || then.key === entry.key;
    });
    const standing = invoice ? (settled.standings.get(invoice.row) ?? null) : null;
    const released = invoice && standing ? releasedRetention(invoice, standing) : null;
    const flaw =
      (row.readable ? null : REASONS.unreadable(row.problem)) ??
      (duplicated ? REASONS.duplicate(number, duplicated) : null) ??
      customerFlaw(entry, customerName) ??
      (policy && isReason(policy) ? policy : null) ??
      (invoice ? (settled.flaws.get(invoice.row) ?? null) : null);
    const history = historyOf(
      released
        ? entries.filter((one) => instalmentOfKey(one.key) === released)
        : invoice
          ? entriesOfRow(entries, invoice.dueOn, dueDates)
          : entries,
    );
    // A retention is chased as a debt of its own; what was given up or notified concerns the whole invoice.
    const whole = released ? historyOf(entries) : history;
    return {
      row: rowNumber(row),
      number,
      customerName,
      customerKey: entry.key,
      invoice,
      customer,
      policy: policy && !isReason(policy) ? policy : null,
      standing,
      // What interrupts is about the whole debt, its retention included.
      history: { ...history, legalEvents: legalEventsOf(entries) },
      partDueOn: released ?? (invoice && dueDates.size > 1 ? invoice.dueOn : null),
      flaw,
      typedStatus: row.readable ? row.invoice.typedStatus : row.typedStatus,
      creditToAllocate: credits.get(entry.key) ?? null,
      isCreditApplied: invoice !== null && settled.appliedCreditNotes.has(invoice.row),
      claimTerms:
        invoice && customer && standing
          ? claimTermsOf({ invoice, customer, standing, history: whole }, book.settings, book.rates)
          : null,
    };
  });
  return withOneIndemnity(cases, today);
}
