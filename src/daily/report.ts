import type { CivilDate } from '../domain/civil-date';
import type { DayPlan, Decision } from '../domain/decision/day';
import type { PlannedMessage } from '../domain/decision/messages';
import { REASONS, type Reason } from '../domain/reasons';
import type { Desk } from './desk';
import { awaitingReason } from './lacking';

/** One message in a report: the names of design's JSON contract. */
export interface NoticeReport {
  readonly key: string;
  readonly customer: string;
  readonly to: string;
  readonly level: string;
  readonly invoices: readonly string[];
  readonly alsoListed: readonly string[];
  readonly reason: string;
  readonly messageId?: string;
  readonly attachments?: readonly string[];
}

export interface TaskReport {
  readonly key: string;
  readonly customer: string;
  readonly kind: 'call' | 'post';
  readonly invoices: readonly string[];
  /** What else must be done about them: an address to mend; '' when nothing. */
  readonly reason: string;
}

export interface HeldReport {
  readonly invoice: string;
  readonly customer: string;
  readonly reasonCode: string;
  readonly reason: string;
}

/** What a day came to: every row of Factures stands in one of its lists. */
export interface DayReport {
  readonly date: CivilDate;
  readonly sent: readonly NoticeReport[];
  readonly awaitingApproval: readonly NoticeReport[];
  readonly failed: readonly NoticeReport[];
  readonly uncertain: readonly NoticeReport[];
  readonly postponed: readonly NoticeReport[];
  readonly toDo: readonly TaskReport[];
  readonly held: readonly HeldReport[];
  /** What else its reader must know, a French sentence each; absent when nothing. */
  readonly remarks?: readonly string[];
}

/** The report with what else must be known of the run. */
export const withRemarks = (report: DayReport, ...remarks: readonly (string | null)[]): DayReport => {
  const said = remarks.filter((remark) => remark !== null);
  return said.length === 0 ? report : { ...report, remarks: said };
};

/** A notice in a list, with the rows it accounts for. */
export interface Listed {
  readonly notice: NoticeReport;
  readonly rows: readonly number[];
}

export function listedMessage(
  message: PlannedMessage,
  reason: string,
  extra: Partial<NoticeReport> = {},
): Listed {
  const numbers = (lines: PlannedMessage['carried']): string[] => lines.map((line) => line.one.number);
  return {
    notice: {
      key: message.key,
      customer: message.customer.name,
      to: message.recipients.join(', '),
      level: message.step.name,
      invoices: numbers(message.carried),
      alsoListed: numbers(message.alsoListed),
      reason,
      ...extra,
    },
    rows: [...message.carried, ...message.alsoListed].map((line) => line.one.row),
  };
}

/** What happened to the messages of a run; everything else is read from the plan. */
export interface RunLists {
  readonly sent: readonly Listed[];
  readonly failed: readonly Listed[];
  readonly uncertain: readonly Listed[];
  readonly postponed: readonly Listed[];
}

/** Rows that a message nobody sent today puts in a list, by that message. */
function listedByMessage(
  decisions: readonly Decision[],
  taken: ReadonlySet<number>,
  messageOf: (
    decision: Decision,
  ) => { readonly key: string; readonly level: string; readonly reason: string } | null,
): readonly Listed[] {
  const groups = new Map<string, { rows: Decision[]; level: string; reason: string }>();
  for (const decision of decisions) {
    const message = taken.has(decision.row) ? null : messageOf(decision);
    if (!message) continue;
    const group = groups.get(message.key);
    if (group) group.rows.push(decision);
    else groups.set(message.key, { rows: [decision], level: message.level, reason: message.reason });
  }
  return [...groups].map(([key, { rows, level, reason }]) => ({
    notice: {
      key,
      customer: rows[0]?.customer ?? '',
      to: rows[0]?.recipients.join(', ') ?? '',
      level,
      invoices: rows.map((decision) => decision.number),
      alsoListed: [],
      reason,
    },
    rows: rows.map((decision) => decision.row),
  }));
}

/** An uncertain send stays to settle even on a row that something else holds, or that was paid since. */
const uncertainMessage = ({ uncertain }: Decision) =>
  uncertain
    ? { key: uncertain.message, level: uncertain.step, reason: REASONS.uncertain(uncertain.on).sentence }
    : null;

const postponedMessage = ({ postponed, nextStep, reason }: Decision) =>
  postponed === null ? null : { key: postponed, level: nextStep, reason: reason.sentence };

/** Brings together what was done and what the plan says of the rest. */
export function reportOf(
  plan: DayPlan,
  lists: RunLists,
  overrides: ReadonlyMap<number, Reason>,
  desk: Desk,
): DayReport {
  const done = [...lists.sent, ...lists.failed, ...lists.uncertain, ...lists.postponed];
  const taken = new Set(done.flatMap((listed) => listed.rows));
  const awaiting = plan.awaiting.map((message) =>
    listedMessage(message, awaitingReason(plan, message, desk)?.sentence ?? ''),
  );
  const uncertain = [...lists.uncertain, ...listedByMessage(plan.decisions, taken, uncertainMessage)];
  const postponed = [...lists.postponed, ...listedByMessage(plan.decisions, taken, postponedMessage)];
  const listed = new Set([...done, ...awaiting, ...uncertain, ...postponed].flatMap((one) => one.rows));
  for (const call of plan.calls) for (const one of call.cases) listed.add(one.row);
  for (const letter of plan.toPost) for (const line of letter.carried) listed.add(line.one.row);
  return {
    date: plan.today,
    sent: lists.sent.map((one) => one.notice),
    awaitingApproval: awaiting.map((one) => one.notice),
    failed: lists.failed.map((one) => one.notice),
    uncertain: uncertain.map((one) => one.notice),
    postponed: postponed.map((one) => one.notice),
    toDo: [
      ...plan.toPost.map((letter) => postTask(plan, letter)),
      ...plan.calls.map((call) => callTask(plan, call)),
    ],
    held: plan.decisions
      .filter((decision) => !listed.has(decision.row))
      .map((decision) => {
        const reason = overrides.get(decision.row) ?? decision.reason;
        return {
          invoice: decision.number,
          customer: decision.customer,
          reasonCode: reason.code,
          reason: reason.sentence,
        };
      }),
  };
}

const callTask = (plan: DayPlan, call: DayPlan['calls'][number]): TaskReport => ({
  key: call.key,
  customer: call.customer.name,
  kind: 'call',
  invoices: call.cases.map((one) => one.number),
  reason: heldSentence(plan, call),
});

const postTask = (plan: DayPlan, letter: PlannedMessage): TaskReport => ({
  key: letter.key,
  customer: letter.customer.name,
  kind: 'post',
  invoices: letter.carried.map((line) => line.one.number),
  reason: plan.decisions.find((decision) => decision.message === letter.key)?.reason.sentence ?? '',
});

/** Why the invoices of a call are held besides, when a person must mend something for them. */
function heldSentence(plan: DayPlan, call: DayPlan['calls'][number]): string {
  const rows = new Set(call.cases.map((one) => one.row));
  const held = plan.decisions.find(
    ({ row, reason }) =>
      rows.has(row) && ['noAddress', 'bounced', 'sendFailed', 'typeUnknown'].includes(reason.code),
  );
  return held?.reason.sentence ?? '';
}
