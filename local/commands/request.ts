import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseCivilDate } from '../../src/domain/civil-date';
import { type Request, UsageError } from './command';

const OPTIONS = {
  workspace: { type: 'string' },
  now: { type: 'string' },
  user: { type: 'string' },
  json: { type: 'boolean' },
  set: { type: 'string', multiple: true },
  port: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const DEFAULT_PORT = 8460;

/** How many operands each command takes. */
const OPERANDS: Record<string, readonly [least: number, most: number]> = {
  help: [0, 0],
  init: [0, 0],
  import: [1, 1],
  daily: [0, 0],
  call: [1, Number.POSITIVE_INFINITY],
  preview: [0, 0],
};

/** Reads the arguments of the command line; throws UsageError when they cannot be understood. */
export function readRequest(argv: readonly string[], typedIn: string): Request {
  const { values, positionals } = parse(argv);
  const [command, ...operands] = values.help ? ['help'] : positionals;
  if (command === undefined) throw new UsageError('Indiquez une commande.');
  const bounds = Object.hasOwn(OPERANDS, command) ? OPERANDS[command] : undefined;
  if (!bounds) throw new UsageError(`Commande inconnue : « ${command} ».`);
  if (operands.length < bounds[0])
    throw new UsageError(`La commande « ${command} » attend un argument de plus.`);
  if (operands.length > bounds[1]) throw new UsageError(`Argument en trop : « ${operands[bounds[1]]} ».`);
  if (values.set && command !== 'init') throw new UsageError('--set ne sert qu’avec « init ».');
  if (values.port && command !== 'preview') throw new UsageError('--port ne sert qu’avec « preview ».');
  return {
    command,
    operands,
    typedIn,
    workspace: resolve(typedIn, values.workspace ?? 'workspace'),
    json: values.json ?? false,
    settings: Object.fromEntries((values.set ?? []).map(readSetting)),
    port: values.port === undefined ? DEFAULT_PORT : readPort(values.port),
    ...(values.now !== undefined && { now: readMoment(values.now) }),
    ...(values.user !== undefined && { user: readUser(values.user) }),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(String(error))?.[1] ?? '';
    throw new UsageError(`Option inconnue ou sans sa valeur : « ${option} ».`);
  }
}

function readSetting(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`--set attend « Paramètre=valeur », pas « ${text} ».`);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function readMoment(text: string): string {
  const [date = '', time = ''] = text.split('T');
  if (parseCivilDate(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return text;
  throw new UsageError(`--now attend une date comme 2026-11-24T08:00, pas « ${text} ».`);
}

function readUser(text: string): string {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return text;
  throw new UsageError(`--user attend une adresse e-mail, pas « ${text} ».`);
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port attend un nombre jusqu’à 65535, pas « ${text} ».`);
}
