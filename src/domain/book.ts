import type { RateTable } from './claims/rates';
import type {
  CellProblem,
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
  /** Scenarios with a row that cannot be read: they hold the customers who follow them. */
  readonly unreadablePolicies: readonly { readonly policy: string; readonly problem: CellProblem }[];
  readonly settings: Settings;
  /** The rates that sheet Taux knows. */
  readonly rates: RateTable;
  /** The lines that count: without those taken back, nor those that took them back. */
  readonly journal: readonly JournalEntry[];
}
