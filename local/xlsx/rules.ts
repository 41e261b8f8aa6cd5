import type { ConditionalFormattingOptions, ConditionalFormattingRule } from '@cj-tech-master/excelts';
import { a1Of, type Block, parseA1 } from '../book/a1';
import type { ConditionalRule } from '../book/book';
import { argb, rgb } from './styles';

const OPERATORS: Record<string, 'greaterThan' | 'lessThan' | 'equal' | 'between'> = {
  NUMBER_GREATER_THAN: 'greaterThan',
  DATE_AFTER: 'greaterThan',
  NUMBER_LESS_THAN: 'lessThan',
  DATE_BEFORE: 'lessThan',
  NUMBER_EQUAL_TO: 'equal',
  TEXT_EQUAL_TO: 'equal',
  NUMBER_BETWEEN: 'between',
};
/** Operators the file format has and the library's types leave out. */
const MORE_OPERATORS: Record<string, string> = {
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_NOT_BETWEEN: 'notBetween',
};
const CRITERIA: Record<string, string> = {
  greaterThan: 'NUMBER_GREATER_THAN',
  lessThan: 'NUMBER_LESS_THAN',
  equal: 'NUMBER_EQUAL_TO',
  between: 'NUMBER_BETWEEN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  notBetween: 'NUMBER_NOT_BETWEEN',
};

const quote = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A rule, as the file keeps it; null for the few conditions it cannot say. */
export function toFileRule(rule: ConditionalRule, priority: number): ConditionalFormattingOptions | null {
  const first = rule.ranges[0];
  const condition = first && conditionOf(rule, `${a1Of({ ...first, rows: 1, columns: 1 })}`);
  if (!condition) return null;
  const font = {
    ...(rule.bold === undefined ? {} : { bold: rule.bold }),
    ...(rule.italic === undefined ? {} : { italic: rule.italic }),
    ...(rule.strikethrough === undefined ? {} : { strike: rule.strikethrough }),
    ...(rule.underline === undefined ? {} : { underline: rule.underline }),
    ...(rule.fontColor ? { color: argb(rule.fontColor) } : {}),
  };
  const style = {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(rule.background
      ? { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: argb(rule.background) } }
      : {}),
  };
  return { ref: rule.ranges.map(a1Of).join(' '), rules: [{ ...condition, priority, style }] };
}

function conditionOf(rule: ConditionalRule, cell: string): ConditionalFormattingRule | null {
  const [value, second] = rule.values;
  const text = String(value ?? '');
  switch (rule.criteria) {
    case 'CUSTOM_FORMULA':
      return {
        type: 'expression',
        formulae: [text.replace(/^=/, '').replace(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ',')],
      };
    case 'TEXT_CONTAINS':
      // Not as containsText: LibreOffice looks for an attribute the library does not write.
      return { type: 'expression', formulae: [`NOT(ISERROR(SEARCH(${quote(text)},${cell})))`] };
    case 'TEXT_DOES_NOT_CONTAIN':
      return { type: 'expression', formulae: [`ISERROR(SEARCH(${quote(text)},${cell}))`] };
    case 'TEXT_STARTS_WITH':
      return { type: 'expression', formulae: [`LEFT(${cell},${text.length})=${quote(text)}`] };
    case 'TEXT_ENDS_WITH':
      return { type: 'expression', formulae: [`RIGHT(${cell},${text.length})=${quote(text)}`] };
    case 'CELL_EMPTY':
      return { type: 'expression', formulae: [`LEN(TRIM(${cell}))=0`] };
    case 'CELL_NOT_EMPTY':
      return { type: 'expression', formulae: [`LEN(TRIM(${cell}))>0`] };
    default: {
      const operator = OPERATORS[rule.criteria] ?? MORE_OPERATORS[rule.criteria];
      if (!operator) return null;
      const formulae = [typeof value === 'string' ? quote(value) : value, second].filter(
        (each) => each !== undefined,
      );
      return { type: 'cellIs', operator, formulae } as ConditionalFormattingRule;
    }
  }
}

