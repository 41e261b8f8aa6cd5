import type { Cents } from '../domain/cents';
import type { CivilDate } from '../domain/civil-date';
import type { Customer, Invoice, Sender } from '../domain/model';
import { DEFAULT_GRANTED_DAYS } from '../domain/policies';
import type { Standing } from '../domain/standing';

/** One invoice, or one instalment, as a notice speaks of it. */
export interface NoticeLine {
  readonly invoice: Invoice;
  /** The date it is chased from: its due date, or that of a released retention. */
  readonly dueOn: CivilDate;
  readonly standing: Standing;
  /** 0 before the due date. */
  readonly daysPastDue: number;
}

/** A contact already made about these invoices, as the Journal dates it. */
export interface PreviousContact {
  readonly on: CivilDate;
  /** A call is spoken of as a call; rank 0 is the reminder before the due date. */
  readonly kind: 'message' | 'call' | 'letter';
  readonly rank: number;
}

/** What the law adds to the principal; null figures do not exist yet and their lines are left out. */
export interface NoticeClaims {
  readonly latePaymentInterest: Cents | null;
  readonly recoveryIndemnity: Cents | null;
  /** Interest for one more day. */
  readonly dailyInterest: Cents | null;
  /** « 12,15 % (taux BCE au 1er juillet 2026 + 10 points) »; '' when unknown. */
  readonly interestRate: string;
}

export const NO_CLAIMS: NoticeClaims = {
  latePaymentInterest: null,
  recoveryIndemnity: null,
  dailyInterest: null,
  interestRate: '',
};

/** The registered letter an e-mail is the copy of. */
export interface PostedLetter {
  /** '' when none was entered. */
  readonly number: string;
  readonly postedOn: CivilDate;
  /** Its text was changed by hand: the e-mail says no more than that it is attached. */
  readonly isRewritten: boolean;
}

/** All that one message says, whatever model says it. */
export interface Notice {
  readonly customer: Customer;
  readonly sender: Sender;
  /** The invoices it carries, the most serious first; never empty. */
  readonly lines: readonly NoticeLine[];
  /** His other overdue invoices: « également échues ». */
  readonly alsoListed: readonly NoticeLine[];
  readonly step: {
    readonly name: string;
    readonly grantedDays: number | null;
    /** By registered post (isFormalNotice). */
    readonly isFormal: boolean;
  };
  readonly previous: readonly PreviousContact[];
  readonly today: CivilDate;
  /** « R-2026-0193 »; '' in a preview. */
  readonly reference: string;
  /** File names of what goes with it. */
  readonly enclosures: readonly string[];
  readonly claims: NoticeClaims;
  /** Null for all that is not the copy of a posted letter. */
  readonly copyOf: PostedLetter | null;
}

export const grantedDaysOf = (notice: Notice): number => notice.step.grantedDays ?? DEFAULT_GRANTED_DAYS;
