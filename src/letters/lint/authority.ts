import { isPossibility, type Rule, words } from './rule';

const LAST_REMINDER =
  'écrivez plutôt « Dernière relance avant mise en demeure » ou « Mise en demeure de payer »';

/** Titles and looks that are not the sender's. */
export const BORROWED_AUTHORITY: readonly Rule[] = [
  {
    id: 'bailiff',
    family: 'authority',
    words: words('huissiers?(?: de justice)?', 'commissaires? de justice', 'bailiffs?'),
    allows: isPossibility,
    wrong: 'emprunte un titre, ou annonce un officier que rien ne mandate encore (C. pén., art. 433-17)',
    instead:
      'signez de votre nom, et écrivez au plus « nous nous réservons la possibilité de saisir un commissaire de justice »',
    insteadToConsumer: 'signez de votre nom, et retirez ces mots',
  },
  {
    id: 'litigation-office',
    family: 'authority',
    words: words(
      '(?:services?|departements?|directions?|poles?|cellules?|bureaux?|cabinets?) (?:des? |du |d )?(?:affaires )?(?:contentieux|juridiques?)',
      'contentieux|services? (?:de |du )?recouvrement (?:judiciaire|force)',
      '(?:legal|litigation) (?:department|office|division)',
    ),
    allows: ({ words: said, before, after }) =>
      /(?:votre|vos|leur|leurs|your) $/.test(before) ||
      (said === 'contentieux' &&
        (/(?:evit\p{L}*|sans|hors|aucun|recours|tout) (?:un |le |tout )?$/u.test(before) ||
          /^ ?(?:eventuel|ulterieur)/.test(after))),
    wrong: 'fait parler un service de justice à votre place (C. pén., art. 433-13 et 433-17)',
    instead: 'signez du nom et de la qualité de la personne qui écrit',
  },
  {
    id: 'name-of-the-law',
    family: 'authority',
    words: words(
      'au nom (?:de la (?:loi|republique|justice)|du peuple francais)|republique francaise',
      'liberte egalite fraternite|ministere (?:de la justice|public|de l interieur)',
      'in the name of the (?:law|republic)|french republic',
    ),
    wrong: "imite un acte de l'autorité publique (C. pén., art. 433-13)",
    instead: "retirez ces mots : c'est votre entreprise qui écrit",
  },
  {
    id: 'official-notice',
    family: 'authority',
    words: words(
      '(?:avis|notification|acte|courrier|procedure) officiel(?:le)?s?|official (?:notice|notification)',
      'actes? extrajudiciaires?|sommations?(?: de payer| interpellative| par)?',
      'titres? de perception|proces verba(?:l|ux) de (?:carence|saisie)|signification (?:de|du|par)|etude de (?:maitre|me)',
      'commandement (?:de payer|aux fins)',
    ),
    allows: (found) => /^commandement/.test(found.words) && isPossibility(found),
    wrong: 'imite un acte officiel (C. pén., art. 433-13)',
    instead: 'écrivez plutôt « Mise en demeure de payer », de la part de votre entreprise',
    insteadToConsumer: 'retirez ces mots',
  },
  {
    id: 'last-notice',
    family: 'authority',
    words: words(
      `(?:derniers?|ultimes?) avis(?: avant [^ .]+)?`,
      'avis (?:final|ultime)(?: avant [^ .]+)?',
      'avis avant (?:poursuites?|huissier|contentieux|saisies?)',
      'final (?:notice|demand)(?: before [^ .]+(?: action)?)?|last notice before [^ .]+',
    ),
    wrong: "prend l'air d'un avis officiel (C. pén., art. 433-13)",
    instead: LAST_REMINDER,
    insteadToConsumer: 'retirez ces mots',
  },
];
