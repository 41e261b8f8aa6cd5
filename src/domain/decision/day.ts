import type { Book } from '../book';
import { addCents, type Cents, ZERO } from '../cents';
import { type CivilDate, dateOf, latest } from '../civil-date';
import { type Claim, claimOn } from '../claims/claim';
import { type WatchedDeadline, watchedDeadlines } from '../deadlines/watched';
import type { Invoice, Settings } from '../model';
import { REASONS, type Reason } from '../reasons';
import { type AgingBucket, chasedDueDate, daysPastDueOf } from '../standing';
import { foldText } from '../typography';
import { type PlannedCall, plannedCalls } from './calls';
import { type Case, casesOf, isChaseable } from './cases';
import { customerDay } from './customer-day';
import { directoryOf } from './directory';
import { barredOnOfCase } from './holds';
import type { Judged, PlannedMessage } from './messages';
import type { ModelJudge } from './models';
import { isCreditNote } from './settlement';
import { bucketOf, isSettled, type Status, statusOf } from './status';
import { recipientsOf, verdictOf } from './verdict';
import type { Verdict } from './verdict-kinds';

/** Everything there is to say of one row of Factures on one day. */
export interface Decision {
  readonly row: number;
  readonly number: string;
  readonly customer: string;
  readonly invoice: Invoice | null;
  readonly status: Status;
  /** Null only where the row cannot be read. */
  readonly openAmount: Cents | null;
  readonly daysPastDue: number;
  readonly bucket: AgingBucket;
  /** The last level it received, « Relance 1 »; '' when none. */
  readonly level: string;
  readonly lastNoticeOn: CivilDate | null;
  /** What comes next; '' while a hold that only a person can end lasts. */
  readonly nextAction: string;
  /** The step the invoice is at, whatever holds it; '' at the end of the scenario. */
  readonly nextStep: string;
  readonly nextActionOn: CivilDate | null;
  readonly reason: Reason;
  readonly barredOn: CivilDate | null;
  /** What is owed beside the principal today; null where the row or its customer is not known. */
  readonly claim: Claim | null;
  /** Time-limits near enough to be told of: its limitation, the service of a court's order. */
  readonly watched: readonly WatchedDeadline[];
  readonly legalEvents: Case['history']['legalEvents'];
  /** Key of the message that carries or lists it today, or that waits for approval. */
  readonly message: string | null;
  /** An attempt nobody knows the end of, whatever else holds the row. */
  readonly uncertain: Case['history']['uncertain'];
  /** Key of the message the user put off. */
  readonly postponed: string | null;
  readonly recipients: readonly string[];
  readonly isTyped: boolean;
  readonly isSeen: boolean;
}

/** What a day is made of: one decision a row, and what leaves, waits for a person, or is to be done by hand. */
export interface DayPlan {
  readonly today: CivilDate;
  readonly decisions: readonly Decision[];
  readonly messages: readonly PlannedMessage[];
  readonly awaiting: readonly PlannedMessage[];
  /** Letters approved, that somebody must post. */
  readonly toPost: readonly PlannedMessage[];
  readonly calls: readonly PlannedCall[];
  /** Payments and credit notes that no invoice has taken yet, over all customers. */
  readonly creditToAllocate: { readonly amount: Cents; readonly count: number };
}

const isJudged = (row: { readonly one: Case; verdict: Verdict }): row is Judged => isChaseable(row.one);

/** Customers a message left for today, or may have left for: they get no other. */
function contactedOn(book: Book, cases: readonly Case[], today: CivilDate): ReadonlySet<string> {
  const directory = directoryOf(book.customers);
  const keys = new Set<string>();
  for (const entry of book.journal) {
    if (entry.state === 'sent' && dateOf(entry.at) === today) keys.add(directory.find(entry.customer).key);
  }
  for (const one of cases) {
    if (one.history.uncertain?.on === today || one.history.lastEmailOn === today) keys.add(one.customerKey);
  }
  return keys;
}

