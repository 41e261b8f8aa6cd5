import { appendRequests } from '../ledger/append';
import { dateTimeCell } from '../ledger/cells';
import { readRequests } from '../ledger/read';
import { REQUESTS } from '../ledger/schema/records';
import { updateRow } from '../ledger/update';
import type { Cell } from '../ledger/workbook';
import { checked } from './actions/arguments';
import { ACTIONS, type Action, type ActionName } from './actions/catalogue';
import { type Answer, openContext } from './actions/context';
import { JournalFault } from './journal-mark';
import type { Platform } from './platform';

const momentCell = (platform: Platform): Cell => dateTimeCell(platform.clock.now());

/** How long a run does what colleagues asked for, before it sends. */
const REQUESTS_SECONDS = 120;

/** Writes down what a colleague asked for: the owner's next run does it, in the owner's name and on his request. */
export function noteRequest(platform: Platform, name: ActionName, argument: unknown): Answer {
  const action: Action = ACTIONS[name];
  const key = (argument as { key?: string; invoice?: string; customer?: string }) ?? {};
  appendRequests(platform.workbook, [
    {
      at: momentCell(platform),
      by: platform.account.email(),
      request: action.label,
      key: key.key ?? key.invoice ?? key.customer ?? '',
      detail: JSON.stringify(argument),
    },
  ]);
  platform.workbook.flush();
  const owner = platform.activation.load()?.owner ?? '';
  return {
    requested: true,
    message: `Demande notée : elle sera traitée au prochain passage, depuis le compte de ${owner}.`,
  };
}

/** Does what colleagues asked for since the last run; a request that cannot be done any more says why in its line. */
export function handleRequests(platform: Platform): void {
  const waiting = readRequests(platform.workbook).filter((request) => request.handledOn === null);
  for (const request of waiting) {
    // A letter takes seconds: those that time leaves are done at the next run.
    if (platform.clock.elapsed() > REQUESTS_SECONDS) return;
    const outcome = handle(platform, request.request, request.detail, request.by);
    updateRow(
      platform.workbook,
      REQUESTS,
      request.row,
      { by: request.by, request: request.request, key: request.key },
      { handledOn: momentCell(platform), ...(outcome === null ? {} : { detail: outcome }) },
    );
    platform.workbook.flush();
  }
}

/** Null when it is done; else the line that says why not. */
function handle(platform: Platform, label: string, detail: string, by: string): string | null {
  const action: Action | undefined = Object.values(ACTIONS).find((one) => one.label === label);
  if (!action) return `${detail} — Demande inconnue.`;
  try {
    const argument = checked(action.schema, JSON.parse(detail));
    action.perform(openContext(platform, by), argument as never);
    return null;
  } catch (error) {
    // Nothing can be done of what waits: it is asked for again once the Journal is whole.
    if (error instanceof JournalFault) throw error;
    return `${detail} — Non faite : ${error instanceof Error ? error.message : String(error)}`;
  }
}
