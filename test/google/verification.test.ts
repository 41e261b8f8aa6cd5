import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildWhenStale } from '../../local/bundle';
import { type Host, openHost } from '../../local/host';
import type { InstallationReport } from '../../src/google/verification/verify-installation';
import { builtScript, scriptHost } from './script-host';

const ENTRY = join(dirname(fileURLToPath(import.meta.url)), 'verification-script.ts');

/** What no local host can show: colours on a screen, a message in a mailbox. */
const FOR_A_PERSON = ['Couleurs à l’écran', 'Messages reçus'];

interface Manifest {
  oauthScopes: string[];
  timeZone: string;
  dependencies: { enabledAdvancedServices: { userSymbol: string }[] };
}

/** The same script under another manifest. */
async function hostWithManifest(change: (manifest: Manifest) => void): Promise<Host> {
  const from = await builtScript(ENTRY);
  const dist = mkdtempSync(join(tmpdir(), 'verification-'));
  const manifest = JSON.parse(readFileSync(join(from, 'appsscript.json'), 'utf8')) as Manifest;
  change(manifest);
  for (const name of ['Code.js', 'Panneau.html']) copyFileSync(join(from, name), join(dist, name));
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify(manifest));
  return scriptHost(ENTRY, { dist });
}

const checkOn = async (host: Host): Promise<InstallationReport> =>
  (await host.call('check')) as InstallationReport;
const lineOf = ({ lines }: InstallationReport, name: string) => {
  const line = lines.find((one) => one.name === name);
  if (!line) throw new Error(`no line ${name}: ${lines.map((one) => one.name).join(', ')}`);
  return line;
};
const namesOf = ({ lines }: InstallationReport, verdict: string): string[] =>
  lines.filter((line) => line.verdict === verdict).map(({ name }) => name);

/** Nothing is left but the printed sheet and the messages. */
async function expectClean(host: Host): Promise<void> {
  expect(host.files()).toEqual([]);
  expect(await host.call('triggers')).toEqual([]);
  expect(await host.call('remembered')).toEqual({});
}

let host: Host;
beforeEach(async () => {
  host = await scriptHost(ENTRY);
});

describe('on an empty spreadsheet, before any activation', () => {
  test('everything is right but what only a person sees', async () => {
    const report = await checkOn(host);
    expect(report.lines.filter((line) => line.verdict === 'non conforme')).toEqual([]);
    expect(namesOf(report, 'à regarder')).toEqual(FOR_A_PERSON);
    expect(report.lines.length).toBeGreaterThan(40);
    expect(report.lacksScopes).toBe(false);
    await expectClean(host);
  });

  test('it lasts well under four minutes, by the cost model', async () => {
    await checkOn(host);
    expect(host.calls().modelledSeconds).toBeLessThan(60);
  });

  test('two messages leave, in one thread, for oneself, as they announce', async () => {
    await checkOn(host);
    const [first, second, ...others] = host.sent();
    expect(others).toEqual([]);
    expect(first?.to).toEqual([host.user]);
    expect(second?.to).toEqual([host.user]);
    expect(second?.threadId).toBe(first?.threadId);
    const mail = await PostalMime.parse(first?.raw ?? '');
    expect(mail.text).toContain(`1. Objet\u00a0: ${mail.subject}`);
    expect(mail.text).toContain(`2. Pièce jointe\u00a0: ${mail.attachments[0]?.filename}`);
    expect((await PostalMime.parse(second?.raw ?? '')).subject).toBe(mail.subject);
  });

  test('the sheet shows every line in colour, the date, and the times of each call', async () => {
    const { sheet: name, lines, times, summary } = await checkOn(host);
    const sheet = host.workbook.sheet(name ?? '');
    expect(sheet.get(1, 1)).toBe("Vérification de l'installation");
    expect(summary).toMatch(
      /^24\/11\/2026 à 08:0\d \(heure de Paris\)\u00a0: 44\u00a0conformes, 2 à regarder, 0/,
    );
    expect(sheet.get(2, 1)).toBe(summary);
    expect([1, 2, 3, 4, 5, 6, 7].map((column) => sheet.get(4, column))).toEqual([
      'Service',
      'Vérification',
      'Attendu',
      'Constaté',
      'Verdict',
      'Millisecondes',
      'Appels',
    ]);
    const colours = { conforme: '#e6f1fa', 'à regarder': '#fff7d6', 'non conforme': '#f4a582' };
    for (const [index, line] of lines.entries()) {
      const row = 5 + index;
      expect([sheet.get(row, 2), sheet.get(row, 5), sheet.get(row, 6)]).toEqual([
        line.name,
        line.verdict,
        line.milliseconds,
      ]);
      expect(sheet.displayedColour(row, 1)).toBe(colours[line.verdict]);
    }
    const foot = 5 + lines.length + 1;
    const copies = times.find(({ call }) => call === 'Drive.Files.copy');
    expect(copies).toEqual({ call: 'Drive.Files.copy', count: 2, median: 600, least: 600, most: 600 });
    expect(sheet.get(foot + 1, 1)).toBe('Appel');
    const shown = times.map((_, index) => [sheet.get(foot + 2 + index, 1), sheet.get(foot + 2 + index, 3)]);
    expect(shown).toEqual(times.map(({ call, median }) => [call, median]));
    expect(sheet.get(foot + 2 + times.length, 1)).toBe('');
  });

  test('text from Google that looks like a formula stays text', async () => {
    host.setFaults([
      { method: 'Drive.Files.copy', nth: 1, effect: 'throw', error: '=HYPERLINK("https://exemple.fr")' },
    ]);
    const { sheet: name, lines } = await checkOn(host);
    const row = 5 + lines.findIndex((line) => line.name === 'Copie du modèle');
    expect(host.workbook.sheet(name ?? '').get(row, 4)).toContain('=HYPERLINK');
    expect(host.workbook.sheet(name ?? '').formula(row, 4)).toBe('');
  });
});

