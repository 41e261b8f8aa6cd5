import { describe, expect, test } from 'vitest';
import { cents } from '../../src/domain/cents';
import { effectivePayments } from '../../src/domain/claims/flows';
import type { Receipt } from '../../src/domain/standing';
import { paymentsReceived } from '../../src/letters/payments-received';
import { day, line, plain } from './sample';

const receipt = (on: string, amount: number, more: Partial<Receipt> = {}): Receipt => ({
  on: day(`2026-11-${on}`),
  amount: cents(amount * 100),
  nature: amount < 0 ? 'rejection' : 'payment',
  isDated: true,
  method: '',
  reference: '',
  ...more,
});

const said = (...receipts: readonly Receipt[]): string => {
  const one = line();
  return plain(paymentsReceived([{ ...one, standing: { ...one.standing, receipts } }], 'fr'));
};

describe('the payments a letter says were received', () => {
  test('are those that stand once a rejection took back its own', () => {
    expect(said(receipt('05', 400), receipt('06', 100), receipt('09', -400))).toBe(
      '100,00 € le 6 novembre 2026',
    );
    expect(said(receipt('05', 400), receipt('09', -400))).toBe('');
  });

  test('are less a rejection of another amount, as in what is claimed', () => {
    const receipts = [receipt('05', 400), receipt('06', 600), receipt('09', -500)];
    expect(effectivePayments(receipts).map(({ amount }) => amount / 100)).toEqual([400, 100]);
    expect(said(...receipts)).toBe('400,00 € le 5 novembre 2026, 100,00 € le 6 novembre 2026');
  });

  test('are neither a discount, a loss nor a set-off, and have no day where none is known', () => {
    expect(
      said(
        receipt('05', 400, { isDated: false }),
        receipt('06', 10, { nature: 'discount' }),
        receipt('07', 20, { nature: 'loss' }),
        receipt('08', 30, { nature: 'setOff' }),
      ),
    ).toBe('400,00 €');
  });
});
