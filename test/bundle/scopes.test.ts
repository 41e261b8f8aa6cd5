import { describe, expect, test } from 'vitest';
import { scopesFor } from '../../local/scopes';
import { client, facture } from '../daily/rows';
import { openLedger } from '../simulation/world';
import { built } from './built';

const AUTH = 'https://www.googleapis.com/auth/';

interface Manifest {
  readonly timeZone: string;
  readonly runtimeVersion: string;
  readonly oauthScopes: readonly string[];
  readonly dependencies: {
    readonly enabledAdvancedServices: readonly { readonly userSymbol: string; readonly version: string }[];
  };
}

const manifest = JSON.parse(built('appsscript.json')) as Manifest; // built from the file that the project holds

/** Restricted by Google: a script that asks for one needs a security assessment, or frightens its user. */
const RESTRICTED =
  /^https:\/\/mail\.google\.com\/|auth\/(gmail\.(readonly|compose|modify|metadata|insert|settings\..*)|drive|drive\.(readonly|metadata.*|activity.*|scripts))$/;

describe('the manifest', () => {
  test('asks for what is needed and no more', () => {
    expect(manifest.oauthScopes.map((scope) => scope.replace(AUTH, '')).toSorted()).toEqual([
      'drive.file',
      'gmail.send',
      'script.container.ui',
      'script.scriptapp',
      'script.send_mail',
      'spreadsheets.currentonly',
      'userinfo.email',
    ]);
  });

  test('asks for no restricted scope, and knows one when it sees it', () => {
    expect(manifest.oauthScopes.filter((scope) => RESTRICTED.test(scope))).toEqual([]);
    for (const scope of ['https://mail.google.com/', `${AUTH}gmail.readonly`, `${AUTH}drive`])
      expect(RESTRICTED.test(scope)).toBe(true);
  });

  test('runs in V8, in Paris, with the advanced services it calls', () => {
    expect(manifest.timeZone).toBe('Europe/Paris');
    expect(manifest.runtimeVersion).toBe('V8');
    expect(manifest.dependencies.enabledAdvancedServices.map(({ userSymbol }) => userSymbol)).toContain(
      'Gmail',
    );
  });
});

test('every call of a life from activation to deactivation is covered by a scope of the manifest', async () => {
  const ledger = await openLedger({ customers: [client('Alpha')], invoices: [facture('F-1', 'Alpha')] });
  const { host } = ledger;
  await host.call('onOpen');
  await host.call('initialise');
  await ledger.day('2026-11-02');
  await host.call('explain');
  await host.call('recordPayment', { invoice: 'F-1', amount: '100.00', date: '2026-11-02' });
  host.answerUi(['OK', 'OK']);
  await host.call('showWhatWillLeave');
  await host.call('handOver', { to: 'suivante@atelier-exemple.fr' });
  await host.call('activate', {}).catch(() => {}); // the hand was passed on
  const called = Object.keys(host.calls().byMethod);
  expect(called).toEqual(
    expect.arrayContaining([
      'Gmail.Users.Messages.send',
      'Range.setValues',
      'Lock.tryLock',
      'ScriptApp.deleteTrigger',
    ]),
  );
  for (const method of called) {
    const wanted = scopesFor(method);
    if (!wanted) continue;
    const granted = wanted.filter((scope) =>
      manifest.oauthScopes.includes(scope.startsWith('https:') ? scope : AUTH + scope),
    );
    expect([method, granted.length > 0]).toEqual([method, true]);
  }
});