/**
 * A status that says what the row is has not been typed by anybody: a run that Google stopped while it wrote its columns
 * leaves some of them behind.
 */
function withOwnStatus(one: Case, settings: Settings, today: CivilDate, models: ModelJudge): Case {
  if (one.typedStatus === null) return one;
  const untyped = { ...one, typedStatus: null };
  const status = statusOf(untyped, verdictOf(untyped, settings, today, models), today);
  return foldText(status) === foldText(one.typedStatus) ? untyped : one;
}

/**
 * Judges a whole ledger on one day, or one customer's part of it. The only judge: dry run, daily run, panel and columns
 * all ask it.
 */
export function decideDay(book: Book, today: CivilDate, models: ModelJudge, onlyCustomer?: string): DayPlan {
  const { settings } = book;
  const cases = casesOf(book, today, onlyCustomer).map((one) => withOwnStatus(one, settings, today, models));
  const rows = cases.map((one) => ({ one, verdict: verdictOf(one, settings, today, models) }));
  const groups = new Map<string, Judged[]>();
  for (const row of rows) {
    if (!isJudged(row)) continue;
    const group = groups.get(row.one.customerKey) ?? [];
    group.push(row);
    groups.set(row.one.customerKey, group);
  }
  const contacted = contactedOn(book, cases, today);
  const messages: PlannedMessage[] = [];
  const awaiting: PlannedMessage[] = [];
  const toPost: PlannedMessage[] = [];
  for (const [key, group] of groups) {
    const day = customerDay(group, key, contacted.has(key), settings, models, today);
    if (day.message) messages.push(day.message);
    awaiting.push(...day.awaiting);
    toPost.push(...day.toPost);
  }
  const judged = [...groups.values()].flat();
  const messageOfRow = new Map<number, PlannedMessage>();
  // A level that leaves today ends the call that came before it: the day says the same before and after it left.
  const levels = new Set(
    messages.flatMap(({ carried, alsoListed }) =>
      [...carried, ...alsoListed].filter(({ rank }) => rank).map(({ one }) => one.row),
    ),
  );
  for (const message of [...awaiting, ...toPost, ...messages]) {
    for (const line of [...message.carried, ...message.alsoListed]) messageOfRow.set(line.one.row, message);
  }
  const leavingOfRow = new Map(
    messages.flatMap((message) => message.carried.map((line) => [line.one.row, message] as const)),
  );
  const calls = plannedCalls(
    judged.filter(({ one }) => !levels.has(one.row)),
    settings,
    today,
  );
  const called = new Set(calls.flatMap((call) => call.cases.map((one) => one.row)));
  const decisions = rows.map(({ one, verdict }) => {
    const decision = decisionOf(
      one,
      verdict,
      messageOfRow.get(one.row) ?? null,
      leavingOfRow.get(one.row) ?? null,
      settings,
      today,
    );
    if (!called.has(one.row)) return decision;
    const reason = decision.reason.code === 'waiting' ? REASONS.callDue(decision.reason) : decision.reason;
    return { ...decision, nextAction: 'Appel', nextActionOn: today, reason };
  });
  return {
    today,
    decisions,
    messages,
    awaiting,
    toPost,
    calls,
    creditToAllocate: allCredits(cases),
  };
}

function allCredits(cases: readonly Case[]): DayPlan['creditToAllocate'] {
  const credits = new Map(cases.map((one) => [one.customerKey, one.creditToAllocate]));
  const amounts = [...credits.values()].flatMap((credit) =>
    credit ? [addCents(credit.payments, credit.creditNotes)] : [],
  );
  return { amount: addCents(...amounts), count: amounts.length };
}

function postponedMessage(verdict: Verdict, history: Case['history']): string | null {
  if (verdict.kind !== 'waiting' || verdict.reason.code !== 'postponed') return null;
  return history.postponedUntil.get(verdict.next?.rank ?? -1)?.message ?? null;
}

