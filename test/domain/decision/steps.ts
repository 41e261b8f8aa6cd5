import type { PolicyStep } from '../../../src/domain/model';
import { SHIPPED_POLICIES } from '../../../src/domain/policies';

/** The shipped scenarios, their steps of one name changed. */
export const withStep = (name: string, changes: Partial<PolicyStep>) =>
  SHIPPED_POLICIES.map((policy) => ({
    ...policy,
    steps: policy.steps.map((step) => (step.name === name ? { ...step, ...changes } : step)),
  }));

const EMAIL: PolicyStep = {
  order: 1,
  name: 'Relance 1',
  days: 1,
  channel: 'email',
  dispatch: 'automatic',
  emailModel: 'Relance 1',
  letterModel: '',
  grantedDays: null,
};

/** A scenario Standard of these steps alone, in this order; each an e-mail that leaves by itself but for what it says. */
export const standardOf = (...steps: (Partial<PolicyStep> & Pick<PolicyStep, 'name' | 'days'>)[]) => [
  { name: 'Standard', steps: steps.map((step, index) => ({ ...EMAIL, order: index + 1, ...step })) },
];

export const CALL = { channel: 'call', dispatch: 'byHand', emailModel: '' } as const;
