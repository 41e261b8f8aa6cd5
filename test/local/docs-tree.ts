import type {
  Block,
  CellStyle,
  DocsTab,
  DocsTree,
  ParagraphBlock,
  ParagraphStyle,
  TextStyle,
} from '../../local/docs/tree';

export const pt = (magnitude: number) => ({ magnitude, unit: 'PT' }) as const;

/** A paragraph of one run. */
export const paragraph = (
  text: string,
  style: ParagraphStyle = {},
  textStyle: TextStyle = {},
): ParagraphBlock => ({
  kind: 'paragraph',
  style,
  runs: text === '' ? [] : [{ text, style: textStyle }],
  end: textStyle,
});

const NO_LINE = { width: pt(0) };
export const BARE: CellStyle = {
  paddingTop: pt(0),
  paddingBottom: pt(0),
  paddingLeft: pt(0),
  paddingRight: pt(0),
  borderTop: NO_LINE,
  borderBottom: NO_LINE,
  borderLeft: NO_LINE,
  borderRight: NO_LINE,
};

export const table = (
  columnWidths: number[],
  rows: readonly { minHeight?: number; cells: readonly (string | Block[])[]; style?: CellStyle }[],
): Block => ({
  kind: 'table',
  columnWidths,
  rows: rows.map(({ minHeight = 0, cells, style = BARE }) => ({
    minHeight,
    cells: cells.map((cell) => ({ style, blocks: typeof cell === 'string' ? [paragraph(cell)] : cell })),
  })),
});

/** An A4 document of one tab, its margins an inch. */
export const documentOf = (body: Block[], more: Partial<DocsTab> = {}): DocsTree => ({
  tabs: [
    {
      id: 't.0',
      title: 'Onglet 1',
      style: {
        pageSize: { width: pt(595.3), height: pt(841.9) },
        marginTop: pt(72),
        marginBottom: pt(72),
        marginLeft: pt(72),
        marginRight: pt(72),
        marginHeader: pt(36),
        marginFooter: pt(36),
        ...more.style,
      },
      body,
      headers: more.headers ?? {},
      footers: more.footers ?? {},
      normal: more.normal ?? { text: { fontSize: pt(10) }, paragraph: { lineSpacing: 100 } },
    },
  ],
});