/** The rules of a file, most pressing first. */
export function fromFileRules(
  groups: readonly ConditionalFormattingOptions[],
  rows: number,
  columns: number,
): ConditionalRule[] {
  const found: { priority: number; rule: ConditionalRule }[] = [];
  for (const group of groups) {
    const ranges = group.ref
      .split(/\s+/)
      .map((text) => parseA1(text, rows, columns))
      .filter((block): block is Block => block !== null)
      .map((block) => clip(block, rows, columns));
    for (const each of group.rules) {
      const condition = criteriaOf(each);
      if (!condition || ranges.length === 0) continue;
      const { font, fill } = each.style ?? {};
      const pattern = fill?.type === 'pattern' ? fill : undefined;
      const rule: ConditionalRule = {
        ...condition,
        ranges,
        // Differential fills keep their colour in bgColor; some writers put it in fgColor.
        background: rgb(pattern?.bgColor) ?? rgb(pattern?.fgColor),
        fontColor: rgb(font?.color),
        bold: font?.bold,
        italic: font?.italic,
        strikethrough: font?.strike,
        underline:
          font?.underline === undefined ? undefined : font.underline !== 'none' && font.underline !== false,
      };
      found.push({ priority: each.priority ?? 0, rule });
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

/** Office suites stretch whole-column ranges to their own last row. */
const clip = (block: Block, rows: number, columns: number): Block => ({
  ...block,
  rows: Math.max(1, Math.min(block.rows, rows - block.row + 1)),
  columns: Math.max(1, Math.min(block.columns, columns - block.column + 1)),
});

function criteriaOf(rule: ConditionalFormattingRule): Pick<ConditionalRule, 'criteria' | 'values'> | null {
  const formulae: string[] = 'formulae' in rule ? (rule.formulae ?? []).map(String) : [];
  const [first = '', second] = formulae;
  if (rule.type === 'containsText') {
    const text = /SEARCH\("((?:[^"]|"")*)"/.exec(first)?.[1];
    return text === undefined ? null : { criteria: 'TEXT_CONTAINS', values: [text.replace(/""/g, '"')] };
  }
  if (rule.type === 'expression')
    return knownFormula(first) ?? { criteria: 'CUSTOM_FORMULA', values: [`=${first}`] };
  if (rule.type !== 'cellIs') return null;
  const criteria = CRITERIA[rule.operator ?? ''];
  if (!criteria) return null;
  if (/^".*"$/.test(first))
    return { criteria: 'TEXT_EQUAL_TO', values: [first.slice(1, -1).replace(/""/g, '"')] };
  const values = [first, second].filter((each): each is string => each !== undefined).map(Number);
  return values.some(Number.isNaN) ? null : { criteria, values };
}

/** The formulas under which the file keeps conditions it has no word for. */
function knownFormula(formula: string): Pick<ConditionalRule, 'criteria' | 'values'> | null {
  const forms: [RegExp, string][] = [
    [/^NOT\(ISERROR\(SEARCH\("((?:[^"]|"")*)",\$?[A-Z]+\$?\d+\)\)\)$/, 'TEXT_CONTAINS'],
    [/^ISERROR\(SEARCH\("((?:[^"]|"")*)",\$?[A-Z]+\$?\d+\)\)$/, 'TEXT_DOES_NOT_CONTAIN'],
    [/^LEFT\(\$?[A-Z]+\$?\d+,\d+\)="((?:[^"]|"")*)"$/, 'TEXT_STARTS_WITH'],
    [/^RIGHT\(\$?[A-Z]+\$?\d+,\d+\)="((?:[^"]|"")*)"$/, 'TEXT_ENDS_WITH'],
    [/^LEN\(TRIM\(\$?[A-Z]+\$?\d+\)\)=0()$/, 'CELL_EMPTY'],
    [/^LEN\(TRIM\(\$?[A-Z]+\$?\d+\)\)>0()$/, 'CELL_NOT_EMPTY'],
  ];
  for (const [form, criteria] of forms) {
    const found = form.exec(formula);
    if (found) return { criteria, values: found[1] ? [found[1].replace(/""/g, '"')] : [] };
  }
  return null;
}
