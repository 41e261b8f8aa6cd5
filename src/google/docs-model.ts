import type { CellPosition, ModelDocument, Paragraph, Segment } from '../letters/document/model-document';
import { type Json, listOf, numberOf, objectOf, textOf } from './json';

/** The looks of a model's paragraph, as Docs writes them: those of its first characters. */
export interface ParagraphLooks {
  readonly text: Json;
  readonly paragraph: Json;
}

/** A model and its looks, by segment and by the index of the paragraph: « /12 » in the body. */
export interface ReadModel {
  readonly model: ModelDocument;
  readonly looks: ReadonlyMap<string, ParagraphLooks>;
}

export const looksKey = (segment: string, start: number): string => `${segment}/${start}`;

/** Reads the answer of `documents.get` with `includeTabsContent`. */
export function readDocument(id: string, answer: unknown): ReadModel {
  const document = objectOf(answer);
  const tabs = allTabs(listOf(document.tabs));
  const tab = tabs[0] ? objectOf(tabs[0].documentTab) : document;
  const looks = new Map<string, ParagraphLooks>();
  const onFirstPage = firstPageSegments(tab);
  const segment = (place: Segment['place'], segmentId: string, content: unknown): Segment => {
    const isOnFirstPage = place === 'body' || place === 'footnote' || onFirstPage(segmentId);
    return { place, id: segmentId, isOnFirstPage, paragraphs: paragraphsOf(segmentId, content, looks) };
  };
  const others = (place: Segment['place'], from: unknown): readonly Segment[] =>
    Object.entries(objectOf(from)).map(([key, value]) => segment(place, key, objectOf(value).content));
  return {
    model: {
      id,
      title: textOf(document.title),
      tabs: Math.max(1, tabs.length),
      hasSuggestions: /"suggested(Insertion|Deletion)Ids?":(?!\[\])/.test(JSON.stringify(tab)),
      segments: [
        segment('body', '', objectOf(tab.body).content),
        ...others('header', tab.headers),
        ...others('footer', tab.footers),
        ...others('footnote', tab.footnotes),
      ],
    },
    looks,
  };
}

const allTabs = (tabs: readonly unknown[]): readonly Json[] =>
  tabs.map(objectOf).flatMap((tab) => [tab, ...allTabs(listOf(tab.childTabs))]);

/** Says which headers and footers the first page shows: the first section's, else the document's. */
function firstPageSegments(tab: Json): (id: string) => boolean {
  const [first] = listOf(objectOf(tab.body).content).map(objectOf);
  const section = objectOf(objectOf(first?.sectionBreak).sectionStyle);
  const document = objectOf(tab.documentStyle);
  const style = (name: string): unknown => section[name] ?? document[name];
  const page = style('useFirstPageHeaderFooter') === true ? 'firstPage' : 'default';
  const shown = [style(`${page}HeaderId`), style(`${page}FooterId`)];
  return (id) => shown.includes(id);
}

type Looks = Map<string, ParagraphLooks>;
type CellOfRow = Omit<CellPosition, 'column'> | null;

function paragraphsOf(segment: string, content: unknown, looks: Looks): readonly Paragraph[] {
  return readContent(segment, content, null, looks);
}

function readContent(
  segment: string,
  content: unknown,
  cell: CellPosition | null,
  looks: Looks,
): readonly Paragraph[] {
  const elements = listOf(content).map(objectOf);
  return elements.flatMap((element) => {
    const start = numberOf(element.startIndex);
    if (element.table) return readTable(segment, objectOf(element.table), start, looks);
    if (element.tableOfContents)
      return readContent(segment, objectOf(element.tableOfContents).content, cell, looks);
    if (!element.paragraph) return [];
    const paragraph = objectOf(element.paragraph);
    looks.set(looksKey(segment, start), looksOf(paragraph));
    return [{ start, text: paragraphText(paragraph), cell }];
  });
}

function readTable(segment: string, table: Json, start: number, looks: Looks): readonly Paragraph[] {
  return listOf(table.tableRows)
    .map(objectOf)
    .flatMap((row, number) => {
      const cells = listOf(row.tableCells).map(objectOf);
      const position: CellOfRow = {
        table: start,
        row: number,
        columns: cells.length,
        rowEnd: numberOf(row.endIndex),
      };
      return cells.flatMap(({ content }, column) =>
        readContent(segment, content, { ...position, column }, looks),
      );
    });
}

/** Its characters, one an index, without the newline that ends it. */
function paragraphText(paragraph: Json): string {
  const texts = listOf(paragraph.elements)
    .map(objectOf)
    .map((element) =>
      element.textRun
        ? textOf(objectOf(element.textRun).content)
        : '\ufffc'.repeat(Math.max(0, numberOf(element.endIndex) - numberOf(element.startIndex))),
    );
  return texts.join('').replace(/\n$/, '');
}

function looksOf(paragraph: Json): ParagraphLooks {
  const run = listOf(paragraph.elements)
    .map(objectOf)
    .find((element) => element.textRun);
  return {
    text: objectOf(objectOf(run?.textRun).textStyle),
    paragraph: objectOf(paragraph.paragraphStyle),
  };
}
