import { cents } from '../cents';
import type { CivilDate } from '../civil-date';
import type { ClaimRule, ClaimTerms, NoClaim } from '../claims/claim-terms';
import { effectiveCredits, effectivePayments } from '../claims/flows';
import { DEFAULT_CLAUSE } from '../claims/rate-clause';
import type { RateTable } from '../claims/rates';
import { isFrance } from '../country';
import type { InvoiceHistory } from '../history';
import type { Customer, Invoice, Settings } from '../model';
import type { Standing } from '../standing';
import { isCreditNote } from './settlement';

/** What the claims of one row depend on, before its instalments are looked at together. */
export interface ClaimedRow {
  readonly invoice: Invoice;
  readonly customer: Customer;
  readonly standing: Standing;
  readonly history: InvoiceHistory;
}

/** Nothing may be claimed of this row beside what it owes; null where something may be. */
function noClaim({ invoice, customer }: ClaimedRow): NoClaim | null {
  const { situation } = invoice;
  if (isCreditNote(invoice)) return 'creditNote';
  if (situation?.kind === 'cancelled') return 'cancelled';
  if (situation?.kind === 'assigned') return 'assigned';
  if (invoice.currency !== 'EUR') return 'foreignCurrency';
  if (customer.insolvency && customer.insolvency.openedOn === null) return 'insolvencyUndated';
  if (customer.type === 'unknown') return 'typeUnknown';
  // A rate written for this very customer is the decision that is waited for.
  if (customer.penaltyRate === null || customer.type === 'consumer' || customer.type === 'publicBody') {
    if (customer.type === 'association') return 'association';
    if (!isFrance(customer.country)) return 'foreign';
  }
  return null;
}

/** The first formal notice that reached him, or was presented to him. */
function noticeReceivedOn({ postings }: InvoiceHistory): CivilDate | null {
  const dates = [...postings.values()].flatMap(({ grantedDays, receivedOn, presentedOn }) => {
    const on = receivedOn ?? presentedOn;
    return grantedDays !== null && on ? [on] : [];
  });
  return dates.sort()[0] ?? null;
}

/** The day a judgment against him became enforceable, as a person noted it. */
const enforceableOn = ({ legalEvents }: InvoiceHistory): CivilDate | null =>
  legalEvents.find(({ event }) => event === 'enforceable')?.on ?? null;

function ruleOf(row: ClaimedRow, settings: Settings): ClaimRule {
  const why = noClaim(row);
  if (why) return { kind: 'none', why };
  const { customer, history } = row;
  if (customer.type === 'publicBody') return { kind: 'publicBody' };
  if (customer.type === 'consumer')
    return {
      kind: 'consumer',
      noticeReceivedOn: noticeReceivedOn(history),
      enforceableOn: enforceableOn(history),
    };
  const clause = customer.penaltyRate ?? settings.penaltyRate ?? DEFAULT_CLAUSE;
  return { kind: 'business', clause, belowFloor: settings.belowFloor };
}

/**
 * C. com. L622-28 stops the interest of earlier debts alone. A debt is born when the work is done: a later invoice says
 * nothing of it, and a debt that was not declared in time is lost.
 */
export const isBornAfter = ({ performedOn }: Invoice, openedOn: CivilDate | null): boolean =>
  openedOn !== null && performedOn !== null && performedOn > openedOn;

/** All that the claims of a row are counted from, on whatever day. */
export function claimTermsOf(row: ClaimedRow, settings: Settings, rates: RateTable): ClaimTerms {
  const { invoice, customer, standing, history } = row;
  const credits = effectiveCredits(standing.credits);
  const openedOn = customer.insolvency?.openedOn ?? null;
  return {
    rule: ruleOf(row, settings),
    dueOn: invoice.dueOn,
    owed: cents(Math.max(0, invoice.total - credits.fromStart)),
    flows: [...effectivePayments(standing.receipts), ...credits.dated],
    retention: invoice.retention && {
      amount: invoice.retention.amount,
      until: invoice.retention.releasableOn,
    },
    isInterestFirst: settings.isInterestFirst,
    insolventFrom: isBornAfter(invoice, openedOn) ? null : openedOn,
    bearsIndemnity: true,
    waiver: history.claimWaiver,
    rates,
  };
}
