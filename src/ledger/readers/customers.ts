import type { Customer } from '../../domain/model';
import { isEmptyCell } from '../cells';
import { CUSTOMER_TYPES, LANGUAGES, YES_NO } from '../choices';
import { readChoice } from '../reading/choice';
import { readClause } from '../reading/clause';
import { readDate } from '../reading/date';
import { type RowReading, readRows } from '../row-reading';
import type { CustomerKey } from '../schema/customers';
import type { Table } from '../table';

type Row = RowReading<CustomerKey>;

/** A date, « Oui », or any word (« redressement judiciaire ») says that proceedings are open; only « Non » denies it. */
function readInsolvency(row: Row): Customer['insolvency'] {
  const cell = row.cell('insolvency');
  if (isEmptyCell(cell)) return null;
  const denied = readChoice(cell, YES_NO);
  if (denied.ok && denied.value === false) return null;
  const date = readDate(cell);
  return { openedOn: date.ok ? date.value : null };
}

/** A postal code typed as a number lost its zero, but only French ones have five digits. */
const readPostalCode = (row: Row): string =>
  /^(?:france)?$/i.test(row.text('country')) ? row.digits('postalCode', 5) : row.code('postalCode');

function readCustomer(row: Row): Customer {
  const name = row.text('name');
  const customer = {
    row: row.row,
    name,
    code: row.code('code'),
    type: row.choice('type', CUSTOMER_TYPES) ?? 'unknown',
    civility: row.text('civility'),
    contact: row.text('contact'),
    emails: row.emails('emails'),
    copyTo: row.emails('copyTo'),
    phone: row.digits('phone', 10),
    address: row.text('address'),
    postalCode: readPostalCode(row),
    city: row.text('city'),
    country: row.text('country'),
    siren: row.digits('siren', 9),
    language: row.choice('language', LANGUAGES) ?? 'fr',
    policy: row.text('policy'),
    paymentTerms: row.text('paymentTerms'),
    blocked: row.choice('blocked', YES_NO) ?? false,
    insolvency: readInsolvency(row),
    penaltyRate: readClause(row, 'penaltyRate'),
    legalForm: row.text('legalForm'),
    registeredOffice: row.text('registeredOffice'),
    representedBy: row.text('representedBy'),
  } as const;
  return { ...customer, problem: row.problem };
}

/** Every row of Clients that has a name or a code. */
export const readCustomerRows = (table: Table<CustomerKey>): Customer[] =>
  readRows(table, ['name', 'code'], readCustomer);
