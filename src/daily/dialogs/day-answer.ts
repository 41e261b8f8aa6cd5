import type { CivilDate } from '../../domain/civil-date';
import { dateAtStart, wholeDate } from './answer-date';
import { type AnswerText, answerFrom, answerText } from './answer-text';
import { type PostingWords, readPosting } from './posting-answer';

type PlainVerb = 'approve' | 'edit' | 'left' | 'notLeft' | 'reached' | 'message' | 'dispute';

/** What is wanted of a message of the list. */
export type Wish =
  | { readonly verb: PlainVerb | 'refused' }
  | { readonly verb: 'postpone'; readonly until: CivilDate }
  | { readonly verb: 'waive'; readonly reason: string }
  | { readonly verb: 'promise'; readonly on: CivilDate | null }
  | { readonly verb: 'posting'; readonly words: PostingWords };

/** What was typed under the list of the day. */
export type DayAnswer =
  | { readonly kind: 'close' | 'more' | 'mail' | 'receipts' | 'takeover' }
  | { readonly kind: 'wish'; readonly numbers: readonly number[]; readonly wish: Wish }
  /** Not understood: nothing is done. `why` ends the sentence, '' when nothing is known of it. */
  | { readonly kind: 'unclear'; readonly why: string };

const WHOLE: readonly (readonly [DayAnswer['kind'] & string, RegExp])[] = [
  ['close', /^(?:|fermer|fin|rien|quitter|non|stop|ok|merci|termine)$/],
  ['more', /^(?:suite|la suite|suivante?s?|encore|plus|\+)$/],
  ['mail', /^(?:(?:preparer |imprimer )?(?:les |le |mes )?(?:courriers?|lettres?|pdf))$/],
  ['receipts', /^(?:encaissements?(?: pointes?)?|pointer(?: les encaissements)?|pointage)$/],
  ['takeover', /^(?:reprises?|(?:anciennes |vieilles )factures|anciennes)$/],
];

const NUMBERS = '\\d{1,3}(?:(?: ?[,;&+] ?| et )\\d{1,3}(?![\\d/.-]))*';
const NUMBER_FIRST = new RegExp(
  `^(?:n° ?|no |numero |le |la |message )?(${NUMBERS})(?: ?[:.)=-] ?| |(?=[a-z]))(?=[a-z])`,
);
const VERB_FIRST = new RegExp(
  `^([a-z' -]+?) (?:n° ?|numero |le |la |les )?(${NUMBERS})(?![\\d/.-])(?: ?[:,]? |$)`,
);

/** Reads what was typed under the list of the day, however it is spelt; what is not understood is never guessed. */
export function readDayAnswer(typed: string, today: CivilDate): DayAnswer {
  const text = answerText(typed.replace(/[.!]+\s*$/, ''));
  const whole = WHOLE.find(([, form]) => form.test(text.folded));
  if (whole) return { kind: whole[0] } as DayAnswer; // each of these kinds stands alone
  const first = NUMBER_FIRST.exec(text.folded);
  if (first) return wished(first[1] ?? '', answerFrom(text, first[0].length), today);
  const verb = VERB_FIRST.exec(text.folded);
  if (verb) {
    const after = answerFrom(text, verb[0].length);
    const said = verb[1] ?? '';
    const joined = (own: string, rest: string): string => (rest === '' ? own : `${own} ${rest}`);
    return wished(
      verb[2] ?? '',
      {
        written: joined(text.written.slice(0, said.length), after.written),
        folded: joined(said, after.folded),
      },
      today,
    );
  }
  return {
    kind: 'unclear',
    why: /^\d{1,3}$/.test(text.folded)
      ? 'dites aussi ce que vous voulez de ce numéro'
      : 'commencez par le numéro du message',
  };
}

function wished(numbers: string, text: AnswerText, today: CivilDate): DayAnswer {
  const wish = readWish(text, today);
  if ('unclear' in wish) return { kind: 'unclear', why: wish.unclear };
  return { kind: 'wish', numbers: [...new Set(numbers.split(/\D+/).map(Number))], wish };
}

const PLAIN: readonly (readonly [PlainVerb, RegExp])[] = [
  ['approve', /^(?:a )?(?:je )?(?:valide[rz]?|validee|approuve[rz]?|approuvee|bon a (?:partir|envoyer))$/],
  ['edit', /^(?:a )?(?:modifie[rz]?|modifiee|corrige[rz]?|edite[rz]?|retouche[rz]?)$/],
  [
    'notLeft',
    /^(?:(?:il |elle )?n'est )?(?:pas|non|jamais)[ -](?:parti|envoye|trouve|retrouve)e?$|^(?:absente?|introuvable)(?: des (?:messages )?envoyes)?$/,
  ],
  [
    'left',
    /^(?:(?:il |elle )?est )?(?:bien )?(?:parti|envoye|trouve|retrouve)e?(?: dans les (?:messages )?envoyes)?$/,
  ],
  ['reached', /^(?:jointe?|eue? au telephone)$/],
  ['message', /^(?:message(?: laisse)?|repondeur|messagerie)$/],
  ['dispute', /^(?:litige|en litige|conteste|contestee)$/],
];
const REFUSED = /^(?:refus|refusee?)$/;
const PROMISE = /^(?:promesse(?: de paiement)?|promise?|promet(?: de payer)?)(?= |$)/;
const POSTPONE = /^(?:reporte[rz]?|reportee|repousse[rz]?|differe[rz]?|decale[rz]?)(?= |$)/;
const WAIVE = /^(?:ecarte[rz]?|ecartee|ne pas envoyer)(?= |:|,|$)/;
const REASON_LEAD = /^[\s:,-]*(?:(?:pour )?motif\b[\s:,-]*|parce qu(?:e |')|car )?/;

function readWish(text: AnswerText, today: CivilDate): Wish | { readonly unclear: string } {
  const { folded } = text;
  const plain = PLAIN.find(([, form]) => form.test(folded));
  if (plain) return { verb: plain[0] };
  if (REFUSED.test(folded)) return { verb: 'refused' };
  const postpone = POSTPONE.exec(folded);
  if (postpone) {
    const rest = answerFrom(text, postpone[0].length);
    const until = wholeDate(rest, today, 'coming');
    return until ? { verb: 'postpone', until } : { unclear: dateFault(rest, today) };
  }
  const waive = WAIVE.exec(folded);
  if (waive) {
    const rest = answerFrom(text, waive[0].length);
    const reason = answerFrom(rest, REASON_LEAD.exec(rest.folded)?.[0].length ?? 0).written;
    return reason === ''
      ? { unclear: 'il manque le motif' }
      : { verb: 'waive', reason: reason.slice(0, 500) };
  }
  const promise = PROMISE.exec(folded);
  if (promise) {
    const rest = answerFrom(text, promise[0].length);
    if (rest.folded === '') return { verb: 'promise', on: null };
    const on = wholeDate(rest, today, 'coming');
    return on ? { verb: 'promise', on } : { unclear: dateFault(rest, today) };
  }
  const words = readPosting(text, today);
  if (words) return 'unclear' in words ? words : { verb: 'posting', words };
  return { unclear: '' };
}

function dateFault(text: AnswerText, today: CivilDate): string {
  if (text.folded === '') return 'il manque la date';
  const found = dateAtStart(text, today, 'coming');
  return found?.date === null ? `« ${found.written} » n'est pas une date à venir` : 'la date ne se lit pas';
}
