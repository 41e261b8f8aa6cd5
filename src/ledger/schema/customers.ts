import { CUSTOMER_TYPES, LANGUAGES, YES_NO } from '../choices';
import { column, foldedColumn, type SheetSchema } from './column';

const COLUMNS = [
  column('name', 'Client', 'text', "Le nom du client, celui qu'emploie la feuille Factures.", { width: 200 }),
  column(
    'code',
    'Code client',
    'code',
    'Votre code pour ce client ; la feuille Factures peut le citer au lieu du nom.',
  ),
  column(
    'type',
    'Type',
    'list',
    'Le droit dépend du type de client. Vide ou « À préciser » : relances simples, ni pénalités, ni 40 €, ni mise en demeure.',
    { choices: CUSTOMER_TYPES, width: 170 },
  ),
  column('civility', 'Civilité', 'text', 'M., Mme… de la personne à qui vous écrivez.', { width: 70 }),
  column('contact', 'Contact', 'text', 'La personne à qui vous écrivez.'),
  column(
    'emails',
    'E-mail',
    'text',
    'Où partent les relances. Plusieurs adresses : séparez-les par un point-virgule.',
    {
      width: 220,
    },
  ),
  column('copyTo', 'Cc', 'text', 'Adresses en copie. Chacune compte dans le quota du jour.', { width: 180 }),
  column('phone', 'Téléphone', 'code', 'Pour les appels.', { width: 130 }),
  column('address', 'Adresse', 'text', 'Adresse postale, pour les lettres.', { width: 220 }),
  column('postalCode', 'Code postal', 'code', 'Code postal.', { width: 85 }),
  column('city', 'Ville', 'text', 'Ville.'),
  column('country', 'Pays', 'text', 'Vide : France.', { width: 90 }),
  column('siren', 'SIREN', 'code', 'Les neuf chiffres du SIREN, pour les professionnels.', { width: 95 }),
  column('language', 'Langue', 'list', 'La langue des messages. Vide : français.', {
    choices: LANGUAGES,
    width: 90,
  }),
  column(
    'policy',
    'Scénario',
    'text',
    'Un scénario de la feuille Scénarios. Vide : celui du type de client.',
    {
      width: 130,
    },
  ),
  column(
    'paymentTerms',
    'Conditions de paiement',
    'text',
    '« 30 jours », « 45 jours fin de mois », « fin de mois le 15 », « à réception »… Elles donnent l’échéance des factures où Échéance est vide.',
  ),
  column('blocked', 'Ne pas relancer', 'list', 'Oui : rien ne part à ce client.', {
    choices: YES_NO,
    width: 90,
  }),
  column(
    'insolvency',
    'Procédure collective',
    'date',
    "La date du jugement d'ouverture (ou Oui si vous ne la connaissez pas) : plus aucune relance, la créance se déclare.",
    { width: 120 },
  ),
  foldedColumn(
    'penaltyRate',
    'Taux des pénalités',
    'text',
    "Celui de son contrat : « BCE + 10 », « 3 × taux légal », « 12 % »… Vide : celui de Paramètres. Pour une association ou un client étranger, rien n'est réclamé tant que cette cellule est vide.",
    { since: 4 },
  ),
  foldedColumn('legalForm', 'Forme juridique', 'text', 'SARL, SAS, association…'),
  foldedColumn(
    'registeredOffice',
    'Adresse du siège',
    'longText',
    "Si elle diffère de l'adresse de facturation.",
  ),
  foldedColumn('representedBy', 'Représenté par', 'text', 'Le représentant légal, pour une mise en demeure.'),
  foldedColumn(
    'alsoSupplier',
    'Aussi fournisseur',
    'list',
    'Oui : pensez à la compensation avant de relancer.',
    {
      choices: YES_NO,
    },
  ),
] as const;

export type CustomerKey = (typeof COLUMNS)[number]['key'];

export const CUSTOMERS: SheetSchema<CustomerKey> = {
  name: 'Clients',
  columns: COLUMNS,
  rows: 1000,
  wholeSheetWarns: false,
};
