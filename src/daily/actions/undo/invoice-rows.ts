import { foldNumber } from '../../../domain/keys';
import type { Invoice } from '../../../domain/model';
import { counted } from '../../../domain/typography';
import { dateCell } from '../../../ledger/cells';
import type { PutBack } from '../../../ledger/put-back';
import { markedRow, type Values } from '../../../ledger/row-finding';
import { INVOICES, type InvoiceKey } from '../../../ledger/schema/invoices';
import type { ActionContext } from '../context';
import { cellsBack, changedSince, type Prepared } from './prepared';
import type { StepOf } from './schema';

const namedRow = (number: string): string => `La facture ${number}`;

/** Cells of the one row of Factures with that number and due date. Throws a French sentence when there is none. */
export function invoiceBack(
  { desk }: ActionContext,
  number: string,
  dueOn: Invoice['dueOn'],
  written: Values<InvoiceKey>,
  former: Values<InvoiceKey>,
): PutBack<InvoiceKey> {
  const rows = desk.book.rows.flatMap((row) =>
    row.readable && row.invoice.dueOn === dueOn && foldNumber(row.invoice.number) === foldNumber(number)
      ? [row.invoice.row]
      : [],
  );
  const [row, ...others] = rows;
  const mark = row === undefined || others.length > 0 ? undefined : desk.ledger.marks.get(row);
  if (!mark) throw changedSince(namedRow(number));
  return { row: mark.row, find: (table) => markedRow(table, mark), written, former };
}

type SituationCells = StepOf<'situation'>['before'];
const cellsOf = ({ situation, until, detail }: SituationCells): Values<InvoiceKey> => ({
  situation,
  situationDate: dateCell(until),
  situationDetail: detail,
});

/** Situation, Jusqu'au and Précision, of one row or of many. */
export function situationsBack(
  context: ActionContext,
  steps: readonly StepOf<'situation'>[],
): readonly Prepared[] {
  const [first] = steps;
  if (!first) return [];
  const changes = steps.map(({ invoice, dueOn, before, after }) =>
    invoiceBack(context, invoice, dueOn, cellsOf(after), cellsOf(before)),
  );
  const many = counted(steps.length, 'facture');
  const what = steps.length === 1 ? namedRow(first.invoice) : `L'une des ${many}`;
  const { situation } = first.before;
  const sentence =
    steps.length === 1
      ? `Facture ${first.invoice} comme avant : ${situation === '' ? 'sans situation' : situation}.`
      : `${many} : Situation comme avant.`;
  return [cellsBack(context, INVOICES, changes, what, sentence)];
}

/** Avoir sur, emptied again. */
export function creditNoteBack(context: ActionContext, step: StepOf<'creditNote'>): Prepared {
  const { note, dueOn, invoice } = step;
  const change = invoiceBack(context, note, dueOn, { creditFor: invoice }, { creditFor: '' });
  const sentence = `L'avoir ${note} n'est plus imputé sur la facture ${invoice}.`;
  return cellsBack(context, INVOICES, [change], namedRow(note), sentence);
}
