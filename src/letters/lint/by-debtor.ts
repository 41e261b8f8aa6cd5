import { isDenied, type Rule, upTo, words } from './rule';

const CONSUMER = ['consumer'] as const;
const AGREEMENT = 'retirez ces mots, et proposez plutôt un paiement en plusieurs fois';

/** What may be told to a business, and not to that kind of debtor. */
export const BY_DEBTOR: readonly Rule[] = [
  {
    id: 'court',
    family: 'debtor',
    debtors: CONSUMER,
    words: words(
      '(?:en|devant la|la) justice|juridictions?|tribunal|tribunaux|juges?|assignations?|assigner|assignerons',
      '(?:voies?|actions?|procedures?|demarches?|poursuites?|suites?|mesures?) (?:judiciaires?|legales?|de droit)|poursuites',
      'recouvrement (?:judiciaire|force)|titres? executoires?|procedures? contentieuses?|judiciairement',
      `(?:confi|transm|remett|remis|saisi|mandat)\\p{L}*${upTo(5)} (?:avocats?|societes? de recouvrement|cabinets? de recouvrement)`,
      'legal (?:action|proceedings|steps|measures)|(?:in|to|the|competent|before a) court|court action|lawsuit|sue you|take (?:this|the) matter further',
    ),
    wrong: 'menace un particulier de la justice (C. conso., art. L121-6)',
    instead: AGREEMENT,
  },
  {
    id: 'payment-order',
    family: 'debtor',
    debtors: ['consumer', 'publicBody'],
    words: words('injonctions?(?: de payer)?', 'payment orders?|orders? for payment'),
    wrong:
      "annonce une injonction de payer : un organisme public n'y est pas exposé, et un particulier n'en est pas menacé",
    instead: 'retirez ces mots',
  },
  {
    id: 'insolvency',
    family: 'debtor',
    debtors: CONSUMER,
    words: words(
      '(?:redressement|liquidation) judiciaire|procedures? collectives?|faillites?|insolvabilite|bankruptc\\p{L}*|insolvency',
    ),
    wrong: "menace un particulier d'une procédure de faillite (C. conso., art. L121-6)",
    instead: AGREEMENT,
  },
  {
    id: 'professional-claims',
    family: 'debtor',
    debtors: CONSUMER,
    words: words(
      'l ?441 ?10|d ?441 ?5|penalites?(?: de retard)?|clauses? penales?',
      'indemnites? (?:forfaitaires?|de (?:recouvrement|retard))|(?<![\\d,] ?)40(?:,00)? ?(?:€|euros?)',
      'frais (?:de |d )?(?:recouvrement|justice|procedure|poursuites?|avocats?|huissiers?)',
      'frais (?:supplementaires?|annexes?|additionnels?|complementaires?|en sus)',
      'late payment (?:interest|penalt\\p{L}*)|penalt(?:y|ies)|recovery (?:indemnity|costs)|collection costs|(?:additional|extra) (?:fees?|charges?|costs)',
    ),
    allows: isDenied,
    wrong:
      "réclame à un particulier ce qu'il ne doit pas : ni pénalités, ni 40 €, ni frais (C. proc. civ. exéc., art. L111-8)",
    instead: 'retirez ces mots : seul le principal se réclame, puis les intérêts au taux légal',
  },
];
