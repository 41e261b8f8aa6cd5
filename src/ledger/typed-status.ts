import type { AgingBucket } from '../domain/standing';
import { foldText } from '../domain/typography';

const BUCKETS: readonly AgingBucket[] = ['notDue', '1-30', '31-60', '61-90', '90+', 'paid', 'other'];
const SETTLED: readonly AgingBucket[] = ['paid'];
const OPEN: readonly AgingBucket[] = ['notDue', '1-30', '31-60', '61-90', '90+'];
const NOT_PAID = BUCKETS.filter((bucket) => bucket !== 'paid');

/** Every word the product writes in Statut, and the buckets it writes beside each in Tranche. */
const STATUSES: Readonly<Record<string, readonly AgingBucket[]>> = {
  'Non échue': ['notDue'],
  Échue: OPEN,
  'Réglée en partie': OPEN,
  Réglée: SETTLED,
  'Soldée par avoir': SETTLED,
  'Promesse en cours': NOT_PAID,
  'Échéancier en cours': NOT_PAID,
  'En litige': NOT_PAID,
  Suspendue: NOT_PAID,
  'À ne pas relancer': NOT_PAID,
  'Réponse à lire': NOT_PAID,
  'Paiement en cours': NOT_PAID,
  Avoir: NOT_PAID,
  'Procédure collective': NOT_PAID,
  Cédée: NOT_PAID,
  'Confiée à un tiers': NOT_PAID,
  Irrécouvrable: NOT_PAID,
  Annulée: NOT_PAID,
  'À corriger': NOT_PAID,
};

/** Phrases that say « not paid »; taken out first, since « non payée » contains « payée » and « à régler » « régl ». */
const NEGATIVES =
  /\b(?:impaye[es]*|(?:non|pas(?: encore)?|jamais) (?:pay|regl|sold|encaiss|acquitt)\w*|(?:solde |reste |restant )?a (?:payer|regler|encaisser|recouvrer)|(?:solde |reste |restant )du|reste a \w+|en attente(?: de (?:paiement|reglement))?|(?:non )?echue?s?|unpaid|overdue)\b/g;
const LATE = /\bretard\b/;
const SAYS_PAID = /\b(?:paye|regle|solde|encaisse|acquitte)(?:e|s|es)?\b|\b(?:paid|settled|ok)\b/;

/** Whether a word typed by a person says that the invoice is unpaid: such a word changes nothing. */
function saysUnpaid(text: string): boolean {
  const folded = foldText(text);
  const rest = folded.replace(NEGATIVES, ' ');
  // « Payée en retard » is paid.
  return !SAYS_PAID.test(rest) && (rest !== folded || LATE.test(folded));
}

/**
 * What a person typed over Statut, or null when the cell is empty, is what the product wrote (it writes Statut and Tranche
 * together), or says « unpaid ». Anything else is returned, and holds the row: Statut is never an input.
 */
export function typedStatusOf(status: string, bucket: string): string | null {
  const text = status.trim();
  if (text === '') return null;
  const beside: readonly string[] | undefined = STATUSES[text.replace(/\u00a0/g, ' ')];
  if (beside?.includes(bucket)) return null;
  return saysUnpaid(text) ? null : text;
}
