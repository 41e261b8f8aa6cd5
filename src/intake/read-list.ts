import { typeset } from '../domain/typography';
import { type Columns, mapColumns } from './columns';
import { identifyCustomers } from './customer-identity';
import { customersOf } from './customers';
import { groupLines, inheritHeaders } from './group-lines';
import { invoiceOf } from './invoices';
import { type IntakeInvoice, type IntakeList, isUnreadable, type Refusal } from './list';
import { judgePaymentDates, saysPayments } from './payment-evidence';
import { readLines } from './read-lines';
import { readTable, tableFromCells } from './read-table';
import { sortLines } from './sort-lines';
import type { Table, TableCell } from './table';
import { totalLines } from './total-lines';

/** Reads a file (CSV or .xlsx) as a list of invoices, or says in French what it is and what to do. */
export function readListFile(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): IntakeList | Refusal {
  const table = readTable(file);
  return table.kind === 'refused' ? table : readList(table);
}

/** Reads the cells of a sheet, from A1, as a list of invoices. */
export function readListCells(
  cells: readonly (readonly TableCell[])[],
  source: string,
): IntakeList | Refusal {
  const table = tableFromCells(cells, source);
  return table.kind === 'refused' ? table : readList(table);
}

/** Reads a table as a list of invoices: every line becomes a row, joins another's, is a draft, or is ignored with its reason. */
export function readList(table: Table): IntakeList {
  const columns = mapColumns(table);
  const all = readLines(table, columns);
  const dates = judgePaymentDates(table, columns, all);
  const totals = totalLines(table, columns, all);
  const lines = inheritHeaders(all.map(dates.apply), columns, totals);
  const sorted = sortLines(table, columns, lines, totals);
  const identityOf = identifyCustomers(sorted.invoices);
  const customers = customersOf(sorted.invoices, identityOf);
  const emails = new Map(customers.map((customer) => [customer.code || customer.name, customer.emails]));
  const byKey = new Map(
    sorted.invoices.map((line) => {
      const { key, code, name } = identityOf(line);
      return [key, emails.get(code || name) ?? []] as const;
    }),
  );
  const groups = groupLines(sorted.invoices, columns, identityOf);
  const invoices = groups.flatMap((group) => {
    const context = {
      identityOf,
      paidOnProvesPayment: dates.prove,
      emailsOf: (key: string) => byKey.get(key) ?? [],
    };
    return invoiceOf(group, context) ?? [];
  });
  return {
    kind: 'invoices',
    source: table.source,
    unreadSheets: table.unreadSheets,
    invoices,
    customers,
    counts: {
      lines: table.lines.length,
      invoices: invoices.length,
      drafts: sorted.drafts,
      joined: sorted.invoices.length - invoices.length,
      ignored: sorted.ignored.length,
      unreadable: invoices.filter(isIncomplete).length,
    },
    ignored: sorted.ignored,
    refusedColumns: [...columns.refused, ...dates.refused, ...netOnly(table, columns)],
    saysPayments: saysPayments(columns, lines, dates.prove),
    columns: columns.labels.filter(
      ({ heading }) => !dates.refused.some((refused) => refused.heading === heading),
    ),
  };
}

/** Whether the row will be held until somebody fills or mends a cell. */
export const isIncomplete = (invoice: IntakeInvoice): boolean =>
  invoice.number === '' ||
  invoice.customer === '' ||
  invoice.dueOn === null ||
  invoice.total === null ||
  [invoice.issuedOn, invoice.dueOn, invoice.total, invoice.paid, invoice.paidOn, invoice.performedOn].some(
    isUnreadable,
  );

const NET = "c'est un montant hors taxes : il ne remplace pas le montant TTC, à compléter.";

function netOnly(table: Table, columns: Columns): IntakeList['refusedColumns'] {
  const net = columns.of.get('netTotal');
  const replaced = ['total', 'balance', 'vatAmount'] as const;
  if (net === undefined || replaced.some((field) => columns.of.has(field))) return [];
  return [{ heading: table.headings[net] ?? '', reason: typeset(NET) }];
}
