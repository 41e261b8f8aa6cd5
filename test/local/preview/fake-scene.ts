import type { HostSheet, HostWorkbook, SentMail } from '../../../local/host';
import type { Scene } from '../../../local/preview/routes';

interface FakeSheet {
  readonly cells: readonly (readonly (string | number)[])[];
  readonly hidden?: boolean;
  readonly folded?: readonly number[];
  readonly colours?: Readonly<Record<string, string>>;
}

/** A scene of plain cells; colours are given by « row,column ». */
export function fakeScene(
  sheets: Readonly<Record<string, FakeSheet>>,
  sent: readonly SentMail[] = [],
): Scene {
  const workbook = {
    sheetNames: () => Object.keys(sheets),
    sheet: (name: string) => sheetOf(name, sheets[name]),
  };
  return { workbook: workbook as HostWorkbook, sent, place: '/essai' };
}

function sheetOf(name: string, sheet: FakeSheet | undefined): HostSheet {
  if (!sheet) throw new Error(`no sheet ${name}`);
  const { cells, hidden = false, folded = [], colours = {} } = sheet;
  const get = (row: number, column: number) => cells[row - 1]?.[column - 1] ?? '';
  const fake = {
    name,
    hidden,
    displayValues: () => cells.map((row) => row.map(String)),
    get,
    display: (row: number, column: number) => String(get(row, column)),
    note: (row: number, column: number) => (row === 1 && column === 1 ? 'Aide "utile"' : ''),
    isColumnHidden: (column: number) => folded.includes(column),
    columnWidth: () => 100,
    isBold: (row: number) => row === 1,
    displayedColour: (row: number, column: number) => colours[`${row},${column}`] ?? '#ffffff',
    displayedTextColour: () => '#000000',
  };
  return fake as unknown as HostSheet; // the pages read these only
}
