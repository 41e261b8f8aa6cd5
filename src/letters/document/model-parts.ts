import { type DocumentLine, keysOf, linesOfDocument } from './document-lines';
import type { ModelDocument } from './model-document';
import { isInvoiceRow, isPeriodRow, type TableRow, tableRowsOf } from './table-rows';

/** What a model is made of. */
export interface ModelParts {
  readonly lines: readonly DocumentLine[];
  /** Rows that are repeated for each invoice, and their lines. */
  readonly invoiceRows: readonly TableRow[];
  readonly ofInvoice: ReadonlySet<DocumentLine>;
  /** Rows that are repeated for each period of interest, and their lines. */
  readonly periodRows: readonly TableRow[];
  readonly ofPeriod: ReadonlySet<DocumentLine>;
  /** All other rows. */
  readonly rows: readonly TableRow[];
}

/** A model is filled for each of a run's letters: it is taken apart once. */
const known = new WeakMap<ModelDocument, ModelParts>();

export function partsOf(model: ModelDocument): ModelParts {
  const found = known.get(model);
  if (found) return found;
  const lines = linesOfDocument(model);
  const rows = tableRowsOf(lines);
  const invoiceRows = rows.filter(isInvoiceRow);
  const periodRows = rows.filter(isPeriodRow);
  const parts = {
    lines,
    invoiceRows,
    ofInvoice: new Set(invoiceRows.flatMap((row) => row.lines)),
    periodRows,
    ofPeriod: new Set(periodRows.flatMap((row) => row.lines)),
    rows: rows.filter((row) => !invoiceRows.includes(row) && !periodRows.includes(row)),
  };
  known.set(model, parts);
  return parts;
}

/** Says whether a model has a place for several invoices: a row of a table, or « [Tableau des factures] ». */
export const hasInvoiceTable = ({ lines, invoiceRows }: ModelParts): boolean =>
  invoiceRows.length > 0 || keysOf(lines).includes('invoiceTable');
