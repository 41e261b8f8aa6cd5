import { addDays, type CivilDate, shortDate } from '../../domain/civil-date';
import type { ActionName } from '../actions/catalogue';
import { perform } from '../execution';
import type { DayItem, ItemKind } from '../today/items';
import type { Conversation } from './conversation';
import type { Wish } from './day-answer';
import { examples, type NumberedItem } from './day-page';
import type { PostingWords } from './posting-answer';

type Deed = readonly [name: ActionName, argument: Readonly<Record<string, unknown>>];

/** What cannot be done of an item: one sentence. */
interface NotFit {
  readonly sentence: string;
}

const NAMES: Readonly<Record<ItemKind, string>> = {
  uncertain: 'est incertain',
  awaiting: 'attend votre validation',
  toPost: 'est à poster',
  posted: 'est postée',
  call: 'est un appel à passer',
  leaving: 'part au prochain passage',
  postponed: 'part plus tard',
};

const MAY: Readonly<Record<Wish['verb'], readonly ItemKind[]>> = {
  approve: ['awaiting'],
  edit: ['awaiting'],
  postpone: ['awaiting', 'toPost', 'leaving', 'postponed'],
  waive: ['awaiting', 'toPost', 'leaving'],
  left: ['uncertain'],
  notLeft: ['uncertain'],
  posting: ['toPost', 'posted'],
  reached: ['call'],
  message: ['call'],
  promise: ['call'],
  dispute: ['call'],
  refused: ['call', 'toPost', 'posted'],
};

/** Does what is wanted of an item, as the owner or as a colleague's request; returns the sentence to show. */
export function doWish(
  conversation: Conversation,
  { number, item }: NumberedItem,
  wish: Wish,
  today: CivilDate,
): string {
  if (wish.verb === 'edit' && !item.hasLetter) return editWords(conversation, item);
  const deeds = deedsOf(number, item, wish, today);
  if ('sentence' in deeds) return deeds.sentence;
  return deeds
    .map(([name, argument]) =>
      conversation.attempt(() => perform(conversation.fresh(), name, argument).message),
    )
    .join('\n');
}

function deedsOf(number: number, item: DayItem, wish: Wish, today: CivilDate): readonly Deed[] | NotFit {
  const { key, kind, invoices } = item;
  if (item.isCopy)
    return {
      sentence: `Le n° ${number} est la copie de la lettre déjà postée à ${item.customer} : elle part avec elle, rien n'a été fait.`,
    };
  if (!MAY[wish.verb].includes(kind) || (kind === 'postponed' && !item.isPutOff))
    return notFit(number, item, today);
  switch (wish.verb) {
    case 'approve':
    case 'edit':
      return [[wish.verb, { key }]];
    case 'postpone':
      return [['postpone', { key, until: wish.until }]];
    case 'waive':
      return [['waive', { key, reason: wish.reason }]];
    case 'left':
    case 'notLeft':
      return [['settle', { key, sent: wish.verb === 'left' }]];
    case 'posting':
      return posting(number, item, wish.words, today);
    case 'refused':
      if (kind !== 'call') return posting(number, item, { outcome: 'refused' }, today);
      return invoices.map((invoice) => ['recordCall', { invoice, result: 'refused' }]);
    case 'reached':
    case 'message':
    case 'dispute':
      return invoices.map((invoice) => ['recordCall', { invoice, result: wish.verb }]);
    case 'promise':
      return invoices.map((invoice) => [
        'recordCall',
        { invoice, result: 'promise', ...(wish.on ? { date: wish.on } : {}) },
      ]);
  }
}

function notFit(number: number, { kind, level, customer, note }: DayItem, today: CivilDate): NotFit {
  if (kind === 'postponed' && note !== '')
    return { sentence: `Le n° ${number} (${level}, ${customer}) : ${note}` };
  const may = examples(kind, shortDate(today), shortDate(addDays(today, 7)));
  return {
    sentence: `Le n° ${number} (${level}, ${customer}) ${NAMES[kind]} : rien n'a été fait. Écrivez ${may
      .map((words) => `« ${number} ${words} »`)
      .join(', ')}.`,
  };
}

/** The journey of a letter, once enough of it is known. */
function posting(
  number: number,
  { kind, key, posting: known }: DayItem,
  words: PostingWords,
  today: CivilDate,
): readonly Deed[] | NotFit {
  const past = shortDate(today);
  if (kind === 'toPost' && !words.postedOn)
    return {
      sentence: `Dites d'abord quand la lettre n° ${number} a été postée : « ${number} posté ${past} n° 1A… ». Rien n'a été noté.`,
    };
  const isReturned = words.outcome === 'unclaimed' || words.outcome === 'refused';
  if (isReturned && !words.presentedOn && !known?.presentedOn)
    return {
      sentence: `Il manque le jour de la première présentation, d'où court le délai : « ${number} ${words.outcome === 'refused' ? 'refusé' : 'non réclamé'} ${past} ». Rien n'a été noté.`,
    };
  return [['recordPosting', { key, ...words }]];
}

/** An e-mail's words for this one message: asked one after the other, since a dialog has one line. */
function editWords(conversation: Conversation, { key, level, customer }: DayItem): string {
  const named = `« ${level} » de ${customer}`;
  const subject = conversation.ask(`${named}\n\nNouvel objet ? (vide : inchangé)`);
  if (subject === null) return `${named} : rien n'a changé.`;
  const text = conversation.ask(
    `${named}\n\nNouveau texte ? (vide : inchangé ; deux barres // commencent un nouveau paragraphe ; les mots entre crochets, [Montant dû]…, sont remplacés)`,
  );
  if (text === null) return `${named} : rien n'a changé.`;
  const words = {
    ...(subject.trim() === '' ? {} : { subject: subject.trim() }),
    ...(text.trim() === '' ? {} : { text: text.trim().replace(/\s*\/\/(?=\s|$)\s*/g, '\n\n') }),
  };
  if (Object.keys(words).length === 0) return `${named} : rien n'a changé.`;
  return conversation.attempt(() => perform(conversation.fresh(), 'edit', { key, ...words }).message);
}
