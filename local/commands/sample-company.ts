/**
 * A company that does not exist, as sender: its numbers are made up and only their check digits hold, its telephone is
 * in the range kept for fiction, its mail domain is the one the local host's accounts use.
 */
export const SAMPLE_SETTINGS: Readonly<Record<string, string>> = {
  "Nom de l'entreprise": 'Atelier Exemple',
  'Forme juridique': 'SARL',
  'Capital social': '10 000 €',
  SIREN: '123 456 782',
  'RCS ou RNE': 'RCS Lyon',
  'TVA intracommunautaire': 'FR11123456782',
  Adresse: "12 rue de l'Exemple",
  'Code postal': '69003',
  Ville: 'Lyon',
  Téléphone: '04 65 71 00 12',
  'E-mail': 'comptabilite@atelier-exemple.fr',
  Contact: 'Claire Martin',
  'Qualité du contact': 'comptable',
  IBAN: 'FR76 9999 9000 0100 0000 0000 115',
  BIC: 'EXEMFRPPXXX',
  Reprise: 'Relancer',
};
