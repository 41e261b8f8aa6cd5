import { isDeepStrictEqual } from 'node:util';
import type { ParagraphStyle, TextStyle } from '../tree';
import { pt } from './units';

/** How a paragraph looks as Word says it: each part may come from another style. Points. */
export interface ParagraphLooks {
  alignment?: ParagraphStyle['alignment'];
  before?: number;
  after?: number;
  /** 240ths of the font's line for `auto`, twentieths of a point otherwise. */
  line?: number;
  lineRule?: string;
  left?: number;
  right?: number;
  /** From the other lines; negative when it hangs. */
  firstLine?: number;
  keepNext?: boolean;
  keepLines?: boolean;
  pageBreakBefore?: boolean;
  tabStops?: NonNullable<ParagraphStyle['tabStops']>;
  /** No space between neighbours of one style. */
  contextualSpacing?: boolean;
  /** Of its list; '0' takes it out of its style's list. */
  listId?: string;
  listLevel?: number;
}

export interface Looks {
  readonly text: TextStyle;
  readonly paragraph: ParagraphLooks;
}

/** The height of a line of Arial, for one point of size. */
const LINE_OF_FONT = 1.15;

/** What a style leaves out, over what it stands on. */
export const over = (base: Looks, more: Looks): Looks => ({
  text: { ...base.text, ...more.text },
  paragraph: { ...base.paragraph, ...more.paragraph },
});

/** As Docs says it, every part said; `size` is that of the text, in points. */
export function paragraphStyle(looks: ParagraphLooks, size: number): Required<ParagraphStyle> {
  const left = looks.left ?? 0;
  return {
    namedStyleType: 'NORMAL_TEXT',
    alignment: looks.alignment ?? 'START',
    lineSpacing: lineSpacing(looks, size),
    spaceAbove: pt(looks.before ?? 0),
    spaceBelow: pt(looks.after ?? 0),
    indentStart: pt(left),
    indentEnd: pt(looks.right ?? 0),
    // Docs counts it from the margin, Word from the other lines.
    indentFirstLine: pt(left + (looks.firstLine ?? 0)),
    keepWithNext: looks.keepNext ?? false,
    keepLinesTogether: looks.keepLines ?? false,
    pageBreakBefore: looks.pageBreakBefore ?? false,
    tabStops: looks.tabStops ?? [],
  };
}

function lineSpacing({ line, lineRule = 'auto' }: ParagraphLooks, size: number): number {
  if (line === undefined) return 100;
  if (lineRule === 'auto') return Math.round((line / 240) * 10_000) / 100;
  const fixed = Math.round((line / 20 / (size * LINE_OF_FONT)) * 10_000) / 100;
  return lineRule === 'atLeast' ? Math.max(fixed, 100) : fixed;
}

const NO_TEXT_LOOKS: TextStyle = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  foregroundColor: {},
  backgroundColor: {},
};

/** What a text says that the document's normal text does not. */
export const textOver = (style: TextStyle, normal: TextStyle): TextStyle =>
  difference({ ...NO_TEXT_LOOKS, ...style }, { ...NO_TEXT_LOOKS, ...normal });

/** What a paragraph says that the document's normal paragraph does not. */
export const paragraphOver = (style: ParagraphStyle, normal: ParagraphStyle): ParagraphStyle =>
  difference(style, normal);

function difference<T extends object>(style: T, normal: T): Partial<T> {
  const known = new Map<string, unknown>(Object.entries(normal));
  const own = Object.entries(style).filter(([key, value]) => !isDeepStrictEqual(value, known.get(key)));
  return Object.fromEntries(own) as Partial<T>;
}
