import { dirname, join } from 'node:path';
import { typeset } from '../../src/domain/typography';
import type { Host } from '../host';
import { type Command, printJson } from './command';
import { SAMPLE_SETTINGS } from './sample-company';
import { isWorkspace, makeWhole, requireFree, WORKBOOK_FILE } from './workspace';

/** `init`: a ledger initialised and activated; on a ledger that exists, repairs it and keeps its settings. */
export const init: Command = async (bench) => {
  const { workspace, settings, json } = bench.request;
  requireFree(workspace);
  const fresh = !isWorkspace(workspace);
  const { initialised, activated } = fresh
    ? await makeWhole(workspace, async (draft) =>
        prepare(await bench.openAt(draft), { ...SAMPLE_SETTINGS, ...settings }),
      )
    : await prepare(await bench.open(), settings);
  const file = join(workspace, WORKBOOK_FILE);
  if (json) printJson(bench, { file, fresh, initialised, activated });
  else bench.print(...(fresh ? created(file) : [`Classeur réparé et activé : ${file}`]).map(typeset));
};

async function prepare(host: Host, settings: Readonly<Record<string, string>>) {
  const initialised = await host.call('initialise');
  if (Object.keys(settings).length > 0) await host.call('updateSettings', settings);
  const activated = await host.call('activate', {});
  await host.close();
  return { initialised, activated };
}

const created = (file: string): string[] => [
  `Classeur créé et activé : ${file}`,
  `  Les modèles de lettre et les lettres : ${join(dirname(file), 'drive')}`,
  "  L'expéditeur est une société fictive : changez-le dans Paramètres, ou ici avec --set.",
];
