import type { DocsTab, ParagraphBlock, ParagraphStyle, Run, TextStyle } from '../tree';
import type { Engine, StyledText } from './engine';
import { printable } from './glyphs';
import { breakLines, type LineFrame } from './lines';
import { hexColor, points } from './measures';
import type { Line, Strip } from './printed';

/** What the strips of a tab's text are made with. */
export interface Setting {
  readonly engine: Engine;
  readonly normal: DocsTab['normal'];
}

const DEFAULT_SIZE = 11;
const LIST_INDENT = 36;
const LIST_HANGING = 18;
const PAGE_BREAK = '\f';

/** A paragraph as its lines; `width` is that of its column, in points. */
export function paragraphStrips(block: ParagraphBlock, width: number, setting: Setting): Strip[] {
  const style: ParagraphStyle = { ...setting.normal.paragraph, ...block.style };
  const frame = frameOf(style, block, width);
  const lines = linesByPage(block, frame, style, setting);
  const all = lines.flat();
  return lines.flatMap((page, pageAt) =>
    page.map(({ line, x }, at): Strip => {
      const index = all.findIndex((each) => each.line === line);
      const isLast = index === all.length - 1;
      const isAlone = at === 0 && page.length > 1;
      const isBeforeLast = at === page.length - 2;
      return {
        before: index === 0 ? points(style.spaceAbove) : 0,
        height: line.getHeight(),
        after: isLast ? points(style.spaceBelow) : 0,
        // Docs leaves no line of a paragraph alone at the foot or at the head of a page.
        keepWithNext: isLast
          ? style.keepWithNext === true
          : at < page.length - 1 && (isAlone || isBeforeLast || style.keepLinesTogether === true),
        startsPage: (at === 0 && pageAt > 0) || (index === 0 && style.pageBreakBefore === true),
        place(content, left, top) {
          if (index === 0 && block.bullet)
            placeBullet(block, style, width, setting, { content, left, top, line });
          // Headings that are repeated stand on several pages, each time elsewhere.
          const drawn: Line = Object.assign(Object.create(line), { x: left + x, y: top });
          content.lines.push(drawn);
        },
      };
    }),
  );
}

/** The lines between one page break and the next. */
function linesByPage(
  block: ParagraphBlock,
  frame: LineFrame,
  style: ParagraphStyle,
  setting: Setting,
): { line: Line; x: number }[][] {
  const pages: Run[][] = [[]];
  for (const { text, style: textStyle } of block.runs) {
    for (const [at, piece] of text.split(PAGE_BREAK).entries()) {
      if (at > 0) pages.push([]);
      pages.at(-1)?.push({ text: piece, style: textStyle });
    }
  }
  return pages.map((runs, at) => {
    const texts = runs.flatMap((run) => styledTexts(run, style, setting));
    const end = runs.at(-1)?.style ?? block.runs.at(-1)?.style ?? block.end;
    // A soft break that ends the paragraph opens an empty line.
    const needsEnd = texts.length === 0 || texts.at(-1)?.text.endsWith('\n');
    if (needsEnd) texts.push(styled('', end, style, setting));
    const words = setting.engine.wordsOf(texts);
    const indents = at === 0 ? frame : { ...frame, indentFirstLine: frame.indentStart };
    return breakLines(words, indents, setting.engine);
  });
}

function frameOf(style: ParagraphStyle, { bullet }: ParagraphBlock, width: number): LineFrame {
  const listIndent = bullet ? LIST_INDENT * (bullet.level + 1) : 0;
  const indentStart = points(style.indentStart, listIndent);
  const firstLine = points(style.indentFirstLine, indentStart);
  return {
    width,
    indentStart,
    indentEnd: points(style.indentEnd),
    indentFirstLine: bullet ? indentStart : firstLine,
    alignment: style.alignment ?? 'START',
    tabStops: (style.tabStops ?? [])
      .map(({ offset, alignment }) => ({ offset: points(offset), alignment }))
      .sort((one, other) => one.offset - other.offset),
  };
}

/** Tabs stand alone: how wide one is depends on what stands before it. */
const styledTexts = (run: Run, style: ParagraphStyle, setting: Setting): Omit<StyledText, 'font'>[] =>
  run.text
    .split(/(\t)/)
    .filter((text) => text !== '')
    .map((text) => styled(text, run.style, style, setting))
    .filter(({ text }) => text !== '');

function styled(
  text: string,
  own: TextStyle,
  paragraph: ParagraphStyle,
  { engine, normal }: Setting,
): Omit<StyledText, 'font'> {
  const style: TextStyle = { ...normal.text, ...own };
  const bold = style.bold ?? (style.weightedFontFamily?.weight ?? 400) >= 600;
  const italics = style.italic === true;
  const font = engine.fontOf(bold, italics);
  const background = hexColor(style.backgroundColor);
  const decoration = [
    ...(style.underline ? ['underline'] : []),
    ...(style.strikethrough ? ['lineThrough'] : []),
  ];
  return {
    text: printable(text, (code) => font.font.hasGlyphForCodePoint(code)),
    bold,
    italics,
    fontSize: points(style.fontSize) || DEFAULT_SIZE,
    color: hexColor(style.foregroundColor) ?? '#000000',
    // Docs counts the font's own line gap in a line; pdfmake does not.
    lineHeight: ((paragraph.lineSpacing || 100) / 100) * (font.lineHeight(1, true) / font.lineHeight(1)),
    ...(decoration.length > 0 ? { decoration } : {}),
    ...(background ? { background } : {}),
  };
}

/** The sign of a list's item stands before its first line, on the same baseline. */
function placeBullet(
  block: ParagraphBlock,
  style: ParagraphStyle,
  width: number,
  setting: Setting,
  { content, left, top, line }: { content: { lines: Line[] }; left: number; top: number; line: Line },
): void {
  const { indentStart } = frameOf(style, block, width);
  const [first] = block.runs;
  const {
    decoration: _,
    background: __,
    ...glyph
  } = styled(block.bullet?.glyph ?? '', first?.style ?? block.end, style, setting);
  const sign = setting.engine.newLine(width);
  for (const word of setting.engine.wordsOf([glyph])) sign.addInline(word);
  sign.x = left + Math.max(points(style.indentFirstLine, indentStart - LIST_HANGING), 0);
  sign.y = top + line.getAscenderHeight() - sign.getAscenderHeight();
  content.lines.push(sign);
}
