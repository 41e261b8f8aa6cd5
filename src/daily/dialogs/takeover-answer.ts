import { type CivilDate, shortDate } from '../../domain/civil-date';
import { dateAtStart, wholeDate } from './answer-date';
import { type AnswerText, answerFrom, answerText } from './answer-text';

/** What becomes of a customer's old invoices, in the argument of the action. */
export interface TakeoverWish {
  readonly choice: 'chase' | 'alreadyAt' | 'dispute' | 'hold' | 'never';
  readonly level?: string;
  readonly date?: CivilDate;
}

export type TakeoverAnswer =
  | { readonly kind: 'later' }
  | { readonly kind: 'wish'; readonly wish: TakeoverWish; readonly forAll: boolean }
  | { readonly kind: 'unclear'; readonly why: string };

const FOR_ALL =
  /^(?:pour )?(?:tous?|toutes?|tout le monde|les suivants?)(?: les (?:suivants?|autres|clients))?(?: clients)? ?[:,-]? ?|[ ,]*(?:pour )?(?:tous|toutes|tout le monde)(?: les (?:suivants?|autres|clients))?$/;

const CHOICES: readonly (readonly [TakeoverWish['choice'], RegExp])[] = [
  [
    'alreadyAt',
    /^(?:2\b ?[:.)-]?|)? ?(?:deja (?:relancee?s?|faite?)(?: jusqu'(?:au|a|en))?(?: l'etape)?) ?|^2\b ?[:.)-]? ?/,
  ],
  [
    'chase',
    /^1(?: ?[:.)-]?)?$|^(?:1 ?[:.)-]? ?)?relancer?(?: (?:depuis|des) (?:la premiere etape|le debut))?$/,
  ],
  ['dispute', /^(?:3 ?[:.)-]? ?)?(?:en )?litige|^3(?= |$)/],
  ['hold', /^(?:4 ?[:.)-]? ?)?(?:suspendre|suspendue?s?|suspension)|^4(?= |$)/],
  ['never', /^(?:5 ?[:.)-]? ?)?(?:ne (?:jamais|pas|plus) relancer|jamais)$|^5$/],
];

/** Reads what was typed about a customer's old invoices; `levels` are the steps of his scenario. */
export function readTakeoverAnswer(
  typed: string,
  levels: readonly string[],
  today: CivilDate,
): TakeoverAnswer {
  const whole = answerText(typed.replace(/[.!]+\s*$/, ''));
  if (/^(?:|plus tard|passer|non)$/.test(whole.folded)) return { kind: 'later' };
  const all = FOR_ALL.exec(whole.folded);
  const forAll = all !== null;
  const text = forAll ? without(whole, all.index, all[0].length) : whole;
  const found = CHOICES.flatMap(([choice, form]) => {
    const said = form.exec(text.folded)?.[0];
    return said === undefined ? [] : [{ choice, rest: answerFrom(text, said.length) }];
  })[0];
  if (!found) return { kind: 'unclear', why: '' };
  const { choice, rest } = found;
  const wish = (more: Omit<TakeoverWish, 'choice'> = {}): TakeoverAnswer => ({
    kind: 'wish',
    wish: { choice, ...more },
    forAll,
  });
  if (choice === 'alreadyAt') return alreadyAt(rest, levels, today, wish);
  if (choice === 'hold') {
    const date = wholeDate(rest, today, 'coming');
    return date ? wish({ date }) : { kind: 'unclear', why: "il manque la date jusqu'à laquelle suspendre" };
  }
  if (choice === 'dispute' && rest.folded !== '') {
    const date = wholeDate(rest, today, 'nearest');
    return date ? wish({ date }) : { kind: 'unclear', why: 'la date du litige ne se lit pas' };
  }
  return rest.folded === '' ? wish() : { kind: 'unclear', why: '' };
}

const without = ({ written, folded }: AnswerText, at: number, length: number): AnswerText =>
  answerFrom(
    {
      written: written.slice(0, at) + written.slice(at + length),
      folded: folded.slice(0, at) + folded.slice(at + length),
    },
    0,
  );

function alreadyAt(
  text: AnswerText,
  levels: readonly string[],
  today: CivilDate,
  wish: (more: Omit<TakeoverWish, 'choice'>) => TakeoverAnswer,
): TakeoverAnswer {
  // The longest name first: « Relance 1 » does not hide « Relance 1 bis ».
  const level = [...levels]
    .sort((one, other) => other.length - one.length)
    .find((name) => startsWith(text.folded, answerText(name).folded));
  const example = `« 2 ${levels[0] ?? 'Relance 1'} ${shortDate(today)} »`;
  if (level === undefined)
    return { kind: 'unclear', why: `nommez l'étape déjà faite puis son jour : ${example}` };
  const rest = answerFrom(text, answerText(level).folded.length);
  const found = dateAtStart(answerFrom(rest, /^[ ,:]*/.exec(rest.folded)?.[0].length ?? 0), today, 'nearest');
  if (!found) return { kind: 'unclear', why: `il manque le jour où cette étape a été faite : ${example}` };
  if (!found.date) return { kind: 'unclear', why: `« ${found.written} » n'est pas une date` };
  return wish({ level, date: found.date });
}

const startsWith = (text: string, name: string): boolean =>
  text.startsWith(name) && !/^[\p{L}\d]/u.test(text.slice(name.length));
