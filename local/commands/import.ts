import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import * as v from 'valibot';
import { typeset } from '../../src/domain/typography';
import { type Command, CommandFailure, printJson } from './command';
import { requireWorkspace } from './workspace';

const Summary = v.object({ message: v.string() });

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
  const [first = '', ...rest] = v.parse(Summary, answer).message.split('\n');
  return [first, ...rest.map((line) => `  ${line}`)].map(typeset);
}
