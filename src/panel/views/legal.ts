import type { Desk } from '../../daily/desk';
import type { CivilDate } from '../../domain/civil-date';
import { earliest } from '../../domain/civil-date';
import type { DebtNoted } from '../../domain/deadlines/effect';
import { runningLimits } from '../../domain/deadlines/running';
import type { DayPlan, Decision } from '../../domain/decision/day';
import { foldNumber } from '../../domain/keys';
import { eventsOffered, LEGAL_EVENT_NAMES, type LegalEventKind } from '../../domain/legal-events';
import type { Customer } from '../../domain/model';

/** What the law's calendar says of one invoice, and what a person may note of it. */
export interface LegalView {
  /** The earliest day after which it may be barred. */
  readonly barredOn: CivilDate;
  readonly isBarred: boolean;
  /** Time-limits that run, a sentence each, to check. */
  readonly limits: readonly string[];
  /** Facts that have a sense for that customer. */
  readonly offered: readonly { readonly value: LegalEventKind; readonly label: string }[];
  /** None happened before the invoice did. */
  readonly notBefore: CivilDate;
  /** What noting one would change is counted from these. */
  readonly debt: DebtNoted;
  readonly noted: readonly LegalEventView[];
}

export interface LegalEventView {
  readonly event: LegalEventKind;
  readonly on: CivilDate;
  readonly label: string;
  readonly note: string;
}

/** Null where nothing is owed any more, or the customer is not known. */
export function legalView(
  { book, today }: Desk,
  { decisions }: DayPlan,
  { invoice, number, barredOn, legalEvents }: Decision,
  customer: Customer | null,
): LegalView | null {
  if (!invoice || !customer || !barredOn) return null;
  const parts = decisions.flatMap((one) =>
    one.invoice && one.barredOn && foldNumber(one.number) === foldNumber(number) ? [one.invoice] : [],
  );
  const dates = [invoice, ...parts].flatMap(({ dueOn, issuedOn, performedOn }) => [
    dueOn,
    ...[issuedOn, performedOn].filter((day) => day !== null),
  ]);
  const [first = invoice, ...others] = parts.map(({ dueOn, performedOn }) => ({ dueOn, performedOn }));
  return {
    barredOn,
    isBarred: today > barredOn,
    limits: runningLimits(legalEvents, today),
    offered: eventsOffered(customer.type).map((value) => ({ value, label: LEGAL_EVENT_NAMES[value] })),
    notBefore: earliest(invoice.dueOn, ...dates),
    debt: {
      debts: [first, ...others],
      type: customer.type,
      events: legalEvents.map(({ event, on }) => ({ event, on })),
      transportsGoods: book.settings.transportsGoods,
    },
    noted: legalEvents.map(({ event, on, note }) => ({ event, on, label: LEGAL_EVENT_NAMES[event], note })),
  };
}
