import type { HeldReport } from '../../daily/report';
import { QUIET_REASONS } from '../../domain/quiet-reasons';

/** Rows that nothing leaves for today, for one and the same reason. */
export interface HeldGroup {
  readonly reasonCode: string;
  /** It waits for somebody, and not for time to pass. */
  readonly asks: boolean;
  /** How many there are; `invoices` holds the first of them. */
  readonly count: number;
  readonly invoices: readonly {
    readonly invoice: string;
    readonly customer: string;
    readonly reason: string;
  }[];
}

/** A page shows so many lines of a group: a ledger may have thousands of paid invoices. */
const SHOWN = 60;

/** Groups what is held by reason: what asks for somebody first, then the largest groups. */
export function heldGroups(held: readonly HeldReport[]): readonly HeldGroup[] {
  const groups = new Map<string, HeldReport[]>();
  for (const one of held) {
    const group = groups.get(one.reasonCode);
    if (group) group.push(one);
    else groups.set(one.reasonCode, [one]);
  }
  return [...groups]
    .map(([reasonCode, all]) => ({
      reasonCode,
      asks: !QUIET_REASONS.has(reasonCode),
      count: all.length,
      invoices: all.slice(0, SHOWN).map(({ invoice, customer, reason }) => ({ invoice, customer, reason })),
    }))
    .sort((one, other) => Number(other.asks) - Number(one.asks) || other.count - one.count);
}
