import { isDeepStrictEqual } from 'node:util';
import type { ParagraphBlock, Run, TextStyle } from './tree';

/** The text of a paragraph without its newline. */
export const textOf = ({ runs }: { runs: readonly Run[] }): string => runs.map(({ text }) => text).join('');

/** The runs of the characters from `start` to `end`, not included, counted from the paragraph's first. */
export function sliceRuns(runs: readonly Run[], start: number, end = Number.POSITIVE_INFINITY): Run[] {
  let at = 0;
  const kept: Run[] = [];
  for (const { text, style } of runs) {
    const piece = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (piece !== '') kept.push({ text: piece, style });
    at += text.length;
  }
  return kept;
}

/** Neighbours of one style as one run, as Google gives them; empty ones left out. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && isDeepStrictEqual(last.style, run.style)) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}

/** The style of the character at `offset`; of the newline at the end of the text. */
export function styleAt({ runs, end }: ParagraphBlock, offset: number): TextStyle {
  let at = 0;
  for (const { text, style } of runs) {
    at += text.length;
    if (offset < at) return style;
  }
  return runs.at(-1)?.style ?? end;
}

/** The style that text written at `offset` takes: that of what stands just before it in the paragraph, else just after. */
export const styleForInsertion = (paragraph: ParagraphBlock, offset: number): TextStyle =>
  styleAt(paragraph, Math.max(0, offset - 1));

/** Puts other runs in a paragraph; when none is left, its newline keeps the style of its first character. */
export function setRuns(paragraph: ParagraphBlock, runs: readonly Run[]): void {
  if (runs.length === 0) paragraph.end = { ...styleAt(paragraph, 0) };
  paragraph.runs = joinRuns(runs);
}

/**
 * A paragraph whose characters from `start` to `end` are replaced by `text`, as one paragraph a line: all take its
 * paragraph style, and the text takes `style`.
 */
export function splicedParagraph(
  paragraph: ParagraphBlock,
  start: number,
  end: number,
  text: string,
  style: TextStyle,
): ParagraphBlock[] {
  const lines: Run[][] = text.split('\n').map((line) => [{ text: line, style }]);
  lines[0]?.unshift(...sliceRuns(paragraph.runs, 0, start));
  lines.at(-1)?.push(...sliceRuns(paragraph.runs, end));
  return lines.map((runs) => {
    const copy = structuredClone(paragraph);
    copy.end = { ...style };
    copy.runs = joinRuns(runs);
    return copy;
  });
}

/** What Docs keeps of a text that is written into it. */
export const cleanText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones it takes out
  text.replace(/[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g, '');

/** Is `offset` between the two halves of a character beyond U+FFFF? */
export const splitsPair = (text: string, offset: number): boolean =>
  /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '');
