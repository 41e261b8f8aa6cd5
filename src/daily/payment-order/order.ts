import type { CivilDate } from '../../domain/civil-date';
import { earliest } from '../../domain/civil-date';
import type { ChaseableCase } from '../../domain/decision/cases';
import { type DirectoryEntry, directoryOf } from '../../domain/decision/directory';
import { barredOnOfCase } from '../../domain/decision/holds';
import { foldNumber } from '../../domain/keys';
import type { Customer, Invoice, JournalEntry } from '../../domain/model';
import type { Route } from '../../domain/payment-order/condition';
import { courtOf } from '../../domain/payment-order/court';
import { filedInvoices, type LeftOut } from '../../domain/payment-order/invoices';
import { routesOf } from '../../domain/payment-order/routes';
import { fileEvents } from '../../letters/payment-order/events';
import { type OrderFile, totalsOf } from '../../letters/payment-order/order-file';
import { piecesOf } from '../../letters/payment-order/pieces';
import { refusal } from '../actions/context';
import type { Desk } from '../desk';
import { hasOwnFile } from '../letters/invoice-files';
import { noticeLineOf } from '../notice';

/** Everything the ledger says for an order to pay against one customer, on one day; nothing is made yet. */
export interface Order {
  readonly file: OrderFile;
  readonly routes: readonly Route[];
  readonly leftOut: readonly LeftOut[];
  readonly cases: readonly ChaseableCase[];
}

/** Throws a French sentence when Clients does not know that customer, or knows him twice. */
export function orderFor(desk: Desk, nameOrCode: string): Order {
  const { book, today } = desk;
  const entry = directoryOf(book.customers).find(nameOrCode);
  const customer = onlyOne(entry, nameOrCode);
  const { sender } = book.settings;
  const { kept, leftOut } = filedInvoices(book, today, entry.key);
  const lines = kept.map((one) => noticeLineOf(one, today, 'claimed'));
  const court = courtOf(customer, sender.legalForm);
  const events = fileEvents(lines, entriesAbout(desk, entry.key, kept));
  const pieces = piecesOf({
    ...{ customer, today, lines, events, court },
    creditNotes: creditNotesOf(desk, entry.key, kept),
    hasFile: (invoice) => hasOwnFile(invoice, customer),
  });
  const totals = totalsOf(lines);
  const routes = routesOf({
    customer,
    creditorForm: sender.legalForm,
    invoiceCount: kept.length,
    principal: totals.principal,
    interest: lines.some(({ claim }) => claim?.missingRate) ? null : (totals.interest ?? NONE),
    barredOn: firstBarred(kept, desk),
    disputed: leftOut.filter(({ code }) => code === 'disputed').map(({ number }) => number),
    today,
  });
  return { file: { customer, sender, today, lines, events, pieces, court }, routes, leftOut, cases: kept };
}

const NONE = 0 as ReturnType<typeof totalsOf>['principal'];

function onlyOne({ customers }: DirectoryEntry, asked: string): Customer {
  const [customer, other] = customers;
  if (customer && !other) return customer;
  throw refusal(
    other
      ? `Plusieurs clients s'appellent « ${asked} » : donnez-leur un code, ou donnez celui du client.`
      : `Client « ${asked} » absent de la feuille Clients : vérifiez son nom.`,
  );
}

/** Lines of the Journal about these invoices, while they were this customer's. */
function entriesAbout({ book }: Desk, key: string, kept: readonly ChaseableCase[]): readonly JournalEntry[] {
  const directory = directoryOf(book.customers);
  const numbers = new Set(kept.map(({ number }) => foldNumber(number)));
  return book.journal.filter(
    ({ invoice, customer }) => numbers.has(foldNumber(invoice)) && directory.find(customer).key === key,
  );
}

/** The rows of the credit notes counted against these invoices. */
function creditNotesOf({ book }: Desk, key: string, kept: readonly ChaseableCase[]): readonly Invoice[] {
  const directory = directoryOf(book.customers);
  const numbers = new Set(kept.flatMap(({ standing }) => standing.creditNotes).map(foldNumber));
  return book.rows.flatMap((row) =>
    row.readable &&
    numbers.has(foldNumber(row.invoice.number)) &&
    directory.find(row.invoice.customer).key === key
      ? [row.invoice]
      : [],
  );
}

function firstBarred(kept: readonly ChaseableCase[], { book }: Desk): CivilDate | null {
  const [first, ...others] = kept.flatMap((one) => barredOnOfCase(one, book.settings) ?? []);
  return first ? earliest(first, ...others) : null;
}
