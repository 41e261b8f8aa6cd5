import { dateOf, shortDate } from '../../domain/civil-date';
import type { PlannedMessage } from '../../domain/decision/messages';
import { detailValue } from '../../domain/detail';
import { readRequests } from '../../ledger/read';
import type { Desk } from '../desk';
import { missingForApproval } from '../missing';
import type { NoticeReport } from '../report';

/* What stands under an item of the day's list. */

/** What colleagues asked for and the owner's next run will do, by the message it is about. */
export const requestsByKey = ({ platform }: Desk): ReadonlyMap<string, string> =>
  new Map(
    readRequests(platform.workbook)
      .filter(({ handledOn, key }) => handledOn === null && key !== '')
      .map(({ key, request, by }) => [key, `Demandé par ${by} : « ${request} », au prochain passage.`]),
  );

/** What goes with a message that leaves; '' when nothing. */
export function leavingNote({ alsoListed }: NoticeReport, message: PlannedMessage | undefined): string {
  if (message?.copyOf) return 'Copie par e-mail de la lettre postée.';
  return alsoListed.length === 0 ? '' : `Également échues : ${alsoListed.join(', ')}.`;
}

/** What blocks approving; '' when nothing. */
export function missingNote(desk: Desk, message: PlannedMessage | undefined): string {
  const missing = message ? missingForApproval(message, desk) : [];
  return missing.length === 0 ? '' : `À compléter d'abord : ${missing.join(' ; ')}.`;
}

/** Where to look for a message that may have left: the program cannot read the mailbox. */
export function uncertainNote({ book }: Desk, { key, to }: NoticeReport): string {
  const entries = book.journal.filter(({ message }) => message === key);
  const [last] = entries.slice(-1);
  const reference = entries
    .map(({ detail }) => detailValue(detail, 'réf'))
    .filter((ref) => ref !== '')
    .pop();
  const on = last ? ` du ${shortDate(dateOf(last.at))}` : '';
  return `Envoi${on} : cherchez « ${reference ?? to} » dans vos Messages envoyés.`;
}
