import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { emptyParagraph, emptyTab } from '../empty';
import type { Block, DocsTree } from '../tree';
import { attributeOf, cssOf, type HtmlElement, type HtmlLooks, isElement, looksInside } from './html-looks';
import { readHtmlTable } from './html-tables';
import { HtmlWriter } from './html-writer';
import { paragraphOver, textOver } from './looks';
import { pt } from './units';

const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre address section article header footer main nav aside center figure form body html'.split(
    ' ',
  ),
);
const SILENT = new Set('head script style template title noscript'.split(' '));
const BULLETS = ['●', '○', '■'];
const LIST_INDENT = 36;
const LIST_HANGING = 18;
const OBJECT = '\ufffc';

interface Reading {
  readonly writer: HtmlWriter;
  readonly looks: HtmlLooks;
  /** Width of what holds the text, in points. */
  readonly room: number;
  readonly list: { readonly level: number; readonly isOrdered: boolean; count: number } | null;
  readonly isExact: boolean;
}

/** The document that Docs makes from a page of HTML: its style attributes count, its style sheets do not. */
export function importHtml(html: string): DocsTree {
  const tab = emptyTab('t.0', 'Onglet 1');
  const { pageSize, marginLeft, marginRight } = tab.style;
  const room = pageSize.width.magnitude - marginLeft.magnitude - marginRight.magnitude;
  const body = readInside(parse(html), { looks: { text: {}, paragraph: {} }, room });
  return { tabs: [{ ...tab, body: body.map((block) => plainer(block, tab.normal)) }] };
}

type Container = Pick<Reading, 'looks' | 'room'>;

function readInside(parent: DefaultTreeAdapterTypes.ParentNode, { looks, room }: Container): Block[] {
  const writer = new HtmlWriter();
  readChildren(parent, { writer, looks, room, list: null, isExact: false });
  return writer.finish(looks);
}

function readChildren(parent: DefaultTreeAdapterTypes.ParentNode, reading: Reading): void {
  for (const node of parent.childNodes) {
    if (node.nodeName === '#text' && 'value' in node) {
      if (reading.isExact) reading.writer.addExactly(node.value.replace(/\r?\n/g, '\v'), reading.looks);
      else reading.writer.addText(node.value, reading.looks);
    } else if (isElement(node)) readElement(node, reading);
  }
}

function readElement(element: HtmlElement, reading: Reading): void {
  const { tagName } = element;
  if (SILENT.has(tagName) || cssOf(element).get('display') === 'none') return;
  const looks = looksInside(element, reading.looks);
  if (tagName === 'br') reading.writer.addExactly('\v', reading.looks);
  else if (tagName === 'img') reading.writer.addExactly(OBJECT, reading.looks);
  else if (tagName === 'hr') reading.writer.addBlock(emptyParagraph());
  else if (tagName === 'table') reading.writer.addBlock(readTable(element, { ...reading, looks }));
  else if (BLOCKS.has(tagName)) readBlock(element, { ...reading, looks });
  else readChildren(element, { ...reading, looks });
}

function readBlock(element: HtmlElement, reading: Reading): void {
  const { tagName } = element;
  reading.writer.openBlock();
  if (tagName === 'ul' || tagName === 'ol') readList(element, reading);
  else if (tagName === 'li') readItem(element, reading);
  else readChildren(element, { ...reading, isExact: reading.isExact || tagName === 'pre' });
  reading.writer.endParagraph();
}

function readList(element: HtmlElement, reading: Reading): void {
  const level = reading.list ? reading.list.level + 1 : 0;
  const start = Number(attributeOf(element, 'start') ?? 1) || 1;
  readChildren(element, {
    ...reading,
    list: { level, isOrdered: element.tagName === 'ol', count: start - 1 },
  });
}

function readItem(element: HtmlElement, reading: Reading): void {
  const list = reading.list ?? { level: 0, isOrdered: false, count: 0 };
  list.count++;
  const start = LIST_INDENT * (list.level + 1);
  const indents = { indentStart: pt(start), indentFirstLine: pt(start - LIST_HANGING) };
  const looks = { ...reading.looks, paragraph: { ...reading.looks.paragraph, ...indents } };
  const glyph = list.isOrdered ? `${list.count}.` : (BULLETS[list.level % BULLETS.length] ?? '●');
  reading.writer.openItem({ level: list.level, glyph }, looks);
  readChildren(element, { ...reading, looks });
}

function readTable(element: HtmlElement, { looks, room }: Reading): Block {
  return readHtmlTable(element, room, (cell, row) =>
    readInside(cell, { looks: looksInside(cell, looksInside(row, looks)), room }),
  );
}

/** Says only what the normal text does not, as Docs does. */
function plainer(block: Block, normal: DocsTree['tabs'][number]['normal']): Block {
  if (block.kind === 'table') {
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((each) => plainer(each, normal)) })),
    }));
    return { ...block, rows };
  }
  return {
    ...block,
    style: paragraphOver(block.style, normal.paragraph),
    runs: block.runs.map(({ text, style }) => ({
      text,
      style: textOver({ ...normal.text, ...style }, normal.text),
    })),
    end: textOver({ ...normal.text, ...block.end }, normal.text),
  };
}
