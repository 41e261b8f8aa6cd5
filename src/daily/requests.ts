import { dateOf, shortDate } from '../domain/civil-date';
import { foldNumber } from '../domain/keys';
import type { JournalEntry, JournalState } from '../domain/model';
import { typeset } from '../domain/typography';
import { appendRequests } from '../ledger/append';
import { dateTimeCell } from '../ledger/cells';
import { readRequests } from '../ledger/read';
import type { RequestRow } from '../ledger/readers/records';
import { REQUESTS } from '../ledger/schema/records';
import { updateRow } from '../ledger/update';
import type { Cell } from '../ledger/workbook';
import { checked } from './actions/arguments';
import { ACTIONS, type Action, type ActionName } from './actions/catalogue';
import { type ActionContext, type Answer, openContext } from './actions/context';
import { faultSentence } from './faults/fault-sentence';
import { JournalFault } from './journal-mark';
import type { Platform } from './platform';
import { dayReopened } from './progress';

const momentCell = (platform: Platform): Cell => dateTimeCell(platform.clock.now());

/** How long a run does what colleagues asked for, before it sends. */
const REQUESTS_SECONDS = 120;

/**
 * Writes down what a colleague asked for: the owner's next run does it, in the owner's name and on his request. The day is
 * opened again first: whatever happens next, the request does not wait for tomorrow.
 */
export function noteRequest(platform: Platform, name: ActionName, argument: unknown): Answer {
  dayReopened(platform, dateOf(platform.clock.now()));
  const action: Action = ACTIONS[name];
  const key = (argument as { key?: string; invoice?: string; customer?: string }) ?? {};
  const at = platform.clock.now();
  const asked = { request: action.label, key: key.key ?? key.invoice ?? key.customer ?? '' };
  const row = appendRequests(platform.workbook, [
    {
      at: dateTimeCell(at),
      by: platform.account.email(),
      ...asked,
      detail: JSON.stringify(argument),
    },
  ]);
  platform.workbook.flush();
  const owner = platform.activation.load()?.owner ?? '';
  return {
    requested: true,
    message: `Demande notée : elle sera traitée au prochain passage, depuis le compte de ${owner}.`,
    ...(row === null ? {} : { undo: [{ kind: 'request', row, at, ...asked }] }),
  };
}

/**
 * Does what colleagues asked for since the last run; a request that cannot be done any more says why in its line. A run
 * that sends one message `only` leaves the requests to send another. Returns whether time left some for the next run.
 */
export function handleRequests(platform: Platform, only: string | null): boolean {
  const requests = readRequests(platform.workbook);
  for (const request of requests) {
    if (request.handledOn !== null) continue;
    if (only !== null && request.key !== only && request.request === ACTIONS.sendNow.label) continue;
    // A letter takes seconds: those that time leaves are done at the next run.
    if (platform.clock.elapsed() > REQUESTS_SECONDS) return true;
    const outcome = handle(platform, request, requests);
    updateRow(
      platform.workbook,
      REQUESTS,
      request.row,
      { by: request.by, request: request.request, key: request.key },
      {
        handledOn: momentCell(platform),
        ...(outcome === null ? {} : { detail: `${request.detail} — ${typeset(outcome)}` }),
      },
    );
    platform.workbook.flush();
  }
  return false;
}

/** Null when it is done and there is nothing to add; else what its line says. */
function handle(platform: Platform, request: RequestRow, requests: readonly RequestRow[]): string | null {
  const { detail, by } = request;
  const action: Action | undefined = Object.values(ACTIONS).find((one) => one.label === request.request);
  if (!action) return 'Demande inconnue.';
  const asked = argumentIn(detail);
  if (asked === undefined) return 'Non faite : son détail ne se lit plus, refaites la demande.';
  let context: ActionContext | undefined;
  try {
    const argument = checked(action.schema, asked);
    context = openContext(platform, by);
    const since = action === ACTIONS.recordPosting ? correctionSince(context, request, requests) : null;
    if (since) return `Non faite : ${since}`;
    const { message } = action.perform(context, argument as never);
    // Whether it left is known once the run has gone further.
    return action === ACTIONS.sendNow ? message : null;
  } catch (error) {
    // Nothing can be done of what waits: it is asked for again once the Journal is whole.
    if (error instanceof JournalFault) throw error;
    if (context && isNoted(context, action, request)) return null;
    return `Non faite : ${faultSentence(error).text}`;
  }
}

/** Undefined when somebody wrote over it. */
function argumentIn(detail: string): unknown {
  try {
    return JSON.parse(detail);
  } catch {
    return undefined;
  }
}

/** Lines of the message a request names, or else of the invoice, written since it was asked for. */
const linesSince = ({ desk }: ActionContext, { key, at }: RequestRow): readonly JournalEntry[] =>
  desk.book.journal.filter(
    ({ message, invoice, at: writtenAt }) =>
      (message === '' ? foldNumber(invoice) === foldNumber(key) : message === key) && writtenAt >= (at ?? ''),
  );

/** What each of these writes of a message: what was done cannot be done again, and is refused. */
const NOTED = new Map<Action, readonly JournalState[]>([
  [ACTIONS.approve, ['approved']],
  [ACTIONS.edit, ['drafted', 'edited']],
  [ACTIONS.postpone, ['postponed']],
  [ACTIONS.waive, ['waived']],
  [ACTIONS.settle, ['sent', 'released']],
  [ACTIONS.recordBounce, ['bounced']],
  [ACTIONS.recordLegalEvent, ['legalEvent']],
  [ACTIONS.waiveClaims, ['claimWaived']],
  [ACTIONS.sendNow, ['sent', 'failed', 'uncertain']],
]);

/** Whether a run that stopped before it could say so had done it. */
function isNoted(context: ActionContext, action: Action, request: RequestRow): boolean {
  const states = NOTED.get(action) ?? [];
  // A message leaves in the owner's name, whoever asked for it.
  const isHis = (by: string): boolean => by === request.by || action === ACTIONS.sendNow;
  return linesSince(context, request).some(({ state, by }) => isHis(by) && states.includes(state));
}

/** Who entered the posting of a letter himself after a colleague asked for another: what he wrote stands. */
function correctionSince(
  context: ActionContext,
  request: RequestRow,
  requests: readonly RequestRow[],
): string | null {
  const me = context.desk.platform.account.email();
  const asked = requests.filter((one) => one.request === request.request && one.key === request.key);
  const own = linesSince(context, request).find(
    ({ state, by, at }) =>
      state === 'posted' && at !== request.at && (by === me || !asked.some((one) => one.by === by)),
  );
  if (!own) return null;
  return `envoi déjà saisi depuis par ${own.by}, le ${shortDate(dateOf(own.at))} ; refaites la demande si elle doit le remplacer.`;
}
