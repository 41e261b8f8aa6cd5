import { CHANNELS, DISPATCHES, LANGUAGES } from '../choices';
import { column, type SheetSchema } from './column';

const POLICY_COLUMNS = [
  column('policy', 'Scénario', 'text', 'Le nom du scénario. Ses étapes sont les lignes qui portent ce nom.'),
  column('order', 'Ordre', 'integer', "L'ordre des étapes : 1, 2, 3…", { width: 60 }),
  column('name', 'Étape', 'text', "Le nom de l'étape, tel qu'il sera affiché.", { width: 190 }),
  column('days', 'Jours', 'integer', "Jours après l'échéance. Négatif : avant l'échéance."),
  column('channel', 'Canal', 'list', 'Par quoi passe cette étape.', { choices: CHANNELS, width: 200 }),
  column('dispatch', 'Envoi', 'list', 'Automatique, après votre validation, ou à faire à la main.', {
    choices: DISPATCHES,
  }),
  column('emailModel', 'Modèle e-mail', 'text', 'Un modèle de la feuille Modèles.', { width: 230 }),
  column('letterModel', 'Modèle courrier', 'text', 'Un modèle de la feuille Modèles.', { width: 230 }),
  column('grantedDays', 'Délai accordé (j)', 'integer', 'Les jours donnés au client pour payer. Vide : 8.', {
    width: 120,
  }),
] as const;

const MODEL_COLUMNS = [
  column('name', 'Modèle', 'text', "Le nom que citent les étapes d'un scénario.", { width: 230 }),
  column('language', 'Langue', 'list', 'La langue du modèle. Vide : français.', {
    choices: LANGUAGES,
    width: 90,
  }),
  column('subject', 'Objet', 'text', "L'objet du message.", { width: 260 }),
  column(
    'text',
    'Texte',
    'longText',
    'Le message. Les mots entre crochets sont remplacés : [Nom du client], [Montant dû]… « [[ » écrit un crochet.',
    { width: 520 },
  ),
  column('document', 'Document', 'text', 'Le lien du document Google qui sert de modèle de lettre.', {
    width: 200,
  }),
] as const;

const SETTING_COLUMNS = [
  column('name', 'Nom', 'text', 'Le nom du réglage : ne le changez pas.', { width: 270 }),
  column('value', 'Valeur', 'text', 'À remplir.', { width: 260 }),
  column('role', 'Rôle', 'longText', 'À quoi sert ce réglage.', { width: 520 }),
] as const;

const RATE_COLUMNS = [
  column(
    'halfYear',
    'Semestre',
    'code',
    '« S1 2026 » : du 1er janvier au 30 juin ; « S2 2026 » : du 1er juillet au 31 décembre.',
  ),
  column(
    'ecbRate',
    'Taux BCE',
    'rate',
    "Taux d'intérêt appliqué par la BCE à son opération de refinancement la plus récente, en %.",
  ),
  column(
    'legalProfessional',
    'Taux légal professionnel',
    'rate',
    "Taux de l'intérêt légal, créancier professionnel, en %.",
    {
      width: 160,
    },
  ),
  column(
    'legalIndividual',
    'Taux légal particulier',
    'rate',
    "Taux de l'intérêt légal, créancier particulier, en %.",
    {
      width: 160,
    },
  ),
  column('source', 'Source', 'longText', "D'où vient le taux.", { width: 420 }),
] as const;

export type PolicyKey = (typeof POLICY_COLUMNS)[number]['key'];
export type ModelKey = (typeof MODEL_COLUMNS)[number]['key'];
export type SettingKey = (typeof SETTING_COLUMNS)[number]['key'];
export type RateKey = (typeof RATE_COLUMNS)[number]['key'];

export const POLICIES: SheetSchema<PolicyKey> = {
  name: 'Scénarios',
  columns: POLICY_COLUMNS,
  rows: 200,
  wholeSheetWarns: false,
};
export const MODELS: SheetSchema<ModelKey> = {
  name: 'Modèles',
  columns: MODEL_COLUMNS,
  rows: 200,
  wholeSheetWarns: false,
};
export const SETTINGS: SheetSchema<SettingKey> = {
  name: 'Paramètres',
  columns: SETTING_COLUMNS,
  rows: 200,
  wholeSheetWarns: false,
};
export const RATES: SheetSchema<RateKey> = {
  name: 'Taux',
  columns: RATE_COLUMNS,
  rows: 200,
  wholeSheetWarns: false,
};
