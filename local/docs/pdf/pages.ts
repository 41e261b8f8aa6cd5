import type { Block, DocsTab, DocumentStyle } from '../tree';
import type { RenderedPage } from './engine';
import { points } from './measures';
import { paragraphStrips, type Setting } from './paragraphs';
import { heightOf, type PageContent, placeAll, type Strip } from './printed';
import { tableStrips } from './tables';

/** Less than any eye sees: what adds up to a page's height fits in it. */
const TOLERANCE = 0.01;

/** Where the text of a page stands, in points from its top left corner. */
interface PageFrame {
  readonly top: number;
  readonly bottom: number;
  readonly header: readonly Strip[];
  readonly footer: readonly Strip[];
  readonly footerTop: number;
}

/** The pages of a tab, one at least. */
export function pagesOf(tab: DocsTab, setting: Setting): RenderedPage[] {
  const { style } = tab;
  const left = points(style.marginLeft);
  const width = Math.max(points(style.pageSize.width) - left - points(style.marginRight), 1);
  const stripsOf = (blocks: readonly Block[] | undefined): Strip[] =>
    blockStrips(blocks ?? [], width, setting);
  const frameOf = (number: number) => pageFrame(tab, number, stripsOf);
  const pageSize = { width: points(style.pageSize.width), height: points(style.pageSize.height) };
  return paginate(stripsOf(tab.body), frameOf).map(({ strips, frame }) => {
    const page: PageContent = { fills: [], lines: [], borders: [] };
    placeAll(frame.header, page, left, points(style.marginHeader));
    placeAll(strips, page, left, frame.top);
    placeAll(frame.footer, page, left, frame.footerTop);
    return {
      pageSize,
      items: [
        ...page.fills.map((item) => ({ type: 'vector', item }) as const),
        ...page.lines.map((item) => ({ type: 'line', item }) as const),
        ...page.borders.map((item) => ({ type: 'vector', item }) as const),
      ],
    };
  });
}

const blockStrips = (blocks: readonly Block[], width: number, setting: Setting): Strip[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? tableStrips(block, (inner, cellWidth) => blockStrips(inner, cellWidth, setting))
      : paragraphStrips(block, width, setting),
  );

/** A header taller than its margin pushes the text down, and a footer pushes it up, as in Docs. */
function pageFrame(
  { style, headers, footers }: DocsTab,
  number: number,
  stripsOf: (blocks: readonly Block[] | undefined) => Strip[],
): PageFrame {
  const [headerId, footerId] = idsOf(style, number);
  const header = stripsOf(headers[headerId ?? '']);
  const footer = stripsOf(footers[footerId ?? '']);
  const height = points(style.pageSize.height);
  const footerTop = height - points(style.marginFooter) - heightOf(footer);
  const headerEnd = header.length > 0 ? points(style.marginHeader) + heightOf(header) : 0;
  return {
    top: Math.max(points(style.marginTop), headerEnd),
    bottom: Math.min(height - points(style.marginBottom), footer.length > 0 ? footerTop : height),
    header,
    footer,
    footerTop,
  };
}

const idsOf = (style: DocumentStyle, number: number): readonly [string | undefined, string | undefined] =>
  number === 1 && style.useFirstPageHeaderFooter
    ? [style.firstPageHeaderId, style.firstPageFooterId]
    : [style.defaultHeaderId, style.defaultFooterId];

/** Shares strips among pages; what must stay together goes to the next page together, unless no page could hold it. */
function paginate(
  strips: readonly Strip[],
  frameOf: (number: number) => PageFrame,
): { strips: Strip[]; frame: PageFrame }[] {
  const pages: { strips: Strip[]; frame: PageFrame }[] = [];
  let y = 0;
  const open = (): { strips: Strip[]; frame: PageFrame } => {
    const page = { strips: [], frame: frameOf(pages.length + 1) };
    pages.push(page);
    y = page.frame.top;
    return page;
  };
  let page = open();
  const waiting = [...strips];
  for (let strip = waiting.shift(); strip; strip = waiting.shift()) {
    const room = page.frame.bottom - y;
    const halves = isTallerThan(strip, page.frame) ? strip.split?.(room) : null;
    const placed = halves?.[0] ?? strip;
    const overflows = !halves && groupHeight([strip, ...waiting], page.frame) > room + TOLERANCE;
    if (page.strips.length > 0 && (strip.startsPage || overflows)) {
      page = open();
      const { top, bottom } = page.frame;
      const repeated = strip.repeated ?? [];
      const fits = heightOf(repeated) + strip.height <= bottom - top + TOLERANCE;
      waiting.unshift(...(fits ? repeated : []), { ...strip, startsPage: false, repeated: [] });
      continue;
    }
    if (halves) waiting.unshift(halves[1]);
    page.strips.push(placed);
    y += placed.before + placed.height + placed.after;
  }
  return pages;
}

const isTallerThan = ({ before, height }: Strip, { top, bottom }: PageFrame): boolean =>
  before + height > bottom - top + TOLERANCE;

/** Of the first strip and of those that must stand with it; of the first alone when a page cannot hold them all. */
function groupHeight(strips: readonly Strip[], { top, bottom }: PageFrame): number {
  let height = 0;
  for (const strip of strips) {
    height += strip.before + strip.height;
    if (height > bottom - top) break;
    if (!strip.keepWithNext) return height;
    height += strip.after;
  }
  const [first] = strips;
  return first ? first.before + first.height : 0;
}
