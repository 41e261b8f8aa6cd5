import type { Host, HostChart, HostFile, HostSheet, HostWorkbook, SentMail } from '../../../local/host';
import type { Scene } from '../../../local/preview/routes';

interface FakeSheet {
  readonly cells: readonly (readonly (string | number)[])[];
  readonly hidden?: boolean;
  readonly folded?: readonly number[];
  readonly colours?: Readonly<Record<string, string>>;
  readonly charts?: readonly HostChart[];
}

interface FakeDesk {
  readonly sent?: readonly SentMail[];
  readonly files?: readonly HostFile[];
}

/** A scene of plain cells; colours are given by « row,column ». The first sheet is in front. */
export function fakeScene(
  sheets: Readonly<Record<string, FakeSheet>>,
  { sent = [], files = [] }: FakeDesk = {},
): Scene {
  const workbook = {
    sheetNames: () => Object.keys(sheets),
    sheet: (name: string) => sheetOf(name, sheets[name]),
  };
  const host = {
    workbook: workbook as HostWorkbook,
    sent: () => sent,
    files: () => files,
    selected: () => ({ sheet: Object.keys(sheets)[0] ?? '', rows: [3] }),
  };
  const desk = {
    now: '2026-11-24T08:00',
    menu: [{ label: 'Ouvrir le panneau', name: 'openPanel' }, 'separator' as const],
    mails: sent.length,
    letters: files.length,
    sheet: '/feuille/Factures',
    panel: 1,
  };
  return {
    host: host as unknown as Host, // the pages read these only
    frame: { place: 'essai', token: 'jeton', desk },
  };
}

function sheetOf(name: string, sheet: FakeSheet | undefined): HostSheet {
  if (!sheet) throw new Error(`no sheet ${name}`);
  const { cells, hidden = false, folded = [], colours = {}, charts = [] } = sheet;
  const get = (row: number, column: number) => cells[row - 1]?.[column - 1] ?? '';
  const fake = {
    name,
    hidden,
    lastRow: cells.length,
    lastColumn: Math.max(0, ...cells.map((row) => row.length)),
    maxRows: 1000,
    maxColumns: 26,
    get,
    display: (row: number, column: number) => String(get(row, column)),
    formula: () => '',
    choices: () => [],
    isProtected: (_row: number, column: number) => column === 3,
    note: (row: number, column: number) => (row === 1 && column === 1 ? 'Aide "utile"' : ''),
    isColumnHidden: (column: number) => folded.includes(column),
    columnWidth: () => 100,
    isBold: (row: number) => row === 1,
    displayedColour: (row: number, column: number) => colours[`${row},${column}`] ?? '#ffffff',
    displayedTextColour: () => '#000000',
    charts: () => charts,
  };
  return fake as unknown as HostSheet; // the pages read these only
}
