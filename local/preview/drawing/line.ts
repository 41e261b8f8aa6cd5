import { type Html, html } from '../html';
import type { Frame, Point } from './data';
import { FILL, INK, round, text, upright, widthOf } from './marks';

/** A line through the points in order, broken where there is no value. */
export function drawLine(points: readonly Point[], frame: Frame): Html {
  const { marks, y, step, middleOf } = upright(points, frame);
  const shape = points.map(({ value }, index) =>
    value === null
      ? ''
      : `${(points[index - 1]?.value ?? null) === null ? 'M' : 'L'}${round(middleOf(index))} ${round(y(value))}`,
  );
  // One label in so many, so that none runs over the next; the last is always said.
  const every = Math.max(1, Math.ceil((Math.max(...points.map(({ label }) => widthOf(label))) + 10) / step));
  const last = points.length - 1;
  const dots = points.map(({ label, value, shown }, index) => {
    const dot =
      value === null
        ? html``
        : html`<circle cx="${round(middleOf(index))}" cy="${round(y(value))}" r="3.5" fill="${FILL}"/>${text(middleOf(index), y(value) - 8, shown, 'middle', INK)}`;
    const isSaid = (last - index) % every === 0;
    const middle = Math.min(middleOf(index), frame.left + frame.width - widthOf(label) / 2);
    return html`${dot}${isSaid ? text(middle, frame.top + frame.height - 4, label, 'middle') : html``}`;
  });
  return html`${marks}<path d="${shape.join('')}" fill="none" stroke="${FILL}" stroke-width="2"/>${dots}`;
}
