import type { Dimension, OptionalColor } from '../tree';

/** To a thousandth: what a word processor writes in twentieths stays short. */
export const pt = (magnitude: number): Dimension => ({
  magnitude: Math.round(magnitude * 1000) / 1000,
  unit: 'PT',
});

const POINTS_IN: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  pc: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 7.2 / 2.54,
};
const LENGTH = /^([+-]?\d*\.?\d+)\s*(pt|px|pc|in|cm|mm)?$/i;

/** A length in points; a bare number counts in `bareUnit` points. Undefined when it is no length. */
export function lengthOf(text: string | undefined, bareUnit: number): number | undefined {
  const [, number, unit] = LENGTH.exec(text?.trim() ?? '') ?? [];
  if (number === undefined) return undefined;
  return Number(number) * (unit === undefined ? bareUnit : (POINTS_IN[unit.toLowerCase()] ?? 1));
}

/** A colour of Docs from six hexadecimal digits; undefined for anything else. */
export function colorOf(hex: string | undefined): OptionalColor | undefined {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const share = (part: string) => Number.parseInt(part, 16) / 255;
  return { color: { rgbColor: { red: share(red), green: share(green), blue: share(blue) } } };
}
