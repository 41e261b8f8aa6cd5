import { type CivilDate, dayOf, inOrder, longDate, yearOf } from '../domain/civil-date';
import type { Language } from '../domain/model';
import type { PreviousContact } from './notice';

/** The date of the last contact that fits, in words; '' when there is none. */
export function previousDate(
  contacts: readonly PreviousContact[],
  fits: (contact: PreviousContact) => boolean,
  language: Language,
): string {
  const [last] = inOrder(contacts.filter(fits)).slice(-1);
  return last ? longDate(last.on, language) : '';
}

/**
 * « nos messages des 3 et 12 novembre 2026 et notre appel du 9 novembre 2026 »: what was done, with its dates as they
 * were; '' when nothing was. The reminder before the due date chased nobody and is not counted.
 */
export function previousContactsText(contacts: readonly PreviousContact[], language: Language): string {
  const chased = inOrder(contacts.filter((contact) => contact.rank > 0 || contact.kind === 'call'));
  const parts = (['message', 'letter', 'call'] as const).flatMap((kind) => {
    const dates = [
      ...new Set(chased.filter((contact) => contact.kind === kind).map((contact) => contact.on)),
    ];
    return dates.length === 0 ? [] : [language === 'fr' ? inFrench(kind, dates) : inEnglish(kind, dates)];
  });
  return joined(parts, language === 'fr' ? 'et' : 'and');
}

const joined = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.slice(-1).join('')}`;

const FRENCH = {
  message: ['notre message', 'nos messages'],
  letter: ['notre lettre', 'nos lettres'],
  call: ['notre appel', 'nos appels'],
} as const;

function inFrench(kind: PreviousContact['kind'], dates: readonly CivilDate[]): string {
  const [one, many] = FRENCH[kind];
  return `${dates.length === 1 ? one : many} ${frenchDates(dates)}`;
}

function inEnglish(kind: PreviousContact['kind'], dates: readonly CivilDate[]): string {
  const written = dates.map((date) => longDate(date, 'en'));
  return `our ${kind === 'message' ? 'e-mail' : kind}${dates.length > 1 ? 's' : ''} of ${joined(written, 'and')}`;
}

/** « du 3 novembre 2026 », « des 19, 23 et 28 octobre et du 2 novembre 2026 »: days share their month, months their year. */
function frenchDates(dates: readonly CivilDate[]): string {
  const months = new Map<string, CivilDate[]>();
  for (const date of dates) {
    const month = date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), date]);
  }
  const groups = [...months.values()];
  const parts = groups.map((group, index) => {
    const [last = ''] = group.slice(-1);
    const next = groups[index + 1]?.[0];
    const month = longDate(last as CivilDate).replace(/^\S+\s/, '');
    const isSameYear = next !== undefined && yearOf(next) === yearOf(last as CivilDate);
    const days = joined(
      group.map((date) => (dayOf(date) === 1 ? '1er' : String(dayOf(date)))),
      'et',
    );
    return `${group.length === 1 ? 'du' : 'des'} ${days} ${isSameYear ? month.replace(/ \d{4}$/, '') : month}`;
  });
  return joined(parts, 'et');
}
