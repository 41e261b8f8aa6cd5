import type { CustomerType, InvoiceNature } from '../domain/model';
import { foldText } from '../domain/typography';

/** What a cell of a column « Type » says: of the document, or of the customer. */
export type KindMeaning =
  | { readonly of: 'document'; readonly nature: InvoiceNature }
  /** A quote, an order, a supplier's invoice: not a receivable. */
  | { readonly of: 'document'; readonly nature: null }
  | { readonly of: 'customer'; readonly type: CustomerType };

const NOT_RECEIVABLE =
  /\b(devis|quote|estimate|proforma|pro forma|commande|order|bon de livraison|delivery|achat|fournisseur|bill|supplier|vendor|note de frais|reglement|paiement|payment)\b/;

const NATURES: readonly (readonly [InvoiceNature, RegExp])[] = [
  [
    'creditNote',
    /^(avoir|avoirs|facture d avoir|note de credit|credit note|credit memo|credit|av|avr|cn|cm|381|refund|out refund)\b/,
  ],
  ['deposit', /\b(acompte|arrhes|deposit|down payment|prepayment|386)\b/],
  ['progressBilling', /\b(situation|avancement|progress)\b/],
  [
    'invoice',
    /^(facture|factures|invoice|fa|fac|fc|fv|inv|rv|380|vente|sale|solde|final|standard|out invoice|facture de vente|tax invoice|recurrente|abonnement|subscription|recurring)\b/,
  ],
];

const CUSTOMER_TYPES: readonly (readonly [CustomerType, RegExp])[] = [
  ['association', /\b(association|asso|copropriete|syndic|syndicat|ong|fondation)\b/],
  [
    'publicBody',
    /\b(public|publique|publics|mairie|commune|collectivite|administration|etat|hopital|b2g|government|etablissement public)\b/,
  ],
  [
    'consumer',
    /\b(particuliers?|consommateur|consumer|individual|individu|prive|b2c|personne physique|menage|person)\b/,
  ],
  [
    'business',
    /\b(professionnels?|pro|entreprises?|societes?|business|company|companies|corporate|b2b|tpe|pme|artisan|commercant|auto entrepreneur|independant|personne morale|sarl|sas|sasu|eurl|sa|sci)\b/,
  ],
];

/** Reads a kind of document first, since « Facture professionnelle » is one; null when it is no kind we know. */
export function kindOf(text: string): KindMeaning | null {
  const folded = foldText(text);
  if (folded === '') return null;
  const nature = NATURES.find(([, pattern]) => pattern.test(folded))?.[0];
  if (NOT_RECEIVABLE.test(folded)) return { of: 'document', nature: null };
  if (nature) return { of: 'document', nature };
  const type = CUSTOMER_TYPES.find(([, pattern]) => pattern.test(folded))?.[0];
  return type ? { of: 'customer', type } : null;
}

/** A number that says it is a credit note: « AV-0012 », « AVR2025-3 », « CN 12 ». */
export const isCreditNoteNumber = (number: string): boolean =>
  /^(?:AVR?|AVO|AVOIR|CN)[\s_/-]?\d/i.test(number.trim());
