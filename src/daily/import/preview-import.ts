import { type Cents, decimalText } from '../../domain/cents';
import type { CivilDate } from '../../domain/civil-date';
import { describeIntake, missingFields } from '../../intake/describe';
import {
  type ColumnReading,
  type Field,
  type IntakeInvoice,
  isUnreadable,
  type Refusal,
} from '../../intake/list';
import { INVOICES } from '../../ledger/schema/invoices';
import type { Platform } from '../platform';
import { type OpenedLedger, openForImport } from './ledger-state';
import { type ImportPlan, planImport, saysReceipts } from './plan-import';
import { owedButUnlisted } from './receipts';
import { type ImportSource, readSource } from './source';

/** An invoice as it will be written. Amounts are decimal text, dates YYYY-MM-DD; what cannot be read stands as it stood. */
export interface SampleInvoice {
  readonly number: string;
  readonly customer: string;
  readonly issuedOn: string | null;
  readonly dueOn: string | null;
  /** The due date that payment terms give where the list has none; null where they give none. */
  readonly computedDueOn: string | null;
  readonly total: string | null;
  readonly paid: string | null;
  /** Which of the values above could not be read. */
  readonly unreadable: readonly SampleField[];
}

type SampleField = 'issuedOn' | 'dueOn' | 'total' | 'paid';

/** What taking a list in would do. */
export interface ImportPreview {
  /** Name of the file, or of the sheet. */
  readonly source: string;
  /** The columns that hold something, in order. */
  readonly headings: readonly string[];
  readonly columns: readonly ColumnReading[];
  /** Of Numéro, Client, Échéance and Montant TTC, what no column was read for. */
  readonly missing: readonly string[];
  readonly invoices: number;
  readonly customers: number;
  readonly toAdd: number;
  readonly toUpdate: number;
  readonly unchanged: number;
  readonly held: number;
  readonly drafts: number;
  readonly ignored: number;
  /** At most five. */
  readonly sample: readonly SampleInvoice[];
  readonly saysPayments: boolean;
  readonly sentences: readonly string[];
  /** Why it cannot be taken in; null when it can. Its columns may still be named. */
  readonly refusal: string | null;
}

const SAMPLE = 5;

/** Says what taking a list in would do; nothing is written, and the sheets may not be there yet. */
export function previewImport(platform: Platform, source: ImportSource): ImportPreview {
  const list = readSource(platform, source);
  if (list.kind === 'refused') return refused(list, 'sheet' in source ? source.sheet : source.name);
  const { state, terms } = ledgerOf(platform);
  const plan = planImport(state, terms, list);
  const unlisted = saysReceipts(plan) ? owedButUnlisted(platform, state, new Set(plan.invoices.listed)) : [];
  const { added, ...counts } = plan.counts;
  return {
    source: list.source,
    headings: headingsOf(list.readings),
    columns: list.readings,
    missing: missingFields(list),
    invoices: list.invoices.length,
    customers: list.customers.length,
    toAdd: added,
    toUpdate: counts.updated,
    unchanged: counts.unchanged,
    held: counts.held,
    drafts: list.counts.drafts,
    ignored: list.ignored.length,
    sample: sampleOf(plan),
    saysPayments: list.saysPayments,
    sentences: describeIntake(plan.list, plan.invoices, plan.customers, plan.dueDates, unlisted, 'planned'),
    refusal: null,
  };
}

const NOTHING: Pick<OpenedLedger, 'state' | 'terms'> = {
  state: { invoices: [], customers: [], payments: [] },
  terms: { defaultPaymentTerms: '', endOfMonthCount: null },
};

/** Before « Initialiser » there is nothing to merge with. */
const ledgerOf = ({ workbook }: Platform): Pick<OpenedLedger, 'state' | 'terms'> =>
  workbook.sheetNames().includes(INVOICES.name) ? openForImport(workbook) : NOTHING;

const headingsOf = (columns: readonly ColumnReading[]): readonly string[] =>
  columns.filter(({ samples }) => samples.length > 0).map(({ heading }) => heading);

function refused({ sentence, toName = [] }: Refusal, source: string): ImportPreview {
  return {
    source,
    headings: headingsOf(toName),
    columns: toName,
    missing: [],
    invoices: 0,
    customers: 0,
    toAdd: 0,
    toUpdate: 0,
    unchanged: 0,
    held: 0,
    drafts: 0,
    ignored: 0,
    sample: [],
    saysPayments: false,
    sentences: [],
    refusal: sentence,
  };
}

/** The first invoices that would be added, or of the list when none would. */
function sampleOf({ invoices, list, dueDates }: ImportPlan): readonly SampleInvoice[] {
  const shown = invoices.toAppend.length > 0 ? invoices.toAppend : list.invoices;
  return shown.slice(0, SAMPLE).map((invoice) => sampleInvoice(invoice, dueDates.of(invoice)));
}

const SAMPLE_FIELDS: readonly SampleField[] = ['issuedOn', 'dueOn', 'total', 'paid'];

const sampleInvoice = (invoice: IntakeInvoice, computed: CivilDate | null): SampleInvoice => ({
  number: invoice.number,
  customer: invoice.customer,
  issuedOn: dateText(invoice.issuedOn),
  dueOn: dateText(invoice.dueOn),
  computedDueOn: computed,
  total: amountText(invoice.total),
  paid: amountText(invoice.paid),
  unreadable: SAMPLE_FIELDS.filter((field) => isUnreadable(invoice[field])),
});

const dateText = (field: Field<CivilDate>): string | null => (isUnreadable(field) ? field.asWritten : field);
const amountText = (field: Field<Cents>): string | null =>
  isUnreadable(field) ? field.asWritten : field === null ? null : decimalText(field);
