import { type RawRow, text } from './raw';

/*
 * What must not leave, judged from the cells alone and in the plainest way: a second opinion, which knows only the plain
 * cases. What it forbids must never leave; it says nothing of what must.
 */

export interface Sheets {
  readonly invoices: readonly RawRow[];
  readonly customers: readonly RawRow[];
  readonly payments: readonly RawRow[];
}

const FOREVER = new Set([
  'Litige',
  'Ne pas relancer',
  'Réponse à lire',
  'Cédée',
  'Confiée à un tiers',
  'Irrécouvrable',
  'Annulée',
]);
const UNTIL = new Set(['Promesse', 'Échéancier', 'Suspendue', 'Prélèvement ou chèque en cours']);
const ISO = /^\d{4}-\d{2}-\d{2}$/;

const cents = (value: unknown): number => (typeof value === 'number' ? Math.round(value * 100) : 0);

/** The customer a row means, by name or by code; undefined when Clients has none. */
export const customerOf = (row: RawRow, customers: readonly RawRow[]): RawRow | undefined =>
  customers.find((one) => text(one, 'Client') === text(row, 'Client')) ??
  customers.find((one) => text(one, 'Code client') === text(row, 'Client'));

const addresses = (value: string): string[] =>
  value.split(/[\s;,]+/).filter((part) => /^\S+@\S+\.\S+$/.test(part));

/** Where the messages of a row may go. */
export function addressesOf(row: RawRow, customers: readonly RawRow[]): string[] {
  const own = addresses(text(row, 'E-mail de relance'));
  const customer = customerOf(row, customers);
  return own.length > 0 ? own : customer ? addresses(text(customer, 'E-mail')) : [];
}

function receivedFor(number: string, payments: readonly RawRow[]): number {
  return payments
    .filter((row) => text(row, 'Facture') === number)
    .reduce(
      (sum, row) => sum + (text(row, 'Nature') === 'Rejet' ? -1 : 1) * Math.abs(cents(row.cells.Montant)),
      0,
    );
}

/** Why nothing may leave about a row on a day; null when this opinion has no objection. */
export function forbidden(row: RawRow, sheets: Sheets, day: string): string | null {
  const { invoices, customers, payments } = sheets;
  const number = text(row, 'Numéro');
  const customer = customerOf(row, customers);
  const total = row.cells['Montant TTC'];
  if (!ISO.test(text(row, 'Échéance'))) return 'unreadable date';
  if (typeof total !== 'number') return 'unreadable amount';
  if (!customer) return 'unknown customer';
  const same = invoices.filter((other) => text(other, 'Numéro') === number);
  const dues = new Set(same.map((other) => text(other, 'Échéance')));
  const issued = new Set(same.map((other) => `${text(other, 'Client')} ${text(other, 'Date facture')}`));
  if (same.length > 1 && (dues.size < same.length || issued.size > 1)) return 'duplicate';
  const paid = cents(row.cells['Montant réglé']);
  if (
    same.length === 1 &&
    Math.max(paid, receivedFor(number, payments)) >= cents(total) &&
    receivedFor(number, payments) >= 0
  )
    return 'paid';
  if (text(customer, 'Ne pas relancer') === 'Oui') return 'blocked';
  if (text(customer, 'Procédure collective') !== '') return 'insolvent';
  if (text(row, 'Devise') === 'USD') return 'currency';
  if (/^pay/i.test(text(row, 'Statut'))) return 'status typed';
  const situation = text(row, 'Situation');
  const until = text(row, "Jusqu'au");
  if (FOREVER.has(situation)) return situation;
  if (UNTIL.has(situation) && (until === '' || until >= day)) return situation;
  if (situation !== '' && !UNTIL.has(situation)) return 'unreadable situation';
  if (payments.some((other) => text(other, 'Facture') === '' && customerOf(other, customers) === customer))
    return 'credit to allocate';
  if (addressesOf(row, customers).length === 0) return 'no address';
  return belowMinimum(customer, sheets) ? 'below the minimum' : null;
}

/** Less than ten euros in all, whatever is due or not: the customer is left alone. */
function belowMinimum(customer: RawRow, { invoices, customers, payments }: Sheets): boolean {
  const owed = invoices
    .filter((row) => customerOf(row, customers) === customer)
    .reduce((sum, row) => {
      const received = Math.max(
        cents(row.cells['Montant réglé']),
        receivedFor(text(row, 'Numéro'), payments),
      );
      return sum + Math.max(0, cents(row.cells['Montant TTC']) - received);
    }, 0);
  return owed < 1000;
}
