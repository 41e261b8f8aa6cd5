/** A font as pdfkit opens it; ascender in thousandths of the size. */
export interface TextFont {
  readonly ascender: number;
  lineHeight(size: number, includeGap?: boolean): number;
  widthOfString(text: string, size: number, features?: unknown): number;
  readonly font: { hasGlyphForCodePoint(code: number): boolean };
}

/** A word with the space after it, as pdfmake measures it. Points. */
export interface Word {
  text: string;
  width: number;
  height: number;
  leadingCut: number;
  trailingCut: number;
  font: TextFont;
  fontSize: number;
  color: string;
  decoration: readonly string[] | null;
  background: string | null;
  /** The line ends after it. */
  lineEnd?: boolean;
  /** No line may end between it and the next one. */
  noNewLine?: boolean;
  /** From the left of its line. */
  x?: number;
  /** What justifying put before it. */
  justifyShift?: number;
}

/** A line of text as pdfmake draws it: `x` and `y` of its top left corner on the page. */
export interface Line {
  x?: number;
  y?: number;
  readonly inlines: Word[];
  addInline(word: Word): void;
  getHeight(): number;
  /** From its top to its baseline. */
  getAscenderHeight(): number;
  getWidth(): number;
}

export type Vector =
  | {
      readonly type: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly color: string;
      readonly lineWidth: 0;
    }
  | {
      readonly type: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly lineWidth: number;
      readonly lineColor: string;
      readonly lineCap: 'square';
    };

/** What one page shows: fills under the text, borders over it. */
export interface PageContent {
  readonly fills: Vector[];
  readonly lines: Line[];
  readonly borders: Vector[];
}

/** A piece of a page that is cut only when it is taller than a page: a line of text, a row of a table. Points. */
export interface Strip {
  /** Space above it, and below it. */
  readonly before: number;
  readonly height: number;
  readonly after: number;
  /** Must stand on the page of the next one. */
  readonly keepWithNext: boolean;
  readonly startsPage: boolean;
  /** What stands above it again when it opens a page: the heading rows of its table. */
  readonly repeated?: readonly Strip[];
  /** Draws it with its top left corner there. */
  place(page: PageContent, x: number, y: number): void;
  /** What fits in so many points, and the rest; null when nothing of it does. */
  split?(room: number): readonly [Strip, Strip] | null;
}

export const heightOf = (strips: readonly Strip[]): number =>
  strips.reduce((sum, { before, height, after }) => sum + before + height + after, 0);

/** Draws strips one under the other. */
export function placeAll(strips: readonly Strip[], page: PageContent, x: number, top: number): void {
  let y = top;
  for (const strip of strips) {
    strip.place(page, x, y + strip.before);
    y += strip.before + strip.height + strip.after;
  }
}
