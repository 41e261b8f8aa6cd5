import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { typeset } from '../src/domain/typography';
import { buildWhenStale, PROJECT } from './bundle';
import { demonstrate } from './demonstration/demonstrate';
import { clearStage, markStage } from './demonstration/stage';
import { openHost } from './host';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const workspace = join(PROJECT, 'workspace');

async function main(): Promise<void> {
  buildWhenStale();
  const aside = clearStage(workspace);
  if (aside) print(typeset(`Votre dossier workspace a été mis de côté : ${aside}`));
  try {
    await demonstrate({ examples: join(PROJECT, 'examples'), workspace, openHost, print });
  } finally {
    if (existsSync(workspace)) markStage(workspace);
  }
  print(
    typeset(
      '\nÀ vous : npm run local -- preview ouvre ce classeur dans un navigateur, avec son panneau. Validez une lettre, avancez d’un jour, lisez ce qui est parti.',
    ),
  );
}

await main().catch((error) => {
  process.stderr.write(`${typeset(error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = 1;
});
