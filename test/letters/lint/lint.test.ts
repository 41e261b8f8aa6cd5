import { describe, expect, test } from 'vitest';
import type { CustomerType } from '../../../src/domain/model';
import { lintText } from '../../../src/letters/lint/lint';
import { plain } from '../sample';

/** What is said of a text: the gravest severity, in a reminder and in a formal notice. */
type Said = 'none' | 'warn' | 'block' | 'refuse';
const ORDER: readonly Said[] = ['none', 'warn', 'block', 'refuse'];

function said(text: string, debtor: CustomerType, isFormal: boolean, isLetter = true): Said {
  const severities = lintText(text, { debtor, isFormal, isLetter }).map(({ severity }) => severity);
  return severities.reduce<Said>(
    (worst, one) => (ORDER.indexOf(one) > ORDER.indexOf(worst) ? one : worst),
    'none',
  );
}

/** By reminder and formal notice to a business, then to a consumer, then to a public body. */
type Row = readonly [string, Said, Said, Said, Said, Said, Said];

const EVERYWHERE = ['warn', 'refuse', 'block', 'refuse', 'warn', 'refuse'] as const;
const CONSUMER_ONLY = ['none', 'none', 'block', 'block', 'none', 'none'] as const;
const NOWHERE = ['none', 'none', 'none', 'none', 'none', 'none'] as const;

