import { type Html, html } from '../html';
import type { Frame, Point } from './data';
import { FILL, grid, INK, round, text, widthOf } from './marks';

const LABEL_HEIGHT = 22;
const VALUE_HEIGHT = 16;

/** A line through the points in order, broken where there is no value. */
export function drawLine(points: readonly Point[], frame: Frame): Html {
  const plot = {
    ...frame,
    top: frame.top + VALUE_HEIGHT,
    height: frame.height - LABEL_HEIGHT - VALUE_HEIGHT,
  };
  const { marks, start, y } = grid(points, plot);
  const step = (frame.left + frame.width - start) / points.length;
  const x = (index: number): number => start + (index + 0.5) * step;
  const shape = points.map(({ value }, index) =>
    value === null
      ? ''
      : `${(points[index - 1]?.value ?? null) === null ? 'M' : 'L'}${round(x(index))} ${round(y(value))}`,
  );
  // One label in so many, so that none runs over the next; the last is always said.
  const every = Math.max(1, Math.ceil((Math.max(...points.map(({ label }) => widthOf(label))) + 10) / step));
  const last = points.length - 1;
  const dots = points.map(({ label, value, shown }, index) => {
    const dot =
      value === null
        ? html``
        : html`<circle cx="${round(x(index))}" cy="${round(y(value))}" r="3.5" fill="${FILL}"/>${text(x(index), y(value) - 8, shown, 'middle', INK)}`;
    const isSaid = (last - index) % every === 0;
    const middle = Math.min(x(index), frame.left + frame.width - widthOf(label) / 2);
    return html`${dot}${isSaid ? text(middle, frame.top + frame.height - 4, label, 'middle') : html``}`;
  });
  return html`${marks}<path d="${shape.join('')}" fill="none" stroke="${FILL}" stroke-width="2"/>${dots}`;
}
