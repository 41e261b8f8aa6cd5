import type { Cents } from '../cents';
import type { CivilDate } from '../civil-date';
import type { Flow } from './flows';
import type { BelowFloor, RateClause } from './rate-clause';
import type { RateTable } from './rates';

/** What the law lets a creditor claim of a late debtor, beside the debt itself. */
export type ClaimRule =
  /** C. com. L441-10: interest from the day after the due date, and 40 € an invoice. */
  | { readonly kind: 'business'; readonly clause: RateClause; readonly belowFloor: BelowFloor }
  /** CCP L2192-13 and R2192-31: the same, at one rate for the whole delay. */
  | { readonly kind: 'publicBody' }
  /** C. civ. 1231-6: the legal rate from the day after the formal notice was received; nothing before, and no 40 €. */
  | {
      readonly kind: 'consumer';
      readonly noticeReceivedOn: CivilDate | null;
      /** CMF L313-3: the day a judgment became enforceable. */
      readonly enforceableOn: CivilDate | null;
    }
  /** Nothing until the user decides, or nothing at all. */
  | { readonly kind: 'none'; readonly why: NoClaim };

export type NoClaim =
  | 'typeUnknown'
  | 'association'
  | 'foreign'
  | 'foreignCurrency'
  | 'insolvencyUndated'
  | 'assigned'
  | 'cancelled'
  | 'creditNote';

/** Interest and indemnity given up by their creditor, who may. */
export interface ClaimWaiver {
  readonly by: string;
  readonly on: CivilDate;
  readonly reason: string;
}

/** All that the claims of an invoice depend on, whatever the day they are counted to. */
export interface ClaimTerms {
  readonly rule: ClaimRule;
  readonly dueOn: CivilDate;
  /** TTC, less the credit notes that correct it. */
  readonly owed: Cents;
  /** Payments that were not rejected, and commercial credit notes, at their dates. */
  readonly flows: readonly Flow[];
  readonly retention: { readonly amount: Cents; readonly until: CivilDate } | null;
  readonly isInterestFirst: boolean;
  /** C. com. L622-28: nothing runs from that day on. */
  readonly insolventFrom: CivilDate | null;
  /** The 40 € of an invoice in several instalments are those of the first paid late. */
  readonly bearsIndemnity: boolean;
  readonly waiver: ClaimWaiver | null;
  readonly rates: RateTable;
}
