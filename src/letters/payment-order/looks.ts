import { typeset } from '../../domain/typography';
import {
  A4,
  type DocxBlock,
  type DocxCell,
  type DocxDocument,
  type DocxTable,
  paragraph,
} from '../docx/content';

const INK = '1F3A5F';
const GREY = '595959';
const SHADING = 'EEF2F7';
const RULE = { width: 0.5, color: 'A6A6A6' };
const STRONG_RULE = { width: 1, color: INK };
const PAGE = { ...A4, top: 22, right: 20, bottom: 22, left: 20, header: 10, footer: 9 } as const;
/** Width of the text, in millimetres. */
export const WIDTH = PAGE.width - PAGE.left - PAGE.right;
const SMALL = 8.5;

/** A document of the file, in the looks of the letters. */
export const sheet = (company: string, foot: string, body: readonly DocxBlock[]): DocxDocument => ({
  language: 'fr',
  page: PAGE,
  defaults: { font: 'Arial', size: 10, lineSpacing: 1.1 },
  header: [paragraph(`**${typeset(company)}**`, { size: 10, color: INK })],
  footer: [paragraph(typeset(foot), { size: 7.5, color: GREY, align: 'center' })],
  body,
});

export const title = (text: string, under = ''): readonly DocxBlock[] => [
  paragraph(`**${typeset(text)}**`, {
    size: 15,
    color: INK,
    align: 'center',
    spaceBefore: 6,
    spaceAfter: under === '' ? 10 : 2,
    keepWithNext: true,
  }),
  ...(under === ''
    ? []
    : [paragraph(typeset(under), { size: 10, color: GREY, align: 'center', spaceAfter: 12 })]),
];

export const heading = (text: string): DocxBlock =>
  paragraph(`**${typeset(text)}**`, {
    size: 11,
    color: INK,
    spaceBefore: 12,
    spaceAfter: 4,
    keepWithNext: true,
  });

export const prose = (text: string): DocxBlock => paragraph(typeset(text), { spaceAfter: 5 });

export const note = (text: string): DocxBlock =>
  paragraph(typeset(text), { size: SMALL, color: GREY, spaceAfter: 3 });

export const item = (text: string): DocxBlock => paragraph(typeset(text), { indent: 6, spaceAfter: 3.5 });

/** A framed word to the person who reads it over. */
export const frame = (texts: readonly string[]): DocxTable => ({
  kind: 'table',
  columns: [WIDTH],
  rows: [
    {
      cells: [
        {
          paragraphs: texts.map((text) => paragraph(typeset(text), { size: 9, spaceAfter: 2 })),
          padding: { top: 2, bottom: 2, left: 3, right: 3 },
          borders: { top: STRONG_RULE, bottom: STRONG_RULE, left: STRONG_RULE, right: STRONG_RULE },
          shading: SHADING,
        },
      ],
    },
  ],
});

export interface Grid {
  /** Millimetres. */
  readonly columns: readonly number[];
  /** Columns set to the right. */
  readonly figures: readonly number[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** In bold, under a rule. */
  readonly totals?: readonly (readonly string[])[];
}

/** Headings repeated on each page, rows, then totals that stay with the last row. */
export function grid({ columns, figures, headings, rows, totals = [] }: Grid): DocxTable {
  const cells = (
    texts: readonly string[],
    isBold: boolean,
    looks: Partial<DocxCell>,
    keepWithNext: boolean,
  ) =>
    texts.map(
      (text, index): DocxCell => ({
        paragraphs: [
          paragraph(typeset(isBold && text !== '' ? `**${text}**` : text), {
            size: SMALL,
            align: figures.includes(index) ? 'right' : 'left',
            keepWithNext,
          }),
        ],
        padding: { top: 1, bottom: 1, left: 1.2, right: 1.2 },
        ...looks,
      }),
    );
  return {
    kind: 'table',
    columns,
    rows: [
      {
        isHeading: true,
        cells: cells(headings, true, { shading: SHADING, borders: { bottom: STRONG_RULE } }, true),
      },
      ...rows.map((texts, index) => ({
        cells: cells(
          texts,
          false,
          { borders: { bottom: RULE } },
          totals.length > 0 && index === rows.length - 1,
        ),
      })),
      ...totals.map((texts, index) => ({
        cells: cells(
          texts,
          true,
          index === 0 ? { borders: { top: STRONG_RULE } } : {},
          index < totals.length - 1,
        ),
      })),
    ],
  };
}

/** Room between a table and what follows it. */
export const room = (): DocxBlock => paragraph('', { size: 5 });
