import { type CivilDate, earliest, inOrder, shortDate } from '../civil-date';
import type { LegalEvent } from '../legal-events';
import type { CustomerType } from '../model';
import { barredOnOf, type LimitedDebt, limitationOf } from '../prescription';
import { typeset } from '../typography';

type Noted = Pick<LegalEvent, 'event' | 'on'>;

/** Whose debt it is, and what was noted of it already. */
export interface DebtNoted {
  /** The instalments of the invoice still owed; one when it has none. */
  readonly debts: readonly [LimitedDebt, ...LimitedDebt[]];
  readonly type: CustomerType;
  readonly events: readonly Noted[];
  readonly transportsGoods: boolean;
}

/** What noting a fact does to the limitation, as a French sentence. `isDone`: it is noted already. */
export function effectOn(
  { debts, type, events, transportsGoods }: DebtNoted,
  added: Noted,
  isDone: boolean,
): string {
  const after = inOrder([...events, added]);
  const [first, ...others] = debts;
  const endWith = (noted: readonly Noted[]): CivilDate => {
    const endOf = (debt: LimitedDebt): CivilDate => barredOnOf(debt, type, noted, transportsGoods);
    return earliest(endOf(first), ...others.map(endOf));
  };
  const [from, to] = [endWith(events), endWith(after)];
  if (to > from)
    return typeset(
      `La prescription ${isDone ? 'passe' : 'passera'} du ${shortDate(from)} au ${shortDate(to)}.`,
    );
  const cameTooLate = debts.some((debt) =>
    limitationOf(debt, type, after, transportsGoods).tooLate.includes(added),
  );
  return typeset(
    cameTooLate
      ? `La prescription était déjà possible depuis le ${shortDate(from)} : ce fait ne fait pas revivre la dette à lui seul, rien ne part sans votre décision.`
      : `La prescription ne change pas : possible après le ${shortDate(from)}.`,
  );
}
