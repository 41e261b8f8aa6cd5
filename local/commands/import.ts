import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import * as v from 'valibot';
import { counted, typeset } from '../../src/domain/typography';
import { type Command, CommandFailure, printJson } from './command';
import { requireWorkspace } from './workspace';

const Summary = v.object({
  read: v.number(),
  written: v.number(),
  updated: v.number(),
  held: v.number(),
  ignored: v.array(v.object({ line: v.nullish(v.number()), reason: v.string() })),
  customersCreated: v.number(),
  message: v.nullish(v.string(), ''),
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
  else bench.print(...summariseImport(basename(path), answer));
};

/** What an import did, as French lines; throws when the product answered with something else. */
export function summariseImport(name: string, answer: unknown): string[] {
  const { read, written, updated, held, ignored, customersCreated, message } = v.parse(Summary, answer);
  const reasons = new Map<string, number[]>();
  for (const { line, reason } of ignored) {
    reasons.set(reason, [...(reasons.get(reason) ?? []), ...(line == null ? [] : [line])]);
  }
  return [
    `${name} : ${counted(read, 'ligne lue', 'lignes lues')}, ${counted(written, 'écrite')}, ${updated} mises à jour, ` +
      `${held} à corriger, ${counted(customersCreated, 'client créé', 'clients créés')}`,
    ...(message ? [`  ${message}`] : []),
    ...[...reasons].map(([reason, lines]) => `  ${ignoredLines(lines)} : ${reason}`),
  ].map(typeset);
}

function ignoredLines(lines: readonly number[]): string {
  if (lines.length === 0) return 'Ignoré';
  const shown = lines.slice(0, 8).join(', ');
  return `Ligne${lines.length > 1 ? 's' : ''} ${shown}${lines.length > 8 ? '…' : ''}`;
}
