import { type AmountForm, provenForm } from './amounts';
import type { Columns } from './columns';
import { type DateOrder, provenOrder } from './dates';
import type { FieldName } from './fields';
import { languageOfHeadings } from './headings';
import type { Table } from './table';

const DATES: readonly FieldName[] = ['issuedOn', 'dueOn', 'paidOn', 'performedOn'];
const AMOUNTS: readonly FieldName[] = ['total', 'netTotal', 'vatAmount', 'paid', 'balance'];

/** How the dates and amounts of a table are written, decided column by column, then by the table, then by its language. */
export interface Conventions {
  readonly order: (field: FieldName) => DateOrder;
  readonly form: (field: FieldName) => AmountForm;
}

export function conventionsOf(table: Table, columns: Columns): Conventions {
  const cells = (fields: readonly FieldName[]) =>
    fields.flatMap((field) => {
      const column = columns.of.get(field);
      return column === undefined ? [] : table.lines.map((line) => line.cells[column]);
    });
  const tableForm = provenForm(cells(AMOUNTS)) ?? { mark: 'unknown', ungrouped: false };
  // English headings over 03/04/2026 may be American: without a proof, such a date stays as it is written.
  const european = languageOfHeadings(table.headings) === 'fr' || tableForm.mark === ',';
  const tableOrder = provenOrder(cells(DATES)) ?? (european ? 'dayFirst' : 'unknown');
  const orders = new Map(DATES.map((field) => [field, provenOrder(cells([field])) ?? tableOrder]));
  const forms = new Map(AMOUNTS.map((field) => [field, provenForm(cells([field])) ?? tableForm]));
  return {
    order: (field) => orders.get(field) ?? tableOrder,
    form: (field) => forms.get(field) ?? tableForm,
  };
}
