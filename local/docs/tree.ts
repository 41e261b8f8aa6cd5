/**
 * A Google Doc as the local host keeps it: the nesting and the style objects of Docs' JSON, without its indexes, which
 * are counted when it is read.
 */
export interface DocsTree {
  readonly tabs: DocsTab[];
}

export interface DocsTab {
  id: string;
  title: string;
  /** Page size, margins, header and footer ids, in the shapes of Docs (`{ magnitude, unit: 'PT' }`). */
  style: DocumentStyle;
  body: Block[];
  headers: Record<string, Block[]>;
  footers: Record<string, Block[]>;
  /** Style of NORMAL_TEXT. */
  normal: { text: TextStyle; paragraph: ParagraphStyle };
}

export type Block = ParagraphBlock | TableBlock;

export interface ParagraphBlock {
  kind: 'paragraph';
  style: ParagraphStyle;
  /** Without the newline that ends the paragraph, which takes the style of the last run, or of `end` when there is none. */
  runs: Run[];
  end: TextStyle;
  /** A list item's nesting level; absent outside of a list. */
  bullet?: { level: number; glyph: string };
}

export interface Run {
  /** U+000B is a soft line break, U+000C a page break; U+FFFC a picture or another object, which takes one index. */
  text: string;
  style: TextStyle;
}

export interface TableBlock {
  kind: 'table';
  /** Points. */
  columnWidths: number[];
  /** Points from the left margin, which it may overhang; absent when it stands on it. */
  indent?: number;
  rows: TableRow[];
}

export interface TableRow {
  /** Points; 0 when the row is as high as its text. */
  minHeight: number;
  /** Repeated at the top of each page that the table goes on. */
  isHeading?: boolean;
  cells: TableCell[];
}

export interface TableCell {
  style: CellStyle;
  /** At least one paragraph, and one last. */
  blocks: Block[];
}

/** Style objects as Docs writes them; only those the host draws or copies are named. */
export interface Dimension {
  magnitude: number;
  unit: 'PT';
}
export interface OptionalColor {
  color?: { rgbColor?: { red?: number; green?: number; blue?: number } };
}
export interface TextStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontSize?: Dimension;
  weightedFontFamily?: { fontFamily: string; weight?: number };
  foregroundColor?: OptionalColor;
  backgroundColor?: OptionalColor;
}
export interface ParagraphStyle {
  namedStyleType?: string;
  alignment?: 'START' | 'CENTER' | 'END' | 'JUSTIFIED';
  /** Percent. */
  lineSpacing?: number;
  spaceAbove?: Dimension;
  spaceBelow?: Dimension;
  indentStart?: Dimension;
  indentEnd?: Dimension;
  indentFirstLine?: Dimension;
  keepWithNext?: boolean;
  keepLinesTogether?: boolean;
  pageBreakBefore?: boolean;
  tabStops?: { offset: Dimension; alignment: 'START' | 'CENTER' | 'END' }[];
}
export interface CellStyle {
  paddingTop?: Dimension;
  paddingBottom?: Dimension;
  paddingLeft?: Dimension;
  paddingRight?: Dimension;
  backgroundColor?: OptionalColor;
  borderTop?: CellBorder;
  borderBottom?: CellBorder;
  borderLeft?: CellBorder;
  borderRight?: CellBorder;
  contentAlignment?: 'TOP' | 'MIDDLE' | 'BOTTOM';
  columnSpan?: number;
  rowSpan?: number;
}
export interface CellBorder {
  width: Dimension;
  color?: OptionalColor;
  dashStyle?: string;
}
export interface DocumentStyle {
  pageSize: { width: Dimension; height: Dimension };
  marginTop: Dimension;
  marginBottom: Dimension;
  marginLeft: Dimension;
  marginRight: Dimension;
  marginHeader: Dimension;
  marginFooter: Dimension;
  defaultHeaderId?: string;
  defaultFooterId?: string;
  firstPageHeaderId?: string;
  firstPageFooterId?: string;
  useFirstPageHeaderFooter?: boolean;
}
