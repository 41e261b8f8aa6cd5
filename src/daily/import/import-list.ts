import { typeset } from '../../domain/typography';
import { describeIntake } from '../../intake/describe';
import type { Platform } from '../platform';
import { showStanding } from '../show-standing';
import { openForImport } from './ledger-state';
import { planImport, saysReceipts } from './plan-import';
import { noteReceipts, owedButUnlisted } from './receipts';
import { type ChosenFields, type ImportSource, readSource } from './source';
import { writeImport } from './write-import';

/** What an import did. */
export interface ImportSummary {
  readonly read: number;
  readonly written: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Invoices held until a cell is filled or mended. */
  readonly held: number;
  readonly drafts: number;
  readonly ignored: readonly { readonly line: number; readonly reason: string }[];
  readonly refusedColumns: readonly { readonly heading: string; readonly reason: string }[];
  readonly columns: readonly { readonly field: string; readonly heading: string }[];
  readonly customersCreated: number;
  readonly customersUpdated: number;
  readonly receiptsChecked: boolean;
  /** The same in French sentences. */
  readonly message: string;
}

/**
 * Takes in a file: a CSV or an .xlsx. `columns`: what a person says of its columns. Throws the French sentence that says
 * what the file is when it is no list.
 */
export const importFile = (
  platform: Platform,
  name: string,
  bytes: Uint8Array,
  columns?: ChosenFields,
): ImportSummary => importList(platform, { name, bytes, columns });

/** Takes in a list that stands in another sheet of the same spreadsheet. */
export const adoptSheet = (platform: Platform, sheet: string, columns?: ChosenFields): ImportSummary =>
  importList(platform, { sheet, columns });

function importList(platform: Platform, source: ImportSource): ImportSummary {
  const list = readSource(platform, source);
  if (list.kind === 'refused') throw new Error(typeset(list.sentence));
  const { workbook } = platform;
  const ledger = openForImport(workbook);
  const plan = planImport(ledger.state, ledger.terms, list);
  writeImport(workbook, ledger, plan);
  const { invoices, customers, counts } = plan;
  const unlisted = saysReceipts(plan)
    ? owedButUnlisted(platform, ledger.state, new Set(invoices.listed))
    : [];
  const receiptsChecked = saysReceipts(plan) && unlisted.length === 0;
  if (receiptsChecked) noteReceipts(platform);
  workbook.flush();
  showStanding(platform);
  return {
    read: list.counts.lines,
    written: counts.added,
    updated: counts.updated,
    unchanged: counts.unchanged,
    held: counts.held,
    drafts: list.counts.drafts,
    ignored: list.ignored,
    refusedColumns: list.refusedColumns,
    columns: list.columns,
    customersCreated: customers.toAppend.length,
    customersUpdated: customers.updates.length,
    receiptsChecked,
    message: describeIntake(plan.list, invoices, customers, plan.dueDates, unlisted).join('\n'),
  };
}
