import type { Customer } from '../../../src/domain/model';
import type { Route } from '../../../src/domain/payment-order/condition';
import { type ClaimedDebt, routesOf } from '../../../src/domain/payment-order/routes';
import { DUPONT, day, eur, plain } from '../sample-book';

/** A SARL near Lyon, at a known address. */
export const debtor = (changes: Partial<Customer> = {}): Customer => ({
  ...DUPONT,
  address: '3 place du Marché',
  postalCode: '69400',
  city: 'Villefranche-sur-Saône',
  legalForm: 'SARL',
  ...changes,
});

/** Two invoices of a SAS, 4 800 € and 150 € of interest, but for what a test changes. */
export const debt = (changes: Partial<ClaimedDebt> = {}): ClaimedDebt => ({
  customer: debtor(),
  creditorForm: 'SAS',
  invoiceCount: 2,
  principal: eur(4800),
  interest: eur(150),
  barredOn: day('2031-10-31'),
  disputed: [],
  today: day('2026-12-18'),
  ...changes,
});

export function routeOf(kind: Route['kind'], changes: Partial<ClaimedDebt> = {}): Route {
  const found = routesOf(debt(changes)).find((one) => one.kind === kind);
  if (!found) throw new Error(`no route ${kind}`);
  return found;
}

/** « met: Débiteur à une adresse connue en France. (CPC art. 1406) » for each condition of a route. */
export const conditionsOf = (kind: Route['kind'], changes: Partial<ClaimedDebt> = {}): readonly string[] =>
  routeOf(kind, changes).conditions.map(
    ({ finding, fact, article }) => `${finding}: ${plain(fact)} (${plain(article)})`,
  );
