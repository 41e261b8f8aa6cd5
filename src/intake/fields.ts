/** What a column of a list of invoices may hold. */
export type FieldName =
  | 'number'
  | 'customer'
  | 'firstName'
  | 'customerCode'
  | 'issuedOn'
  | 'dueOn'
  | 'total'
  | 'netTotal'
  | 'vatAmount'
  | 'paid'
  | 'balance'
  | 'paidOn'
  | 'forecastOn'
  | 'status'
  | 'paymentStatus'
  | 'dispute'
  | 'kind'
  | 'subject'
  | 'creditFor'
  | 'customerReference'
  | 'performedOn'
  | 'paymentMethod'
  | 'paymentNumber'
  | 'currency'
  | 'reminderEmail'
  | 'notes'
  | 'item'
  | 'quantity'
  | 'unitPrice'
  | 'civility'
  | 'contact'
  | 'email'
  | 'copyTo'
  | 'phone'
  | 'address'
  | 'postalCode'
  | 'city'
  | 'country'
  | 'siren'
  | 'siret'
  | 'vatNumber'
  | 'language'
  | 'paymentTerms';

/** What the cells of a column must look like for its heading to be believed. */
export type FieldShape = 'text' | 'date' | 'amount' | 'status' | 'kind' | 'flag' | 'email' | 'siren';

export interface FieldDefinition {
  readonly field: FieldName;
  /** As the summary names it. */
  readonly label: string;
  readonly shape: FieldShape;
  /** Headings that say the field and nothing else, in comparison form (`headingKey`). */
  readonly strong: readonly string[];
  /** Headings that may say another field when that one has no better column. */
  readonly weak?: readonly string[];
  /** A heading that holds one of these words is never this field. */
  readonly never?: RegExp;
}

/** Aliases written as one list, separated by commas. */
export const words = (list: string): string[] => list.split(',').map((alias) => alias.trim());
