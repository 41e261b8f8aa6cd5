import { describe, expect, test } from 'vitest';
import type { Book } from '../../../src/domain/book';
import type { CellProblem } from '../../../src/domain/model';
import { debtorsOf } from '../../../src/domain/receivables/debtors';
import { book, DUPONT, day, eur, invoices, situation } from '../sample-book';
import { LEDGER, numbers, receivables } from './sample';

/** « Dupont SARL: 200 € en retard, 300 € en tout, depuis le 2026-11-23 (F-2, F-1) » for each debtor. */
const debtors = (found: Book): string[] =>
  debtorsOf(receivables(found)).map(
    ({ customer, overdue, outstanding, oldestDueOn, receivables: them }) =>
      `${customer}: ${overdue / 100} € en retard, ${outstanding / 100} € en tout, depuis le ${oldestDueOn} (${numbers(them).join(', ')})`,
  );

const LATE = day('2026-10-31');
const TO_COME = day('2026-12-31');

describe('debtors', () => {
  test('are one for all the spellings of a customer, the most overdue first', () =>
    expect(debtors(LEDGER)).toEqual([
      'Martin & Fils: 1150 € en retard, 1150 € en tout, depuis le 2026-08-25 (F-5, F-4, F-3)',
      'Dupont SARL: 200 € en retard, 300 € en tout, depuis le 2026-11-23 (F-2, F-1)',
    ]));

  test('as late as one another: who owes most comes first', () => {
    const found = invoices(
      { customer: 'Durand', dueOn: LATE, total: eur(500) },
      { customer: 'Martin', dueOn: LATE, total: eur(500) },
      { customer: 'Martin', dueOn: TO_COME, total: eur(90) },
      { customer: 'Dupont SARL', dueOn: TO_COME, total: eur(900) },
    );
    expect(debtors(book({ invoices: found })).map((line) => line.split(':')[0])).toEqual([
      'Martin',
      'Durand',
      'Dupont SARL',
    ]);
  });

  test('who owe the same stand in the order of a French directory', () => {
    const names = ['Zénith', 'Éclair', 'Dupont SARL', 'Durand'];
    const found = invoices(...names.map((customer) => ({ customer, dueOn: LATE })));
    expect(debtors(book({ invoices: found })).map((line) => line.split(':')[0])).toEqual([
      'Dupont SARL',
      'Durand',
      'Éclair',
      'Zénith',
    ]);
  });

  test('show their largest amount first, then the order of the sheet', () => {
    const found = invoices(
      { dueOn: LATE, total: eur(100) },
      { dueOn: day('2026-09-30'), total: eur(100) },
      { dueOn: LATE, total: eur(300) },
    );
    expect(debtors(book({ invoices: found }))).toEqual([
      'Dupont SARL: 500 € en retard, 500 € en tout, depuis le 2026-09-30 (F-3, F-1, F-2)',
    ]);
  });

  test('who owe nothing, or only what is not to be claimed, are none', () => {
    const gone = invoices({ paid: eur(1200) }, { situation: situation('assigned') }, { currency: 'USD' });
    expect(debtors(book({ invoices: gone }))).toEqual([]);
  });
});

describe('what is owed', () => {
  test('says nothing of a row that cannot be read', () => {
    const problem: CellProblem = { cell: 'D3', column: 'Échéance', found: 'bientôt', expected: 'une date' };
    const unread = { row: 3, number: 'F-13', customer: DUPONT.name, problem, typedStatus: null };
    const { open } = receivables(book({ rows: [{ readable: false, ...unread }] }));
    expect(numbers(open)).toEqual(['F-12']);
  });

  test('by a name that Clients bears twice is told as the row spells it, insolvent as soon as one of them is', () => {
    const [sound, insolvent] = [
      { ...DUPONT, code: 'C-1' },
      { ...DUPONT, row: 3, code: 'C-2', insolvency: { openedOn: null } },
    ];
    const found = invoices({ customer: 'DUPONT sarl' }, { customer: 'C-1' });
    const { open } = receivables(book({ customers: [sound, insolvent], invoices: found }));
    expect(open.map(({ number, customer, isInsolvent }) => [number, customer, isInsolvent])).toEqual([
      ['F-1', 'DUPONT sarl', true],
      ['F-2', 'Dupont SARL', false],
    ]);
  });
});
