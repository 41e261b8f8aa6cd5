import { describe, expect, test } from 'vitest';
import { cents } from '../../src/domain/cents';
import type { CivilDate, CivilDateTime } from '../../src/domain/civil-date';
import { type DashboardFigures, writeDashboard } from '../../src/ledger/dashboard';
import { initialise } from '../../src/ledger/initialise';
import type { Cell } from '../../src/ledger/workbook';
import { initialisedWorkbook, SHIPPED } from './ledger-fixture';
import type { MemoryWorkbook } from './memory-workbook';

const SHEET = 'Tableau de bord';
const NEW = ['Fin de mois', 'Délai moyen (j)', 'Client en retard', 'Montant en retard'];

/** Customers A, B, C… overdue by 100 €, 99 €, 98 €… */
const overdue = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    customer: `Client ${index + 1}`,
    amount: cents(10_000 - 100 * index),
  }));

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map(
  (month, index) => ({
    on: `2025-${month}-28` as CivilDate,
    days: index === 0 ? null : 30 + index,
  }),
);

const figures = (changes: Partial<DashboardFigures> = {}): DashboardFigures => {
  const bucket = { amount: cents(1050), count: 2 };
  return {
    run: { at: '2026-11-24T08:00' as CivilDateTime, nextBy: '2026-11-26' as CivilDate },
    buckets: {
      notDue: bucket,
      '1-30': bucket,
      '31-60': bucket,
      '61-90': bucket,
      '90+': bucket,
      toAllocate: { amount: cents(-1), count: 1 },
    },
    total: bucket,
    delays: MONTHS,
    overdue: overdue(3),
    ...changes,
  };
};

/** What two columns hold, empty lines left out. */
function block(book: MemoryWorkbook, label: string, value: string): Cell[][] {
  const at = [label, value].map((heading) => book.heading(SHEET, heading) - 1);
  return (book.read(SHEET) ?? [])
    .slice(1)
    .map((row) => at.map((column) => row[column] ?? ''))
    .filter((cells) => cells.some((cell) => cell !== ''));
}
const months = (book: MemoryWorkbook) => block(book, 'Fin de mois', 'Délai moyen (j)');
const debtors = (book: MemoryWorkbook) => block(book, 'Client en retard', 'Montant en retard');

const firstLine = (count: number): Cell[][] =>
  overdue(count).map(({ customer, amount }) => [customer, amount / 100]);

describe('the blocks of the dashboard', () => {
  test('say the delay of twelve months and who is overdue, beside the indicators', () => {
    const book = initialisedWorkbook();
    writeDashboard(book, figures());
    expect(months(book)).toHaveLength(12);
    expect(months(book).slice(0, 2)).toEqual([
      [{ date: '2025-01-28', time: '00:00:00' }, ''],
      [{ date: '2025-02-28', time: '00:00:00' }, 31],
    ]);
    expect(debtors(book)).toEqual(firstLine(3));
    expect(book.valueAt(SHEET, 2, 'Client en retard')).toBe('Client 1');
  });

  test('name twenty customers, then all the others in one line', () => {
    const book = initialisedWorkbook();
    writeDashboard(book, figures({ overdue: overdue(20) }));
    expect(debtors(book)).toEqual(firstLine(20));
    writeDashboard(book, figures({ overdue: overdue(22) }));
    expect(debtors(book)).toEqual([...firstLine(20), ['Autres clients', 80 + 79]]);
    writeDashboard(book, figures({ overdue: [{ customer: '', amount: cents(5) }] }));
    expect(debtors(book)).toEqual([['Client non indiqué', 0.05]]);
    writeDashboard(book, figures({ overdue: [] }));
    expect(debtors(book)).toEqual([]);
  });

  test('written again, the same figures write nothing', () => {
    const book = initialisedWorkbook();
    writeDashboard(book, figures());
    book.writes = [];
    writeDashboard(book, figures());
    expect(book.writes).toEqual([]);
  });

  test.each([2, 5, 13])('stay whole when a row is inserted at line %i', (at) => {
    const book = initialisedWorkbook();
    writeDashboard(book, figures({ overdue: overdue(22) }));
    book.insertRow(SHEET, at);
    book.moveColumn(SHEET, book.heading(SHEET, 'Fin de mois'), 1);
    writeDashboard(book, figures({ overdue: overdue(22) }));
    expect(months(book)).toHaveLength(12);
    expect(new Set(months(book).map((cells) => JSON.stringify(cells))).size).toBe(12);
    expect(debtors(book)).toEqual([...firstLine(20), ['Autres clients', 80 + 79]]);
  });

  test('never write over what a person wrote below them: they take the room that is left', () => {
    const book = initialisedWorkbook();
    book.type(SHEET, 6, 'Client en retard', 'Mes notes');
    book.type(SHEET, 5, 'Fin de mois', 'À revoir');
    writeDashboard(book, figures({ overdue: overdue(22) }));
    const others =
      overdue(22)
        .slice(3)
        .reduce((sum, { amount }) => sum + amount, 0) / 100;
    expect(debtors(book)).toEqual([...firstLine(3), ['Autres clients', others], ['Mes notes', '']]);
    expect(months(book).map(([month]) => (typeof month === 'object' ? month.date : month))).toEqual([
      '2025-10-28',
      '2025-11-28',
      '2025-12-28',
      'À revoir',
    ]);
  });

  test('what a person computes between the indicators stays', () => {
    const book = initialisedWorkbook();
    writeDashboard(book, figures());
    book.insertRow(SHEET, 7);
    book.type(SHEET, 7, 'Indicateur', 'Mon calcul');
    book.type(SHEET, 7, 'Valeur', 12);
    book.writes = [];
    writeDashboard(
      book,
      figures({
        buckets: {
          ...figures().buckets,
          notDue: { amount: cents(1), count: 9 },
          '90+': { amount: cents(2), count: 9 },
        },
      }),
    );
    const values = book.writes.filter((write) => write.includes(':2+'));
    expect(values).toEqual([`${SHEET}!5:2+1`, `${SHEET}!10:2+1`]);
  });

  test('outside a run, the last one stays as it was', () => {
    const book = initialisedWorkbook();
    writeDashboard(book, figures({ run: null }));
    expect(book.valueAt(SHEET, 2, 'Valeur')).toBe('');
    expect(book.valueAt(SHEET, 4, 'Valeur')).toBe('Pas encore de passage');
    expect(book.sheet(SHEET).formulas).toEqual({});
    expect(book.valueAt(SHEET, 5, 'Valeur')).toBe(10.5);
  });

  test('deleted or renamed, it stops a run with a sentence, and nothing else', () => {
    const book = initialisedWorkbook();
    book.at(SHEET, 1, 2).value = 'Total';
    writeDashboard(book, figures({ run: null }));
    expect(() => writeDashboard(book, figures())).toThrow(/«\u00a0Valeur\u00a0»/);
    book.sheets.delete(SHEET);
    writeDashboard(book, figures({ run: null }));
    expect(() => writeDashboard(book, figures())).toThrow(/La feuille Tableau de bord manque/);
  });

  test('rows deleted at the bottom come back when they are needed', () => {
    const book = initialisedWorkbook();
    book.sheet(SHEET).cells.splice(11);
    writeDashboard(book, figures({ overdue: overdue(22) }));
    expect(debtors(book)).toHaveLength(21);
  });
});

