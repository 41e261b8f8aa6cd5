import { counted } from '../../domain/typography';
import { readRequests } from '../../ledger/read';
import { dryRun } from '../day';
import { openDesk } from '../desk';
import { requireMayRun, runNow } from '../execution';
import { summaryText } from '../summary';
import type { Conversation } from './conversation';

/** « Relancer maintenant… »: says what would leave, asks, then does the day's run. */
export function askToRun(conversation: Conversation): void {
  const platform = conversation.fresh();
  requireMayRun(platform);
  const desk = openDesk(platform);
  const report = dryRun(desk);
  const waiting = readRequests(platform.workbook).filter(({ handledOn }) => handledOn === null).length;
  const requests =
    waiting === 0
      ? ''
      : `\n\nD'abord seront faites ${waiting === 1 ? 'la demande d’un collègue' : `${counted(waiting, 'demande')} de collègues`} (feuille Demandes) : ce qui part peut en changer.`;
  const question =
    report.sent.length === 0
      ? 'Faire tout de même le passage (statuts, colonnes, demandes) ?'
      : `Envoyer maintenant ${report.sent.length === 1 ? 'ce message' : `ces ${report.sent.length} messages`} ? Un message envoyé ne se reprend pas.`;
  if (!conversation.confirm(`${summaryText(report, 'partira')}${requests}\n\n${question}`)) return;
  conversation.tell(summaryText(runNow(conversation.fresh()), 'est parti'));
}
