import * as v from 'valibot';
import { labelOf, SITUATIONS, YES_NO } from '../../../ledger/choices';
import { amount, choice, date, shape, text } from '../argument-shapes';

/*
 * What an action that only changed the ledger can be undone by. A step comes back from a browser, and is not trusted: it
 * names what the action wrote and what stood there before, in those columns alone, and is checked against the sheet.
 */

const MOST_STEPS = 2_000;

const words = (name: string, most: number) =>
  v.pipe(
    v.string(`${name} : un texte est attendu.`),
    v.maxLength(most, `${name} : ${most} caractères au plus.`),
  );
const whole = (name: string, least: number) =>
  v.pipe(
    v.number(`${name} : un nombre entier est attendu.`),
    v.integer(`${name} : un nombre entier est attendu.`),
    v.minValue(least, `${name} : ${least} au moins.`),
  );
/** A row under the headings. */
const row = whole('row', 2);
const dateOrNone = (name: string) => v.nullable(date(name));

/** Situation, Jusqu'au and Précision of a row of Factures. */
const SITUATION_CELLS = (name: string) =>
  shape({
    situation: choice(`${name}.situation`, ['', ...SITUATIONS.map(({ label }) => label)]),
    until: dateOrNone(`${name}.until`),
    detail: words(`${name}.detail`, 5_000),
  });
const YES_OR_NO = (name: string) => choice(name, ['', labelOf(YES_NO, true), labelOf(YES_NO, false)]);

const STEP = v.variant(
  'kind',
  [
    /** Lines of the Journal, written at once. */
    shape({ kind: v.literal('journal'), from: whole('from', 1), to: whole('to', 1) }),
    /** Rows added to Règlements for one invoice, and what Montant réglé and Date règlement said before. */
    shape({
      kind: v.literal('payment'),
      invoice: text('invoice', 60),
      customer: words('customer', 500),
      added: v.pipe(
        v.array(shape({ row, amount: amount('amount'), date: date('date') })),
        v.minLength(1, 'added : il manque.'),
        v.maxLength(100, 'added : 100 au plus.'),
      ),
      typed: v.pipe(
        v.array(shape({ dueOn: date('dueOn'), amount: amount('amount'), date: dateOrNone('date') })),
        v.maxLength(100, 'typed : 100 au plus.'),
      ),
    }),
    /** A row of Règlements that was given an invoice; `customer`: what stood under Client before, then after. */
    shape({
      kind: v.literal('allocation'),
      row,
      invoice: text('invoice', 60),
      customer: shape({ before: words('before', 500), after: words('after', 500) }),
      amount: amount('amount'),
      date: date('date'),
    }),
    /** Avoir sur of a credit note. */
    shape({
      kind: v.literal('creditNote'),
      note: text('note', 60),
      dueOn: date('dueOn'),
      invoice: text('invoice', 60),
    }),
    shape({
      kind: v.literal('situation'),
      invoice: text('invoice', 60),
      dueOn: date('dueOn'),
      before: SITUATION_CELLS('before'),
      after: SITUATION_CELLS('after'),
    }),
    /** Ne pas relancer, of a row of Clients. */
    shape({
      kind: v.literal('customer'),
      customer: text('customer', 500),
      before: YES_OR_NO('before'),
      after: YES_OR_NO('after'),
    }),
    /** Encaissements pointés jusqu'au. */
    shape({ kind: v.literal('receipts'), before: dateOrNone('before'), after: date('after') }),
    /** A line of Appels that was closed. */
    shape({
      kind: v.literal('call'),
      row,
      customer: words('customer', 500),
      invoices: text('invoices', 5_000),
      on: date('on'),
      result: text('result', 100),
      before: words('before', 100),
    }),
    /** A colleague's line in Demandes. */
    shape({
      kind: v.literal('request'),
      row,
      at: text('at', 20),
      request: text('request', 100),
      key: words('key', 500),
    }),
  ],
  'steps : une étape est inconnue.',
);

/** A step as it crosses to the panel and back: JSON alone. */
export type UndoStep = v.InferInput<typeof STEP>;
/** A step once checked. */
export type CheckedStep = v.InferOutput<typeof STEP>;
export type StepOf<Kind extends CheckedStep['kind']> = Extract<CheckedStep, { kind: Kind }>;

export const UNDO = shape({
  steps: v.pipe(
    v.array(STEP, 'steps : une liste est attendue.'),
    v.minLength(1, 'steps : la liste est vide.'),
    v.maxLength(MOST_STEPS, `steps : ${MOST_STEPS} au plus.`),
  ),
});
