import { addCents, type Cents } from '../domain/cents';
import { dailyInterestOf } from '../domain/claims/interest';
import type { Notice } from './notice';

/** What the law adds to the principal of a notice; null where there is nothing, or nothing that is known. */
export interface NoticeClaims {
  /** Null too when the rate of one half-year is not known: never a part of it. */
  readonly latePaymentInterest: Cents | null;
  readonly recoveryIndemnity: Cents | null;
  /** Interest for one more day. */
  readonly dailyInterest: Cents | null;
}

const NOTHING: NoticeClaims = { latePaymentInterest: null, recoveryIndemnity: null, dailyInterest: null };

const orNull = (amount: Cents): Cents | null => (amount === 0 ? null : amount);

/** The claims of the invoices a notice carries: each sum is that of their statement; a day more is rounded once for all. */
export function claimsOf({ lines, claiming }: Pick<Notice, 'lines' | 'claiming'>): NoticeClaims {
  if (claiming === 'nothing') return NOTHING;
  const claims = lines.flatMap(({ claim }) => (claim ? [claim] : []));
  const interests = claims.flatMap(({ interest }) => (interest === null ? [] : [interest]));
  const isKnown = interests.length === claims.length;
  return {
    latePaymentInterest: isKnown ? orNull(addCents(...interests)) : null,
    recoveryIndemnity: orNull(addCents(...claims.map(({ indemnity }) => indemnity))),
    dailyInterest: isKnown ? orNull(dailyInterestOf(claims.flatMap(({ accruals }) => accruals))) : null,
  };
}
