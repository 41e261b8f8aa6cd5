import { definePlaceholders } from './definition';

/** Placeholders about the customer and the sender. */
export const PEOPLE_PLACEHOLDERS = definePlaceholders({
  customerName: {
    fr: 'Nom du client',
    en: 'Customer name',
    aliases:
      'Client | Client name | Customer | Raison sociale du client | Nom de la société cliente | Nom de l’entreprise cliente | Nom du débiteur | Nom et prénom du client | Nom complet du client | Destinataire | Nom du destinataire | Recipient name',
  },
  customerContact: {
    fr: 'Contact du client',
    en: 'Customer contact',
    aliases: 'Contact | Nom du contact | Interlocuteur | Nom de l’interlocuteur | Contact name',
    optional: true,
    column: 'Contact',
  },
  civility: {
    fr: 'Civilité',
    en: 'Title',
    aliases: 'Madame/Monsieur | Monsieur/Madame | M./Mme | Mme/M. | Madame, Monsieur | Civilité du client',
  },
  greeting: { fr: 'Formule d’appel', en: 'Greeting', aliases: 'Appel | Salutation' },
  closing: {
    fr: 'Formule de politesse',
    en: 'Closing',
    aliases: 'Politesse | Salutations | Complimentary close',
  },
  recipientAddress: {
    fr: 'Adresse du destinataire',
    en: 'Recipient address',
    lines: true,
    aliases:
      'Adresse postale du destinataire | Adresse postale du client | Bloc adresse | Adresse postale | Recipient’s address | Postal address',
    column: 'Adresse',
  },
  customerAddress: {
    fr: 'Adresse du client',
    en: 'Customer address',
    aliases: 'Adresse complète du client | Client address',
    column: 'Adresse',
  },
  customerPostalCode: {
    fr: 'Code postal du client',
    en: 'Customer postal code',
    aliases: 'Customer postcode',
    column: 'Code postal',
  },
  customerCity: { fr: 'Ville du client', en: 'Customer city', column: 'Ville' },
  customerCode: {
    fr: 'Code client',
    en: 'Customer code',
    aliases: 'Numéro client | Numéro de client | N° client | Customer number',
    column: 'Code client',
  },
  customerSiren: { fr: 'SIREN du client', en: 'Customer SIREN', column: 'SIREN' },
  customerEmail: {
    fr: 'E-mail du client',
    en: 'Customer email',
    aliases: 'Courriel du client | Adresse e-mail du client | Mail du client',
    column: 'E-mail',
  },
  paymentTerms: {
    fr: 'Conditions de paiement',
    en: 'Payment terms',
    aliases: 'Conditions de règlement',
    optional: true,
    column: 'Conditions de paiement',
  },
  senderDetails: {
    fr: 'Coordonnées de l’expéditeur',
    en: 'Sender details',
    lines: true,
    aliases:
      'Coordonnées de l’entreprise | Coordonnées de votre entreprise | Nos coordonnées | Vos coordonnées | Bloc expéditeur | Our details | Your details',
  },
  legalMentions: {
    fr: 'Mentions légales',
    en: 'Legal mentions',
    aliases:
      'Mentions légales de l’entreprise | Nos mentions légales | Vos mentions légales | Mentions obligatoires | Legal notice | Company details',
  },
  senderName: {
    fr: 'Nom de l’entreprise',
    en: 'Our company name',
    aliases:
      'Nom de votre entreprise | Nom de notre entreprise | Votre entreprise | Notre entreprise | Nom de la société | Nom de votre société | Votre société | Notre société | Nom du créancier | Expéditeur | Company name | Your company | Your company name | Our company | Sender name',
  },
  senderAddress: {
    fr: 'Adresse de l’entreprise',
    en: 'Our address',
    aliases: 'Adresse de votre entreprise | Votre adresse | Notre adresse | Your address | Company address',
  },
  senderCity: { fr: 'Ville de l’entreprise', en: 'Our city', aliases: 'Lieu | Fait à | Votre ville' },
  senderPhone: {
    fr: 'Téléphone',
    en: 'Phone',
    aliases:
      'Téléphone de l’entreprise | Votre téléphone | Votre numéro de téléphone | Numéro de téléphone | Notre téléphone | Phone number | Your phone number',
    optional: true,
  },
  senderEmail: {
    fr: 'E-mail',
    en: 'Email',
    aliases: 'Adresse e-mail | Courriel | Votre e-mail | Votre adresse e-mail | Email address | Your email',
    optional: true,
  },
  senderSiren: {
    fr: 'SIREN de l’entreprise',
    en: 'Our SIREN',
    aliases: 'SIREN | Notre SIREN',
    optional: true,
  },
  signatory: {
    fr: 'Nom du signataire',
    en: 'Signatory name',
    aliases:
      'Signataire | Votre nom | Votre nom et prénom | Votre prénom et nom | Nom et prénom | Prénom et nom | Contact de l’entreprise | Your name | Signatory',
  },
  signatoryQuality: {
    fr: 'Qualité du signataire',
    en: 'Signatory title',
    aliases: 'Fonction | Votre fonction | Qualité | Votre qualité | Your title | Your position | Job title',
    optional: true,
  },
  signature: { fr: 'Signature', en: 'Signature', aliases: 'Votre signature | Your signature' },
  bankDetails: {
    fr: 'Coordonnées bancaires',
    en: 'Bank details',
    aliases: 'RIB | Nos coordonnées bancaires | Vos coordonnées bancaires',
    optional: true,
  },
  iban: { fr: 'IBAN', en: 'IBAN', aliases: 'Notre IBAN | Votre IBAN', optional: true },
  bic: { fr: 'BIC', en: 'BIC', aliases: 'Notre BIC | SWIFT', optional: true },
});
