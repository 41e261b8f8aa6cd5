import {
  addDays,
  type CivilDate,
  civilDate,
  dateOf,
  latest,
  monthOf,
  monthsAfter,
  shortDate,
  yearOf,
} from '../civil-date';
import type { LegalEvent } from '../legal-events';
import { typeset } from '../typography';
import { orderToServe, serveSentence } from './running';

/** Months before a limitation when it is told. */
const FIRST_ALERT = 6;
const LAST_ALERT = 3;
/** Days before the last day to serve an order when it is told. */
const ORDER_ALERT = 30;
const ORDER_LAST_ALERT = 7;

/** A time-limit near enough to be told of. */
export interface WatchedDeadline {
  readonly kind: 'limitation' | 'serveOrder';
  readonly on: CivilDate;
  /** Days past on which it became worth telling, oldest first: never every morning. */
  readonly toldOn: readonly CivilDate[];
  readonly sentence: string;
}

/** Whether a debt not barred yet may be within six months. */
export const isLimitationNear = (barredOn: CivilDate, today: CivilDate): boolean =>
  today <= barredOn && today >= monthsAfter(barredOn, -FIRST_ALERT);

/**
 * What is to be watched of a debt that is still owed. `knownOn`: since when the invoice is known here; what was near
 * already is told from that day.
 */
export function watchedDeadlines(
  barredOn: CivilDate,
  events: readonly LegalEvent[],
  knownOn: CivilDate,
  today: CivilDate,
): readonly WatchedDeadline[] {
  const found: WatchedDeadline[] = [];
  const order = orderToServe(events);
  if (order && today >= addDays(order.by, -ORDER_ALERT))
    found.push({
      kind: 'serveOrder',
      on: order.by,
      toldOn: pastDays(
        [addDays(order.by, -ORDER_ALERT), addDays(order.by, -ORDER_LAST_ALERT), addDays(order.by, 1)],
        dateOf(order.order.at),
        today,
      ),
      sentence: serveSentence(order, today),
    });
  if (isLimitationNear(barredOn, today)) {
    const last = monthsAfter(barredOn, -LAST_ALERT);
    const firsts = [1, 2, 3].map((count) => firstOfMonth(monthsAfter(last, count)));
    found.push({
      kind: 'limitation',
      on: barredOn,
      toldOn: pastDays([monthsAfter(barredOn, -FIRST_ALERT), last, ...firsts], knownOn, today),
      sentence: typeset(
        `Prescription à vérifier : possible après le ${shortDate(barredOn)}, dans moins de ${today >= last ? LAST_ALERT : FIRST_ALERT} mois.`,
      ),
    });
  }
  return found;
}

const firstOfMonth = (day: CivilDate): CivilDate => civilDate(yearOf(day), monthOf(day), 1) ?? day;

/** Those up to today, none before what is told was known. */
const pastDays = (days: readonly CivilDate[], knownOn: CivilDate, today: CivilDate): readonly CivilDate[] =>
  days.filter((day) => day <= today).map((day) => latest(day, knownOn));

/** Whether it became worth telling since it last was; null when nothing ever was told. */
export const isToTell = ({ toldOn }: WatchedDeadline, toldUntil: CivilDate | null): boolean =>
  toldOn.some((day) => toldUntil === null || day > toldUntil);
