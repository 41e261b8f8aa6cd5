import { join } from 'node:path';
import { longDate, parseCivilDate } from '../../src/domain/civil-date';
import { typeset } from '../../src/domain/typography';
import { CommandFailure } from '../commands/command';
import { readDailyReport } from '../commands/daily-report';
import { summarise, summariseInOneLine } from '../commands/daily-summary';
import { runCommandLine } from '../commands/run';
import { whereThingsAre } from '../commands/workspace';
import type { Host, HostOptions } from '../host';
import { editRow } from './edit';
import { type DemonstrationStep, readPlan } from './plan';

export interface Stage {
  /** Folder of the lists and of their `demo.json`. */
  readonly examples: string;
  /** Folder, missing or empty, where the ledger is made. */
  readonly workspace: string;
  openHost(options: HostOptions): Promise<Host>;
  print(line: string): void;
}

/** Plays a folder of examples through the commands a person types, and says in French what happened. */
export async function demonstrate(stage: Stage): Promise<void> {
  const plan = readPlan(stage.examples);
  const settings = Object.entries(plan.settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  stage.print(await command(stage, plan.from, 'init', ...settings));
  for (const name of plan.lists)
    stage.print(await command(stage, plan.from, 'import', join(stage.examples, name)));
  stage.print('');
  const lastDay = plan.steps.findLast((step) => 'daily' in step);
  for (const step of plan.steps) await play(stage, step, step === lastDay);
  for (const line of whereThingsAre(stage.workspace)) stage.print(typeset(line));
}

async function play(stage: Stage, step: DemonstrationStep, inFull: boolean): Promise<void> {
  const day = longDate(parseCivilDate(step.at.slice(0, 10)) ?? fail(step.at));
  if ('daily' in step) {
    const report = readDailyReport(JSON.parse(await command(stage, step.at, 'daily', '--json')));
    if (inFull) for (const line of ['', ...summarise(report), '']) stage.print(line);
    else stage.print(summariseInOneLine(report));
  } else if ('import' in step) {
    stage.print(await command(stage, step.at, 'import', join(stage.examples, step.import)));
  } else if ('call' in step) {
    const answer = await command(stage, step.at, 'call', step.call, JSON.stringify(step.with));
    stage.print(typeset(`${day} : ${messageIn(JSON.parse(answer)) ?? step.call}`));
  } else {
    await edit(stage, step);
    const { sheet, where, set } = step.edit;
    stage.print(typeset(`${day} : ${sheet}, ${words(where)} : ${words(set)}`));
  }
}

/** What a command of the command line prints; throws its sentence when it fails. */
async function command(stage: Stage, now: string, ...argv: string[]): Promise<string> {
  let printed = '';
  let said = '';
  const code = await runCommandLine([...argv, '--workspace', stage.workspace, '--now', now], {
    typedIn: stage.examples,
    openHost: stage.openHost,
    out: (text) => {
      printed += text;
    },
    err: (text) => {
      said += text;
    },
  });
  if (code !== 0) throw new CommandFailure(`${argv.slice(0, 2).join(' ')} : ${said.split('\n')[0]}`);
  return printed.trimEnd();
}

async function edit(stage: Stage, step: Extract<DemonstrationStep, { edit: unknown }>): Promise<void> {
  const host = await stage.openHost({ workspace: stage.workspace, now: step.at });
  try {
    host.edit((workbook) => editRow(workbook, step.edit));
  } finally {
    await host.close();
  }
}

/** The sentence in an answer of the product, when it has one. */
const messageIn = (answer: unknown): string | null =>
  typeof answer === 'object' && answer !== null && 'message' in answer ? String(answer.message) : null;

const words = (cells: Readonly<Record<string, unknown>>): string =>
  Object.entries(cells)
    .map(([heading, value]) => `${heading} « ${wordOf(value)} »`)
    .join(', ');

const wordOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'date' in value ? String(value.date) : String(value);

function fail(at: string): never {
  throw new CommandFailure(`La date ${at} n'existe pas.`);
}
