import { addCents } from '../../domain/cents';
import { foldName, foldNumber } from '../../domain/keys';
import { type Customer, type Invoice, isCreditNature } from '../../domain/model';
import { typeset } from '../../domain/typography';
import { fileMatcher } from '../../intake/file-name/match-file-name';
import type { FiledInvoice } from '../../intake/file-name/occurrences';
import type { Desk } from '../desk';
import { hasOwnFile } from './invoice-files';

/** A file dropped, and the invoice it is of; `reason` says why nobody can tell, or what attaching it replaces. */
export interface MatchedFile {
  readonly name: string;
  /** As Factures writes its number; null when it is not recognised. */
  readonly invoice: string | null;
  readonly customer: string;
  readonly alreadyAttached: boolean;
  readonly reason: string;
}

interface Bearer extends FiledInvoice {
  /** Every row of that number that could be read. */
  readonly rows: readonly Invoice[];
  /** Why no file can be attached to it; '' when one can. */
  readonly objection: string;
}

/** Finds the invoice of each PDF by its file's name. Never on a guess: what is not sure is left with its reason. */
export function matchInvoiceFiles(desk: Desk, names: readonly string[]): readonly MatchedFile[] {
  const bearers = bearersOf(desk);
  const match = fileMatcher(
    bearers,
    desk.book.customers.map(({ name }) => name),
  );
  const taken = new Map<Bearer, string>();
  return names.map((name): MatchedFile => {
    const none = (reason: string): MatchedFile => ({
      name,
      invoice: null,
      customer: '',
      alreadyAttached: false,
      reason: typeset(reason),
    });
    const found = match(name);
    if (found.invoice === null) return none(found.reason);
    const bearer = found.invoice;
    if (bearer.objection !== '') return none(bearer.objection);
    const before = taken.get(bearer);
    if (before !== undefined)
      return none(`« ${before} » est déjà reconnu pour la facture ${bearer.number} : gardez l'un des deux.`);
    taken.set(bearer, name);
    const customer = customerNamed(desk, bearer.customer);
    const alreadyAttached = customer !== null && bearer.rows.some((row) => hasOwnFile(row, customer));
    return {
      name,
      invoice: bearer.number,
      customer: customer?.name ?? bearer.customer,
      alreadyAttached,
      reason: alreadyAttached ? typeset('Un PDF est déjà joint : celui-ci le remplacera.') : '',
    };
  });
}

/** The only customer of that name or code; null when there is none, or several. */
function customerNamed({ book }: Desk, name: string): Customer | null {
  const found = book.customers.filter((one) => [one.name, one.code].map(foldName).includes(foldName(name)));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The invoices of Factures, one a number: instalments share theirs. */
function bearersOf(desk: Desk): readonly Bearer[] {
  const groups = new Map<string, Desk['book']['rows'][number][]>();
  for (const row of desk.book.rows) {
    const number = foldNumber(row.readable ? row.invoice.number : row.number);
    if (number !== '') groups.set(number, [...(groups.get(number) ?? []), row]);
  }
  return [...groups.values()].map((group): Bearer => {
    const rows = group.flatMap((row) => (row.readable ? [row.invoice] : []));
    const totals = rows.map(({ total }) => total);
    const [first] = group;
    const { number = '', customer = '' } = (first?.readable ? first.invoice : first) ?? {};
    const known = customerNamed(desk, customer);
    const owners = new Set(group.map((row) => foldName(row.readable ? row.invoice.customer : row.customer)));
    return {
      number,
      // As Clients names him, whether the row gives his name or his code.
      customer: known?.name ?? customer,
      isCreditNote: rows.length > 0 && rows.every(({ nature }) => isCreditNature(nature)),
      dates: rows.flatMap(({ issuedOn, dueOn }) => (issuedOn ? [issuedOn, dueOn] : [dueOn])),
      amounts: rows.length > 1 ? [...totals, addCents(...totals)] : totals,
      rows,
      objection: objectionTo(number, customer, rows.length < group.length, owners.size > 1, known === null),
    };
  });
}

function objectionTo(
  number: string,
  customer: string,
  isUnreadable: boolean,
  hasSeveralOwners: boolean,
  isUnknown: boolean,
): string {
  if (hasSeveralOwners) return `Numéro ${number} présent chez plusieurs clients : corrigez-le d'abord.`;
  if (isUnreadable) return `Facture ${number} : une cellule de sa ligne ne se lit pas, corrigez-la d'abord.`;
  return isUnknown
    ? `Facture ${number} : son client « ${customer} » n'est pas dans Clients, ou y est deux fois ; corrigez-le d'abord.`
    : '';
}
