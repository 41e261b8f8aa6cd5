import type { CivilDate } from '../civil-date';
import type { Reason } from '../reasons';
import type { ScheduledStep } from './schedule';

/** What is to be done with one invoice, before its customer's other invoices are looked at. */
export type Verdict = Flawed | Closed | Held | Waiting | Due | Awaiting;

interface Flawed {
  readonly kind: 'flawed';
  readonly reason: Reason;
}

interface Closed {
  readonly kind: 'closed';
  readonly reason: Reason;
}

interface Held {
  readonly kind: 'held';
  readonly reason: Reason;
  readonly resumesOn: CivilDate | null;
  readonly next: ScheduledStep | null;
}

interface Waiting {
  readonly kind: 'waiting';
  readonly reason: Reason;
  readonly next: ScheduledStep | null;
}

interface Ready {
  readonly next: ScheduledStep;
  readonly recipients: readonly string[];
}

interface Due extends Ready {
  readonly kind: 'due';
}

interface Awaiting extends Ready {
  readonly kind: 'awaiting';
}
