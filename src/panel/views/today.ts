import { openDesk } from '../../daily/desk';
import { withoutArguments } from '../../daily/faults/google-words';
import { JournalFault } from '../../daily/journal-mark';
import { isOwnersPlace } from '../../daily/owner';
import { copySentence, type Place, placeOf, recordedIn, TRIAL_SENTENCE } from '../../daily/place';
import type { Platform } from '../../daily/platform';
import { watchedRows } from '../../daily/today/deadlines';
import { dayToShow, type ShownDay } from '../../daily/today/items';
import { deskOn, nextRunOn } from '../../daily/today/next-run';
import { ratesToComplete } from '../../daily/today/rates';
import type { CivilDate } from '../../domain/civil-date';
import { type HeldGroup, heldGroups } from './held';
import { type ItemView, itemViews } from './item';
import { type SentView, sentLately } from './sent';

/** What would stop everything: the Journal lost lines, or nobody said what this copy is. */
export interface Stop {
  readonly kind: 'journal' | 'copy';
  readonly sentence: string;
}

/** « Aujourd'hui »: what leaves at the next run, what waits for somebody, and what is held and why. */
export interface TodayView {
  readonly today: CivilDate;
  readonly nextRunOn: CivilDate;
  readonly account: string;
  /** Whose mailbox reminders leave from; '' while nobody activated them. */
  readonly owner: string;
  readonly isOwner: boolean;
  readonly place: Place;
  readonly stop: Stop | null;
  readonly receiptsCheckedUntil: CivilDate | null;
  /** Some reminder waits for receipts to be checked. */
  readonly areReceiptsAsked: boolean;
  /** Customers whose old invoices wait for a decision. */
  readonly takeovers: number;
  readonly items: readonly ItemView[];
  readonly held: readonly HeldGroup[];
  readonly sent: readonly SentView[];
  readonly remarks: readonly string[];
  /** Limitations and orders to serve, the nearest first. */
  readonly deadlines: readonly DeadlineView[];
}

/** A time-limit to watch, and the row it is about. */
export interface DeadlineView {
  readonly row: number;
  readonly invoice: string;
  readonly customer: string;
  readonly sentence: string;
}

export function showToday(platform: Platform): TodayView {
  const desk = openDesk(platform);
  const { ledger, book, today } = desk;
  const recorded = recordedIn(ledger);
  const place = placeOf(platform, recorded, ledger.journal.length);
  const base = {
    today,
    nextRunOn: nextRunOn(desk),
    account: platform.account.email(),
    owner: platform.activation.load()?.owner ?? '',
    isOwner: isOwnersPlace(platform),
    place,
    receiptsCheckedUntil: book.settings.receiptsCheckedUntil,
  };
  const nothing = {
    areReceiptsAsked: false,
    takeovers: 0,
    items: [],
    held: [],
    sent: [],
    remarks: [],
    deadlines: [],
  };
  if (place === 'copy')
    return {
      ...base,
      ...nothing,
      stop: { kind: 'copy', sentence: withoutArguments(copySentence(recorded)) },
    };
  let day: ShownDay;
  try {
    day = dayToShow(desk);
  } catch (error) {
    if (!(error instanceof JournalFault)) throw error;
    return { ...base, ...nothing, stop: { kind: 'journal', sentence: error.message } };
  }
  const { held, remarks = [] } = day.report;
  const old = held.filter(({ reasonCode }) => reasonCode === 'takeover' || reasonCode === 'barred');
  const later = base.nextRunOn === today ? null : dayToShow(deskOn(desk, base.nextRunOn));
  const leaves = ({ kind }: { readonly kind: string }): boolean => kind === 'leaving';
  const present = itemViews(desk, day);
  const items = later
    ? [
        ...present.filter((item) => !leaves(item)),
        ...itemViews(deskOn(desk, later.report.date), later).filter(leaves),
      ]
    : present;
  const leaving = new Set(items.filter(leaves).flatMap(({ invoices }) => invoices));
  return {
    ...base,
    stop: null,
    areReceiptsAsked: held.some(({ reasonCode }) => reasonCode === 'receiptsNotChecked'),
    takeovers: new Set(old.map(({ customer }) => customer)).size,
    items,
    held: heldGroups(
      held.filter(({ invoice }) => !leaving.has(invoice)),
      day.plan.decisions,
    ),
    sent: sentLately(desk),
    deadlines: watchedRows(day.plan).map(({ deadline, ...row }) => ({ ...row, sentence: deadline.sentence })),
    // The page says by itself that it is a trial.
    remarks: [...remarks.filter((remark) => remark !== TRIAL_SENTENCE), ...ratesToComplete(desk, day.plan)],
  };
}
