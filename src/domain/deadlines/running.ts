import { type CivilDate, shortDate } from '../civil-date';
import type { LegalEvent } from '../legal-events';
import { isLapsedOrder } from '../prescription';
import { typeset } from '../typography';
import { contestUntil, reportFrom, serveReportBy } from './commandment';
import { oppositionUntil, orderEnforceableFrom, serveOrderBy } from './payment-order';

type Noted = Pick<LegalEvent, 'event' | 'on'>;

/** An order that must be served, and until when. */
export interface OrderToServe<Event extends Noted = Noted> {
  readonly order: Event;
  readonly by: CivilDate;
}

/** The last order rendered that nobody had served since. `events`: oldest first. */
export function orderToServe<Event extends Noted>(events: readonly Event[]): OrderToServe<Event> | null {
  const at = lastIndex(events, 'orderIssued');
  const order = events[at];
  if (!order) return null;
  const isOver = events
    .slice(at + 1)
    .some(({ event, on }) => event === 'enforceable' || (event === 'orderServed' && on >= order.on));
  return isOver ? null : { order, by: serveOrderBy(order.on) };
}

const lastIndex = (events: readonly Noted[], kind: Noted['event']): number =>
  events.map(({ event }) => event).lastIndexOf(kind);

const on = shortDate;

/**
 * The time-limits that run from the facts noted, a French sentence each, to check: they say what the law says of such
 * dates, and nothing of this file. `events`: oldest first.
 */
export function runningLimits(events: readonly Noted[], today: CivilDate): readonly string[] {
  const decided = lastIndex(events, 'enforceable');
  const running = (kind: Noted['event']): Noted | undefined => {
    const at = lastIndex(events, kind);
    return at > decided ? events[at] : undefined;
  };
  const [served, commandment] = [running('orderServed'), running('commandmentServed')];
  const mediation = events[lastIndex(events, 'mediation')];
  const toServe = orderToServe(events);
  return [
    ...(toServe ? [serveSentence(toServe, today)] : []),
    ...(served ? [servedSentence(served, events)] : []),
    ...(commandment ? [commandmentSentence(commandment.on)] : []),
    ...(mediation ? [mediationSentence(mediation.on)] : []),
  ].map(typeset);
}

/** Until when an order is to be served, or that it is too late. */
export const serveSentence = ({ order, by }: OrderToServe, today: CivilDate): string =>
  typeset(
    today <= by
      ? `Ordonnance rendue le ${on(order.on)} : à faire signifier au plus tard le ${on(by)}, sinon elle ne vaut plus rien.`
      : `Ordonnance rendue le ${on(order.on)} : elle devait être signifiée au plus tard le ${on(by)} ; notez sa signification, ou demandez-en une autre.`,
  );

function servedSentence(served: Noted, events: readonly Noted[]): string {
  const before = events.filter(({ event, on: day }) => event === 'orderIssued' && day <= served.on);
  const ordered = before[before.length - 1];
  if (ordered && isLapsedOrder(served, events))
    return `Ordonnance signifiée le ${on(served.on)}, après le ${on(serveOrderBy(ordered.on))} : elle ne vaut plus rien et n'interrompt pas la prescription.`;
  const from = orderEnforceableFrom(served.on, ordered?.on);
  const enforced = from ? ` Sans opposition, exécution possible à partir du ${on(from)}.` : '';
  return `Ordonnance signifiée le ${on(served.on)} : opposition possible jusqu'au ${on(oppositionUntil(served.on))}, plus tard si elle n'a pas été remise en personne.${enforced}`;
}

function commandmentSentence(servedOn: CivilDate): string {
  const from = reportFrom(servedOn);
  return `Commandement signifié le ${on(servedOn)} : contestation possible jusqu'au ${on(contestUntil(servedOn))} ; sans elle, procès-verbal au plus tôt le ${on(from)}. Dressé ce jour-là, il serait à signifier au plus tard le ${on(serveReportBy(from))}.`;
}

const mediationSentence = (begunOn: CivilDate): string =>
  `Médiation commencée le ${on(begunOn)} : la prescription est suspendue jusqu'à sa fin, et six mois au moins restent ensuite. La date ci-dessus n'en tient pas compte.`;
