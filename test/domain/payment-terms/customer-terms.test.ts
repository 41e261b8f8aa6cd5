import { describe, expect, test } from 'vitest';
import { dueDateRule, type TermsSettings } from '../../../src/domain/payment-terms/customer-terms';
import { type ComputedDueDate, computedText } from '../../../src/domain/payment-terms/terms';
import { day, plain } from '../sample-book';

const NONE: TermsSettings = { defaultPaymentTerms: '', endOfMonthCount: null };
const ISSUED = day('2026-01-15');
const customer = (name: string, paymentTerms: string, code = '') => ({ name, code, paymentTerms });

describe('a due date that nobody wrote', () => {
  const rule = dueDateRule([customer('Durand', '30 jours', 'C-7'), customer('Roux', '')], {
    defaultPaymentTerms: '45 jours fin de mois',
    endOfMonthCount: 'B',
  });

  test.each(['Durand', 'DURAND', 'C-7'])('is that of the terms of « %s »', (name) => {
    expect(rule(name, ISSUED)).toEqual({
      kind: 'date',
      dueOn: '2026-02-14',
      computed: { terms: { kind: 'net', days: 30 }, count: null, from: 'customer' },
    });
  });

  test.each(['Roux', 'Personne'])('is that of the default terms for « %s », by the count chosen', (name) => {
    expect(rule(name, ISSUED)).toEqual({
      kind: 'date',
      dueOn: '2026-03-17',
      computed: { terms: { kind: 'endOfMonth', days: 45, count: null }, count: 'B', from: 'default' },
    });
  });

  test('takes the terms of neither of two customers who bear one name', () => {
    const two = dueDateRule([customer('Roux', '30 jours', 'A'), customer('Roux', '60 jours', 'B')], NONE);
    expect(two('Roux', ISSUED)).toMatchObject({ kind: 'toDo', code: 'noTerms' });
  });
});

describe('what to do where no due date can be computed', () => {
  const said = (terms: string, issuedOn = ISSUED as typeof ISSUED | null, settings = NONE) => {
    const reading = dueDateRule([customer('Durand', terms)], settings)('Durand', issuedOn);
    return reading.kind === 'toDo' ? [reading.code, plain(reading.expected)] : reading;
  };
  test('no terms', () => {
    expect(said('')).toEqual([
      'noTerms',
      'écrivez la date (jj/mm/aaaa), ou les « Conditions de paiement » de ce client dans Clients (« 30 jours », « 45 jours fin de mois »…)',
    ]);
  });
  test('terms that are not read, even where there are default ones', () => {
    expect(said('habituelles', ISSUED, { ...NONE, defaultPaymentTerms: '30 jours' })).toEqual([
      'noTerms',
      'écrivez la date (jj/mm/aaaa), ou corrigez dans Clients les « Conditions de paiement » de ce client, qui ne se lisent pas (« habituelles ») : « 30 jours », « 45 jours fin de mois », « à réception »…',
    ]);
  });
  test('no date of issue', () => {
    expect(said('30 jours', null)).toEqual([
      'noIssueDate',
      "écrivez la date (jj/mm/aaaa), ou Date facture : l'échéance en sera calculée (30 jours)",
    ]);
  });
  test('a count that nobody chose', () => {
    expect(said('45 jours fin de mois')).toEqual([
      'countToChoose',
      'choisissez dans Paramètres le « Décompte des jours fin de mois » (45 jours fin de mois : A donne le 31/03/2026, B le 17/03/2026), ou écrivez la date (jj/mm/aaaa)',
    ]);
  });
});

test.each<readonly [ComputedDueDate, string]>([
  [
    { terms: { kind: 'endOfMonth', days: 45, count: null }, count: 'A', from: 'customer' },
    'Échéance calculée : 45 jours fin de mois (A), conditions du client.',
  ],
  [
    { terms: { kind: 'endOfMonth', days: 0, count: null }, count: null, from: 'default' },
    'Échéance calculée : fin de mois, conditions par défaut.',
  ],
  [
    { terms: { kind: 'dayAfterEndOfMonth', days: 30, day: 10, count: null }, count: 'B', from: 'customer' },
    'Échéance calculée : 30 jours fin de mois le 10 (B), conditions du client.',
  ],
  [
    { terms: { kind: 'dayAfterEndOfMonth', days: 0, day: 15, count: null }, count: null, from: 'customer' },
    'Échéance calculée : fin de mois le 15, conditions du client.',
  ],
  [
    { terms: { kind: 'net', days: 0 }, count: null, from: 'customer' },
    'Échéance calculée : 0 jour, conditions du client.',
  ],
  [
    { terms: { kind: 'net', days: 1 }, count: null, from: 'customer' },
    'Échéance calculée : 1 jour, conditions du client.',
  ],
  [
    { terms: { kind: 'atReceipt' }, count: null, from: 'default' },
    'Échéance calculée : à réception, conditions par défaut.',
  ],
])('%o is told to its reader', (computed, sentence) => {
  expect(plain(computedText(computed))).toBe(sentence);
});
