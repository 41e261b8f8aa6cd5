import type { DocumentLine } from './document/document-lines';
import { periodValues, rowValues } from './document/invoice-row';
import type { LetterUse } from './document/letter-use';
import type { ModelDocument } from './document/model-document';
import { partsOf } from './document/model-parts';
import { filledText } from './document/substitutions';
import { linesOfColumn, type TableRow } from './document/table-rows';
import { letterValues, rowsThatGo } from './letter';
import type { Notice } from './notice';
import { isLeftOut, type NoticeValues } from './placeholders';
import { statementLines } from './statement';

/** A piece of a letter as it reads, its layout left aside. */
export type LetterPiece =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'row'; readonly cells: readonly string[] };

/** What the letter of a notice will say, to be read before it is made. The model must have no fault (checkLetterModel). */
export function letterText(notice: Notice, model: ModelDocument, use: LetterUse): readonly LetterPiece[] {
  const parts = partsOf(model);
  const { lines, invoiceRows, periodRows, rows } = parts;
  const values = letterValues(notice, lines, use.language);
  const ofInvoices = notice.lines.map((line) => rowValues(notice, line, use.language));
  const ofPeriods = statementLines(notice).map((one) => periodValues(one, use.language));
  const gone = rowsThatGo(parts, values, ofPeriods.length > 0);
  const saidBy = (row: TableRow): readonly NoticeValues[] => {
    if (gone.includes(row)) return [];
    if (invoiceRows.includes(row)) return ofInvoices;
    return periodRows.includes(row) ? ofPeriods : [values];
  };
  const rowOf = new Map<DocumentLine, TableRow>(
    [...invoiceRows, ...periodRows, ...rows].flatMap((row) => row.lines.map((line) => [line, row] as const)),
  );
  const done = new Set<TableRow>();
  const pieces: LetterPiece[] = [];
  let paragraph: DocumentLine['paragraph'] | null = null;
  let open: string[] = [];
  for (const line of lines) {
    const row = rowOf.get(line);
    if (row) {
      if (!done.has(row)) pieces.push(...rowPieces(row, saidBy(row)));
      done.add(row);
      continue;
    }
    if (isLeftOut(line.text, values)) continue;
    const text = filledText(line.text, values)
      .replace(/\ufffc/g, '')
      .split('\n');
    if (line.paragraph === paragraph) open.push(...text);
    else {
      open = text;
      pieces.push({ kind: 'paragraph', lines: open });
    }
    paragraph = line.paragraph;
  }
  return pieces.filter((piece) => piece.kind === 'row' || piece.lines.some((text) => text.trim() !== ''));
}

/** A row once for each set of values. */
const rowPieces = (row: TableRow, all: readonly NoticeValues[]): readonly LetterPiece[] =>
  all.map((values) => ({
    kind: 'row',
    cells: Array.from({ length: row.columns }, (_, column) =>
      linesOfColumn(row, column)
        .filter((line) => !isLeftOut(line.text, values))
        .map((line) => filledText(line.text, values).replace(/\ufffc/g, ''))
        .join('\n'),
    ),
  }));
