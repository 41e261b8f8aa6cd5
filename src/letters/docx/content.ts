import type { Language } from '../../domain/model';

/** A text document before it is a file. Lengths are millimetres; sizes of text and spaces between lines are points. */
export interface DocxDocument {
  readonly language: Language;
  readonly page: PageLayout;
  /** Every text that says nothing else has this font, size and spacing. */
  readonly defaults: { readonly font: string; readonly size: number; readonly lineSpacing: number };
  readonly header: readonly DocxParagraph[];
  readonly footer: readonly DocxParagraph[];
  readonly body: readonly DocxBlock[];
}

export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** From the edge of the sheet to the header, and to the footer. */
  readonly header: number;
  readonly footer: number;
}

export const A4 = { width: 210, height: 297 } as const;

export type DocxBlock = DocxParagraph | DocxTable;

export interface DocxParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly DocxRun[];
  /** Of its text where a run does not say, and of the paragraph when it is empty. */
  readonly size?: number;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** From the left margin. */
  readonly indent?: number;
  readonly spaceBefore?: number;
  readonly spaceAfter?: number;
  readonly keepWithNext?: boolean;
}

/** A newline is a soft line break. */
export interface DocxRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly size?: number;
  /** Six hexadecimal digits. */
  readonly color?: string;
}

export interface DocxTable {
  readonly kind: 'table';
  /** Widths; the table starts at the left margin. */
  readonly columns: readonly number[];
  readonly rows: readonly DocxRow[];
}

export interface DocxRow {
  /** The row is as high as its text, and never lower than this. */
  readonly minHeight?: number;
  /** Repeated at the top of each page. */
  readonly isHeading?: boolean;
  readonly cells: readonly DocxCell[];
}

export interface DocxCell {
  readonly paragraphs: readonly DocxParagraph[];
  readonly padding?: Partial<Record<Side, number>>;
  /** Sides without a border have none; widths in points. */
  readonly borders?: Partial<Record<Side, { readonly width: number; readonly color: string }>>;
  readonly shading?: string;
}

export type Side = 'top' | 'left' | 'bottom' | 'right';

/** A paragraph of a text whose « **bold** » parts are bold. */
export function paragraph(text: string, looks: Omit<DocxParagraph, 'kind' | 'runs'> = {}): DocxParagraph {
  const runs = text
    .split('**')
    .map((piece, index) => ({ text: piece, ...(index % 2 === 1 ? { bold: true } : {}) }))
    .filter((run) => run.text !== '');
  return { kind: 'paragraph', runs, ...looks };
}
