import { join } from 'node:path';
import { typeset } from '../../src/domain/typography';
import { type Command, printJson } from './command';
import { SAMPLE_SETTINGS } from './sample-company';
import { isWorkspace, requireFree, WORKBOOK_FILE } from './workspace';

/** `init`: a ledger initialised and activated; on a ledger that exists, repairs it and keeps its settings. */
export const init: Command = async (bench) => {
  const { workspace, settings, json } = bench.request;
  requireFree(workspace);
  const fresh = !isWorkspace(workspace);
  const host = await bench.open();
  const initialised = await host.call('initialise');
  const chosen = { ...(fresh ? SAMPLE_SETTINGS : {}), ...settings };
  if (Object.keys(chosen).length > 0) await host.call('updateSettings', chosen);
  const activated = await host.call('activate', {});
  const file = join(workspace, WORKBOOK_FILE);
  if (json) printJson(bench, { file, fresh, initialised, activated });
  else bench.print(...(fresh ? created(file) : [`Classeur réparé et activé : ${file}`]).map(typeset));
};

const created = (file: string): string[] => [
  `Classeur créé et activé : ${file}`,
  "  L'expéditeur est une société fictive : changez-le dans Paramètres, ou ici avec --set.",
];
