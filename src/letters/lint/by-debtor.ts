import { AMOUNT, isDenied, type Rule, SUM, upTo, words } from './rule';

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
      'vous (?:serez|seriez|etes|pou\\p{L}+ etre|allez etre) (?:[^ .]+ ){0,2}?(?:poursuivi|assigne|condamne|convoque)e?s?|vous poursuivr(?:ons|a|ont)',
      'devant les autorites|(?:societes?|cabinets?|agences?) de recouvrement|(?:services?|departements?) (?:de |du )?recouvrement',
      'recouvrement (?:judiciaire|force)|titres? executoires?|procedures? contentieuses?|judiciairement',
      `(?:confi|transm|remett|remis|saisi|mandat)\\p{L}*${upTo(5)} avocats?`,
      'legal (?:action|proceedings|steps|measures)|(?:in|to|the|competent|before a) court|court action|lawsuit|sued?(?: you)?|debt collect\\p{L}*|collection agenc\\p{L}*|take (?:this|the) matter further',
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
      'indemnites? (?:forfaitaires?|de (?:recouvrement|retard))',
      `indemnites?${upTo(3)} ${AMOUNT}`,
      // The amount alone is no claim: a consumer may owe 40 € of a price.
      `${AMOUNT} (?:de |d |en |pour |a titre d\\p{L}* |au titre d\\p{L}* )?(?:l |une? |la )?(?:indemnites?|forfaitaires?|forfait de recouvrement)`,
      `(?:devez|redevables?|ajout\\p{L}*|owe)${upTo(3)} (?:en outre|en plus|en sus|de plus|in addition)${upTo(3)} ${SUM}(?! (?:de|d|pour|sur|au titre de) (?:[^ .]+ )?(?:factures?|commandes?|acomptes?))`,
      `interets? (?:de retard|moratoires?|contractuels?|conventionnels?)|interets?${upTo(4)} \\d+ points?|(?:taux|rate)${upTo(5)} (?:bce|ecb|banque centrale)\\p{L}*`,
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
