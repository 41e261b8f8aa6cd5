import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { CommandFailure } from '../commands/command';

const Moment = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/));
const Value = v.union([v.string(), v.number(), v.object({ date: v.string() })]);

/** What breaks at Google that morning, in the words of the local host. */
const Fault = v.strictObject({
  method: v.string(),
  nth: v.number(),
  effect: v.picklist(['throw', 'throwAfter', 'kill', 'killAfter']),
});

const Step = v.union([
  /** A working morning: the daily run and its catch-ups. */
  v.strictObject({ at: Moment, daily: v.literal(true), faults: v.optional(v.array(Fault), []) }),
  /** A file of the folder taken in on that day, rather than at the start. */
  v.strictObject({ at: Moment, import: v.string() }),
  /** A function of the product, as the panel calls it; `{ "message": "F-12" }` stands for the key of a message. */
  v.strictObject({ at: Moment, call: v.string(), with: v.optional(v.record(v.string(), v.unknown()), {}) }),
  /** A person types a row under the others. */
  v.strictObject({
    at: Moment,
    add: v.strictObject({ sheet: v.string(), set: v.record(v.string(), Value) }),
  }),
  /** A person types in the row of a sheet where one column holds a value. */
  v.strictObject({
    at: Moment,
    edit: v.strictObject({
      sheet: v.string(),
      where: v.record(v.string(), v.string()),
      set: v.record(v.string(), Value),
    }),
  }),
]);

const Plan = v.strictObject({
  /** When the ledger is made and the lists are taken in; Paris time, as everywhere in the plan. */
  from: Moment,
  settings: v.optional(v.record(v.string(), v.string()), {}),
  steps: v.array(Step),
});

export type DemonstrationStep = v.InferOutput<typeof Step>;

export interface DemonstrationPlan extends v.InferOutput<typeof Plan> {
  /** Lists taken in at the start, in order of name: those of the folder that no step takes in. */
  readonly lists: readonly string[];
}

/** Reads `demo.json` of a folder of examples and finds its lists; throws a French sentence when it is wrong. */
export function readPlan(folder: string): DemonstrationPlan {
  const file = join(folder, 'demo.json');
  if (!existsSync(file))
    throw new CommandFailure(`Le fichier ${file} est absent : il dit quoi faire de ces exemples.`);
  const read = v.safeParse(Plan, JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) {
    const [issue] = read.issues;
    throw new CommandFailure(`${file}, ${v.getDotPath(issue) ?? 'début'} : ${issue.message}`);
  }
  const later = new Set(read.output.steps.flatMap((step) => ('import' in step ? [step.import] : [])));
  const lists = readdirSync(folder).filter((name) => /\.(csv|tsv|xlsx)$/i.test(name) && !later.has(name));
  return { ...read.output, lists: lists.sort() };
}
