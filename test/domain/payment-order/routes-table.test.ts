import { describe, expect, test } from 'vitest';
import type { Customer } from '../../../src/domain/model';
import { findingOf, type Route } from '../../../src/domain/payment-order/condition';
import { courtOf } from '../../../src/domain/payment-order/court';
import { merchantByForm } from '../../../src/domain/payment-order/merchant';
import { type ClaimedDebt, routesOf } from '../../../src/domain/payment-order/routes';
import { DUPONT, day, eur, plain } from '../sample-book';

const debtor = (changes: Partial<Customer> = {}): Customer => ({
  ...DUPONT,
  legalForm: 'SARL',
  address: '3 rue des Lilas',
  postalCode: '69003',
  city: 'Lyon',
  ...changes,
});

const debt = (changes: Partial<ClaimedDebt> = {}): ClaimedDebt => ({
  customer: debtor(),
  creditorForm: 'SAS',
  invoiceCount: 2,
  principal: eur(4000),
  interest: eur(120),
  barredOn: day('2031-10-31'),
  disputed: [],
  today: day('2026-12-18'),
  ...changes,
});

/** « injonction, entre commerçants, petites créances ». */
const findings = (changes: Partial<ClaimedDebt>): string =>
  routesOf(debt(changes))
    .map((route) => findingOf(route))
    .join(' ');

const route = (kind: Route['kind'], changes: Partial<ClaimedDebt>): Route => {
  const found = routesOf(debt(changes)).find((one) => one.kind === kind);
  if (!found) throw new Error(`no route ${kind}`);
  return found;
};
/** « notMet CPC art. 1406 » for each condition that is not met. */
const unmet = (kind: Route['kind'], changes: Partial<ClaimedDebt>): string[] =>
  route(kind, changes)
    .conditions.filter(({ finding }) => finding === 'notMet')
    .map(({ article }) => plain(article));

describe('a legal form', () => {
  test.each([
    ['SARL', 'yes'],
    ['S.A.R.L.', 'yes'],
    ['EURL', 'yes'],
    ['SAS', 'yes'],
    ['SASU', 'yes'],
    ['SA', 'yes'],
    ['SNC', 'yes'],
    ['SCA', 'yes'],
    ['SCS', 'yes'],
    ['Société par actions simplifiée', 'yes'],
    ['Société à responsabilité limitée', 'yes'],
    ['EI', 'unknown'],
    ['Entreprise individuelle', 'unknown'],
    ['micro-entrepreneur', 'unknown'],
    ['', 'unknown'],
    ['SELARL', 'unknown'],
    ['SCI', 'no'],
    ['Société civile de moyens', 'no'],
    ['Association loi 1901', 'no'],
    ['Syndicat de copropriétaires', 'no'],
    ['Artisan', 'no'],
    ['EI, artisan', 'no'],
    ['Profession libérale', 'no'],
    ['GAEC', 'no'],
  ])('%s makes a merchant by itself: %s', (form, expected) => expect(merchantByForm(form)).toBe(expected));
});

