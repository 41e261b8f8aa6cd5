import { type Html, html } from '../html';
import type { Frame, Point } from './data';
import { FILL, fitted, INK, round, text, widthOf } from './marks';

/** The most that labels take of the width. */
const LABELS = 0.36;
const GAP = 8;
const TALLEST = 34;

/** Lying bars beside their labels, each before its value. */
export function drawBars(points: readonly Point[], { left, top, width, height }: Frame): Html {
  const labels = Math.min(width * LABELS, Math.max(...points.map(({ label }) => widthOf(label))));
  const values = Math.max(...points.map(({ shown }) => widthOf(shown)));
  const start = left + labels + GAP;
  const room = Math.max(1, width - labels - values - 2 * GAP);
  const longest = Math.max(...points.map(({ value }) => value ?? 0)) || 1;
  const step = Math.min(TALLEST, height / points.length);
  const bars = points.map(({ label, value, shown }, index) => {
    const middle = top + (index + 0.5) * step;
    const length = Math.max(0, ((value ?? 0) / longest) * room);
    return html`${text(start - GAP, middle + 4, fitted(label, labels), 'end')}<rect x="${round(start)}" y="${round(middle - step * 0.34)}" width="${round(length)}" height="${round(step * 0.68)}" fill="${FILL}"/>${text(start + length + GAP / 2, middle + 4, shown, 'start', INK)}`;
  });
  return html`${bars}`;
}
