import type {
  Customer,
  DunningPolicy,
  InvoiceRow,
  JournalEntry,
  Payment,
  Settings,
  UnreadablePayment,
} from './model';

/** All that was read of a ledger, once: what every decision of a day is made from. */
export interface Book {
  readonly rows: readonly InvoiceRow[];
  readonly customers: readonly Customer[];
  readonly payments: readonly Payment[];
  readonly unreadablePayments: readonly UnreadablePayment[];
  readonly policies: readonly DunningPolicy[];
  readonly settings: Settings;
  readonly journal: readonly JournalEntry[];
}