describe('from the menu', () => {
  test('it says first that two messages leave, and stops there when the person declines', async () => {
    host.answerUi(['CANCEL']);
    await host.call('fromMenu');
    const [asked, ...others] = host.shown();
    expect(asked?.text).toContain('Deux messages vous seront envoyés');
    expect(others).toEqual([]);
    expect(host.sent()).toEqual([]);
    expect(host.workbook.sheetNames()).not.toContain('Vérification');
  });

  test('then says what was found and where', async () => {
    host.answerUi(['OK', 'OK']);
    await host.call('fromMenu');
    expect(host.shown()[1]?.text).toContain('44\u00a0conformes, 2 à regarder, 0 non conforme');
    expect(host.shown()[1]?.text).toContain('«\u00a0Vérification\u00a0»');
  });

  test('a table that cannot be printed is told in the dialog', async () => {
    host = await hostWithManifest((manifest) => {
      manifest.oauthScopes = manifest.oauthScopes.filter((scope) => !scope.includes('spreadsheets'));
    });
    host.answerUi(['OK', 'OK']);
    await host.call('fromMenu');
    expect(host.shown()[1]?.text).toContain('lire et écrire ce classeur (spreadsheets.currentonly)');
  });
});

test('the bundle offers it to the menu and to the command line', async () => {
  buildWhenStale();
  const bundled = await openHost({ memory: true, now: '2026-11-24T08:00' });
  await bundled.call('onOpen');
  expect(bundled.shown()[0]?.text).toContain("Vérifier l'installation → checkInstallationFromMenu");
  const report = (await bundled.call('checkInstallation', {})) as InstallationReport;
  expect(namesOf(report, 'non conforme')).toEqual([]);
  await expect(bundled.call('checkInstallation', { key: 'M1' })).rejects.toThrow();
  await bundled.call('initialise');
  const [first] = bundled.workbook.sheetNames();
  expect([first, bundled.workbook.sheet('Vérification').get(1, 2)]).toEqual(['Factures', '']);
});

describe('made again', () => {
  test('it takes its own sheet, and leaves no line of the time before', async () => {
    await checkOn(host);
    host.edit((book) => book.sheet('Vérification').set(200, 3, 'une note'));
    const { sheet } = await checkOn(host);
    expect(sheet).toBe('Vérification');
    expect(host.workbook.sheetNames().filter((name) => name.startsWith('Vérification'))).toEqual([sheet]);
    expect(host.workbook.sheet('Vérification').get(200, 3)).toBe('');
  });

  test("somebody's own sheet of that name is not touched", async () => {
    host.edit((book) => book.addSheet('Vérification').set(1, 1, 'Mes contrôles'));
    const { sheet } = await checkOn(host);
    expect(sheet).toBe('Vérification 2');
    expect(host.workbook.sheet('Vérification').values()).toEqual([['Mes contrôles']]);
  });

  test('what was there stays: sheets, properties, triggers', async () => {
    host.edit((book) => book.addSheet('Factures').set(1, 1, 'Numéro'));
    await host.call('remember', 'activation', '{}');
    await host.call('install', 'dailyRun');
    await host.call('install', 'catchUp');
    const before = await host.call('triggers');
    await checkOn(host);
    expect(host.workbook.sheet('Factures').values()).toEqual([['Numéro']]);
    expect(await host.call('triggers')).toEqual(before);
    expect(await host.call('remembered')).toEqual({ activation: '{}' });
    expect(host.files()).toEqual([]);
  });
});

