import type * as v from 'valibot';
import { approve } from './approval';
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
}

const action = <Schema extends v.GenericSchema>(
  schema: Schema,
  label: string,
  ownersOnly: boolean,
  perform: (context: ActionContext, argument: v.InferOutput<Schema>) => Answer,
) => ({ schema, label, ownersOnly, perform });

export const ACTIONS = {
  approve: action(APPROVE, 'Valider', true, approve),
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
  /** Of what the Journal says, `undo` itself lets the owner alone take something back. */
  undo: action(UNDO, 'Annuler', false, undo),
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof ACTIONS;
