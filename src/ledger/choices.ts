import type { BelowFloor } from '../domain/claims/rate-clause';
import type {
  Channel,
  CustomerType,
  Dispatch,
  InvoiceNature,
  JournalState,
  Language,
  PaymentNature,
  SituationKind,
} from '../domain/model';
import type { EndOfMonthCount } from '../domain/payment-terms/terms';

/** One word of a list: what the code calls it, what the sheet shows, and what people also write. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly also: readonly string[];
}

const choice = <Value>(value: Value, label: string, ...also: string[]): Choice<Value> => ({
  value,
  label,
  also,
});

export const SITUATIONS: readonly Choice<SituationKind>[] = [
  choice('dispute', 'Litige', 'En litige', 'Contestée', 'Contestation'),
  choice('promise', 'Promesse', 'Promesse de paiement', 'Paiement promis', 'Promis'),
  choice('instalmentPlan', 'Échéancier', 'Échelonnement', 'Paiement échelonné', 'Plan de paiement'),
  choice('hold', 'Suspendue', 'Suspendu', 'Suspension', 'En pause', 'Pause'),
  choice('doNotChase', 'Ne pas relancer', 'À ne pas relancer', 'Pas de relance'),
  choice('replyToRead', 'Réponse à lire', 'Réponse reçue'),
  choice(
    'paymentInTransit',
    'Prélèvement ou chèque en cours',
    'Prélèvement en cours',
    'Chèque en cours',
    'Prélèvement',
    'Chèque',
    'Paiement en cours',
  ),
  choice('assigned', 'Cédée', 'Cédé', 'Cession', 'Affacturage', 'Affacturée'),
  choice(
    'entrusted',
    'Confiée à un tiers',
    'Confié à un tiers',
    'Avocat',
    'Huissier',
    'Commissaire de justice',
  ),
  choice('writtenOff', 'Irrécouvrable', 'Perte', 'Passée en perte'),
  choice('cancelled', 'Annulée', 'Annulé', 'Annulation'),
];

export const INVOICE_NATURES: readonly Choice<InvoiceNature>[] = [
  choice('invoice', 'Facture'),
  choice('deposit', 'Acompte', "Facture d'acompte"),
  choice('progressBilling', 'Situation de travaux', 'Situation', 'Facture de situation'),
  choice('creditNote', 'Avoir', "Facture d'avoir", 'Note de crédit'),
  choice('commercialCreditNote', 'Avoir commercial', 'Geste commercial', 'Remise commerciale'),
];

export const CUSTOMER_TYPES: readonly Choice<CustomerType>[] = [
  choice('business', 'Professionnel', 'Pro', 'Entreprise', 'Société', 'B2B'),
  choice('consumer', 'Particulier', 'B2C'),
  choice('publicBody', 'Organisme public', 'Collectivité', 'Administration', 'Secteur public', 'B2G'),
  choice(
    'association',
    'Association ou copropriété',
    'Association',
    'Copropriété',
    'Syndicat de copropriétaires',
  ),
  choice('unknown', 'À préciser'),
];

export const LANGUAGES: readonly Choice<Language>[] = [
  choice('fr', 'Français', 'fr', 'French'),
  choice('en', 'Anglais', 'en', 'English'),
];

export const PAYMENT_NATURES: readonly Choice<PaymentNature>[] = [
  choice('payment', 'Règlement', 'Paiement', 'Encaissement'),
  choice('rejection', 'Rejet', 'Rejeté', 'Impayé', 'Chèque impayé', 'Prélèvement rejeté'),
  choice('setOff', 'Compensation'),
  choice('discount', 'Escompte'),
  choice('loss', 'Perte'),
];

export const CHANNELS: readonly Choice<Channel>[] = [
  choice('email', 'E-mail', 'Mail', 'Courriel'),
  choice('call', 'Appel', 'Téléphone', 'Appel téléphonique'),
  choice('letter', 'Courrier simple', 'Courrier', 'Lettre simple'),
  choice('registeredLetter', 'Lettre recommandée', 'Recommandé', 'LRAR'),
  choice('registeredLetterAndEmail', 'Lettre recommandée et e-mail', 'E-mail et lettre recommandée'),
  choice('file', 'Dossier', "Dossier d'injonction de payer"),
];

export const DISPATCHES: readonly Choice<Dispatch>[] = [
  choice('automatic', 'Automatique', 'Auto'),
  choice('afterApproval', 'Après validation', 'À valider', 'Validation'),
  choice('byHand', 'À faire à la main', 'À la main', 'Manuel'),
];

export const YES_NO: readonly Choice<boolean>[] = [
  choice(true, 'Oui', 'Vrai', 'True', 'Yes', 'X', 'O'),
  choice(false, 'Non', 'Faux', 'False', 'No', 'N'),
];

export const TAKEOVERS: readonly Choice<'decide' | 'chase'>[] = [
  choice('decide', 'À décider', 'Décider'),
  choice('chase', 'Relancer'),
];

export const BELOW_FLOORS: readonly Choice<BelowFloor>[] = [
  choice('floor', 'Le minimum légal', 'Minimum légal', '3 fois le taux légal', '3 × taux légal'),
  choice('default', 'Le taux par défaut (BCE + 10)', 'Taux par défaut', 'BCE + 10'),
];

/** Whether a partial payment settles interest first. */
export const IMPUTATIONS: readonly Choice<boolean>[] = [
  choice(false, "Le principal d'abord", 'Principal', 'Le principal'),
  choice(true, "Les pénalités d'abord", 'Pénalités', 'Les pénalités', 'Intérêts', "Les intérêts d'abord"),
];

export const END_OF_MONTH_COUNTS: readonly Choice<EndOfMonthCount>[] = [
  choice('A', 'A : date + jours, puis fin du mois', 'A', 'Date plus jours, puis fin du mois'),
  choice('B', 'B : fin du mois, puis jours', 'B', 'Fin du mois puis jours'),
];

export type CallResult = 'reached' | 'message' | 'promise' | 'dispute' | 'refused';

export const CALL_RESULTS: readonly Choice<CallResult>[] = [
  choice('reached', 'Joint', 'Jointe'),
  choice('message', 'Message laissé', 'Message', 'Répondeur'),
  choice('promise', 'Promesse', 'Promesse de paiement'),
  choice('dispute', 'Litige', 'En litige'),
  choice('refused', 'Refus', 'Refusé'),
];

export const JOURNAL_STATES: readonly Choice<JournalState>[] = [
  choice('seen', 'Vue'),
  choice('reserved', 'Réservée'),
  choice('sent', 'Envoyée'),
  choice('failed', 'Échec'),
  choice('uncertain', 'Incertaine'),
  choice('released', 'Libérée'),
  choice('approved', 'Validée'),
  choice('postponed', 'Reportée'),
  choice('waived', 'Écartée'),
  choice('bounced', 'Adresse refusée'),
  choice('called', 'Appel passé'),
  choice('takenOver', 'Reprise'),
  choice('chosenToChase', 'Relance décidée'),
  choice('posted', 'Postée'),
  choice('drafted', 'Brouillon'),
  choice('edited', 'Modifiée'),
  choice('legalEvent', 'Fait juridique'),
  choice('claimWaived', 'Pénalités abandonnées'),
  choice('fileMade', 'Dossier préparé'),
  choice('withdrawn', 'Retirée'),
];

/** What the sheet shows for a value of a list. */
export function labelOf<Value>(choices: readonly Choice<Value>[], value: Value): string {
  const found = choices.find((candidate) => candidate.value === value);
  if (!found) throw new Error(`no label for ${String(value)}`);
  return found.label;
}
