import { foldNumber } from '../keys';
import type { Customer, Invoice, Payment } from '../model';
import type { Standing } from '../standing';
import { foldText } from '../typography';
import type { Directory } from './directory';

/** Words of a company's name that tell nobody apart. */
const COMMON = new Set(
  'sarl sas sasu eurl sci snc scop ets etablissements societe ste entreprise groupe france monsieur madame mme les des une'.split(
    ' ',
  ),
);

const words = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((word) => word.length > 2 && !COMMON.has(word));

/** « dupond » for « dupont »: one letter changed, added or missing in a word of five or more. */
function alike(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 5) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = (text: string, skipped: number): string => text.slice(start + skipped);
  return rest(short, short.length === long.length ? 1 : 0) === rest(long, 1);
}

const sharesAWord = (text: string, customer: Customer): boolean => {
  const own = words(customer.name);
  return words(text).some((word) => own.some((other) => alike(word, other)));
};

/**
 * The customers a payment may come from when it names none that is known: those whose name looks like what was written,
 * those whose invoice it cites, else those who owe exactly that. Their reminders wait until somebody says.
 */
export function possiblePayers(
  payment: Payment,
  customers: readonly Customer[],
  invoices: readonly Invoice[],
  standings: ReadonlyMap<number, Standing>,
  directory: Directory,
): ReadonlySet<string> {
  const written = `${payment.customer} ${payment.reference} ${payment.invoice}`;
  const cited = foldNumber(written).split(/[\s,;:]+/);
  const keys = new Set<string>();
  for (const customer of customers) {
    if (sharesAWord(written, customer)) keys.add(directory.find(customer.name).key);
  }
  const exact = new Set<string>();
  const owed = new Map<string, number>();
  for (const invoice of invoices) {
    const { key } = directory.find(invoice.customer);
    const open = standings.get(invoice.row)?.open ?? 0;
    if (open === 0) continue;
    if (cited.includes(foldNumber(invoice.number))) keys.add(key);
    if (open === payment.amount) exact.add(key);
    owed.set(key, (owed.get(key) ?? 0) + open);
  }
  for (const [key, total] of owed) if (total === payment.amount) exact.add(key);
  return keys.size > 0 ? keys : exact;
}

/** Whether a payment names a customer that Clients knows; '' names nobody. */
export const namesKnownCustomer = (payment: Payment, directory: Directory): boolean =>
  directory.find(payment.customer).customers.length > 0;
