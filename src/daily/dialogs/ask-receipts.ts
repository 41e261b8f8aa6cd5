import { type CivilDate, dateOf, shortDate } from '../../domain/civil-date';
import { readSettings } from '../../ledger/read';
import { perform } from '../execution';
import { wholeDate } from './answer-date';
import { answerText, isEmptyAnswer, readYesOrNo } from './answer-text';
import type { Conversation } from './conversation';

/** What was answered about receipts: a day, later, or nothing that is understood. */
export type ReceiptsAnswer =
  | { readonly kind: 'until'; readonly until: CivilDate }
  | { readonly kind: 'later' }
  | { readonly kind: 'unclear' };

export function readReceiptsAnswer(typed: string, today: CivilDate): ReceiptsAnswer {
  if (isEmptyAnswer(typed)) return { kind: 'later' };
  const said = readYesOrNo(typed);
  if (said !== null) return said ? { kind: 'until', until: today } : { kind: 'later' };
  const until = wholeDate(answerText(typed), today, 'nearest');
  return until ? { kind: 'until', until } : { kind: 'unclear' };
}

/**
 * Asks up to which day receipts are all entered, and notes it. Returns the sentence that says so; '' when it is left for
 * later; null when the person closed the window. Asks nothing where reminders do not wait for it, unless `always`.
 */
export function askReceipts(conversation: Conversation, always = false): string | null {
  const { settings } = readSettings(conversation.fresh().workbook);
  const today = dateOf(conversation.fresh().clock.now());
  const before = settings.receiptsCheckedUntil;
  if (!always && (settings.receiptsFreshness === null || before === today)) return '';
  const known = before
    ? `Ils sont notés comme saisis jusqu'au ${shortDate(before)}.`
    : "Vous n'avez encore rien indiqué.";
  let remark = '';
  for (;;) {
    const typed = conversation.ask(
      `${remark}ENCAISSEMENTS\nVos encaissements sont-ils tous saisis ? ${known}\nRelancer un client qui a payé est la pire des erreurs : rien ne part seul pour une facture échue après ce jour.\n\nOUI : tous saisis jusqu'à aujourd'hui ${shortDate(today)} inclus\nune date, ${shortDate(today)} par exemple : saisis jusqu'à ce jour\nvide : plus tard`,
    );
    if (typed === null) return null;
    const answer = readReceiptsAnswer(typed, today);
    if (answer.kind === 'later') return '';
    if (answer.kind === 'until') {
      const { until } = answer;
      return conversation.attempt(() => perform(conversation.fresh(), 'checkReceipts', { until }).message);
    }
    remark = `« ${typed.trim().slice(0, 60)} » n'est pas compris : rien n'a été noté.\n\n`;
  }
}
