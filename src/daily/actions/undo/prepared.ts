import { type PutBack, putBack, putBackState } from '../../../ledger/put-back';
import type { SheetSchema } from '../../../ledger/schema/column';
import { type ActionContext, refusal } from '../context';

/** A step found to be possible: nothing of it is done before all of them are. */
export interface Prepared {
  /** It was undone before: an undo that was cut short is asked for again. */
  readonly isDone: boolean;
  /** What a person reads; '' for what goes without saying. */
  readonly sentence: string;
  readonly apply: () => void;
}

/** « La ligne 8 de Règlements »: something else stands there than what the action wrote. */
export const changedSince = (what: string): Error =>
  refusal(`${what} a changé depuis : rien n'a été annulé. Corrigez-la dans la feuille si besoin.`);

/** Cells of one sheet to put back together. Throws a French sentence when one of the rows shows something else. */
export function cellsBack<Key extends string>(
  { desk }: ActionContext,
  schema: SheetSchema<Key>,
  changes: readonly PutBack<Key>[],
  what: string,
  sentence: string,
): Prepared {
  const { workbook } = desk.platform;
  const state = putBackState(workbook, schema, changes);
  if (state === 'changed') throw changedSince(what);
  return {
    isDone: state === 'former',
    sentence,
    apply: () => putBack(workbook, schema, changes),
  };
}
