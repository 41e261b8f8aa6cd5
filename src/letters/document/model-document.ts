/** A letter's model as its owner left it: its text with the indexes of its document, whatever wrote it. */
export interface ModelDocument {
  readonly id: string;
  readonly title: string;
  /** A document of several tabs does not say which of them is the letter. */
  readonly tabs: number;
  /** Pending suggestions: what a copy keeps of them is not known, hence nor are its indexes. */
  readonly hasSuggestions: boolean;
  readonly segments: readonly Segment[];
}

/** The body, a header, a footer or a footnote: each counts its indexes from its own start. */
export interface Segment {
  readonly place: 'body' | 'header' | 'footer' | 'footnote';
  /** '' for the body. */
  readonly id: string;
  /** Says whether it is printed on the first page: a document keeps headers and footers that none of its pages shows. */
  readonly isOnFirstPage: boolean;
  /** In the order of the text, those of tables included. */
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  /** Index of its first character. */
  readonly start: number;
  /** Without the newline that ends it; U+000B for a soft line break, U+FFFC for each index that holds no text (a picture). */
  readonly text: string;
  /** Where it stands in a table; null outside of one. */
  readonly cell: CellPosition | null;
}

/** Rows and columns count from 0. */
export interface CellPosition {
  /** Start index of the table. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** Cells in this row. */
  readonly columns: number;
  /** Index just after the row: where a row inserted below it begins. */
  readonly rowEnd: number;
}
