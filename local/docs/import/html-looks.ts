import type { DefaultTreeAdapterTypes } from 'parse5';
import type { ParagraphStyle, TextStyle } from '../tree';
import { cssColor, cssLength, declarations, fontSize, sides } from './css';
import { pt } from './units';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** What the elements around a text say of it. */
export interface HtmlLooks {
  readonly text: TextStyle;
  readonly paragraph: ParagraphStyle;
}

export const DEFAULT_SIZE = 11;
const LINK: TextStyle = { underline: true, foregroundColor: cssColor('#1155cc') ?? {} };
const SPACE = 12;
const HEADING_SIZES = [24, 18, 14, 12, 10, 8];

const TEXT_OF_TAG: Readonly<Record<string, TextStyle>> = {
  b: { bold: true },
  strong: { bold: true },
  th: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  u: { underline: true },
  ins: { underline: true },
  s: { strikethrough: true },
  strike: { strikethrough: true },
  del: { strikethrough: true },
  a: LINK,
};

const ALIGNMENTS: Readonly<Record<string, ParagraphStyle['alignment']>> = {
  left: 'START',
  start: 'START',
  center: 'CENTER',
  right: 'END',
  end: 'END',
  justify: 'JUSTIFIED',
};

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

export const attributeOf = ({ attrs }: HtmlElement, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

export const cssOf = (element: HtmlElement): Map<string, string> =>
  declarations(attributeOf(element, 'style'));

/** What a text inside an element looks like; spaces and page breaks are the element's own and do not go down. */
export function looksInside(element: HtmlElement, around: HtmlLooks): HtmlLooks {
  const css = cssOf(element);
  const { spaceAbove: _, spaceBelow: __, pageBreakBefore: ___, ...inherited } = around.paragraph;
  return {
    text: { ...around.text, ...textOf(element, css, around.text) },
    paragraph: { ...inherited, ...paragraphOf(element, css, inherited) },
  };
}

function textOf(element: HtmlElement, css: ReadonlyMap<string, string>, around: TextStyle): TextStyle {
  const level = headingLevel(element);
  const style: TextStyle = { ...TEXT_OF_TAG[element.tagName] };
  if (element.tagName === 'a' && attributeOf(element, 'href') === undefined) return {};
  if (level) Object.assign(style, { bold: true, fontSize: pt(HEADING_SIZES[level - 1] ?? DEFAULT_SIZE) });
  const weight = css.get('font-weight');
  if (weight) style.bold = /bold/i.test(weight) || Number(weight) >= 600;
  const slant = css.get('font-style');
  if (slant) style.italic = /italic|oblique/i.test(slant);
  const line = css.get('text-decoration') ?? css.get('text-decoration-line');
  if (line)
    Object.assign(style, { underline: /underline/i.test(line), strikethrough: /through/i.test(line) });
  const size = fontSize(css.get('font-size'), around.fontSize?.magnitude ?? DEFAULT_SIZE);
  if (size) style.fontSize = pt(size);
  const family = (css.get('font-family') ?? attributeOf(element, 'face'))
    ?.split(',')[0]
    ?.replace(/["']/g, '');
  if (family) style.weightedFontFamily = { fontFamily: family.trim(), weight: 400 };
  const color = cssColor(css.get('color') ?? attributeOf(element, 'color'));
  if (color) style.foregroundColor = color;
  const isInline = !/^(td|th|tr|table|body)$/.test(element.tagName);
  const background = isInline ? cssColor(css.get('background-color') ?? css.get('background')) : undefined;
  if (background) style.backgroundColor = background;
  return style;
}

function paragraphOf(
  element: HtmlElement,
  css: ReadonlyMap<string, string>,
  around: ParagraphStyle,
): ParagraphStyle {
  const style: ParagraphStyle = {};
  const name = css.get('text-align') ?? attributeOf(element, 'align');
  // On a table it places the table, not its text.
  const alignment = element.tagName === 'table' ? undefined : ALIGNMENTS[name?.toLowerCase() ?? ''];
  if (alignment) style.alignment = alignment;
  else if (/^(center|th)$/.test(element.tagName)) style.alignment = 'CENTER';
  const level = headingLevel(element);
  if (level) style.namedStyleType = `HEADING_${level}`;
  const margin = sides(css, 'margin');
  const hasSpace = element.tagName === 'p' || level > 0;
  const below = cssLength(margin.bottom) ?? (hasSpace ? SPACE : undefined);
  const above = cssLength(margin.top) ?? (level ? SPACE : undefined);
  if (below !== undefined) style.spaceBelow = pt(below);
  if (above !== undefined) style.spaceAbove = pt(above);
  const ownLeft = /^(table|td|th|body)$/.test(element.tagName) ? undefined : cssLength(margin.left);
  const left = ownLeft ?? (element.tagName === 'blockquote' ? 36 : undefined);
  const start = (around.indentStart?.magnitude ?? 0) + (left ?? 0);
  if (left) Object.assign(style, { indentStart: pt(start), indentFirstLine: pt(start) });
  const firstLine = cssLength(css.get('text-indent'));
  if (firstLine) Object.assign(style, { indentStart: pt(start), indentFirstLine: pt(start + firstLine) });
  const line = lineSpacing(css.get('line-height'));
  if (line) style.lineSpacing = line;
  if (/always|page/.test(css.get('page-break-before') ?? css.get('break-before') ?? '')) {
    style.pageBreakBefore = true;
  }
  return style;
}

const headingLevel = ({ tagName }: HtmlElement): number => Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);

/** Percent, from a factor or a percentage. */
function lineSpacing(text: string | undefined): number | undefined {
  const [, number, percent] = /^([\d.]+)(%)?$/.exec(text ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * (percent ? 1 : 100);
}
