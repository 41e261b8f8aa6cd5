import type { CivilDate } from '../civil-date';
import { type AgingBucket, agingBucketOf, chasedDueDate, daysPastDueOf, type Standing } from '../standing';
import type { Case } from './cases';
import { isCreditNote } from './settlement';
import type { Verdict } from './verdict-kinds';

/** The words of column Statut. */
export type Status =
  | 'Non échue'
  | 'Échue'
  | 'Réglée en partie'
  | 'Réglée'
  | 'Soldée par avoir'
  | 'Promesse en cours'
  | 'Échéancier en cours'
  | 'En litige'
  | 'Suspendue'
  | 'À ne pas relancer'
  | 'Réponse à lire'
  | 'Paiement en cours'
  | 'Avoir'
  | 'Procédure collective'
  | 'Cédée'
  | 'Confiée à un tiers'
  | 'Irrécouvrable'
  | 'Annulée'
  | 'À corriger';

const STATUS_OF_REASON: Readonly<Record<string, Status>> = {
  paid: 'Réglée',
  credited: 'Soldée par avoir',
  cancelled: 'Annulée',
  writtenOff: 'Irrécouvrable',
  insolvency: 'Procédure collective',
  customerBlocked: 'À ne pas relancer',
  doNotChase: 'À ne pas relancer',
  disputed: 'En litige',
  promised: 'Promesse en cours',
  instalments: 'Échéancier en cours',
  held: 'Suspendue',
  replyToRead: 'Réponse à lire',
  paymentInTransit: 'Paiement en cours',
  assigned: 'Cédée',
  entrusted: 'Confiée à un tiers',
  statusTyped: 'À corriger',
};

/** The status of a row: what its money says, unless the user's own word holds it. */
export function statusOf(one: Case, verdict: Verdict, today: CivilDate): Status {
  if (verdict.kind === 'flawed') return 'À corriger';
  if (
    one.invoice &&
    isCreditNote(one.invoice) &&
    !('reason' in verdict && verdict.reason.code === 'cancelled')
  )
    return 'Avoir';
  const named = 'reason' in verdict ? STATUS_OF_REASON[verdict.reason.code] : undefined;
  if (named) return named;
  if (one.standing && (one.standing.received > 0 || one.standing.credited > 0)) return 'Réglée en partie';
  return one.invoice && chasedDueDate(one.invoice, one.standing) < today ? 'Échue' : 'Non échue';
}

/** Whether nothing is left to pay, as far as its money can be told. */
export const isSettled = (standing: Standing | null): boolean =>
  standing !== null && standing.open === 0 && standing.retained === 0;

/** The bucket of a row: its age while it is owed, whatever holds it. */
export function bucketOf(one: Case, verdict: Verdict, today: CivilDate): AgingBucket {
  if (!one.invoice || isCreditNote(one.invoice)) return 'other';
  // A row to mend that may be paid has no age; one that waits for its customer's name has.
  if (verdict.kind === 'flawed' && isSettled(one.standing)) return 'other';
  if (verdict.kind === 'closed') {
    return verdict.reason.code === 'paid' || verdict.reason.code === 'credited' ? 'paid' : 'other';
  }
  if ('reason' in verdict && (verdict.reason.code === 'assigned' || verdict.reason.code === 'statusTyped'))
    return 'other';
  return agingBucketOf(daysPastDueOf(chasedDueDate(one.invoice, one.standing), today));
}