describe('what is broken shows on its line, and only there', () => {
  test('a scope that the manifest lacks', async () => {
    host = await hostWithManifest((manifest) => {
      manifest.oauthScopes = manifest.oauthScopes.filter((scope) => !scope.endsWith('gmail.send'));
    });
    const report = await checkOn(host);
    expect(lineOf(report, 'Droits accordés au programme')).toMatchObject({ verdict: 'non conforme' });
    expect(lineOf(report, 'Droits accordés au programme').found).toContain('(gmail.send)');
    expect(lineOf(report, 'Droits accordés au programme').found).not.toContain('(drive.file)');
    expect(namesOf(report, 'non conforme')).toEqual(['Droits accordés au programme', 'Message à vous-même']);
    expect(report.lacksScopes).toBe(true);
    expect(host.sent()).toEqual([]);
    await expectClean(host);
  });

  test.each(['Drive', 'Docs', 'Gmail'])('the advanced service %s missing', async (service) => {
    host = await hostWithManifest(({ dependencies }) => {
      dependencies.enabledAdvancedServices = dependencies.enabledAdvancedServices.filter(
        ({ userSymbol }) => userSymbol !== service,
      );
    });
    const report = await checkOn(host);
    expect(namesOf(report, 'non conforme')).toEqual([`Service avancé ${service}`]);
    expect(lineOf(report, `Service avancé ${service}`).found).toContain(service);
    await expectClean(host);
  });

  test('the sheet cannot be reached: the table is told, not printed', async () => {
    host = await hostWithManifest((manifest) => {
      manifest.oauthScopes = manifest.oauthScopes.filter((scope) => !scope.includes('spreadsheets'));
    });
    const report = await checkOn(host);
    expect(report.sheet).toBeNull();
    expect(lineOf(report, 'Message à vous-même').verdict).toBe('conforme');
    await host.call('triggers');
    expect(host.files()).toEqual([]);
  });

  test('a copy that Google refuses', async () => {
    host.setFaults([{ method: 'Drive.Files.copy', nth: 1, effect: 'throw' }]);
    const report = await checkOn(host);
    expect(namesOf(report, 'non conforme')).toEqual(['Copie du modèle']);
    expect(lineOf(report, 'Copie du modèle').found).toContain('a server error occurred');
    expect(lineOf(report, 'Lettre exportée en PDF')).toMatchObject({
      verdict: 'à regarder',
      found: 'Pas essayé\u00a0: la copie du modèle manque.',
    });
    await expectClean(host);
  });

  test.each(['Europe/London', 'America/New_York'])('a spreadsheet in the zone %s', async (zone) => {
    await host.call('zone', zone);
    const report = await checkOn(host);
    expect(namesOf(report, 'non conforme')).toEqual([]);
    expect(namesOf(report, 'à regarder')).toEqual(['Fuseaux horaires', ...FOR_A_PERSON]);
    expect(lineOf(report, 'Fuseaux horaires').found).toContain('celui du classeur');
    expect(lineOf(report, 'Fuseaux horaires').found).not.toContain('le fuseau du script');
  });

  test('a script in another zone', async () => {
    host = await hostWithManifest((manifest) => {
      manifest.timeZone = 'America/New_York';
    });
    const report = await checkOn(host);
    expect(lineOf(report, 'Fuseaux horaires').found).toContain('le fuseau du script');
    expect(namesOf(report, 'non conforme')).toEqual([]);
  });

  test('a spreadsheet in English', async () => {
    await host.call('locale', 'en_US');
    expect(lineOf(await checkOn(host), 'Formule du Tableau de bord').found).toContain('en_US');
  });

  test('another execution under way', async () => {
    host.holdLock('script');
    await expect(checkOn(host)).rejects.toThrow('Un autre passage est en cours');
    expect(host.sent()).toEqual([]);
  });

  test('locks that fail: the rest is checked', async () => {
    host.setFaults([
      { method: 'Lock.tryLock', nth: 1, effect: 'throw' },
      { method: 'Lock.tryLock', nth: 2, effect: 'throw' },
    ]);
    const report = await checkOn(host);
    expect(namesOf(report, 'non conforme')).toEqual(['Verrou du script']);
  });
});
