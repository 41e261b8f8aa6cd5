import { IS_OR_WILL_BE, isDenied, type Rule, upTo, words } from './rule';

const POSSIBILITY =
  'écrivez plutôt « nous nous réservons la possibilité de saisir la juridiction compétente »';
const AGREEMENT = 'retirez ces mots, et proposez plutôt un paiement en plusieurs fois';

const RELATIVES =
  'employeur|voisins?|voisinage|entourage|famille|conjoint|proches|clients|fournisseurs|partenaires';
const AGENT =
  '(?:huissiers?|commissaires? de justice|recouvreurs?|enqueteurs?|agents? de recouvrement|bailiffs?)';
const DOOR =
  '(?:domicile|porte|chez vous|vos locaux|visite|deplacera|presentera|your (?:door|home|premises))';
/** What a court may have seized. */
const GOODS =
  '(?:biens|meubles|comptes?(?: bancaires?| en banque)?(?! (?:clients?|sur|en ligne))|salaires?|remunerations?|revenus|vehicules?|stocks?|materiels?|mobilier)';
/** « votre nom », « vos impayés »: what is said of a debtor when others are told. */
const HIS_DEBT = '(?:noms?(?! de domaine)|identite|dettes?|impayes?|defaillance)';

/** What cannot be done without a court's decision, or is an offence to announce. */
export const THREATS: readonly Rule[] = [
  {
    id: 'criminal-complaint',
    family: 'threat',
    words: words(
      `(?:depos|port|depot)\\p{L}*${upTo(3)} plaintes?`,
      'plaintes? (?:penales?|simple|contre vous|avec constitution|pour (?:escroquerie|vol|abus|filouterie|fraude))',
      `plaintes?${upTo(4)} (?:deposees?|penal|procureur|gendarmerie|police)`,
      'penal|penales?|penaux|penalement|procureur|gendarmerie|services? de police|commissariat de police',
      'escroquerie|filouterie|abus de confiance|escrocs?|voleurs?|(?:c est|est|constitue) (?:du|un) vol',
      'prison|emprisonnement|garde a vue|delits?|tribunal correctionnel',
      'jail|imprisonment|theft|thie(?:f|ves)|(?:commit\\p{L}*|is) (?:a|an) (?:crime|offen[cs]e)',
      `criminal${upTo(2)} (?:complaint|charges?|proceedings|prosecution|offence|offense|action)`,
      'prosecut\\p{L}*|(?:to|call) the police',
    ),
    // « clause pénale » is a clause of the contract, not of criminal law.
    allows: ({ words: said, before }) => /^penales?$/.test(said) && /clauses? $/.test(before),
    wrong: "menace de poursuites pénales, qu'une facture impayée ne permet pas (C. pén., art. 312-10)",
    instead: POSSIBILITY,
    insteadToConsumer: AGREEMENT,
  },
  {
    id: 'seizure',
    family: 'threat',
    words: words(
      'avant (?:saisies?|execution)|(?:sous peine|menace) de saisies?',
      `saisies? (?:de|du|des|sur) (?:vos|votre)${upTo(1)} ${GOODS}`,
      'saisies? (?:immobilieres?|mobilieres?|attribution|ventes?|conservatoires?|arrets?|bancaires?|sur (?:salaires?|comptes?|remunerations?))',
      `saisi(?:r|rons|ra|ront|ssons) (?:vos|votre)${upTo(1)} ${GOODS}`,
      `(?:vos|votre)${upTo(1)} ${GOODS}${upTo(2)} ${IS_OR_WILL_BE} (?:[^ .]+ )?saisie?s?`,
      `(?:vos|votre)${upTo(1)} ${GOODS}${upTo(2)} (?:seront|etre) (?:[^ .]+ )?vendue?s?`,
      `vos comptes(?! clients?)${upTo(2)} ${IS_OR_WILL_BE} (?:bloque|gele)e?s?`,
      'avis de saisies?|avis a tiers detenteurs?|saisies? administratives?',
      'proced\\p{L}* a (?:une|la|des) saisies?|execution forcee|expulsion',
      `(?:seiz\\p{L}*|distrain\\p{L}*|garnish\\p{L}*)${upTo(3)} (?:assets|goods|property|wages|salary|accounts?|belongings)`,
      `your (?:assets|goods|property|wages|salary|(?:bank )?accounts?|belongings)${upTo(2)} be (?:seized|garnished|frozen|distrained)`,
      'before seizure|attachment of earnings|asset seizure',
    ),
    wrong: "annonce une saisie, qu'aucun titre exécutoire ne permet à ce stade (C. pén., art. 433-13)",
    instead: POSSIBILITY,
    insteadToConsumer: AGREEMENT,
  },
  {
    id: 'listing',
    family: 'threat',
    words: words(
      'fichages?|ficp|ficoba|banque de france',
      '(?:serez|etes|etre|sera|soyez) fichee?s?',
      'fichiers? (?:des?|d|national)(?: [^ .]+){0,2} (?:incidents?|impayes?|payeurs?|debiteurs?)',
      'listes? (?:noires?|rouges?|des? (?:mauvais|debiteurs?|impayes?))|mauvais payeurs?',
      `(?:publi|diffus|divulgu)\\p{L}*${upTo(6)} (?:reseaux sociaux|internet|en ligne|presse)`,
      `(?:publi|diffus|divulgu|affich)\\p{L}*${upTo(2)} (?:votre|vos) ${HIS_DEBT}`,
      `(?:votre|vos) ${HIS_DEBT}${upTo(2)} ${IS_OR_WILL_BE} (?:[^ .]+ )?(?:publi|diffus|divulgu|affich)\\p{L}*`,
      `rendr\\p{L}* publi\\p{L}* (?:votre|vos) ${HIS_DEBT}|(?<!vous )le ferons savoir`,
      `publish\\p{L}*${upTo(2)} your (?:name|debt)s?|your (?:name|debt)s?${upTo(2)} be published`,
      'blacklist\\p{L}*|credit (?:bureaus?|reference agenc\\p{L}*|rating agenc\\p{L}*)|bad payers?',
    ),
    // « Si vous avez saisi la commission de surendettement de la Banque de France » helps, and threatens nothing.
    allows: (found) =>
      isDenied(found) ||
      /(?:^| )(?:ne|n) (?:[^ .]+ )?$/.test(found.before) ||
      (found.words === 'banque de france' && /surendettement (?:de|a|aupres de) la $/.test(found.before)),
    wrong:
      "menace d'un fichage ou d'une publication que vous n'avez pas le droit de faire (C. pén., art. 312-10)",
    instead: POSSIBILITY,
    insteadToConsumer: AGREEMENT,
  },
  {
    id: 'at-the-door',
    family: 'threat',
    words: words(
      `${AGENT}${upTo(7)} ${DOOR}`,
      `(?:viendrons|passerons|irons)${upTo(2)} (?:recuperer|reprendre|recouvrer|encaisser|reclamer|chercher)${upTo(4)} (?:chez vous|a votre (?:domicile|porte)|nos biens|l argent)`,
      `(?:un|des|l|les|an|the) agents?(?! (?:commercia|techni))${upTo(1)} (?:passer|viendr|presenter|rendr|deplacer|sonner|come|visit|call)\\p{L}*${upTo(3)} ${DOOR}`,
      'will come (?:to|and) (?:your (?:home|door|premises)|collect|recover|take)',
      `(?:visite|passage|venue|intervention) (?:d un |d une |de l |de la |de nos |du |des )?${AGENT}`,
    ),
    wrong:
      "menace d'une visite que personne ne peut vous faire faire sans titre exécutoire (C. pén., art. 222-17)",
    instead: POSSIBILITY,
    insteadToConsumer: AGREEMENT,
  },
  {
    id: 'third-parties',
    family: 'threat',
    words: words(
      `(?:contact|inform|averti|preven|previendr|saisi|signal|alert|appel|ecri|parlerons|dirons)\\p{L}*${upTo(4)} (?:votre|vos) (?:${RELATIVES})`,
      `(?:votre|vos) (?:${RELATIVES}|banques?|banquiers?)${upTo(2)} (?:sera|seront|serai(?:en)?t|etre) (?:[^ .]+ )?(?:contact|inform|averti|preven|saisi|alert|avis|mis au courant)\\p{L}*`,
      `nous (?:[^ .]+ )?(?:prevenir|previendrons|informer|informerons|avertir|avertirons|contacter|contacterons) votre banque`,
      `(?:contact|inform|notify|tell|call|alert|writ)\\p{L}*${upTo(4)} your (?:employer|neighbou?rs?|family|relatives|clients|customers)`,
      `your (?:employer|neighbou?rs?|family|relatives|clients|customers|bank)${upTo(2)} be (?:contacted|informed|notified|told|alerted)`,
    ),
    wrong: "menace d'en parler à d'autres que le débiteur (C. pén., art. 226-1 et 312-10)",
    instead: "retirez ces mots : une dette ne se dit qu'à celui qui la doit",
  },
];
