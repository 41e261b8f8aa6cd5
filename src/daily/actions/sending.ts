import { casesOf } from '../../domain/decision/cases';
import type { Decision } from '../../domain/decision/day';
import type { PlannedMessage } from '../../domain/decision/messages';
import { nextStepOf } from '../../domain/decision/verdict';
import { foldNumber, messageKey, noticeKey } from '../../domain/keys';
import { levelsOf } from '../../domain/policies';
import { lackingReasons } from '../lacking';
import { type ActionContext, type Answer, answer, messageOfKey, refusal } from './context';

/** The message of that key, when the decision lets it leave today; refused otherwise, in the words of its own row. */
export function leavingMessage(context: ActionContext, key: string): PlannedMessage {
  const found = context.plan.messages.find((message) => message.key === key);
  if (found) return found;
  throw refusal(sentenceOf(context, key));
}

/** A request to send at once, met within a run: what may leave today leaves in it, and nothing else is to be done. */
export function joinRun(context: ActionContext, { key }: { key: string }): Answer {
  const { step, customer } = leavingMessage(context, key);
  return answer(
    `« ${step.name} » de ${customer.name} est prise dans ce passage : Pourquoi, sur sa ligne, dit ce qu'il en est.`,
  );
}

/** What the first row of a message that does not leave says: why, and when it will. */
export function sentenceOf(context: ActionContext, key: string): string {
  const { desk, plan } = context;
  const decision =
    plan.decisions.find(({ message, uncertain, postponed }) =>
      [uncertain?.message, postponed, message].includes(key),
    ) ??
    decisionNoted(context, key) ??
    decisionOnceIn(context, key);
  // A row that is about to leave does so in another message than the one that was looked at.
  if (decision?.reason.code === 'leaves') return CHANGED;
  if (decision) return (lackingReasons(plan, desk).get(decision.row) ?? decision.reason).sentence;
  const { step } = messageOfKey(context, key);
  return `« ${step.name} » ne part pas aujourd'hui : la colonne Pourquoi dit la raison.`;
}

const CHANGED =
  "Ce message n'est plus celui que vous avez lu : ses factures ont changé depuis. Rien n'est parti ; relisez ce qui partira.";

/** The row of an invoice that the Journal names under that key. */
function decisionNoted({ desk, plan }: ActionContext, key: string): Decision | undefined {
  const numbers = new Set(
    desk.ledger.journal.filter(({ message }) => message === key).map(({ invoice }) => foldNumber(invoice)),
  );
  return plan.decisions.find(({ number }) => numbers.has(foldNumber(number)));
}

/** The row that would be in a message of that key if nothing held it: by itself, or with all that its customer owes at its level. */
function decisionOnceIn({ desk, plan }: ActionContext, key: string): Decision | undefined {
  const groups = new Map<string, { readonly row: number; readonly key: string }[]>();
  const ranks = new Set([0, ...desk.book.policies.flatMap(levelsOf).map(({ rank }) => rank)]);
  for (const one of casesOf(desk.book, desk.today)) {
    const named = (rank: number): string => noticeKey(one.number, rank, one.partDueOn);
    if ([...ranks].some((rank) => messageKey(one.customerKey, [named(rank)]) === key))
      return plan.decisions.find(({ row }) => row === one.row);
    const next = nextStepOf(one, desk.book.settings, desk.today);
    if (!next) continue;
    const group = `${next.rank}|${one.customerKey}`;
    groups.set(group, [...(groups.get(group) ?? []), { row: one.row, key: named(next.rank) }]);
  }
  for (const [group, members] of groups) {
    const customer = group.slice(group.indexOf('|') + 1);
    const keys = members.map((member) => member.key);
    if (messageKey(customer, keys) === key) return plan.decisions.find(({ row }) => row === members[0]?.row);
  }
  return undefined;
}
