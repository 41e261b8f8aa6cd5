import { describe, expect, test } from 'vitest';
import { directoryOf } from '../../src/domain/decision/directory';
import { duplicatedRows, instalmentNumbers } from '../../src/domain/decision/numbers';
import type { Invoice, InvoiceRow } from '../../src/domain/model';
import { DUPONT, day, invoices } from './sample-book';

const readable = (...changes: Partial<Invoice>[]): InvoiceRow[] =>
  invoices(...changes.map((change) => ({ number: 'F-1', ...change }))).map((invoice) => ({
    readable: true,
    invoice,
  }));
const unreadable = (row: number, number: string): InvoiceRow => ({
  readable: false,
  row,
  number,
  customer: DUPONT.name,
  problem: { cell: 'D9', column: 'Échéance', found: 'x', expected: 'une date' },
  typedStatus: null,
});
const duplicates = (rows: readonly InvoiceRow[]) => Object.fromEntries(duplicatedRows(rows));
const [NOVEMBER, DECEMBER] = [{ dueOn: day('2026-11-30') }, { dueOn: day('2026-12-31') }];

describe('rows under one number', () => {
  test('with the same customer and date, and different due dates, are instalments', () => {
    expect(duplicates(readable(NOVEMBER, DECEMBER))).toEqual({});
    expect(duplicates(readable(NOVEMBER, { ...DECEMBER, customer: 'DUPONT SARL', number: 'f-1 ' }))).toEqual(
      {},
    );
  });
  test.each<readonly [string, readonly InvoiceRow[]]>([
    ['the same due date', readable(NOVEMBER, NOVEMBER)],
    ['another customer', readable(NOVEMBER, { ...DECEMBER, customer: 'Martin' })],
    ['another date', readable(NOVEMBER, { ...DECEMBER, issuedOn: day('2026-10-02') })],
    ['no date', readable({ ...NOVEMBER, issuedOn: null }, { ...DECEMBER, issuedOn: null })],
    ['one that cannot be read', [...readable(NOVEMBER), unreadable(3, 'F-1')]],
    ['none that can be read', [unreadable(2, 'F-1'), unreadable(3, 'f-1')]],
  ])('with %s are duplicates, each naming them all', (_, rows) => {
    expect(duplicates(rows)).toEqual({ 2: [2, 3], 3: [2, 3] });
  });
  test('three of them, two due the same day, are all duplicates', () => {
    expect(Object.keys(duplicates(readable(NOVEMBER, DECEMBER, DECEMBER)))).toEqual(['2', '3', '4']);
  });
  test('different numbers, and rows without one, repeat nothing', () => {
    expect(duplicates(readable({ number: 'F-1' }, { number: 'F-2' }))).toEqual({});
    expect(duplicates(readable({ number: '' }, { number: ' ' }))).toEqual({});
    expect(duplicates([unreadable(2, 'F-3')])).toEqual({});
  });
});

test('the due dates under each number, duplicates left out', () => {
  const all = invoices(
    { number: 'F-1', ...NOVEMBER },
    { number: 'f-1', ...DECEMBER },
    { number: 'F-2', ...NOVEMBER },
    { number: 'F-3', ...NOVEMBER },
  );
  const found = instalmentNumbers(all, new Map([[4, [4, 9]]]));
  expect([...found].map(([number, dates]) => [number, ...dates])).toEqual([
    ['F-1', '2026-11-30', '2026-12-31'],
    ['F-3', '2026-11-30'],
  ]);
});

describe('a customer is found', () => {
  const [dupont, martin, twin, other, nameless] = [
    { name: 'Dupont SARL', code: 'C-1' },
    { name: 'Martin', code: 'C-2' },
    { name: 'MARTIN', code: 'C-3' },
    { name: 'C-2', code: '' },
    { name: '', code: 'C-5' },
  ];
  const directory = directoryOf([dupont, martin, twin, other, nameless]);
  test.each([
    ['Dupont SARL', [dupont]],
    ['dupont  sarl', [dupont]],
    ['c1', []],
    ['c 1', [dupont]],
    ['Martin', [martin, twin]],
    ['C-3', [twin]],
    // A name is looked for before a code.
    ['C-2', [other]],
    ['C-5', [nameless]],
    ['Inconnu', []],
    ['', []],
  ])('by « %s »', (text, customers) => {
    expect(directory.find(text).customers).toEqual(customers);
  });
  test('under one key by every spelling; two of one name by their codes', () => {
    const key = (text: string) => directory.find(text).key;
    expect(key('C-1')).toBe(key('DUPONT SARL'));
    expect(new Set([key('C-1'), key('C-3'), key('C-2'), key('Martin'), key('Inconnu')]).size).toBe(5);
    expect(key('inconnu !')).toBe(key('Inconnu'));
  });
});
