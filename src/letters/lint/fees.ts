import {
  AMOUNT,
  claimsForty,
  type Found,
  IS_OR_WILL_BE,
  isDenied,
  type Rule,
  SUM,
  upTo,
  words,
} from './rule';

const CREDITOR_S =
  'dossiers?|relances?|rappels?|recommandes?|(?:lettre )?recommandee?s?|lettres?|lrar|courriers?|timbres?|gestion|traitement|mise en demeure|impayes?|secretariat';

/** A message that asks for the money. */
const REMINDER =
  '(?:relances?|rappels?|recommandes?|lettres?(?: recommandees?)?|lrar|courriers?|messages?|mises? en demeure|reminders?|letters?)';

/** Costs that may be what was sold, and are then owed. */
const SOLD =
  'livraisons?|ports?|transports?|expeditions?|deplacements?|hebergements?|restauration|repas|bouche|scolarite|inscription|adhesion|location|installation|montage|pose|mise en service|main d oeuvre|sejour|cantine|garde|emballage|douane|stationnement|carburant|peage|kilometriques?|professionnels?|mission|reparation|maintenance|formation|impression';
const FRAIS = `(?<!notes? de |honoraires et )frais(?! et )(?! (?:de |d )?(?:la |l )?(?:${SOLD})(?: |$))(?! (?:compris|inclus))`;

const ASKED =
  '(?:ajoute|applique|facture|refacture|reclame|compte|impute|repercute|reporte|preleve|exige|demande)\\p{L}*';
/** « à votre charge », « vous seront réclamés », « s'ajoutent ». */
const TO_THE_DEBTOR = `(?:a votre charge|a vos frais|vous incomb\\p{L}*|s (?:y )?ajout\\p{L}*|${IS_OR_WILL_BE} (?:[^ .]+ )?${ASKED})`;
const TO_THE_DEBTOR_IN_ENGLISH =
  '(?:at your (?:expense|cost)|borne by you|(?:will|shall|to) be (?:added|charged|claimed|billed))';

/**
 * The indemnity of 40 € that a professional owes, or more of it that is justified (C. com., art. L441-10 II). To a
 * consumer it is read by a rule of his own.
 */
const isRecoveryIndemnity = (found: Found): boolean => {
  const { debtor, before, words: said, after } = found;
  return (
    (debtor !== 'consumer' || /recouvrement|indemnite|recovery/.test(`${before}${said}`)) &&
    (claimsForty(found) ||
      /indemnites? forfaitaires? (?:[^ .]+ )?$/.test(before) ||
      /justifi/.test(`${before}${said}${after}`))
  );
};

/** « frais de 50 € figurant sur la facture »: part of the price. */
const isInvoiced = ({ after }: Found): boolean =>
  /^ (?:[^ .]+ )?(?:figur|inscri|port|mention|indiqu)\p{L}* (?:sur|a|au|dans) (?:la |le |l |votre |notre )?(?:factures?|devis)/u.test(
    after,
  );

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
      `forfaits? (?:de |d |pour |par )?(?:la |cette |chaque )?${REMINDER}(?:${upTo(4)} ${AMOUNT})?`,
      `frais (?:administratifs?|de retard)(?:${upTo(4)} ${AMOUNT})?`,
      `(?:admin|administration|administrative|handling|reminder|late|late payment|file|processing|postage|collection) (?:fees?|charges?)(?:${upTo(4)} ${AMOUNT})?`,
    ),
    allows: isDenied,
    wrong: 'réclame des frais que la loi laisse à votre charge (C. proc. civ. exéc., art. L111-8)',
    instead: ONLY_FORTY,
    insteadToConsumer: NOTHING_MORE,
  },
  {
    id: 'charged-costs',
    family: 'fee',
    words: words(
      `${FRAIS}${upTo(4)} ${SUM}`,
      `${SUM} (?:de |d |en |pour |au titre des? )(?:les |nos )?${FRAIS}`,
      `(?:${FRAIS}|couts? (?:de |du |des |d )(?:la |l |cette |ce |chaque )?${REMINDER}|supplements?)${upTo(6)} ${TO_THE_DEBTOR}`,
      `couts? (?:de |du |des |d )(?:la |l |cette |ce |chaque )?${REMINDER}${upTo(4)} ${SUM}`,
      `(?:extra|additional|bank) (?:fees?|charges?)(?: of)? ${SUM}|(?:extra|additional|further) ${AMOUNT}|(?:fees?|charges?|costs?)${upTo(4)} ${TO_THE_DEBTOR_IN_ENGLISH}`,
    ),
    allows: (found) => isDenied(found) || isRecoveryIndemnity(found) || isInvoiced(found),
    wrong: 'réclame des frais que la loi laisse à votre charge (C. proc. civ. exéc., art. L111-8)',
    instead: ONLY_FORTY,
    insteadToConsumer: NOTHING_MORE,
  },
  {
    id: 'charged-reminder',
    family: 'fee',
    words: words(
      `${REMINDER}${upTo(2)} ${IS_OR_WILL_BE} (?:[^ .]+ )?(?:re)?factur\\p{L}*(?:${upTo(2)} ${AMOUNT})?`,
      `${AMOUNT} (?:pour (?:cette|ce|chaque|toute) ${REMINDER}|par (?:relances?|rappels?|mises? en demeure))`,
      `${REMINDER}${upTo(1)} coute\\p{L}*${upTo(2)} ${AMOUNT}`,
      `(?:letters?|reminders?)${upTo(2)} (?:is|are|will be|shall be) (?:charged|billed)(?:${upTo(3)} ${AMOUNT})?`,
      `you will be (?:charged|billed)(?: an?)?(?: (?:extra|additional))? ${AMOUNT}|${AMOUNT} (?:for (?:this|each|every)|per) (?:letter|reminder)`,
    ),
    allows: isDenied,
    wrong: 'fait payer une relance, que la loi laisse à votre charge (C. proc. civ. exéc., art. L111-8)',
    instead: ONLY_FORTY,
    insteadToConsumer: NOTHING_MORE,
  },
  {
    id: 'surcharge',
    family: 'fee',
    words: words(
      `(?:majorations?|majore\\p{L}*|surcharges?)${upTo(4)} ${SUM}`,
      `(?:dettes?|creances?)${upTo(3)} augment\\p{L}*${upTo(2)} ${SUM}`,
      `dommages (?:et )?interets${upTo(6)} ${SUM}`,
      `indemnites? (?!forfaitaires? )(?:[^ .]+ )?(?:de |d un montant de |s eleve\\p{L}* a )?${AMOUNT}`,
      `${SUM} (?:surcharge|increase)|damages of ${AMOUNT}`,
    ),
    // « au taux de la BCE majoré de 10 % »: interest, whose rate the contract may say.
    allows: (found) =>
      isDenied(found) || isRecoveryIndemnity(found) || /(?:^| )(?:taux|rate) [^.]*$/.test(found.before),
    wrong: "réclame une somme qu'aucun texte ne vous accorde sans juge (C. proc. civ. exéc., art. L111-8)",
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
    allows: (found) => claimsForty(found) || isDenied(found),
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
      claimsForty(found) || isDenied(found) || /justifi/.test(`${found.before}${found.words}${found.after}`),
    wrong: 'réclame des frais de recouvrement au-delà de 40 € sans les justifier (C. com., art. L441-10)',
    instead: 'écrivez [Indemnité forfaitaire], et annoncez le reste « sur justification »',
    insteadToConsumer: NOTHING_MORE,
  },
];
