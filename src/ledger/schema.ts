import type { SheetSchema } from './schema/column';
import { CUSTOMERS } from './schema/customers';
import { INVOICES } from './schema/invoices';
import { PAYMENTS } from './schema/payments';
import { CALLS, DASHBOARD, JOURNAL, REQUESTS } from './schema/records';
import { MODELS, POLICIES, RATES, SETTINGS } from './schema/rules';

/** Raised by one whenever a ledger laid out before needs a migration. */
export const SCHEMA_VERSION = 4;

/** Every sheet of the ledger, in the order of its tabs. */
export const SHEETS: readonly SheetSchema[] = [
  INVOICES,
  CUSTOMERS,
  PAYMENTS,
  POLICIES,
  MODELS,
  SETTINGS,
  RATES,
  JOURNAL,
  REQUESTS,
  CALLS,
  DASHBOARD,
];
