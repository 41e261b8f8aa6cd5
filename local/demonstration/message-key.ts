import * as v from 'valibot';
import { CommandFailure } from '../commands/command';
import { readDailyReport } from '../commands/daily-report';
import type { Host } from '../host';
import { journalLines } from './journal';

const Named = v.strictObject({ message: v.string() });

/** The arguments of a call, where `{ "message": "F-12" }` has become the key of the message about that invoice. */
export async function withMessageKeys(
  host: Host,
  given: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const resolved: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    resolved[name] = v.is(Named, value) ? await keyAbout(host, value.message) : value;
  }
  return resolved;
}

/** The message that would carry the invoice today, waits to, or is to post; else the last that carried it. */
async function keyAbout(host: Host, invoice: string): Promise<string> {
  const { sent, awaitingApproval, toDo } = readDailyReport(await host.call('dryRun'));
  const letters = toDo.filter(({ kind }) => kind === 'post');
  const planned = [...sent, ...awaitingApproval, ...letters].find(({ invoices }) =>
    invoices.includes(invoice),
  );
  const key = planned?.key ?? lastInJournal(host, invoice);
  if (!key) throw new CommandFailure(`Aucun message n'a porté la facture ${invoice}.`);
  return key;
}

function lastInJournal({ workbook }: Host, invoice: string): string | undefined {
  const about = journalLines(workbook).filter(
    (line) => line.Facture === invoice && line.Message !== '' && line.Rang !== '',
  );
  return about[about.length - 1]?.Message;
}
