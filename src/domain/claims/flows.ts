import { type Cents, cents, ZERO } from '../cents';
import { type CivilDate, inOrder } from '../civil-date';
import type { Credit, Receipt } from '../standing';
import { foldText } from '../typography';

/** Money that lessens what is owed, the day it comes: it counts against the following days. */
export interface Flow {
  readonly on: CivilDate;
  readonly amount: Cents;
}

/**
 * Payments as they turned out: one that was rejected never was. A rejection takes back the last payment of its very
 * amount that came before it, first one of its reference, then one of its method; else the last ones, oldest last.
 */
export function effectivePayments(receipts: readonly Receipt[]): readonly Flow[] {
  const moves = inOrder(receipts);
  const paid = moves
    .filter(({ amount }) => amount > 0)
    .map((receipt) => ({ ...receipt, left: receipt.amount as number }));
  for (const rejection of moves.filter(({ amount }) => amount < 0)) {
    let back = -rejection.amount;
    const before = paid.filter(({ on }) => on <= rejection.on).reverse();
    const same = sameAs(
      rejection,
      before.filter(({ left }) => left === back),
    );
    // Nothing is left of those before once the others are reached.
    for (const payment of same ? [same] : [...before, ...paid]) {
      const taken = Math.min(payment.left, back);
      payment.left -= taken;
      back -= taken;
    }
  }
  return paid.filter(({ left }) => left > 0).map(({ on, left }) => ({ on, amount: cents(left) }));
}

/** The payment that a rejection names by its reference, else by its method, else the first of these. */
function sameAs<Payment extends Receipt>(
  rejection: Receipt,
  payments: readonly Payment[],
): Payment | undefined {
  const named = (of: 'reference' | 'method'): Payment | undefined => {
    const name = foldText(rejection[of]);
    return name === '' ? undefined : payments.find((payment) => foldText(payment[of]) === name);
  };
  return named('reference') ?? named('method') ?? payments[0];
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
