import { definePlaceholders } from './definition';

/** Placeholders about what is asked, until when, and what was done before. */
export const CLAIM_PLACEHOLDERS = definePlaceholders({
  grantedDays: {
    fr: 'Nombre de jours supplémentaires',
    en: 'Additional days',
    aliases:
      'Délai accordé | Délai | Délai supplémentaire | Nombre de jours accordés | Jours supplémentaires | Nombre de jours de délai | Number of additional days | Days granted | Days to pay',
    unit: 'days',
  },
  deadline: {
    fr: 'Date limite de règlement',
    en: 'Payment deadline',
    aliases: 'Date limite | Nouvelle date limite | Date butoir | Deadline',
  },
  interest: {
    fr: 'Pénalités de retard',
    en: 'Late payment interest',
    aliases:
      'Pénalités | Montant des pénalités | Montant des pénalités de retard | Intérêts de retard | Intérêts moratoires | Late fees | Interest',
    unit: 'money',
    optional: true,
  },
  indemnity: {
    fr: 'Indemnité forfaitaire',
    en: 'Recovery indemnity',
    aliases:
      'Indemnité | Indemnité de recouvrement | Indemnité forfaitaire de recouvrement | Frais de recouvrement | Recovery costs',
    unit: 'money',
    optional: true,
  },
  dailyInterest: {
    fr: 'Pénalités par jour',
    en: 'Daily interest',
    aliases: 'Pénalités par jour de retard | Intérêts par jour',
    unit: 'money',
    optional: true,
  },
  interestRate: {
    fr: 'Taux des pénalités',
    en: 'Interest rate',
    aliases: 'Taux des pénalités de retard | Taux des intérêts moratoires | Taux',
    optional: true,
  },
  indemnityDetail: {
    fr: "Détail de l'indemnité",
    en: 'Recovery indemnity detail',
    aliases: "Calcul de l'indemnité | Détail des indemnités",
    optional: true,
  },
  statement: {
    fr: 'Décompte des pénalités',
    en: 'Interest statement',
    aliases:
      'Décompte | Décompte des intérêts | Détail des pénalités | Tableau des pénalités | Statement of interest',
    optional: true,
    lines: true,
  },
  statementTitle: {
    fr: 'Titre du décompte',
    en: 'Statement title',
    optional: true,
  },
  statementNotes: {
    fr: 'Précisions du décompte',
    en: 'Statement notes',
    aliases: 'Notes du décompte | Imputation des règlements',
    optional: true,
    lines: true,
  },
  segmentPeriod: {
    fr: 'Période de pénalités',
    en: 'Interest period',
    aliases: 'Période',
    optional: true,
  },
  segmentDays: {
    fr: 'Jours de la période',
    en: 'Days in period',
    aliases: 'Nombre de jours de la période',
    optional: true,
  },
  segmentBase: {
    fr: 'Base de calcul',
    en: 'Interest base',
    aliases: 'Base des pénalités | Base',
    unit: 'money',
    optional: true,
  },
  segmentRate: {
    fr: 'Taux de la période',
    en: 'Rate for period',
    optional: true,
  },
  segmentSource: {
    fr: 'Origine du taux',
    en: 'Rate source',
    optional: true,
  },
  segmentAmount: {
    fr: 'Pénalités de la période',
    en: 'Interest for period',
    aliases: 'Intérêts de la période',
    unit: 'money',
    optional: true,
  },
  totalClaimed: {
    fr: 'Total réclamé',
    en: 'Total claimed',
    aliases: 'Total à régler | Montant réclamé | Somme réclamée | Total dû | Amount claimed',
    unit: 'money',
  },
  receipts: { fr: 'Règlements reçus', en: 'Payments received', optional: true },
  previousContacts: {
    fr: 'Relances précédentes',
    en: 'Previous reminders',
    aliases: 'Démarches précédentes | Dates des relances | Rappels précédents',
    optional: true,
  },
  lastContactDate: {
    fr: 'Date de la dernière relance',
    en: 'Last reminder date',
    aliases: 'Date de la relance | Date de la relance précédente',
    optional: true,
  },
  firstNoticeDate: {
    fr: 'Date de la relance 1',
    en: 'First reminder date',
    aliases: 'Date de la première relance',
    optional: true,
  },
  secondNoticeDate: {
    fr: 'Date de la relance 2',
    en: 'Second reminder date',
    aliases: 'Date de la deuxième relance | Date de la seconde relance',
    optional: true,
  },
  callDate: {
    fr: 'Date de l’appel',
    en: 'Call date',
    aliases: 'Date de notre appel | Date de l’appel téléphonique',
    optional: true,
  },
  today: {
    fr: 'Date du jour',
    en: 'Today',
    aliases: 'Aujourd’hui | Date de la lettre | Date du courrier | Today’s date | Current date | Letter date',
  },
  reference: {
    fr: 'Référence du message',
    en: 'Message reference',
    aliases: 'N/Réf | Notre référence | Nos références | Our reference',
    optional: true,
  },
  registeredNumber: {
    fr: 'Numéro du recommandé',
    en: 'Registered letter number',
    aliases:
      'Numéro de recommandé | N° du recommandé | N° de recommandé | Numéro de la lettre recommandée | Registered number | Recorded delivery number',
  },
  otherOverdue: {
    fr: 'Autres factures échues',
    en: 'Other overdue invoices',
    lines: true,
    aliases: 'Autres factures | Factures également échues | Other invoices | Also overdue',
    optional: true,
  },
  enclosures: {
    fr: 'Pièces jointes',
    en: 'Enclosures',
    aliases: 'P.-J. | Pièce jointe | Attachments',
    optional: true,
  },
});
