import { BELOW_FLOORS, END_OF_MONTH_COUNTS, IMPUTATIONS, TAKEOVERS, YES_NO } from './choices';
import type { Cell } from './workbook';

export type SettingKind =
  | 'text'
  | 'code'
  | 'money'
  | 'integer'
  | 'date'
  | 'emails'
  | 'yesNo'
  | 'takeover'
  | 'endOfMonthCount'
  | 'policy'
  | 'rate'
  | 'belowFloor'
  | 'imputation';

/** One row of Paramètres: its name in the sheet, how its value is read, what it is at the start, and what it is for. */
export interface SettingDefinition<Name extends string = string> {
  readonly key: Name;
  readonly name: string;
  readonly kind: SettingKind;
  readonly initial: Cell;
  readonly role: string;
  readonly choices: readonly string[];
}

/** What the sheet offers; a scenario of one's own may be written too. */
const CHOICES: Readonly<Partial<Record<SettingKind, readonly string[]>>> = {
  yesNo: YES_NO.map(({ label }) => label),
  takeover: TAKEOVERS.map(({ label }) => label),
  endOfMonthCount: END_OF_MONTH_COUNTS.map(({ label }) => label),
  policy: ['Standard', 'Souple'],
  belowFloor: BELOW_FLOORS.map(({ label }) => label),
  imputation: IMPUTATIONS.map(({ label }) => label),
};

const setting = <Name extends string>(
  key: Name,
  name: string,
  kind: SettingKind,
  initial: Cell,
  role: string,
): SettingDefinition<Name> => ({
  key,
  name,
  kind,
  initial,
  role,
  choices: CHOICES[kind] ?? [],
});

