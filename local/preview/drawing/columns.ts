import { type Html, html } from '../html';
import type { Frame, Point } from './data';
import { FILL, fitted, grid, INK, round, text } from './marks';

const LABEL_HEIGHT = 22;
/** Room for the value above the tallest column. */
const VALUE_HEIGHT = 16;

/** Upright columns over their labels, each under its value. */
export function drawColumns(points: readonly Point[], frame: Frame): Html {
  const plot = {
    ...frame,
    top: frame.top + VALUE_HEIGHT,
    height: frame.height - LABEL_HEIGHT - VALUE_HEIGHT,
  };
  const { marks, start, y } = grid(points, plot);
  const step = (frame.left + frame.width - start) / points.length;
  const columns = points.map(({ label, value, shown }, index) => {
    const middle = start + (index + 0.5) * step;
    const top = Math.min(y(value ?? 0), y(0));
    return html`<rect x="${round(middle - step * 0.32)}" y="${round(top)}" width="${round(step * 0.64)}" height="${round(Math.abs(y(0) - y(value ?? 0)))}" fill="${FILL}"/>${text(middle, top - 5, fitted(shown, step), 'middle', INK)}${text(middle, frame.top + frame.height - 4, fitted(label, step), 'middle')}`;
  });
  return html`${marks}${columns}`;
}
