import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Host, type HostOptions, openHost } from '../../local/host';

const AUTH = 'https://www.googleapis.com/auth/';
export const SCOPES =
  'spreadsheets.currentonly script.container.ui script.scriptapp userinfo.email drive.file gmail.send script.send_mail';

/** A folder with a bundle of these functions and a manifest that grants these scopes. */
export function bundle(code: string, scopes = SCOPES): string {
  const dist = mkdtempSync(join(tmpdir(), 'bundle-'));
  writeFileSync(join(dist, 'Code.js'), code);
  const manifest = {
    timeZone: 'Europe/Paris',
    oauthScopes: scopes.split(' ').map((scope) => AUTH + scope),
    dependencies: {
      enabledAdvancedServices: ['Gmail', 'Drive', 'Docs'].map((userSymbol) => ({ userSymbol })),
    },
  };
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify(manifest));
  return dist;
}

/** A host in memory around a small script. */
export const hostWith = (code: string, options: HostOptions = {}): Promise<Host> =>
  openHost({ memory: true, now: '2026-11-24T08:00', dist: bundle(code), ...options });

/** A host whose function `run(source)` evaluates a piece of script: short tests of one service. */
export const scripted = (options: HostOptions = {}): Promise<Host> =>
  hostWith('function run(source) { return new Function(source)(); } function fire() {}', options);
