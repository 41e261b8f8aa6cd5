import type { Worksheet } from '@cj-tech-master/excelts';
import { a1Of, columnLetters, parseA1 } from '../book/a1';
import type { SheetData, Validation } from '../book/book';

/** The file's own form of a validation; the library types only part of it. */
interface FileValidation {
  type: string;
  operator?: string;
  formulae?: unknown[];
  allowBlank?: boolean;
  showErrorMessage?: boolean;
  showInputMessage?: boolean;
  errorStyle?: string;
  error?: string;
  errorTitle?: string;
  prompt?: string;
}

/** Office suites cut an inline list there. */
const LONGEST_LIST = 255;
const OPERATORS: Record<string, string> = {
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_BETWEEN: 'between',
};
/** Before any date an invoice may carry. */
const FIRST_DATE = new Date(Date.UTC(1901, 0, 1));

/** Writes each run of equal validations down a column as one range; those the file cannot say come back to be kept aside. */
export function writeValidations(
  sheet: SheetData,
  target: Worksheet,
): { range: string; validation: Validation }[] {
  const aside: { range: string; validation: Validation }[] = [];
  for (const { range, validation } of validationRuns(sheet)) {
    const file = toFile(validation);
    if (file) Object.assign(target.dataValidations.model, { [`range:${range}`]: file });
    else aside.push({ range, validation });
  }
  return aside;
}

function validationRuns(sheet: SheetData): { range: string; validation: Validation }[] {
  const open = new Map<number, { validation: Validation; first: number; last: number }>();
  const runs: { range: string; validation: Validation }[] = [];
  const close = (column: number): void => {
    const run = open.get(column);
    if (!run) return;
    open.delete(column);
    const rows = run.last - run.first + 1;
    const letters = columnLetters(column);
    const range =
      rows === 1
        ? `${letters}${run.first}:${letters}${run.first}`
        : a1Of({ row: run.first, column, rows, columns: 1 });
    runs.push({ range, validation: run.validation });
  };
  for (const { row, column, cell } of sheet.grid.filled()) {
    const run = open.get(column);
    if (run && run.last === row - 1 && run.validation === cell.validation) {
      run.last = row;
      continue;
    }
    close(column);
    if (cell.validation) open.set(column, { validation: cell.validation, first: row, last: row });
  }
  for (const column of [...open.keys()]) close(column);
  return runs;
}

function toFile(validation: Validation): FileValidation | null {
  const messages: Omit<FileValidation, 'type'> = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: validation.allowInvalid ? 'warning' : 'stop',
    ...(validation.helpText
      ? {
          showInputMessage: true,
          prompt: validation.helpText.slice(0, LONGEST_LIST),
          error: validation.helpText.slice(0, LONGEST_LIST),
        }
      : {}),
  };
  const { criteria, values } = validation;
  if (criteria === 'VALUE_IN_LIST') {
    const choices = Array.isArray(values[0]) ? values[0].map(String) : [];
    const text = choices.join(',');
    if (text.length > LONGEST_LIST || choices.some((choice) => /[,"]/.test(choice))) return null;
    return { type: 'list', formulae: [`"${text}"`], ...messages };
  }
  if (criteria === 'DATE_IS_VALID_DATE')
    return { type: 'date', operator: 'greaterThanOrEqual', formulae: [FIRST_DATE], ...messages };
  if (criteria === 'CUSTOM_FORMULA')
    return { type: 'custom', formulae: [String(values[0]).replace(/^=/, '')], ...messages };
  const operator = OPERATORS[criteria];
  return operator ? { type: 'decimal', operator, formulae: [...values], ...messages } : null;
}

/** Puts the validations of a file on the cells of a sheet. */
export function readValidations(source: Worksheet, sheet: SheetData): void {
  for (const [key, file] of Object.entries(source.dataValidations.model)) {
    const validation = fromFile(file as FileValidation);
    if (validation) placeValidation(sheet, key.replace(/^range:/, ''), validation);
  }
}

export function placeValidation(sheet: SheetData, range: string, validation: Validation): void {
  const { rows, columns } = sheet.grid;
  const block = parseA1(range, rows, columns);
  if (!block) return;
  const lastRow = Math.min(rows, block.row + block.rows - 1);
  const lastColumn = Math.min(columns, block.column + block.columns - 1);
  for (let row = block.row; row <= lastRow; row++)
    for (let column = block.column; column <= lastColumn; column++)
      sheet.grid.at(row, column).validation = validation;
}

function fromFile(file: FileValidation): Validation | null {
  const [first, second] = file.formulae ?? [];
  const rest = {
    allowInvalid: file.errorStyle !== undefined && file.errorStyle !== 'stop',
    helpText: file.prompt ?? null,
  };
  if (file.type === 'list') {
    const list = /^"(.*)"$/s.exec(String(first ?? ''))?.[1];
    return list === undefined
      ? null
      : { criteria: 'VALUE_IN_LIST', values: [list.split(','), true], ...rest };
  }
  if (file.type === 'date') return { criteria: 'DATE_IS_VALID_DATE', values: [], ...rest };
  if (file.type === 'custom') return { criteria: 'CUSTOM_FORMULA', values: [`=${String(first)}`], ...rest };
  const criteria = Object.keys(OPERATORS).find((name) => OPERATORS[name] === file.operator);
  if ((file.type !== 'decimal' && file.type !== 'whole') || !criteria) return null;
  return { criteria, values: [first, second].filter((value) => value !== undefined).map(Number), ...rest };
}
