import { addCents, type Cents, decimalText } from '../cents';
import { addDays } from '../civil-date';
import type { ClaimTerms } from '../claims/claim-terms';
import { type HalfYear, halfYearOf } from '../claims/half-year';
import { detailValue } from '../detail';
import { fingerprint } from '../hash';
import { DEFAULT_GRANTED_DAYS, isFormalNotice, isPosted } from '../policies';
import { chasedDueDate } from '../standing';
import { addresseesKey, groupsOf, messageOf, type PlannedMessage, type Ready } from './messages';
import type { ModelJudge } from './models';
import { postalKey } from './verdict';

/** What a message claims: an approval holds for this amount and no other. */
export const claimedAmount = (message: PlannedMessage): Cents =>
  addCents(...message.carried.map((line) => line.one.standing.open));

/** What an approval holds for, beside the notices it names: noted with it, and compared as long as it stands. */
export const approvedTerms = (message: PlannedMessage): Readonly<Record<string, string>> => {
  const { step, customer } = message;
  // To a public body a letter gives no days: a dated ultimatum opens a dispute of its own.
  const givesDays = isFormalNotice(step) && customer.type !== 'publicBody';
  return {
    montant: decimalText(claimedAmount(message)),
    délai: givesDays ? String(step.grantedDays ?? DEFAULT_GRANTED_DAYS) : '',
    adresse: isPosted(step) ? postalKey(customer) : '',
    voie: step.channel,
    modèle: [step.emailModel, step.letterModel].filter((name) => name !== '').join(' / '),
    dit: saidOf(message),
    taux: ratesSaid(message),
  };
};

/** A fingerprint of what the message says of its customer and his invoices. */
function saidOf({ customer, carried, recipients, step }: PlannedMessage): string {
  const { name, language, type, civility, contact } = customer;
  const lines = carried.map(({ one: { invoice, standing, claimTerms } }) =>
    [
      ...(isFormalNotice(step) ? [claimedBy(claimTerms)] : []),
      invoice.number,
      invoice.issuedOn,
      chasedDueDate(invoice, standing),
      invoice.total,
      standing.open,
      invoice.subject,
      invoice.customerReference,
      invoice.performedOn,
    ].join('|'),
  );
  // A letter goes to an address of its own; an e-mail was approved for these.
  const to = isPosted(step) ? '' : addresseesKey(recipients);
  return fingerprint([name, language, type, civility, contact, to, ...lines.sort()].join('||'));
}

/** What its interest and indemnity depend on, whatever the day: they grow by themselves, and nothing lapses for that. */
function claimedBy({ rates, ...terms }: ClaimTerms): string {
  // A consumer's notice claims no interest: that it was received since says nothing of it.
  const { rule } = terms;
  return JSON.stringify({ ...terms, rule: rule.kind === 'consumer' ? rule.kind : rule });
}

/** Whether a letter that was made while half-years were known up to `until` counts with the rate of `at`. */
function countsWith({ rule, dueOn, retention }: ClaimTerms, at: HalfYear, until: HalfYear): boolean {
  const begins = [dueOn, ...(retention ? [retention.until] : [])].map((date) => halfYearOf(addDays(date, 1)));
  if (rule.kind === 'publicBody') return begins.includes(at);
  return rule.kind === 'business' && at >= halfYearOf(addDays(dueOn, 1)) && at <= until;
}

/** « 2026-S2:… », the last half-year then known and a fingerprint of the rates; '' where none counts. */
function ratesSaid({ step, carried }: PlannedMessage, until?: HalfYear): string {
  if (!isFormalNotice(step)) return '';
  const [known] = carried.map(({ one }) => one.claimTerms.rates);
  const last = until ?? [...(known?.keys() ?? [])].sort().slice(-1)[0];
  if (!known || !last) return '';
  const used = [...known].filter(([at]) => carried.some(({ one }) => countsWith(one.claimTerms, at, last)));
  return used.length === 0 ? '' : `${last}:${fingerprint(JSON.stringify(used.sort()))}`;
}

/** Whether what was noted with an approval is still what would be noted now; what was not noted then is not asked for. */
export function holdsFor(message: PlannedMessage, detail: string): boolean {
  return Object.entries(approvedTerms(message)).every(([name, now]) => {
    const noted = detailValue(detail, name);
    // A half-year that was added to Taux since changes nothing of a letter made before it.
    const value = name === 'taux' ? ratesSaid(message, noted.slice(0, 7) as HalfYear) : now;
    // The Journal keeps no « · » inside a value.
    return noted === value.replace(/ · /g, ' - ') || (noted === '' && name !== 'montant');
  });
}

function isApproved(message: PlannedMessage): boolean {
  return message.carried.every((line) => {
    const approval = line.one.history.approvals.get(message.rank);
    return approval?.message === message.key && holdsFor(message, approval.detail);
  });
}

/** The group as one message, or a message of each invoice when its model speaks of one. */
function sharing(group: readonly [Ready, ...Ready[]], models: ModelJudge): readonly (readonly Ready[])[] {
  const [first] = group;
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
    for (const members of byApproval.values()) {
      const message = messageOf(members, customerKey);
      if (message && isApproved(message)) (isPosted(message.step) ? toPost : approved).push(message);
      else rest.push(...members);
    }
    const message = messageOf(rest, customerKey);
    if (message) waiting.push(message);
  }
  return { approved, toPost, waiting };
}
