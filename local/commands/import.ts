import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import * as v from 'valibot';
import { typeset } from '../../src/domain/typography';
import { type Command, CommandFailure, printJson } from './command';
import { requireWorkspace } from './workspace';

const NAMED = 8;

const Summary = v.object({
  ignored: v.array(v.object({ line: v.number(), reason: v.string() })),
  message: v.string(),
});

/** `import FILE`: a file through the product's own intake, which runs inside the bundle. */
export const importFile: Command = async (bench) => {
  const { operands, typedIn, workspace, json } = bench.request;
  const path = resolve(typedIn, operands[0] ?? '');
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new CommandFailure(`Le fichier ${path} est introuvable : vérifiez son nom.`);
  }
  requireWorkspace(workspace);
  const host = await bench.open();
  const content = readFileSync(path).toString('base64');
  const answer = await host.call('importFile', { name: basename(path), content });
  if (json) printJson(bench, answer);
  else bench.print(...summariseImport(answer));
};

/** What an import did, as French lines; throws when the product answered with something else. */
export function summariseImport(answer: unknown): string[] {
  const { ignored, message } = v.parse(Summary, answer);
  const reasons = new Map<string, number[]>();
  for (const { line, reason } of ignored) reasons.set(reason, [...(reasons.get(reason) ?? []), line]);
  const [first = '', ...rest] = message.split('\n');
  const lines = [...reasons].map(([reason, numbers]) => `${named(numbers)} : ${reason}`);
  return [first, ...[...rest, ...lines].map((line) => `  ${line}`)].map(typeset);
}

const named = (lines: readonly number[]): string => {
  const shown = `${lines.slice(0, NAMED).join(', ')}${lines.length > NAMED ? '…' : ''}`;
  return lines.length > 1 ? `Lignes ${shown}` : `Ligne ${shown}`;
};
