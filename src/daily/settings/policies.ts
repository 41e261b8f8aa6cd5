import { addDays, type CivilDate } from '../../domain/civil-date';
import { exampleDates } from '../../domain/decision/example-dates';
import { foldName } from '../../domain/keys';
import type { Channel, DunningPolicy, Settings } from '../../domain/model';
import { defaultPolicyName, mayBeDefault } from '../../domain/policies';
import { CHANNELS, CUSTOMER_TYPES, DISPATCHES, labelOf } from '../../ledger/choices';

/** One step of a scenario, with the day it would come for the example. */
export interface PolicyStepShown {
  readonly name: string;
  /** From the due date; negative before it. */
  readonly days: number;
  readonly kind: Channel;
  readonly channel: string;
  readonly dispatch: string;
  readonly grantedDays: number | null;
  readonly exampleOn: CivilDate | null;
}

export interface PolicyShown {
  readonly name: string;
  /** The types of customers who follow it when column Scénario is empty, in French. */
  readonly forTypes: readonly string[];
  readonly isDefault: boolean;
  /** Whether it may be chosen as the default one. */
  readonly mayBeDefault: boolean;
  readonly steps: readonly PolicyStepShown[];
}

const EXAMPLE_DUE_IN = 30;

/** The due date the steps are shown for: thirty days from today. */
export const exampleDueOn = (today: CivilDate): CivilDate => addDays(today, EXAMPLE_DUE_IN);

/** The scenarios, with their dates on a line for an invoice due in thirty days that nobody pays. */
export const policiesShown = (
  policies: readonly DunningPolicy[],
  settings: Settings,
  today: CivilDate,
): readonly PolicyShown[] =>
  policies.map((policy) => {
    const isNamed = (name: string): boolean => foldName(name) === foldName(policy.name);
    const dates = exampleDates(policy, exampleDueOn(today), settings, today);
    return {
      name: policy.name,
      forTypes: CUSTOMER_TYPES.filter(({ value: type }) =>
        isNamed(defaultPolicyName({ type }, settings)),
      ).map(({ label }) => label),
      isDefault: isNamed(defaultPolicyName({ type: 'business' }, settings)),
      mayBeDefault: mayBeDefault(policy.name),
      steps: policy.steps.map((step) => ({
        name: step.name,
        days: step.days,
        kind: step.channel,
        channel: labelOf(CHANNELS, step.channel),
        dispatch: labelOf(DISPATCHES, step.dispatch),
        grantedDays: step.grantedDays,
        exampleOn: dates.get(step.order) ?? null,
      })),
    };
  });
