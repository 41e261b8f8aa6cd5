import type { HostChart, HostSheet } from '../host';
import { drawBars } from './drawing/bars';
import { drawColumns } from './drawing/columns';
import { pointsOf } from './drawing/data';
import { drawLine } from './drawing/line';
import { INK, SOFT } from './drawing/marks';
import { type Html, html } from './html';

const TITLE_HEIGHT = 44;
const MARGIN = 16;

const DRAWINGS = { COLUMN: drawColumns, BAR: drawBars, LINE: drawLine } as const;

const isDrawn = (type: string): type is keyof typeof DRAWINGS => Object.hasOwn(DRAWINGS, type);

/**
 * A chart of a sheet as an inline SVG: its title, its labels, its values as the sheet shows them. Columns, bars and
 * lines are drawn; of another type, its title is. The first range gives the labels, the second the values.
 */
export function chartSvg(chart: HostChart, sheet: HostSheet): string {
  const { title, type, width, height } = chart;
  const points = pointsOf(chart, sheet);
  const frame = {
    left: MARGIN,
    top: TITLE_HEIGHT,
    width: width - 2 * MARGIN,
    height: height - TITLE_HEIGHT - MARGIN,
  };
  const drawing =
    points.length === 0 || !isDrawn(type)
      ? nothing(width, height, isDrawn(type) ? 'Pas encore de chiffres' : `Graphique ${type}`)
      : DRAWINGS[type](points, frame);
  const told = points.map(({ label, shown }) => `${label} : ${shown === '' ? 'sans valeur' : shown}`);
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif"><title>${[title, ...told].join(' — ')}</title><rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" fill="#ffffff" stroke="#d9dee4"/><text x="${MARGIN}" y="28" font-size="15" font-weight="600" fill="${INK}">${title}</text>${drawing}</svg>`;
  return svg.text;
}

const nothing = (width: number, height: number, text: string): Html =>
  html`<text x="${width / 2}" y="${height / 2}" font-size="13" text-anchor="middle" fill="${SOFT}">${text}</text>`;
