import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { chartSvg } from '../../../local/preview/chart';
import { scripted } from '../fixture';

/** A sheet with these labels and values from A2, and a chart of that type over them and the empty lines below. */
async function drawn(type: string, rows: readonly (readonly [string, number | string])[], title = 'Retards') {
  const host = await scripted();
  const ranges = [1, 2].map((column) => ({ row: 2, column, rows: rows.length + 5, columns: 1 }));
  host.edit((workbook) => {
    rows.forEach(([label, value], index) => {
      workbook.sheet('Feuille 1').set(index + 2, 1, label);
      workbook.sheet('Feuille 1').set(index + 2, 2, value);
    });
  });
  const chart = { type, title, ranges, row: 1, column: 1, width: 500, height: 300 };
  return chartSvg(chart, host.workbook.sheet('Feuille 1'));
}

const count = (svg: string, element: string): number => svg.split(`<${element} `).length - 1;
/** Every number of pixels given to these attributes. */
const pixels = (svg: string, ...names: string[]): number[] =>
  names.flatMap((name) =>
    [...svg.matchAll(new RegExp(` ${name}="(-?[\\d.]+)"`, 'g'))].map((found) => Number(found[1])),
  );
/** Bars are rectangles inside the frame. */
const bars = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="#1f4e79"/g)].map(
    (found) => found.slice(1).map(Number),
  );

const ROWS = [
  ['Dupont', 400],
  ['Martin', 200],
  ['Petit', 100],
] as const;

describe('a chart in the preview', () => {
  test('lying bars are as long as their values, and the empty lines below are left out', async () => {
    const widths = bars(await drawn('BAR', ROWS)).map(([, , width]) => width ?? 0);
    expect(widths).toHaveLength(3);
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(2, 1);
    expect((widths[0] ?? 0) / (widths[2] ?? 1)).toBeCloseTo(4, 1);
  });

  test('upright columns are as tall as their values', async () => {
    const heights = bars(await drawn('COLUMN', ROWS)).map(([, , , height]) => height ?? 0);
    expect((heights[0] ?? 0) / (heights[2] ?? 1)).toBeCloseTo(4, 1);
  });

  test('a line is broken where there is no value', async () => {
    const svg = await drawn('LINE', [...ROWS, ['Vide', ''], ['Grand', 50]]);
    expect(count(svg, 'circle')).toBe(4);
    expect(/ d="([^"]*)"/.exec(svg)?.[1]?.replace(/[^ML]/g, '')).toBe('MLLM');
  });

  test.each(['BAR', 'COLUMN', 'LINE'])('%s: everything stands within the frame', async (type) => {
    const svg = await drawn(type, [...ROWS, ['Un nom '.repeat(50), 0.4], ['Avoir', -120]]);
    for (const at of pixels(svg, 'x', 'x1', 'x2', 'cx')) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(500);
    }
    for (const at of pixels(svg, 'y', 'y1', 'y2', 'cy')) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(300);
    }
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('says in its title what it shows', async () => {
    const svg = await drawn('BAR', ROWS);
    expect(svg).toMatch(
      /^<svg [^>]*role="img"[^>]*><title>Retards — Dupont : 400 — Martin : 200 — Petit : 100<\/title>/,
    );
  });

  test('a name is text, whatever it holds', async () => {
    const svg = await drawn('BAR', [['<img src=x onerror=alert(1)>', 1]], '</title><script>');
    expect(svg).not.toMatch(/<img|<script/);
    const [root] = parseFragment(svg).childNodes;
    expect(root?.nodeName).toBe('svg');
    expect(parseFragment(svg).childNodes).toHaveLength(1);
  });

  test('without figures, or of a type that is not drawn, it says so', async () => {
    expect(await drawn('BAR', [])).toContain('Pas encore de chiffres');
    expect(await drawn('PIE', ROWS)).toContain('Graphique PIE');
    expect(await drawn('LINE', [['Mars', '']])).not.toMatch(/NaN|Infinity/);
    expect(await drawn('COLUMN', [['Mars', 0]])).not.toMatch(/NaN|Infinity/);
  });
});
