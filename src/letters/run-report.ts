import type { CivilDate } from '../domain/civil-date';

/** One message in the report of a run. */
export interface ReportedNotice {
  readonly key: string;
  readonly customer: string;
  readonly to: string | readonly string[];
  readonly level: string;
  readonly invoices: readonly string[];
  readonly alsoListed: readonly string[];
  readonly reason: string;
}

export interface ReportedTask {
  readonly key: string;
  readonly customer: string;
  readonly kind: 'call' | 'post';
  readonly invoices: readonly string[];
  readonly reason?: string;
}

export interface ReportedHold {
  readonly invoice: string;
  readonly customer: string;
  readonly reasonCode: string;
  readonly reason: string;
}

/** What a run did, as `daily --json` gives it. */
export interface RunReport {
  readonly date: CivilDate;
  readonly sent: readonly ReportedNotice[];
  readonly awaitingApproval: readonly ReportedNotice[];
  readonly failed: readonly ReportedNotice[];
  readonly uncertain: readonly ReportedNotice[];
  readonly postponed: readonly ReportedNotice[];
  readonly toDo: readonly ReportedTask[];
  readonly held: readonly ReportedHold[];
  /** Time-limits to watch, a line each, on the days when they become worth telling. */
  readonly deadlines?: readonly string[];
  /** What sheet Taux lacks. */
  readonly rates?: readonly string[];
  /** What else its reader must know, a sentence each. */
  readonly remarks?: readonly string[];
}
