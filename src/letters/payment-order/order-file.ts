import { addCents, type Cents } from '../../domain/cents';
import type { CivilDate } from '../../domain/civil-date';
import type { Customer, Invoice, Sender } from '../../domain/model';
import type { Court } from '../../domain/payment-order/court';
import { claimsOf } from '../claims';
import type { NoticeLine } from '../notice';

/** All that the file of one debtor says, on the day it is counted to. */
export interface OrderFile {
  readonly customer: Customer;
  readonly sender: Sender;
  readonly today: CivilDate;
  /** The invoices it claims, claims counted; never empty. */
  readonly lines: readonly NoticeLine[];
  readonly events: readonly FileEvent[];
  readonly pieces: readonly Piece[];
  readonly court: Court;
}

/** Something that happened about its invoices. */
export interface FileEvent {
  readonly on: CivilDate;
  readonly kind: 'invoice' | 'money' | 'message' | 'posting' | 'delivery' | 'call' | 'legal';
  /** A French sentence, without its full stop. */
  readonly what: string;
  readonly invoices: readonly string[];
  /** The letter it is about: link and what the Journal kept of it; null without one. */
  readonly letter: { readonly link: string; readonly detail: string } | null;
  /** « R-2026-0193 »; '' where there is none. */
  readonly reference: string;
}

/** Where the bytes of a piece are; `made` with the file itself; null for what the ledger does not have. */
export type PieceSource =
  | { readonly kind: 'invoice'; readonly invoice: Invoice }
  | { readonly kind: 'letter'; readonly link: string; readonly detail: string }
  | { readonly kind: 'made' }
  | null;

/** One numbered line of the list of documents. */
export interface Piece {
  readonly number: number;
  readonly title: string;
  readonly isPresent: boolean;
  /** What to add, a French sentence; '' when it is present. */
  readonly toAdd: string;
  readonly source: PieceSource;
}

export interface OrderTotals {
  readonly principal: Cents;
  /** Null while the rate of a half-year is not known, or nothing runs. */
  readonly interest: Cents | null;
  readonly indemnity: Cents | null;
  readonly indemnityCount: number;
  readonly daily: Cents | null;
  readonly total: Cents;
}

/** The sums of the lines: those of the petition, the statement and the panel. */
export function totalsOf(lines: readonly NoticeLine[]): OrderTotals {
  const claims = claimsOf({ lines, claiming: 'claimed' });
  const principal = addCents(...lines.map(({ standing }) => standing.open));
  const added = [claims.latePaymentInterest, claims.recoveryIndemnity].filter((amount) => amount !== null);
  return {
    principal,
    interest: claims.latePaymentInterest,
    indemnity: claims.recoveryIndemnity,
    indemnityCount: lines.filter(({ claim }) => (claim?.indemnity ?? 0) > 0).length,
    daily: claims.dailyInterest,
    total: addCents(principal, ...added),
  };
}

/** The invoices an event concerns, in few words when it concerns all those of the file. */
export function concerned(
  { invoices }: Pick<FileEvent, 'invoices'>,
  { lines }: Pick<OrderFile, 'lines'>,
): string {
  const all = new Set(lines.map(({ invoice }) => invoice.number));
  const isAll = all.size > 2 && [...all].every((number) => invoices.includes(number));
  return isAll ? `les ${all.size} factures` : invoices.join(', ');
}

/** What the ledger does not know, as it stands in a document; found again there to be listed. */
export const gap = (what: string): string => `[… à compléter : ${what}]`;

export const knownOr = (value: string, what: string): string =>
  value.trim() === '' ? gap(what) : value.trim();
