import { INVOICE_NATURES, SITUATIONS } from '../choices';
import { column, foldedColumn, productColumn, type SheetSchema } from './column';

const COLUMNS = [
  column('number', 'Numéro', 'code', "Le numéro de la facture, tel qu'il figure sur la facture."),
  column('customer', 'Client', 'text', 'Le nom ou le code du client, comme dans la feuille Clients.', {
    width: 220,
  }),
  column('issuedOn', 'Date facture', 'date', "La date d'émission, jj/mm/aaaa."),
  column(
    'dueOn',
    'Échéance',
    'date',
    'La date limite de paiement, jj/mm/aaaa. Le retard commence le lendemain.',
  ),
  column('total', 'Montant TTC', 'money', 'Le total toutes taxes comprises. Négatif pour un avoir.'),
  column(
    'paid',
    'Montant réglé',
    'money',
    'Ce que le client a déjà réglé, pour le cas simple. Pour plusieurs règlements, utilisez la feuille Règlements. Vide ou 0 : rien n’est dit.',
  ),
  column('paidOn', 'Date règlement', 'date', "La date d'encaissement du montant réglé."),
  column(
    'subject',
    'Objet',
    'text',
    'Ce qui est facturé, repris dans les relances : « Travaux de peinture ».',
    {
      width: 200,
    },
  ),
  column(
    'situation',
    'Situation',
    'list',
    'Ce que vous savez de cette facture et qui change la suite : litige, promesse, suspension… Vide : les relances suivent leur cours.',
    { choices: SITUATIONS, width: 150 },
  ),
  column(
    'situationDate',
    "Jusqu'au",
    'date',
    'La date de la situation : paiement promis, prochaine échéance, présentation du prélèvement ou du chèque, fin de suspension.',
  ),
  column(
    'situationDetail',
    'Précision',
    'text',
    'Un mot pour vous : à qui la créance est cédée ou confiée, le motif du litige. Jamais repris dans une lettre.',
  ),
  productColumn(
    'status',
    'Statut',
    'text',
    'Tenu par le programme. Pour une facture payée, saisissez le règlement.',
    {
      width: 150,
    },
  ),
  productColumn(
    'openAmount',
    'Reste dû',
    'money',
    'Tenu par le programme : le total moins les règlements et les avoirs.',
  ),
  productColumn(
    'daysPastDue',
    'Retard (j)',
    'integer',
    "Tenu par le programme : jours depuis l'échéance, 0 avant.",
  ),
  productColumn('level', 'Niveau', 'text', 'Tenu par le programme : la dernière étape faite.', {
    width: 140,
  }),
  productColumn('lastNotice', 'Dernière relance', 'date', 'Tenu par le programme : date du dernier message.'),
  productColumn('nextAction', 'Prochaine action', 'text', "Tenu par le programme : l'étape suivante.", {
    width: 190,
  }),
  productColumn('nextActionOn', 'Prévue le', 'date', "Tenu par le programme : la date de l'étape suivante."),
  productColumn(
    'reason',
    'Pourquoi',
    'longText',
    'Tenu par le programme : ce qui va se passer, quand, ou pourquoi rien ne part.',
  ),
  productColumn('interest', 'Pénalités', 'money', 'Tenu par le programme : pénalités de retard à ce jour.'),
  productColumn(
    'indemnity',
    'Indemnité',
    'money',
    'Tenu par le programme : indemnité forfaitaire de recouvrement.',
  ),
  foldedColumn('nature', 'Nature', 'list', 'Facture si la cellule est vide.', { choices: INVOICE_NATURES }),
  foldedColumn('creditFor', 'Avoir sur', 'code', "Pour un avoir : le numéro de la facture qu'il réduit."),
  foldedColumn(
    'customerReference',
    'Réf. client',
    'code',
    'Le numéro de commande ou d’engagement du client.',
  ),
  foldedColumn('performedOn', 'Date de prestation', 'date', 'La date de livraison ou de fin de prestation.'),
  foldedColumn('paymentMethod', 'Mode de règlement', 'text', 'Virement, prélèvement, chèque…'),
  foldedColumn(
    'retention',
    'Retenue de garantie',
    'money',
    'Le montant retenu, qui n’est pas encore exigible.',
  ),
  foldedColumn(
    'releasableOn',
    'Libérable le',
    'date',
    'La date à laquelle la retenue de garantie devient exigible.',
  ),
  foldedColumn(
    'currency',
    'Devise',
    'text',
    'Vide : euro. Une facture dans une autre devise se relance à la main.',
    {
      width: 70,
    },
  ),
  foldedColumn(
    'reminderEmails',
    'E-mail de relance',
    'text',
    'Remplace, pour cette facture, les adresses du client. Plusieurs adresses : séparez-les par un point-virgule.',
    { width: 200 },
  ),
  foldedColumn(
    'pdf',
    'Facture PDF',
    'text',
    'Le lien ou le nom du fichier de la facture, à joindre aux relances.',
  ),
  foldedColumn('notes', 'Notes', 'longText', 'Vos notes. Le programme ne les lit pas.'),
  {
    ...productColumn('agingBucket', 'Tranche', 'code', 'Tenu par le programme : porte les couleurs.'),
    folded: true,
  },
] as const;

export type InvoiceKey = (typeof COLUMNS)[number]['key'];

export const INVOICES: SheetSchema<InvoiceKey> = {
  name: 'Factures',
  columns: COLUMNS,
  rows: 1500,
  wholeSheetWarns: false,
};
