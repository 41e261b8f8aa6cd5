import type { CivilDate } from '../domain/civil-date';
import { typeset } from '../domain/typography';
import { type ColumnChoices, chosenColumns, NO_CHOICE } from './chosen-columns';
import { columnReadings } from './column-readings';
import { type Columns, mapColumns } from './columns';
import { identifyCustomers } from './customer-identity';
import { customersOf } from './customers';
import type { FieldName } from './fields';
import { groupLines, inheritHeaders } from './group-lines';
import { invoiceOf } from './invoices';
import { type IntakeInvoice, type IntakeList, isUnreadable, type Refusal } from './list';
import { judgePaymentDates, saysPayments } from './payment-evidence';
import { findPaymentHints, leftOutOfPayments, refusedWithHints } from './payment-hints';
import { type ReadLine, readLines } from './read-lines';
import { readTable, tableFromCells } from './read-table';
import { refuse } from './refusal';
import { sortLines } from './sort-lines';
import { type Table, type TableCell, textOf } from './table';
import { totalLines } from './total-lines';

/**
 * Reads a file (CSV or .xlsx) as a list of invoices, or says in French what it is and what to do. `choices`: what a person
 * says of its columns.
 */
export function readListFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  choices: ColumnChoices = NO_CHOICE,
): IntakeList | Refusal {
  const table = readTable(file, choices);
  return table.kind === 'refused' ? table : readChosen(table, choices);
}

/** Reads the cells of a sheet, from A1, as a list of invoices. */
export function readListCells(
  cells: readonly (readonly TableCell[])[],
  source: string,
  choices: ColumnChoices = NO_CHOICE,
): IntakeList | Refusal {
  const table = tableFromCells(cells, source, choices);
  return table.kind === 'refused' ? table : readChosen(table, choices);
}

const TOO_FEW =
  "Il manque de quoi faire des factures : choisissez la colonne du numéro ou du client, et celle de l'échéance ou du montant.";

function readChosen(table: Table, choices: ColumnChoices): IntakeList | Refusal {
  const chosen = chosenColumns(table.headings, choices);
  if (chosen.kind === 'refused') return chosen;
  const columns = mapColumns(table, chosen);
  const has = (...fields: readonly FieldName[]) => fields.some((field) => columns.of.has(field));
  const isEnough = has('number', 'customer', 'customerCode') && has('dueOn', 'total', 'balance', 'netTotal');
  if (choices.size > 0 && !isEnough)
    return { ...refuse(TOO_FEW), toName: columnReadings(table, columns, columns.refused) };
  return readList(table, columns);
}

/** Reads a table as a list of invoices: every line becomes a row, joins another's, is a draft, or is ignored with its reason. */
export function readList(table: Table, columns: Columns = mapColumns(table)): IntakeList {
  const hints = findPaymentHints(table, columns);
  const all = readLines(table, columns, hints.ofLine);
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
      balanceHeading: balanceHeadingOf(table, columns, lines),
      emailsOf: (key: string) => byKey.get(key) ?? [],
    };
    return invoiceOf(group, context) ?? [];
  });
  const leftOut = leftOutOfPayments(table, columns);
  const refusedColumns = [
    ...refusedWithHints(table, columns, hints),
    ...dates.refused,
    ...netOnly(table, columns),
  ];
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
      unreadable: invoices.filter((invoice) => isIncomplete(invoice)).length,
    },
    ignored: sorted.ignored,
    refusedColumns,
    doubtfulColumns: [...columns.doubtful.map(({ heading, reason }) => ({ heading, reason })), ...leftOut],
    readings: columnReadings(table, columns, refusedColumns),
    unreadColumns: unreadColumnsOf(table, columns, dates.refused),
    saysPayments: leftOut.length === 0 && saysPayments(columns, lines, dates.prove),
    columns: columns.labels.filter(
      ({ heading }) => !dates.refused.some((refused) => refused.heading === heading),
    ),
  };
}

/** Whether the row will be held until somebody fills or mends a cell. `computed`: the due date that the ledger gives it. */
export const isIncomplete = (invoice: IntakeInvoice, computed: CivilDate | null = null): boolean =>
  invoice.number === '' ||
  invoice.customer === '' ||
  (invoice.dueOn === null && computed === null) ||
  invoice.total === null ||
  [invoice.issuedOn, invoice.dueOn, invoice.total, invoice.paid, invoice.paidOn, invoice.performedOn].some(
    isUnreadable,
  );

/** The heading of the rests, when some lines have one beside their total: a line without may be paid. */
function balanceHeadingOf(table: Table, columns: Columns, lines: readonly ReadLine[]): string {
  const column = columns.of.get('balance');
  const some = columns.of.has('total') && lines.some((line) => line.balance !== null);
  return column === undefined || !some ? '' : (table.headings[column] ?? '').trim();
}

/** The columns that hold something and that nothing was read from. */
function unreadColumnsOf(
  { headings, lines }: Table,
  columns: Columns,
  refused: IntakeList['refusedColumns'],
): string[] {
  const read = new Set(columns.of.values());
  const unread = headings
    .map((heading, column) => ({ heading: heading.replace(/\s+/g, ' ').trim(), column }))
    .filter(({ heading, column }) => !read.has(column) || refused.some((one) => one.heading === heading))
    .filter(({ column }) => lines.some(({ cells }) => textOf(cells[column]) !== ''));
  return unread.map(({ heading, column }) => heading || `colonne ${column + 1}, sans intitulé`);
}

const NET = "c'est un montant hors taxes : il ne remplace pas le montant TTC, à compléter.";

function netOnly(table: Table, columns: Columns): IntakeList['refusedColumns'] {
  const net = columns.of.get('netTotal');
  const replaced = ['total', 'balance', 'vatAmount'] as const;
  if (net === undefined || replaced.some((field) => columns.of.has(field))) return [];
  return [{ heading: table.headings[net] ?? '', reason: typeset(NET) }];
}
