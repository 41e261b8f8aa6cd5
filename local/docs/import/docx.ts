import type { XmlElement } from '@rgrove/parse-xml';
import { emptyParagraph, emptyTab } from '../empty';
import type { Block, DocsTab, DocsTree, DocumentStyle } from '../tree';
import { paragraphStyle } from './looks';
import { type DocxPackage, openPackage } from './package';
import { lengthOf, pt } from './units';
import { readLists } from './word-lists';
import { toggle } from './word-looks';
import { type ReadParagraph, readParagraph, type WordReading } from './word-paragraphs';
import { readStyles, type WordStyles } from './word-styles';
import { readTable } from './word-tables';
import { attribute, children, find, nameOf } from './xml';

const TWIP = 1 / 20;
const FONT = { fontFamily: 'Times New Roman', weight: 400 };
const DEFAULT_SIZE = 10;

/** What only wraps paragraphs: content controls, insertions. */
const WRAPPERS = new Set('sdt sdtContent ins customXml'.split(' '));

/** The document that Docs makes from a .docx. Throws for any other file. */
export function importDocx(bytes: Uint8Array): DocsTree {
  const docx = openPackage(bytes);
  const styles = readStyles(docx);
  const body = find(docx.document, 'body');
  const [section] = body ? sectionsOf(body) : [];
  const tab = emptyTab('t.0', 'Onglet 1');
  const style = pageStyle(section, tab.style);
  const reading: WordReading = { styles, lists: readLists(docx), normal: normalOf(styles) };
  const { marginLeft, marginRight, pageSize } = style;
  const width = pageSize.width.magnitude - marginLeft.magnitude - marginRight.magnitude;
  const read = (parent: XmlElement | undefined): Block[] => readBlocks(parent, reading, width);
  const headers = partsOf('header', section, docx, read);
  const footers = partsOf('footer', section, docx, read);
  const ids = {
    ...(headers.default ? { defaultHeaderId: headers.default.id } : {}),
    ...(footers.default ? { defaultFooterId: footers.default.id } : {}),
    ...(headers.first ? { firstPageHeaderId: headers.first.id } : {}),
    ...(footers.first ? { firstPageFooterId: footers.first.id } : {}),
    ...(toggle(section, 'titlePg') ? { useFirstPageHeaderFooter: true } : {}),
  };
  return {
    tabs: [
      {
        ...tab,
        style: { ...style, ...ids },
        body: read(body),
        headers: byId(headers),
        footers: byId(footers),
        normal: reading.normal,
      },
    ],
  };
}

/** A document has one page layout here: that of its first section. */
const sectionsOf = (body: XmlElement): XmlElement[] => [
  ...children(body, 'p').flatMap((paragraph) => children(find(paragraph, 'pPr'), 'sectPr')),
  ...children(body, 'sectPr'),
];

function pageStyle(section: XmlElement | undefined, otherwise: DocumentStyle): DocumentStyle {
  const [size, margins] = [find(section, 'pgSz'), find(section, 'pgMar')];
  const length = (element: XmlElement | undefined, name: string, fallback: { magnitude: number }) =>
    pt(Math.abs(lengthOf(attribute(element, name), TWIP) ?? fallback.magnitude));
  return {
    pageSize: {
      width: length(size, 'w', otherwise.pageSize.width),
      height: length(size, 'h', otherwise.pageSize.height),
    },
    marginTop: length(margins, 'top', otherwise.marginTop),
    marginBottom: length(margins, 'bottom', otherwise.marginBottom),
    marginLeft: length(margins, 'left', otherwise.marginLeft),
    marginRight: length(margins, 'right', otherwise.marginRight),
    marginHeader: length(margins, 'header', otherwise.marginHeader),
    marginFooter: length(margins, 'footer', otherwise.marginFooter),
  };
}

function normalOf(styles: WordStyles): DocsTab['normal'] {
  const { text, paragraph } = styles.paragraph(undefined);
  const size = text.fontSize ?? pt(DEFAULT_SIZE);
  return {
    text: { weightedFontFamily: FONT, ...text, fontSize: size },
    paragraph: paragraphStyle(paragraph, size.magnitude),
  };
}

type Parts = Partial<Record<'default' | 'first', { id: string; blocks: Block[] }>>;

/** Headers or footers of a section; those of even pages are left out, as Docs has none. */
function partsOf(
  kind: 'header' | 'footer',
  section: XmlElement | undefined,
  docx: DocxPackage,
  read: (parent: XmlElement | undefined) => Block[],
): Parts {
  const parts: Parts = {};
  for (const reference of children(section, `${kind}Reference`)) {
    const type = attribute(reference, 'type') ?? 'default';
    const part = docx.ofId(attribute(reference, 'id') ?? '');
    if (part && (type === 'default' || type === 'first')) {
      parts[type] = { id: `kix.${kind}.${type}`, blocks: read(part) };
    }
  }
  return parts;
}

const byId = (parts: Parts): Record<string, Block[]> =>
  Object.fromEntries(Object.values(parts).map(({ id, blocks }) => [id, blocks]));

/** Paragraphs and tables; the last one is always a paragraph. */
function readBlocks(parent: XmlElement | undefined, reading: WordReading, width: number): Block[] {
  const blocks: Block[] = [];
  let last: ReadParagraph | null = null;
  for (const element of blockElements(parent)) {
    if (nameOf(element) === 'tbl') {
      last = null;
      blocks.push(readTable(element, reading, width, (cell, inner) => readBlocks(cell, inner, width)));
    } else {
      const next = readParagraph(element, reading);
      if (last && last.closeTo !== null && last.closeTo === next.closeTo) {
        last.block.style.spaceBelow = pt(0);
        next.block.style.spaceAbove = pt(0);
      }
      blocks.push(next.block);
      last = next;
    }
  }
  return blocks.at(-1)?.kind === 'paragraph' ? blocks : [...blocks, emptyParagraph()];
}

const blockElements = (parent: XmlElement | undefined): XmlElement[] =>
  children(parent).flatMap((element) => {
    const name = nameOf(element);
    if (WRAPPERS.has(name)) return blockElements(element);
    return name === 'p' || name === 'tbl' ? [element] : [];
  });