describe('the routes to a title', () => {
  const open = 'toCheck';
  test.each<[string, Partial<ClaimedDebt>, string]>([
    ['a SAS against a SARL', {}, `${open} ${open} notMet`],
    [
      'a SARL against a SAS',
      { creditorForm: 'SARL', customer: debtor({ legalForm: 'SAS' }) },
      `${open} ${open} notMet`,
    ],
    ['an EI debtor', { customer: debtor({ legalForm: 'EI' }) }, `${open} ${open} ${open}`],
    ['an EI creditor', { creditorForm: 'EI' }, `${open} ${open} ${open}`],
    ['a form nobody wrote', { customer: debtor({ legalForm: '' }) }, `${open} ${open} ${open}`],
    ['a civil company', { customer: debtor({ legalForm: 'SCI' }) }, `${open} notMet ${open}`],
    [
      'an association',
      { customer: debtor({ type: 'association', legalForm: '' }) },
      `${open} notMet ${open}`,
    ],
    ['a consumer', { customer: debtor({ type: 'consumer', legalForm: '' }) }, `${open} notMet ${open}`],
    ['a public body', { customer: debtor({ type: 'publicBody', legalForm: '' }) }, 'notMet'],
    [
      'a debtor abroad',
      { customer: debtor({ country: 'Belgique', legalForm: 'SCI' }) },
      `notMet notMet ${open}`,
    ],
    [
      'an insolvent debtor',
      { customer: debtor({ insolvency: { openedOn: day('2026-09-10') } }) },
      'notMet notMet notMet',
    ],
    [
      'more than 5 000 €',
      { principal: eur(4900), interest: eur(100.01), customer: debtor({ type: 'consumer', legalForm: '' }) },
      `${open} notMet notMet`,
    ],
    [
      '5 000 € in all',
      { principal: eur(4900), interest: eur(100), customer: debtor({ type: 'consumer', legalForm: '' }) },
      `${open} notMet ${open}`,
    ],
  ])('%s', (_, changes, expected) => expect(findings(changes)).toBe(expected));

  test('say which article an unmet condition comes from', () => {
    const publicBody = { customer: debtor({ type: 'publicBody' }) };
    expect(unmet('paymentOrder', publicBody)).toEqual(['CPC art. 1406 ; C. com. art. L721-3']);
    expect(unmet('paymentOrder', { customer: debtor({ country: 'Belgique' }) })).toEqual(['CPC art. 1406']);
    const insolvent = { customer: debtor({ insolvency: { openedOn: null } }) };
    expect(unmet('paymentOrder', insolvent)).toEqual(['C. com. art. L622-21']);
    expect(unmet('smallClaims', { principal: eur(5001) })).toContain('CPCE art. L125-1 et R125-1');
  });

  test('are facts: every condition has an article, and no sentence advises', () => {
    const types = ['business', 'consumer', 'association', 'unknown', 'publicBody'] as const;
    for (const type of types)
      for (const { conditions } of routesOf(debt({ customer: debtor({ type }) })))
        for (const { fact, article } of conditions) {
          expect(article).toMatch(/\d/);
          expect(fact).toMatch(/\.$/);
          expect(fact).not.toMatch(/nous (vous )?conseillons|vous devriez|préférez|il vaut mieux/i);
        }
  });

  test('never hold a dispute, a limitation or an insolvency for settled', () => {
    const finding = (article: RegExp, changes: Partial<ClaimedDebt>) =>
      route('paymentOrder', changes).conditions.find((one) => article.test(one.article))?.finding;
    expect(finding(/1416/, {})).toBe('toCheck');
    expect(finding(/L622-21/, {})).toBe('toCheck');
    expect(finding(/L110-4/, {})).toBe('met');
    expect(finding(/L110-4/, { barredOn: day('2026-12-17') })).toBe('toCheck');
    expect(finding(/L110-4/, { barredOn: null })).toBe('toCheck');
    const { conditions } = route('paymentOrder', { disputed: ['F-9'] });
    expect(conditions.map(({ fact }) => plain(fact)).join(' ')).toContain('La facture F-9, en litige');
  });

  test('tell that the decree of L126-1 is to be looked for', () => {
    const { conditions } = route('merchants', {});
    expect(conditions.find(({ fact }) => fact.includes('Décret'))?.finding).toBe('toCheck');
  });
});

describe('the court, as a fact to check', () => {
  test.each<[string, string, Partial<Customer>, string]>([
    ['companies', 'SAS', { city: 'Grenoble', postalCode: '38000' }, 'tribunal de commerce'],
    [
      'companies in one of the twelve towns',
      'SAS',
      { city: 'Lyon' },
      'tribunal des activités économiques de Lyon',
    ],
    ['its boroughs', 'SAS', { city: 'Lyon 3e' }, 'tribunal des activités économiques de Lyon'],
    ['its cedex', 'SAS', { city: 'LYON CEDEX 07' }, 'tribunal des activités économiques de Lyon'],
    [
      'Alsace-Moselle',
      'SAS',
      { city: 'Metz', postalCode: '57000' },
      'chambre commerciale du tribunal judiciaire',
    ],
    ['a consumer', 'SAS', { type: 'consumer', legalForm: '' }, 'tribunal judiciaire'],
    ['an association', 'SAS', { type: 'association', legalForm: '' }, 'tribunal judiciaire'],
    ['an EI', 'SAS', { legalForm: 'EI', city: 'Grenoble' }, 'tribunal de commerce ou tribunal judiciaire'],
    ['a creditor EI', 'EI', { city: 'Grenoble' }, 'tribunal de commerce ou tribunal judiciaire'],
  ])('%s', (_, creditorForm, changes, expected) =>
    expect(courtOf(debtor(changes), creditorForm).name).toBe(expected),
  );

  test('is where the debtor lives', () => {
    const { facts } = courtOf(debtor({ city: 'Grenoble', postalCode: '38000' }), 'SAS');
    expect(facts.map(plain).join('\n')).toMatch(/38000 Grenoble.*CPC art\. 43 et 1406/);
  });
});
