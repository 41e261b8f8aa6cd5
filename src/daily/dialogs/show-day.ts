import type { CivilDate } from '../../domain/civil-date';
import { openDesk } from '../desk';
import { preparePosting } from '../letters/posting';
import { isOwnersPlace } from '../owner';
import { type DayItem, dayToShow, type ShownDay } from '../today/items';
import { askReceipts } from './ask-receipts';
import { askTakeovers } from './ask-takeovers';
import { type Conversation, tooLate } from './conversation';
import { type DayAnswer, readDayAnswer } from './day-answer';
import { headText, heldText, helpText, type NumberedItem, pageOf, pageText, type Whose } from './day-page';
import { doWish } from './day-wish';

/** Numbers that stay a message's own for as long as the window is open. */
class Numbering {
  private readonly numbers = new Map<string, number>();

  of(items: readonly DayItem[]): readonly NumberedItem[] {
    const taken = new Set<string>();
    return items.map((item) => {
      // A posted letter and its copy by e-mail share a key.
      const name = taken.has(item.key) ? `${item.key} ${item.kind}` : item.key;
      taken.add(name);
      const number = this.numbers.get(name) ?? this.numbers.size + 1;
      this.numbers.set(name, number);
      return { number, item };
    });
  }
}

/** « Voir ce qui partira »: the day, then what a person wants of it, until he closes. */
export function showDay(conversation: Conversation): void {
  const numbering = new Numbering();
  let before = '';
  let seen: ReadonlySet<number> = new Set();
  for (;;) {
    const { day, whose } = look(conversation);
    const today = day.report.date;
    const all = numbering.of(day.items);
    const unseen = all.filter(({ number }) => !seen.has(number));
    if (unseen.length === 0) seen = new Set();
    const page = pageOf(unseen.length === 0 ? all : unseen);
    const left = (unseen.length === 0 ? all : unseen).length - page.length;
    const text = [before, headText(day.report, whose), pageText(page, left), heldText(day.report)];
    const isDone = day.items.length === 0 && !asksForMore(day);
    if (isDone) {
      conversation.tell(joined(text));
      return;
    }
    const typed = conversation.ask(joined([...text, helpText(page, day.report, today)]));
    if (typed === null) return;
    const answer = readDayAnswer(typed, today);
    if (answer.kind === 'close') return;
    if (!conversation.hasTime()) throw new Error(tooLate(typed));
    seen = answer.kind === 'more' ? new Set([...seen, ...page.map(({ number }) => number)]) : new Set();
    before = answer.kind === 'more' ? '' : `►  ${done(conversation, answer, typed, all, today)}`;
  }
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

function look({ fresh }: Conversation): { readonly day: ShownDay; readonly whose: Whose } {
  const platform = fresh();
  const owner = platform.activation.load()?.owner ?? null;
  return {
    day: dayToShow(openDesk(platform)),
    whose: { owner, isOwner: isOwnersPlace(platform) },
  };
}

/** Something held that this very window can free. */
const asksForMore = ({ report }: ShownDay): boolean =>
  report.held.some(({ reasonCode }) => ['receiptsNotChecked', 'takeover', 'barred'].includes(reasonCode));

/** Does what was typed, and returns the sentence that says so. */
function done(
  conversation: Conversation,
  answer: DayAnswer,
  typed: string,
  items: readonly NumberedItem[],
  today: CivilDate,
): string {
  switch (answer.kind) {
    case 'mail':
      return conversation.alone(preparePosting);
    case 'receipts':
      return askReceipts(conversation, true) ?? "Encaissements : rien n'a changé.";
    case 'takeover':
      return askTakeovers(conversation) ?? "Reprise : rien n'a changé.";
    case 'wish': {
      const found = answer.numbers.map((number) => items.find((one) => one.number === number));
      const missing = answer.numbers.filter((_, index) => !found[index]);
      if (missing.length > 0)
        return `Aucun message ne porte le n° ${missing.join(', ')} dans la liste : rien n'a été fait.`;
      return found.flatMap((one) => (one ? [doWish(conversation, one, answer.wish, today)] : [])).join('\n');
    }
    default:
      return unclear(typed, answer.kind === 'unclear' ? answer.why : '', items);
  }
}

function unclear(typed: string, why: string, items: readonly NumberedItem[]): string {
  const waiting = items.find(({ item }) => item.kind === 'awaiting');
  const [first] = items;
  const example = waiting
    ? `« ${waiting.number} valider »`
    : first
      ? `« ${first.number} ${EXAMPLE[first.item.kind]} »`
      : '« encaissements »';
  const shown = typed.trim().slice(0, 60);
  return `« ${shown} » n'est pas compris${why === '' ? '' : ` (${why})`} : rien n'a été fait. Écrivez par exemple ${example}.`;
}

const EXAMPLE: Readonly<Record<DayItem['kind'], string>> = {
  uncertain: 'parti',
  awaiting: 'valider',
  toPost: 'posté hier n° 1A…',
  posted: 'présenté hier',
  call: 'joint',
  leaving: 'reporter demain',
  postponed: 'reporter demain',
};
