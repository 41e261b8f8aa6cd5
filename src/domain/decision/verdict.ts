import type { CivilDate } from '../civil-date';
import { claimOn } from '../claims/claim';
import type { Customer, Invoice, Settings } from '../model';
import { isFormalNotice, isPosted } from '../policies';
import { REASONS, type Reason } from '../reasons';
import { chasedDueDate } from '../standing';
import { addWorkingDays } from '../working-days';
import { type Case, type ChaseableCase, isChaseable } from './cases';
import { closure, holdOf } from './holds';
import { addresseesKey } from './messages';
import type { ModelJudge } from './models';
import { runningVerdict } from './running-notice';
import { nextLevel, type ScheduledStep, scheduleLevel, schedulePreDue } from './schedule';
import type { Verdict } from './verdict-kinds';

const FAILURES_BEFORE_HOLDING = 3;

/** Where notices of an invoice go: its own addresses, else its customer's. */
export const recipientsOf = (invoice: Invoice, customer: Customer): readonly string[] =>
  invoice.reminderEmails.length > 0 ? invoice.reminderEmails : customer.emails;

/** The address a letter goes to, as the Journal notes it. */
export const postalKey = ({ address, postalCode, city, country }: Customer): string =>
  [address, postalCode, city, country].join(' ').replace(/\s+/g, ' ').trim();

const sameRecipients = (recipients: readonly string[], written: string): boolean =>
  written.toLowerCase() === addresseesKey(recipients);

export function addressObjection(one: ChaseableCase, recipients: readonly string[]): Reason | null {
  const { bounced, failures } = one.history;
  if (recipients.length === 0) return REASONS.noAddress(one.customer.address !== '');
  if (bounced && sameRecipients(recipients, bounced.recipient)) return REASONS.bounced(bounced.on);
  if (failures && failures.count >= FAILURES_BEFORE_HOLDING && sameRecipients(recipients, failures.recipient))
    return REASONS.sendFailed(failures.on, failures.answer);
  return null;
}

/** Whether receipts were checked up to the due date, and recently enough to chase on `today`. */
export function receiptsAreChecked(dueOn: CivilDate, settings: Settings, today: CivilDate): boolean {
  const { receiptsCheckedUntil: checked, receiptsFreshness: freshness } = settings;
  if (freshness === null) return true;
  // A date to come was mistyped: nobody has seen those receipts yet.
  if (checked === null || checked > today || checked < dueOn) return false;
  return addWorkingDays(checked, freshness, settings) >= today;
}

/** How far « à préciser » and associations follow the default scenario. */
const LAST_RANK_BY_DEFAULT = 2;

/**
 * A customer whose type is not settled gets no formal notice: « à préciser » until it is, an association at all. Of a
 * scenario nobody chose for him, he gets the first two levels.
 */
function unsettledTypeObjection({ step, rank }: ScheduledStep, customer: Customer): Reason | null {
  const isTooFar = customer.policy === '' && rank > LAST_RANK_BY_DEFAULT;
  if (!isFormalNotice(step) && !isTooFar) return null;
  if (customer.type === 'unknown') return REASONS.typeUnknown();
  return customer.type === 'association' ? REASONS.finished() : null;
}

function judgeStep(
  one: ChaseableCase,
  next: ScheduledStep,
  settings: Settings,
  today: CivilDate,
  models: ModelJudge,
): Verdict {
  const { invoice, customer } = one;
  const held = (reason: Reason): Verdict => ({ kind: 'held', reason, resumesOn: null, next });
  const stopped = unsettledTypeObjection(next, customer);
  if (stopped) return held(stopped);
  const recipients = recipientsOf(invoice, customer);
  const automatic = next.step.dispatch === 'automatic' && next.step.channel === 'email';
  const address = automatic ? addressObjection(one, recipients) : null;
  const dueOn = chasedDueDate(invoice, one.standing);
  const late = dueOn < today;
  if (next.reason) {
    return address && late ? held(address) : { kind: 'waiting', reason: next.reason, next };
  }
  if (address) return held(address);
  const { returned } = one.history;
  if (returned && isPosted(next.step) && returned.address === postalKey(customer))
    return held(REASONS.letterReturned(returned.step, returned.on));
  // Without an address it waits, and says what is missing; at one that refuses, no approval helps.
  const refused = next.step.channel === 'email' && recipients.length > 0;
  const refusal = !automatic && refused ? addressObjection(one, recipients) : null;
  if (refusal) return held(refusal);
  // What claims interest waits for its rate; the others leave without.
  const { missingRate } = claimOn(one.claimTerms, today);
  if (missingRate && isFormalNotice(next.step)) return held(REASONS.rateMissing(missingRate));
  if (!automatic) return { kind: 'awaiting', next, recipients };
  const objection = models.objection(next.step, one);
  if (objection) return held(objection);
  if (next.rank > 0 && !receiptsAreChecked(dueOn, settings, today))
    return held(REASONS.receiptsNotChecked(settings.receiptsCheckedUntil));
  return { kind: 'due', next, recipients };
}

/** The next step of an invoice, whatever may hold it: the reminder before the due date, else the next level. */
export function nextStepOf(one: Case, settings: Settings, today: CivilDate): ScheduledStep | null {
  const { invoice, policy, history, standing } = one;
  if (!invoice || !policy || !standing) return null;
  const dueOn = chasedDueDate(invoice, standing);
  const reminder = schedulePreDue(policy, history, dueOn, settings, today);
  if (reminder) return reminder;
  const level = nextLevel(policy, history);
  return level ? scheduleLevel(level, policy, history, dueOn, settings, today) : null;
}

/** Judges one invoice by itself. */
export function verdictOf(one: Case, settings: Settings, today: CivilDate, models: ModelJudge): Verdict {
  if (one.flaw) return { kind: 'flawed', reason: one.flaw };
  const closed = closure(one, today);
  if (closed) return { kind: 'closed', reason: closed };
  const hold = holdOf(one, settings, today);
  // What comes after a hold is what will stand on the day it ends.
  const next = nextStepOf(one, settings, hold?.resumesOn ?? today);
  if (hold) return { kind: 'held', ...hold, next };
  if (!isChaseable(one)) return { kind: 'flawed', reason: REASONS.unknownCustomer(one.customerName) };
  const running = runningVerdict(one, settings, today);
  if (running) return running;
  if (!next) return { kind: 'held', reason: REASONS.finished(), resumesOn: null, next: null };
  return judgeStep(one, next, settings, today, models);
}
