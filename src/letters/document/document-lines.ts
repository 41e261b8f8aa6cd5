import { type PlaceholderKey, resolvePlaceholder, scan, type Token } from '../placeholders';
import type { ModelDocument, Paragraph, Segment } from './model-document';

/** A line of a document: a paragraph, or what stands between two of its soft line breaks. */
export interface DocumentLine {
  readonly segment: Segment;
  readonly paragraph: Paragraph;
  /** Index of its first character. */
  readonly start: number;
  readonly text: string;
}

/** A piece of a line with its place in it; the end is not included. */
export interface PlacedToken {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

/** What Docs writes for a soft line break. */
const SOFT_BREAK = '\u000b';

export const linesOfDocument = (model: ModelDocument): readonly DocumentLine[] =>
  model.segments.flatMap((segment) =>
    segment.paragraphs.flatMap((paragraph) => linesOfParagraph(segment, paragraph)),
  );

export function linesOfParagraph(segment: Segment, paragraph: Paragraph): readonly DocumentLine[] {
  let { start } = paragraph;
  return paragraph.text.split(SOFT_BREAK).map((text) => {
    const line = { segment, paragraph, start, text };
    start += text.length + 1;
    return line;
  });
}

/** The tokens of a line where they stand: « [[ » takes two characters and is one. */
export function placedTokens(text: string): readonly PlacedToken[] {
  let start = 0;
  return scan(text).map((token) => {
    const end = start + writtenLength(token);
    const placed = { token, start, end };
    start = end;
    return placed;
  });
}

function writtenLength(token: Token): number {
  if (token.kind === 'placeholder') return token.spelling.length;
  return token.kind === 'unclosed' ? 1 : token.text.replace(/\[/g, '[[').length;
}

/** The known placeholders of some lines, in their order, repeated as they are. */
export const keysOf = (lines: readonly DocumentLine[]): readonly PlaceholderKey[] =>
  lines.flatMap(({ text }) =>
    scan(text).flatMap((token) => {
      const found = token.kind === 'placeholder' ? resolvePlaceholder(token.name) : null;
      return found?.kind === 'known' ? [found.key] : [];
    }),
  );
