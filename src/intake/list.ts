import type { Cents } from '../domain/cents';
import type { CivilDate } from '../domain/civil-date';
import type { CustomerType, InvoiceNature, Language, SituationKind } from '../domain/model';
import type { FieldName } from './fields';

/** A cell that could not be read: its text, as it stood. The ledger shows it and holds the row. */
export interface Unreadable {
  readonly asWritten: string;
}

/** What a line says of one column: a value, `null` when the cell is empty, or its text when it cannot be read. */
export type Field<Value> = Value | null | Unreadable;

export const isUnreadable = (field: unknown): field is Unreadable =>
  typeof field === 'object' && field !== null && 'asWritten' in field;

/** The value of a field, or null when it is empty or unreadable. */
export const readable = <Value>(field: Field<Value>): Value | null => (isUnreadable(field) ? null : field);

/** One row to write in Factures. */
export interface IntakeInvoice {
  readonly number: string;
  /** The customer's name, or his number where names cannot be told apart. */
  readonly customer: string;
  readonly nature: InvoiceNature;
  readonly issuedOn: Field<CivilDate>;
  readonly dueOn: Field<CivilDate>;
  /** TTC; negative for a credit note. */
  readonly total: Field<Cents>;
  /** What was settled so far, with the sign of the total; null when the list says nothing. */
  readonly paid: Field<Cents>;
  readonly paidOn: Field<CivilDate>;
  /** The word of the list that says it is still owed (« Impayée »); '' when none does. */
  readonly owedStatus: string;
  readonly subject: string;
  readonly situation: SituationKind | null;
  readonly creditFor: string;
  readonly customerReference: string;
  readonly performedOn: Field<CivilDate>;
  readonly paymentMethod: string;
  /** ISO code; '' when the list does not say. */
  readonly currency: string;
  /** Only where the line names other addresses than the customer's. */
  readonly reminderEmails: readonly string[];
  readonly notes: string;
  /** The lines of the file this row comes from. */
  readonly lines: readonly number[];
}

/** Everything the list says of one customer; '' and [] where it says nothing. */
export interface IntakeCustomer {
  readonly name: string;
  readonly code: string;
  /** Other ways the list spells the name. */
  readonly spellings: readonly string[];
  readonly type: CustomerType | null;
  readonly civility: string;
  readonly contact: string;
  readonly emails: readonly string[];
  readonly copyTo: readonly string[];
  readonly phone: string;
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  /** Nine digits. */
  readonly siren: string;
  readonly language: Language | null;
  readonly paymentTerms: string;
}

/** What a column of a list is read as, to be shown before anything is written. */
export interface ColumnReading {
  /** As it is shown, unlike any other of the list. */
  readonly heading: string;
  /** Its first values, at most two. */
  readonly samples: readonly string[];
  /** Null when it is not read. */
  readonly field: FieldName | null;
  /** French name of that field; '' when it is not read. */
  readonly label: string;
  /** Why it is not read, or which of its cells cannot be what it is read as; '' when there is nothing to say. */
  readonly reason: string;
}

export interface IntakeCounts {
  /** Lines under the headings that hold something. */
  readonly lines: number;
  readonly invoices: number;
  /** Lines of invoices that were not issued yet: never written. */
  readonly drafts: number;
  /** Lines joined to the invoice of another line (articles, payments). */
  readonly joined: number;
  readonly ignored: number;
  /** Invoices that will be held until a cell is mended or filled. */
  readonly unreadable: number;
}

export interface IntakeList {
  readonly kind: 'invoices';
  /** Name of the file, or of the sheet. */
  readonly source: string;
  /** Other sheets of the workbook that list invoices too: one is read at a time. */
  readonly unreadSheets: readonly string[];
  readonly invoices: readonly IntakeInvoice[];
  readonly customers: readonly IntakeCustomer[];
  readonly counts: IntakeCounts;
  readonly ignored: readonly { readonly line: number; readonly reason: string }[];
  /** Columns whose heading promised what their cells do not hold. */
  readonly refusedColumns: readonly { readonly heading: string; readonly reason: string }[];
  /** Columns that a person chose, with cells that cannot be what he says, or had left out though they speak of payments. */
  readonly doubtfulColumns: readonly { readonly heading: string; readonly reason: string }[];
  /** What each column is read as. */
  readonly readings: readonly ColumnReading[];
  /** Columns that hold something and that nothing was read from, by heading. */
  readonly unreadColumns: readonly string[];
  /** The list says what was paid: taking it in means that receipts are checked up to the day of the import. */
  readonly saysPayments: boolean;
  /** Which heading was read for what (French name of the field). */
  readonly columns: readonly { readonly field: string; readonly heading: string }[];
}

/** The file is not a list of invoices, or not one that can be read: what it is, then what to do. */
export interface Refusal {
  readonly kind: 'refused';
  readonly sentence: string;
  /** The columns under the likeliest line of headings, when a person may say what they hold. */
  readonly toName?: readonly ColumnReading[];
}
