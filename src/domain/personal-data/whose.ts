import { foldName, foldNumber } from '../keys';

/** The names one customer goes by in the sheets. */
export interface Named {
  readonly name: string;
  readonly code: string;
}

/** Whose a row is, from what its cells say; undefined when it is nobody's of those asked about. */
export interface Whose<Who extends Named> {
  /** By name or code. */
  byName(text: string): Who | undefined;
  /** By the number of an invoice that is his alone. */
  byNumber(number: string): Who | undefined;
  /** By either: a line under a name that another customer bears is the other's, whatever invoice it names. */
  byNameOrNumber(name: string, number: string): Who | undefined;
}

/** `asked`: those to find, each with every name he goes by; `customers`: all of Clients; `invoices`: every row of Factures. */
export function whoseRows<Who extends Named>(
  asked: readonly { readonly who: Who; readonly names: readonly string[] }[],
  customers: readonly Named[],
  invoices: readonly { readonly number: string; readonly customer: string }[],
): Whose<Who> {
  const own = new Map<string, Who | null>();
  for (const { who, names } of asked) {
    for (const name of names.map(foldName)) {
      if (name === '') continue;
      const known = own.get(name);
      // A name that two of them share says which of them to nobody.
      own.set(name, known !== undefined && known !== who ? null : who);
    }
  }
  const others = new Set(
    customers
      .flatMap(({ name, code }) => [name, code])
      .map(foldName)
      .filter((name) => name !== '' && !own.has(name)),
  );
  const byName = (text: string): Who | undefined => own.get(foldName(text)) ?? undefined;
  const numbers = new Map<string, Who | null>();
  for (const { number, customer } of invoices) {
    const key = foldNumber(number);
    if (key === '') continue;
    const who = byName(customer) ?? null;
    numbers.set(key, numbers.has(key) && numbers.get(key) !== who ? null : who);
  }
  const byNumber = (number: string): Who | undefined => numbers.get(foldNumber(number)) ?? undefined;
  return {
    byName,
    byNumber,
    byNameOrNumber: (name, number) =>
      byName(name) ?? (others.has(foldName(name)) ? undefined : byNumber(number)),
  };
}

/** The names that find this customer and no other: his name, and his code, unless another bears one of them. */
export function ownNames<Who extends Named>(who: Who, customers: readonly Who[]): readonly string[] {
  const others = customers.filter((one) => one !== who);
  const name = foldName(who.name);
  const code = foldName(who.code);
  const isShared = (text: string, texts: readonly string[]): boolean => texts.map(foldName).includes(text);
  return [
    ...(name !== '' &&
    !isShared(
      name,
      others.map((one) => one.name),
    )
      ? [who.name]
      : []),
    ...(code !== '' &&
    !isShared(
      code,
      others.flatMap((one) => [one.name, one.code]),
    )
      ? [who.code]
      : []),
  ];
}
