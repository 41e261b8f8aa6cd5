import { parseCivilDate } from '../domain/civil-date';
import type { DayPlan } from '../domain/decision/day';
import { isWorkingDay } from '../domain/working-days';
import { composeDigest } from '../letters/digest';
import { toBase64Url, writeMime } from '../letters/mime';
import type { Desk } from './desk';
import type { DayReport } from './report';
import { deadlinesToTell } from './today/deadlines';
import { ratesToComplete } from './today/rates';

const ANNOUNCED = 'digest';
/** The last day on which time-limits were told. */
const DEADLINES_TOLD = 'deadlines';
/** What was last said of sheet Taux: it is said once, then with whatever else is told. */
const RATES_TOLD = 'rates';

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

/** Time-limits that became worth telling; nothing is looked up on a morning when there is none to watch. */
function deadlinesNow({ platform }: Desk, plan: DayPlan): readonly string[] {
  if (deadlinesToTell(plan, null).length === 0) return [];
  return deadlinesToTell(plan, parseCivilDate(platform.notebook.read(DEADLINES_TOLD) ?? ''));
}

/**
 * Sends the owner what the run did, and once a day what waits for him. `isNews`: this very run sent, failed, or found out
 * something; else a later run of the day has nothing to add. Comes last: whatever happens to it, the run is written.
 * Never throws.
 */
export function sendDigest(desk: Desk, report: DayReport, plan: DayPlan, isNews: boolean): void {
  const { settings } = desk.book;
  const { platform } = desk;
  try {
    if (!settings.digest) return;
    const told = platform.notebook.read(ANNOUNCED) === desk.today;
    const waits = isWorkingDay(desk.today, settings) && needsSomebody(report);
    const deadlines = isWorkingDay(desk.today, settings) ? deadlinesNow(desk, plan) : [];
    const rates = ratesToComplete(desk, plan);
    const areRatesNews = rates.length > 0 && platform.notebook.read(RATES_TOLD) !== rates.join('|');
    const isWorth =
      deadlines.length > 0 ||
      areRatesNews ||
      (told ? isNews || (report.remarks ?? []).length > 0 : worthTelling(report) || waits);
    if (!isWorth) return;
    const owner = platform.account.email();
    const { subject, text, html } = composeDigest({ ...report, deadlines, rates }, settings.sender.company);
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
    if (areRatesNews) platform.notebook.write(RATES_TOLD, rates.join('|'));
    if (deadlines.length > 0) platform.notebook.write(DEADLINES_TOLD, desk.today);
  } catch {
    // The Journal, the columns and the dashboard already say everything.
  }
}
