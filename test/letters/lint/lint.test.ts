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
    // Borrowed authority.
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
