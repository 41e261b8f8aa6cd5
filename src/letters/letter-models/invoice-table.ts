import { type DocxCell, type DocxTable, paragraph } from '../docx/content';
import type { LetterFrame, Writer } from './frame';

/** Number, date, due date, amount, paid, rest: the width of the text of a sheet of A4. */
const COLUMNS = [38, 25, 25, 28, 26, 28];
const FIRST_AMOUNT = 3;
const SIZE = 9;
const RULE = { width: 0.5, color: 'A6A6A6' };
const STRONG_RULE = { width: 1, color: '1F3A5F' };
const SHADING = 'EEF2F7';

/** The invoices: headings, the row that is written once for each, and the total. */
export function invoiceTable(frame: LetterFrame, totalLabel: string, write: Writer): DocxTable {
  const cells = (texts: readonly string[], looks: Omit<DocxCell, 'paragraphs'>): readonly DocxCell[] =>
    texts.map((text, index) => ({
      paragraphs: [
        paragraph(write(text), {
          size: SIZE,
          align: index < FIRST_AMOUNT ? 'left' : 'right',
        }),
      ],
      padding: { top: 1.2, bottom: 1.2, left: 1.5, right: 1.5 },
      ...looks,
    }));
  const bold = (text: string): string => (text === '' ? '' : `**${text}**`);
  const total = COLUMNS.map((_, index) =>
    index === 0 ? totalLabel : index === COLUMNS.length - 1 ? frame.total : '',
  );
  return {
    kind: 'table',
    columns: COLUMNS,
    rows: [
      {
        isHeading: true,
        cells: cells(frame.headings.map(bold), { shading: SHADING, borders: { bottom: STRONG_RULE } }),
      },
      { cells: cells(frame.invoice, { borders: { bottom: RULE } }) },
      { cells: cells(total.map(bold), { borders: { top: STRONG_RULE } }) },
    ],
  };
}
