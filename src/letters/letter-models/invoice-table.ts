import { type DocxCell, type DocxTable, paragraph } from '../docx/content';
import type { LetterFrame, Writer } from './frame';

/** Number, date, due date, amount, paid, rest: the width of the text of a sheet of A4. */
const COLUMNS = [38, 25, 25, 28, 26, 28];
const FIRST_AMOUNT = 3;
/** A label, then an amount that stands under the rests. */
const CLAIM_COLUMNS = [142, 28];
const SIZE = 9;
const RULE = { width: 0.5, color: 'A6A6A6' };
const STRONG_RULE = { width: 1, color: '1F3A5F' };
const SHADING = 'EEF2F7';

/**
 * The invoices: headings, the row that is written once for each, and the total, which stays on the page of what follows
 * when that goes on adding up.
 */
export function invoiceTable(
  frame: LetterFrame,
  totalLabel: string,
  goesOn: boolean,
  write: Writer,
): DocxTable {
  const total = COLUMNS.map((_, index) =>
    index === 0 ? totalLabel : index === COLUMNS.length - 1 ? frame.total : '',
  );
  const cells = (texts: readonly string[], looks: CellLooks): readonly DocxCell[] =>
    texts.map((text, index) => cell(write(text), index >= FIRST_AMOUNT, looks));
  return {
    kind: 'table',
    columns: COLUMNS,
    rows: [
      {
        isHeading: true,
        cells: cells(frame.headings.map(bold), {
          shading: SHADING,
          borders: { bottom: STRONG_RULE },
          keepWithNext: true,
        }),
      },
      { cells: cells(frame.invoice, { borders: { bottom: RULE } }) },
      { cells: cells(total.map(bold), { borders: { top: STRONG_RULE }, keepWithNext: goesOn }) },
    ],
  };
}

/** Invoice, period, days, base, rate, amount. */
const PERIOD_COLUMNS = [42, 42, 13, 27, 18, 28];
const FIRST_FIGURE = 2;

/** The statement of interest: headings, the row that is written once for each period, and what they add up to. */
export function statementTable({ statement }: LetterFrame, write: Writer): DocxTable {
  const cells = (texts: readonly string[], looks: CellLooks): readonly DocxCell[] =>
    texts.map((text, index) => cell(write(text), index >= FIRST_FIGURE, looks));
  return {
    kind: 'table',
    columns: PERIOD_COLUMNS,
    rows: [
      {
        isHeading: true,
        cells: cells(statement.headings.map(bold), {
          shading: SHADING,
          borders: { bottom: STRONG_RULE },
          keepWithNext: true,
        }),
      },
      // A short statement stands on one page; a page has no room for a long one, and it is cut all the same.
      { cells: cells(statement.period, { borders: { bottom: RULE }, keepWithNext: true }) },
      ...statement.totals.map(([label, detail, amount], index) => ({
        cells: cells(
          [label, detail, '', '', '', amount].map((text) => (index === 0 ? bold(text) : text)),
          { borders: index === 0 ? { top: STRONG_RULE } : {}, keepWithNext: true },
        ),
      })),
    ],
  };
}

/** What is added to the principal, and the sum of all in bold. */
export function claimTable(claims: readonly (readonly [string, string])[], write: Writer): DocxTable {
  const rows = claims.map(([label, amount], index) => {
    const isSum = index === claims.length - 1;
    const looks = { borders: isSum ? { top: RULE, bottom: STRONG_RULE } : {}, keepWithNext: !isSum };
    const set = (text: string): string => write(isSum ? bold(text) : text);
    return { cells: [cell(set(label), false, looks), cell(set(amount), true, looks)] };
  });
  return { kind: 'table', columns: CLAIM_COLUMNS, rows };
}

type CellLooks = Pick<DocxCell, 'borders' | 'shading'> & { readonly keepWithNext?: boolean };

const cell = (text: string, isAmount: boolean, { keepWithNext = false, ...looks }: CellLooks): DocxCell => ({
  paragraphs: [paragraph(text, { size: SIZE, align: isAmount ? 'right' : 'left', keepWithNext })],
  padding: { top: 1.2, bottom: 1.2, left: 1.5, right: 1.5 },
  ...looks,
});

const bold = (text: string): string => (text === '' ? '' : `**${text}**`);
