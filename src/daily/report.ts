import type { CivilDate } from '../domain/civil-date';
import type { DayPlan, Decision } from '../domain/decision/day';
import type { PlannedMessage } from '../domain/decision/messages';
import type { Sender } from '../domain/model';
import { REASONS, type Reason } from '../domain/reasons';
import { missingForApproval } from './missing';

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
}

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

/** Rows whose decision alone puts them in a list, by message: postponed by the user, or uncertain from an earlier day. */
function listedByReason(
  decisions: readonly Decision[],
  code: string,
  taken: ReadonlySet<number>,
): readonly Listed[] {
  const groups = new Map<string, Decision[]>();
  for (const decision of decisions) {
    if (decision.reason.code !== code || taken.has(decision.row)) continue;
    const key = decision.attempt ?? decision.message ?? '';
    groups.set(key, [...(groups.get(key) ?? []), decision]);
  }
  return [...groups].map(([key, group]) => ({
    notice: {
      key,
      customer: group[0]?.customer ?? '',
      to: group[0]?.recipients.join(', ') ?? '',
      level: group[0]?.nextAction || (group[0]?.nextStep ?? ''),
      invoices: group.map((decision) => decision.number),
      alsoListed: [],
      reason: group[0]?.reason.sentence ?? '',
    },
    rows: group.map((decision) => decision.row),
  }));
}

/** Brings together what was done and what the plan says of the rest. */
export function reportOf(
  plan: DayPlan,
  lists: RunLists,
  overrides: ReadonlyMap<number, Reason>,
  sender: Sender,
): DayReport {
  const done = [...lists.sent, ...lists.failed, ...lists.uncertain, ...lists.postponed];
  const taken = new Set(done.flatMap((listed) => listed.rows));
  const awaiting = plan.awaiting.map((message) =>
    listedMessage(message, awaitingSentence(plan, message, sender)),
  );
  const uncertain = [...lists.uncertain, ...listedByReason(plan.decisions, 'uncertain', taken)];
  const postponed = [...lists.postponed, ...listedByReason(plan.decisions, 'postponed', taken)];
  const listed = new Set([...done, ...awaiting, ...uncertain, ...postponed].flatMap((one) => one.rows));
  for (const call of plan.calls) for (const one of call.cases) listed.add(one.row);
  return {
    date: plan.today,
    sent: lists.sent.map((one) => one.notice),
    awaitingApproval: awaiting.map((one) => one.notice),
    failed: lists.failed.map((one) => one.notice),
    uncertain: uncertain.map((one) => one.notice),
    postponed: postponed.map((one) => one.notice),
    toDo: plan.calls.map((call) => ({
      key: call.key,
      customer: call.customer.name,
      kind: 'call',
      invoices: call.cases.map((one) => one.number),
    })),
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

/** Why it waits, and what is missing for it: that blocks approving, not waiting. */
function awaitingSentence(plan: DayPlan, message: PlannedMessage, sender: Sender): string {
  const why = plan.decisions.find((decision) => decision.message === message.key)?.reason;
  if (!why) return '';
  const missing = missingForApproval(message, sender);
  return missing.length === 0 ? why.sentence : REASONS.lacking(why, missing).sentence;
}
