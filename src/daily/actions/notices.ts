import { addDays, type CivilDate, shortDate } from '../../domain/civil-date';
import type { PlannedMessage } from '../../domain/decision/messages';
import { detailValue } from '../../domain/detail';
import type { JournalEntry } from '../../domain/model';
import { agreed, pronounOf } from '../../domain/reasons';
import { detailOf } from '../../outbox/parcel';
import { type ActionContext, type Answer, answer, entriesFor, LONGEST_DELAY, refusal } from './context';
import { copyOf, standingLines } from './journal-lines';
import { plannedMessage } from './planned';
import { journalSteps } from './undo/steps';

/** Puts a notice off, or changes the date of one already put off. */
export function postpone(context: ActionContext, { key, until }: { key: string; until: CivilDate }): Answer {
  const { today } = context.desk;
  if (until <= today) throw refusal('Choisissez une date à venir.');
  if (until > addDays(today, LONGEST_DELAY)) throw refusal('Choisissez une date dans les douze mois.');
  const detail = detailOf({ jusque: until });
  const before = postponedLines(context, key);
  const lines = context.journal.append(
    before.length > 0
      ? before.map((entry) => copyOf(entry, 'postponed', context.by, detail))
      : entriesFor(movableMessage(context, key), 'postponed', context.by, detail),
  );
  return answer(`Message reporté au ${shortDate(until)}.`, journalSteps(lines));
}

/** The lines of a message that the user put off and that still waits. */
function postponedLines({ desk, plan }: ActionContext, key: string): JournalEntry[] {
  if (!plan.decisions.some((decision) => decision.postponed === key)) return [];
  const last = new Map<string, JournalEntry>();
  for (const entry of desk.book.journal) {
    if (entry.message === key && entry.state === 'postponed') last.set(entry.key, entry);
  }
  return [...last.values()];
}

/** A message that has not left in any way: what was posted cannot be put off, nor taken back. */
function movableMessage(context: ActionContext, key: string): PlannedMessage {
  const { message } = plannedMessage(context, key);
  if (!message.copyOf) return message;
  throw refusal(
    `« ${message.step.name} » de ${message.customer.name} est ${agreed(message.step.name, 'postée')} : sa copie par e-mail part au prochain passage. Pour l'arrêter, écrivez Litige ou Suspendue dans Situation.`,
  );
}

/** This notice will not leave; the next level counts from it. */
export function waive(context: ActionContext, { key, reason }: { key: string; reason: string }): Answer {
  const message = movableMessage(context, key);
  const lines = context.journal.append(
    entriesFor(message, 'waived', context.by, detailOf({ motif: reason })),
  );
  return answer(
    `« ${message.step.name} » de ${message.customer.name} ${agreed(message.step.name, 'écartée')} : ${pronounOf(message.step.name)} ne partira pas, la suite compte à partir d'aujourd'hui.`,
    journalSteps(lines),
  );
}

/** The user looked in the Sent folder: an uncertain message left, or did not. */
export function settle(context: ActionContext, { key, sent }: { key: string; sent: boolean }): Answer {
  const uncertain = standingLines(context, key, 'uncertain');
  const [first] = uncertain;
  if (!first) throw refusal(`Aucun envoi incertain ne porte la clé « ${key} ».`);
  const detail = (entry: JournalEntry): string =>
    detailOf({
      motif: sent ? 'retrouvé dans les Messages envoyés' : 'absent des Messages envoyés',
      réf: detailValue(entry.detail, 'réf'),
    });
  const lines = context.journal.append(
    uncertain.map((entry) => copyOf(entry, sent ? 'sent' : 'released', context.by, detail(entry))),
  );
  return answer(
    sent
      ? `« ${first.step} » de ${first.customer} est ${agreed(first.step, 'notée')} comme ${agreed(first.step, 'envoyée')}.`
      : `« ${first.step} » de ${first.customer} n'est pas ${agreed(first.step, 'partie')} : ${pronounOf(first.step)} repartira au prochain passage si ${pronounOf(first.step)} est toujours ${agreed(first.step, 'due')}.`,
    journalSteps(lines),
  );
}

/** « Gmail m'a renvoyé ce message »: nobody received it; the level is to be sent again once the address is mended. */
export function recordBounce(context: ActionContext, { key }: { key: string }): Answer {
  const sent = standingLines(context, key, 'sent');
  const [first] = sent;
  if (!first) throw refusal(`Aucun message envoyé ne porte la clé « ${key} ».`);
  const detail = detailOf({ motif: 'message renvoyé par Gmail' });
  const lines = context.journal.append(sent.map((entry) => copyOf(entry, 'bounced', context.by, detail)));
  return answer(
    `L'adresse ${first.recipient} est notée comme refusée : corrigez-la chez ${first.customer}, la relance repartira.`,
    journalSteps(lines),
  );
}
