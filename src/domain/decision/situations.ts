import { addDays, type CivilDate } from '../civil-date';
import type { Invoice, Settings, Situation } from '../model';
import { type PresentedPayment, REASONS, type Reason } from '../reasons';
import { foldText } from '../typography';
import { addWorkingDays, workingDayFrom } from '../working-days';

export interface Hold {
  readonly reason: Reason;
  /** The day the hold ends by itself; null when a person must end it. */
  readonly resumesOn: CivilDate | null;
}

const WORKING_DAYS_AFTER_PROMISE = 3;
const WORKING_DAYS_IN_TRANSIT = 5;

const until = (reason: Reason): Hold => ({ reason, resumesOn: null });

/** A hold that ends at `resumesOn`; none once that day has come. */
const pending = (resumesOn: CivilDate, today: CivilDate, reason: Reason): Hold | null =>
  today < resumesOn ? { reason, resumesOn } : null;

function promiseHold(date: CivilDate, settings: Settings, today: CivilDate): Hold | null {
  const resumesOn = addWorkingDays(date, WORKING_DAYS_AFTER_PROMISE, settings);
  return pending(resumesOn, today, REASONS.promised(date, resumesOn));
}

/** What was presented, when Mode de règlement or Précision says which of the two. */
function presentedOf({ paymentMethod }: Invoice, { detail }: Situation): PresentedPayment {
  const said = foldText(`${paymentMethod} ${detail}`);
  const [debit, cheque] = [/\bprelevement\b/.test(said), /\bcheque\b/.test(said)];
  if (debit === cheque) return 'Prélèvement ou chèque';
  return debit ? 'Prélèvement' : 'Chèque';
}

function transitHold(
  presentedOn: CivilDate,
  what: PresentedPayment,
  settings: Settings,
  today: CivilDate,
): Hold | null {
  const last = addWorkingDays(presentedOn, WORKING_DAYS_IN_TRANSIT, settings);
  const resumesOn = workingDayFrom(addDays(last, 1), settings);
  return pending(resumesOn, today, REASONS.paymentInTransit(presentedOn, last, what));
}

function holdUntil(date: CivilDate, settings: Settings, today: CivilDate): Hold | null {
  const resumesOn = workingDayFrom(addDays(date, 1), settings);
  return pending(resumesOn, today, REASONS.held(date, resumesOn));
}

/** The situations that hold until a date the user gave; without it they hold and ask for it. */
function datedHold(
  invoice: Invoice,
  situation: Situation,
  settings: Settings,
  today: CivilDate,
): Hold | null {
  const { kind, date } = situation;
  if (date === null) {
    if (kind === 'hold') return until(REASONS.heldWithoutEnd());
    const word =
      kind === 'promise'
        ? 'Promesse'
        : kind === 'instalmentPlan'
          ? 'Échéancier'
          : 'Prélèvement ou chèque en cours';
    return until(REASONS.situationWithoutDate(word));
  }
  if (kind === 'hold') return holdUntil(date, settings, today);
  if (kind === 'paymentInTransit') return transitHold(date, presentedOf(invoice, situation), settings, today);
  if (kind === 'promise') return promiseHold(date, settings, today);
  const resumesOn = addWorkingDays(date, WORKING_DAYS_AFTER_PROMISE, settings);
  const late = date < today;
  return pending(
    resumesOn,
    today,
    late ? REASONS.instalmentLate(date, resumesOn) : REASONS.instalments(date),
  );
}

/** What the user's word in Situation holds on an invoice that is still owed; null when it holds nothing any more. */
export function situationHold(invoice: Invoice, settings: Settings, today: CivilDate): Hold | null {
  const { situation } = invoice;
  if (!situation) return null;
  switch (situation.kind) {
    case 'dispute':
      // A date to come is not the day it was opened.
      return until(REASONS.disputed(situation.date && situation.date <= today ? situation.date : null));
    case 'doNotChase':
      return until(REASONS.doNotChase());
    case 'replyToRead':
      return until(REASONS.replyToRead());
    case 'assigned':
      return until(REASONS.assigned(situation.detail));
    case 'entrusted':
      return until(REASONS.entrusted(situation.detail));
    case 'promise':
    case 'instalmentPlan':
    case 'paymentInTransit':
    case 'hold':
      return datedHold(invoice, situation, settings, today);
    default:
      // Written off or cancelled, it is closed.
      return null;
  }
}
