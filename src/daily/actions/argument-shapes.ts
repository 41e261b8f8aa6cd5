import * as v from 'valibot';
import { cents, parseDecimalText } from '../../domain/cents';
import { type CivilDate, parseCivilDate } from '../../domain/civil-date';

/* What arguments are made of; each refusal is one French sentence that names the argument and what is expected. */

export const text = (name: string, most = 500) =>
  v.pipe(
    v.string(`${name} : un texte est attendu.`),
    v.trim(),
    v.nonEmpty(`${name} : il manque.`),
    v.maxLength(most, `${name} : ${most} caractères au plus.`),
  );

export const date = (name: string) =>
  v.pipe(
    v.string(`${name} : une date AAAA-MM-JJ est attendue.`),
    v.check((value) => parseCivilDate(value) !== null, `${name} : une date AAAA-MM-JJ est attendue.`),
    v.transform((value) => value as CivilDate), // just checked
  );

export const amount = (name: string) =>
  v.pipe(
    v.string(`${name} : un montant comme « 1200.00 » est attendu.`),
    v.check(
      (value) => (parseDecimalText(value) ?? 0) > 0,
      `${name} : un montant positif comme « 1200.00 » est attendu.`,
    ),
    v.transform((value) => parseDecimalText(value) ?? cents(0)),
  );

export const choice = <const Options extends readonly string[]>(name: string, options: Options) =>
  v.picklist(options, `${name} : choisissez parmi ${options.join(', ')}.`);

export const shape = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, (issue) =>
    issue.expected === 'never'
      ? `Argument inconnu : « ${String(issue.received).replace(/"/g, '')} ».`
      : issue.kind === 'schema' && issue.type === 'strict_object' && issue.expected !== 'Object'
        ? `Il manque « ${String(issue.expected).replace(/"/g, '')} ».`
        : 'Un objet JSON est attendu.',
  );
