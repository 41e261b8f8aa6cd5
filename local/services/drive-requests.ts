import {
  array,
  boolean,
  getDotPath,
  type InferOutput,
  literal,
  optional,
  record,
  safeParse,
  strictObject,
  string,
  union,
} from 'valibot';
import { apiError } from '../errors';

// Strict, as Google's parsers are: a misspelt name is an error there, and must not pass here.
const FileRequest = strictObject({
  name: optional(string()),
  mimeType: optional(string()),
  parents: optional(array(string())),
  trashed: optional(boolean()),
  description: optional(string()),
  appProperties: optional(record(string(), string())),
});
export type FileRequest = InferOutput<typeof FileRequest>;

const flag = optional(union([boolean(), literal('true'), literal('false')]));
const Options = strictObject({
  fields: optional(string()),
  alt: optional(string()),
  supportsAllDrives: flag,
  acknowledgeAbuse: flag,
  addParents: optional(string()),
  removeParents: optional(string()),
  sendNotificationEmail: flag,
  emailMessage: optional(string()),
  transferOwnership: flag,
});
export type Options = InferOutput<typeof Options>;

/** The description of a file in a request; throws on what Drive v3 does not know. */
export function readFileRequest(method: string, resource: unknown): FileRequest {
  const result = safeParse(FileRequest, resource ?? {});
  if (result.success) return result.output;
  throw apiError(
    method,
    `Invalid JSON payload received. Unknown name "${getDotPath(result.issues[0]) ?? ''}": Cannot find field, or its value is not of its type.`,
    400,
  );
}

/** The optional arguments of a call. */
export function readOptions(method: string, options: unknown): Options {
  const result = safeParse(Options, options ?? {});
  if (result.success) return result.output;
  throw apiError(
    method,
    `Invalid JSON payload received. Unknown name "${getDotPath(result.issues[0]) ?? ''}": Cannot bind query parameter.`,
    400,
  );
}
