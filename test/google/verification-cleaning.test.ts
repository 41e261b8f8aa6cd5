import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Host } from '../../local/host';
import type { InstallationReport } from '../../src/google/verification/verify-installation';
import { scriptHost } from './script-host';

const ENTRY = join(dirname(fileURLToPath(import.meta.url)), 'verification-script.ts');
const CLEANING = 'Nettoyage';

let host: Host;
beforeEach(async () => {
  host = await scriptHost(ENTRY);
});

const check = async (): Promise<InstallationReport> => (await host.call('check')) as InstallationReport;
const lineOf = ({ lines }: InstallationReport, name: string) => lines.find((one) => one.name === name);

/** Services where a verification makes what outlives it. */
const MAKERS = /^(Drive|Docs|Gmail|Properties|ScriptApp|ClockTriggerBuilder|Lock)\./;

/** The calls of a whole verification that make or take away something, once each, and its lines. */
async function whole(): Promise<{ methods: string[]; lines: number }> {
  const other = await scriptHost(ENTRY);
  const { lines } = (await other.call('check')) as InstallationReport;
  const methods = Object.keys(other.calls().byMethod).filter(
    (name) => MAKERS.test(name) && !/\.get/.test(name),
  );
  return { methods, lines: lines.length };
}

const left = async () => ({
  files: host.files().map(({ path }) => path),
  triggers: await host.call('triggers'),
  remembered: await host.call('remembered'),
});
const NOTHING = { files: [], triggers: [], remembered: {} };

describe('cleaning up', () => {
  test('after any change that fails, before or after it took effect', { timeout: 120_000 }, async () => {
    const { methods, lines } = await whole();
    expect(methods.length).toBeGreaterThan(10);
    for (const method of methods) {
      for (const effect of ['throw', 'throwAfter'] as const) {
        host = await scriptHost(ENTRY, { faults: [{ method, nth: 1, effect }] });
        const report = await check();
        host.setFaults([]);
        const line = lineOf(report, CLEANING);
        expect([method, effect, report.lines.length]).toEqual([method, effect, lines]);
        // A folder whose id Google did not give, and what the cleaning itself could not do, are told.
        const isTold =
          line?.verdict !== 'conforme' || (method === 'Drive.Files.create' && effect === 'throwAfter');
        if (!isTold) expect([method, effect, await left()]).toEqual([method, effect, NOTHING]);
      }
    }
  });

  test('a folder that cannot be deleted goes to the bin, and the line says so', async () => {
    host.setFaults([{ method: 'Drive.Files.remove', nth: 1, effect: 'throw' }]);
    const line = lineOf(await check(), CLEANING);
    expect(line).toMatchObject({ verdict: 'à regarder' });
    expect(line?.found).toContain('corbeille de votre Drive');
    expect(host.files().every(({ trashed }) => trashed)).toBe(true);
    expect((await left()).remembered).toEqual({});
  });

  test('what cannot be taken away at all is named', async () => {
    host.setFaults([
      { method: 'Drive.Files.remove', nth: 1, effect: 'throw' },
      { method: 'Drive.Files.update', nth: 3, effect: 'throw' },
    ]);
    const line = lineOf(await check(), CLEANING);
    expect(line).toMatchObject({ verdict: 'non conforme' });
    expect(line?.found).toContain('«\u00a0Relances – essai de vérification\u00a0» de votre Drive');
    expect((await left()).triggers).toEqual([]);
    // The next one takes it away.
    host.setFaults([]);
    await check();
    expect(await left()).toEqual(NOTHING);
  });

  test.each(['Docs.Documents.batchUpdate', 'ScriptApp.deleteTrigger', 'Gmail.Users.Messages.send'])(
    'ended by Google at %s: the next verification takes away what stayed',
    async (method) => {
      host.setFaults([{ method, nth: 1, effect: 'kill' }]);
      await expect(check()).rejects.toThrow('Exceeded maximum execution time');
      expect(await left()).not.toEqual(NOTHING);
      host.setFaults([]);
      const report = await check();
      expect(lineOf(report, "Restes d'une vérification interrompue")?.found).toBe('Retirés.');
      expect(await left()).toEqual(NOTHING);
    },
  );
});

test('ended while Google makes its folder: the next verification says where to look, once', async () => {
  host.setFaults([{ method: 'Drive.Files.create', nth: 1, effect: 'killAfter' }]);
  await expect(check()).rejects.toThrow('Exceeded maximum execution time');
  host.setFaults([]);
  const line = lineOf(await check(), "Restes d'une vérification interrompue");
  expect(line?.verdict).toBe('à regarder');
  expect(line?.found).toContain(
    '«\u00a0Relances – essai de vérification\u00a0» est peut-être resté dans votre Drive',
  );
  expect((await left()).remembered).toEqual({});
  expect(lineOf(await check(), "Restes d'une vérification interrompue")?.found).toBe('Aucun.');
});

test('late, it begins nothing more, says what it did not reach, and cleans up', async () => {
  host.setFaults([
    // Google takes nearly five minutes over one call.
    { method: 'Drive.Files.export', nth: 1, effect: 'edit', edit: () => host.setNow('2026-11-24T08:05') },
  ]);
  const report = await check();
  const late = report.lines.filter(({ found }) => found.startsWith('Pas atteint'));
  expect(late.map(({ name }) => name)).toContain('Message à vous-même');
  expect(late.every(({ verdict }) => verdict === 'à regarder')).toBe(true);
  expect(lineOf(report, 'Copie du modèle')?.verdict).toBe('conforme');
  expect(host.sent()).toEqual([]);
  expect(lineOf(report, CLEANING)?.verdict).toBe('conforme');
  expect(await left()).toEqual(NOTHING);
  expect(report.sheet).toBe('Vérification');
});
