import { describe, expect, test } from 'vitest';
import { isBeyondMaximum, termsWarning } from '../../../src/domain/payment-terms/legal-maximum';
import { parseTerms } from '../../../src/domain/payment-terms/parse-terms';
import type { EndOfMonthCount } from '../../../src/domain/payment-terms/terms';
import { lateDueDate, termsWarnings } from '../../../src/domain/payment-terms/warnings';
import { DUPONT, day, invoice, plain } from '../sample-book';

const warningOf = (
  text: string,
  type: Parameters<typeof termsWarning>[1],
  count: EndOfMonthCount | null = null,
) => {
  const reading = parseTerms(text);
  if (reading.kind !== 'terms') throw new Error(`not read: ${text}`);
  return termsWarning(reading.terms, type, count);
};

describe('between businesses: 60 days, or 45 days end of month', () => {
  test.each(['60 jours', '45 jours fin de mois', '30 jours fin de mois', 'fin de mois le 15', 'à réception'])(
    '« %s » is lawful by both counts',
    (text) => {
      expect([warningOf(text, 'business'), warningOf(text, 'business', 'A')]).toEqual([null, null]);
      expect(warningOf(text, 'business', 'B')).toBeNull();
    },
  );
  test.each([
    '61 jours',
    '90 jours',
    '60 jours fin de mois',
    '46 jours fin de mois',
    '45 jours fin de mois le 15',
  ])('« %s » is warned of, whatever the count', (text) => {
    for (const count of ['A', 'B', null] as const)
      expect(warningOf(text, 'business', count)).toEqual({ kind: 'beyondBusinessMaximum' });
  });
  test('« 30 jours fin de mois le 10 » exceeds by A alone', () => {
    expect(warningOf('30 jours fin de mois le 10', 'business', 'A')).not.toBeNull();
    expect(warningOf('30 jours fin de mois le 10', 'business', 'B')).toBeNull();
  });
});

describe('public bodies: 30, 50 or 60 days', () => {
  test.each<readonly [string, number | null]>([
    ['à réception', null],
    ['30 jours', null],
    ['31 jours', 30],
    ['50 jours', 30],
    ['60 jours', 50],
    ['61 jours', 60],
    ['fin de mois', null],
    ['30 jours fin de mois', 50],
  ])('« %s »', (text, days) => {
    const warning = warningOf(text, 'publicBody');
    expect(warning).toEqual(days === null ? null : { kind: 'beyondPublicMaximum', days });
  });
});

test('the count that the terms say wins over the one of the ledger', () => {
  expect(warningOf('fin de mois + 30 jours le 10', 'business', 'A')).toBeNull();
  expect(warningOf('30 jours puis fin de mois le 10', 'business', 'B')).not.toBeNull();
  // While nobody chose, one lawless count is enough to warn.
  expect(warningOf('30 jours fin de mois le 10', 'business', null)).not.toBeNull();
});

test.each(['consumer', 'association', 'unknown'] as const)('nothing is said of terms to « %s »', (type) => {
  expect(warningOf('90 jours', type)).toBeNull();
});

test('one sentence for the customers who share the same terms, and one for the default ones', () => {
  const of = (name: string, changes: Partial<typeof DUPONT>) => ({ ...DUPONT, name, ...changes });
  const late = ['Un', 'Deux', 'Trois', 'Quatre'].map((name) => of(name, { paymentTerms: '90 jours' }));
  const town = of('Mairie', { paymentTerms: '45 jours', type: 'publicBody' });
  const sound = of('Cinq', { paymentTerms: '45 jours fin de mois' });
  const sentences = termsWarnings([...late, town, sound, DUPONT], {
    defaultPaymentTerms: '60 jours fin de mois',
    endOfMonthCount: 'A',
  }).map(plain);
  expect(sentences).toHaveLength(3);
  expect(sentences[0]).toContain('Conditions par défaut, « 60 jours fin de mois » : au-delà du délai légal');
  expect(sentences[1]).toMatch(/^Un, Deux, Trois et 1 autre, « 90 jours » :/);
  expect(sentences[2]).toMatch(/^Mairie, « 45 jours » : le délai légal.* 30 jours ;.* 50 jours,.* 60\.$/);
});

test('the sentences: three names at most, the others counted; each maximum of a public body', () => {
  const late = (names: readonly string[], paymentTerms: string, type: typeof DUPONT.type = 'publicBody') =>
    names.map((name) => ({ ...DUPONT, name, paymentTerms, type }));
  const none = { defaultPaymentTerms: '', endOfMonthCount: null };
  const told = (customers: readonly (typeof DUPONT)[]) => termsWarnings(customers, none).map(plain);
  expect(told(late(['Un', 'Deux', 'Trois'], '60 jours'))).toEqual([
    'Un, Deux, Trois, « 60 jours » : le délai légal d’un organisme public est de 30 jours, de 50 pour les établissements publics de santé ; seules les entreprises publiques ont 60 jours.',
  ]);
  expect(told(late(['1', '2', '3', '4', '5'], '90 jours'))).toEqual([
    '1, 2, 3 et 2 autres, « 90 jours » : aucun organisme public n’a plus de 60 jours : le délai légal est de 30 jours, de 50 pour les établissements publics de santé, de 60 pour les entreprises publiques.',
  ]);
  expect(told(late(['Un', 'Deux'], '90 jours', 'business'))).toEqual([
    'Un, Deux, « 90 jours » : au-delà du délai légal entre professionnels, 60 jours après la date de facture, ou 45 jours fin de mois si le contrat le prévoit (article L441-10 du code de commerce). Rien n’est bloqué : faites corriger ce qui est convenu.',
  ]);
  expect(told([{ ...DUPONT, name: '', code: 'C-7', paymentTerms: '90 jours' }])[0]).toMatch(
    /^C-7, « 90 jours »/,
  );
});

describe('a due date written by hand', () => {
  test('is warned of in one sentence; one computed from the terms, or without a date of issue, is not', () => {
    const issuedOn = day('2026-01-15');
    const dueOn = day('2026-12-31');
    const computedDueDate = { terms: { kind: 'net', days: 350 }, count: null, from: 'customer' } as const;
    const said = (changes: Parameters<typeof invoice>[0]) =>
      plain(lateDueDate(invoice({ issuedOn, dueOn, ...changes }), 'business', 'A'));
    expect(said({})).toBe(
      'Échéance au-delà du délai légal entre professionnels (60 jours après la date de facture, ou 45 jours fin de mois) : vérifiez-la.',
    );
    expect(said({ computedDueDate })).toBe('');
    expect(said({ issuedOn: null })).toBe('');
  });

  const issuedOn = day('2026-01-15');
  test.each<readonly [string, EndOfMonthCount | null, boolean]>([
    ['2026-03-31', 'A', false],
    ['2026-04-01', 'A', true],
    ['2026-03-17', 'B', false],
    ['2026-03-18', 'B', true],
    ['2026-03-31', null, false],
    ['2026-04-01', null, true],
  ])('%s, count %s', (dueOn, count, beyond) => {
    expect(isBeyondMaximum(day(dueOn), issuedOn, count)).toBe(beyond);
    expect(lateDueDate(invoice({ issuedOn, dueOn: day(dueOn) }), 'business', count) !== '').toBe(beyond);
    expect(lateDueDate(invoice({ issuedOn, dueOn: day(dueOn) }), 'publicBody', count)).toBe('');
  });
});
