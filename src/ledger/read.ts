import type { Customer, InvoiceRow, JournalEntry, Payment, UnreadablePayment } from '../domain/model';
import { type DueDateRule, dueDateRule } from '../domain/payment-terms/customer-terms';
import { readCustomerRows } from './readers/customers';
import { readInvoiceRows } from './readers/invoices';
import { readJournalRows } from './readers/journal';
import { type ModelProblem, readModelRows } from './readers/models';
import { readPaymentRows } from './readers/payments';
import { type PolicyProblem, readPolicyRows } from './readers/policies';
import { type RatesReading, readRateRows } from './readers/rates';
import { type CallRow, type RequestRow, readCallRows, readRequestRows } from './readers/records';
import { readSettingRows, type SettingsReading } from './readers/settings';
import { marksOf, type RowMark } from './row-mark';
import { CUSTOMERS, type CustomerKey } from './schema/customers';
import { INVOICES, type InvoiceKey } from './schema/invoices';
import { PAYMENTS } from './schema/payments';
import { CALLS, JOURNAL, REQUESTS } from './schema/records';
import { MODELS, POLICIES, RATES, SETTINGS } from './schema/rules';
import { openTable, type Table } from './table';
import type { Workbook } from './workbook';

export interface InvoicesReading {
  readonly rows: readonly InvoiceRow[];
  /** By row number, for `writeRowResults` to find each row again. */
  readonly marks: ReadonlyMap<number, RowMark>;
  /** Where the columns of Factures stand, to read some rows again. */
  readonly positions: Table<InvoiceKey>['positions'];
}

/*
 * Each function reads its sheet in one read. All throw a French sentence when the sheet or a heading is missing or a
 * heading stands twice; readJournal also when a line cannot be read.
 */

/** Without terms of payment: a row without Échéance cannot be read. */
export const readInvoices = (workbook: Workbook): InvoicesReading =>
  invoicesIn(openTable(workbook, INVOICES), dueDateRule([], NO_TERMS));

const NO_TERMS = { defaultPaymentTerms: '', endOfMonthCount: null };

const invoicesIn = (table: Table<InvoiceKey>, dueDateBy: DueDateRule): InvoicesReading => ({
  rows: readInvoiceRows(table, dueDateBy),
  marks: marksOf(table),
  positions: table.positions,
});

export const readCustomers = (workbook: Workbook): Customer[] =>
  readCustomerRows(openTable(workbook, CUSTOMERS));

export const readPayments = (workbook: Workbook): { payments: Payment[]; unreadable: UnreadablePayment[] } =>
  readPaymentRows(openTable(workbook, PAYMENTS));

export const readPolicies = (workbook: Workbook) => readPolicyRows(openTable(workbook, POLICIES));

export const readModels = (workbook: Workbook) => readModelRows(openTable(workbook, MODELS));

export const readSettings = (workbook: Workbook): SettingsReading =>
  readSettingRows(openTable(workbook, SETTINGS));

export const readJournal = (workbook: Workbook): JournalEntry[] =>
  readJournalRows(openTable(workbook, JOURNAL));

export const readRates = (workbook: Workbook): RatesReading => readRateRows(openTable(workbook, RATES));

export const readRequests = (workbook: Workbook): RequestRow[] =>
  readRequestRows(openTable(workbook, REQUESTS));

export const readCalls = (workbook: Workbook): CallRow[] => readCallRows(openTable(workbook, CALLS));

/** What a day's decisions are made from: the domain's Book, and what goes beside it. */
export interface Ledger extends SettingsReading {
  readonly rows: InvoicesReading['rows'];
  readonly marks: InvoicesReading['marks'];
  readonly positions: InvoicesReading['positions'];
  readonly customers: readonly Customer[];
  /** Where the columns of Clients stand. */
  readonly customerPositions: Table<CustomerKey>['positions'];
  readonly payments: readonly Payment[];
  readonly unreadablePayments: readonly UnreadablePayment[];
  readonly policies: ReturnType<typeof readPolicies>['policies'];
  readonly policyProblems: readonly PolicyProblem[];
  readonly models: ReturnType<typeof readModels>['models'];
  readonly modelProblems: readonly ModelProblem[];
  readonly rates: RatesReading;
  readonly journal: readonly JournalEntry[];
}

/**
 * What people change from one hour to the next, one read a sheet: settings, invoices, customers, payments. A setting may
 * name one of `policies`; any name will do when they are not given.
 */
export function readWhatChanges(workbook: Workbook, policies?: readonly string[]) {
  const read = readSettingRows(openTable(workbook, SETTINGS), policies);
  const invoices = openTable(workbook, INVOICES);
  const { payments, unreadable } = readPayments(workbook);
  const customerTable = openTable(workbook, CUSTOMERS, read.schemaVersion ?? 1);
  const customers = readCustomerRows(customerTable);
  return {
    ...read,
    ...invoicesIn(invoices, dueDateRule(customers, read.settings)),
    customers,
    customerPositions: customerTable.positions,
    payments,
    unreadablePayments: unreadable,
  };
}

/** Reads the eight sheets that decisions need, one read each. */
export function readLedger(workbook: Workbook): Ledger {
  const policies = readPolicies(workbook);
  const named = [
    ...policies.policies.map(({ name }) => name),
    ...policies.problems.map(({ policy }) => policy),
  ];
  const changing = readWhatChanges(workbook, named);
  const models = readModels(workbook);
  return {
    ...changing,
    policies: policies.policies,
    policyProblems: policies.problems,
    models: models.models,
    modelProblems: models.problems,
    rates: readRates(workbook),
    journal: readJournal(workbook),
  };
}
