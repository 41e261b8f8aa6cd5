import { addCents, type Cents, decimalText } from '../cents';
import { detailValue } from '../detail';
import { DEFAULT_GRANTED_DAYS, isFormalNotice, isPosted, needsLetter } from '../policies';
import { groupsOf, messageOf, type PlannedMessage, type Ready } from './messages';
import type { ModelJudge } from './models';
import { postalKey } from './verdict';

/** What a message claims: an approval holds for this amount and no other. */
export const claimedAmount = (message: PlannedMessage): Cents =>
  addCents(...message.carried.map((line) => line.one.standing.open));

/** What an approval holds for, beside the notices it names: noted with it, and compared as long as it stands. */
export const approvedTerms = (message: PlannedMessage): Readonly<Record<string, string>> => {
  const { step, customer } = message;
  const days = isFormalNotice(step) ? String(step.grantedDays ?? DEFAULT_GRANTED_DAYS) : '';
  return {
    montant: decimalText(claimedAmount(message)),
    modèle: needsLetter(step) ? step.letterModel : step.emailModel,
    délai: days,
    adresse: isPosted(step) ? postalKey(customer) : '',
  };
};

function isApproved(message: PlannedMessage): boolean {
  const terms = Object.entries(approvedTerms(message));
  return message.carried.every((line) => {
    const approval = line.one.history.approvals.get(message.rank);
    if (approval?.message !== message.key) return false;
    return terms.every(([name, value]) => {
      const noted = detailValue(approval.detail, name);
      // The Journal keeps no « · » inside a value; what was not noted was not asked for.
      return noted === value.replace(/ · /g, ' - ') || (noted === '' && name !== 'montant');
    });
  });
}

/** The group as one message, or a message of each invoice when its model speaks of one. */
function sharing(group: readonly Ready[], models: ModelJudge): readonly (readonly Ready[])[] {
  const [first] = group;
  if (!first) return [group];
  return models.carriesSeveral(first.verdict.next.step, first.one)
    ? [group]
    : group.map((judged) => [judged]);
}

/**
 * Messages that wait for a person, those he approved apart: an approval holds for the very notices it named. What goes
 * by post waits for him again once it is approved.
 */
export function splitAwaiting(awaiting: readonly Ready[], customerKey: string, models: ModelJudge) {
  const approved: PlannedMessage[] = [];
  const toPost: PlannedMessage[] = [];
  const waiting: PlannedMessage[] = [];
  for (const group of groupsOf(awaiting).flatMap((one) => sharing(one, models))) {
    const byApproval = new Map<string, Ready[]>();
    for (const judged of group) {
      const key = judged.one.history.approvals.get(judged.verdict.next.rank)?.message ?? '';
      byApproval.set(key, [...(byApproval.get(key) ?? []), judged]);
    }
    const rest: Ready[] = [];
    for (const [key, members] of byApproval) {
      const message = key === '' ? null : messageOf(members, customerKey);
      if (message && isApproved(message)) (isPosted(message.step) ? toPost : approved).push(message);
      else rest.push(...members);
    }
    const message = messageOf(rest, customerKey);
    if (message) waiting.push(message);
  }
  return { approved, toPost, waiting };
}