export const SETTING_LIST = [
  setting('company', "Nom de l'entreprise", 'text', '', 'Votre nom dans les relances et leur signature.'),
  setting(
    'legalForm',
    'Forme juridique',
    'text',
    '',
    'SARL, SAS, EI… : une mention obligatoire de vos courriers.',
  ),
  setting('capital', 'Capital social', 'text', '', 'Montant du capital, pour une société.'),
  setting('siren', 'SIREN', 'code', '', 'Les neuf chiffres de votre SIREN.'),
  setting('registry', 'RCS ou RNE', 'text', '', "La ville d'immatriculation : « RCS Lyon »."),
  setting('vatNumber', 'TVA intracommunautaire', 'code', '', 'Votre numéro de TVA.'),
  setting('address', 'Adresse', 'text', '', 'Votre adresse, en tête des lettres.'),
  setting('postalCode', 'Code postal', 'code', '', 'Votre code postal.'),
  setting('city', 'Ville', 'text', '', 'Votre ville ; les lettres en sont datées.'),
  setting('phone', 'Téléphone', 'code', '', 'Le numéro à appeler en cas de question.'),
  setting('email', 'E-mail', 'text', '', "L'adresse de contact, dans la signature."),
  setting('contact', 'Contact', 'text', '', 'La personne qui signe et répond.'),
  setting('contactQuality', 'Qualité du contact', 'text', '', 'Sa fonction : gérante, comptable…'),
  setting('iban', 'IBAN', 'code', '', 'Le compte où payer, rappelé dans les relances.'),
  setting('bic', 'BIC', 'code', '', 'Le BIC de ce compte.'),
  setting(
    'minimumAmount',
    'Montant minimum',
    'money',
    10,
    'Un client qui doit moins que cela en tout n’est pas relancé.',
  ),
  setting(
    'contactDelayDays',
    'Délai entre deux messages (j)',
    'integer',
    5,
    'Jours au moins entre deux messages qui citent une même facture.',
  ),
  setting(
    'receiptsCheckedUntil',
    "Encaissements pointés jusqu'au",
    'date',
    '',
    "Jusqu'à quel jour les règlements reçus sont tous saisis. Rien ne part seul au-delà.",
  ),
  setting(
    'receiptsFreshness',
    'Validité du pointage (jours ouvrés)',
    'integer',
    3,
    'Au-delà, il faut pointer à nouveau. Vide : les relances n’attendent pas le pointage.',
  ),
  setting(
    'takeover',
    'Reprise',
    'takeover',
    'À décider',
    'Pour une facture vue pour la première fois avec plus de 30 jours de retard : « À décider » attend votre choix, « Relancer » commence à la première étape.',
  ),
  setting(
    'defaultPolicy',
    'Scénario par défaut',
    'policy',
    '',
    'Celui des professionnels, associations et clients à préciser dont la colonne Scénario est vide : Standard, Souple, ou un des vôtres. Vide : Standard.',
  ),
  setting(
    'defaultPaymentTerms',
    'Conditions de paiement par défaut',
    'text',
    '',
    "Pour une facture sans Échéance dont le client n'a pas de conditions dans Clients : « 30 jours », « 45 jours fin de mois », « fin de mois le 15 », « à réception »… Vide : aucune, l'échéance est à écrire.",
  ),
  setting(
    'endOfMonthCount',
    'Décompte des jours fin de mois',
    'endOfMonthCount',
    '',
    'Votre contrat ou vos conditions de vente disent lequel. Facture du 15/01/2026 à « 45 jours fin de mois » : avec A, 15/01 + 45 jours = 01/03, donc échéance fin mars, le 31/03/2026 ; avec B, fin janvier + 45 jours, le 17/03/2026. Vide : une échéance qui en dépend attend votre choix.',
  ),
  setting(
    'alsaceMoselle',
    'Alsace-Moselle',
    'yesNo',
    'Non',
    'Oui : le Vendredi saint et le 26 décembre sont fériés.',
  ),
  setting(
    'penaltyRate',
    'Taux des pénalités',
    'rate',
    '',
    'Celui de vos conditions générales, entre professionnels : « BCE + 10 », « 3 × taux légal », « 12 % » ou « 1 % par mois ». Vide : BCE + 10, celui de la loi.',
  ),
  setting(
    'belowFloor',
    'Taux convenu trop bas',
    'belowFloor',
    'Le minimum légal',
    'Si le taux convenu est sous le minimum légal (3 × le taux légal) : compter ce minimum, ou le taux par défaut.',
  ),
  setting(
    'imputation',
    "Un règlement partiel paie d'abord",
    'imputation',
    '',
    "Vide : le principal, comme dans vos comptes. « Les pénalités d'abord » suit l'article 1343-1 du code civil ; le décompte le dit.",
  ),
  setting(
    'transportsGoods',
    'Transport de marchandises',
    'yesNo',
    'Non',
    'Oui : vous facturez des transports de marchandises, qui se prescrivent par un an.',
  ),
  setting(
    'replyTo',
    'Répondre à',
    'emails',
    '',
    "L'adresse qui reçoit les réponses. Vide : celle qui envoie.",
  ),
  setting(
    'copyTo',
    'Copie à',
    'emails',
    '',
    'En copie de chaque relance. Chaque adresse compte dans le quota du jour.',
  ),
  setting(
    'dailyRecipients',
    'Destinataires par jour',
    'integer',
    '',
    'Au plus, sur 24 heures. Vide : 90 avec gmail.com, 400 avec Google Workspace.',
  ),
  setting(
    'digest',
    'Compte rendu par e-mail',
    'yesNo',
    'Oui',
    'Oui : vous recevez le compte rendu de chaque passage.',
  ),
  setting(
    'personalDataMonths',
    'Conservation des données personnelles (mois)',
    'integer',
    60,
    "Mois après le règlement de la dernière facture d'un client ; ensuite le panneau propose d'effacer. Vide : rien n'est proposé.",
  ),
  setting(
    'owner',
    'Propriétaire',
    'text',
    '',
    'Tenu par le programme : le compte dont partent les relances.',
  ),
  setting(
    'spreadsheetId',
    "Classeur d'origine",
    'code',
    '',
    'Tenu par le programme : une copie du classeur n’envoie rien.',
  ),
  setting(
    'scriptId',
    "Script d'origine",
    'code',
    '',
    'Tenu par le programme : une copie du script n’envoie rien.',
  ),
  setting(
    'lettersFolder',
    'Dossier des lettres',
    'text',
    '',
    'Tenu par le programme : le dossier de Google Drive où sont les modèles et les lettres.',
  ),
  setting(
    'formerUntil',
    "Journal de l'ancien classeur jusqu'au n°",
    'integer',
    '',
    "Tenu par le programme : les factures suivies par l'ancien classeur le restent.",
  ),
  setting('schemaVersion', 'Version du classeur', 'integer', '', 'Tenu par le programme.'),
] as const;

export type SettingName = (typeof SETTING_LIST)[number]['key'];

export const settingDefinition = (key: SettingName): SettingDefinition => {
  const found = SETTING_LIST.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no setting ${key}`);
  return found;
};
