import { isFrance } from '../../domain/country';
import { postalCapitals } from './capitals';
import { widthOf } from './wrap';

interface Place {
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
}

/** French postal codes are written without spaces; the others as their country writes them. */
export const postalCodeOf = ({ postalCode, country }: Omit<Place, 'city'>): string =>
  isFrance(country) ? postalCode.replace(/[\s\u00a0\u202f]/g, '') : postalCode.trim();

/** « 69003 LYON »; the post's own « ST » for « SAINT » when the name does not fit in `width` characters. */
export function townLine(place: Place, width: number): string {
  const code = postalCodeOf(place);
  const city = isFrance(place.country)
    ? postalCapitals(place.city)
    : place.city.replace(/\s+/g, ' ').trim().toUpperCase();
  const whole = code !== '' && city.startsWith(`${code} `) ? city : `${code} ${city}`.trim();
  return widthOf(whole) <= width ? whole : whole.replace(/\bSAINT(E?)\b/g, 'ST$1');
}
