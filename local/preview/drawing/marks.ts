import { type Html, html } from '../html';
import type { Frame, Point } from './data';

export const INK = '#1f2933';
export const SOFT = '#5b6775';
export const RULE = '#e3e7eb';
export const FILL = '#1f4e79';
/** A character of the labels' font, about. */
const CHARACTER = 6.1;

/** Text within so many pixels, cut with an ellipsis. */
export function fitted(text: string, pixels: number): string {
  const room = Math.max(1, Math.floor(pixels / CHARACTER));
  const characters = [...text];
  return characters.length <= room ? text : `${characters.slice(0, room - 1).join('')}…`;
}

export const widthOf = (text: string): number => [...text].length * CHARACTER;

export function text(
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
  colour = SOFT,
): Html {
  return html`<text x="${round(x)}" y="${round(y)}" font-size="12" text-anchor="${anchor}" fill="${colour}">${words}</text>`;
}

export const round = (pixels: number): number => Math.round(pixels * 10) / 10;

/** The scale from 0, or from the lowest value below it, to a round number above the highest. */
export function scaleOf(points: readonly Point[]): {
  readonly low: number;
  readonly ticks: readonly number[];
} {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [high, low] = [Math.max(0, ...values), Math.min(0, ...values)];
  const rough = (high - low) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 10 * power;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return {
    low: first * step,
    ticks: Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step),
  };
}

/** « 12 000 » */
export const shownTick = (tick: number): string =>
  String(Math.round(tick * 100) / 100)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0');

/** Horizontal rules with their numbers; gives back where a value stands, and where the plot starts. */
export function grid(
  points: readonly Point[],
  { left, top, width, height }: Frame,
): { readonly marks: Html; readonly start: number; readonly y: (value: number) => number } {
  const { low, ticks } = scaleOf(points);
  const high = ticks.at(-1) ?? 1;
  const start = left + Math.max(...ticks.map((tick) => widthOf(shownTick(tick)))) + 8;
  const y = (value: number): number => top + height - ((value - low) / (high - low)) * height;
  const marks = ticks.map(
    (tick) =>
      html`<line x1="${round(start)}" y1="${round(y(tick))}" x2="${round(left + width)}" y2="${round(y(tick))}" stroke="${tick === 0 ? SOFT : RULE}"/>${text(start - 6, y(tick) + 4, shownTick(tick), 'end')}`,
  );
  return { marks: html`${marks}`, start, y };
}

const LABEL_HEIGHT = 22;
/** Room for the value above the tallest mark. */
const VALUE_HEIGHT = 16;

/** A grid with labels under it and values above its marks; each point stands in the middle of its step. */
export function upright(points: readonly Point[], frame: Frame) {
  const { marks, start, y } = grid(points, {
    ...frame,
    top: frame.top + VALUE_HEIGHT,
    height: frame.height - LABEL_HEIGHT - VALUE_HEIGHT,
  });
  const step = (frame.left + frame.width - start) / points.length;
  return { marks, y, step, middleOf: (index: number): number => start + (index + 0.5) * step };
}
