import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ZERO } from '../../src/domain/cents';
import type { CivilDateTime } from '../../src/domain/civil-date';
import type { JournalEntry } from '../../src/domain/model';
import { appendCustomers, appendInvoices, appendJournal, appendPayments } from '../../src/ledger/append';
import { refreshColours } from '../../src/ledger/colours';
import { writeDashboard } from '../../src/ledger/dashboard';
import { readInvoices, readJournal, readSettings } from '../../src/ledger/read';
import { PAYMENTS } from '../../src/ledger/schema/payments';
import { updateInvoice, updateRow, writeSetting } from '../../src/ledger/update';
import type { Cell } from '../../src/ledger/workbook';
import { type RowResult, writeRowResults } from '../../src/ledger/write-results';
import { day, initialisedWorkbook, SOUND_INVOICE, typeRow } from './ledger-fixture';
import type { MemoryWorkbook } from './memory-workbook';

function withInvoices(count: number): MemoryWorkbook {
  const book = initialisedWorkbook();
  for (let index = 0; index < count; index += 1) {
    typeRow(book, 'Factures', index + 2, { ...SOUND_INVOICE, Numéro: `F-${index}`, Notes: `note ${index}` });
  }
  return book;
}
const resultFor = (row: number, number: string): RowResult => ({
  row,
  values: { status: 'Échue', openAmount: 10, reason: `pourquoi ${number}`, agingBucket: '1-30' },
});
const resultsOf = (book: MemoryWorkbook): RowResult[] =>
  readInvoices(book).rows.map((row) =>
    row.readable ? resultFor(row.invoice.row, row.invoice.number) : { row: row.row, values: {} },
  );
/** Every row that bears a number bears its own result. */
function expectOwnResults(book: MemoryWorkbook): void {
  for (const row of readInvoices(book).rows) {
    if (!row.readable) continue;
    const { row: at, number } = row.invoice;
    expect(book.valueAt('Factures', at, 'Pourquoi')).toBe(`pourquoi ${number}`);
  }
}

describe('results written back', () => {
  test('one block for each group of product columns, then nothing when nothing differs', () => {
    const book = withInvoices(50);
    const { marks } = readInvoices(book);
    const results = resultsOf(book);
    book.writes = [];
    expect(writeRowResults(book, marks, results)).toMatchObject({ written: 50, missing: [], verified: true });
    expect(book.writes).toHaveLength(2);
    expectOwnResults(book);
    book.writes = [];
    expect(writeRowResults(book, readInvoices(book).marks, results).written).toBe(0);
    expect(book.writes).toEqual([]);
  });

  test('a sort, an insertion and a deletion since the read move no result to another row', () => {
    const book = withInvoices(4);
    const { marks } = readInvoices(book);
    const results = resultsOf(book);
    book.reorder('Factures', [5, 3, 2, 4]);
    book.insertRow('Factures', 2);
    typeRow(book, 'Factures', 2, { ...SOUND_INVOICE, Numéro: 'F-nouvelle' });
    book.deleteRow('Factures', 4);
    expect(writeRowResults(book, marks, results)).toMatchObject({ written: 3, missing: [3], verified: true });
    expect(book.valueAt('Factures', 2, 'Pourquoi')).toBe('');
    book.deleteRow('Factures', 2);
    expectOwnResults(book);
  });

  test('whatever a colleague does between our read and our write, each row ends with its own', () => {
    const order = fc.shuffledSubarray([2, 3, 4, 5, 6, 7], { minLength: 6 });
    fc.assert(
      fc.property(order, fc.integer({ min: 1, max: 2 }), (rows, when) => {
        const book = withInvoices(6);
        book.type('Factures', 4, 'Statut', 'Payée');
        const { marks } = readInvoices(book);
        const results = resultsOf(book).map(({ row, values }) =>
          row === 4 ? { row, values: { reason: values.reason ?? '' } } : { row, values },
        );
        const start = book.writes.length;
        book.beforeWrite = (count) => {
          if (count === start + when) book.reorder('Factures', rows);
        };
        expect(writeRowResults(book, marks, results).verified).toBe(true);
        expectOwnResults(book);
        const typed = readInvoices(book).rows.filter(
          (row) => (row.readable ? row.invoice.typedStatus : row.typedStatus) === 'Payée',
        );
        expect(typed).toMatchObject([{ invoice: { number: 'F-2' } }]);
      }),
      { numRuns: 30 },
    );
  });

  test('what a person types over Statut stays: before the read when the caller says nothing, and after it', () => {
    const book = withInvoices(2);
    book.type('Factures', 2, 'Statut', 'Payée');
    const { marks } = readInvoices(book);
    book.type('Factures', 3, 'Statut', 'réglé hier');
    const held = { row: 2, values: { reason: 'Vous avez écrit', agingBucket: '1-30' } };
    writeRowResults(book, marks, [held, resultFor(3, 'F-1')]);
    expect(book.valueAt('Factures', 2, 'Statut')).toBe('Payée');
    expect(book.valueAt('Factures', 3, 'Statut')).toBe('réglé hier');
    expect(book.valueAt('Factures', 3, 'Pourquoi')).toBe('pourquoi F-1');
  });

  test('a row somebody corrected meanwhile is left to the next run', () => {
    const book = withInvoices(2);
    const { marks } = readInvoices(book);
    book.type('Factures', 2, 'Échéance', day('2026-12-31'));
    expect(writeRowResults(book, marks, resultsOf(book))).toMatchObject({ written: 1, missing: [2] });
  });

  test('rows alike in everything each receive a result', () => {
    const book = withInvoices(1);
    for (const row of [3, 4]) typeRow(book, 'Factures', row, { ...SOUND_INVOICE, Numéro: 'F-0' });
    const { marks } = readInvoices(book);
    expect(writeRowResults(book, marks, resultsOf(book))).toMatchObject({ written: 3, missing: [] });
  });

  test('no user column is ever written', () => {
    const book = withInvoices(3);
    book.moveColumn('Factures', book.heading('Factures', 'Notes'), book.heading('Factures', 'Niveau'));
    book.moveColumn('Factures', book.heading('Factures', 'Échéance'), book.heading('Factures', 'Pourquoi'));
    const users = ['Numéro', 'Client', 'Échéance', 'Montant TTC', 'Notes', 'Situation'];
    const seen = () => users.map((heading) => [2, 3, 4].map((row) => book.valueAt('Factures', row, heading)));
    const before = seen();
    writeRowResults(book, readInvoices(book).marks, resultsOf(book));
    expect(seen()).toEqual(before);
    expectOwnResults(book);
  });
});

