import type { Cents } from '../cents';
import { type CivilDate, earliest } from '../civil-date';
import { foldText } from '../typography';
import { type Receivable, type Receivables, totalOf } from './receivable';

/** What one customer owes, in euros. */
export interface Debtor {
  readonly customer: string;
  readonly overdue: Cents;
  readonly outstanding: Cents;
  readonly oldestDueOn: CivilDate;
  /** The largest amount first. */
  readonly receivables: readonly Receivable[];
}

const byName = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

type Group = [Receivable, ...Receivable[]];

/**
 * Every customer who owes something, however his name is spelled from one row to the next: the one who is most overdue
 * first, then the one who owes most. What the aged balance leaves out is left out here.
 */
export function debtorsOf({ open }: Receivables): readonly Debtor[] {
  const groups = new Map<string, Group>();
  for (const one of open) {
    if (one.bucket === null) continue;
    const group = groups.get(one.customerKey);
    if (group) group.push(one);
    else groups.set(one.customerKey, [one]);
  }
  return [...groups.values()]
    .map(debtorOf)
    .sort(
      (one, other) =>
        other.overdue - one.overdue ||
        other.outstanding - one.outstanding ||
        byName(foldText(one.customer), foldText(other.customer)),
    );
}

function debtorOf(group: Group): Debtor {
  const [first, ...others] = group;
  return {
    customer: first.customer,
    overdue: totalOf(group.filter(({ bucket }) => bucket !== 'notDue')),
    outstanding: totalOf(group),
    oldestDueOn: earliest(first.dueOn, ...others.map(({ dueOn }) => dueOn)),
    receivables: [...group].sort((one, other) => other.open - one.open || one.row - other.row),
  };
}
