/** Names of the shipped models, as the shipped scenarios call them. */
export const MODEL_NAMES = {
  preDueReminder: 'Prévenance',
  firstNotice: 'Relance 1',
  secondNotice: 'Relance 2',
  formalNotice: 'Mise en demeure',
  consumerFirstNotice: 'Relance 1 – particulier',
  consumerSecondNotice: 'Relance 2 – particulier',
  consumerFormalNotice: 'Mise en demeure – particulier',
  publicBodyStatus: 'Point sur la facture',
  publicBodyClaim: "Demande de paiement et d'intérêts moratoires",
  alternativeBeforeAction: 'Variante – délai avant poursuites',
  alternativeRelationship: 'Variante – relation à préserver',
  alternativeOnReceipt: 'Variante – paiement dès réception',
} as const;

export type ShippedModelName = (typeof MODEL_NAMES)[keyof typeof MODEL_NAMES];