describe('rows added', () => {
  test('each value goes under its heading; unknown columns stay empty; the grid grows', () => {
    const book = withInvoices(1);
    book.moveColumn('Factures', 1, 5);
    book.insertColumn('Factures', 2, 'Chantier');
    const many = Array.from({ length: 1600 }, (_, index) => ({
      number: `N-${index}`,
      customer: 'X',
      total: 1,
    }));
    expect(appendInvoices(book, many)).toBe(3);
    expect(book.valueAt('Factures', 3, 'Numéro')).toBe('N-0');
    expect(book.valueAt('Factures', 3, 'Chantier')).toBe('');
    expect(book.valueAt('Factures', 1602, 'Numéro')).toBe('N-1599');
    expect(appendInvoices(book, [])).toBeNull();
  });

  test('customers, payments and Journal lines', () => {
    const book = initialisedWorkbook();
    expect(appendCustomers(book, [{ name: 'X' }])).toBe(2);
    expect(appendPayments(book, [{ invoice: '001', amount: 12 }])).toBe(2);
    expect(book.valueAt('Règlements', 2, 'Facture')).toBe('001');
    const entry: JournalEntry = {
      number: 1,
      at: '2026-11-24T08:05' as CivilDateTime,
      key: 'F-12#1',
      customer: 'X',
      invoice: 'F-12',
      step: 'Relance 1',
      rank: null,
      state: 'bounced',
      recipient: 'a@exemple.fr',
      message: 'M1',
      thread: 't',
      document: '',
      by: 'moi',
      detail: 'd',
    };
    appendJournal(book, [entry, { ...entry, number: 2, rank: 0 }]);
    expect(readJournal(book)).toEqual([entry, { ...entry, number: 2, rank: 0 }]);
  });
});

