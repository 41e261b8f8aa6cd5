import { describe, expect, test } from 'vitest';
import type { Customer } from '../../../src/domain/model';
import {
  condition,
  FINDING_NAMES,
  type Finding,
  findingOf,
} from '../../../src/domain/payment-order/condition';
import { type ClaimedDebt, routesOf } from '../../../src/domain/payment-order/routes';
import { day, eur } from '../sample-book';
import { conditionsOf, debt, debtor, routeOf } from './claimed-debt';

const against = (changes: Partial<Customer>): Partial<ClaimedDebt> => ({ customer: debtor(changes) });
const CONSUMER = against({ type: 'consumer', legalForm: '' });

const QUALITY = '(CPCE art. L126-1 ; C. com. art. L210-1)';
const SMALL = '(CPCE art. L125-1 et R125-1)';
const NOT_COVERED = '(CPCE art. L125-1 et L126-1)';

describe('recovery between merchants by a commissaire de justice', () => {
  test('between two companies: the forms answer, the decree is to be looked for', () => {
    expect(routeOf('merchants').name).toBe('Recouvrement entre commerçants par commissaire de justice');
    expect(conditionsOf('merchants')).toEqual([
      `met: Créancier commerçant par la forme : SAS. ${QUALITY}`,
      `met: Débiteur commerçant par la forme : SARL. ${QUALITY}`,
      'met: Créance liquide et exigible : 2 factures à échéance passée. (CPCE art. L126-1)',
      'toCheck: Créance non contestée : aucun litige noté sur les factures du dossier. (CPCE art. L126-1 et L126-2)',
      "toCheck: Décret et tarif d'application : non publiés au 25/09/2026, à vérifier auprès d'un commissaire de justice. (Loi n° 2026-307 du 23 avril 2026)",
      'toCheck: Pas de procédure collective : aucune notée, à vérifier au BODACC. (C. com. art. L622-21)',
    ]);
  });

  test.each<[string, Partial<ClaimedDebt>, string]>([
    [
      'a sole trader',
      against({ legalForm: ' EI ' }),
      `toCheck: Débiteur commerçant : EI, sa qualité est à vérifier. ${QUALITY}`,
    ],
    [
      'a form nobody wrote',
      against({ legalForm: ' ' }),
      `toCheck: Débiteur commerçant : forme juridique non renseignée, sa qualité est à vérifier. ${QUALITY}`,
    ],
    [
      'a SARL whose type is to say',
      against({ type: 'unknown' }),
      `met: Débiteur commerçant par la forme : SARL. ${QUALITY}`,
    ],
    [
      'an artisan',
      against({ legalForm: ' Artisan ' }),
      `notMet: Débiteur non commerçant : Artisan. ${QUALITY}`,
    ],
    [
      'a consumer',
      against({ type: 'consumer', legalForm: ' ' }),
      `notMet: Débiteur non commerçant : débiteur particulier, association ou organisme public. ${QUALITY}`,
    ],
    [
      'a creditor who is a civil company',
      { creditorForm: 'SCI' },
      `notMet: Créancier non commerçant : SCI. ${QUALITY}`,
    ],
    [
      'one invoice',
      { invoiceCount: 1 },
      'met: Créance liquide et exigible : 1 facture à échéance passée. (CPCE art. L126-1)',
    ],
    [
      'no invoice past due',
      { invoiceCount: 0 },
      "notMet: Créance liquide et exigible : aucune facture du dossier n'est échue. (CPCE art. L126-1)",
    ],
  ])('%s', (_, changes, expected) => expect(conditionsOf('merchants', changes)).toContain(expected));
});

