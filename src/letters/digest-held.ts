import { QUIET_REASONS } from '../domain/quiet-reasons';
import { counted, typeset } from '../domain/typography';
import type { BodyPart } from './render';
import type { ReportedHold } from './run-report';

/** Reasons that a person can lift, most urgent first, with the title of their group. */
const TO_MEND: readonly (readonly [code: string, title: string])[] = [
  ['receiptsNotChecked', 'Encaissements à pointer'],
  ['unreadable', 'Lignes à corriger'],
  ['duplicate', 'Numéros en double'],
  ['unknownCustomer', 'Clients à ajouter ou à corriger'],
  ['statusTyped', 'Statuts écrits à la main : saisissez le règlement'],
  ['paymentsDisagree', 'Règlements qui se contredisent'],
  ['unallocatedCredit', 'Règlements et avoirs à affecter'],
  ['noAddress', 'Adresses à compléter'],
  ['bounced', 'Adresses refusées'],
  ['sendFailed', 'Envois refusés par Gmail'],
  ['modelFaulty', 'Modèles à corriger'],
  ['modelNotApproved', 'Modèles à approuver'],
  ['missingValue', 'Informations demandées par le modèle'],
  ['replyToRead', 'Réponses de clients à lire'],
  ['takeover', 'Reprise à décider'],
  ['typeUnknown', 'Types de client à préciser'],
  ['rateMissing', 'Taux à compléter'],
  ['barred', 'Prescription à vérifier'],
  ['byHand', 'Relances à faire à la main'],
  ['foreignCurrency', 'Factures en devise, à relancer à la main'],
  ['noticePosted', 'Lettres postées : date de présentation à saisir'],
  ['letterReturned', 'Lettres revenues : adresses à corriger'],
  ['letterFailed', 'Lettres à refaire'],
  ['fileDue', 'Dossiers à préparer'],
  ['toPost', 'Lettres à poster'],
  ['finished', 'Scénarios terminés : décidez de la suite'],
];

/** Reasons that ask for nothing: they are counted, not listed. */
const QUIET: readonly (readonly [code: string, one: string, many: string])[] = [
  ['notDue', 'facture non échue', 'factures non échues'],
  ['waiting', 'facture en cours de relance', 'factures en cours de relance'],
  ['noticeRunning', 'mise en demeure en cours', 'mises en demeure en cours'],
  ['tooSoon', 'facture relancée il y a peu', 'factures relancées il y a peu'],
  ['alreadyToday', 'facture qui suivra un message du jour', 'factures qui suivront un message du jour'],
  ['nonWorkingDay', 'envoi reporté à un jour ouvré', 'envois reportés à un jour ouvré'],
  ['promised', 'promesse en cours', 'promesses en cours'],
  ['instalments', 'échéancier en cours', 'échéanciers en cours'],
  ['paymentInTransit', 'paiement en cours', 'paiements en cours'],
  ['disputed', 'litige', 'litiges'],
  ['held', 'facture suspendue', 'factures suspendues'],
  ['belowMinimum', 'facture sous le minimum', 'factures sous le minimum'],
  ['doNotChase', 'facture à ne pas relancer', 'factures à ne pas relancer'],
  ['customerBlocked', 'facture de client à ne pas relancer', 'factures de clients à ne pas relancer'],
  ['insolvency', 'procédure collective', 'procédures collectives'],
  ['paid', 'facture réglée', 'factures réglées'],
  ['credited', 'facture soldée par avoir', 'factures soldées par avoir'],
  ['creditApplied', 'avoir imputé', 'avoirs imputés'],
  ['retention', 'retenue de garantie à échoir', 'retenues de garantie à échoir'],
  ['assigned', 'créance cédée', 'créances cédées'],
  ['entrusted', 'dossier confié à un tiers', 'dossiers confiés à un tiers'],
  ['formerSheet', "facture suivie par l'ancien classeur", "factures suivies par l'ancien classeur"],
  ['cancelled', 'facture annulée', 'factures annulées'],
  ['writtenOff', 'facture irrécouvrable', 'factures irrécouvrables'],
];

/** Whether a held row asks nothing of anybody; a reason this page does not know asks to be looked at. */
export const asksNothing = (reasonCode: string): boolean => QUIET_REASONS.has(reasonCode);

/** How a group of held rows is called: « Adresses à compléter », « Factures réglées ». */
export function heldTitle(reasonCode: string, count: number): string {
  const title = TO_MEND.find(([code]) => code === reasonCode)?.[1];
  if (title !== undefined) return title;
  const quiet = QUIET.find(([code]) => code === reasonCode);
  const words = quiet ? quiet[count >= 2 ? 2 : 1] : 'à regarder';
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const SHOWN_IN_GROUP = 10;

/** Held rows by reason: those a person can free, most urgent first, and how many ask for nothing, in words. */
export interface HeldByReason<Hold extends ReportedHold> {
  readonly toMend: readonly { readonly title: string; readonly holds: readonly Hold[] }[];
  readonly quiet: readonly string[];
}

export function heldByReason<Hold extends ReportedHold>(held: readonly Hold[]): HeldByReason<Hold> {
  const groups = new Map<string, Hold[]>();
  for (const hold of held) {
    const group = groups.get(hold.reasonCode);
    if (group) group.push(hold);
    else groups.set(hold.reasonCode, [hold]);
  }
  const listed = [
    ...TO_MEND,
    // A reason this page does not know is shown rather than lost.
    ...[...groups.keys()]
      .filter((code) => !asksNothing(code) && !TO_MEND.some(([known]) => known === code))
      .map((code) => [code, 'Autres factures retenues'] as const),
  ];
  return {
    toMend: listed.flatMap(([code, title]) => {
      const holds = groups.get(code) ?? [];
      return holds.length === 0 ? [] : [{ title, holds }];
    }),
    quiet: QUIET.flatMap(([code, one, many]) => {
      const count = groups.get(code)?.length ?? 0;
      return count === 0 ? [] : [counted(count, one, many)];
    }),
  };
}

/** Held rows: those a person can free, listed by reason; the others, counted. */
export function heldParts(held: readonly ReportedHold[]): readonly BodyPart[] {
  const { toMend, quiet: counts } = heldByReason(held);
  const parts = toMend.flatMap(({ title, holds }) => groupParts(title, holds));
  if (counts.length === 0) return parts;
  return [
    ...parts,
    { kind: 'heading', text: 'Rien à faire' },
    { kind: 'paragraph', lines: [typeset(`${counts.join(', ')}.`)] },
  ];
}

function groupParts(title: string, holds: readonly ReportedHold[]): readonly BodyPart[] {
  const left = holds.length - SHOWN_IN_GROUP;
  const items = holds
    .slice(0, SHOWN_IN_GROUP)
    .map(
      ({ invoice, customer, reason }) =>
        `${[invoice, customer].filter((text) => text !== '').join(' – ')} : ${reason}`,
    );
  if (left > 0) items.push(`et ${counted(left, 'autre')}`);
  return [
    { kind: 'heading', text: typeset(`${title} (${holds.length})`) },
    { kind: 'list', items: items.map(typeset) },
  ];
}
