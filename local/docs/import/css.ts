import type { CellBorder, OptionalColor } from '../tree';
import { colorOf, lengthOf, pt } from './units';

/** A bare number and a pixel are the same length in HTML. */
export const PIXEL = 0.75;
const BLACK: OptionalColor = { color: { rgbColor: { red: 0, green: 0, blue: 0 } } };

const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  silver: 'c0c0c0',
  gray: '808080',
  grey: '808080',
  white: 'ffffff',
  maroon: '800000',
  red: 'ff0000',
  purple: '800080',
  fuchsia: 'ff00ff',
  green: '008000',
  lime: '00ff00',
  olive: '808000',
  yellow: 'ffff00',
  navy: '000080',
  blue: '0000ff',
  teal: '008080',
  aqua: '00ffff',
  orange: 'ffa500',
  lightgray: 'd3d3d3',
  lightgrey: 'd3d3d3',
  darkgray: 'a9a9a9',
  darkgrey: 'a9a9a9',
};

/** What a `style` attribute declares, by property in lower case; the last one wins. */
export function declarations(style: string | undefined): Map<string, string> {
  const said = new Map<string, string>();
  for (const declaration of (style ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).replace(/!important/i, '');
    said.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim());
  }
  return said;
}

export const cssLength = (text: string | undefined): number | undefined => lengthOf(text, PIXEL);

/** A size of text, in points, from the one around it. */
export function fontSize(text: string | undefined, around: number): number | undefined {
  const [, number = '', unit] = /^([\d.]+)(em|rem|%)$/.exec(text ?? '') ?? [];
  if (unit === '%') return (around * Number(number)) / 100;
  return unit ? around * Number(number) : cssLength(text);
}

export function cssColor(text: string | undefined): OptionalColor | undefined {
  const value = (text ?? '').trim().toLowerCase();
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(value);
  if (rgb) {
    const [red, green, blue] = rgb.slice(1).map((part) => Math.min(Number(part), 255) / 255);
    return { color: { rgbColor: { red: red ?? 0, green: green ?? 0, blue: blue ?? 0 } } };
  }
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(value);
  if (short)
    return colorOf(
      short
        .slice(1)
        .map((digit) => digit + digit)
        .join(''),
    );
  return colorOf(NAMED[value] ?? (value.startsWith('#') ? value : undefined));
}

type Sides = Record<'top' | 'right' | 'bottom' | 'left', string | undefined>;

/** A property of four sides (`padding`), its own sides said apart (`padding-left`) first. */
export function sides(css: ReadonlyMap<string, string>, property: string): Sides {
  const parts = css.get(property)?.split(/\s+/) ?? [];
  const [top, right = top, bottom = top, left = right] = parts;
  const side = (name: string, otherwise: string | undefined) => css.get(`${property}-${name}`) ?? otherwise;
  return {
    top: side('top', top),
    right: side('right', right),
    bottom: side('bottom', bottom),
    left: side('left', left),
  };
}

/** « 1px solid #ccc »; undefined when nothing is said. */
export function cssBorder(text: string | undefined): CellBorder | undefined {
  if (text === undefined) return undefined;
  const words = text.replace(/,\s+/g, ',').split(/\s+/);
  const kind = words.find((word) => /^(solid|dashed|dotted|double|none|hidden)$/i.test(word));
  const width = words.map(cssLength).find((length) => length !== undefined) ?? (kind ? PIXEL : 0);
  if (kind === undefined || /none|hidden/i.test(kind) || width === 0) return { width: pt(0) };
  const color = words.map(cssColor).find((each) => each !== undefined) ?? BLACK;
  const dashStyle = { dashed: 'DASH', dotted: 'DOT' }[kind.toLowerCase()] ?? 'SOLID';
  return { width: pt(width), color, dashStyle };
}
