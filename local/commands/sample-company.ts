/**
 * A company that does not exist, as sender: number and bank made up (their check digits hold), a telephone number of
 * the range kept for fiction, an address under a domain that the local host owns.
 */
export const SAMPLE_SETTINGS: Readonly<Record<string, string>> = {
  'Raison sociale': 'Atelier Exemple',
  'Forme juridique': 'SARL',
  Capital: '10 000 €',
  SIREN: '123 456 782',
  RCS: 'RCS Lyon 123 456 782',
  'N° TVA': 'FR11123456782',
  Adresse: '12 rue de l’Exemple',
  'Code postal': '69003',
  Ville: 'Lyon',
  Téléphone: '04 65 71 00 12',
  'E-mail': 'comptabilite@atelier-exemple.fr',
  Contact: 'Claire Martin',
  Qualité: 'comptable',
  IBAN: 'FR76 9999 9000 0100 0000 0000 115',
  Reprise: 'Relancer',
};
