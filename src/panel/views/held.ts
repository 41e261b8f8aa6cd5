import type { HeldReport } from '../../daily/report';
import type { Decision } from '../../domain/decision/day';
import { asksNothing, heldTitle } from '../../letters/digest-held';

/** Rows that nothing leaves for today, for one and the same reason. */
export interface HeldGroup {
  readonly reasonCode: string;
  readonly title: string;
  /** It waits for somebody, and not for time to pass. */
  readonly asks: boolean;
  /** How many there are; `invoices` holds the first of them. */
  readonly count: number;
  readonly invoices: readonly {
    readonly row: number;
    readonly invoice: string;
    readonly customer: string;
    readonly reason: string;
  }[];
}

/** A page shows so many lines of a group: a ledger may have thousands of paid invoices. */
const SHOWN = 60;

/** Groups what is held by reason: what asks for somebody first, then the largest groups. */
export function heldGroups(
  held: readonly HeldReport[],
  decisions: readonly Decision[],
): readonly HeldGroup[] {
  const rowOf = rowsInTurn(decisions);
  const groups = new Map<string, (HeldReport & { readonly row: number })[]>();
  for (const one of held) {
    const placed = { ...one, row: rowOf(one) };
    const group = groups.get(one.reasonCode);
    if (group) group.push(placed);
    else groups.set(one.reasonCode, [placed]);
  }
  return [...groups]
    .map(([reasonCode, all]) => ({
      reasonCode,
      title: heldTitle(reasonCode, all.length),
      asks: !asksNothing(reasonCode),
      count: all.length,
      invoices: all
        .slice(0, SHOWN)
        .map(({ row, invoice, customer, reason }) => ({ row, invoice, customer, reason })),
    }))
    .sort((one, other) => Number(other.asks) - Number(one.asks) || other.count - one.count);
}

/** The row of each held line: a number may stand on several, which are met in the order of the sheet. */
function rowsInTurn(decisions: readonly Decision[]): (held: HeldReport) => number {
  const rows = new Map<string, number[]>();
  const idOf = (invoice: string, customer: string, code: string): string =>
    [invoice, customer, code].join('\u001f');
  for (const { number, customer, reason, row } of decisions) {
    const id = idOf(number, customer, reason.code);
    const known = rows.get(id);
    if (known) known.push(row);
    else rows.set(id, [row]);
  }
  return ({ invoice, customer, reasonCode }) => rows.get(idOf(invoice, customer, reasonCode))?.shift() ?? 0;
}
