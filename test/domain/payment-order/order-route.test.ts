import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents';
import type { Customer } from '../../../src/domain/model';
import type { ClaimedDebt } from '../../../src/domain/payment-order/routes';
import { day } from '../sample-book';
import { conditionsOf, debtor, routeOf } from './claimed-debt';

const against = (changes: Partial<Customer>): Partial<ClaimedDebt> => ({ customer: debtor(changes) });

const DETERMINED = '(CPC art. 1405 et 1407)';
const IN_FRANCE = '(CPC art. 1406)';
const PUBLIC_BODY = '(CPC art. 1406 ; C. com. art. L721-3)';
const LIMITATION = '(C. com. art. L110-4 ; C. civ. art. 2224 ; C. conso. art. L218-2)';
const UNCONTESTED = '(CPC art. 1405 et 1416)';
const INSOLVENCY = '(C. com. art. L622-21)';

describe('an order to pay', () => {
  test('against a company at a known address: what the ledger knows is met, the rest is to check', () => {
    expect(routeOf('paymentOrder').name).toBe('Injonction de payer');
    expect(conditionsOf('paymentOrder')).toEqual([
      "toCheck: Créance née d'un contrat : le contrat, le devis signé ou la commande est à joindre, le classeur ne les connaît pas. (CPC art. 1405, 1°)",
      `met: Montant déterminé : principal 4 800,00 €, décompte par facture. ${DETERMINED}`,
      `met: Débiteur à une adresse connue en France. ${IN_FRANCE}`,
      `met: Le débiteur n'est pas un organisme public. ${PUBLIC_BODY}`,
      `met: Créance non prescrite : pas avant le 31/10/2031. ${LIMITATION}`,
      `toCheck: Créance non contestée : aucun litige noté sur les factures du dossier. ${UNCONTESTED}`,
      `toCheck: Pas de procédure collective : aucune notée, à vérifier au BODACC. ${INSOLVENCY}`,
    ]);
  });

  test.each<[string, Partial<ClaimedDebt>, string]>([
    [
      'nothing is owed any more',
      { principal: cents(0) },
      `notMet: Montant déterminé : principal 0,00 €, décompte par facture. ${DETERMINED}`,
    ],
    [
      'the smallest sum is owed',
      { principal: cents(1) },
      `met: Montant déterminé : principal 0,01 €, décompte par facture. ${DETERMINED}`,
    ],
    [
      'the rate of a half-year is not in the sheet yet',
      { interest: null },
      `toCheck: Montant déterminé : principal 4 800,00 €, mais le taux d'un semestre manque. ${DETERMINED}`,
    ],
    [
      'the debtor is abroad',
      against({ country: ' Belgique ' }),
      `notMet: Débiteur demeurant en France : son pays est « Belgique ». ${IN_FRANCE}`,
    ],
    [
      'nobody wrote an address',
      against({ address: ' ' }),
      `toCheck: Débiteur à une adresse connue en France : aucune dans la feuille Clients. ${IN_FRANCE}`,
    ],
    [
      'only the registered office is known',
      against({ address: '', registeredOffice: '1 quai de Saône' }),
      `met: Débiteur à une adresse connue en France. ${IN_FRANCE}`,
    ],
    [
      'the debtor is a town hall',
      against({ type: 'publicBody' }),
      `notMet: Le débiteur est un organisme public : pas d'injonction de payer contre lui. ${PUBLIC_BODY}`,
    ],
    [
      'the type of the debtor is to say',
      against({ type: 'unknown' }),
      `toCheck: Débiteur autre qu'un organisme public : son type est à préciser. ${PUBLIC_BODY}`,
    ],
    [
      'it is the last day before the limitation',
      { barredOn: day('2026-12-18') },
      `met: Créance non prescrite : pas avant le 18/12/2026. ${LIMITATION}`,
    ],
    [
      'it is the day after the limitation',
      { barredOn: day('2026-12-17') },
      `toCheck: Prescription possible depuis le 17/12/2026. ${LIMITATION}`,
    ],
    [
      'no limitation can be dated',
      { barredOn: null },
      `toCheck: Créance non prescrite : date à vérifier. ${LIMITATION}`,
    ],
    [
      'another invoice is in dispute',
      { disputed: ['F-9'] },
      `toCheck: Créance non contestée : aucun litige noté sur les factures du dossier. La facture F-9, en litige, n'en fait pas partie. ${UNCONTESTED}`,
    ],
    [
      'two other invoices are in dispute',
      { disputed: ['F-9', 'F-11'] },
      `toCheck: Créance non contestée : aucun litige noté sur les factures du dossier. Les factures F-9, F-11, en litige, n'en font pas partie. ${UNCONTESTED}`,
    ],
    [
      'insolvency proceedings opened on a known day',
      against({ insolvency: { openedOn: day('2026-11-02') } }),
      `notMet: Procédure collective ouverte le 02/11/2026 : les actions en paiement sont arrêtées. ${INSOLVENCY}`,
    ],
    [
      'insolvency proceedings opened, on a day nobody wrote',
      against({ insolvency: { openedOn: null } }),
      `notMet: Procédure collective ouverte : les actions en paiement sont arrêtées. ${INSOLVENCY}`,
    ],
  ])('when %s', (_, changes, expected) => expect(conditionsOf('paymentOrder', changes)).toContain(expected));

  test.each(['business', 'consumer', 'association'] as const)('is no matter of public law for a %s', (type) =>
    expect(conditionsOf('paymentOrder', against({ type }))).toContain(
      `met: Le débiteur n'est pas un organisme public. ${PUBLIC_BODY}`,
    ),
  );
});
