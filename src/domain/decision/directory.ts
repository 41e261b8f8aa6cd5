import { foldName } from '../keys';
import type { Customer } from '../model';

export interface DirectoryEntry {
  /** The same for every spelling that finds the same customer. */
  readonly key: string;
  /** None when unknown, several when Clients names him twice. */
  readonly customers: readonly Customer[];
}

export interface Directory {
  /** Finds a customer by name or by code, whatever the case, accents and punctuation. */
  find(nameOrCode: string): DirectoryEntry;
}

const keyOf = (customer: Customer): string => `${foldName(customer.name)}#${foldName(customer.code)}`;

export function directoryOf(customers: readonly Customer[]): Directory {
  const byName = new Map<string, Customer[]>();
  const byCode = new Map<string, Customer[]>();
  const add = (index: Map<string, Customer[]>, key: string, customer: Customer) => {
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