const ROWS: readonly Row[] = [
  // Threats.
  ...[
    'Nous déposerons plainte sans autre avis.',
    'Une plainte sera déposée contre vous.',
    'Faute de paiement, sous peine de poursuites pénales.',
    'Le dossier est transmis au procureur.',
    'C’est une escroquerie.',
    'DERNIER AVIS AVANT SAISIE',
    'Dernier avis avant saisie de vos biens.',
    'Nous ferons procéder à une saisie sur salaire.',
    'Nous pouvons saisir vos comptes bancaires.',
    'Vous serez fiché auprès de vos fournisseurs.',
    'Un fichage à la Banque de France suivra.',
    'Vous figurerez sur la liste des mauvais payeurs.',
    'Un huissier se présentera à votre domicile.',
    'Attendez-vous à la visite d’un huissier.',
    'Nous nous réservons le droit d’envoyer un commissaire de justice à votre porte.',
    'Nous contacterons votre employeur.',
    'Nous avertirons vos voisins.',
    'We will file a criminal complaint.',
    'We will inform your employer.',
    'A bailiff will come to your home.',
    'You will be blacklisted.',
    'Nous saisirons vos comptes bancaires.',
    'À défaut, vos biens seront saisis.',
    'Vos meubles et vos véhicules pourront être vendus.',
    'Vos comptes seront bloqués.',
    'Avis de saisie',
    'Avis à tiers détenteur',
    'Votre employeur sera prévenu.',
    'Vos voisins seront informés.',
    'Sans réponse, nous en parlerons à vos clients.',
    'Votre banque en sera informée.',
    'Un agent passera à votre domicile.',
    'Nous viendrons reprendre le matériel chez vous.',
    'Nous publierons votre nom.',
    'Votre nom sera publié sur notre site.',
    'Vous commettez un délit.',
    'Vous risquez la prison.',
    'C’est du vol.',
    'We will seize your goods.',
    'Your bank account will be frozen.',
    'Your employer will be informed.',
    'Your name will be published.',
    'We will come to your home.',
    'You are committing an offence.',
    'You may go to jail.',
    // Borrowed authority.
    'Sommation',
    'Titre de perception',
    'Procès-verbal de carence',
    'Signification par acte',
    'L’étude de Maître Dupont',
    'Service recouvrement judiciaire',
    'Le service contentieux',
    'Service juridique – Atelier Exemple',
    'Votre dossier passe au contentieux.',
    'Étude d’huissiers associés',
    'Au nom de la loi, payez.',
    'RÉPUBLIQUE FRANÇAISE',
    'Avis officiel',
    'Sommation de payer',
    'Dernier avis',
    'Votre dossier est remis à un huissier de justice.',
    'The legal department',
    'Final notice',
    // Invented fees.
    'S’y ajoutent des frais de dossier de 15 €.',
    'Frais de relance : 12,00 €',
    'Les frais de recommandé sont à votre charge.',
    'Une pénalité forfaitaire de 150 € est due.',
    'Une indemnité forfaitaire de 80,00 € est due.',
    'Frais de recouvrement : 60 €',
    'A reminder fee of €15 is due.',
    'Des frais de 15 € seront ajoutés à votre dette.',
    'Des frais de quinze euros s’ajoutent.',
    'Vous devez 150 € de frais.',
    'Frais bancaires : 20 €',
    'Un forfait de relance de 15 € vous est demandé.',
    'Cette relance vous est facturée 15 €.',
    'Nous vous facturerons 25 euros pour cette lettre.',
    'Le coût du recommandé (6,50 €) est à votre charge.',
    'Tous les frais engagés vous seront imputés.',
    'Les frais de recouvrement seront à votre charge.',
    'Frais d’huissier à votre charge.',
    'Une majoration de 10 % sera appliquée.',
    'Votre dette sera majorée de 50 euros.',
    'Une indemnité de 60 € est due.',
    'Des dommages et intérêts de 200 € vous seront réclamés.',
    'Il vous sera compté 15 € par relance.',
    'Chaque relance vous coûte quinze euros.',
    'Votre dette augmentera de 10 %.',
    'A fee of €15 will be added.',
    'You will be charged €15.',
    'An extra €15 is due.',
    'Bank charges: €20',
    'All costs will be borne by you.',
    'This reminder is charged €12.',
    'A 10% surcharge applies.',
  ].map((text): Row => [text, ...EVERYWHERE]),
  // Lawful to others than consumers.
  ...[
    'Nous nous réservons la possibilité d’agir en justice.',
    'Nous envisagerons une procédure judiciaire devant le tribunal.',
    'Une action légale suivra peut-être.',
    'Nous demanderons votre liquidation judiciaire.',
    'Une indemnité forfaitaire de 40 € est due.',
    'Indemnité forfaitaire : [Indemnité forfaitaire]',
    'Une pénalité forfaitaire de 40,00 € est due.',
    'Des pénalités de retard sont dues (article L. 441-10).',
    'Une clause pénale de 10 % est prévue au contrat.',
    'Frais de recouvrement : 60 €, sur justification.',
    'We reserve the right to take legal action.',
    'Des frais de recouvrement de 40 € sont dus.',
    'Vous devez une indemnité de quarante euros.',
    'S’ajoutent 40 EUR d’indemnité forfaitaire.',
    'Vous devez en outre 40 EUR.',
    'Indemnité forfaitaire : 80,00 € (2 × 40,00 €)',
    'Les frais de recouvrement dépassant 40 € vous seront réclamés sur justification.',
    'L’indemnité forfaitaire pour frais de recouvrement s’ajoute au principal.',
    'Une pénalité de 50 € est prévue au contrat.',
    'Des intérêts de retard de 12 % courent depuis l’échéance.',
    'Les intérêts courent au taux de la BCE majoré de 10 %.',
    'Nous porterons l’affaire devant les autorités.',
    'Notre société de recouvrement prendra contact avec vous.',
    'Votre dossier sera transmis au service recouvrement.',
  ].map((text): Row => [text, ...CONSUMER_ONLY]),
  // A public body is not exposed to them either.
  [
    'Nous nous réservons la possibilité de saisir la juridiction compétente, notamment par une requête en injonction de payer (art. 1405 du code de procédure civile), ou un commissaire de justice.',
    ...(['none', 'none', 'block', 'refuse', 'warn', 'refuse'] as const),
  ],
  [
    'Nous pourrons demander une injonction de payer.',
    ...(['none', 'none', 'block', 'block', 'warn', 'refuse'] as const),
  ],
  // Better written otherwise.
  ['Envoi par LRAR.', ...(['warn', 'warn', 'block', 'block', 'warn', 'warn'] as const)],
  ['L.R.A.R. n° 12', ...(['warn', 'warn', 'block', 'block', 'warn', 'warn'] as const)],
  [
    'Nous serons dans l’obligation de saisir la juridiction compétente.',
    ...(['warn', 'warn', 'block', 'block', 'warn', 'warn'] as const),
  ],
  ['Vous serez poursuivi.', ...(['warn', 'warn', 'block', 'block', 'warn', 'warn'] as const)],
  ['Nous vous poursuivrons.', ...(['warn', 'warn', 'block', 'block', 'warn', 'warn'] as const)],
  // Words that look like them, and say nothing of the kind.
  ...[
    'Aucuns frais de dossier ne vous sont demandés.',
    'Vous pouvez payer en trois fois sans frais.',
    'Sauf erreur de saisie de notre part, la facture reste due.',
    'Votre réclamation a bien été reçue : notre règlement y répond.',
    'Merci de mettre à jour votre fiche client.',
    'Nous préférons éviter un contentieux.',
    'Votre service juridique peut nous écrire.',
    'Votre police d’assurance et le report de sa date.',
    'Société inscrite au registre du commerce de Lyon.',
    'Nous intervenons à votre domicile dans un délai très court.',
    'Si vous avez saisi la commission de surendettement de la Banque de France, dites-le-nous.',
    'Nous vous mettons en demeure de nous payer la somme de [Montant dû].',
    'Cette somme porte intérêt au taux légal (articles 1231-6 et 1344-1 du code civil).',
    'Dernière relance avant mise en demeure',
    'In order to pay, please use the reference below.',
    'Aucun frais ne vous est réclamé.',
    'Les frais de cette lettre ne vous seront pas facturés.',
    'Ces frais restent à notre charge.',
    'Vous pouvez payer en trois fois sans frais : 400 € par mois.',
    'Total, frais compris : 1 200 €.',
    'Objet : frais de livraison impayés 12 €',
    'Les frais de transport de 80 € sont dus depuis le 30 septembre.',
    'Il reste 40,00 € à régler.',
    'Un montant de 40 € reste dû sur votre facture de 240 €.',
    'Il reste 300 € sur la facture F-12 et 40 € sur la facture F-13.',
    'Vous avez réglé 200 € le 3 mars ; nous attendons les 100 € restants.',
    'Les sommes dues sont rappelées ci-dessous : deux factures, 1 540,00 €.',
    'La somme de 1 200,00 € est à régler avant le 5 décembre.',
    'La prestation vous a été facturée 1 200 € le 31 août.',
    'Cette lettre concerne la facture F-12 de 300 €.',
    'La facture F-12, majorée des travaux supplémentaires, reste due.',
    'Votre compte client sera mis à jour dès votre paiement.',
    'Merci d’informer votre banque de nos nouvelles coordonnées.',
    'Nous ne communiquons jamais votre nom à des tiers.',
    'Notre agent commercial passera chez vous la semaine prochaine.',
    'Vous pouvez saisir gratuitement le médiateur de la consommation.',
    'Le procès-verbal de réception a été signé le 3 mars.',
    'Nous vous le ferons savoir dès réception.',
    'Un vol Paris-Nice reste à régler.',
    'Votre consommation du mois est jointe.',
    'We have received €40 of the €240 you owe.',
    'There is no charge for this letter.',
    'Bank charges will not be added.',
    'Our fees of €1,500 remain due.',
    'Service charges: €120',
    'Honoraires et frais : 300 €',
    'Les frais de 50 € figurant sur la facture F-12 sont compris.',
    'Vous devez en outre 300 € de la facture F-13.',
    'Le renouvellement de votre nom de domaine est à régler.',
    'Nous passerons chercher les palettes vendredi.',
  ].map((text): Row => [text, ...NOWHERE]),
];

describe.each(ROWS)('« %s »', (text, ...expected) => {
  test('is told as it should be to each kind of debtor', () => {
    const debtors = ['business', 'consumer', 'publicBody'] as const;
    expect(debtors.flatMap((debtor) => [said(text, debtor, false), said(text, debtor, true)])).toEqual(
      expected,
    );
    for (const debtor of ['association', 'unknown'] as const)
      expect([said(text, debtor, false), said(text, debtor, true)]).toEqual(expected.slice(0, 2));
  });
});

test('an e-mail may say LRAR', () => expect(said('Envoi par LRAR.', 'business', false, false)).toBe('none'));

test('the words found are told as they are written, with what to write', () => {
  const [finding, ...others] = lintText('Merci. S’ajoutent des Frais  de DOSSIER de 15,00 € par facture.', {
    debtor: 'consumer',
    isFormal: false,
    isLetter: false,
  });
  expect(others).toEqual([]);
  expect(plain(finding?.sentence ?? '')).toBe(
    '« Frais de DOSSIER de 15,00 € » réclame des frais que la loi laisse à votre charge (C. proc. civ. exéc., art. L111-8) ; retirez-les : seul le principal se réclame, puis les intérêts au taux légal.',
  );
});