describe('the charts of the dashboard', () => {
  const titles = (book: MemoryWorkbook) => book.sheet(SHEET).charts.map(({ title }) => title);
  const TITLES = [
    'Balance âgée (en euros)',
    'Délai moyen de paiement (en jours)',
    'Retards par client (en euros)',
  ];

  test('show the aged balance, the delays and the debtors', () => {
    const book = initialisedWorkbook();
    writeDashboard(book, figures());
    const shown = book
      .sheet(SHEET)
      .charts.map(({ title, blocks }) => [
        title,
        ...blocks.map(({ row, column, rows }) => [row, book.read(SHEET)?.[0]?.[column - 1], rows]),
      ]);
    expect(shown).toEqual([
      [TITLES[0], [5, 'Indicateur', 5], [5, 'Valeur', 5]],
      [TITLES[1], [2, 'Fin de mois', 12], [2, 'Délai moyen (j)', 12]],
      [TITLES[2], [2, 'Client en retard', 20], [2, 'Montant en retard', 20]],
    ]);
    expect(book.read(SHEET)?.[4]?.[0]).toBe('Non échue');
    expect(book.read(SHEET)?.[8]?.[0]).toBe('Plus de 90 jours');
  });

  test('are left alone once made, renamed or not; one that was deleted comes back by a repair alone', () => {
    const book = initialisedWorkbook();
    const { charts } = book.sheet(SHEET);
    const [aged, delay, debtor] = charts;
    if (!aged || !delay || !debtor) throw new Error('no charts');
    charts.splice(0, 3, { ...aged, title: 'Ma balance' }, { title: TITLES[1] ?? '', blocks: [] });
    writeDashboard(book, figures());
    expect(titles(book)).toEqual(['Ma balance', TITLES[1]]);
    expect(initialise(book, SHIPPED)).toEqual([
      'Tableau de bord\u00a0: graphique «\u00a0Retards par client (en euros)\u00a0» ajouté.',
    ]);
    expect(titles(book)).toEqual(['Ma balance', TITLES[1], TITLES[2]]);
    expect(initialise(book, SHIPPED)).toEqual([]);
  });
});

/** A ledger made before the blocks: three columns, and what its owner wrote beside them. */
function olderLedger(): MemoryWorkbook {
  const book = initialisedWorkbook();
  for (const heading of NEW) {
    const at = book.heading(SHEET, heading);
    for (const line of book.sheet(SHEET).cells) line.splice(at - 1, 1);
  }
  book.sheet(SHEET).charts = [];
  book.growGrid(SHEET, { rows: 100, columns: 6 });
  book.at(SHEET, 3, 5).value = 'mes notes';
  book.at(SHEET, 20, 1).value = 'Mon total';
  return book;
}

describe('a dashboard made before its blocks', () => {
  test('receives them by « Initialiser ou réparer », and nothing of its owner moves', () => {
    const book = olderLedger();
    const done = initialise(book, SHIPPED);
    expect(done.filter((sentence) => sentence.includes('colonne'))).toHaveLength(4);
    expect(done.filter((sentence) => sentence.includes('graphique'))).toHaveLength(3);
    expect(book.at(SHEET, 3, 5).value).toBe('mes notes');
    expect(book.heading(SHEET, 'Fin de mois')).toBe(6);
    expect(initialise(book, SHIPPED)).toEqual([]);
  });

  test('receives them by a run too, once', () => {
    const book = olderLedger();
    writeDashboard(book, figures());
    expect(debtors(book)).toEqual(firstLine(3));
    expect(book.sheet(SHEET).charts).toHaveLength(3);
    expect([book.at(SHEET, 3, 5).value, book.at(SHEET, 20, 1).value]).toEqual(['mes notes', 'Mon total']);
    book.sheet(SHEET).charts = [];
    writeDashboard(book, figures());
    expect(book.sheet(SHEET).charts).toEqual([]);
  });
});
