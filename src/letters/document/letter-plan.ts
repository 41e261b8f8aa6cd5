import type { Notice } from '../notice';
import { isLeftOut } from '../placeholders';
import { type DocumentLine, keysOf } from './document-lines';
import type { FillPlan, LetterEdit } from './fill-plan';
import { addedRows } from './invoice-row';
import { takeOut, type ValuesOfLine } from './left-out';
import { closingLine, type FilledLines } from './letter-gaps';
import { type Filling, fillLine, newMarks, planOf } from './marks';
import type { ModelDocument } from './model-document';
import type { ModelParts } from './model-parts';
import { blockValue } from './substitutions';
import type { TableRow } from './table-rows';

/** What turns a copy of a model into a letter, once nothing is missing; `silentRows` go whole. */
export function letterPlan(
  notice: Notice,
  model: ModelDocument,
  { lines, invoiceRows, ofInvoice, periodRows, ofPeriod }: ModelParts,
  silentRows: readonly TableRow[],
  filled: FilledLines,
): FillPlan {
  const [first = filled.values] = filled.invoices;
  // The row of the model serves the first invoice.
  const [firstPeriod = filled.values] = filled.periods;
  const valuesOf: ValuesOfLine = (line) =>
    ofInvoice.has(line) ? first : ofPeriod.has(line) ? firstPeriod : filled.values;
  const gone = new Set(silentRows.flatMap((row) => row.lines));
  const staying = lines.filter((line) => !gone.has(line));
  const linesOf = (segment: string): readonly DocumentLine[] =>
    staying.filter((line) => line.segment.id === segment);
  const mark = newMarks();
  return planOf([
    ...staying
      .filter((line) => !isLeftOut(line.text, valuesOf(line)))
      .map((line) => fillLine(line, valuesOf(line), mark)),
    ...model.segments.map(({ id }) => editing(takeOut(linesOf(id), valuesOf))),
    editing(invoiceRows.flatMap((row) => addedRows(row, filled.invoices))),
    editing(periodRows.flatMap((row) => addedRows(row, filled.periods))),
    editing(silentRows.map(rowRemoval)),
    addedOthers(notice, filled, mark),
  ]);
}

const editing = (edits: readonly LetterEdit[]): Filling => ({ edits, replacements: [] });

const rowRemoval = ({ segment, table, row, lines }: TableRow): LetterEdit => ({
  kind: 'deleteRow',
  segment,
  table,
  row,
  at: lines[0]?.start ?? table,
});

/** The other overdue invoices, above the closing of a letter whose model has no place for them. */
function addedOthers({ alsoListed }: Notice, { ofNotice, values }: FilledLines, mark: () => string): Filling {
  const closing = closingLine(ofNotice);
  if (alsoListed.length === 0 || keysOf(ofNotice).includes('otherOverdue') || !closing) return editing([]);
  const text = mark();
  return {
    edits: [{ kind: 'insert', segment: closing.segment.id, at: closing.start, text: `${text}\n` }],
    replacements: [{ find: text, value: blockValue('otherOverdue', values) }],
  };
}