function reasonOf(one: Case, verdict: Verdict, leaving: PlannedMessage | null, isActive: boolean): Reason {
  if (verdict.kind === 'due') return REASONS.leaves(leaving?.step.name ?? verdict.next.step.name, isActive);
  if (verdict.kind === 'awaiting' && leaving) return REASONS.leaves(leaving.step.name, isActive);
  if (verdict.kind === 'awaiting') {
    // It cannot have waited for longer than the invoice has been known.
    const { since } = verdict.next;
    const waits = REASONS.awaitingApproval(latest(since, one.history.firstSeenOn ?? since));
    const lapsed = one.history.approvals.get(verdict.next.rank);
    return lapsed ? REASONS.approvalLapsed(waits, lapsed.on) : waits;
  }
  return verdict.reason;
}

const NOTHING_NEXT = { action: '', on: null } as const;

function nextOf(verdict: Verdict, leaving: PlannedMessage | null): { action: string; on: CivilDate | null } {
  const next = 'next' in verdict ? verdict.next : null;
  if (!next) return NOTHING_NEXT;
  if (verdict.kind === 'awaiting' && !leaving) return { action: `À valider : ${next.step.name}`, on: null };
  if (verdict.kind === 'held' && verdict.reason.code === 'toPost')
    return { action: `À poster : ${next.step.name}`, on: null };
  if (verdict.kind === 'held' && verdict.resumesOn === null) return NOTHING_NEXT;
  return { action: next.step.name, on: next.on };
}

/** Reasons under which somebody else watches over the debt. */
const OF_ANOTHER: ReadonlySet<string> = new Set(['assigned', 'formerSheet']);

/** `leaving`: the message of today that carries the row at its level. */
function decisionOf(
  one: Case,
  verdict: Verdict,
  message: PlannedMessage | null,
  leaving: PlannedMessage | null,
  settings: Settings,
  today: CivilDate,
): Decision {
  const { invoice, standing, history } = one;
  const barredOn = verdict.kind === 'closed' ? null : barredOnOfCase(one, settings);
  const reason = reasonOf(one, verdict, leaving, settings.owner !== '');
  const watched =
    barredOn && !OF_ANOTHER.has(reason.code)
      ? watchedDeadlines(barredOn, history.legalEvents, history.firstSeenOn ?? today, today)
      : [];
  const near = watched.find(({ kind }) => kind === 'limitation');
  // A level that was set aside never reached the customer.
  const last = [...history.closedLevels]
    .filter(([rank, level]) => rank > 0 && level.how !== 'waived')
    .sort(([a], [b]) => b - a)[0]?.[1];
  const next = nextOf(verdict, leaving);
  return {
    row: one.row,
    number: one.number,
    customer: one.customerName,
    invoice,
    status: statusOf(one, verdict, today),
    openAmount: verdict.kind === 'closed' ? ZERO : (standing?.open ?? null),
    daysPastDue:
      invoice && verdict.kind !== 'closed' && !isCreditNote(invoice) && !isSettled(standing)
        ? daysPastDueOf(chasedDueDate(invoice, standing), today)
        : 0,
    bucket: bucketOf(one, verdict, today),
    level: last?.step ?? '',
    lastNoticeOn: history.lastContactOn ?? last?.on ?? null,
    nextAction: next.action,
    nextStep: 'next' in verdict ? (verdict.next?.step.name ?? '') : '',
    nextActionOn: next.on,
    reason: near ? REASONS.limitationNear(reason, near.on) : reason,
    barredOn,
    watched,
    legalEvents: history.legalEvents,
    claim: one.claimTerms && claimOn(one.claimTerms, today),
    message: message?.key ?? null,
    uncertain: history.uncertain,
    postponed: postponedMessage(verdict, history),
    recipients: invoice && one.customer ? recipientsOf(invoice, one.customer) : [],
    isSeen: history.firstSeenOn !== null,
    isTyped: one.typedStatus !== null && verdict.kind !== 'closed',
  };
}
