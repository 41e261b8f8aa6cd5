import { ZERO } from '../../domain/cents';
import type { CivilDate } from '../../domain/civil-date';
import {
  type Invoice,
  type InvoiceNature,
  type InvoiceRow,
  isCreditNature,
  type Situation,
} from '../../domain/model';
import type { DueDateRule } from '../../domain/payment-terms/customer-terms';
import { shownCell } from '../cells';
import { INVOICE_NATURES, SITUATIONS } from '../choices';
import { type RowReading, readRows } from '../row-reading';
import type { InvoiceKey } from '../schema/invoices';
import type { Table } from '../table';
import { typedStatusOf } from '../typed-status';

type Row = RowReading<InvoiceKey>;

/** A row exists when it names an invoice, a customer or an amount; the product's own columns make none. */
export const INVOICE_IDENTIFYING: readonly InvoiceKey[] = ['number', 'customer', 'total'];

const DATE = 'écrivez une date jj/mm/aaaa';

/** ISO code of a currency as people write it; null when it is no currency. */
function currencyOf(text: string): string | null {
  if (text === '' || /^(?:€|eur(?:os?)?)$/i.test(text)) return 'EUR';
  const symbols: Record<string, string> = { $: 'USD', '£': 'GBP', CHF: 'CHF', 'Fr.': 'CHF' };
  const code = symbols[text] ?? text.toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : null;
}

function readSituation(row: Row): Situation | null {
  const kind = row.choice('situation', SITUATIONS);
  const date = row.date('situationDate');
  return kind === null ? null : { kind, date, detail: row.text('situationDetail') };
}

function readRetention(row: Row): Invoice['retention'] {
  const amount = row.amount('retention');
  const releasableOn = row.date('releasableOn');
  if (amount === null || amount === 0) return null;
  if (amount < 0) row.fail('retention', 'écrivez un montant positif');
  if (releasableOn === null) row.fail('releasableOn', `${DATE} : celle où la retenue devient exigible`);
  return releasableOn && { amount, releasableOn };
}

/** An empty Nature follows the sign; a word that contradicts the sign is a slip somebody must look at. */
function readNature(row: Row, total: number | null): InvoiceNature {
  const nature = row.choice('nature', INVOICE_NATURES);
  const negative = (total ?? 0) < 0;
  if (nature !== null && isCreditNature(nature) && (total ?? 0) > 0)
    row.fail('total', "écrivez un montant négatif : c'est un avoir");
  if (nature !== null && !isCreditNature(nature) && negative) {
    row.fail('nature', 'choisissez Avoir, ou écrivez un montant positif');
  }
  return nature ?? (negative ? 'creditNote' : 'invoice');
}

/** A date out of this century is a slip of the keyboard: 1926 for 2026, or a number of days typed in a date column. */
function readNearDate(row: Row, key: 'issuedOn' | 'dueOn'): CivilDate | null {
  const date = row.date(key);
  if (date !== null && (date < '2000-01-01' || date > '2100-12-31')) row.fail(key, `${DATE}, de 2000 à 2100`);
  return date;
}

/** The amount alone says that somebody paid; a date beside no amount says it too, and not how much. */
function readPaid(row: Row, nature: InvoiceNature): Pick<Invoice, 'paid' | 'paidOn'> {
  const paid = row.amount('paid') ?? ZERO;
  const paidOn = row.date('paidOn');
  if (!isCreditNature(nature) && paid < 0) row.fail('paid', 'écrivez un montant positif, ou rien');
  if (paid === 0 && paidOn !== null) row.fail('paid', 'écrivez le montant réglé, ou videz Date règlement');
  return { paid, paidOn };
}

type DueDate = Pick<Invoice, 'computedDueDate'> & { readonly dueOn: CivilDate | null };

/** The date written, else the one that the customer's terms give; the cell itself stays as it is. */
function readDueDate(
  row: Row,
  written: CivilDate | null,
  { nature, customer, issuedOn }: Pick<Invoice, 'nature' | 'customer' | 'issuedOn'>,
  dueDateBy: DueDateRule,
): DueDate {
  if (written !== null) return { dueOn: written, computedDueDate: null };
  // A credit note is due to nobody: its own date stands for a due date that few people fill.
  if (isCreditNature(nature)) return { dueOn: row.required('dueOn', issuedOn, DATE), computedDueDate: null };
  const reading = dueDateBy(customer, issuedOn);
  if (reading.kind === 'date') return { dueOn: reading.dueOn, computedDueDate: reading.computed };
  row.fail('dueOn', reading.expected);
  return { dueOn: null, computedDueDate: null };
}

function readInvoice(row: Row, dueDateBy: DueDateRule): InvoiceRow {
  const number = row.code('number');
  row.required('number', number, 'écrivez le numéro de la facture');
  const customer = row.text('customer');
  const issuedOn = readNearDate(row, 'issuedOn');
  const written = readNearDate(row, 'dueOn');
  const total = row.amount('total');
  const nature = readNature(row, total);
  const { dueOn, computedDueDate } = readDueDate(row, written, { nature, customer, issuedOn }, dueDateBy);
  row.required('total', total, 'écrivez le montant TTC');
  const payment = readPaid(row, nature);
  const rest = {
    issuedOn,
    computedDueDate,
    nature,
    ...payment,
    subject: row.text('subject'),
    situation: readSituation(row),
    creditFor: row.code('creditFor'),
    customerReference: row.text('customerReference'),
    performedOn: row.date('performedOn'),
    paymentMethod: row.text('paymentMethod'),
    retention: readRetention(row),
    reminderEmails: row.emails('reminderEmails'),
    pdf: row.text('pdf'),
  };
  const currency = currencyOf(row.text('currency'));
  if (currency === null) row.fail('currency', 'écrivez EUR, ou le code de la devise (USD, GBP, CHF)');
  const typedStatus = typedStatusOf(shownCell(row.cell('status')), shownCell(row.cell('agingBucket')));
  if (row.problem || dueOn === null || total === null || currency === null) {
    return {
      readable: false,
      row: row.row,
      number: shownCell(row.cell('number')),
      customer,
      problem: row.fault,
      typedStatus,
    };
  }
  return {
    readable: true,
    invoice: { row: row.row, number, customer, dueOn, total, currency, typedStatus, ...rest },
  };
}

/** Every row of Factures that holds something, readable or not, in the order of the sheet. `dueDateBy` dates those without Échéance. */
export const readInvoiceRows = (table: Table<InvoiceKey>, dueDateBy: DueDateRule): InvoiceRow[] =>
  readRows(table, INVOICE_IDENTIFYING, (row) => readInvoice(row, dueDateBy));
