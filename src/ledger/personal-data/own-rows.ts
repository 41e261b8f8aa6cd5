import { type Named, type Whose, whoseRows } from '../../domain/personal-data/whose';
import { readText } from '../reading/text';
import { CUSTOMERS } from '../schema/customers';
import { INVOICES } from '../schema/invoices';
import { PAYMENTS } from '../schema/payments';
import { CALLS, JOURNAL, REQUESTS } from '../schema/records';
import { openTable, type Table } from '../table';
import type { Workbook } from '../workbook';

/** The text of a cell as it would be typed; '' when the sheet shows an error there. */
export function textAt<Key extends string>(table: Table<Key>, index: number, key: Key): string {
  const text = readText(table.rows[index]?.[table.positions[key] - 1] ?? '');
  return text.ok ? (text.value ?? '') : '';
}

/** The six sheets that hold personal data, one read each. */
export function personalTables(workbook: Workbook) {
  return {
    customers: openTable(workbook, CUSTOMERS),
    invoices: openTable(workbook, INVOICES),
    payments: openTable(workbook, PAYMENTS),
    journal: openTable(workbook, JOURNAL),
    requests: openTable(workbook, REQUESTS),
    calls: openTable(workbook, CALLS),
  };
}
export type PersonalTables = ReturnType<typeof personalTables>;

/** Whose each row of these sheets is. */
export interface RowOwners<Who extends Named> {
  readonly whose: Whose<Who>;
  customer(index: number): Who | undefined;
  invoice(index: number): Who | undefined;
  payment(index: number): Who | undefined;
  journal(index: number): Who | undefined;
  request(index: number): Who | undefined;
  call(index: number): Who | undefined;
}

/** Every text inside a JSON value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function parsed(detail: string): unknown {
  try {
    return JSON.parse(detail);
  } catch {
    return null;
  }
}

/** `asked`: the customers to find, each with all the names he goes by, or went by. */
export function rowOwners<Who extends Named>(
  tables: PersonalTables,
  asked: readonly { readonly who: Who; readonly names: readonly string[] }[],
): RowOwners<Who> {
  const { customers, invoices, payments, journal, requests, calls } = tables;
  const whose = whoseRows(
    asked,
    customers.rows.map((_, index) => ({
      name: textAt(customers, index, 'name'),
      code: textAt(customers, index, 'code'),
    })),
    invoices.rows.map((_, index) => ({
      number: textAt(invoices, index, 'number'),
      customer: textAt(invoices, index, 'customer'),
    })),
  );
  const ofJournal = (index: number): Who | undefined =>
    whose.byNameOrNumber(textAt(journal, index, 'customer'), textAt(journal, index, 'invoice'));
  const messages = new Map<string, Who>();
  for (const index of journal.rows.keys()) {
    const who = ofJournal(index);
    const key = textAt(journal, index, 'message');
    if (who && key !== '') messages.set(key, who);
  }
  const byText = (text: string): Who | undefined =>
    messages.get(text) ?? whose.byName(text) ?? whose.byNumber(text);
  return {
    whose,
    customer: (index) => {
      const name = textAt(customers, index, 'name');
      const code = textAt(customers, index, 'code');
      return whose.byName(name) ?? (code === '' ? undefined : whose.byName(code));
    },
    invoice: (index) => whose.byName(textAt(invoices, index, 'customer')),
    payment: (index) => {
      const name = textAt(payments, index, 'customer');
      return whose.byNameOrNumber(name, textAt(payments, index, 'invoice'));
    },
    journal: ofJournal,
    request: (index) =>
      byText(textAt(requests, index, 'key')) ??
      textsIn(parsed(textAt(requests, index, 'detail')))
        .map(byText)
        .find((who) => who !== undefined),
    call: (index) => whose.byName(textAt(calls, index, 'customer')),
  };
}
