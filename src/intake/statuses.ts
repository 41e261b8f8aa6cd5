import type { SituationKind } from '../domain/model';
import { foldText } from '../domain/typography';

/** What the word of a status column says. `neutral` (« Envoyée ») says nothing of the payment. */
export type StatusMeaning =
  | 'draft'
  | 'creditNote'
  | 'cancelled'
  | 'writtenOff'
  | 'dispute'
  | 'unpaid'
  | 'partial'
  | 'paid'
  | 'inTransit'
  /** The customer, or his platform, sent the invoice back: nobody chases it before somebody looked. */
  | 'refused'
  | 'promise'
  | 'instalmentPlan'
  | 'hold'
  | 'doNotChase'
  | 'replyToRead'
  | 'assigned'
  | 'entrusted'
  | 'notAnInvoice'
  | 'neutral';

const PAYMENT_WORD = '\\b(paye|paid|regle|encaisse|solde|acquitte)';

/** A refusal of the invoice; a payment that is refused leaves it unpaid. */
const REFUSED =
  /^(?!.*\b(prelevement|paiement|reglement|virement|cheque|lcr|traite|effet|payment|debit|banque|bank)).*(\brefus|\brejet|\brejected|\brefused|\bdeclined)/;

/**
 * In the order they are tried: what is not paid before what is (« À régler » holds « régl », « Impayée » « payée »),
 * part before whole.
 */
const MEANINGS: readonly (readonly [StatusMeaning, RegExp])[] = [
  ['notAnInvoice', /^(devis|proforma|pro forma|quote|estimate)/],
  ['draft', /\b(brouillon|draft|provisoire|a valider|non valide|a finaliser|a emettre|en cours de saisie)/],
  [
    'writtenOff',
    /irrecouvrable|uncollectible|bad debt|creance (douteuse|perdue)|written off|write off|passee? en perte|abandon|fermee? impayee?|forgiven/,
  ],
  ['cancelled', /\bannul|\bvoid|\bcancel|\bsupprime|\bdeleted\b|\breversed\b|\bextourne/],
  ['dispute', /(?<!\b(?:hors|sans|pas de|no) )\b(litige|contentieux|conteste|disputed?|bloque)/],
  ['doNotChase', /ne pas relancer|do not chase/],
  ['replyToRead', /reponse (a lire|recue)/],
  ['assigned', /\bcedee?s?\b|affactur|\bfactored\b/],
  ['entrusted', /confiee? a|huissier|avocat|commissaire de justice/],
  ['promise', /\bpromesse|\bpromise/],
  ['instalmentPlan', /\becheancier|payment plan/],
  ['hold', /\bsuspendu|\bon hold\b|procedure collective|redressement judiciaire|liquidation judiciaire/],
  ['refused', REFUSED],
  ['partial', new RegExp(`${PAYMENT_WORD}.* (?!100 )\\d+ pourcent|\\b(?!100 )\\d+ pourcent ${PAYMENT_WORD}`)],
  ['partial', /\bpartiel|\bpartial|en partie\b|reglement commence|acompte (recu|verse|paye|regle|encaisse)/],
  [
    'inTransit',
    /(paiement|reglement|prelevement|virement|cheque) (est )?en cours|^en (cours de )?(paiement|reglement)$|^in payment$|^mise en paiement$|prelevement (programme|presente)|processing/,
  ],
  ['paid', /^(payee?s?|paid|reglee?s?|encaissee?s?) (en retard|late|apres)/],
  [
    'unpaid',
    /\b(non|pas|not|jamais|never|aucun|en attente|attente|awaiting|waiting|pending|reste|restant|restante)\b|\bimpaye|\bunpaid|\bunsettled|\ba (payer|regler|encaisser|relancer|recouvrer|solder)\b|\bretard|\bechue?s?\b|\bechoir\b|^en cours$|\b(over)?due\b|\blate\b|\bopen(ed)?\b|\bouverte?s?\b|\boutstanding\b|\brelance|\bpayable\b|\brejete?|\brejected\b|\brefuse|\bfailed\b|\bmise en demeure/,
  ],
  ['creditNote', /^(avoir|credit note|note de credit)/],
  [
    'paid',
    /\b(payee?s?|paid|reglee?s?|encaissee?s?|soldee?s?|lettree?s?|acquittee?s?|settled|cleared|closed|cloturee?s?|remboursee?s?|refunded|credited|rapprochee?s?|compensee?s?|fermee?s?)\b|(paiement|reglement|payment) (recu|effectue|received|complete)/,
  ],
  [
    'neutral',
    /\b(envoyee?s?|sent|validee?s?|valid|comptabilisee?s?|posted|emise?s?|issued|acceptee?s?|accepted|finalisee?s?|finalized|facturee?s?|facture|approved|approuvee?s?|viewed|vue|consultee?|transmise?s?|deposee?s?|recue?|enregistree?|creee?|created|imprimee?|actives?|normale?|echeance)\b/,
  ],
];

/** What a status says, or null when it is none we know; `heading` gives its sense to « oui », « 0 », « true ». */
export function meaningOf(text: string, heading = ''): StatusMeaning | null {
  const folded = foldText(text.replace(/([\p{Ll}])(\p{Lu})/gu, '$1 $2').replace(/%/g, ' pourcent '));
  const flag = flagOf(folded);
  if (flag !== null) {
    const key = foldText(heading);
    const asksWhetherOpen = /\bopen|isopen|impaye|unpaid|\bdue?\b/.test(key);
    return /statut$|status$|etat$/.test(key) ? null : flag !== asksWhetherOpen ? 'paid' : 'unpaid';
  }
  return MEANINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** « oui », « 1 », « x » → true; « non », « 0 » → false; anything else → null. */
export function flagOf(folded: string): boolean | null {
  if (/^(oui|o|yes|y|true|vrai|1|1 0|x|ok)$/.test(folded)) return true;
  return /^(non|n|no|false|faux|0|0 0)$/.test(folded) ? false : null;
}

/** The Situation a status puts on the row, or null. */
export function situationOf(meaning: StatusMeaning | null): SituationKind | null {
  switch (meaning) {
    case 'cancelled':
    case 'writtenOff':
    case 'dispute':
    case 'promise':
    case 'instalmentPlan':
    case 'hold':
    case 'doNotChase':
    case 'replyToRead':
    case 'assigned':
    case 'entrusted':
      return meaning;
    case 'inTransit':
      return 'paymentInTransit';
    default:
      return null;
  }
}
