import * as v from 'valibot';
import { typeset } from '../../domain/typography';
import { amount, choice, date, shape, text } from './argument-shapes';

/*
 * What a panel or a command line sends is not trusted: each argument is checked here, and a refusal is one French
 * sentence that names the argument and what is expected.
 */

export const KEY = shape({ key: text('key') });
/** `seen`: what stood in the message when a colleague approved it. */
export const APPROVE = shape({ key: text('key'), seen: v.optional(text('seen')) });
export const EDIT = shape({
  key: text('key'),
  subject: v.optional(text('subject', 200)),
  text: v.optional(text('text', 20_000)),
});
export const POSTPONE = shape({ key: text('key'), until: date('until') });
export const WAIVE = shape({ key: text('key'), reason: text('reason') });
export const SETTLE = shape({ key: text('key'), sent: v.boolean('sent : true ou false est attendu.') });
export const PAYMENT = shape({ invoice: text('invoice', 60), amount: amount('amount'), date: date('date') });
const ROW_OR_NUMBER = 'payment : le numéro de ligne du règlement, ou le numéro de l’avoir, est attendu.';
export const ALLOCATE = shape({
  payment: v.union(
    [v.pipe(v.number(), v.integer(ROW_OR_NUMBER), v.minValue(2, ROW_OR_NUMBER)), text('payment', 60)],
    ROW_OR_NUMBER,
  ),
  invoice: text('invoice', 60),
});
export const CALL = shape({
  invoice: text('invoice', 60),
  result: choice('result', ['reached', 'message', 'promise', 'dispute', 'refused']),
  date: v.optional(date('date')),
});
export const POSTING = shape({
  key: text('key'),
  number: v.optional(text('number', 60)),
  postedOn: v.optional(date('postedOn')),
  /** Null takes back a date entered by mistake. */
  presentedOn: v.optional(v.nullable(date('presentedOn'))),
  receivedOn: v.optional(v.nullable(date('receivedOn'))),
  outcome: v.optional(choice('outcome', ['received', 'unclaimed', 'unknown', 'refused'])),
});
export const TAKEOVER = shape({
  customer: text('customer', 200),
  choice: choice('choice', ['chase', 'alreadyAt', 'dispute', 'hold', 'never']),
  level: v.optional(text('level', 100)),
  date: v.optional(date('date')),
});
export const RECEIPTS = shape({ until: date('until') });
export const ACTIVATION = v.optional(
  shape({ as: v.optional(choice('as', ['trial', 'newYear', 'replacement'])) }),
  {},
);
export const HAND_OVER = shape({
  to: v.pipe(text('to', 200), v.email('to : une adresse e-mail est attendue.')),
});
export const NOTHING = v.optional(shape({}), {});
/** Names that a record drops unsaid. */
const reservedName = (value: object | null): string | undefined =>
  Object.keys(value ?? {}).find((name) => ['__proto__', 'constructor', 'prototype'].includes(name));
const VALUES_BY_NAME = 'Un objet JSON est attendu : {"Paramètre": "valeur"}.';
export const SETTING_VALUES = v.pipe(
  v.custom<object>((value) => !Array.isArray(value), VALUES_BY_NAME),
  v.check(
    (value) => reservedName(value) === undefined,
    ({ input }) => `Aucun paramètre ne s'appelle « ${reservedName(input)} ».`,
  ),
  v.record(
    v.string(),
    v.union([v.string(), v.number()], 'Chaque valeur est un texte ou un nombre.'),
    VALUES_BY_NAME,
  ),
);
export const FILE = shape({
  name: text('name', 300),
  content: v.string('content : le contenu du fichier, en base64, est attendu.'),
});
const CONTENT = v.string('content : le contenu du fichier, en base64, est attendu.');
export const OWN_MODEL = shape({
  model: text('model', 100),
  language: v.optional(choice('language', ['fr', 'en']), 'fr'),
  name: text('name', 300),
  content: CONTENT,
});
export const INVOICE_FILE = shape({ invoice: text('invoice', 60), content: CONTENT });
export const SHEET = shape({ sheet: text('sheet', 100) });

/** Checks an argument; throws the first refusal as one French sentence. */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  argument: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, argument);
  if (result.success) return result.output;
  throw new Error(typeset(result.issues[0].message));
}
