import type * as v from 'valibot';
import { approve, seenNow } from './approval';
import {
  ALLOCATE,
  APPROVE,
  BLOCKING,
  CALL,
  CLAIM_BACK,
  CLAIM_WAIVER,
  EDIT,
  KEY,
  LEGAL_EVENT,
  LEGAL_EVENT_BACK,
  PAYMENT,
  POSTING,
  POSTPONE,
  RECEIPTS,
  SETTLE,
  SITUATION,
  TAKEOVER,
  WAIVE,
} from './arguments';
import { blockCustomer } from './blocking';
import { recordCall } from './calls';
import { restoreClaims, waiveClaims } from './claims';
import type { ActionContext, Answer } from './context';
import { edit } from './edit';
import { recordLegalEvent, withdrawLegalEvent } from './legal-events';
import { postpone, recordBounce, settle, waive } from './notices';
import { allocate, checkReceipts, recordPayment } from './payments';
import { recordPosting } from './posting';
import { joinRun, leavingMessage } from './sending';
import { setSituation } from './situation';
import { decideTakeover } from './takeover';
import { undo } from './undo';
import { UNDO } from './undo/schema';

/** One thing a person may ask for on the ledger. */
export interface Action {
  readonly schema: v.GenericSchema;
  /** As Demandes names it. */
  readonly label: string;
  /** It writes in the Journal, which has one writer: from a colleague it becomes a request. */
  readonly ownersOnly: boolean;
  readonly perform: (context: ActionContext, argument: never) => Answer;
  /** What a colleague's request keeps instead of his argument; throws what keeps it from being asked for. */
  readonly asked?: (context: ActionContext, argument: never) => unknown;
}

const action = <Schema extends v.GenericSchema>(
  schema: Schema,
  label: string,
  ownersOnly: boolean,
  perform: (context: ActionContext, argument: v.InferOutput<Schema>) => Answer,
  asked?: (context: ActionContext, argument: v.InferOutput<Schema>) => unknown,
) => ({ schema, label, ownersOnly, perform, ...(asked ? { asked } : {}) });

export const ACTIONS = {
  // A colleague approves what he saw, or else what stands there now; nothing that may stand there when the owner's run comes.
  approve: action(APPROVE, 'Valider', true, approve, (context, { key, seen }) => ({
    key,
    seen: seen ?? seenNow(context, key),
  })),
  // Done by the run itself (daily/send-now); within one, from a request, it joins what leaves.
  sendNow: action(KEY, 'Relancer maintenant', true, joinRun, (context, { key }) => ({
    key: leavingMessage(context, key).key,
  })),
  // Words are about what he saw, or what stands there now.
  edit: action(EDIT, 'Modifier', true, edit, (context, { seen, ...words }) => ({
    ...words,
    seen: seen ?? seenNow(context, words.key),
  })),
  postpone: action(POSTPONE, 'Reporter', true, postpone),
  waive: action(WAIVE, 'Écarter', true, waive),
  settle: action(SETTLE, 'Régler un envoi incertain', true, settle),
  recordBounce: action(KEY, 'Message renvoyé par Gmail', true, recordBounce),
  recordPosting: action(POSTING, 'Courrier posté', true, recordPosting),
  recordCall: action(CALL, 'Appel passé', true, recordCall),
  recordLegalEvent: action(LEGAL_EVENT, 'Fait juridique', true, recordLegalEvent),
  withdrawLegalEvent: action(LEGAL_EVENT_BACK, 'Retirer un fait juridique', true, withdrawLegalEvent),
  decideTakeover: action(TAKEOVER, 'Reprise', true, decideTakeover),
  waiveClaims: action(CLAIM_WAIVER, 'Renoncer aux pénalités', true, waiveClaims),
  restoreClaims: action(CLAIM_BACK, 'Compter de nouveau les pénalités', true, restoreClaims),
  recordPayment: action(PAYMENT, 'Règlement', false, recordPayment),
  allocate: action(ALLOCATE, 'Affecter', false, allocate),
  setSituation: action(SITUATION, 'Situation', false, setSituation),
  blockCustomer: action(BLOCKING, 'Ne pas relancer le client', false, blockCustomer),
  checkReceipts: action(RECEIPTS, 'Encaissements pointés', false, checkReceipts),
  /** Of what the Journal says, `undo` itself lets the owner alone take something back. */
  undo: action(UNDO, 'Annuler', false, undo),
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof ACTIONS;
