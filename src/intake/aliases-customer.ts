import { type FieldDefinition, words } from './fields';

/** Headings that say who the customer is and how to reach him. */
export const CUSTOMER_ALIASES: readonly FieldDefinition[] = [
  {
    field: 'customer',
    label: 'Client',
    shape: 'text',
    strong: words(
      'nom d affichage du partenaire de la facture, nom du client, nom client, nom de client, raison sociale, raison sociale client, raison sociale du client, client, client nom, client facture, customer name, name customer, client name, customer, customer display name, invoice partner display name, bill to, billed to, sold to, destinataire',
    ),
    weak: words(
      'tiers, nom du tiers, nom tiers, societe, nom de la societe, entreprise, organisation, organization, company, company name, account name, compte lib, debiteur, debtor, partenaire, partner, buyer, acheteur, nom, name',
    ),
    never:
      /\b(pays|country|adresse|address|e?mail|courriel|code|numero|number|no|id|n|ref|reference|tel|telephone|phone|type|ville|city|siret|siren|tva|vat|categorie|category|since|depuis|contact|langue|language|fournisseur|supplier|vendor|compte de|iban)\b/,
  },
  {
    field: 'firstName',
    label: 'Prénom',
    shape: 'text',
    strong: words('prenom, prenom client, prenom du client, first name, given name'),
  },
  {
    field: 'customerCode',
    label: 'Code client',
    shape: 'text',
    strong: words(
      'code client, code du client, code tiers, n client, numero client, numero de client, numero du client, no client, num client, id client, client id, identifiant client, customer number, cust number, customer no, cust no, customer id, cust id, customer code, client number, client code, client ref, account number, compte client, compte tiers, compte auxiliaire',
    ),
    weak: words('n compte, n de compte, numero de compte, compte, account, customer'),
    never: /\b(fournisseur|supplier|vendor|iban|bancaire|bank)\b/,
  },
  {
    field: 'civility',
    label: 'Civilité',
    shape: 'text',
    strong: words('civilite, civilite du contact, civilite client, titre du contact, salutation'),
  },
  {
    field: 'contact',
    label: 'Contact',
    shape: 'text',
    strong: words(
      'contact, nom du contact, nom contact, interlocuteur, contact client, contact name, contact person, attn',
    ),
    never: /\b(e?mail|courriel|tel|telephone|phone)\b/,
  },
  {
    field: 'email',
    label: 'E-mail',
    shape: 'email',
    strong: words(
      'email, e mail, mail, courriel, adresse e mail, adresse email, adresse mail, adresse electronique, email client, e mail client, mail client, email du client, e mail du client, client email, customer email, contact email, email contact, email du contact, e mail du contact, email address, email facturation, e mail de facturation, billing email',
    ),
    never: /\b(cc|copie|relance)\b/,
  },
  {
    field: 'reminderEmail',
    label: 'E-mail de relance',
    shape: 'email',
    strong: words(
      'e mail de relance, email de relance, e mail relance, email relance, mail de relance, reminder email',
    ),
  },
  {
    field: 'copyTo',
    label: 'Cc',
    shape: 'email',
    strong: words('cc, copie, email cc, e mail cc, copie a, en copie, cc email'),
  },
  {
    field: 'phone',
    label: 'Téléphone',
    shape: 'text',
    strong: words(
      'telephone, tel, tel client, telephone client, numero de telephone, n telephone, portable, mobile, phone, phone number, customer phone, contact phone',
    ),
    never: /\b(fax)\b/,
  },
  {
    field: 'address',
    label: 'Adresse',
    shape: 'text',
    strong: words(
      'adresse, adresse client, adresse du client, adresse de facturation, adresse facturation, rue, adresse 1, adresse ligne 1, address, billing address, billing street, street, address line 1, customer address',
    ),
    never: /\b(e?mail|electronique|livraison|shipping|delivery|ip|web)\b/,
  },
  {
    field: 'postalCode',
    label: 'Code postal',
    shape: 'text',
    strong: words(
      'code postal, cp, code postal client, zip, zip code, postal code, postcode, billing code, billing zip, billing postal code',
    ),
    never: /\b(livraison|shipping|delivery)\b/,
  },
  {
    field: 'city',
    label: 'Ville',
    shape: 'text',
    strong: words('ville, ville client, ville du client, commune, city, town, billing city'),
    never: /\b(livraison|shipping|delivery)\b/,
  },
  {
    field: 'country',
    label: 'Pays',
    shape: 'text',
    strong: words('pays, pays du client, pays client, code pays, country, country code, billing country'),
    never: /\b(livraison|shipping|delivery)\b/,
  },
  {
    field: 'siren',
    label: 'SIREN',
    shape: 'siren',
    strong: words('siren, siren client, siren du client, n siren, numero siren'),
  },
  {
    field: 'siret',
    label: 'SIRET',
    shape: 'siren',
    strong: words('siret, siret client, siret du client, n siret, numero siret, siret siren, siren siret'),
  },
  {
    field: 'vatNumber',
    label: 'N° TVA',
    shape: 'siren',
    strong: words(
      'tva intracommunautaire, n tva, numero de tva, numero tva, n tva intracommunautaire, numero de tva intracommunautaire, tva intra, n tva intra, vat number, vat id, vat no, tax id',
    ),
  },
  {
    field: 'language',
    label: 'Langue',
    shape: 'text',
    strong: words('langue, langue du client, language, locale'),
  },
  {
    field: 'paymentTerms',
    label: 'Conditions de paiement',
    shape: 'text',
    strong: words(
      'conditions de paiement, condition de paiement, conditions de reglement, condition de reglement, delai de paiement, delai de reglement, payment terms, payment term, cust payment terms, terms',
    ),
  },
];
