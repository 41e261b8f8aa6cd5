import { addCents, decimalText } from '../domain/cents';
import type { CivilDate } from '../domain/civil-date';
import { type DayPlan, type Decision, decideDay } from '../domain/decision/day';
import { foldName } from '../domain/keys';
import { levelsOf, policyFollowed } from '../domain/policies';
import type { Desk } from './desk';

/** A customer whose old invoices wait for a decision. */
export interface OldDebt {
  readonly customer: string;
  readonly rows: readonly Decision[];
  readonly oldestDueOn: CivilDate | null;
  /** Since when some of it may be out of time, which is decided for one customer alone; null when none is. */
  readonly barredOn: CivilDate | null;
  /** Steps of his scenario, in order. */
  readonly levels: readonly string[];
}

/** The same across to the panel: amounts as decimal text, dates as text. */
export interface Takeover {
  readonly customer: string;
  /** Numbers of the invoices, each once. */
  readonly invoices: readonly string[];
  readonly amount: string;
  readonly oldestDueOn: CivilDate | null;
  readonly barredOn: CivilDate | null;
  readonly levels: readonly { readonly name: string }[];
  /** Their rows in Factures. */
  readonly rows: readonly number[];
}

/** Old invoices to decide, by customer. `plan` when the day is decided already. */
export function oldDebtsOf(
  desk: Desk,
  plan: DayPlan = decideDay(desk.book, desk.today, desk.judge),
): readonly OldDebt[] {
  const groups = new Map<string, Decision[]>();
  for (const decision of plan.decisions) {
    if (decision.reason.code !== 'takeover' && decision.reason.code !== 'barred') continue;
    const name = foldName(decision.customer);
    groups.set(name, [...(groups.get(name) ?? []), decision]);
  }
  return [...groups.values()].map((rows) => {
    const customer = rows[0]?.customer ?? '';
    return {
      customer,
      rows,
      oldestDueOn: earliest(rows.flatMap(({ invoice }) => invoice?.dueOn ?? [])),
      // An old invoice says « reprise à décider » first, whatever its age.
      barredOn: earliest(rows.flatMap(({ barredOn }) => barredOn ?? []).filter((on) => on <= desk.today)),
      levels: levelNames(desk, customer),
    };
  });
}

export const takeoversOf = (desk: Desk, plan?: DayPlan): readonly Takeover[] =>
  oldDebtsOf(desk, plan).map(({ customer, rows, oldestDueOn, barredOn, levels }) => ({
    customer,
    invoices: [...new Set(rows.map(({ number }) => number))],
    amount: decimalText(owedIn(rows)),
    oldestDueOn,
    barredOn,
    levels: levels.map((name) => ({ name })),
    rows: rows.map(({ row }) => row),
  }));

/** What is owed on these rows together. */
export const owedIn = (rows: readonly Decision[]) =>
  addCents(...rows.flatMap(({ openAmount }) => openAmount ?? []));

const earliest = (dates: readonly CivilDate[]): CivilDate | null => [...dates].sort()[0] ?? null;

function levelNames({ book }: Desk, name: string): readonly string[] {
  const customer = book.customers.find((one) => [one.name, one.code].map(foldName).includes(foldName(name)));
  const policy = customer ? policyFollowed(customer, book) : null;
  return policy ? levelsOf(policy).map((level) => level.name) : [];
}
