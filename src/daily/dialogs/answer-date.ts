import { addDays, type CivilDate, daysBetween, yearOf } from '../../domain/civil-date';
import { readDate } from '../../ledger/reading/date';
import type { AnswerText } from './answer-text';

/** Which year a date without one means: the next such day, or the nearest to today on either side. */
export type YearRule = 'coming' | 'nearest';

/** A date found at the start of an answer, null when it is no day of the calendar, and how many characters it takes. */
export interface FoundDate {
  readonly date: CivilDate | null;
  readonly written: string;
  readonly length: number;
}

const MONTH =
  '(?:janvier|janv|jan|fevrier|fevr|fev|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|sep|octobre|oct|novembre|nov|decembre|dec)';
const WEEKDAY = '(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?';
const LEAD = /^(?:(?:au|a|le|la|du|des|pour|jusqu'au|jusqu'a|avant le|date) )*/;
const END = '(?![\\p{L}\\d]|[/.-]\\d)';
const FORMS = [
  `\\d{4}-\\d{1,2}-\\d{1,2}`,
  `${WEEKDAY}\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})`,
  `${WEEKDAY}\\d{1,2}[/.-]\\d{1,2}`,
  `${WEEKDAY}\\d{1,2}(?:er)? ${MONTH}\\.?(?: \\d{4})?`,
].map((form) => new RegExp(`^${form}${END}`, 'u'));
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:aujourd'?hui|ce jour)(?!\p{L})/u, 0],
  [/^avant-?\s?hier(?!\p{L})/u, -2],
  [/^hier(?!\p{L})/u, -1],
  [/^apres-?\s?demain(?!\p{L})/u, 2],
  [/^demain(?!\p{L})/u, 1],
];

/** The date an answer starts with, « le », « au » or « jusqu'au » before it included; null when it starts with none. */
export function dateAtStart({ folded }: AnswerText, today: CivilDate, rule: YearRule): FoundDate | null {
  const lead = LEAD.exec(folded)?.[0].length ?? 0;
  const rest = folded.slice(lead);
  for (const [word, days] of WORDS) {
    const said = word.exec(rest)?.[0];
    if (said !== undefined) return { date: addDays(today, days), written: said, length: lead + said.length };
  }
  const delay = /^dans (\d{1,3}) jours?(?!\p{L})/u.exec(rest);
  if (delay)
    return { date: addDays(today, Number(delay[1])), written: delay[0], length: lead + delay[0].length };
  for (const form of FORMS) {
    const written = form.exec(rest)?.[0];
    if (written !== undefined)
      return { date: dateOf(written, today, rule), written, length: lead + written.length };
  }
  return null;
}

/** The date that is the whole of an answer; null when it is not one. */
export function wholeDate(text: AnswerText, today: CivilDate, rule: YearRule): CivilDate | null {
  const found = dateAtStart(text, today, rule);
  return found && /^[ .!]*$/.test(text.folded.slice(found.length)) ? found.date : null;
}

function dateOf(written: string, today: CivilDate, rule: YearRule): CivilDate | null {
  const bare = written.replace(/^[a-z]+ /, '').replace(/\.(?=$| )/, '');
  const whole = fullDate(bare);
  if (whole) return whole;
  if (/\d{4}|^\d+[/.-]\d+[/.-]\d+$/.test(bare)) return null;
  const separator = /^\d+([/.-])\d+$/.exec(bare)?.[1] ?? ' ';
  const years = [-1, 0, 1].map((shift) => yearOf(today) + shift);
  const days = years.flatMap((year) => fullDate(`${bare}${separator}${year}`) ?? []);
  if (rule === 'coming') return days.find((day) => day >= today) ?? null;
  const far = (day: CivilDate): number => Math.abs(daysBetween(today, day));
  return days.reduce<CivilDate | null>((best, day) => (best && far(best) <= far(day) ? best : day), null);
}

function fullDate(text: string): CivilDate | null {
  const reading = readDate(text);
  return reading.ok ? reading.value : null;
}
