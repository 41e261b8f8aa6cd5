import type * as v from 'valibot';
import { checked } from '../daily/actions/arguments';
import type { ACTIONS, ActionName } from '../daily/actions/catalogue';
import { type Answer, refusal } from '../daily/actions/context';
import { alone, perform } from '../daily/execution';
import type { Platform } from '../daily/platform';

/** Something the page may ask for: what it sends is not trusted, and is checked before anything is done. */
export interface PanelFunction<Sent, Result> {
  run(platform: Platform, argument: unknown): Result;
  /** Never there: tells the compiler what the page must send. */
  readonly sends?: { readonly argument: Sent };
}

const PERSON_WAITS = 10_000;

/** Only reads: needs no lock. */
export const reads = <Schema extends v.GenericSchema, Result>(
  schema: Schema,
  read: (platform: Platform, argument: v.InferOutput<Schema>) => Result,
): PanelFunction<v.InferInput<Schema>, Result> => ({
  run: (platform, argument) => read(platform, checked(schema, argument)),
});

/** Changes something: no other execution may do so meanwhile. */
export const changes = <Schema extends v.GenericSchema, Result>(
  schema: Schema,
  change: (platform: Platform, argument: v.InferOutput<Schema>) => Result,
): PanelFunction<v.InferInput<Schema>, Result> => ({
  run(platform, argument) {
    const valid = checked(schema, argument);
    return alone(platform, PERSON_WAITS, () => change(platform, valid));
  },
});

/** An action of the catalogue, done as the owner or noted as a colleague's request. */
export const acts = <Name extends ActionName>(
  name: Name,
): PanelFunction<v.InferInput<(typeof ACTIONS)[Name]['schema']>, Answer> => ({
  run: (platform, argument) => perform(platform, name, argument),
});

/** The bytes of a file that was sent as text. Throws a French sentence when it is not base64. */
export function bytesOf(platform: Platform, content: string): Uint8Array {
  try {
    return platform.decodeBase64(content);
  } catch {
    throw refusal("content : ce n'est pas du base64.");
  }
}
