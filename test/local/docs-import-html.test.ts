import { describe, expect, it } from 'vitest';
import { importHtml } from '../../local/docs/import/html';
import { printPdf } from '../../local/docs/pdf/print';
import type { Block, CellBorder, ParagraphBlock, TableBlock } from '../../local/docs/tree';
import { pt } from './docs-tree';
import { readPdf } from './pdf-reader';

const bodyOf = (html: string): Block[] => importHtml(html).tabs[0]?.body ?? [];

const paragraphsOf = (html: string): ParagraphBlock[] =>
  bodyOf(html).filter((block): block is ParagraphBlock => block.kind === 'paragraph');

const textOf = ({ runs }: ParagraphBlock): string => runs.map(({ text }) => text).join('');

function tableOf(html: string): TableBlock {
  const table = bodyOf(html).find((block): block is TableBlock => block.kind === 'table');
  if (!table) throw new Error('no table');
  return table;
}

const cellText = (table: TableBlock, row: number, column: number): string =>
  (table.rows[row]?.cells[column]?.blocks ?? [])
    .map((block) => (block.kind === 'paragraph' ? textOf(block) : '[table]'))
    .join('|');

describe('a document made from HTML', () => {
  it('is an A4 page of one tab without header or footer', () => {
    const [tab, ...others] = importHtml('<p>Bonjour</p>').tabs;
    expect(others).toEqual([]);
    expect(tab).toMatchObject({ headers: {}, footers: {} });
    expect(tab?.style.pageSize.width.magnitude).toBeCloseTo(595.3, 1);
    expect(tab?.style).not.toHaveProperty('defaultHeaderId');
  });

  it('counts spaces and line ends as HTML does', () => {
    const [first, second] = paragraphsOf(
      '<p>  Madame,\n   <b>Monsieur</b> , <br> bonjour\n</p><div>Suite</div>',
    );
    expect(first && textOf(first)).toBe('Madame, Monsieur , \vbonjour');
    expect(second && textOf(second)).toBe('Suite');
  });

  it('keeps no-break spaces, blank lines and text outside of any element', () => {
    expect(paragraphsOf('Bonjour<p>&nbsp;</p><p><br></p><p></p>1&nbsp;200 €').map(textOf)).toEqual([
      'Bonjour',
      '\u00a0',
      '',
      '1\u00a0200 €',
    ]);
  });

  it('keeps bold, italic, underline, size, colour and font', () => {
    const [block] = paragraphsOf(
      '<p>a<strong>b</strong><em>c</em><u>d</u><span style="font-size:14px; color:#ff0000">e</span><span style="font-weight:700;font-family:\'Courier New\', monospace">f</span></p>',
    );
    expect(block?.runs).toEqual([
      { text: 'a', style: {} },
      { text: 'b', style: { bold: true } },
      { text: 'c', style: { italic: true } },
      { text: 'd', style: { underline: true } },
      {
        text: 'e',
        style: {
          fontSize: pt(10.5),
          foregroundColor: { color: { rgbColor: { red: 1, green: 0, blue: 0 } } },
        },
      },
      { text: 'f', style: { bold: true, weightedFontFamily: { fontFamily: 'Courier New', weight: 400 } } },
    ]);
  });

  it('aligns by attribute and by style', () => {
    const styles = paragraphsOf(
      '<p align="right">a</p><div style="text-align:center"><p>b</p></div><p style="text-align: justify; margin-bottom: 0">c</p>',
    ).map(({ style }) => style);
    expect(styles.map(({ alignment }) => alignment)).toEqual(['END', 'CENTER', 'JUSTIFIED']);
    expect(styles[2]?.spaceBelow).toEqual(pt(0));
  });

  it('names headings', () => {
    const [block] = paragraphsOf('<h2>Mise en demeure</h2>');
    expect(block?.style.namedStyleType).toBe('HEADING_2');
    expect(block?.runs[0]?.style).toEqual({ bold: true, fontSize: pt(18) });
  });

  it('numbers and nests lists, whatever an item holds', () => {
    const items = paragraphsOf('<ol><li>un<ul><li><p>dedans</p></li></ul></li><li><p>deux</p></li></ol>');
    expect(items.map((item) => [textOf(item), item.bullet])).toEqual([
      ['un', { level: 0, glyph: '1.' }],
      ['dedans', { level: 1, glyph: '○' }],
      ['deux', { level: 0, glyph: '2.' }],
    ]);
  });

  it('reads a table: widths, paddings, borders, spans', () => {
    const table =
      tableOf(`<table border="1" width="400"><tr><td style="width:25%; padding: 2pt 4pt">a</td><td>b</td></tr>
      <tr style="height:60px"><td colspan="2" style="border:none;background-color:#eee" valign="middle">c</td></tr></table>`);
    expect(table.columnWidths).toEqual([75, 225]);
    expect(table.rows.map(({ minHeight }) => minHeight)).toEqual([0, 45]);
    const [first, last] = [table.rows[0]?.cells[0]?.style, table.rows[1]?.cells[0]?.style];
    expect(first).toMatchObject({ paddingTop: pt(2), paddingLeft: pt(4), borderTop: { width: pt(0.75) } });
    expect(last).toMatchObject({ columnSpan: 2, borderLeft: { width: pt(0) }, contentAlignment: 'MIDDLE' });
    expect(cellText(table, 1, 0)).toBe('c');
  });

  it('keeps a cell in each row under one that covers several', () => {
    const table = tableOf(
      '<table border="1"><tr><td rowspan="3">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr></table>',
    );
    const texts = [1, 2].map((row) => [cellText(table, row, 0), cellText(table, row, 1)]);
    expect(texts).toEqual([
      ['', 'c'],
      ['', 'd'],
    ]);
    const first = table.rows.map(({ cells }) => cells[0]?.style);
    const width = (line: CellBorder | undefined) => line?.width.magnitude;
    expect(first.map((style) => [width(style?.borderTop), width(style?.borderBottom)])).toEqual([
      [0.75, 0],
      [0, 0],
      [0, 0.75],
    ]);
  });

  it('has no line around the cells of a table that asks for none', () => {
    const table = tableOf('<table><tr><td>a</td></tr></table>');
    expect(table.rows[0]?.cells[0]?.style.borderTop).toEqual({ width: pt(0) });
  });

  it('leaves out scripts, styles and what is hidden', () => {
    const html =
      '<style>p{color:red}</style><script>alert(1)</script><p>vu<span style="display:none">caché</span></p><!-- non -->';
    expect(paragraphsOf(html).map(textOf)).toEqual(['vu']);
  });

  it('always ends with a paragraph, even from nothing', () => {
    expect(bodyOf('').map(({ kind }) => kind)).toEqual(['paragraph']);
    expect(bodyOf('<table><tr><td>a</td></tr></table>').map(({ kind }) => kind)).toEqual([
      'table',
      'paragraph',
    ]);
  });

  it('survives HTML that nobody would sign', () => {
    const html =
      '<p>a<b>b<i>c</b>d</i><table><td>x<td>y<tr>z</table><li>seul</ol></p>&lt;&unknown;<font color=zzz>e';
    expect(paragraphsOf(html).map(textOf).join('')).toContain('seul');
  });

  it('prints', async () => {
    const tree = importHtml(
      '<p align="right">Lyon</p><table border="1"><tr><th>Facture</th><td>F-12</td></tr></table><ul><li>un</li></ul>',
    );
    const { pages } = await readPdf(printPdf(tree, 'Essai'));
    expect(pages[0]?.texts.map(({ text }) => text)).toEqual(['Lyon', 'Facture', 'F-12', '●', 'un']);
  });
});
