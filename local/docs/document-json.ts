import { blockLength, placedBlocks, placedCells, rowLength } from './measure';
import type { Block, DocsTab, DocsTree, ParagraphBlock, TableBlock, TextStyle } from './tree';

type Json = Record<string, unknown>;

/** The object that stands for a picture; nothing of ours looks at what it shows. */
const OBJECT = '\ufffc';
const PAGE_BREAK = '\f';
const LIST = 'kix.list';

/** A document as `documents.get` gives it. Without `tabs`, the first tab's content stands at the top. */
export function documentJson(
  tree: DocsTree,
  { id, title, revisionId, tabs }: { id: string; title: string; revisionId: string; tabs: boolean },
): Json {
  const about = { documentId: id, title, revisionId, suggestionsViewMode: 'SUGGESTIONS_INLINE' };
  const [first] = tree.tabs;
  if (!tabs) return sparse({ ...about, ...(first ? tabJson(first) : {}) });
  return sparse({
    ...about,
    tabs: tree.tabs.map((tab, position) => ({
      tabProperties: { tabId: tab.id, title: tab.title, index: position },
      documentTab: tabJson(tab),
    })),
  });
}

function tabJson({ body, headers, footers, style, normal }: DocsTab): Json {
  const content = [
    { endIndex: 1, sectionBreak: { sectionStyle: { sectionType: 'CONTINUOUS' } } },
    ...blocksJson(body, 1),
  ];
  return {
    body: { content },
    ...segments('headers', 'headerId', headers),
    ...segments('footers', 'footerId', footers),
    documentStyle: style,
    namedStyles: {
      styles: [{ namedStyleType: 'NORMAL_TEXT', textStyle: normal.text, paragraphStyle: normal.paragraph }],
    },
    lists: { [LIST]: { listProperties: { nestingLevels: [{ glyphType: 'NONE' }] } } },
  };
}

function segments(name: string, idName: string, each: Record<string, Block[]>): Json {
  const entries = Object.entries(each);
  if (entries.length === 0) return {};
  return {
    [name]: Object.fromEntries(
      entries.map(([id, blocks]) => [id, { [idName]: id, content: blocksJson(blocks, 0) }]),
    ),
  };
}

const blocksJson = (blocks: Block[], base: number): Json[] =>
  placedBlocks(blocks, base).map(({ block, start, end }) => ({
    startIndex: start,
    endIndex: end,
    ...(block.kind === 'paragraph'
      ? { paragraph: paragraphJson(block, start) }
      : { table: tableJson(block, start) }),
  }));

function paragraphJson(paragraph: ParagraphBlock, start: number): Json {
  let index = start;
  const elements = elementsOf(paragraph).map(({ text, style }) => {
    const element = { startIndex: index, endIndex: index + text.length };
    index += text.length;
    if (text === OBJECT)
      return { ...element, inlineObjectElement: { inlineObjectId: 'kix.object', textStyle: style } };
    if (text === PAGE_BREAK) return { ...element, pageBreak: { textStyle: style } };
    return { ...element, textRun: { content: text, textStyle: style } };
  });
  const { bullet } = paragraph;
  return {
    elements,
    paragraphStyle: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT', ...paragraph.style },
    ...(bullet ? { bullet: { listId: LIST, nestingLevel: bullet.level, textStyle: {} } } : {}),
  };
}

/** Runs, each object or page break alone, and the newline at the end of the last text, or alone after an object. */
function elementsOf({ runs, end }: ParagraphBlock): { text: string; style: TextStyle }[] {
  const elements = runs.flatMap(({ text, style }) =>
    text
      .split(/([\ufffc\f])/)
      .filter((piece) => piece !== '')
      .map((piece) => ({ text: piece, style })),
  );
  const last = elements.at(-1);
  if (last && last.text !== OBJECT && last.text !== PAGE_BREAK) last.text += '\n';
  else elements.push({ text: '\n', style: last?.style ?? end });
  return elements;
}

function tableJson(table: TableBlock, start: number): Json {
  const cells = placedCells(table, start).values();
  let rowStart = start + 1;
  const tableRows = table.rows.map((row) => {
    const startIndex = rowStart;
    rowStart += rowLength(row);
    const tableCells = row.cells.map(({ blocks, style }) => {
      const base = cells.next().value?.base ?? 0;
      const endIndex = blocks.reduce((sum, block) => sum + blockLength(block), base);
      return {
        startIndex: base - 1,
        endIndex,
        content: blocksJson(blocks, base),
        tableCellStyle: { rowSpan: 1, columnSpan: 1, ...style },
      };
    });
    const tableRowStyle = { minRowHeight: { magnitude: row.minHeight, unit: 'PT' } };
    return { startIndex, endIndex: rowStart, tableCells, tableRowStyle };
  });
  const columns = table.columnWidths.map((magnitude) => ({
    widthType: 'FIXED_WIDTH',
    width: { magnitude, unit: 'PT' },
  }));
  return {
    rows: table.rows.length,
    columns: Math.max(0, ...table.rows.map(({ cells: inRow }) => inRow.length)),
    tableRows,
    tableStyle: { tableColumnProperties: columns },
  };
}

/** Google leaves out a number that is 0: the first start index of a header, the level of a list's first items. */
const DROPPED_AT_ZERO = new Set(['startIndex', 'index', 'nestingLevel', 'magnitude', 'red', 'green', 'blue']);

function sparse<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  // Same shape, less the zeros.
  if (Array.isArray(value)) return value.map(sparse) as T;
  const kept = Object.entries(value).filter(
    ([name, each]) => each !== undefined && !(each === 0 && DROPPED_AT_ZERO.has(name)),
  );
  return Object.fromEntries(kept.map(([name, each]) => [name, sparse(each)])) as T;
}
