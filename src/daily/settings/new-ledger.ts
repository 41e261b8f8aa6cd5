import { JOURNAL } from '../../ledger/schema/records';
import { SETTINGS } from '../../ledger/schema/rules';
import { foldHeading } from '../../ledger/table';
import type { Platform } from '../platform';

/**
 * Whether nothing of ours was ever made in the spreadsheet. A sheet of ours that was renamed is another thing, and says
 * so; one named « Factures » may be its owner's.
 */
export function isNewLedger({ workbook }: Platform): boolean {
  const present = new Set(workbook.sheetNames().map(foldHeading));
  return [SETTINGS, JOURNAL].every(({ name }) => !present.has(foldHeading(name)));
}
