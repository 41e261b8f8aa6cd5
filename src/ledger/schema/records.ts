import { DELAY_METHOD } from '../../domain/receivables/days-sales-outstanding';
import { CALL_RESULTS, JOURNAL_STATES } from '../choices';
import { column, productColumn, type SheetSchema } from './column';

const JOURNAL_COLUMNS = [
  productColumn(
    'number',
    'N°',
    'integer',
    'Numéro de la ligne. Le journal ne se corrige pas : il prouve ce qui est parti.',
    {
      width: 60,
    },
  ),
  productColumn('at', 'Date', 'dateTime', 'Date et heure.'),
  productColumn('key', 'Clé', 'code', 'Facture et rang.', { width: 130 }),
  productColumn('customer', 'Client', 'text', 'Client.', { width: 190 }),
  productColumn('invoice', 'Facture', 'code', 'Numéro de la facture.'),
  productColumn('step', 'Étape', 'text', 'Étape du scénario.'),
  productColumn('rank', 'Rang', 'integer', "Rang de l'étape : relance 1 = 1. Vide : simple mention.", {
    width: 60,
  }),
  productColumn('state', 'État', 'list', 'Ce qui est arrivé.', { choices: JOURNAL_STATES }),
  productColumn('recipient', 'Destinataire', 'text', 'Adresses.', { width: 220 }),
  productColumn('message', 'Message', 'code', 'Clé du message.', { width: 180 }),
  productColumn('thread', 'Fil', 'code', 'Fil de discussion.', { width: 140 }),
  productColumn('document', 'Document', 'text', 'Lettre ou dossier produit.'),
  productColumn('by', 'Par', 'text', 'Qui a agi.', { width: 190 }),
  productColumn('detail', 'Détail', 'longText', 'Détail.'),
] as const;

const REQUEST_COLUMNS = [
  productColumn('at', 'Date', 'dateTime', 'Date et heure de la demande.'),
  productColumn('by', 'Par', 'text', 'Qui demande.', { width: 190 }),
  productColumn('request', 'Demande', 'text', 'Ce qui est demandé.'),
  productColumn('key', 'Clé', 'code', 'Ce que la demande concerne.', { width: 180 }),
  productColumn('detail', 'Détail', 'longText', 'Détail.'),
  productColumn('handledOn', 'Traitée le', 'dateTime', 'Vide : la demande attend le prochain passage.'),
] as const;

const CALL_COLUMNS = [
  productColumn('plannedOn', 'Prévu le', 'date', 'Le jour où appeler.'),
  productColumn('customer', 'Client', 'text', 'Client à appeler.', { width: 190 }),
  productColumn('contact', 'Contact', 'text', 'La personne à demander.'),
  productColumn('phone', 'Téléphone', 'code', 'Téléphone.', { width: 130 }),
  productColumn('invoices', 'Factures', 'code', 'Factures concernées.', { width: 180 }),
  productColumn('amount', 'Montant', 'money', 'Reste dû de ces factures.'),
  column('doneOn', 'Fait le', 'date', "La date de l'appel."),
  column('result', 'Résultat', 'list', "Ce qu'a donné l'appel.", { choices: CALL_RESULTS }),
  column('next', 'Suite', 'longText', 'Ce qui a été convenu.'),
] as const;

const DASHBOARD_COLUMNS = [
  productColumn('label', 'Indicateur', 'text', 'Ce qui est mesuré.', { width: 330 }),
  productColumn('value', 'Valeur', 'text', 'Tenu par le programme à chaque passage.', { width: 260 }),
  productColumn('count', 'Nombre', 'integer', 'Nombre de factures.'),
  productColumn('month', 'Fin de mois', 'date', 'Les douze derniers mois finis.', { since: 2 }),
  productColumn('delay', 'Délai moyen (j)', 'integer', DELAY_METHOD, { since: 2 }),
  productColumn(
    'debtor',
    'Client en retard',
    'text',
    'Les vingt clients les plus en retard, puis les autres.',
    {
      since: 2,
      width: 230,
    },
  ),
  productColumn('overdue', 'Montant en retard', 'money', "Ce qu'il doit d'échu, en euros.", {
    since: 2,
    width: 130,
  }),
] as const;

export type JournalKey = (typeof JOURNAL_COLUMNS)[number]['key'];
export type RequestKey = (typeof REQUEST_COLUMNS)[number]['key'];
export type CallKey = (typeof CALL_COLUMNS)[number]['key'];
export type DashboardKey = (typeof DASHBOARD_COLUMNS)[number]['key'];

export const JOURNAL: SheetSchema<JournalKey> = {
  name: 'Journal',
  columns: JOURNAL_COLUMNS,
  rows: 1000,
  wholeSheetWarns: true,
};
export const REQUESTS: SheetSchema<RequestKey> = {
  name: 'Demandes',
  columns: REQUEST_COLUMNS,
  rows: 1000,
  wholeSheetWarns: true,
};
export const CALLS: SheetSchema<CallKey> = {
  name: 'Appels',
  columns: CALL_COLUMNS,
  rows: 1000,
  wholeSheetWarns: false,
};
export const DASHBOARD: SheetSchema<DashboardKey> = {
  name: 'Tableau de bord',
  columns: DASHBOARD_COLUMNS,
  rows: 100,
  wholeSheetWarns: false,
};
