import { foldName } from '../../domain/keys';
import { ownNames } from '../../domain/personal-data/whose';
import { type PersonalTables, textAt } from '../../ledger/personal-data/own-rows';
import type { Table } from '../../ledger/table';
import { refusal } from '../actions/context';

/** The customer whose data is asked for, and every name that finds him and nobody else. */
export interface Person {
  readonly name: string;
  readonly code: string;
  readonly names: readonly string[];
}

interface Named {
  readonly name: string;
  readonly code: string;
}

const indices = <Key extends string>(table: Table<Key>): readonly number[] => [...table.rows.keys()];

const isAmong = (address: string, text: string): boolean =>
  text
    .toLowerCase()
    .split(/[\s;,<>=]+/)
    .includes(address);

/** The customers an address was written to, or is noted for. */
function namesOfAddress(
  { customers, invoices, journal }: PersonalTables,
  address: string,
): readonly string[] {
  const noted = indices(customers).flatMap((index) =>
    isAmong(address, textAt(customers, index, 'emails')) ||
    isAmong(address, textAt(customers, index, 'copyTo'))
      ? [textAt(customers, index, 'name')]
      : [],
  );
  const named = indices(invoices).flatMap((index) =>
    isAmong(address, textAt(invoices, index, 'reminderEmails')) ? [textAt(invoices, index, 'customer')] : [],
  );
  const written = indices(journal).flatMap((index) =>
    isAmong(address, textAt(journal, index, 'recipient')) ||
    isAmong(address, textAt(journal, index, 'detail'))
      ? [textAt(journal, index, 'customer')]
      : [],
  );
  return [...noted, ...named, ...written];
}

const quoted = (names: readonly string[]): string => names.map((name) => `« ${name} »`).join(', ');

/** Finds who is asked about by name, code or address. Throws a French sentence when nobody is, or several are. */
export function personAsked(tables: PersonalTables, asked: string): Person {
  const { customers, invoices, payments, journal, calls } = tables;
  const all: Named[] = indices(customers)
    .map((index) => ({ name: textAt(customers, index, 'name'), code: textAt(customers, index, 'code') }))
    .filter(({ name, code }) => name !== '' || code !== '');
  const find = (text: string): readonly Named[] => {
    const key = foldName(text);
    const byName = all.filter(({ name }) => foldName(name) === key);
    return byName.length > 0 ? byName : all.filter(({ code }) => code !== '' && foldName(code) === key);
  };
  // A customer that Clients does not know is asked about by the name the other sheets give him.
  const elsewhere = (text: string): readonly Named[] => {
    const names = [
      ...indices(invoices).map((index) => textAt(invoices, index, 'customer')),
      ...indices(payments).map((index) => textAt(payments, index, 'customer')),
      ...indices(journal).map((index) => textAt(journal, index, 'customer')),
      ...indices(calls).map((index) => textAt(calls, index, 'customer')),
    ];
    const name = names.find((one) => one !== '' && foldName(one) === foldName(text));
    return name === undefined ? [] : [{ name, code: '' }];
  };
  const found = (text: string): readonly Named[] => {
    const known = find(text);
    return known.length > 0 ? known : elsewhere(text);
  };
  const isAddress = asked.includes('@');
  const names = isAddress ? namesOfAddress(tables, asked.trim().toLowerCase()) : [asked];
  const persons = new Map<string, Named>();
  for (const one of names.filter((name) => name !== '').flatMap(found))
    persons.set(`${foldName(one.name)}#${foldName(one.code)}`, one);
  const [person, ...others] = [...persons.values()];
  if (!person)
    throw refusal(
      isAddress
        ? `Aucun client n'a l'adresse ${asked}, et rien n'y est parti.`
        : `Aucun client ne s'appelle « ${asked} » : donnez son nom, son code ou son adresse e-mail.`,
    );
  if (others.length > 0)
    throw refusal(
      isAddress
        ? `L'adresse ${asked} est celle de plusieurs clients (${quoted([person, ...others].map(({ name }) => name))}) : demandez l'un, puis l'autre.`
        : `Plusieurs clients portent le nom « ${asked} » : donnez le code de celui que vous cherchez.`,
    );
  const own = all.includes(person) ? ownNames(person, all) : [person.name];
  if (own.length === 0)
    throw refusal(`Plusieurs clients portent le nom « ${person.name} » : donnez-leur un code différent.`);
  return { ...person, names: own };
}
