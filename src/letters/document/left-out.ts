import { isLeftOut, type NoticeValues, withoutUnitAfter } from '../placeholders';
import { type DocumentLine, keysOf, placedTokens } from './document-lines';
import type { LetterEdit } from './fill-plan';
import type { Paragraph } from './model-document';
import { linesOfColumn, type TableRow } from './table-rows';

const endOf = ({ start, text }: Paragraph): number => start + text.length + 1;

/** Which values a line is filled with: the notice's, or those of an invoice. */
export type ValuesOfLine = (line: DocumentLine) => NoticeValues;

/**
 * Takes out the lines that have nothing to say today, paragraphs included; of two empty paragraphs that then meet,
 * one goes too. `lines` are those of one segment in their order, without those of rows that go whole.
 */
export function takeOut(lines: readonly DocumentLine[], valuesOf: ValuesOfLine): readonly LetterEdit[] {
  const paragraphs = groupByParagraph(lines);
  const edits: LetterEdit[] = [];
  // The paragraph above, once those that go are gone; null where a cell or the text begins.
  let above: Paragraph | null = null;
  let hasGoneBelow = false;
  let reached = -1;
  for (const [index, group] of paragraphs.entries()) {
    const { paragraph, segment } = group[0];
    if (paragraph.start !== reached) above = null;
    reached = endOf(paragraph);
    // A newline that stands before a table, or ends a cell or the text, cannot be taken out.
    const canGo = paragraphs[index + 1]?.[0].paragraph.start === reached;
    const silent = group.filter((line) => isLeftOut(line.text, valuesOf(line)));
    const isSilent =
      silent.length > 0 && group.every((line) => silent.includes(line) || line.text.trim() === '');
    const isSecondBlank = canGo && hasGoneBelow && isBlank(paragraph) && above !== null && isBlank(above);
    hasGoneBelow = canGo && isSilent;
    if (!isSilent && !isSecondBlank) {
      edits.push(...silentRuns(group, silent));
      above = paragraph;
      continue;
    }
    const end = canGo ? reached : reached - 1;
    if (end > paragraph.start) {
      edits.push({ kind: 'delete', segment: segment.id, start: paragraph.start, end });
    }
  }
  return edits;
}

const isBlank = ({ text }: Paragraph): boolean => text.trim() === '';

type Group = readonly [DocumentLine, ...DocumentLine[]];

function groupByParagraph(lines: readonly DocumentLine[]): readonly Group[] {
  const groups: [DocumentLine, ...DocumentLine[]][] = [];
  for (const line of lines) {
    const last = groups[groups.length - 1];
    if (last?.[0].paragraph === line.paragraph) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Each run of silent lines goes with the soft line break that parts it from a line that stays. */
function* silentRuns(group: Group, silent: readonly DocumentLine[]): Iterable<LetterEdit> {
  const segment = group[0].segment.id;
  let index = 0;
  while (index < group.length) {
    const first = index;
    while (index < group.length && silent.includes(group[index] as DocumentLine)) index += 1;
    const from = group[first];
    const last = group[index - 1];
    if (index > first && from && last) {
      const start = first === 0 ? from.start : from.start - 1;
      const end = last.start + last.text.length + (first === 0 ? 1 : 0);
      yield { kind: 'delete', segment, start, end };
    } else {
      index += 1;
    }
  }
}

/**
 * Says whether a row goes whole: its values are all optional and absent, each alone in its cell, beside labels of one
 * line. « Pénalités de retard | [Pénalités de retard] » would otherwise leave its label.
 */
export function isRowLeftOut(row: TableRow, values: NoticeValues): boolean {
  if (keysOf(row.lines).length === 0 || row.columns < 2) return false;
  return Array.from({ length: row.columns }, (_, column) => linesOfColumn(row, column)).every((cell) => {
    const [only] = cell;
    if (!only || cell.length > 1) return false;
    if (keysOf(cell).length === 0) return true;
    return isLeftOut(only.text, values) && standsAlone(only.text);
  });
}

const standsAlone = (text: string): boolean =>
  placedTokens(text).every(
    ({ token }) =>
      token.kind === 'placeholder' ||
      (token.kind === 'text' &&
        withoutUnitAfter(withoutUnitAfter(token.text, 'money'), 'days').trim() === ''),
  );
