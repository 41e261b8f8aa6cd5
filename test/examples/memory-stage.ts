import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Host, type HostOptions, openHost } from '../../local/host';

/** Opens one world in memory for every command of a demonstration: as on files, at a fraction of the time. */
export async function memoryStage(workspace: string) {
  const host = await openHost({ memory: true, now: '2026-01-01T00:00' });
  const staying = new Proxy(host, {
    get: (target, name) => {
      if (name === 'close') return async () => undefined;
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const open = async ({ now, faults }: HostOptions): Promise<Host> => {
    // Commands look for the spreadsheet of an account before they open it.
    mkdirSync(dirname(join(workspace, 'Relances.xlsx')), { recursive: true });
    writeFileSync(join(workspace, 'Relances.xlsx'), '');
    if (now !== undefined) host.setNow(now);
    host.setFaults([...(faults ?? [])]);
    return staying;
  };
  return { host, open };
}
