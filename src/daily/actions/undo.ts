import { type ActionContext, type Answer, answer, refusal } from './context';
import { creditNoteBack, situationsBack } from './undo/invoice-rows';
import { journalBack } from './undo/journal';
import { callBack, customerBack, receiptsBack } from './undo/other-rows';
import { allocationBack, paymentBack } from './undo/payment-rows';
import type { Prepared } from './undo/prepared';
import { requestBack } from './undo/requests';
import type { CheckedStep, StepOf } from './undo/schema';

/** All that can be checked first, in the order in which it is done: what holds a row is lifted last. */
function prepare(context: ActionContext, steps: readonly CheckedStep[]): readonly Prepared[] {
  const of = <Kind extends CheckedStep['kind']>(kind: Kind): StepOf<Kind>[] =>
    steps.filter((step): step is StepOf<Kind> => step.kind === kind);
  const journalAlone = of('journal').length === steps.length;
  return [
    ...of('request').map((step) => requestBack(context, step)),
    ...of('call').map((step) => callBack(context, step)),
    ...of('allocation').map((step) => allocationBack(context, step)),
    ...of('creditNote').map((step) => creditNoteBack(context, step)),
    ...of('payment').flatMap((step) => paymentBack(context, step)),
    ...of('journal').map((step) => journalBack(context, step, journalAlone)),
    ...situationsBack(context, of('situation')),
    ...of('customer').map((step) => customerBack(context, step)),
    ...of('receipts').map((step) => receiptsBack(context, step)),
  ];
}

/**
 * Takes back what an action that only changed the ledger wrote, where the sheet still shows it; refused as a whole when
 * anything changed since. Asked for again after it was cut short, it does the rest.
 */
export function undo(context: ActionContext, { steps }: { steps: readonly CheckedStep[] }): Answer {
  const different = new Map(steps.map((step) => [JSON.stringify(step), step]));
  const prepared = prepare(context, [...different.values()]);
  const left = prepared.filter(({ isDone }) => !isDone);
  if (left.length === 0) throw refusal("C'est déjà annulé : il n'y a plus rien à faire.");
  for (const { apply } of left) apply();
  return answer(
    left
      .map(({ sentence }) => sentence)
      .filter((sentence) => sentence !== '')
      .join(' ') || 'Annulé.',
  );
}
