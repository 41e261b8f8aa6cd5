import type { PolicyStep } from '../model';
import type { Reason } from '../reasons';
import type { ChaseableCase } from './cases';

/** What the rules need to know of the models, without knowing their text. */
export interface ModelJudge {
  /** Why the step's model cannot speak of this invoice; null when it can. */
  objection(step: PolicyStep, one: ChaseableCase): Reason | null;
  /** Whether one message may carry several invoices: the model has a table of invoices. */
  carriesSeveral(step: PolicyStep, one: ChaseableCase): boolean;
}
