import { addDays, type CivilDate } from '../civil-date';
import { fingerprint } from '../hash';
import { foldNumber } from '../keys';
import type { Customer, PolicyStep, Settings } from '../model';
import { callsOf, levelsOf } from '../policies';
import { chasedDueDate } from '../standing';
import { workingDayFrom } from '../working-days';
import type { ChaseableCase } from './cases';
import { receiptsAreChecked } from './verdict';
import type { Verdict } from './verdict-kinds';

/** A call to make to one customer, about one or more invoices. It never blocks what follows. */
export interface PlannedCall {
  readonly key: string;
  readonly customer: Customer;
  readonly step: PolicyStep;
  readonly on: CivilDate;
  readonly cases: readonly ChaseableCase[];
}

/** Held invoices that a call is the way to free: nobody answers at the address, or there is none. */
const CALLED_THOUGH_HELD: ReadonlySet<string> = new Set([
  'noAddress',
  'bounced',
  'sendFailed',
  'typeUnknown',
]);

const canBeCalled = (verdict: Verdict): boolean =>
  verdict.kind === 'due' ||
  verdict.kind === 'awaiting' ||
  verdict.kind === 'waiting' ||
  (verdict.kind === 'held' && CALLED_THOUGH_HELD.has(verdict.reason.code));

const cannotBeWrittenTo = (verdict: Verdict): boolean =>
  verdict.kind === 'held' && ['noAddress', 'bounced', 'sendFailed'].includes(verdict.reason.code);

/** The call proposed for an invoice today: after its previous level, before its next one, until it is made. */
function callDue(
  one: ChaseableCase,
  verdict: Verdict,
  settings: Settings,
  today: CivilDate,
): { step: PolicyStep; on: CivilDate } | null {
  const { policy, history, invoice, standing } = one;
  const dueOn = chasedDueDate(invoice, standing);
  if (!policy || dueOn >= today) return null;
  const levels = levelsOf(policy);
  for (const step of callsOf(policy)) {
    const before = levels.filter((level) => level.order < step.order).slice(-1)[0];
    const after = levels.find((level) => level.order > step.order);
    const closed = before ? history.closedLevels.get(before.rank) : null;
    // Where nothing can be written to, a call is the only step there is.
    if (before && !closed && !cannotBeWrittenTo(verdict)) continue;
    if (after && history.closedLevels.has(after.rank)) continue;
    const planned = addDays(dueOn, step.days);
    // On its day when the level before it left before, else as long after it as the scenario says.
    const late = before && closed && closed.on >= planned;
    const on = workingDayFrom(
      late ? addDays(closed.on, Math.max(0, step.days - before.days)) : planned,
      settings,
    );
    const made = history.calledOn !== null && history.calledOn >= (closed?.on ?? dueOn);
    if (on <= today && !made && workingDayFrom(today, settings) === today) return { step, on };
  }
  return null;
}

/** The calls of the day, one a customer. */
export function plannedCalls(
  judged: readonly { readonly one: ChaseableCase; readonly verdict: Verdict }[],
  settings: Settings,
  today: CivilDate,
): readonly PlannedCall[] {
  const calls = new Map<string, Omit<PlannedCall, 'key'> & { readonly cases: ChaseableCase[] }>();
  for (const { one, verdict } of judged) {
    if (
      !canBeCalled(verdict) ||
      !receiptsAreChecked(chasedDueDate(one.invoice, one.standing), settings, today)
    )
      continue;
    const call = callDue(one, verdict, settings, today);
    if (!call) continue;
    const known = calls.get(one.customerKey);
    if (known) known.cases.push(one);
    else calls.set(one.customerKey, { ...call, customer: one.customer, cases: [one] });
  }
  return [...calls].map(([customerKey, call]) => {
    const numbers = call.cases.map((one) => foldNumber(one.number)).sort();
    return { key: `A${fingerprint([customerKey, call.step.name, ...numbers].join('|'))}`, ...call };
  });
}
