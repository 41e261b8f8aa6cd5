import type { Cents } from '../domain/cents';
import type { CivilDate } from '../domain/civil-date';
import { readAmount } from './amounts';
import { readDate } from './dates';
import type { ExistingInvoice } from './ledger-state';
import type { Field } from './list';
import { textOf } from './table';

/** A row of Factures read again, the way a list is. */
export interface LedgerRow {
  readonly row: number;
  readonly number: string;
  readonly customer: string;
  readonly issuedOn: Field<CivilDate>;
  readonly dueOn: Field<CivilDate>;
  readonly total: Field<Cents>;
  readonly paid: Field<Cents>;
  readonly paidOn: Field<CivilDate>;
  readonly situation: string;
}

const LEDGER_AMOUNTS = { mark: 'unknown', ungrouped: false } as const;

export const ledgerRow = (existing: ExistingInvoice): LedgerRow => ({
  row: existing.row,
  number: textOf(existing.number),
  customer: textOf(existing.customer),
  issuedOn: readDate(existing.issuedOn, 'dayFirst'),
  dueOn: readDate(existing.dueOn, 'dayFirst'),
  total: readAmount(existing.total, LEDGER_AMOUNTS),
  paid: readAmount(existing.paid, LEDGER_AMOUNTS),
  paidOn: readDate(existing.paidOn, 'dayFirst'),
  situation: textOf(existing.situation),
});
