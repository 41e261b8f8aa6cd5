import { daysFrom } from './calendar';
import type { Ledger } from './world';

/** What a person does on a day, before the run of eight o'clock. */
export type Deeds = Readonly<Record<string, (ledger: Ledger) => unknown>>;

export interface Walked {
  /** « 2026-10-06 Durand : Relance 1 F-1 (+ F-2) », what left, in order. */
  readonly left: string[];
  /** The first day each notice waited for approval, with the invoices it then named. */
  readonly awaited: string[];
  /** Each day a call was to be made, with its invoices. */
  readonly calls: string[];
}

/** A Sunday, for the calendar alone: variants of a walk spare it, the walk itself does not. */
const isSunday = (day: string): boolean => new Date(`${day}T12:00:00Z`).getUTCDay() === 0;

/** Runs the product every morning from one day to the other, Saturdays included, and keeps what happened. */
export async function walk(
  ledger: Ledger,
  first: string,
  last: string,
  deeds: Deeds = {},
  everyDay = false,
): Promise<Walked> {
  const walked: Walked = { left: [], awaited: [], calls: [] };
  const seen = new Set<string>();
  for (const day of daysFrom(first, last).filter((one) => everyDay || one in deeds || !isSunday(one))) {
    ledger.host.setNow(`${day}T07:00`);
    await deeds[day]?.(ledger);
    const report = await ledger.day(day);
    for (const { customer, level, invoices, alsoListed } of report.sent) {
      const others = alsoListed.length > 0 ? ` (+ ${alsoListed.join(', ')})` : '';
      walked.left.push(`${day} ${customer} : ${level} ${invoices.join(', ')}${others}`);
    }
    for (const { customer, level, invoices } of report.awaitingApproval) {
      const waiting = `${customer} : ${level} ${invoices.join(', ')}`;
      if (!seen.has(waiting)) walked.awaited.push(`${day} ${waiting}`);
      seen.add(waiting);
    }
    for (const { customer, invoices } of report.toDo)
      walked.calls.push(`${day} ${customer} : ${invoices.join(', ')}`);
  }
  return walked;
}
