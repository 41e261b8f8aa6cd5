import * as v from 'valibot';
import { LEGAL_EVENTS } from '../../domain/legal-events';
import { SITUATION_KINDS } from '../../domain/model';
import { typeset } from '../../domain/typography';
import { FIELD_CHOICES } from '../../intake/field-choices';
import type { FieldName } from '../../intake/fields';
import { amount, choice, date, shape, text } from './argument-shapes';

/*
 * What a panel or a command line sends is not trusted: each argument is checked here, and a refusal is one French
 * sentence that names the argument and what is expected.
 */

/** A value that may be empty or left out. */
const written = (name: string, most = 500) =>
  v.optional(
    v.pipe(
      v.string(`${name} : un texte est attendu.`),
      v.maxLength(most, `${name} : ${most} caractères au plus.`),
    ),
  );

export const KEY = shape({ key: text('key') });
/** `seen`: what stood in the message when a colleague approved it. */
export const APPROVE = shape({ key: text('key'), seen: v.optional(text('seen')) });
/** `seen`: what stood in the message when it was read. */
export const EDIT = shape({
  key: text('key'),
  seen: v.optional(text('seen')),
  subject: v.optional(text('subject', 200)),
  text: v.optional(text('text', 20_000)),
});
export const POSTPONE = shape({ key: text('key'), until: date('until') });
export const WAIVE = shape({ key: text('key'), reason: text('reason') });
export const CLAIM_WAIVER = shape({ invoice: text('invoice', 60), reason: text('reason', 300) });
export const CLAIM_BACK = shape({ invoice: text('invoice', 60) });
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
export const SITUATION = shape({
  invoice: text('invoice', 60),
  situation: v.nullable(choice('situation', SITUATION_KINDS)),
  until: v.optional(date('until')),
  detail: v.optional(text('detail', 200)),
});
const FACT = {
  invoice: text('invoice', 60),
  event: choice('event', LEGAL_EVENTS),
  on: date('on'),
};
export const LEGAL_EVENT_BACK = shape(FACT);
export const LEGAL_EVENT = shape({
  ...FACT,
  note: v.optional(text('note', 200)),
});
export const BLOCKING = shape({
  customer: text('customer', 500),
  blocked: v.boolean('blocked : true ou false est attendu.'),
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
  customer: text('customer', 500),
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
/** `editors`: also who else may change the sheet, which costs a call. */
export const SETTINGS_ASKED = v.optional(
  shape({ editors: v.optional(v.boolean('editors : true ou false est attendu.')) }),
  {},
);
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
const FIELDS: readonly FieldName[] = FIELD_CHOICES.map(({ field }) => field);
const FIELDS_BY_HEADING = 'columns : un objet JSON est attendu, {"Intitulé": "champ" ou null}.';
/** What columns hold, by heading as the preview shows it; null does not read one. */
const COLUMNS = v.pipe(
  v.custom<object>((value) => typeof value === 'object' && !Array.isArray(value), FIELDS_BY_HEADING),
  v.check(
    (value) => reservedName(value) === undefined,
    ({ input }) => `columns : « ${reservedName(input)} » ne peut pas être choisi, renommez cette colonne.`,
  ),
  v.check((value) => Object.keys(value ?? {}).length <= 200, 'columns : 200 colonnes au plus.'),
  v.record(
    v.pipe(v.string(), v.maxLength(1000, 'columns : 1000 caractères au plus par intitulé.')),
    v.nullable(v.picklist(FIELDS, `columns : choisissez parmi ${FIELDS.join(', ')}, ou null.`)),
    FIELDS_BY_HEADING,
  ),
);
const CONTENT = v.string('content : le contenu du fichier, en base64, est attendu.');
export const FILE = shape({ name: text('name', 300), content: CONTENT, columns: v.optional(COLUMNS) });
export const OWN_MODEL = shape({
  model: text('model', 100),
  language: v.optional(choice('language', ['fr', 'en']), 'fr'),
  name: text('name', 300),
  content: CONTENT,
});
/** `customer`: whose invoice it was when the file was matched with it. */
export const INVOICE_FILE = shape({
  invoice: text('invoice', 60),
  content: CONTENT,
  customer: v.optional(text('customer', 500)),
});
/** A row of Factures, by its number or its place; neither names the one selected in the sheet. */
export const INVOICE_ASKED = v.optional(
  shape({
    invoice: v.optional(text('invoice', 60)),
    row: v.optional(
      v.pipe(
        v.number('row : un numéro de ligne est attendu.'),
        v.integer('row : un numéro de ligne est attendu.'),
        v.minValue(2, 'row : un numéro de ligne est attendu.'),
      ),
    ),
  }),
  {},
);
/** Rows of Factures to bring into sight. */
export const ROWS = shape({
  rows: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(2)), 'rows : des numéros de ligne sont attendus.'),
    v.maxLength(500, 'rows : 500 lignes au plus.'),
  ),
});
export const SHEET = shape({ sheet: text('sheet', 100), columns: v.optional(COLUMNS) });
/** A list to look at: a file or a sheet, one of them. */
export const LIST_SOURCE = v.pipe(
  shape({
    name: v.optional(text('name', 300)),
    content: v.optional(CONTENT),
    sheet: v.optional(text('sheet', 100)),
    columns: v.optional(COLUMNS),
  }),
  v.check(
    ({ name, content, sheet }) =>
      sheet === undefined
        ? name !== undefined && content !== undefined
        : name === undefined && content === undefined,
    'Un fichier (name et content) ou une feuille (sheet) est attendu.',
  ),
  v.transform(({ name, content, sheet, columns }) =>
    sheet === undefined ? { name: name ?? '', content: content ?? '', columns } : { sheet, columns },
  ),
);
export const FILE_NAMES = shape({
  names: v.pipe(
    v.array(
      v.pipe(
        v.string('names : des noms de fichiers sont attendus.'),
        v.maxLength(300, 'names : 300 caractères au plus.'),
      ),
      'names : une liste de noms de fichiers est attendue.',
    ),
    v.maxLength(500, 'names : 500 fichiers au plus à la fois.'),
  ),
});
/** Name or code. */
export const DEBTOR = shape({ customer: text('customer', 500) });
/** Name, code or e-mail address. */
export const PERSON = shape({ customer: text('customer', 500) });
export const PURGE = shape({
  customers: v.pipe(
    v.array(text('customers', 500), 'customers : une liste de noms de clients est attendue.'),
    v.maxLength(5000, 'customers : 5000 clients au plus à la fois.'),
  ),
});
/** What Paramètres says, or will say, of the company: each value may be left out or empty. */
export const COMPANY = shape({
  company: written('company'),
  legalForm: written('legalForm'),
  capital: written('capital'),
  siren: written('siren'),
  registry: written('registry'),
  vatNumber: written('vatNumber'),
  address: written('address'),
  postalCode: written('postalCode'),
  city: written('city'),
  phone: written('phone'),
  email: written('email'),
  contact: written('contact'),
  contactQuality: written('contactQuality'),
  iban: written('iban'),
  bic: written('bic'),
});

/** Checks an argument; throws the first refusal as one French sentence. */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  argument: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, argument);
  if (result.success) return result.output;
  throw new Error(typeset(result.issues[0].message));
}
