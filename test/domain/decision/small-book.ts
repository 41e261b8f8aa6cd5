import { type Cents, decimalText } from '../../../src/domain/cents';
import type { DayPlan } from '../../../src/domain/decision/day';
import type { Customer, Invoice, Settings } from '../../../src/domain/model';
import { isFormalNotice, SHIPPED_POLICIES } from '../../../src/domain/policies';
import { book, DUPONT, decide, decisionOf, invoice, type JournalLine, journal, plain } from '../sample-book';

/** The day on which these small books are judged: a Tuesday, 24 days after the due date of F-12. */
export const TODAY = '2026-11-24';

export const DURAND: Customer = { ...DUPONT, row: 3, name: 'Durand', emails: ['durand@example.fr'] };

type Parts = Parameters<typeof book>[0];

/** The day of a book with these lines in its Journal, and F-12 unless its parts say otherwise. */
export const planned = (lines: readonly JournalLine[], parts: Parts = {}, today = TODAY): DayPlan =>
  decide(book({ ...parts, journal: journal(...lines) }), today);

/** The same for these invoices. */
export const plannedFor = (
  found: readonly Invoice[],
  lines: readonly JournalLine[] = [],
  parts: Parts = {},
  today = TODAY,
): DayPlan => planned(lines, { ...parts, invoices: found }, today);

/** What a test changes of Dupont, of F-12, of the settings and of the Journal. */
export interface Change {
  readonly customer?: Partial<Customer>;
  readonly invoice?: Partial<Invoice>;
  readonly settings?: Partial<Settings>;
  readonly lines?: readonly JournalLine[];
}

/** The day of Dupont and F-12 so changed. */
export const plannedWith = (
  { customer, invoice: changed, settings = {}, lines = [] }: Change,
  today = TODAY,
): DayPlan =>
  planned(lines, { customers: [{ ...DUPONT, ...customer }], invoices: [invoice(changed)], settings }, today);

/** Relances 1 and 2 of an invoice due on 31/10/2026, left on their days. */
export const reminded = (invoice = 'F-12'): readonly JournalLine[] => [
  { on: '2026-11-02', invoice, rank: 1 },
  { on: '2026-11-12', invoice, rank: 2 },
];

/** The shipped policies, their last level an e-mail: it is approved and leaves, nothing is posted. */
export const MAILED = SHIPPED_POLICIES.map((policy) => ({
  ...policy,
  steps: policy.steps.map((step) =>
    isFormalNotice(step) ? { ...step, channel: 'email' as const, letterModel: '' } : step,
  ),
}));

/** A fact of procedure that a person noted on F-12. */
export const fact = (event: string, on: string): JournalLine => ({
  on: '2026-11-23',
  state: 'legalEvent',
  rank: null,
  detail: `fait=${event} · date=${on}`,
});

const amount = (cents: Cents | null | undefined): string | null =>
  cents ? decimalText(cents) : cents === null ? null : '0.00';

/** What the row of an invoice shows: the columns of Factures that the product keeps. */
export function shown(plan: DayPlan, number = 'F-12') {
  const found = decisionOf(plan, number);
  return {
    status: found.status,
    open: amount(found.openAmount),
    daysLate: found.daysPastDue,
    bucket: found.bucket,
    level: found.level,
    lastNoticeOn: found.lastNoticeOn,
    nextAction: found.nextAction,
    nextActionOn: found.nextActionOn,
    code: found.reason.code,
  };
}

/** The same, as a test writes it. */
export type Shown = Readonly<Record<keyof ReturnType<typeof shown>, string | number | null>>;

/** What is claimed of an invoice beside its principal, and why nothing is. */
export function claimed(plan: DayPlan, number = 'F-12') {
  const { claim } = decisionOf(plan, number);
  if (!claim) return null;
  return { interest: amount(claim.interest), indemnity: amount(claim.indemnity), none: claim.none };
}

export const sentenceOf = (plan: DayPlan, number = 'F-12'): string =>
  plain(decisionOf(plan, number).reason.sentence);
