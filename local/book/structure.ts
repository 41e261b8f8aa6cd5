import type { Block } from './a1';
import { columnLetters, columnNumber } from './a1';
import type { SheetData } from './book';

type Axis = 'row' | 'column';
/** Where a row or column stands afterwards; null when it is gone. */
type Mapping = (place: number) => number | null;

export function insertLines(
  sheet: SheetData,
  axis: Axis,
  at: number,
  count: number,
  like: number | null,
): void {
  if (axis === 'row') sheet.grid.insertRows(at, count, like);
  else sheet.grid.insertColumns(at, count, like);
  follow(
    sheet,
    axis,
    (place) => (place >= at ? place + count : place),
    (block) => {
      const [start, size] = spanOf(block, axis);
      if (start >= at) return [withSpan(block, axis, start + count, size)];
      return [start + size > at ? withSpan(block, axis, start, size + count) : block];
    },
  );
}

export function deleteLines(sheet: SheetData, axis: Axis, at: number, count: number): void {
  if (axis === 'row') sheet.grid.deleteRows(at, count);
  else sheet.grid.deleteColumns(at, count);
  const end = at + count;
  const map: Mapping = (place) => (place >= end ? place - count : place >= at ? null : place);
  follow(sheet, axis, map, (block) => {
    const [start, size] = spanOf(block, axis);
    const removed = Math.max(0, Math.min(start + size, end) - Math.max(start, at));
    const left = size - removed;
    return left === 0 ? [] : [withSpan(block, axis, start >= at ? Math.max(at, start - count) : start, left)];
  });
}

/** Moves a column, as a person drags it; `to` is where it stands afterwards. */
export function moveColumn(sheet: SheetData, from: number, to: number): void {
  sheet.grid.moveColumn(from, to);
  const map = (place: number): number => {
    if (place === from) return to;
    if (from < to) return place > from && place <= to ? place - 1 : place;
    return place >= to && place < from ? place + 1 : place;
  };
  follow(sheet, 'column', map, (block) => {
    const places = Array.from({ length: block.columns }, (_, i) => map(block.column + i)).sort(
      (a, b) => a - b,
    );
    const blocks: Block[] = [];
    for (const place of places) {
      const last = blocks.at(-1);
      if (last && last.column + last.columns === place)
        blocks[blocks.length - 1] = { ...last, columns: last.columns + 1 };
      else blocks.push({ ...block, column: place, columns: 1 });
    }
    return blocks;
  });
}

const spanOf = (block: Block, axis: Axis): [number, number] =>
  axis === 'row' ? [block.row, block.rows] : [block.column, block.columns];

const withSpan = (block: Block, axis: Axis, start: number, size: number): Block =>
  axis === 'row' ? { ...block, row: start, rows: size } : { ...block, column: start, columns: size };

/** Rules, protections, charts and formulas follow the cells they speak of. */
function follow(sheet: SheetData, axis: Axis, map: Mapping, blocks: (block: Block) => Block[]): void {
  sheet.rules = sheet.rules
    .map((rule) => ({
      ...rule,
      ranges: rule.ranges.flatMap(blocks),
      values: rule.values.map((value) =>
        typeof value === 'string' ? moveReferences(value, axis, map) : value,
      ),
    }))
    .filter((rule) => rule.ranges.length > 0);
  sheet.protections = sheet.protections.filter((protection) => {
    if (!protection.range) return true;
    const [first] = blocks(protection.range);
    protection.range = first ?? null;
    return first !== undefined;
  });
  const placeOf = (on: Axis, place: number): number => (on === axis ? (map(place) ?? place) : place);
  sheet.charts = sheet.charts.map((chart) => ({
    ...chart,
    ranges: chart.ranges.flatMap(blocks),
    anchor: {
      ...chart.anchor,
      row: placeOf('row', chart.anchor.row),
      column: placeOf('column', chart.anchor.column),
    },
  }));
  for (const { cell } of sheet.grid.filled())
    if (cell.formula) cell.formula = moveReferences(cell.formula, axis, map);
}

/** Rewrites the references of a formula; quoted text and names of functions are left alone. */
export function moveReferences(formula: string, axis: Axis, map: Mapping): string {
  if (!formula.startsWith('=')) return formula;
  const tokens = /"[^"]*"|(?<![\w!.])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])/gi;
  return formula.replace(tokens, (found, fixedColumn, letters: string | undefined, fixedRow, row) => {
    if (letters === undefined) return found;
    const column = axis === 'column' ? map(columnNumber(letters)) : columnNumber(letters);
    const line = axis === 'row' ? map(Number(row)) : Number(row);
    return column === null || line === null
      ? '#REF!'
      : `${fixedColumn}${columnLetters(column)}${fixedRow}${line}`;
  });
}
