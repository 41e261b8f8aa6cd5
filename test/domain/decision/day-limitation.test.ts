import { describe, expect, test } from 'vitest';
import { day, decisionOf, invoice, type JournalLine, payment, situation } from '../sample-book';
import { fact, planned, sentenceOf, TODAY } from './small-book';

describe('a limitation within six months', () => {
  /* Due on 31/01/2022 by a business: five years, until 31/01/2027. */
  const old = (changes: Parameters<typeof invoice>[0] = {}) => [
    invoice({ dueOn: day('2022-01-31'), ...changes }),
  ];
  const near = 'Prescription à vérifier avant le 31/01/2027.';

  test.each([
    ['chased', {}, true],
    ['disputed', { situation: situation('dispute') }, true],
    ['given to somebody else to collect', { situation: situation('entrusted') }, true],
    ['assigned: it is his who bought it', { situation: situation('assigned') }, false],
  ])('is told of what is %s', (_, changes, isTold) => {
    const plan = planned([], { invoices: old(changes) });
    expect(decisionOf(plan).watched.map(({ kind, on }) => [kind, on])).toEqual(
      isTold ? [['limitation', '2027-01-31']] : [],
    );
    expect(sentenceOf(plan).includes(near)).toBe(isTold);
  });

  test('is not told of what the former sheet follows', () => {
    const plan = planned([{ on: '2026-11-02' }], { invoices: old(), settings: { formerUntil: 1 } });
    expect(decisionOf(plan)).toMatchObject({ watched: [], reason: { code: 'formerSheet' } });
  });

  test('is not told of what is paid, which no day bars', () => {
    const plan = planned([], { invoices: old(), payments: [payment()] });
    expect(decisionOf(plan)).toMatchObject({ barredOn: null, watched: [] });
    expect(sentenceOf(plan)).toBe('Réglée le 12/11/2026 : plus aucune relance.');
  });

  test('is told from the day the invoice is known here', () => {
    const seen: JournalLine = { on: '2026-11-20', state: 'seen', invoice: '', rank: null, detail: 'F-12' };
    const toldOn = (...lines: JournalLine[]) =>
      decisionOf(planned(lines, { invoices: old() })).watched[0]?.toldOn.slice(-1);
    expect(toldOn(seen)).toEqual(['2026-11-20']);
    expect(toldOn()).toEqual([TODAY]);
  });

  test('is no order to serve: that one is watched by itself, and says nothing of the limitation', () => {
    const plan = planned([fact('orderIssued', '2026-09-10')]);
    expect(decisionOf(plan).watched.map(({ kind, on }) => [kind, on])).toEqual([
      ['serveOrder', '2026-12-10'],
    ]);
    expect(sentenceOf(plan)).toBe('Relance 1 prête : elle part au prochain passage.');
  });
});
