import type { DocxCell, DocxRow, DocxTable, Side } from './content';
import { paragraphXml } from './paragraph';
import { element, twips } from './xml';

const SIDES: readonly Side[] = ['top', 'left', 'bottom', 'right'];
/** A cell must end with a paragraph. */
const EMPTY = paragraphXml({ kind: 'paragraph', runs: [] });

/** A table of fixed columns in WordprocessingML, without borders or paddings but those its cells ask for. */
export function tableXml({ columns, rows }: DocxTable): string {
  const widths = columns.map(twips);
  const properties = element(
    'tblPr',
    {},
    element('tblW', { w: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' }),
    element('tblInd', { w: 0, type: 'dxa' }),
    element('tblLayout', { type: 'fixed' }),
    element('tblCellMar', {}, ...SIDES.map((side) => element(side, { w: 0, type: 'dxa' }))),
  );
  const grid = element('tblGrid', {}, ...widths.map((w) => element('gridCol', { w })));
  return element('tbl', {}, properties, grid, ...rows.map((row) => rowXml(row, widths)));
}

function rowXml({ cells, minHeight, isHeading }: DocxRow, widths: readonly number[]): string {
  const properties = element(
    'trPr',
    {},
    element('cantSplit'),
    minHeight ? element('trHeight', { val: twips(minHeight), hRule: 'atLeast' }) : '',
    isHeading ? element('tblHeader') : '',
  );
  return element('tr', {}, properties, ...cells.map((cell, index) => cellXml(cell, widths[index] ?? 0)));
}

function cellXml({ paragraphs, padding = {}, borders = {}, shading }: DocxCell, width: number): string {
  const properties = element(
    'tcPr',
    {},
    element('tcW', { w: width, type: 'dxa' }),
    element('tcBorders', {}, ...SIDES.map((side) => borderXml(side, borders[side]))),
    shading ? element('shd', { val: 'clear', color: 'auto', fill: shading }) : '',
    element(
      'tcMar',
      {},
      ...SIDES.map((side) => element(side, { w: twips(padding[side] ?? 0), type: 'dxa' })),
    ),
  );
  return element('tc', {}, properties, ...(paragraphs.length === 0 ? [EMPTY] : paragraphs.map(paragraphXml)));
}

/** Widths are counted in eighths of a point. */
const borderXml = (side: Side, border: NonNullable<DocxCell['borders']>[Side]): string =>
  border
    ? element(side, { val: 'single', sz: Math.round(border.width * 8), space: 0, color: border.color })
    : element(side, { val: 'nil' });
