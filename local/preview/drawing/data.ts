import type { HostChart, HostSheet } from '../../host';

/** One label and its value. */
export interface Point {
  readonly label: string;
  /** Null where the sheet has no number. */
  readonly value: number | null;
  /** As the sheet shows it. */
  readonly shown: string;
}

/** Where a chart is drawn, in pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The points of a chart, without the empty lines at the end of its ranges. */
export function pointsOf({ ranges }: HostChart, sheet: HostSheet): readonly Point[] {
  const [labels, values] = ranges;
  if (!labels || !values) return [];
  const points = Array.from({ length: Math.max(labels.rows, values.rows) }, (_, index): Point => {
    const value = sheet.get(values.row + index, values.column);
    return {
      label: sheet.display(labels.row + index, labels.column),
      value: typeof value === 'number' ? value : null,
      shown: sheet.display(values.row + index, values.column),
    };
  });
  while (points.at(-1)?.label === '' && points.at(-1)?.value === null) points.pop();
  return points;
}
