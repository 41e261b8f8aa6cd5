import { type CivilDate, civilDate, earliest, latest, yearOf, yearsAfter } from './civil-date';
import { serveOrderBy } from './deadlines/payment-order';
import type { LegalEvent, LegalEventKind } from './legal-events';
import type { CustomerType, Invoice } from './model';

/** The dates a limitation is counted from. */
export type LimitedDebt = Pick<Invoice, 'dueOn' | 'performedOn'>;
type NotedEvent = Pick<LegalEvent, 'event' | 'on'>;

interface Period {
  readonly years: number;
  /** Counted from 1 January of the next year, to 31 December. */
  readonly isByYear: boolean;
}

/** A judge's decision may be enforced for 10 years (CPCE art. L111-4). */
const OF_A_DECISION: Period = { years: 10, isByYear: false };

/**
 * How long a debt lives: 2 years for a consumer (C. conso L218-2), 5 for a business or an association (C. com. L110-4,
 * C. civ. 2224), 4 by calendar year for a public body (loi 68-1250), 1 where goods are carried, whoever owes (C. com.
 * L133-6). A customer of unknown type is taken as a consumer: the date only asks for a decision.
 */
function periodOf(type: CustomerType, transportsGoods: boolean): Period {
  if (transportsGoods) return { years: 1, isByYear: false };
  if (type === 'publicBody') return { years: 4, isByYear: true };
  return { years: type === 'consumer' || type === 'unknown' ? 2 : 5, isByYear: false };
}

const endOf = (from: CivilDate, { years, isByYear }: Period): CivilDate =>
  isByYear ? (civilDate(yearOf(from) + years, 12, 31) ?? from) : yearsAfter(from, years);

/** A new full period runs from each of these (C. civ. 2231, 2240, 2241, 2244). */
const INTERRUPTS: ReadonlySet<LegalEventKind> = new Set([
  'acknowledgement',
  'partPayment',
  'courtClaim',
  'orderServed',
  'enforcement',
]);

/** The last of these facts up to and including a day. */
const lastBefore = (
  events: readonly NotedEvent[],
  kind: LegalEventKind,
  day: CivilDate,
): NotedEvent | undefined => [...events].reverse().find(({ event, on }) => event === kind && on <= day);

/** An order served too late is as if there had been none (CPC art. 1411): its service interrupts nothing. */
export function isLapsedOrder({ event, on }: NotedEvent, events: readonly NotedEvent[]): boolean {
  const order = event === 'orderServed' ? lastBefore(events, 'orderIssued', on) : undefined;
  return order !== undefined && on > serveOrderBy(order.on);
}

export interface Limitation {
  /** The earliest day after which the debt may be barred. */
  readonly barredOn: CivilDate;
  /** What came once it was barred already: it does not bring the debt back by itself. */
  readonly tooLate: readonly NotedEvent[];
}

/**
 * The limitation of a debt with the facts noted, oldest first: from the performance or the due date, whichever is first;
 * an interruption starts the same period again. A mediation is no part of it: nobody knows here when it ends.
 */
export function limitationOf(
  debt: LimitedDebt,
  type: CustomerType,
  events: readonly NotedEvent[] = [],
  transportsGoods = false,
): Limitation {
  const from = debt.performedOn ? earliest(debt.performedOn, debt.dueOn) : debt.dueOn;
  let period = periodOf(type, transportsGoods);
  let barredOn = endOf(from, period);
  const tooLate: NotedEvent[] = [];
  for (const one of events) {
    const { event, on } = one;
    const isDecision = event === 'enforceable' && !lastBefore(events, 'commandmentServed', on);
    const counts =
      isDecision || (INTERRUPTS.has(event) && !isLapsedOrder(one, events)) || isClaim(event, period);
    if (!counts) continue;
    // A debt of a public body stays barred by years, whoever ordered it to pay.
    if (isDecision && !period.isByYear) period = OF_A_DECISION;
    else if (on > barredOn) {
      tooLate.push(one);
      continue;
    }
    barredOn = latest(barredOn, endOf(on, period));
  }
  return { barredOn, tooLate };
}

const isClaim = (event: LegalEventKind, { isByYear }: Period): boolean =>
  event === 'writtenClaim' && isByYear;

/** The earliest day after which the debt may be barred. */
export const barredOnOf = (...debt: Parameters<typeof limitationOf>): CivilDate =>
  limitationOf(...debt).barredOn;
