import { describe, expect, it } from 'vitest';
import type { Customer } from '../../../src/domain/model';
import { type Finding, findingOf } from '../../../src/domain/payment-order/condition';
import { courtOf } from '../../../src/domain/payment-order/court';
import { merchantByForm } from '../../../src/domain/payment-order/merchant';
import { type ClaimedDebt, routesOf } from '../../../src/domain/payment-order/routes';
import { DUPONT, day, eur, plain } from '../sample-book';

const debtor = (changes: Partial<Customer> = {}): Customer => ({
  ...DUPONT,
  address: '3 place du Marché',
  postalCode: '69400',
  city: 'Villefranche-sur-Saône',
  legalForm: 'SARL',
  ...changes,
});

const debt = (changes: Partial<ClaimedDebt> = {}): ClaimedDebt => ({
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

/** The finding of the condition whose fact starts so. */
function found(given: ClaimedDebt, kind: string, start: string): Finding | undefined {
  const route = routesOf(given).find((one) => one.kind === kind);
  return route?.conditions.find(({ fact }) => plain(fact).startsWith(start))?.finding;
}

describe('what a legal form says of a merchant', () => {
  it.each([
    ['SARL', 'yes'],
    ['S.A.R.L.', 'yes'],
    ['EURL', 'yes'],
    ['SAS', 'yes'],
    ['SASU', 'yes'],
    ['SA', 'yes'],
    ['SNC', 'yes'],
    ['SCA', 'yes'],
    ['SARL en liquidation', 'yes'],
    ['Société par actions simplifiée', 'yes'],
    ['EI', 'unknown'],
    ['Micro-entrepreneur', 'unknown'],
    ['Entreprise individuelle à responsabilité limitée', 'unknown'],
    ['SELARL', 'unknown'],
    ['GmbH', 'unknown'],
    ['', 'unknown'],
    ['Artisan', 'no'],
    ['Profession libérale', 'no'],
    ['SCI', 'no'],
    ['Société civile immobilière', 'no'],
    ['Association loi 1901', 'no'],
    ['Syndicat de copropriétaires', 'no'],
  ])('%s: %s', (form, merchant) => expect(merchantByForm(form)).toBe(merchant));
});

describe('the routes, condition by condition', () => {
  it.each<[string, Partial<ClaimedDebt>, string, string, Finding]>([
    ['a SARL in France', {}, 'paymentOrder', 'Débiteur à une adresse', 'met'],
    [
      'a customer without address',
      { customer: debtor({ address: '' }) },
      'paymentOrder',
      'Débiteur à une',
      'toCheck',
    ],
    [
      'a debtor abroad',
      { customer: debtor({ country: 'Belgique' }) },
      'paymentOrder',
      'Débiteur demeurant',
      'notMet',
    ],
    [
      'a public body',
      { customer: debtor({ type: 'publicBody' }) },
      'paymentOrder',
      'Le débiteur est un organisme',
      'notMet',
    ],
    ['a type to say', { customer: debtor({ type: 'unknown' }) }, 'paymentOrder', 'Débiteur autre', 'toCheck'],
    ['a debt not barred', {}, 'paymentOrder', 'Créance non prescrite', 'met'],
    [
      'a debt perhaps barred',
      { barredOn: day('2026-12-01') },
      'paymentOrder',
      'Prescription possible',
      'toCheck',
    ],
    [
      'insolvency',
      { customer: debtor({ insolvency: { openedOn: day('2026-11-02') } }) },
      'paymentOrder',
      'Procédure collective ouverte',
      'notMet',
    ],
    ['no insolvency noted', {}, 'paymentOrder', 'Pas de procédure', 'toCheck'],
    ['a contract nobody knows', {}, 'paymentOrder', "Créance née d'un contrat", 'toCheck'],
    ['a rate that misses', { interest: null }, 'paymentOrder', 'Montant déterminé', 'toCheck'],
    ['two companies', {}, 'merchants', 'Débiteur commerçant par la forme', 'met'],
    [
      'a sole trader',
      { customer: debtor({ legalForm: 'EI' }) },
      'merchants',
      'Débiteur commerçant : EI',
      'toCheck',
    ],
    [
      'an artisan',
      { customer: debtor({ legalForm: 'Artisan' }) },
      'merchants',
      'Débiteur non commerçant',
      'notMet',
    ],
    [
      'an association',
      { customer: debtor({ type: 'association', legalForm: '' }) },
      'merchants',
      'Débiteur non commerçant',
      'notMet',
    ],
    [
      'a consumer',
      { customer: debtor({ type: 'consumer', legalForm: '' }) },
      'merchants',
      'Débiteur non commerçant',
      'notMet',
    ],
    [
      'a creditor who is a civil company',
      { creditorForm: 'SCI' },
      'merchants',
      'Créancier non commerçant',
      'notMet',
    ],
    ['the decree', {}, 'merchants', 'Décret', 'toCheck'],
    ['two companies', {}, 'smallClaims', 'Créance entre commerçants', 'notMet'],
    [
      'a consumer',
      { customer: debtor({ type: 'consumer', legalForm: '' }) },
      'smallClaims',
      'Créance hors',
      'met',
    ],
    ['a sole trader', { customer: debtor({ legalForm: 'EI' }) }, 'smallClaims', 'Créance hors', 'toCheck'],
    [
      'exactly 5 000 €',
      { principal: eur(4850) },
      'smallClaims',
      'Principal et intérêts : 5 000,00 €, au plus',
      'met',
    ],
    [
      'a cent more',
      { principal: eur(4850.01) },
      'smallClaims',
      'Principal et intérêts : 5 000,01 €, plus de',
      'notMet',
    ],
  ])('%s (%#)', (_, changes, kind, start, finding) =>
    expect(found(debt(changes), kind, start)).toBe(finding),
  );

  it('gives a public body no other route, and names the invoices in dispute', () => {
    expect(routesOf(debt({ customer: debtor({ type: 'publicBody' }) })).map(({ kind }) => kind)).toEqual([
      'paymentOrder',
    ]);
    const [order] = routesOf(debt({ disputed: ['F-9'] }));
    expect(order?.conditions.map(({ fact }) => plain(fact)).join(' ')).toContain(
      "La facture F-9, en litige, n'en fait pas partie.",
    );
  });

  it('never calls a route open while something is to check, and cites an article for each condition', () => {
    for (const route of routesOf(debt())) {
      expect(findingOf(route)).not.toBe('met');
      for (const { article } of route.conditions) expect(article).toMatch(/art\.|Loi/);
    }
  });
});

describe('the court, as a fact to check', () => {
  it.each<[Partial<Customer>, string, string]>([
    [{}, 'SAS', 'tribunal de commerce'],
    [{ city: 'Lyon', postalCode: '69003' }, 'SAS', 'tribunal des activités économiques de Lyon'],
    [{ city: 'PARIS 11', postalCode: '75011' }, 'SAS', 'tribunal des activités économiques de Paris'],
    [{ city: 'Strasbourg', postalCode: '67000' }, 'SARL', 'chambre commerciale du tribunal judiciaire'],
    [{ type: 'consumer', legalForm: '' }, 'SARL', 'tribunal judiciaire'],
    [{ legalForm: 'SCI' }, 'SARL', 'tribunal judiciaire'],
    [{ legalForm: 'EI' }, 'SARL', 'tribunal de commerce ou tribunal judiciaire'],
    [{}, 'EI', 'tribunal de commerce ou tribunal judiciaire'],
  ])('%j, creditor %s: %s', (changes, creditor, name) =>
    expect(courtOf(debtor(changes), creditor).name).toBe(name),
  );
});
