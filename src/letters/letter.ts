import type { Language } from '../domain/model';
import { type DocumentLine, keysOf, linesOfDocument } from './document/document-lines';
import type { FillPlan, LetterEdit } from './document/fill-plan';
import { addedRows, rowValues } from './document/invoice-row';
import { isRowLeftOut, takeOut, type ValuesOfLine } from './document/left-out';
import { type FilledLines, missingInLetter, noticeFaults } from './document/letter-gaps';
import type { LetterUse } from './document/letter-use';
import { fillLine, newMarks, planOf } from './document/marks';
import type { ModelDocument } from './document/model-document';
import { modelFaults } from './document/model-faults';
import { isInvoiceRow, type TableRow, tableRowsOf } from './document/table-rows';
import type { Notice } from './notice';
import { isLeftOut, type MissingValue, modelWarnings, type NoticeValues } from './placeholders';
import { noticeValues } from './values';

export type { LetterUse };

export interface Letter {
  readonly plan: FillPlan;
  /** What a person should know; none of it stops the letter. */
  readonly warnings: readonly string[];
}

export type ComposedLetter =
  | { readonly ok: true; readonly letter: Letter }
  /** French sentences, and values to complete. */
  | { readonly ok: false; readonly problems: readonly string[]; readonly missing: readonly MissingValue[] };

/** What keeps a model from being used for that letter, as French sentences that name it; empty when nothing does. */
export const checkLetterModel = (model: ModelDocument, use: LetterUse): readonly string[] =>
  modelFaults(model, use);

/** What turns a copy of the model into the letter of a notice. */
export function composeLetter(notice: Notice, model: ModelDocument, use: LetterUse): ComposedLetter {
  const faults = checkLetterModel(model, use);
  if (faults.length > 0) return { ok: false, problems: faults, missing: [] };

  const lines = linesOfDocument(model);
  const values = letterValues(notice, lines, use.language);
  const rows = tableRowsOf(lines);
  const invoiceRows = rows.filter(isInvoiceRow);
  const silentRows = rows.filter((row) => !isInvoiceRow(row) && isRowLeftOut(row, values));
  const repeated = new Set(invoiceRows.flatMap((row) => row.lines));
  const gone = new Set(silentRows.flatMap((row) => row.lines));
  const filled: FilledLines = {
    ofNotice: lines.filter((line) => !repeated.has(line) && !gone.has(line)),
    values,
    ofInvoice: [...repeated],
    invoices: notice.lines.map((line) => rowValues(notice, line, use.language)),
  };
  const problems = noticeFaults(notice, filled, use);
  const missing = problems.length > 0 ? [] : missingInLetter(notice, filled, use);
  if (problems.length > 0 || missing.length > 0) return { ok: false, problems, missing };

  const [first = values] = filled.invoices;
  const valuesOf: ValuesOfLine = (line) => (repeated.has(line) ? first : values);
  const staying = lines.filter((line) => !gone.has(line));
  const mark = newMarks();
  const plan = planOf([
    { edits: invoiceRows.flatMap((row) => addedRows(row, filled.invoices)), replacements: [] },
    { edits: silentRows.map(rowRemoval), replacements: [] },
    ...model.segments.map((segment) => ({
      edits: takeOut(
        staying.filter((line) => line.segment === segment),
        valuesOf,
      ),
      replacements: [],
    })),
    ...staying
      .filter((line) => !isLeftOut(line.text, valuesOf(line)))
      .map((line) => fillLine(line, valuesOf(line), mark)),
  ]);
  return { ok: true, letter: { plan, warnings: letterWarnings(lines, values, use) } };
}

/** The values of a notice on paper; the street alone where the model writes the postal code and the town itself. */
function letterValues(notice: Notice, lines: readonly DocumentLine[], language: Language): NoticeValues {
  // What is folded in an envelope has a name, and no extension.
  const enclosures = notice.enclosures.map((name) => name.replace(/\.pdf$/i, ''));
  const values = noticeValues({ ...notice, enclosures }, language);
  const keys = keysOf(lines);
  const hasTown = keys.includes('customerPostalCode') || keys.includes('customerCity');
  if (!hasTown) return values;
  const street = notice.customer.address.replace(/\s*\n\s*/g, ', ');
  return { ...values, texts: { ...values.texts, customerAddress: street } };
}

const rowRemoval = ({ segment, table, row, lines }: TableRow): LetterEdit => ({
  kind: 'deleteRow',
  segment,
  table,
  row,
  at: lines[0]?.start ?? table,
});

const letterWarnings = (
  lines: readonly DocumentLine[],
  values: NoticeValues,
  { model, language }: LetterUse,
): readonly string[] =>
  modelWarnings(
    {
      name: model,
      language,
      subject: '',
      text: lines.map(({ text }) => text).join('\n\n'),
      document: '',
      row: 0,
    },
    values.partlyPaidAmount !== null,
  );
