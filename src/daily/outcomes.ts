import type { CivilDate } from '../domain/civil-date';
import type { DayPlan } from '../domain/decision/day';
import type { PlannedMessage } from '../domain/decision/messages';
import { detailValue } from '../domain/detail';
import { foldNumber } from '../domain/keys';
import { REASONS, type Reason } from '../domain/reasons';
import type { NewEntry } from '../outbox/ports';
import type { Outcome, StopCause } from '../outbox/run';
import { overridesFor } from './day';
import { type Listed, listedMessage, type RunLists } from './report';

const LEFT_OVER: Readonly<Record<StopCause, Reason>> = {
  time: REASONS.outOfTime(),
  quota: REASONS.quota(),
  permission: REASONS.sendingForbidden(),
};

/** What became of a run's messages, for its report, and what their rows say instead of what the plan says. */
export interface Outcomes {
  readonly lists: RunLists;
  readonly overrides: ReadonlyMap<number, Reason>;
  /** Something is left for a later run. */
  readonly leftOver: boolean;
}

/** Sorts outcomes into the report's lists. `recovered`: what an interrupted run had sent without saying so. */
export function listOutcomes(
  plan: DayPlan,
  outcomes: readonly Outcome[],
  overQuota: readonly PlannedMessage[],
  recovered: readonly NewEntry[],
  today: CivilDate,
): Outcomes {
  const overrides = new Map<number, Reason>(overridesFor(overQuota, LEFT_OVER.quota));
  const lists = {
    sent: recoveredNotices(recovered, plan),
    failed: [] as Listed[],
    uncertain: [] as Listed[],
    postponed: overQuota.map((message) => listedMessage(message, LEFT_OVER.quota.sentence)),
  };
  const messages = new Map(plan.messages.map((message) => [message.key, message]));
  for (const outcome of outcomes) {
    const message = messages.get(outcome.parcel.key);
    if (!message) continue;
    const say = (reason: Reason): void => {
      for (const [row, why] of overridesFor([message], reason)) overrides.set(row, why);
    };
    switch (outcome.kind) {
      case 'sent': {
        const said = new Set(outcome.lineKeys);
        const kept = { ...message, alsoListed: message.alsoListed.filter((line) => said.has(line.key)) };
        const { sentence } = message.copyOf
          ? REASONS.copyLeft(message.step.name)
          : REASONS.left(message.step.name);
        lists.sent.push(
          listedMessage(kept, [sentence, outcome.remark].filter(Boolean).join(' '), {
            messageId: outcome.answer.id,
            attachments: outcome.attachments,
          }),
        );
        break;
      }
      case 'postponed':
        lists.postponed.push(listedMessage(message, LEFT_OVER[outcome.why].sentence));
        say(LEFT_OVER[outcome.why]);
        break;
      case 'withdrawn':
        say(
          outcome.cause === 'letter'
            ? REASONS.letterFailed(outcome.text)
            : REASONS.changedMeanwhile(outcome.text),
        );
        break;
      case 'failed':
        lists.failed.push(listedMessage(message, REASONS.retried(outcome.text).sentence));
        say(REASONS.retried(outcome.text));
        break;
      case 'uncertain':
        lists.uncertain.push(listedMessage(message, REASONS.uncertain(today).sentence));
    }
  }
  const later = outcomes.some((outcome) => outcome.kind === 'postponed' || outcome.kind === 'withdrawn');
  return { lists, overrides, leftOver: later || overQuota.length > 0 };
}

/** Messages that an interrupted run had sent: reported by the run that found out. */
function recoveredNotices(recovered: readonly NewEntry[], plan: DayPlan): Listed[] {
  const byMessage = new Map<string, NewEntry[]>();
  for (const entry of recovered)
    byMessage.set(entry.message, [...(byMessage.get(entry.message) ?? []), entry]);
  return [...byMessage.values()].map((entries) => {
    const [first] = entries;
    const carriedRank = Math.max(...entries.map((entry) => entry.rank ?? -1));
    const carried = entries.filter((entry) => entry.rank === carriedRank);
    const others = entries.filter((entry) => entry.rank !== carriedRank);
    const numbers = new Set(entries.map((entry) => foldNumber(entry.invoice)));
    return {
      notice: {
        key: first?.message ?? '',
        customer: first?.customer ?? '',
        to: first?.recipient ?? '',
        level: first?.step ?? '',
        invoices: carried.map((entry) => entry.invoice),
        alsoListed: others.map((entry) => entry.invoice),
        reason: 'Envoyée par un passage interrompu.',
        messageId: detailValue(first?.detail ?? '', 'id'),
        attachments: [],
      },
      rows: plan.decisions.filter((one) => numbers.has(foldNumber(one.number))).map((one) => one.row),
    };
  });
}
