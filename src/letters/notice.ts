import type { Cents } from '../domain/cents';
import type { CivilDate } from '../domain/civil-date';
import type { Claim } from '../domain/claims/claim';
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
  /** Interest and indemnity counted to the day it speaks from; null where none is spoken of. */
  readonly claim: Claim | null;
  /** What its payments settled of interest before the principal: the rest owed is higher by as much. */
  readonly interestPaid: Cents;
}

/** Whether a notice says nothing of interest and indemnity, tells them as information, or claims them. */
export type Claiming = 'nothing' | 'information' | 'claimed';

/** A contact already made about these invoices, as the Journal dates it. */
export interface PreviousContact {
  readonly on: CivilDate;
  /** A call is spoken of as a call; rank 0 is the reminder before the due date. */
  readonly kind: 'message' | 'call' | 'letter';
  readonly rank: number;
}

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
  readonly claiming: Claiming;
  /** Null for all that is not the copy of a posted letter. */
  readonly copyOf: PostedLetter | null;
}

export const grantedDaysOf = (notice: Notice): number => notice.step.grantedDays ?? DEFAULT_GRANTED_DAYS;
