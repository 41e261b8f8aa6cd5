import { decideDay } from '../../domain/decision/day';
import { typeset } from '../../domain/typography';
import { describeIntake } from '../../intake/describe';
import type { IntakeList, Refusal } from '../../intake/list';
import { mergeCustomers } from '../../intake/merge-customers';
import { mergeInvoices } from '../../intake/merge-invoices';
import { isIncomplete, readListCells, readListFile } from '../../intake/read-list';
import { appendCustomers, appendInvoices, appendPayments } from '../../ledger/append';
import { dateCell, moneyCell } from '../../ledger/cells';
import { SHEETS } from '../../ledger/schema';
import { foldHeading } from '../../ledger/table';
import { writeRows } from '../../ledger/write-block';
import { writeColumns } from '../columns';
import { openDesk } from '../desk';
import type { Platform } from '../platform';
import { refreshSheet } from '../refresh-sheet';
import { customerCells, invoiceCells } from './ledger-cells';
import { openForImport } from './ledger-state';
import { noteReceipts, owedButUnlisted } from './receipts';

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

/** Takes in a file: a CSV or an .xlsx. Throws the French sentence that says what the file is when it is no list. */
export const importFile = (platform: Platform, name: string, bytes: Uint8Array): ImportSummary =>
  importList(platform, readListFile({ name, bytes }));

/** Takes in a list that stands in another sheet of the same spreadsheet. */
export function adoptSheet(platform: Platform, sheet: string): ImportSummary {
  const { workbook } = platform;
  if (SHEETS.some((schema) => foldHeading(schema.name) === foldHeading(sheet)))
    throw new Error(
      typeset(`« ${sheet} » est une feuille de Relances : indiquez celle où se trouve votre liste.`),
    );
  const cells = workbook.read(sheet);
  if (cells === null) {
    const names = workbook.sheetNames().map((name) => `« ${name} »`);
    throw new Error(
      typeset(`Aucune feuille ne s'appelle « ${sheet} » : choisissez parmi ${names.join(', ')}.`),
    );
  }
  return importList(platform, readListCells(cells, sheet));
}

function importList(platform: Platform, list: IntakeList | Refusal): ImportSummary {
  if (list.kind === 'refused') throw new Error(typeset(list.sentence));
  const { workbook } = platform;
  const { state, invoices: invoiceTable, customers: customerTable } = openForImport(workbook);
  const invoices = mergeInvoices(state, list);
  const customers = mergeCustomers(state.customers, list.customers);

  appendCustomers(workbook, customers.toAppend.map(customerCells));
  writeRows(
    workbook,
    customerTable,
    customers.updates.map(({ row, changes }) => ({ index: row - 2, values: customerCells(changes) })),
  );
  appendInvoices(workbook, invoices.toAppend.map(invoiceCells));
  writeRows(
    workbook,
    invoiceTable,
    invoices.updates.map(({ row, changes }) => ({ index: row - 2, values: invoiceCells(changes) })),
  );
  appendPayments(
    workbook,
    invoices.payments.map((payment) => ({
      receivedOn: dateCell(payment.receivedOn),
      customer: payment.customer,
      invoice: payment.invoice,
      nature: 'Règlement',
      amount: moneyCell(payment.amount),
    })),
  );
  workbook.flush();
  const saysReceipts = list.saysPayments && list.invoices.length > 0;
  const unlisted = saysReceipts ? owedButUnlisted(platform, state, new Set(invoices.listed)) : [];
  const receiptsChecked = saysReceipts && unlisted.length === 0;
  if (receiptsChecked) noteReceipts(platform);
  workbook.flush();
  showStanding(platform);
  return {
    read: list.counts.lines,
    written: invoices.toAppend.length,
    updated: invoices.updates.length + invoices.payments.length,
    unchanged: invoices.unchanged,
    held: invoices.toAppend.filter(isIncomplete).length,
    drafts: list.counts.drafts,
    ignored: list.ignored,
    refusedColumns: list.refusedColumns,
    columns: list.columns,
    customersCreated: customers.toAppend.length,
    customersUpdated: customers.updates.length,
    receiptsChecked,
    message: describeIntake(list, invoices, customers, unlisted).join('\n'),
  };
}

/** Status, colours and reasons of every row, so that the sheet speaks before the first run. */
export function showStanding(platform: Platform): void {
  const desk = openDesk(platform);
  const plan = decideDay(desk.book, desk.today, desk.judge);
  const written = writeColumns(desk, plan);
  refreshSheet(desk, plan, written, false);
  platform.workbook.flush();
}
