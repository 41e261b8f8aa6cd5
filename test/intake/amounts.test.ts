import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents, decimalText } from '../../src/domain/cents';
import { type AmountForm, provenForm, readAmount } from '../../src/intake/amounts';
import { readCsv } from './lists';

const UNKNOWN: AmountForm = { mark: 'unknown', ungrouped: false };

describe('readAmount', () => {
  test.each([
    ['1234,56', 123456],
    ['1 234,56', 123456],
    ['1\u00a0234,56\u00a0€', 123456],
    ['1\u202f234,56 EUR', 123456],
    ['1.234,56', 123456],
    ['1,234.56', 123456],
    ["1'234.50", 123450],
    ['1.234.567', 123456700],
    ['€ 12.5', 1250],
    ['$1,200.00', 120000],
    ['(12,00)', -1200],
    ['12,5-', -1250],
    ['-12,50', -1250],
    ['− 12,50', -1250],
    ['+12,50', 1250],
    ['000000000007760,45', 776045],
    ['1200', 120000],
    ['0,125', 13],
    ['12,', 1200],
    [',5', 50],
    ['1200,0000', 120000],
    ['5791.484999999999', 579149],
    ['1234.567', 123457],
  ])('%s', (text, amount) => {
    expect(readAmount(text, UNKNOWN)).toBe(amount);
  });

  test.each([
    ['1.234'],
    ['12,345'],
    ['douze'],
    ['12 34'],
    ['1.23.4'],
    ['1,23,456'],
    ['12 %'],
    ['-421 046 417 789'],
    ['100000000'],
    ['31/01/2026'],
  ])('%s stays as it is written', (text) => {
    expect(readAmount(text, UNKNOWN)).toEqual({ asWritten: text });
  });

  test.each([[''], ['-'], ['- €'], ['n/a']])('« %s » is empty', (text) => {
    expect(readAmount(text, UNKNOWN)).toBeNull();
  });

  test('rounds what a spreadsheet computed, away from zero', () => {
    expect(readAmount(83.333333, UNKNOWN)).toBe(8333);
    expect(readAmount(1.005, UNKNOWN)).toBe(101);
    expect(readAmount(-1.005, UNKNOWN)).toBe(-101);
    expect(readAmount(1e12, UNKNOWN)).toEqual({ asWritten: '1000000000000' });
  });

  test('any amount written in French or in English comes back', () => {
    const amount = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 });
    const grouped = (whole: string, sign: string) => whole.replace(/\B(?=(\d{3})+$)/g, sign);
    fc.assert(
      fc.property(amount, fc.constantFrom(' ', '\u00a0', '\u202f', '.', ''), (value, thousands) => {
        const [whole = '', decimals] = decimalText(cents(Math.abs(value))).split('.');
        const sign = value < 0 ? '-' : '';
        expect(readAmount(`${sign}${grouped(whole, thousands)},${decimals} €`, UNKNOWN)).toBe(
          value === 0 ? 0 : value,
        );
        expect(readAmount(`${sign}${grouped(whole, ',')}.${decimals}`, UNKNOWN)).toBe(
          value === 0 ? 0 : value,
        );
      }),
    );
  });
});

describe('« 1.234 » is settled by its column', () => {
  test.each([
    ['thousands, since another amount has « , »', ['1.234', '12,50'], [123400, 1250]],
    ['thousands, since another amount groups twice', ['1.234', '1.234.567'], [123400, 123456700]],
    ['units, since the column writes 14994.01 without a separator', ['1.234', '14994.01'], [123, 1499401]],
    [
      'nothing, since « 12.50 » may be typed beside « 1.200 »',
      ['1.234', '12.50'],
      [{ asWritten: '1.234' }, 1250],
    ],
    ['nothing', ['1.234', '2.500'], [{ asWritten: '1.234' }, { asWritten: '2.500' }]],
    [
      'nothing, since the column contradicts itself',
      ['1.234', '12.50', '12,50'],
      [{ asWritten: '1.234' }, 1250, 1250],
    ],
  ])('%s', (_why, cells, amounts) => {
    const form = provenForm(cells) ?? UNKNOWN;
    expect(cells.map((cell) => readAmount(cell, form))).toEqual(amounts);
  });

  test('by the other columns when its own says nothing', () => {
    const list = readCsv(
      'Numéro;Client;Échéance;Montant HT;Montant TTC',
      'F-1;Dupont;31/01/2026;1.028,33;1.234',
    );
    expect(list.invoices).toMatchObject([{ total: 123400 }]);
  });
});

describe('the total of an invoice', () => {
  const total = (headings: string, line: string) =>
    readCsv(`Numéro;Client;Échéance;${headings}`, `F-1;Dupont;31/01/2026;${line}`).invoices[0]?.total;

  test('is TTC, never HT', () => {
    expect(total('Montant HT;Montant TTC', '1000;1200')).toBe(120000);
    expect(total('Montant HT;Montant TVA', '1000;200')).toBe(120000);
    const list = readCsv('Numéro;Client;Échéance;Montant HT', 'F-1;Dupont;31/01/2026;1000');
    expect(list.invoices).toMatchObject([{ total: null }]);
    expect(list.counts.unreadable).toBe(1);
    expect(list.refusedColumns).toMatchObject([{ heading: 'Montant HT' }]);
  });

  test('is what is left to pay where the list says nothing else', () => {
    expect(total('Reste dû', '450,00')).toBe(45000);
    expect(total('Reste dû;Montant réglé', '450,00;50,00')).toBe(50000);
  });

  test('carries its currency', () => {
    expect(
      readCsv('Numéro;Client;Échéance;Montant TTC;Devise', 'F-1;D;31/01/2026;10;usd').invoices[0]?.currency,
    ).toBe('USD');
    expect(
      readCsv('Numéro;Client;Échéance;Montant TTC', 'F-1;D;31/01/2026;$10.50').invoices[0]?.currency,
    ).toBe('USD');
    expect(
      readCsv('doc_id,cust_number,due_in_date,converted_usd', '193,C1,2026-01-31,10.50').invoices[0]
        ?.currency,
    ).toBe('USD');
    expect(
      readCsv('Numéro;Client;Échéance;Montant TTC (€)', 'F-1;D;31/01/2026;10').invoices[0]?.currency,
    ).toBe('EUR');
  });
});
