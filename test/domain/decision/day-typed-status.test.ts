import { describe, expect, test } from 'vitest';
import { book, decide, decisionOf, invoice, payment } from '../sample-book';
import { sentenceOf, shown, TODAY } from './small-book';

const planned = (parts?: Parameters<typeof book>[0]) => decide(book(parts), TODAY);

describe('what somebody typed over Statut', () => {
  const typed = (typedStatus: string, parts: Parameters<typeof book>[0] = {}) =>
    planned({ invoices: [invoice({ typedStatus })], ...parts });

  test.each(['Échue', 'ÉCHUE', 'échue '])(
    'is no word of his where it says what the row is: « %s »',
    (status) => {
      const plan = typed(status);
      expect(shown(plan)).toMatchObject({ status: 'Échue', nextAction: 'Relance 1', code: 'leaves' });
      expect(decisionOf(plan).isTyped).toBe(false);
    },
  );

  test('holds the row and is told to him', () => {
    const plan = typed('Payée');
    expect(shown(plan)).toMatchObject({
      status: 'À corriger',
      open: '1200.00',
      nextAction: '',
      code: 'statusTyped',
    });
    expect(sentenceOf(plan)).toBe(
      'Vous avez écrit « Payée » dans Statut : saisissez le règlement, il sera pris en compte.',
    );
    expect(decisionOf(plan).isTyped).toBe(true);
    expect(plan.messages).toEqual([]);
  });

  test('says nothing any more once the payment is entered', () => {
    const plan = typed('Payée par chèque', { payments: [payment()] });
    expect(shown(plan)).toMatchObject({ status: 'Réglée', open: '0.00', code: 'paid' });
    expect(decisionOf(plan).isTyped).toBe(false);
  });

  test('is nothing where nobody typed', () => {
    expect(decisionOf(planned()).isTyped).toBe(false);
  });
});
