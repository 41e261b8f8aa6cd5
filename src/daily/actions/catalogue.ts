import type * as v from 'valibot';
import { approve, seenNow } from './approval';
import {
  ALLOCATE,
  APPROVE,
  BLOCKING,
  CALL,
  EDIT,
  KEY,
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
import type { ActionContext, Answer } from './context';
import { edit } from './edit';
import { postpone, recordBounce, settle, waive } from './notices';
import { allocate, checkReceipts, recordPayment } from './payments';
import { recordPosting } from './posting';
import { joinRun, leavingMessage } from './sending';
import { setSituation } from './situation';
import { decideTakeover } from './takeover';

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

const action = <Argument>(
  schema: v.GenericSchema<unknown, Argument>,
  label: string,
  ownersOnly: boolean,
  perform: (context: ActionContext, argument: Argument) => Answer,
  asked?: (context: ActionContext, argument: Argument) => unknown,
): Action => ({ schema, label, ownersOnly, perform, ...(asked ? { asked } : {}) });

export const ACTIONS = {
  // A colleague approves what stands there now, and nothing that may stand there when the owner's run comes.
  approve: action(APPROVE, 'Valider', true, approve, (context, { key }) => ({
    key,
    seen: seenNow(context, key),
  })),
  // Done by the run itself (daily/send-now); within one, from a request, it joins what leaves.
  sendNow: action(KEY, 'Relancer maintenant', true, joinRun, (context, { key }) => ({
    key: leavingMessage(context, key).key,
  })),
  edit: action(EDIT, 'Modifier', true, edit),
  postpone: action(POSTPONE, 'Reporter', true, postpone),
  waive: action(WAIVE, 'Écarter', true, waive),
  settle: action(SETTLE, 'Régler un envoi incertain', true, settle),
  recordBounce: action(KEY, 'Message renvoyé par Gmail', true, recordBounce),
  recordPosting: action(POSTING, 'Courrier posté', true, recordPosting),
  recordCall: action(CALL, 'Appel passé', true, recordCall),
  decideTakeover: action(TAKEOVER, 'Reprise', true, decideTakeover),
  recordPayment: action(PAYMENT, 'Règlement', false, recordPayment),
  allocate: action(ALLOCATE, 'Affecter', false, allocate),
  setSituation: action(SITUATION, 'Situation', false, setSituation),
  blockCustomer: action(BLOCKING, 'Ne pas relancer le client', false, blockCustomer),
  checkReceipts: action(RECEIPTS, 'Encaissements pointés', false, checkReceipts),
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof ACTIONS;
