import { type CivilDate, earliest, inOrder, shortDate } from '../../domain/civil-date';
import { effectOn } from '../../domain/deadlines/effect';
import { runningLimits } from '../../domain/deadlines/running';
import type { Decision } from '../../domain/decision/day';
import { directoryOf } from '../../domain/decision/directory';
import { foldNumber, noticeKey } from '../../domain/keys';
import {
  eventObjection,
  LEGAL_EVENT_NAMES,
  type LegalEvent,
  type LegalEventKind,
  legalEventOf,
  legalEventParts,
  legalEventsOf,
} from '../../domain/legal-events';
import type { Customer, Invoice } from '../../domain/model';
import { detailOf } from '../../outbox/parcel';
import { type ActionContext, type Answer, answer, refusal, rowsOfNumber } from './context';
import { withdrawalOf } from './journal-lines';
import { journalSteps } from './undo/steps';

export interface LegalEventAsked {
  readonly invoice: string;
  readonly event: LegalEventKind;
  readonly on: CivilDate;
  readonly note?: string | undefined;
}

/** The rows of that number on which something is still owed. Throws a French sentence when there is none. */
function livingRows(context: ActionContext, number: string): readonly Decision[] {
  const rows = new Set(rowsOfNumber(context, number).map(({ row }) => row));
  const decisions = context.plan.decisions.filter(({ row }) => rows.has(row));
  const living = decisions.filter(({ barredOn }) => barredOn !== null);
  if (living.length > 0) return living;
  throw refusal(decisions[0]?.reason.sentence ?? `Aucune facture ne porte le numéro ${number}.`);
}

/** The first day anything may have happened to an invoice. */
const beginningOf = ({ issuedOn, performedOn, dueOn }: Invoice): CivilDate =>
  earliest(dueOn, ...[issuedOn, performedOn].filter((day) => day !== null));

function requireSense(
  { event, on }: LegalEventAsked,
  { type }: Customer,
  [first, ...others]: readonly [Invoice, ...Invoice[]],
  noted: readonly LegalEvent[],
  today: CivilDate,
): void {
  const objection = eventObjection(event, type);
  if (objection) throw refusal(objection);
  if (on > today) throw refusal('Un fait se note une fois arrivé : sa date ne peut pas être à venir.');
  const begun = earliest(beginningOf(first), ...others.map(beginningOf));
  if (on < begun)
    throw refusal(
      `La facture date du ${shortDate(begun)} : ce fait ne peut pas la précéder, vérifiez la date.`,
    );
  if (noted.some((one) => one.event === event && one.on === on))
    throw refusal(`Ce fait est déjà noté au ${shortDate(on)} : ${LEGAL_EVENT_NAMES[event]}.`);
}

/** The facts that a time-limit of procedure runs from. */
const RUNS_A_LIMIT: ReadonlySet<LegalEventKind> = new Set([
  'orderIssued',
  'orderServed',
  'commandmentServed',
  'mediation',
]);

/** Notes a fact of procedure on an invoice, and so on each of its instalments: what interrupts its limitation, or runs a time-limit. */
export function recordLegalEvent(context: ActionContext, asked: LegalEventAsked): Answer {
  const { desk, journal, by } = context;
  const { event, on, note = '' } = asked;
  const rows = livingRows(context, asked.invoice);
  const invoices = rows.flatMap(({ invoice }) => invoice ?? []);
  const [first, ...others] = invoices;
  const customer = first ? directoryOf(desk.book.customers).find(first.customer).customers[0] : undefined;
  if (!first || !customer) throw refusal(`Aucune facture ne porte le numéro ${asked.invoice}.`);
  const noted = rows[0]?.legalEvents ?? [];
  requireSense(asked, customer, [first, ...others], noted, desk.today);
  const lines = journal.append([
    {
      key: noticeKey(first.number, null, null),
      customer: customer.name,
      invoice: first.number,
      step: LEGAL_EVENT_NAMES[event],
      rank: null,
      state: 'legalEvent',
      recipient: '',
      message: '',
      thread: '',
      document: '',
      by,
      detail: detailOf(legalEventParts(event, on, note)),
    },
  ]);
  const { transportsGoods } = desk.book.settings;
  const known = { debts: [first, ...others] as const, type: customer.type, events: noted, transportsGoods };
  const change = effectOn(known, { event, on }, true);
  const after = inOrder([...noted, ...legalEventsOf(lines)]);
  const limits = RUNS_A_LIMIT.has(event) ? runningLimits(after, desk.today) : [];
  return answer(
    [`Fait noté au ${shortDate(on)} : ${LEGAL_EVENT_NAMES[event]}.`, change, ...limits].join(' '),
    journalSteps(lines),
  );
}

/**
 * Takes back a fact noted by mistake, on whatever day that is found out: it would put a limitation off for years. A line of
 * the Journal says so.
 */
export function withdrawLegalEvent(
  context: ActionContext,
  { invoice, event, on }: Omit<LegalEventAsked, 'note'>,
): Answer {
  const { desk, journal, by } = context;
  const found = desk.book.journal.filter((entry) => {
    const noted = legalEventOf(entry);
    return foldNumber(entry.invoice) === foldNumber(invoice) && noted?.event === event && noted.on === on;
  });
  const what = `${LEGAL_EVENT_NAMES[event]}, ${shortDate(on)}`;
  if (found.length === 0) throw refusal(`Ce fait n'est pas noté sur la facture ${invoice} : ${what}.`);
  journal.append(found.map((entry) => withdrawalOf(entry, by)));
  return answer(`Fait retiré de la facture ${invoice} : ${what}.`);
}
