import { foldText } from '../domain/typography';
import { looksLikeAmount } from './amounts';
import type { Columns } from './columns';
import { readable } from './list';
import type { ReadLine } from './read-lines';
import { type Table, type TableLine, textOf } from './table';

const TOTAL_WORD = /^(sous )?(total|totaux|somme|cumul|grand total)\b/;

/** The word and nothing that could name an article: « Total TTC », not « Total Quartz 9000 ». */
const TOTAL_ALONE =
  /^(sous |grand )?(total|totaux|somme|cumul)( (general|generale|global|ttc|ht|tva|net|facture|factures|client|periode|mois|page|eur|euros?|du|de|la|le|a payer))*$/;

/** « Total Euro;;;;41717,15 » or « ;;;TOTAL;;60,00 »: the word, in whatever column, and nothing beside it but amounts. */
function isTotalLine({ cells }: TableLine, read: ReadLine, columns: Columns): boolean {
  const item = columns.of.get('item');
  const filled = cells
    .map((cell, column) => ({ cell, column, folded: foldText(textOf(cell)) }))
    .filter(({ cell }) => textOf(cell) !== '');
  const others = (word: { column: number }) => filled.filter(({ column }) => column !== word.column);
  // No article is called « Total »: that line sums up an invoice, even under its number.
  const inItem = filled.find(({ column, folded }) => column === item && TOTAL_ALONE.test(folded));
  if (inItem) return true;
  if (readable(read.issuedOn) !== null || readable(read.dueOn) !== null) return false;
  const word = filled.find(
    ({ folded }, index) => TOTAL_ALONE.test(folded) || (index === 0 && TOTAL_WORD.test(folded)),
  );
  if (!word || (word.column === item && !TOTAL_ALONE.test(word.folded))) return false;
  // A customer may be called Total: a number beside the word makes an invoice.
  if (read.number !== '' && word.column !== columns.of.get('number')) return false;
  return others(word).every(({ cell }) => looksLikeAmount(cell));
}

/** The numbers of the lines that sum up others: found before an article takes over what stands above it. */
export const totalLines = (table: Table, columns: Columns, lines: readonly ReadLine[]): ReadonlySet<number> =>
  new Set(
    table.lines.flatMap((source, index) => {
      const read = lines[index];
      return read && isTotalLine(source, read, columns) ? [source.line] : [];
    }),
  );
