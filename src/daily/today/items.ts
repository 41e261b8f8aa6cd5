import { addCents, type Cents } from '../../domain/cents';
import { type DayPlan, decideDay } from '../../domain/decision/day';
import type { PlannedMessage } from '../../domain/decision/messages';
import { needsLetter } from '../../domain/policies';
import type { Posting } from '../../domain/posting';
import { dryRun } from '../day';
import type { Desk } from '../desk';
import type { DayReport, NoticeReport } from '../report';
import { leavingNote, missingNote, requestsByKey, uncertainNote } from './notes';
import { postedLetters } from './posted-letters';

/** In the order they are listed: what waits for somebody comes first. */
export const ITEM_KINDS = [
  'uncertain',
  'awaiting',
  'toPost',
  'posted',
  'call',
  'leaving',
  'postponed',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** One line of the day's list. */
export interface DayItem {
  readonly kind: ItemKind;
  /** Of the message, or of the call. */
  readonly key: string;
  readonly level: string;
  readonly customer: string;
  readonly invoices: readonly string[];
  /** Null where it is not known. */
  readonly amount: Cents | null;
  /** What else must be known of it; '' when nothing. */
  readonly note: string;
  readonly hasLetter: boolean;
  readonly posting: Posting | null;
  /** It was put off by a person, and not by the quota. */
  readonly isPutOff: boolean;
  /** The copy by e-mail of a letter already posted: it goes with it. */
  readonly isCopy: boolean;
}

/** The day as it is shown: the report of the dry run, and what may be done of it. */
export interface ShownDay {
  readonly report: DayReport;
  readonly plan: DayPlan;
  readonly items: readonly DayItem[];
}

const NO_LETTER = { hasLetter: false, posting: null, isPutOff: false, isCopy: false };

const amountOf = (message: PlannedMessage | undefined): Cents | null =>
  message ? addCents(...message.carried.map((line) => line.one.standing.open)) : null;

/** What the next run would do and what a person may do before it. Throws as the dry run does. */
export function dayToShow(desk: Desk): ShownDay {
  const report = dryRun(desk);
  const plan = decideDay(desk.book, desk.today, desk.judge);
  const planned = new Map(
    [...plan.messages, ...plan.awaiting, ...plan.toPost].map((message) => [message.key, message]),
  );
  const item = (kind: ItemKind, notice: NoticeReport, note = ''): DayItem => {
    const message = planned.get(notice.key);
    const { key, level, customer, invoices } = notice;
    return {
      ...NO_LETTER,
      ...{ kind, key, level, customer, invoices, note, amount: amountOf(message) },
      hasLetter: message ? needsLetter(message.step) : false,
      isCopy: (message?.copyOf ?? null) !== null,
    };
  };
  const asked = requestsByKey(desk);
  const items: readonly DayItem[] = [
    ...report.uncertain.map((notice) => item('uncertain', notice, uncertainNote(desk, notice))),
    ...report.awaitingApproval.map((notice) =>
      item('awaiting', notice, missingNote(desk, planned.get(notice.key))),
    ),
    ...toPost(plan),
    ...posted(desk, plan),
    ...calls(plan, report),
    ...report.sent.map((notice) => item('leaving', notice, leavingNote(notice, planned.get(notice.key)))),
    ...report.postponed.map((notice) => ({
      ...item('postponed', notice, notice.reason),
      isPutOff: plan.decisions.some(({ postponed }) => postponed === notice.key),
    })),
  ];
  return {
    report,
    plan,
    items: items.map((one) => {
      const request = asked.get(one.key);
      return request ? { ...one, note: [one.note, request].filter((text) => text !== '').join(' ') } : one;
    }),
  };
}

const toPost = (plan: DayPlan): readonly DayItem[] =>
  plan.toPost.map((message) => {
    const approval = message.carried[0]?.one.history.approvals.get(message.rank);
    return {
      ...NO_LETTER,
      kind: 'toPost',
      key: message.key,
      level: message.step.name,
      customer: message.customer.name,
      invoices: message.carried.map((line) => line.one.number),
      amount: amountOf(message),
      note: approval?.document ? `Lettre à imprimer : ${approval.document}` : '',
      hasLetter: true,
    };
  });

const posted = (desk: Desk, plan: DayPlan): readonly DayItem[] =>
  postedLetters(desk, plan).map(({ posting, customer, invoices, reason }) => ({
    ...NO_LETTER,
    ...{ kind: 'posted', key: posting.message, level: posting.step, customer, invoices, posting },
    amount: null,
    note: reason,
    hasLetter: true,
  }));

const calls = (plan: DayPlan, report: DayReport): readonly DayItem[] =>
  plan.calls.map((call) => ({
    ...NO_LETTER,
    kind: 'call',
    key: call.key,
    level: call.step.name,
    customer: call.customer.name,
    invoices: call.cases.map((one) => one.number),
    amount: addCents(...call.cases.map((one) => one.standing.open)),
    note: [
      [call.customer.contact, call.customer.phone].filter((text) => text !== '').join(', '),
      report.toDo.find(({ key }) => key === call.key)?.reason ?? '',
    ]
      .filter((text) => text !== '')
      .join('. '),
  }));
