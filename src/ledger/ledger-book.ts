import type { WorkbookLayout } from './layout';
import type { Workbook } from './workbook';

/** A spreadsheet whose values and looks are both at hand. */
export type LedgerBook = Workbook & WorkbookLayout;
