/** A small script around the ledger and its Google adapter, bundled by the test and run in the local host. */
import { parseCivilDate } from '../../src/domain/civil-date';
import { SHIPPED_POLICIES } from '../../src/domain/policies';
import { googleWorkbook } from '../../src/google/workbook';
import { appendInvoices, appendJournal } from '../../src/ledger/append';
import { refreshColours } from '../../src/ledger/colours';
import { type DashboardFigures, writeDashboard } from '../../src/ledger/dashboard';
import { initialise } from '../../src/ledger/initialise';
import { readInvoices, readJournal, readLedger } from '../../src/ledger/read';
import { INVOICES } from '../../src/ledger/schema/invoices';
import { openTable } from '../../src/ledger/table';
import { writeSetting } from '../../src/ledger/update';
import type { Cell } from '../../src/ledger/workbook';
import { type RowResult, writeRowResults } from '../../src/ledger/write-results';

/** « 2026-06-05 » is a date; anything else is itself. */
const toCell = (value: Cell): Cell => {
  const date = typeof value === 'string' ? parseCivilDate(value) : null;
  return date ? { date, time: '00:00:00' } : value;
};
const toCells = (row: Record<string, Cell>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, toCell(value)]));

export const lay = () => initialise(googleWorkbook(), { policies: SHIPPED_POLICIES, models: [] });
export const ledger = () => {
  const { rows, settings, journal, customers } = readLedger(googleWorkbook());
  return { rows, settings, journal, customers };
};
export const add = (rows: Record<string, Cell>[]) => appendInvoices(googleWorkbook(), rows.map(toCells));
export const log = (entries: Parameters<typeof appendJournal>[1]) => {
  const book = googleWorkbook();
  appendJournal(book, entries);
  book.flush();
  return readJournal(book);
};
export const results = (found: RowResult[]) => {
  const book = googleWorkbook();
  const { marks } = readInvoices(book);
  return writeRowResults(
    book,
    marks,
    found.map(({ row, values }) => ({ row, values: toCells(values) })),
  );
};
export const colours = () => {
  const book = googleWorkbook();
  return refreshColours(book, openTable(book, INVOICES).positions.agingBucket);
};
export const dashboard = (figures: DashboardFigures) => writeDashboard(googleWorkbook(), figures);
export const setting = (key: Parameters<typeof writeSetting>[1], value: Cell) =>
  writeSetting(googleWorkbook(), key, toCell(value));
export const zone = (name: string) => {
  SpreadsheetApp.getActiveSpreadsheet().setSpreadsheetTimeZone(name);
};
