import { isWorkingDay } from '../domain/working-days';
import { composeDigest } from '../letters/digest';
import { toBase64Url, writeMime } from '../letters/mime';
import type { Desk } from './desk';
import type { DayReport } from './report';

const ANNOUNCED = 'digest';

/** What makes the day's first run worth telling; a run that changed nothing says nothing. */
const worthTelling = (report: DayReport): boolean =>
  report.sent.length + report.failed.length + report.uncertain.length + (report.remarks ?? []).length > 0;

/** Held rows that wait for somebody who may not open the sheet of himself. */
const ASKS: ReadonlySet<string> = new Set([
  'receiptsNotChecked',
  'fileDue',
  'letterReturned',
  'letterFailed',
  'modelFaulty',
]);

const needsSomebody = (report: DayReport): boolean =>
  report.awaitingApproval.length + report.toDo.length > 0 ||
  report.held.some(({ reasonCode }) => ASKS.has(reasonCode));

/**
 * Sends the owner what the run did, and once a day what waits for him. `isNews`: this very run sent, failed, or found out
 * something; else a later run of the day has nothing to add. Comes last: whatever happens to it, the run is written.
 * Never throws.
 */
export function sendDigest(desk: Desk, report: DayReport, isNews: boolean): void {
  const { settings } = desk.book;
  const { platform } = desk;
  try {
    if (!settings.digest) return;
    const told = platform.notebook.read(ANNOUNCED) === desk.today;
    const waits = isWorkingDay(desk.today, settings) && needsSomebody(report);
    const isWorth = told ? isNews || (report.remarks ?? []).length > 0 : worthTelling(report) || waits;
    if (!isWorth) return;
    const owner = platform.account.email();
    const { subject, text, html } = composeDigest(report, settings.sender.company);
    const message = writeMime({
      from: { name: 'Relances', address: owner },
      to: [{ name: '', address: owner }],
      cc: [],
      replyTo: null,
      subject,
      text,
      html,
      attachments: [],
      threadKey: '',
    });
    platform.notebook.write(ANNOUNCED, desk.today);
    platform.mailer.send(toBase64Url(message), null);
  } catch {
    // The Journal, the columns and the dashboard already say everything.
  }
}
