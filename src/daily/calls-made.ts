import { dateOf } from '../domain/civil-date';
import { foldNumber } from '../domain/keys';
import { withdrawnNumbers } from '../domain/withdrawal';
import { readCalls } from '../ledger/read';
import { recordCall } from './actions/calls';
import { openContext } from './actions/context';
import type { Platform } from './platform';

/** Takes over the calls that a person noted by hand in Appels, each once: the Journal is where decisions look. */
export function takeOverCalls(platform: Platform): void {
  const made = readCalls(platform.workbook).flatMap((call) =>
    call.doneOn && call.result ? [{ ...call, doneOn: call.doneOn, result: call.result }] : [],
  );
  if (made.length === 0) return;
  const context = openContext(platform, platform.account.email());
  const withdrawn = withdrawnNumbers(context.journal.entries());
  for (const call of made) {
    for (const number of call.invoices.split(',').map((part) => part.trim())) {
      const known = context.journal
        .entries()
        .some(
          (entry) =>
            entry.state === 'called' &&
            !withdrawn.has(entry.number) &&
            foldNumber(entry.invoice) === foldNumber(number) &&
            dateOf(entry.at) >= (call.plannedOn ?? call.doneOn),
        );
      const stands = context.plan.decisions.some((one) => foldNumber(one.number) === foldNumber(number));
      // A promise noted without its date holds the row, which then asks for it.
      if (!known && stands) recordCall(context, { invoice: number, result: call.result });
    }
  }
  platform.workbook.flush();
}
