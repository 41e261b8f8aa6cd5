import { tableFromCells } from '../../intake/read-table';
import { cleanHeading } from '../../intake/shown-headings';
import { textOf } from '../../intake/table';
import type { Cell } from '../../ledger/workbook';
import type { Platform } from '../platform';
import { isOwnSheet } from './source';

/** A sheet of the spreadsheet that may hold a list. */
export interface ListTab {
  readonly name: string;
  /** Lines under its headings that hold something. */
  readonly lines: number;
  readonly firstHeadings: readonly string[];
  /** Whether its headings were recognised as those of invoices. */
  readonly isList: boolean;
}

const FIRST_HEADINGS = 6;

/** The sheets that are not the product's and hold at least a line of headings and one more, in order. One read each. */
export function listTabs({ workbook }: Platform): readonly ListTab[] {
  return workbook
    .sheetNames()
    .filter((name) => !isOwnSheet(name))
    .flatMap((name) => tabOf(name, workbook.read(name) ?? []));
}

const textsOf = (cells: readonly Cell[]): readonly string[] =>
  cells.map((cell) => cleanHeading(textOf(cell))).filter((text) => text !== '');

function tabOf(name: string, cells: readonly (readonly Cell[])[]): readonly ListTab[] {
  const table = tableFromCells(cells, name);
  if (table.kind === 'table') {
    const headings = table.headings.map(cleanHeading).filter((heading) => heading !== '');
    const lines = table.lines.length;
    return lines === 0 ? [] : [tab(name, lines, headings, true)];
  }
  const filled = cells.map(textsOf).filter((texts) => texts.length > 0);
  const first = filled.findIndex((texts) => texts.length > 1);
  const headings = filled[first];
  const lines = filled.length - first - 1;
  return headings && lines > 0 ? [tab(name, lines, headings, false)] : [];
}

const tab = (name: string, lines: number, headings: readonly string[], isList: boolean): ListTab => ({
  name,
  lines,
  firstHeadings: headings.slice(0, FIRST_HEADINGS),
  isList,
});
