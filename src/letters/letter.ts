import type { Language } from '../domain/model';
import { type DocumentLine, keysOf } from './document/document-lines';
import type { FillPlan } from './document/fill-plan';
import { periodValues, rowValues } from './document/invoice-row';
import { isRowLeftOut } from './document/left-out';
import { type FilledLines, missingInLetter, noticeFaults } from './document/letter-gaps';
import { letterPlan } from './document/letter-plan';
import type { LetterUse } from './document/letter-use';
import type { ModelDocument } from './document/model-document';
import { modelFaults } from './document/model-faults';
import { hasInvoiceTable, type ModelParts, partsOf } from './document/model-parts';
import type { TableRow } from './document/table-rows';
import { stopping, warning } from './lint/lint';
import { lintLetter, lintUseOf } from './lint/model-lint';
import type { Notice } from './notice';
import { type MissingValue, modelWarnings, type NoticeValues, PLACEHOLDERS } from './placeholders';
import { statementLines } from './statement';
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

/** Says whether a letter of that model takes several invoices; one that speaks of one is written once an invoice. */
export function takesSeveral(model: ModelDocument): boolean {
  const parts = partsOf(model);
  return hasInvoiceTable(parts) || !keysOf(parts.lines).some((key) => PLACEHOLDERS[key].oneInvoice);
}

/** What turns a copy of the model into the letter of a notice. */
export function composeLetter(notice: Notice, model: ModelDocument, use: LetterUse): ComposedLetter {
  const faults = checkLetterModel(model, use);
  if (faults.length > 0) return { ok: false, problems: faults, missing: [] };

  const parts = partsOf(model);
  const { lines, ofInvoice, ofPeriod } = parts;
  const values = letterValues(notice, lines, use.language);
  const periods = statementLines(notice).map((one) => periodValues(one, use.language));
  const silentRows = rowsThatGo(parts, values, periods.length > 0);
  const gone = new Set(silentRows.flatMap((row) => row.lines));
  const filled: FilledLines = {
    ofNotice: lines.filter((line) => !ofInvoice.has(line) && !ofPeriod.has(line) && !gone.has(line)),
    values,
    ofInvoice: [...ofInvoice],
    invoices: ofInvoice.size > 0 ? notice.lines.map((line) => rowValues(notice, line, use.language)) : [],
    periods,
  };
  const said = lines.filter((line) => !gone.has(line));
  const findings = lintLetter(said, values, lintUseOf(notice, true), use);
  const problems = [...stopping(findings), ...noticeFaults(notice, filled, use)];
  const missing = problems.length > 0 ? [] : missingInLetter(notice, filled, use);
  if (problems.length > 0 || missing.length > 0) return { ok: false, problems, missing };
  const plan = letterPlan(notice, model, parts, silentRows, filled);
  return {
    ok: true,
    letter: { plan, warnings: [...letterWarnings(lines, values, use), ...warning(findings)] },
  };
}

/** Rows with nothing to say; with no interest, the whole table of its statement goes, headings included. */
export function rowsThatGo(
  { rows, periodRows }: ModelParts,
  values: NoticeValues,
  hasPeriods: boolean,
): readonly TableRow[] {
  const silent = rows.filter((row) => isRowLeftOut(row, values));
  if (hasPeriods) return silent;
  const ofStatement = ({ segment, table }: TableRow): boolean =>
    periodRows.some((row) => row.segment === segment && row.table === table);
  const others = rows.filter((row) => ofStatement(row) && !silent.includes(row));
  return [...silent, ...others, ...periodRows];
}

/** The values of a notice on paper; the street alone where the model writes the postal code and the town itself. */
export function letterValues(
  notice: Notice,
  lines: readonly DocumentLine[],
  language: Language,
): NoticeValues {
  // What is folded in an envelope has a name, and no extension.
  const enclosures = notice.enclosures.map((name) => name.replace(/\.pdf$/i, ''));
  const values = noticeValues({ ...notice, enclosures }, language);
  const keys = keysOf(lines);
  const hasTown = keys.includes('customerPostalCode') || keys.includes('customerCity');
  if (!hasTown) return values;
  const street = notice.customer.address.replace(/\s*\n\s*/g, ', ');
  return { ...values, texts: { ...values.texts, customerAddress: street } };
}

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
