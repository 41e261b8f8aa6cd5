import { typeset } from '../domain/typography';
import type { Columns } from './columns';
import { looksLikeHeading } from './heading-line';
import { headingKey } from './headings';
import type { ReadLine } from './read-lines';
import { type Table, type TableLine, textOf } from './table';

export interface SortedLines {
  readonly invoices: readonly ReadLine[];
  readonly drafts: number;
  readonly ignored: readonly { readonly line: number; readonly reason: string }[];
}

const REASONS = {
  total: 'ligne de total',
  repeatedHeading: 'intitulés répétés',
  otherSection: 'autre section, sous ses propres intitulés',
  notReceivable: "ce n'est pas une facture de vente",
  notInvoice: "ni numéro, ni montant, ni date : ce n'est pas une facture",
};

/** Parts the lines that look like invoices from drafts, totals (by number of line), notes and what stands under other headings. */
export function sortLines(
  table: Table,
  columns: Columns,
  lines: readonly ReadLine[],
  totals: ReadonlySet<number>,
): SortedLines {
  const invoices: ReadLine[] = [];
  const ignored: { line: number; reason: string }[] = [];
  let drafts = 0;
  let otherSection = false;
  lines.forEach((read, index) => {
    const source = table.lines[index];
    const ignore = (reason: string) => ignored.push({ line: read.line, reason: typeset(reason) });
    if (!source) return;
    if (looksLikeHeading(source)) {
      otherSection = otherSection || !repeatsHeadings(source, table);
      ignore(otherSection ? REASONS.otherSection : REASONS.repeatedHeading);
    } else if (otherSection) ignore(REASONS.otherSection);
    else if (totals.has(read.line)) ignore(REASONS.total);
    else if (!looksLikeInvoice(read, source, columns)) ignore(REASONS.notInvoice);
    else if (read.status === 'draft' || read.paymentStatus === 'draft') drafts += 1;
    else if (isNotReceivable(read)) ignore(REASONS.notReceivable);
    else invoices.push(read);
  });
  return { invoices, drafts, ignored };
}

const repeatsHeadings = (line: TableLine, table: Table): boolean =>
  table.headings.every((heading, column) => headingKey(heading) === headingKey(textOf(line.cells[column])));

const isNotReceivable = (read: ReadLine): boolean =>
  (read.kind?.of === 'document' && read.kind.nature === null) || read.status === 'notAnInvoice';

function looksLikeInvoice(read: ReadLine, { cells }: TableLine, columns: Columns): boolean {
  const filled = cells.filter((cell) => textOf(cell) !== '').length;
  if (filled < 2) return false;
  const named = read.customerName !== '' || read.customerCode !== '';
  const dated = read.issuedOn !== null || read.dueOn !== null;
  if (read.number !== '') return named || dated || read.total !== null;
  const isItem = columns.of.has('item') && read.text('item') !== '';
  return isItem || (read.total !== null && (named || dated)) || (named && dated);
}
