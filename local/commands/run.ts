import { typeset } from '../../src/domain/typography';
import { EXCEEDED } from '../errors';
import { type Host, HostError, type HostOptions } from '../host';
import { call } from './call';
import { type Command, CommandFailure, type Request, UsageError, type Workbench } from './command';
import { daily } from './daily';
import { importFile } from './import';
import { init } from './init';
import { preview } from './preview';
import { readRequest } from './request';
import { USAGE } from './usage';

/** What the command line finds around it. */
export interface Surroundings {
  readonly typedIn: string;
  openHost(options: HostOptions): Promise<Host>;
  /** Plays the examples, for whoever tries the product without a workspace. */
  playExample?(workspace: string, tell: (line: string) => void): Promise<void>;
  /** Standard output, and standard error: a text each time, line end included. */
  out(text: string): void;
  err(text: string): void;
}

const COMMANDS: Record<string, Command> = { init, import: importFile, daily, call, preview };

/** Does what was typed; answers with the exit code: 0 done, 1 failed (one French sentence said why), 2 bad arguments. */
export async function runCommandLine(argv: readonly string[], around: Surroundings): Promise<0 | 1 | 2> {
  let request: Request;
  try {
    request = readRequest(argv, around.typedIn);
    if (request.command === 'help') around.out(`${USAGE}\n`);
    else await runCommand(request, around);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      around.err(`${typeset(error.message)}\n\n${USAGE}\n`);
      return 2;
    }
    around.err(`${typeset(sentenceOf(error))}\n`);
    return 1;
  }
}

async function runCommand(request: Request, around: Surroundings): Promise<void> {
  let opened: Promise<Host> | undefined;
  const bench: Workbench = {
    request,
    open: () => {
      opened ??= around.openHost(optionsOf(request));
      return opened;
    },
    openAt: (workspace) => around.openHost({ ...optionsOf(request), workspace }),
    playExample: async (workspace, tell) => {
      if (!around.playExample)
        throw new CommandFailure("L'exemple n'est pas là : partez d'un classeur vide.");
      await around.playExample(workspace, tell);
    },
    print: (...lines) => around.out(`${lines.join('\n')}\n`),
  };
  try {
    await COMMANDS[request.command]?.(bench);
  } finally {
    if (opened) await (await opened.catch(() => undefined))?.close();
  }
}

const optionsOf = ({ workspace, now, user }: Request): HostOptions => ({
  workspace,
  ...(now !== undefined && { now }),
  ...(user !== undefined && { user }),
});

/** What Google says in English when an execution lasts more than six minutes. */
const INTERRUPTED =
  "L'exécution a été interrompue avant sa fin (six minutes au plus) : relancez la commande.";

/** One line for a person: what the product or the host said, or that the program itself failed. */
function sentenceOf(error: unknown): string {
  if (error instanceof HostError && error.message === EXCEEDED) return INTERRUPTED;
  const message = error instanceof Error ? error.message : String(error);
  const line = message
    .trim()
    .split(/\s*\n\s*/)
    .join(' ');
  return isSaidToPeople(error) ? line : `Le programme a échoué : ${line}`;
}

/** A plain Error is a set-up fault, whose message is a sentence; Node's own have a code or a class of theirs. */
const isSaidToPeople = (error: unknown): boolean =>
  error instanceof HostError ||
  error instanceof CommandFailure ||
  (error instanceof Error && error.constructor === Error && !('code' in error));
