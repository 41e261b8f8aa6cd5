import { ZERO } from '../cents';
import { type CivilDate, daysBetween } from '../civil-date';
import type { Invoice, Settings } from '../model';
import { barredOnOf } from '../prescription';
import { REASONS, type Reason } from '../reasons';
import { chasedDueDate } from '../standing';
import { type Case, type ChaseableCase, isChaseable } from './cases';
import { isBornAfter } from './claim-terms-of';
import { isCreditNote } from './settlement';
import { type Hold, situationHold } from './situations';

/** An invoice first seen later than this many days past due is not chased before its user decides. */
const TAKEOVER_DAYS = 30;

const firm = (reason: Reason): Hold => ({ reason, resumesOn: null });

/** Why nothing more is owed or asked for; null when something is. */
export function closure(one: Case, today: CivilDate): Reason | null {
  const { invoice, standing } = one;
  if (!invoice) return null;
  if (isCreditNote(invoice)) return creditNoteReason(invoice, one);
  if (invoice.situation?.kind === 'cancelled') return REASONS.cancelled();
  if (!standing || standing.open > 0 || standing.retained > 0) {
    return invoice.situation?.kind === 'writtenOff' ? REASONS.writtenOff() : null;
  }
  if (invoice.total === 0) return REASONS.nothingToPay();
  if (standing.credited >= invoice.total) return REASONS.credited(standing.creditNotes.join(', '));
  // Without its own date a payment counts on the due date, which may be to come.
  const { settledOn } = standing;
  return REASONS.paid(settledOn && settledOn <= today ? settledOn : null);
}

function creditNoteReason(invoice: Invoice, { creditToAllocate: credit, isCreditApplied }: Case): Reason {
  if (invoice.situation?.kind === 'cancelled') return REASONS.cancelled();
  if (isCreditApplied) return REASONS.creditApplied(invoice.creditFor);
  if (invoice.creditFor) return REASONS.unknownCreditTarget(invoice.creditFor);
  return credit ? REASONS.unallocatedCredit(ZERO, credit.creditNotes) : REASONS.creditSpent();
}

/** An old invoice met for the first time waits for its user's choice, unless the setting says to chase. */
function takeoverHold(one: ChaseableCase, settings: Settings, today: CivilDate): Hold | null {
  const { invoice, history } = one;
  if (settings.takeover === 'chase' || history.chosenToChase) return null;
  if (history.closedLevels.size > 0) return null;
  const late = daysBetween(chasedDueDate(invoice, one.standing), history.firstSeenOn ?? today);
  return late > TAKEOVER_DAYS ? firm(REASONS.takeover()) : null;
}

/** The earliest day after which it may be barred, with all that was noted; null where it cannot be judged. */
export const barredOnOfCase = (
  { invoice, customer, history }: Case,
  { transportsGoods }: Settings,
): CivilDate | null =>
  invoice && customer ? barredOnOf(invoice, customer.type, history.legalEvents, transportsGoods) : null;

/** A choice made before it was barred says nothing of a debt that is. */
function barredHold(one: Case, settings: Settings, today: CivilDate): Hold | null {
  const barredOn = barredOnOfCase(one, settings);
  if (!barredOn || today <= barredOn) return null;
  const { chosenOn } = one.history;
  return chosenOn && chosenOn > barredOn ? null : firm(REASONS.barred(barredOn));
}

function creditHold(one: Case): Hold | null {
  const credit = one.creditToAllocate;
  if (!credit) return null;
  if (credit.problem) return firm(REASONS.unreadable(credit.problem, 'Règlements'));
  return firm(REASONS.unallocatedCredit(credit.payments, credit.creditNotes, credit.doubtful));
}

/** What the copied Journal knows is chased by the sheet it was copied from. */
const isFormerSheets = ({ history }: Case, { formerUntil }: Settings): boolean =>
  history.knownSince !== null && history.knownSince <= formerUntil;

/** The first thing that keeps an invoice that is still owed from being chased; null when nothing does. */
export function holdOf(one: Case, settings: Settings, today: CivilDate): Hold | null {
  if (!isChaseable(one)) return null;
  const { invoice, customer, history } = one;
  if (isFormerSheets(one, settings)) return firm(REASONS.formerSheet());
  if (one.typedStatus !== null) return firm(REASONS.statusTyped(one.typedStatus));
  if (customer.insolvency) {
    const { openedOn } = customer.insolvency;
    return firm(REASONS.insolvency(openedOn, isBornAfter(invoice, openedOn)));
  }
  if (customer.blocked) return firm(REASONS.customerBlocked());
  if (invoice.currency !== 'EUR') return firm(REASONS.foreignCurrency(invoice.currency));
  return (
    situationHold(invoice, settings, today) ??
    (history.uncertain ? firm(REASONS.uncertain(history.uncertain.on)) : null) ??
    retentionHold(one) ??
    barredHold(one, settings, today) ??
    takeoverHold(one, settings, today) ??
    creditHold(one)
  );
}

function retentionHold({ invoice: { retention }, standing }: ChaseableCase): Hold | null {
  if (!retention || standing.open > 0) return null;
  return {
    reason: REASONS.retention(standing.retained, retention.releasableOn),
    resumesOn: retention.releasableOn,
  };
}
