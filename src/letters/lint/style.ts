import { type Rule, words } from './rule';

/** Lawful words that serve their writer badly. */
export const STYLE: readonly Rule[] = [
  {
    id: 'abbreviated-post',
    family: 'style',
    inLettersOnly: true,
    words: words('l ?r ?a ?r'),
    wrong: 'est une abréviation que le destinataire ne lit pas',
    instead: "écrivez « Lettre recommandée avec demande d'avis de réception »",
  },
  {
    id: 'certain-action',
    family: 'style',
    // A consumer is told of no action at all.
    debtors: ['business', 'association', 'unknown', 'publicBody'],
    words: words(
      'dans l obligation (?:de |d )(?:prendre|engager|saisir|recourir|poursuivre|agir|entamer)',
      '(?:serons|sommes|serions) (?:contraints?|obliges?|forces?) (?:de |d )(?:prendre|engager|saisir|recourir|poursuivre|agir|entamer)',
      'nous (?:vous )?(?:saisirons|engagerons|poursuivrons|assignerons)',
      'vous serez (?:[^ .]+ ){0,2}?(?:poursuivi|assigne)e?s?|you will be sued',
    ),
    wrong: 'annonce une action comme certaine, qui ne sera pas toujours engagée',
    instead: "dites-la possible : « nous nous réservons la possibilité d'agir en justice »",
  },
];
