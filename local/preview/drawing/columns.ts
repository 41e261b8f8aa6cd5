import { type Html, html } from '../html';
import type { Frame, Point } from './data';
import { FILL, fitted, INK, round, text, upright } from './marks';

/** Upright columns over their labels, each under its value. */
export function drawColumns(points: readonly Point[], frame: Frame): Html {
  const { marks, y, step, middleOf } = upright(points, frame);
  const columns = points.map(({ label, value, shown }, index) => {
    const middle = middleOf(index);
    const top = Math.min(y(value ?? 0), y(0));
    return html`<rect x="${round(middle - step * 0.32)}" y="${round(top)}" width="${round(step * 0.64)}" height="${round(Math.abs(y(0) - y(value ?? 0)))}" fill="${FILL}"/>${text(middle, top - 5, fitted(shown, step), 'middle', INK)}${text(middle, frame.top + frame.height - 4, fitted(label, step), 'middle')}`;
  });
  return html`${marks}${columns}`;
}
