import { describe, expect, test } from 'vitest';
import {
  codeOf,
  day,
  decisionOf,
  eur,
  invoice,
  invoices,
  type JournalLine,
  messagesOf,
  payment,
} from '../sample-book';
import { MAILED, planned, reminded, sentenceOf, shown, TODAY } from './small-book';

describe('what was approved and leaves by e-mail', () => {
  const asked = planned(reminded(), { policies: MAILED }).awaiting[0];
  const approval = (detail: string): JournalLine => ({
    on: TODAY,
    rank: 3,
    state: 'approved',
    message: asked?.key ?? '',
    detail,
  });

  test('leaves today, and waits for nobody', () => {
    const plan = planned([...reminded(), approval('montant=1200.00')], { policies: MAILED });
    expect(messagesOf(plan)).toEqual([{ step: 'Mise en demeure', carried: ['F-12'], alsoListed: [] }]);
    expect(shown(plan)).toMatchObject({ nextAction: 'Mise en demeure', nextActionOn: TODAY, code: 'leaves' });
    expect(sentenceOf(plan)).toBe('Mise en demeure prête : elle part au prochain passage.');
  });

  test('waits again once the amount changed, and says why', () => {
    const parts = { policies: MAILED, payments: [payment({ amount: eur(200) })] };
    const plan = planned([...reminded(), approval('montant=1200.00')], parts);
    expect(plan.messages).toEqual([]);
    expect(sentenceOf(plan)).toBe(
      "En attente de votre validation depuis le 23/11/2026 : rien ne part sans elle. La validation du 24/11/2026 ne vaut plus : la facture, le client, l'étape ou un taux ont changé depuis.",
    );
  });
});

describe('since when a notice waits for approval', () => {
  const taken: JournalLine = { on: '2026-11-23', rank: 2, state: 'takenOver', detail: 'date=2026-11-02' };

  test.each([
    ['since its day, when the invoice was known before', [], '12/11/2026'],
    [
      'since its day, when it was known that very day',
      [{ on: '2026-11-12', state: 'seen', invoice: '', rank: null, detail: 'F-12' } as const],
      '12/11/2026',
    ],
  ])('%s', (_, lines, since) => {
    const early: JournalLine = { on: '2026-10-26', state: 'seen', invoice: '', rank: null, detail: 'F-12' };
    const known = lines.length === 0 ? [early] : lines;
    const dueOn = day('2026-10-20');
    const plan = planned([...known, taken], { invoices: [invoice({ dueOn })] });
    expect(sentenceOf(plan)).toBe(
      `En attente de votre validation depuis le ${since} : rien ne part sans elle.`,
    );
  });

  test('since the day the invoice was entered, when its day was past by then', () => {
    const plan = planned([taken], { invoices: [invoice({ dueOn: day('2026-10-20') })] });
    expect(sentenceOf(plan)).toBe(
      'En attente de votre validation depuis le 23/11/2026 : rien ne part sans elle.',
    );
  });
});

describe('a notice put off', () => {
  const postponed: JournalLine = {
    on: '2026-11-23',
    state: 'postponed',
    message: 'M1',
    detail: 'jusque=2026-12-01',
  };

  test('names the message it was seen in, and the day it comes back', () => {
    const plan = planned([postponed]);
    expect(decisionOf(plan).postponed).toBe('M1');
    expect(shown(plan)).toMatchObject({
      nextAction: 'Relance 1',
      nextActionOn: '2026-12-01',
      code: 'postponed',
    });
  });

  test('is put off no more on that day', () => {
    const plan = planned([postponed], {}, '2026-12-01');
    expect([decisionOf(plan).postponed, codeOf(plan)]).toEqual([null, 'leaves']);
  });

  test('is not told once its level waits for longer than that', () => {
    const sent: JournalLine = { on: '2026-11-20', rank: 1 };
    const plan = planned([{ ...postponed, rank: 2, detail: 'jusque=2026-11-25' }, sent]);
    expect([decisionOf(plan).postponed, codeOf(plan)]).toEqual([null, 'waiting']);
  });

  test('is none of the others', () => {
    const plan = planned([], {
      invoices: invoices({}, { situation: { kind: 'dispute', date: null, detail: '' } }),
    });
    expect(plan.decisions.map((one) => one.postponed)).toEqual([null, null]);
  });
});
