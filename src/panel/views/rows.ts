import type { Platform } from '../../daily/platform';
import { INVOICES } from '../../ledger/schema/invoices';

/** Selects rows of Factures in the sheet, so that they are in sight beside the panel. */
export function showRows({ selection }: Platform, { rows }: { readonly rows: readonly number[] }) {
  if (rows.length > 0) selection.showRows(INVOICES.name, rows);
  return { shown: rows.length };
}
