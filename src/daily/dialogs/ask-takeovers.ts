import { euros } from '../../domain/cents';
import { type CivilDate, dateOf, shortDate } from '../../domain/civil-date';
import { counted } from '../../domain/typography';
import { openDesk } from '../desk';
import { perform } from '../execution';
import { type OldDebt, oldDebtsOf, owedIn } from '../takeovers';
import { type Conversation, tooLate } from './conversation';
import { readTakeoverAnswer, type TakeoverWish } from './takeover-answer';

function questionAbout(
  { customer, rows, oldestDueOn, barredOn, levels }: OldDebt,
  left: number,
  today: CivilDate,
): string {
  const owed = euros(owedIn(rows));
  const others = left > 1 ? ` (encore ${counted(left - 1, 'client')} après lui)` : '';
  return [
    `FACTURES ANCIENNES${others}`,
    `${customer} : ${counted(rows.length, 'facture')}, ${owed}, la plus ancienne échue le ${oldestDueOn ? shortDate(oldestDueOn) : '?'}`,
    ...(barredOn
      ? [`ATTENTION : prescription à vérifier avant de relancer (dépassée depuis le ${shortDate(barredOn)}).`]
      : []),
    '',
    '1  relancer depuis la première étape',
    `2  déjà relancé : ${levels.length === 0 ? "l'étape et son jour" : `« 2 ${levels[0]} ${shortDate(today)} »`}`,
    ...(levels.length > 1 ? [`     étapes : ${levels.join(' · ')}`] : []),
    '3  litige',
    `4  suspendre : « 4 ${shortDate(today)} » (jusqu'à ce jour)`,
    '5  ne jamais relancer',
    ...(left > 1 ? ['« tous : 1 » répond pour lui et tous les suivants'] : []),
    'vide : décider plus tard',
  ].join('\n');
}

/**
 * Asks what becomes of old invoices, customer by customer or for all that are left. Returns what was done, '' when it is
 * all for later or there is nothing to decide; null when the person closed the window.
 */
export function askTakeovers(conversation: Conversation): string | null {
  const desk = openDesk(conversation.fresh());
  const debts = oldDebtsOf(desk);
  const today = dateOf(desk.now);
  const said: string[] = [];
  let remark = '';
  let index = 0;
  for (let debt = debts[index]; debt; debt = debts[index]) {
    const typed = conversation.ask(`${remark}${questionAbout(debt, debts.length - index, today)}`);
    if (typed === null) return said.length === 0 ? null : said.join('\n');
    const answer = readTakeoverAnswer(typed, debt.levels, today);
    remark = '';
    if (answer.kind === 'unclear') {
      remark = `« ${typed.trim().slice(0, 60)} » n'est pas compris${answer.why === '' ? '' : ` : ${answer.why}`}. Rien n'a été noté.\n\n`;
      continue;
    }
    if (answer.kind === 'wish') {
      if (!conversation.hasTime()) return [...said, tooLate(typed)].join('\n');
      if (answer.forAll)
        return [...said, decideForAll(conversation, debts.slice(index), answer.wish)].join('\n');
      const outcome = decideOne(conversation, debt, answer.wish);
      if (!outcome.done) {
        remark = `${outcome.sentence}\n\n`;
        continue;
      }
      said.push(outcome.sentence);
      remark = `►  ${outcome.sentence}\n\n`;
    }
    index += 1;
  }
  return said.join('\n');
}

function decideOne(
  conversation: Conversation,
  { customer }: OldDebt,
  wish: TakeoverWish,
): { readonly done: boolean; readonly sentence: string } {
  let done = false;
  const sentence = conversation.attempt(() => {
    const { message } = perform(conversation.fresh(), 'decideTakeover', { customer, ...wish });
    done = true;
    return message;
  });
  return { done, sentence };
}

const SAID = 8;

/** The same answer for several customers; one that cannot have it says why, and keeps its question. */
function decideForAll(conversation: Conversation, debts: readonly OldDebt[], wish: TakeoverWish): string {
  const done: string[] = [];
  const kept: string[] = [];
  for (const debt of debts) {
    if (debt.barredOn !== null && (wish.choice === 'chase' || wish.choice === 'alreadyAt'))
      kept.push(`${debt.customer} : prescription à vérifier, répondez pour lui seul.`);
    else if (!conversation.hasTime())
      kept.push(`${debt.customer} : le temps a manqué, rouvrez cette fenêtre.`);
    else {
      const { done: isDone, sentence } = decideOne(conversation, debt, wish);
      (isDone ? done : kept).push(isDone ? sentence : `${debt.customer} : ${sentence}`);
    }
  }
  return [...cut(done), ...(kept.length > 0 ? ['Restent à décider :', ...cut(kept)] : [])].join('\n');
}

const cut = (lines: readonly string[]): readonly string[] =>
  lines.length <= SAID ? lines : [...lines.slice(0, SAID), `… et ${counted(lines.length - SAID, 'autre')}`];
