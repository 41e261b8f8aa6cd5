import { join } from 'node:path';
import { longDate } from '../../src/domain/civil-date';
import { counted, typeset } from '../../src/domain/typography';
import { CommandFailure } from '../commands/command';
import { readDailyReport } from '../commands/daily-report';
import { summarise } from '../commands/daily-summary';
import { runCommandLine } from '../commands/run';
import { whereThingsAre } from '../commands/workspace';
import type { Host, HostOptions } from '../host';
import { agedReceivables } from './aged-receivables';
import { byWeek, dateIn, type Event, tellTotal, tellWeek } from './chronicle';
import { addRow, editRow } from './edit';
import { sentNotices } from './journal';
import { withMessageKeys } from './message-key';
import { type DemonstrationPlan, type DemonstrationStep, readPlan } from './plan';

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
  const say = (...lines: readonly string[]): void => lines.map(typeset).forEach(stage.print);
  const plan = readPlan(stage.examples);
  say(opening(plan), '');
  for (const line of await prepare(stage, plan)) say(line);
  const events: Event[] = [];
  say('', 'Matin après matin');
  for (const steps of byWeek(plan.steps)) {
    const week: Event[] = [];
    for (const step of steps) week.push(await play(stage, step));
    say(...tellWeek(week));
    events.push(...week);
  }
  const last = events.filter((event) => event.kind === 'day').pop();
  if (last) {
    const notices = await inWorkbook(stage, last.at, ({ workbook }) => sentNotices(workbook));
    say(tellTotal(events, notices));
    say('', ...(await inWorkbook(stage, last.at, agedReceivables)));
    say('', ...summarise(last.report));
  }
  say('', ...whereThingsAre(stage.workspace));
}

function opening({ from, steps }: DemonstrationPlan): string {
  const mornings = steps.filter((step) => 'daily' in step);
  const [first, last] = [dateIn(from), dateIn(mornings[mornings.length - 1]?.at ?? from)];
  return `Relances d'une menuiserie fictive, du ${longDate(first)} au ${longDate(last)} (${counted(mornings.length, 'matin ouvré', 'matins ouvrés')}).`;
}

/** Makes the ledger and takes the first lists in; what the commands print of it. */
async function prepare(stage: Stage, { from, settings, lists }: DemonstrationPlan): Promise<string[]> {
  const options = Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  await command(stage, { now: from }, 'init', ...options);
  const printed: string[] = [];
  for (const name of lists)
    printed.push(await command(stage, { now: from }, 'import', join(stage.examples, name)));
  return printed;
}

async function play(stage: Stage, step: DemonstrationStep): Promise<Event> {
  const { at } = step;
  if ('daily' in step) {
    const printed = await command(stage, { now: at, faults: step.faults }, 'daily', '--json');
    return { at, kind: 'day', report: readDailyReport(JSON.parse(printed)) };
  }
  if ('import' in step) {
    const printed = await command(stage, { now: at }, 'import', join(stage.examples, step.import));
    return { at, kind: 'import', lines: printed.split('\n') };
  }
  if ('call' in step) {
    const given = await inWorkbook(stage, at, (host) => withMessageKeys(host, step.with));
    await command(stage, { now: at }, 'call', step.call, JSON.stringify(given));
  } else {
    await inWorkbook(stage, at, (host) =>
      host.edit((workbook) => ('add' in step ? addRow(workbook, step.add) : editRow(workbook, step.edit))),
    );
  }
  return { at, kind: 'person' };
}

/** What a command of the command line prints; throws its sentence when it fails. */
async function command(
  stage: Stage,
  { now, faults }: Pick<HostOptions, 'faults'> & { now: string },
  ...argv: string[]
): Promise<string> {
  let printed = '';
  let said = '';
  const code = await runCommandLine([...argv, '--workspace', stage.workspace, '--now', now], {
    typedIn: stage.examples,
    openHost: (options) => stage.openHost({ ...options, ...(faults && { faults }) }),
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

async function inWorkbook<Answer>(
  stage: Stage,
  now: string,
  act: (host: Host) => Answer | Promise<Answer>,
): Promise<Answer> {
  const host = await stage.openHost({ workspace: stage.workspace, now });
  try {
    return await act(host);
  } finally {
    await host.close();
  }
}
