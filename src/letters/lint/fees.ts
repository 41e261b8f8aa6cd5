import { AMOUNT, isDenied, type Rule, saysForty, upTo, words } from './rule';

const CREDITOR_S =
  'dossiers?|relances?|rappels?|recommandes?|(?:lettre )?recommandee?s?|lettres?|lrar|courriers?|timbres?|gestion|traitement|mise en demeure|impayes?|secretariat';

const ONLY_FORTY =
  "retirez-les : un professionnel ne doit, outre le principal, que [Pénalités de retard] et l'indemnité de 40 € ([Indemnité forfaitaire])";
const NOTHING_MORE = 'retirez-les : seul le principal se réclame, puis les intérêts au taux légal';

/** What is claimed beside the principal without a text that allows it. */
export const INVENTED_FEES: readonly Rule[] = [
  {
    id: 'own-fees',
    family: 'fee',
    words: words(
      `frais (?:de |d )?(?:${CREDITOR_S})(?:${upTo(4)} ${AMOUNT})?`,
      `frais (?:administratifs?|de retard)(?:${upTo(4)} ${AMOUNT})?`,
      `(?:admin|administration|administrative|handling|reminder|late|late payment|file|processing|postage|collection) (?:fees?|charges?)(?:${upTo(4)} ${AMOUNT})?`,
    ),
    allows: isDenied,
    wrong: 'réclame des frais que la loi laisse à votre charge (C. proc. civ. exéc., art. L111-8)',
    instead: ONLY_FORTY,
    insteadToConsumer: NOTHING_MORE,
  },
  {
    id: 'fixed-sum',
    family: 'fee',
    words: words(
      `(?:penalites?|indemnites?|majorations?|frais|amendes?|sommes?) (?:forfaitaires?|fixes?)${upTo(9)} ${AMOUNT}`,
      'penalites? forfaitaires?|amendes? forfaitaires?',
      `(?:fixed|flat) (?:penalt\\p{L}*|indemnit\\p{L}*|fees?|charges?)${upTo(9)} ${AMOUNT}`,
    ),
    allows: (found) => saysForty(found.words) || isDenied(found),
    wrong:
      "réclame une somme fixe autre que l'indemnité de 40 € due par les professionnels (C. com., art. D441-5)",
    instead: 'écrivez [Indemnité forfaitaire], ou retirez-la',
    insteadToConsumer: NOTHING_MORE,
  },
  {
    id: 'recovery-costs',
    family: 'fee',
    words: words(
      `frais de recouvrement${upTo(5)} ${AMOUNT}`,
      `(?:recovery|collection) costs${upTo(5)} ${AMOUNT}`,
    ),
    // Real costs above 40 € are due on justification (C. com., art. L441-10 II).
    allows: (found) =>
      saysForty(found.words) ||
      isDenied(found) ||
      /justifi/.test(`${found.before}${found.words}${found.after}`),
    wrong: 'réclame des frais de recouvrement au-delà de 40 € sans les justifier (C. com., art. L441-10)',
    instead: 'écrivez [Indemnité forfaitaire], et annoncez le reste « sur justification »',
    insteadToConsumer: NOTHING_MORE,
  },
];
