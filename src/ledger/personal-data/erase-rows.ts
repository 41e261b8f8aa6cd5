import type { CivilDate } from '../../domain/civil-date';
import {
  type ErasedCustomer,
  type Erasure,
  erasedEntry,
  markedText,
  withoutName,
} from '../../domain/personal-data/erasure';
import { isEmptyCell } from '../cells';
import { readJournalRows } from '../readers/journal';
import type { CustomerKey } from '../schema/customers';
import type { InvoiceKey } from '../schema/invoices';
import type { PaymentKey } from '../schema/payments';
import type { CallKey, JournalKey, RequestKey } from '../schema/records';
import type { Table } from '../table';
import type { Workbook } from '../workbook';
import { type RowChange, writeRows } from '../write-block';
import { personalTables, type RowOwners, rowOwners, textAt } from './own-rows';

/** What an erasure changes in the sheets, read and not written yet. */
export interface RowErasure {
  /** How many rows it changes, by customer's name. */
  readonly rows: ReadonlyMap<string, number>;
  /** The Journal as it will read. */
  readonly journal: ReturnType<typeof readJournalRows>;
  /** Writes it, by runs of rows; the caller flushes. */
  write(): void;
}

type Texts<Key extends string> = Partial<Readonly<Record<Key, string>>>;

interface SheetErasure {
  readonly owners: readonly ErasedCustomer[];
  write(workbook: Workbook): void;
}

/** The rows of a sheet whose cells an erasure changes. */
function sheetErasure<Key extends string>(
  table: Table<Key>,
  ownerOf: (index: number) => ErasedCustomer | undefined,
  erased: (text: (key: Key) => string, who: ErasedCustomer) => Texts<Key>,
): SheetErasure {
  const owners: ErasedCustomer[] = [];
  const changes: RowChange<Key>[] = [];
  for (const index of table.rows.keys()) {
    const who = ownerOf(index);
    if (!who) continue;
    const before = (key: Key): string => textAt(table, index, key);
    const texts = Object.entries<string | undefined>(erased(before, who)).filter(
      ([key, text]) => text !== undefined && text !== before(key as Key),
    );
    if (texts.length === 0) continue;
    owners.push(who);
    changes.push({ index, values: Object.fromEntries(texts) as Texts<Key> });
  }
  return { owners, write: (workbook) => writeRows(workbook, table, changes) };
}

type Reader<Key extends string> = (key: Key) => string;

const named = (text: string, { alias }: ErasedCustomer): string =>
  alias !== null && text !== '' ? alias : text;

/** Cells that letters and messages are made from are emptied: the mark would enter them if he came back. */
const customerTexts = (text: Reader<CustomerKey>, who: ErasedCustomer): Texts<CustomerKey> => ({
  name: named(text('name'), who),
  civility: '',
  contact: '',
  emails: '',
  copyTo: '',
  phone: '',
  representedBy: '',
  ...(who.alias === null
    ? {}
    : { code: '', address: '', postalCode: '', city: '', siren: '', registeredOffice: '' }),
});

const invoiceTexts = (text: Reader<InvoiceKey>, who: ErasedCustomer, on: CivilDate): Texts<InvoiceKey> => ({
  customer: named(text('customer'), who),
  situationDetail: markedText(text('situationDetail'), on),
  notes: markedText(text('notes'), on),
  reminderEmails: '',
  ...(who.alias === null
    ? {}
    : {
        subject: withoutName(text('subject'), who),
        customerReference: withoutName(text('customerReference'), who),
        pdf: /^https:\/\//.test(text('pdf')) ? text('pdf') : '',
      }),
});

const paymentTexts = (text: Reader<PaymentKey>, who: ErasedCustomer, on: CivilDate): Texts<PaymentKey> =>
  who.alias === null
    ? {}
    : { customer: named(text('customer'), who), reference: markedText(text('reference'), on) };

const journalTexts = (text: Reader<JournalKey>, who: ErasedCustomer, on: CivilDate): Texts<JournalKey> => {
  const [customer, recipient] = [text('customer'), text('recipient')];
  const entry = { customer, recipient, document: text('document'), detail: text('detail') };
  return erasedEntry(entry, who, on);
};

const callTexts = (text: Reader<CallKey>, who: ErasedCustomer, on: CivilDate): Texts<CallKey> => ({
  customer: named(text('customer'), who),
  contact: markedText(text('contact'), on),
  phone: markedText(text('phone'), on),
  next: markedText(text('next'), on),
});

const requestTexts = (
  text: Reader<RequestKey>,
  who: ErasedCustomer,
  on: CivilDate,
  owners: RowOwners<ErasedCustomer>,
): Texts<RequestKey> => ({
  key: owners.whose.byName(text('key')) ? named(text('key'), who) : text('key'),
  detail: markedText(text('detail'), on),
});

/** Reads what an erasure changes: six reads. What it changed already, wherever it stopped, changes no more. */
export function erasedRows(workbook: Workbook, { on, customers }: Erasure): RowErasure {
  const tables = personalTables(workbook);
  const asked = customers.map((who) => ({ who, names: [who.name, who.code, who.alias ?? ''] }));
  const owners = rowOwners(tables, asked);
  const { requests, journal } = tables;
  const isHandled = (index: number): boolean =>
    !isEmptyCell(requests.rows[index]?.[requests.positions.handledOn - 1]);
  const sheets = [
    sheetErasure(tables.invoices, owners.invoice, (text, who) => invoiceTexts(text, who, on)),
    sheetErasure(tables.payments, owners.payment, (text, who) => paymentTexts(text, who, on)),
    sheetErasure(tables.calls, owners.call, (text, who) => callTexts(text, who, on)),
    sheetErasure(
      requests,
      (index) => (isHandled(index) ? owners.request(index) : undefined),
      (text, who) => requestTexts(text, who, on, owners),
    ),
    sheetErasure(journal, owners.journal, (text, who) => journalTexts(text, who, on)),
    sheetErasure(tables.customers, owners.customer, customerTexts),
  ];
  const rows = new Map<string, number>();
  for (const { name } of sheets.flatMap((sheet) => sheet.owners)) rows.set(name, (rows.get(name) ?? 0) + 1);
  return {
    rows,
    journal: readJournalRows(journal).map((entry) => {
      const who = owners.whose.byNameOrNumber(entry.customer, entry.invoice);
      return who ? erasedEntry(entry, who, on) : entry;
    }),
    write: () => {
      for (const sheet of sheets) sheet.write(workbook);
    },
  };
}
