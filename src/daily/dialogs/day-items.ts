import { addCents, type Cents, euros } from '../../domain/cents';
import { shortDate } from '../../domain/civil-date';
import { type DayPlan, decideDay } from '../../domain/decision/day';
import type { PlannedMessage } from '../../domain/decision/messages';
import { detailValue } from '../../domain/detail';
import { needsLetter } from '../../domain/policies';
import type { Posting } from '../../domain/posting';
import { readRequests } from '../../ledger/read';
import { dryRun } from '../day';
import type { Desk } from '../desk';
import { missingForApproval } from '../missing';
import type { DayReport, NoticeReport } from '../report';
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
}

/** The day as it is shown: the report of the dry run, and what may be done of it. */
export interface ShownDay {
  readonly report: DayReport;
  readonly items: readonly DayItem[];
}

const NO_LETTER = { hasLetter: false, posting: null, isPutOff: false };

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
    };
  };
  const asked = requestsByKey(desk);
  const items: readonly DayItem[] = [
    ...report.uncertain.map((notice) => item('uncertain', notice, uncertainNote(desk, notice))),
    ...report.awaitingApproval.map((notice) =>
      item('awaiting', notice, missingNote(desk, planned.get(notice.key))),
    ),
    ...toPost(plan),
    ...posted(desk, report),
    ...calls(plan, report),
    ...report.sent.map((notice) => item('leaving', notice, alsoNote(notice))),
    ...report.postponed.map((notice) => ({
      ...item('postponed', notice, notice.reason),
      isPutOff: plan.decisions.some(({ postponed }) => postponed === notice.key),
    })),
  ];
  return {
    report,
    items: items.map((one) => {
      const request = asked.get(one.key);
      return request ? { ...one, note: [one.note, request].filter((text) => text !== '').join(' ') } : one;
    }),
  };
}

/** What colleagues asked for and the owner's next run will do, by the message it is about. */
const requestsByKey = ({ platform }: Desk): ReadonlyMap<string, string> =>
  new Map(
    readRequests(platform.workbook)
      .filter(({ handledOn, key }) => handledOn === null && key !== '')
      .map(({ key, request, by }) => [key, `Demandé par ${by} : « ${request} », au prochain passage.`]),
  );

const alsoNote = ({ alsoListed }: NoticeReport): string =>
  alsoListed.length === 0 ? '' : `Également échues : ${alsoListed.join(', ')}.`;

function missingNote(desk: Desk, message: PlannedMessage | undefined): string {
  const missing = message ? missingForApproval(message, desk) : [];
  return missing.length === 0 ? '' : `À compléter d'abord : ${missing.join(' ; ')}.`;
}

/** Where to look for a message that may have left: the program cannot read the mailbox. */
function uncertainNote({ ledger }: Desk, { key, to }: NoticeReport): string {
  const entries = ledger.journal.filter(({ message }) => message === key);
  const [last] = entries.slice(-1);
  const reference = entries
    .map(({ detail }) => detailValue(detail, 'réf'))
    .filter((ref) => ref !== '')
    .pop();
  const on = last ? ` du ${shortDate(dayOf(last.at))}` : '';
  return `Envoi${on} : cherchez « ${reference ?? to} » dans vos Messages envoyés.`;
}

const dayOf = (at: string) => at.slice(0, 10) as Parameters<typeof shortDate>[0]; // a moment starts with its day

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

const posted = (desk: Desk, report: DayReport): readonly DayItem[] =>
  postedLetters(desk.ledger.journal, report.held).map(({ posting, customer, invoices, reason }) => ({
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

export const amountText = (amount: Cents | null): string => (amount === null ? '' : ` (${euros(amount)})`);
