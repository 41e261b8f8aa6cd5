import { isFrance } from '../../domain/country';
import { foldText } from '../../domain/typography';
import { postalCapitals } from './capitals';

/** The codes that exports write for the countries small companies sell to; a post office reads names. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    at: 'AUTRICHE',
    be: 'BELGIQUE',
    ca: 'CANADA',
    ch: 'SUISSE',
    de: 'ALLEMAGNE',
    es: 'ESPAGNE',
    gb: 'ROYAUME UNI',
    ie: 'IRLANDE',
    it: 'ITALIE',
    lu: 'LUXEMBOURG',
    ma: 'MAROC',
    mc: 'MONACO',
    nl: 'PAYS BAS',
    pl: 'POLOGNE',
    pt: 'PORTUGAL',
    uk: 'ROYAUME UNI',
    us: 'ETATS UNIS',
  }),
);

/** « BELGIQUE », from its name or its code; '' for France, which French post does not want written. */
export const foreignCountry = (country: string): string =>
  isFrance(country) ? '' : (NAMES.get(foldText(country)) ?? postalCapitals(country));
