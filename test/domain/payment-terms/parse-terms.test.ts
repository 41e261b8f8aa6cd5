import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTerms, TERMS_EXPECTED } from '../../../src/domain/payment-terms/parse-terms';
import { type PaymentTerms, termsText } from '../../../src/domain/payment-terms/terms';

const net = (days: number): PaymentTerms => ({ kind: 'net', days });
const endOfMonth = (days: number, count: 'A' | 'B' | null = null): PaymentTerms => ({
  kind: 'endOfMonth',
  days,
  count,
});
const theNth = (days: number, day: number, count: 'A' | 'B' | null = null): PaymentTerms => ({
  kind: 'dayAfterEndOfMonth',
  days,
  day,
  count,
});
const RECEIPT: PaymentTerms = { kind: 'atReceipt' };

describe('what people write', () => {
  test.each<readonly [string, PaymentTerms]>([
    ['30 jours', net(30)],
    ['30 j', net(30)],
    ['30j', net(30)],
    ['30 j.', net(30)],
    ['30 j net', net(30)],
    ['30 Jours Nets', net(30)],
    ['30 jours net date de facture', net(30)],
    ['60 jours date de facture', net(60)],
    ["60 jours à compter de la date d'émission de la facture", net(60)],
    ["45 jours date d'émission", net(45)],
    ['30 jours nets à réception de facture', net(30)],
    ['30 jours à réception', net(30)],
    ['à 30 jours', net(30)],
    ['Paiement à 30 jours', net(30)],
    ['Règlement sous 15 jours', net(15)],
    ['Virement 30 jours', net(30)],
    ['30 jours par virement', net(30)],
    ['trente jours', net(30)],
    ['huit jours', net(8)],
    ['dix jours', net(10)],
    ['quinze jours', net(15)],
    ['vingt jours', net(20)],
    ['soixante jours', net(60)],
    ['quatre-vingt-dix jours', net(90)],
    ['30 jours calendaires', net(30)],
    ['30 jours calendaire', net(30)],
    ['Conditions de paiement : 30 jours', net(30)],
    ['Condition de règlement : 30 jours', net(30)],
    ['Délai de paiement : 45 jours', net(45)],
    ['Délai : 45 jours', net(45)],
    ['Payable à 30 jours', net(30)],
    ['Payables à 30 jours', net(30)],
    ['Chèque bancaire 30 jours', net(30)],
    ['30 jours par prélèvement SEPA fin de mois', endOfMonth(30)],
    ['0 jour', net(0)],
    ['1 jour', net(1)],
    ['45 jours fin de mois', endOfMonth(45)],
    ['45 j FDM', endOfMonth(45)],
    ['45j fdm', endOfMonth(45)],
    ['45 jours, fin de mois', endOfMonth(45)],
    ['45 jours nets fin de mois', endOfMonth(45)],
    ['45 JOURS FIN DU MOIS', endOfMonth(45)],
    ['45 jours fin de mois date de facture', endOfMonth(45)],
    ['Quarante-cinq jours fin de mois', endOfMonth(45)],
    ['LCR 30 jours fin de mois', endOfMonth(30)],
    ['fin de mois', endOfMonth(0)],
    ['Fin de mois', endOfMonth(0)],
    ['45 jours fin de mois (A)', endOfMonth(45, 'A')],
    ['45 jours fin de mois B', endOfMonth(45, 'B')],
    ['45 jours puis fin de mois', endOfMonth(45, 'A')],
    ['fin de mois + 45 jours', endOfMonth(45, 'B')],
    ['45 jours après la fin du mois', endOfMonth(45, 'B')],
    ['30 jours fin de mois le 15', theNth(30, 15)],
    ['30 jours fin de mois, le 10', theNth(30, 10)],
    ['30 j fdm le 10 du mois suivant', theNth(30, 10)],
    ['fin de mois + 30 jours le 10', theNth(30, 10, 'B')],
    ['fin de mois le 15', theNth(0, 15)],
    ['FDM le 1er', theNth(0, 1)],
    ['le 10 du mois suivant', theNth(0, 10)],
    ['1er du mois suivant', theNth(0, 1)],
    ['à réception', RECEIPT],
    ['À réception de facture', RECEIPT],
    ['Paiement à réception de la facture', RECEIPT],
    ['dès réception', RECEIPT],
    ['comptant', RECEIPT],
    ['Paiement comptant', RECEIPT],
    ['Au comptant', RECEIPT],
    ['comptant à réception', RECEIPT],
  ])('%s', (text, terms) => {
    expect(parseTerms(text)).toEqual({ kind: 'terms', terms });
  });

  test.each([
    '30',
    'habituelles',
    'selon devis',
    '30 jours ouvrés',
    '30 jours ou 45 jours fin de mois',
    '30/60 jours',
    '30 à 45 jours',
    'acompte 30 %, solde à 30 jours',
    '30 % à la commande, le solde à réception',
    '2 % à 10 jours, 30 jours nets',
    '30 jours le 10',
    '30 jours fin de mois le 32',
    '45 jours fin de mois le 0',
    '45 jours fin de mois + 10 jours',
    '400 jours',
    '3000 jours',
    '1 mois',
    '-30 jours',
    'à la commande',
    'fin de mois suivant',
    'vers le 10 du mois suivant',
    'le 10 du mois suivant au plus tôt',
    'sauf paiement 30 jours',
    '30 jours payable',
    '30 jours virement',
  ])('« %s » is not read', (text) => {
    expect(parseTerms(text)).toEqual({ kind: 'unreadable', found: text });
  });

  test('nothing is not terms', () => {
    expect([parseTerms(''), parseTerms('  ')]).toEqual([{ kind: 'empty' }, { kind: 'empty' }]);
  });
});

test('every example given to whoever must write terms is read', () => {
  const examples = [...TERMS_EXPECTED.matchAll(/« (.+?) »/g)].map(([, example = '']) => parseTerms(example));
  expect(examples).toEqual(
    [net(30), endOfMonth(45), theNth(0, 15), RECEIPT].map((terms) => ({ kind: 'terms', terms })),
  );
});

test('terms are read again as they are written', () => {
  const days = fc.integer({ min: 0, max: 365 });
  const some = fc.oneof(
    fc.constant(RECEIPT),
    days.map(net),
    days.map((one) => endOfMonth(one)),
    fc.tuple(days, fc.integer({ min: 1, max: 31 })).map(([one, day]) => theNth(one, day)),
  );
  fc.assert(
    fc.property(some, (terms) => {
      expect(parseTerms(termsText(terms))).toEqual({ kind: 'terms', terms });
    }),
  );
});

test('any text is read, or is unreadable as it stands: nothing throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const reading = parseTerms(text);
      if (reading.kind === 'unreadable') expect(reading.found).toBe(text.trim());
    }),
  );
});
