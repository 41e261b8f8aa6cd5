import type { CivilDate } from '../../domain/civil-date';
import type { PostingOutcome } from '../../domain/posting';
import { dateAtStart } from './answer-date';
import { type AnswerText, answerFrom } from './answer-text';

/** What an answer says of a letter's journey. */
export interface PostingWords {
  readonly postedOn?: CivilDate;
  readonly number?: string;
  readonly presentedOn?: CivilDate;
  readonly receivedOn?: CivilDate;
  readonly outcome?: PostingOutcome;
}

/** Why an answer about a letter cannot be taken: the end of a sentence. */
export interface UnclearPosting {
  readonly unclear: string;
}

type Event = 'posted' | 'presented' | 'received' | 'unclaimed' | 'refused' | 'unknown';

const END = '(?![\\p{L}])';
const EVENTS: readonly (readonly [Event, RegExp])[] = [
  ['posted', /^(?:postee?s?|poster|postez|envoyee?|expediee?|deposee?)/],
  [
    'unclaimed',
    /^(?:(?:pli )?avisee?,? (?:et |mais )?non[ -]?(?:reclamee?|retiree?)|non[ -]?(?:reclamee?|retiree?)|pas (?:reclamee?|retiree?)|jamais (?:reclamee?|retiree?))/,
  ],
  ['presented', /^(?:(?:premiere )?presentation|presentee?|avisee?|avis de passage)/],
  ['received', /^(?:recue?|receptionnee?|reception|distribuee?|retiree?|remise?|remis)/],
  ['refused', /^(?:refusee?|refus)/],
  ['unknown', /^(?:inconnue?(?: a l'adresse)?|npai|n'habite (?:plus|pas) a l'adresse(?: indiquee)?)/],
].map(([event, words]) => [event as Event, new RegExp((words as RegExp).source + END, 'u')]);

const BETWEEN = /^(?:[\s,;·.]|et (?!\d)|puis |est |ete |a ete |la lettre )+/;
/** « n° 1A 123 456 7890 1 », or the number alone where nothing else looks like it. */
const NAMED_NUMBER =
  /^(?:(?:sous le |avec le )?(?:n°|n'|no\.? |numero|num\.? |recommande(?:e)?(?: n°)?|ar |lrar )) ?:? ?([a-z0-9](?:[a-z0-9]|[ .-](?=[a-z0-9])){3,30}?)(?=$|[,;·.]| (?:le |et |puis )?(?:postee?|presentee?|avisee?|recue?|refus|non|inconnu|distribue|remis|retire|le \d))/u;
const BARE_NUMBER = /^((?:[a-z0-9]{2} ?\d{3} ?\d{3} ?\d{4} ?\d?|[a-z]{2} ?\d{9} ?[a-z]{2}))(?![\p{L}\d])/u;

/** Reads « posté 03/12/2026 n° 1A…, présenté 12/12 »; null when it does not speak of a letter, or not only. */
export function readPosting(text: AnswerText, today: CivilDate): PostingWords | UnclearPosting | null {
  let rest = text;
  let words: PostingWords = {};
  let isAbout = false;
  while (rest.folded !== '') {
    const between = BETWEEN.exec(rest.folded)?.[0].length ?? 0;
    if (between > 0 && isAbout) {
      rest = answerFrom(rest, between);
      continue;
    }
    const number = isAbout ? (NAMED_NUMBER.exec(rest.folded) ?? BARE_NUMBER.exec(rest.folded)) : null;
    if (number) {
      const start = number[0].length - (number[1]?.length ?? 0);
      words = { ...words, number: rest.written.slice(start, number[0].length).trim().toUpperCase() };
      rest = answerFrom(rest, number[0].length);
      continue;
    }
    const found = EVENTS.flatMap(([event, form]) => {
      const said = form.exec(rest.folded)?.[0];
      return said === undefined ? [] : [{ event, said }];
    })[0];
    if (!found) return null;
    isAbout = true;
    rest = answerFrom(rest, found.said.length);
    const dated = dateAtStart(rest, today, 'nearest');
    if (dated) {
      if (dated.date === null) return { unclear: `« ${dated.written} » n'est pas une date` };
      rest = answerFrom(rest, dated.length);
    } else if (found.event === 'posted' || found.event === 'presented' || found.event === 'received')
      return { unclear: 'il manque la date' };
    const noted = withEvent(words, found.event, dated?.date ?? null);
    if (!noted) return { unclear: 'la lettre ne peut pas avoir deux suites' };
    words = noted;
  }
  return isAbout ? words : null;
}

function withEvent(words: PostingWords, event: Event, date: CivilDate | null): PostingWords | null {
  if (event === 'posted') return { ...words, ...(date ? { postedOn: date } : {}) };
  if (event === 'presented') return { ...words, ...(date ? { presentedOn: date } : {}) };
  if (words.outcome !== undefined) return null;
  if (event === 'received') return { ...words, outcome: 'received', ...(date ? { receivedOn: date } : {}) };
  // The days of a letter nobody came for run from its first presentation: the date said with it is that one.
  const presented = date && event !== 'unknown' ? { presentedOn: words.presentedOn ?? date } : {};
  return { ...words, ...presented, outcome: event };
}
