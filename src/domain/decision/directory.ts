import { foldName } from '../keys';
import type { Customer } from '../model';

/** What a customer is found by. */
type Named = Pick<Customer, 'name' | 'code'>;

export interface DirectoryEntry<Found extends Named = Customer> {
  /** The same for every spelling that finds the same customer. */
  readonly key: string;
  /** None when unknown, several when Clients names him twice. */
  readonly customers: readonly Found[];
}

export interface Directory<Found extends Named = Customer> {
  /** Finds a customer by name or by code, whatever the case, accents and punctuation. */
  find(nameOrCode: string): DirectoryEntry<Found>;
}

const keyOf = (customer: Named): string => `${foldName(customer.name)}#${foldName(customer.code)}`;

export function directoryOf<Found extends Named>(customers: readonly Found[]): Directory<Found> {
  const byName = new Map<string, Found[]>();
  const byCode = new Map<string, Found[]>();
  const add = (index: Map<string, Found[]>, key: string, customer: Found) => {
    if (key === '') return;
    index.set(key, [...(index.get(key) ?? []), customer]);
  };
  for (const customer of customers) {
    add(byName, foldName(customer.name), customer);
    add(byCode, foldName(customer.code), customer);
  }
  return {
    find(nameOrCode) {
      const key = foldName(nameOrCode);
      const found = byName.get(key) ?? byCode.get(key) ?? [];
      const [only] = found;
      // Two customers may bear one name: their codes tell them apart, and nothing of one may reach the other.
      return { key: found.length === 1 && only ? keyOf(only) : key, customers: found };
    },
  };
}
