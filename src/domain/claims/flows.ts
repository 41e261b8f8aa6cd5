import { type Cents, cents, ZERO } from '../cents';
import type { CivilDate } from '../civil-date';
import type { Credit, Receipt } from '../standing';

/** Money that lessens what is owed, the day it comes: it counts against the following days. */
export interface Flow {
  readonly on: CivilDate;
  readonly amount: Cents;
}

/**
 * Payments as they turned out: one that was rejected never was. A rejection takes back the last payment of its very
 * amount that came before it, else the last ones, oldest last.
 */
export function effectivePayments(receipts: readonly Receipt[]): readonly Flow[] {
  const paid = receipts
    .filter(({ amount }) => amount > 0)
    .map(({ on, amount }) => ({ on, left: amount as number }))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const rejected = receipts
    .filter(({ amount }) => amount < 0)
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  for (const rejection of rejected) {
    let back = -rejection.amount;
    const before = paid.filter(({ on }) => on <= rejection.on).reverse();
    const after = paid.filter(({ on }) => on > rejection.on);
    const same = before.find(({ left }) => left === back);
    for (const payment of same ? [same] : [...before, ...after]) {
      const taken = Math.min(payment.left, back);
      payment.left -= taken;
      back -= taken;
    }
  }
  return paid.filter(({ left }) => left > 0).map(({ on, left }) => ({ on, amount: cents(left) }));
}

/** What a correcting credit note takes off from the start, and what the others take off from their day. */
export function effectiveCredits(credits: readonly Credit[]): {
  readonly fromStart: Cents;
  readonly dated: readonly Flow[];
} {
  const corrections = credits.filter(({ isCommercial }) => !isCommercial);
  return {
    fromStart: cents(corrections.reduce<number>((sum, { amount }) => sum + amount, ZERO)),
    dated: credits.filter(({ isCommercial }) => isCommercial),
  };
}
