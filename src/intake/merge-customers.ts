import { foldText } from '../domain/typography';
import { directoryOf, nameOfNewcomer } from './customer-directory';
import { CUSTOMER_FIELDS, type CustomerField, type ExistingCustomer } from './ledger-state';
import type { IntakeCustomer } from './list';
import { textOf } from './table';

export interface CustomerMerge {
  readonly toAppend: readonly IntakeCustomer[];
  /** Cells to fill: they were empty. */
  readonly updates: readonly {
    readonly row: number;
    readonly changes: Partial<Omit<IntakeCustomer, 'spellings'>>;
  }[];
  readonly unchanged: number;
}

/** Creates the customers that Clients does not have, and fills the empty cells of those it has; never overwrites. */
export function mergeCustomers(
  existing: readonly ExistingCustomer[],
  incoming: readonly IntakeCustomer[],
): CustomerMerge {
  const toAppend: IntakeCustomer[] = [];
  const updates: { row: number; changes: Partial<Omit<IntakeCustomer, 'spellings'>> }[] = [];
  let unchanged = 0;
  const directory = directoryOf(existing);
  for (const customer of incoming) {
    const found = directory.find(customer);
    const missing = found
      ? CUSTOMER_FIELDS.filter((field) => says(customer, field) && isEmpty(found, field))
      : [];
    // One name for several rows of Clients, and no number to choose: another row would not tell them apart either.
    const undecided = !found && customer.code === '' && directory.bearers(customer.name) > 0;
    if (undecided) unchanged += 1;
    else if (!found) toAppend.push({ ...customer, name: nameOfNewcomer(customer, directory) });
    else if (missing.length === 0) unchanged += 1;
    else {
      const changes = Object.fromEntries(missing.map((field) => [field, customer[field]]));
      updates.push({ row: found.row, changes });
    }
  }
  return { toAppend, updates, unchanged };
}

const says = (customer: IntakeCustomer, field: CustomerField): boolean => {
  const value = customer[field];
  return value !== null && value.length > 0;
};

/** « À préciser » says nothing either. */
const isEmpty = ({ cells }: ExistingCustomer, field: CustomerField): boolean => {
  const text = textOf(cells[field]);
  return text === '' || (field === 'type' && foldText(text) === 'a preciser');
};
