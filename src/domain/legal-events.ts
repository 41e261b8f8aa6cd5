import { type CivilDate, type CivilDateTime, inOrder, parseCivilDate } from './civil-date';
import { detailValue } from './detail';
import type { CustomerType, JournalEntry } from './model';

/** Facts of procedure that a person notes on an invoice: none of them is ever guessed. */
export const LEGAL_EVENTS = [
  'acknowledgement',
  'partPayment',
  'courtClaim',
  'writtenClaim',
  'orderIssued',
  'orderServed',
  'commandmentServed',
  'enforceable',
  'enforcement',
  'mediation',
] as const;
export type LegalEventKind = (typeof LEGAL_EVENTS)[number];

/** How each is called, in a list and in the Journal. */
export const LEGAL_EVENT_NAMES: Readonly<Record<LegalEventKind, string>> = {
  acknowledgement: 'Reconnaissance de dette écrite',
  partPayment: 'Règlement partiel valant reconnaissance',
  courtClaim: 'Demande en justice',
  writtenClaim: 'Réclamation écrite du paiement',
  orderIssued: "Ordonnance d'injonction de payer rendue",
  orderServed: "Ordonnance d'injonction de payer signifiée",
  commandmentServed: 'Commandement de payer signifié',
  enforceable: 'Décision exécutoire',
  enforcement: "Mesure d'exécution ou conservatoire",
  mediation: 'Médiation ou conciliation commencée',
};

export interface LegalEvent {
  readonly event: LegalEventKind;
  /** The day it happened. */
  readonly on: CivilDate;
  /** Free text; never in a letter. */
  readonly note: string;
  /** When it was noted, and by whom. */
  readonly at: CivilDateTime;
  readonly by: string;
}

/** The parts of a Détail cell that keep one. */
export const legalEventParts = (event: LegalEventKind, on: CivilDate, note: string) => ({
  fait: event,
  date: on,
  note,
});

/** The fact that a line keeps; null when it keeps none, or cannot be read any more. */
export function legalEventOf({ state, detail, at, by }: JournalEntry): LegalEvent | null {
  if (state !== 'legalEvent') return null;
  const event = LEGAL_EVENTS.find((kind) => kind === detailValue(detail, 'fait'));
  const on = parseCivilDate(detailValue(detail, 'date'));
  return event && on ? { event, on, note: detailValue(detail, 'note'), at, by } : null;
}

/** The facts noted among these lines, in the order in which they happened; of one day, in that in which they were noted. */
export const legalEventsOf = (entries: readonly JournalEntry[]): readonly LegalEvent[] =>
  inOrder(entries.flatMap((entry) => legalEventOf(entry) ?? []));

const NOT_PUBLIC: ReadonlySet<LegalEventKind> = new Set([
  'orderIssued',
  'orderServed',
  'commandmentServed',
  'enforcement',
]);

/**
 * Why a fact has no sense for that type of customer, as a French sentence; null when it has. A reminder or a formal
 * notice never interrupts (Cass. com. 18/05/2022), but for a written claim on a public body (loi 68-1250).
 */
export function eventObjection(event: LegalEventKind, type: CustomerType): string | null {
  if (event === 'writtenClaim' && type !== 'publicBody')
    return "Une réclamation, une relance ou une mise en demeure n'interrompt pas la prescription : seul un organisme public fait exception.";
  if (type === 'publicBody' && NOT_PUBLIC.has(event))
    return "Il n'y a ni injonction de payer, ni commandement, ni saisie contre un organisme public : notez une réclamation écrite ou une demande en justice.";
  if (event === 'commandmentServed' && type !== 'business')
    return "Le commandement de payer de l'article L126-1 n'existe qu'entre commerçants : vérifiez le Type du client.";
  return null;
}

/** The facts that have a sense for that type of customer. */
export const eventsOffered = (type: CustomerType): readonly LegalEventKind[] =>
  LEGAL_EVENTS.filter((event) => eventObjection(event, type) === null);