describe('cells the user asked to write', () => {
  test('an invoice is found by what it is; one that changed is refused', () => {
    const book = withInvoices(3);
    const { marks } = readInvoices(book);
    const mark = marks.get(2);
    if (!mark) throw new Error('no mark');
    book.reorder('Factures', [4, 3, 2]);
    updateInvoice(book, mark, { situation: 'Litige' });
    expect(book.valueAt('Factures', 4, 'Situation')).toBe('Litige');
    expect(book.valueAt('Factures', 2, 'Situation')).toBe('');
    book.type('Factures', 4, 'Montant TTC', 1);
    expect(() => updateInvoice(book, mark, { situation: '' })).toThrow(/a changé entre-temps.*recommencez/);
  });

  test('another sheet’s row is guarded by what stands there', () => {
    const book = initialisedWorkbook();
    appendPayments(book, [
      { customer: 'X', amount: 12 },
      { customer: 'Y', amount: 5 },
    ]);
    updateRow(book, PAYMENTS, 2, { customer: 'Y', amount: 5 }, { invoice: 'F-9' });
    expect(book.valueAt('Règlements', 3, 'Facture')).toBe('F-9');
    expect(() => updateRow(book, PAYMENTS, 2, { customer: 'Z' }, { invoice: 'F-9' })).toThrow(/entre-temps/);
  });

  test('a setting; one whose row was deleted comes back', () => {
    const book = initialisedWorkbook();
    writeSetting(book, 'receiptsCheckedUntil', day('2026-11-23'));
    const rows = book.read('Paramètres') ?? [];
    book.deleteRow('Paramètres', rows.findIndex(([name]) => name === 'Propriétaire') + 1);
    writeSetting(book, 'owner', 'x@y.fr');
    expect(readSettings(book).settings).toMatchObject({
      receiptsCheckedUntil: '2026-11-23',
      owner: 'x@y.fr',
    });
  });
});

describe('colours', () => {
  const bucketColumn = (book: MemoryWorkbook) => book.heading('Factures', 'Tranche');
  const formulas = (book: MemoryWorkbook) =>
    book.sheet('Factures').rules.map(({ rule, handle }) => rule?.formula ?? handle);

  test('most severe first, one formula without function on whole rows of the whole grid', () => {
    const book = initialisedWorkbook();
    expect(formulas(book).slice(0, 4)).toEqual([
      '=$AG2="90+"',
      '=$AG2="61-90"',
      '=$AG2="31-60"',
      '=$AG2="1-30"',
    ]);
    const { rows, columns } = book.gridSize('Factures');
    expect(book.sheet('Factures').rules[0]?.rule?.block).toEqual({
      row: 2,
      column: 1,
      rows: rows - 1,
      columns,
    });
    expect(refreshColours(book, bucketColumn(book))).toBe(false);
  });

  test('the user’s own rules stay, in their order; ours are made again around them only if they differ', () => {
    const book = initialisedWorkbook();
    const mine = { rule: null, handle: 'mine' };
    const late = { rule: null, handle: 'late' };
    const { rules } = book.sheet('Factures');
    book.sheet('Factures').rules = [mine, ...rules, late];
    expect(refreshColours(book, bucketColumn(book))).toBe(false);
    book.sheet('Factures').rules = [mine, ...rules.slice(2), late];
    expect(refreshColours(book, bucketColumn(book))).toBe(true);
    expect(formulas(book)[0]).toBe('mine');
    expect(formulas(book)[rules.length + 1]).toBe('late');
    expect(formulas(book)).toHaveLength(rules.length + 2);
    book.sheet('Factures').rules = [late, mine];
    refreshColours(book, bucketColumn(book));
    expect(formulas(book).slice(0, 3)).toEqual(['late', 'mine', '=$AG2="90+"']);
  });

  test('follow Tranche and the grid', () => {
    const book = initialisedWorkbook();
    book.insertColumn('Factures', 1, 'Perso');
    expect(refreshColours(book, bucketColumn(book))).toBe(true);
    expect(formulas(book)[0]).toBe('=$AH2="90+"');
    const { columns } = book.gridSize('Factures');
    book.growGrid('Factures', { rows: 3000, columns });
    expect(refreshColours(book, bucketColumn(book))).toBe(true);
    expect(book.sheet('Factures').rules[0]?.rule?.block.rows).toBe(2999);
  });
});

test('the dashboard: figures under their labels wherever these stand, and a formula that works alone', () => {
  const book = initialisedWorkbook();
  book.insertRow('Tableau de bord', 2);
  const bucket = { amount: 1050 as typeof ZERO, count: 2 };
  writeDashboard(book, {
    run: { at: '2026-11-24T08:00' as CivilDateTime, nextBy: '2026-11-26' as never },
    buckets: {
      notDue: bucket,
      '1-30': bucket,
      '31-60': bucket,
      '61-90': bucket,
      '90+': bucket,
      toAllocate: { amount: ZERO, count: 0 },
    },
    total: bucket,
    delays: [],
    overdue: [],
  });
  const rows: Cell[][] = book.read('Tableau de bord') ?? [];
  expect(rows[2]?.slice(0, 2)).toEqual(['Dernier passage', { date: '2026-11-24', time: '08:00:00' }]);
  expect(book.sheet('Tableau de bord').formulas).toEqual({ '5,2': '=TODAY()-B4' });
  expect(rows.find(([label]) => label === 'Plus de 90 jours')?.slice(0, 3)).toEqual([
    'Plus de 90 jours',
    10.5,
    2,
  ]);
});
