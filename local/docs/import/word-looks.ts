import type { XmlElement } from '@rgrove/parse-xml';
import type { TextStyle } from '../tree';
import type { ParagraphLooks } from './looks';
import { colorOf, lengthOf, pt } from './units';
import { attribute, children, find } from './xml';

const TWIP = 1 / 20;
const ALIGNMENTS = {
  left: 'START',
  start: 'START',
  center: 'CENTER',
  right: 'END',
  end: 'END',
  both: 'JUSTIFIED',
  distribute: 'JUSTIFIED',
} as const;

const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  green: '00FF00',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
  white: 'FFFFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
};

/** Whether a property that is on or off is on; undefined when it is not said. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = find(properties, name);
  return element && !['0', 'false', 'off', 'none'].includes(attribute(element, 'val') ?? '1');
}

/** What a `w:rPr` says; `themeFont` gives the font of a theme's role (`minorHAnsi`). */
export function textLooks(
  properties: XmlElement | undefined,
  themeFont: (role: string) => string | undefined,
): TextStyle {
  const size = lengthOf(attribute(find(properties, 'sz'), 'val'), 0.5);
  const fonts = find(properties, 'rFonts');
  const role = attribute(fonts, 'asciiTheme');
  const family = (role && themeFont(role)) ?? attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi');
  const color = attribute(find(properties, 'color'), 'val');
  return said({
    bold: toggle(properties, 'b'),
    italic: toggle(properties, 'i'),
    underline: toggle(properties, 'u'),
    strikethrough: toggle(properties, 'strike') ?? toggle(properties, 'dstrike'),
    fontSize: size === undefined ? undefined : pt(size),
    weightedFontFamily: family ? { fontFamily: family, weight: 400 } : undefined,
    foregroundColor: color === undefined ? undefined : (colorOf(color) ?? {}),
    backgroundColor: background(properties),
  });
}

function background(properties: XmlElement | undefined): TextStyle['backgroundColor'] {
  const highlight = attribute(find(properties, 'highlight'), 'val');
  const fill = attribute(find(properties, 'shd'), 'fill');
  if (highlight !== undefined) return colorOf(HIGHLIGHTS[highlight]) ?? {};
  return fill === undefined ? undefined : (colorOf(fill) ?? {});
}

/** What a `w:pPr` says. */
export function paragraphLooks(properties: XmlElement | undefined): ParagraphLooks {
  const [spacing, indent] = [find(properties, 'spacing'), find(properties, 'ind')];
  const length = (element: XmlElement | undefined, ...names: readonly string[]): number | undefined =>
    names.map((name) => lengthOf(attribute(element, name), TWIP)).find((each) => each !== undefined);
  const hanging = length(indent, 'hanging');
  const list = find(properties, 'numPr');
  const line = attribute(spacing, 'line');
  return said({
    alignment: alignmentOf(attribute(find(properties, 'jc'), 'val')),
    before: length(spacing, 'before'),
    after: length(spacing, 'after'),
    line: line === undefined ? undefined : Number(line),
    lineRule: line === undefined ? undefined : (attribute(spacing, 'lineRule') ?? 'auto'),
    left: length(indent, 'left', 'start'),
    right: length(indent, 'right', 'end'),
    firstLine: hanging === undefined ? length(indent, 'firstLine') : -hanging,
    keepNext: toggle(properties, 'keepNext'),
    keepLines: toggle(properties, 'keepLines'),
    pageBreakBefore: toggle(properties, 'pageBreakBefore'),
    tabStops: tabStops(find(properties, 'tabs')),
    contextualSpacing: toggle(properties, 'contextualSpacing'),
    listId: attribute(find(list, 'numId'), 'val'),
    listLevel: list && Number(attribute(find(list, 'ilvl'), 'val') ?? 0),
  });
}

export const alignmentOf = (name: string | undefined): ParagraphLooks['alignment'] =>
  Object.entries(ALIGNMENTS).find(([key]) => key === name)?.[1];

function tabStops(tabs: XmlElement | undefined): ParagraphLooks['tabStops'] {
  if (!tabs) return undefined;
  return children(tabs, 'tab').flatMap((tab) => {
    const kind = attribute(tab, 'val') ?? 'left';
    const offset = lengthOf(attribute(tab, 'pos'), TWIP);
    if (offset === undefined || kind === 'clear' || kind === 'bar') return [];
    const known = alignmentOf(kind);
    const alignment = kind === 'decimal' ? 'END' : known === 'CENTER' || known === 'END' ? known : 'START';
    return [{ offset: pt(offset), alignment } as const];
  });
}

type Said<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only what is said: what is not comes from the style under it. */
function said<T extends object>(looks: T): Said<T> {
  return Object.fromEntries(Object.entries(looks).filter(([, value]) => value !== undefined)) as Said<T>;
}