describe('the procedure of small claims', () => {
  test('against a consumer, under 5 000 €', () => {
    expect(routeOf('smallClaims').name).toBe('Procédure simplifiée des petites créances');
    expect(conditionsOf('smallClaims', CONSUMER)).toEqual([
      `met: Principal et intérêts : 4 950,00 €, au plus 5 000,00 €. ${SMALL}`,
      "toCheck: Créance née d'un contrat : le contrat, le devis signé ou la commande est à joindre, le classeur ne les connaît pas. (CPCE art. L125-1)",
      `met: Créance hors du recouvrement entre commerçants : l'un des deux n'est pas commerçant. ${NOT_COVERED}`,
      'toCheck: Pas de procédure collective : aucune notée, à vérifier au BODACC. (C. com. art. L622-21)',
    ]);
  });

  const BETWEEN_MERCHANTS = `notMet: Créance entre commerçants : elle relève de l'article L126-1, plus de cette procédure. ${NOT_COVERED}`;
  const PERHAPS = `toCheck: Créance hors du recouvrement entre commerçants : la qualité de l'un des deux est à vérifier. ${NOT_COVERED}`;
  const OUTSIDE = `met: Créance hors du recouvrement entre commerçants : l'un des deux n'est pas commerçant. ${NOT_COVERED}`;
  test.each<[string, Partial<ClaimedDebt>, string]>([
    ['two companies', {}, BETWEEN_MERCHANTS],
    ['a debtor who is a sole trader', against({ legalForm: 'EI' }), PERHAPS],
    ['a creditor who is a sole trader', { creditorForm: 'EI' }, PERHAPS],
    [
      'a civil company against a sole trader',
      { creditorForm: 'SCI', ...against({ legalForm: 'EI' }) },
      OUTSIDE,
    ],
    [
      'exactly 5 000 €',
      { principal: eur(4850) },
      `met: Principal et intérêts : 5 000,00 €, au plus 5 000,00 €. ${SMALL}`,
    ],
    [
      'a cent more',
      { principal: eur(4850.01) },
      `notMet: Principal et intérêts : 5 000,01 €, plus de 5 000,00 €. ${SMALL}`,
    ],
    [
      'interest not counted yet',
      { interest: null },
      `toCheck: Principal et intérêts : 4 800,00 €, au plus 5 000,00 €. ${SMALL}`,
    ],
    [
      'more than 5 000 € before any interest',
      { interest: null, principal: eur(5001) },
      `notMet: Principal et intérêts : 5 001,00 €, plus de 5 000,00 €. ${SMALL}`,
    ],
  ])('%s', (_, changes, expected) => expect(conditionsOf('smallClaims', changes)).toContain(expected));
});

describe('a route as a whole', () => {
  test.each<[string, Partial<ClaimedDebt>, Finding[]]>([
    ['a SAS against a SARL', {}, ['toCheck', 'toCheck', 'notMet']],
    ['a debtor who is a sole trader', against({ legalForm: 'EI' }), ['toCheck', 'toCheck', 'toCheck']],
    ['a creditor who is a sole trader', { creditorForm: 'EI' }, ['toCheck', 'toCheck', 'toCheck']],
    ['an association', against({ type: 'association', legalForm: '' }), ['toCheck', 'notMet', 'toCheck']],
    ['a consumer', CONSUMER, ['toCheck', 'notMet', 'toCheck']],
    [
      'a civil company abroad',
      against({ country: 'Belgique', legalForm: 'SCI' }),
      ['notMet', 'notMet', 'toCheck'],
    ],
    [
      'an insolvent debtor',
      against({ insolvency: { openedOn: day('2026-09-10') } }),
      ['notMet', 'notMet', 'notMet'],
    ],
    ['a public body: no other route is worth a line', against({ type: 'publicBody' }), ['notMet']],
  ])('%s', (_, changes, findings) =>
    expect(routesOf(debt(changes)).map((route) => findingOf(route))).toEqual(findings),
  );

  test.each<[Finding[], Finding, string]>([
    [['met', 'met'], 'met', 'remplie'],
    [['met', 'toCheck'], 'toCheck', 'à vérifier'],
    [['met', 'toCheck', 'notMet'], 'notMet', 'non remplie'],
  ])('%j is worth the least of them: %s, « %s »', (findings, expected, name) => {
    const conditions = findings.map((finding) => condition(finding, 'Un fait.', 'CPC art. 1405'));
    expect(findingOf({ conditions })).toBe(expected);
    expect(FINDING_NAMES[expected]).toBe(name);
  });
});
