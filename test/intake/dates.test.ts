import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CivilDate, civilDate } from '../../src/domain/civil-date';
import { provenOrder, readDate } from '../../src/intake/dates';
import { readCsv } from './lists';

describe('readDate, day first', () => {
  test.each([
    ['31/01/2026', '2026-01-31'],
    ['5/6/2026', '2026-06-05'],
    ['05/06/26', '2026-06-05'],
    ['05/06/98', '1998-06-05'],
    ['05-06-2026 14:03:59', '2026-06-05'],
    ['05.06.2026', '2026-06-05'],
    ['2026-06-05', '2026-06-05'],
    ['2026/6/5', '2026-06-05'],
    ['2026-06-05T23:30:00Z', '2026-06-05'],
    ['2020-03-12 00:00:00.000000000', '2020-03-12'],
    ['20260605', '2026-06-05'],
    ['46178', '2026-06-05'],
    ['46178.75', '2026-06-05'],
    ['5 juin 2026', '2026-06-05'],
    ['1er août 2026', '2026-08-01'],
    ['ven. 5 juin 2026', '2026-06-05'],
    ['5-juil.-26', '2026-07-05'],
    ['15 févr. 2026', '2026-02-15'],
    ['Jun 5, 2026', '2026-06-05'],
    ['June 5th, 2026', '2026-06-05'],
  ])('%s', (text, date) => {
    expect(readDate(text, 'dayFirst')).toBe(date);
  });

  test.each([
    ['31/02/2026'],
    ['2026-13-01'],
    ['demain'],
    ['12'],
    ['5 brumaire 2026'],
    ['32/01/2026'],
    ['99999999'],
  ])('%s stays as it is written', (text) => {
    expect(readDate(text, 'dayFirst')).toEqual({ asWritten: text });
  });

  test.each([[''], ['-'], ['00/00/0000'], ['0000-00-00'], ['n/a'], ['NaT']])('« %s » is empty', (text) => {
    expect(readDate(text, 'dayFirst')).toBeNull();
  });

  test('reads a cell of a date, and a serial number', () => {
    expect(readDate({ date: '2026-06-05' as CivilDate, time: '10:00:00' }, 'dayFirst')).toBe('2026-06-05');
    expect(readDate(46178, 'dayFirst')).toBe('2026-06-05');
    expect(readDate(true, 'dayFirst')).toEqual({ asWritten: 'oui' });
  });

  test('any day written as a French company writes it comes back', () => {
    const day = fc.record({
      year: fc.integer({ min: 2000, max: 2069 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-', '.'), ({ year, month, day }, sign) => {
        const date = civilDate(year, month, day);
        expect(readDate([day, month, year].join(sign), 'dayFirst')).toBe(date);
        expect(readDate([month, day, year].join(sign), 'monthFirst')).toBe(date);
        expect(
          readDate([String(day).padStart(2, '0'), month, String(year).slice(2)].join(sign), 'dayFirst'),
        ).toBe(date);
      }),
    );
  });
});

describe('the order of day and month', () => {
  test('is proven by a number above 12', () => {
    expect(provenOrder(['03/04/2026', '13/04/2026'])).toBe('dayFirst');
    expect(provenOrder(['03/04/2026', '04/13/2026'])).toBe('monthFirst');
    expect(provenOrder(['03/04/2026', '13/04/2026', '04/13/2026'])).toBe('unknown');
    expect(provenOrder(['03/04/2026', '2026-04-13', ''])).toBeNull();
  });

  const english = (...dates: string[]) =>
    readCsv(
      'Invoice Number,Customer Name,Due Date,Total',
      ...dates.map((date, index) => `F-${index},Dupont,${date},10.50`),
    ).invoices.map(({ dueOn }) => dueOn);

  test('settles the whole column', () => {
    expect(english('3/4/2026', '4/13/2026')).toEqual(['2026-03-04', '2026-04-13']);
    expect(english('3/4/2026', '13/4/2026')).toEqual(['2026-04-03', '2026-04-13']);
  });

  test('is never guessed under English headings: the question stays in the cell', () => {
    expect(english('3/4/2026', '5/5/2026')).toEqual([
      { asWritten: '3/4/2026 (jj/mm ou mm/jj ?)' },
      '2026-05-05',
    ]);
  });

  test('is proven by another column of the same list', () => {
    const list = readCsv(
      'Invoice Number,Customer Name,Invoice Date,Due Date,Total',
      'F-1,Dupont,1/31/2026,3/2/2026,10.50',
    );
    expect(list.invoices).toMatchObject([{ issuedOn: '2026-01-31', dueOn: '2026-03-02' }]);
  });

  test('is French under French headings', () => {
    const list = readCsv('Numéro;Client;Échéance;Montant TTC', 'F-1;Dupont;03/04/2026;10');
    expect(list.invoices).toMatchObject([{ dueOn: '2026-04-03' }]);
  });

  test('a column that proves both orders leaves its ambiguous dates', () => {
    const list = readCsv(
      'Numéro;Client;Échéance;Montant TTC',
      ...['13/04/2026', '04/13/2026', '03/04/2026'].map((date, index) => `F-${index};Dupont;${date};10`),
    );
    expect(list.invoices.map(({ dueOn }) => dueOn)).toEqual([
      '2026-04-13',
      '2026-04-13',
      { asWritten: '03/04/2026 (jj/mm ou mm/jj ?)' },
    ]);
  });
});
