import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../../local/commands/run';
import { HostError } from '../../../local/host';
import { type FakeHost, fakeHost } from './fake-host';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relances-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function makeWorkspace(name = 'workspace'): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'Relances.xlsx'), '');
}

/** As the real host does, makes the files of a workspace in the folder it is opened over. */
const openingFiles = (host: FakeHost): FakeHost => ({
  ...host,
  open: (options) => {
    mkdirSync(join(options.workspace ?? '', 'drive'), { recursive: true });
    for (const name of ['Relances.xlsx', 'state.json'])
      writeFileSync(join(options.workspace ?? '', name), '');
    return host.open(options);
  },
});

async function run(host: FakeHost, ...argv: string[]) {
  let out = '';
  let err = '';
  const code = await runCommandLine(argv, {
    typedIn: folder,
    openHost: host.open,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

describe('bad arguments show the usage in French and exit with 2', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['relancer']],
    ['a name that every object has', ['constructor']],
    ['an unknown option', ['daily', '--vite']],
    ['an option without its value', ['daily', '--now']],
    ['a day that does not exist', ['daily', '--now', '2026-02-30T08:00']],
    ['an hour that does not exist', ['daily', '--now', '2026-11-24T24:00']],
    ['a date without an hour', ['daily', '--now', '2026-11-24']],
    ['a user that is no address', ['daily', '--user', 'marie']],
    ['import without a file', ['import']],
    ['import with two files', ['import', 'a.csv', 'b.csv']],
    ['call without a function', ['call']],
    ['call with something else than JSON', ['call', 'approve', '{key: 1}']],
    ['a setting without its value', ['init', '--set', 'Reprise']],
    ['a setting outside init', ['daily', '--set', 'Reprise=Décider']],
    ['a port that is none', ['preview', '--port', '99999']],
  ])('%s', async (_why, argv) => {
    const { code, out, err } = await run(fakeHost({}), ...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Usage');
  });
});

test('--help is no fault', async () => {
  const { code, out } = await run(fakeHost({}), '--help');
  expect(code).toBe(0);
  expect(out).toContain('init [--set');
});

describe('call', () => {
  test('passes its JSON on, and prints the answer as JSON alone', async () => {
    const host = fakeHost({ approve: { done: true } });
    const { code, out } = await run(host, 'call', 'approve', '{"key":"F-12#1"}', '[1,2]');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ done: true });
    expect(host.calls).toEqual([['approve', { key: 'F-12#1' }, [1, 2]]]);
    expect(host.closed()).toBe(true);
  });

  test.each([[undefined], [null]])('an answer of %s prints null', async (answer) => {
    expect((await run(fakeHost({ waive: answer }), 'call', 'waive', '{}')).out).toBe('null\n');
  });

  test('what the product refuses is one sentence on standard error, and 1', async () => {
    const host = fakeHost({ approve: new HostError('Cette relance\nn’existe plus.', false) });
    expect(await run(host, 'call', 'approve', '{}')).toEqual({
      code: 1,
      out: '',
      err: 'Cette relance n’existe plus.\n',
    });
    expect(host.closed()).toBe(true);
  });

  test('what the host refuses is said as it stands', async () => {
    const host = fakeHost({ approve: new Error('Aucun passage n’est programmé.') });
    expect((await run(host, 'call', 'approve', '{}')).err).toBe('Aucun passage n’est programmé.\n');
  });

  test('a fault of the program is told as such', async () => {
    const host = fakeHost({ approve: new TypeError('x is undefined') });
    expect((await run(host, 'call', 'approve', '{}')).err).toMatch(/^Le programme a échoué/);
  });

  test('an execution that lasted too long is told in French', async () => {
    const host = fakeHost({ explain: new HostError('Exceeded maximum execution time', true) });
    const { code, err } = await run(host, 'call', 'explain');
    expect([code, err]).toEqual([1, expect.stringMatching(/^L'exécution a été interrompue[^\n]*\n$/)]);
  });

  test('the host opens where, when and as whom it was told', async () => {
    const host = fakeHost({ explain: [] });
    await run(
      host,
      'call',
      'explain',
      '--workspace',
      'essai',
      '--now',
      '2026-11-24T08:00',
      '--user',
      'a@b.fr',
    );
    expect(host.options).toEqual([
      { workspace: join(folder, 'essai'), now: '2026-11-24T08:00', user: 'a@b.fr' },
    ]);
  });
});

describe('init', () => {
  const answers = { initialise: [], updateSettings: null, activate: null };

  test('lays out, names the sender, activates, in that order', async () => {
    const host = fakeHost(answers);
    const { code } = await run(host, 'init', '--set', 'Reprise=À décider', '--set', 'Ville=a=b');
    expect(code).toBe(0);
    expect(host.calls.map(([name]) => name)).toEqual(['initialise', 'updateSettings', 'activate']);
    expect(host.calls[1]?.[1]).toMatchObject({ SIREN: '123 456 782', Reprise: 'À décider', Ville: 'a=b' });
  });

  test('an older ledger is late by choice: it is chased', async () => {
    const host = fakeHost(answers);
    await run(host, 'init');
    expect(host.calls[1]?.[1]).toMatchObject({ Reprise: 'Relancer' });
  });

  test('on a ledger that exists, only what was asked changes', async () => {
    makeWorkspace();
    const host = fakeHost(answers);
    await run(host, 'init', '--set', 'Ville=Lille');
    expect(host.calls[1]).toEqual(['updateSettings', { Ville: 'Lille' }]);
  });

  test('what fails leaves the folder empty, or missing, and the next is whole', async () => {
    const refused = { ...answers, updateSettings: new HostError('Ce paramètre est inconnu.', false) };
    mkdirSync(join(folder, 'vide'));
    for (const place of ['vide', 'absent']) {
      const host = openingFiles(fakeHost(refused));
      const { code, err } = await run(host, 'init', '--set', 'Couleur=bleu', '--workspace', place);
      expect([code, err]).toEqual([1, 'Ce paramètre est inconnu.\n']);
    }
    expect(readdirSync(folder)).toEqual(['vide']);
    expect(readdirSync(join(folder, 'vide'))).toEqual([]);
    const host = openingFiles(fakeHost(answers));
    expect((await run(host, 'init', '--workspace', 'vide')).out).toContain(join(folder, 'vide'));
    expect(host.calls[1]?.[1]).toMatchObject({ Ville: 'Lyon' });
    expect(readdirSync(join(folder, 'vide')).sort()).toEqual(['Relances.xlsx', 'drive', 'state.json']);
  });

  test('what was left by an interruption is made again', async () => {
    mkdirSync(join(folder, 'workspace', '.en-preparation', 'gmail'), { recursive: true });
    const host = openingFiles(fakeHost(answers));
    expect((await run(host, 'init')).code).toBe(0);
    expect(host.calls[1]?.[1]).toMatchObject({ Ville: 'Lyon' });
    expect(readdirSync(join(folder, 'workspace')).sort()).toEqual(['Relances.xlsx', 'drive', 'state.json']);
  });

  test('a folder of other files is left alone', async () => {
    writeFileSync(join(folder, 'photo.jpg'), '');
    const host = fakeHost(answers);
    expect((await run(host, 'init', '--workspace', '.')).code).toBe(1);
    expect(host.options).toEqual([]);
  });
});

describe('import', () => {
  const summary = {
    read: 3,
    written: 2,
    updated: 0,
    held: 1,
    ignored: [{ line: 5, reason: 'ligne de total' }],
    customersCreated: 2,
    message: 'liste.csv : 3 lignes lues.\n2 factures ajoutées.\nLigne 5 ignorée : ligne de total.',
  };

  test('gives the file as it stands to the product', async () => {
    makeWorkspace();
    writeFileSync(join(folder, 'liste.csv'), Buffer.from([0xe9, 0x3b, 0x0a]));
    const host = fakeHost({ importFile: summary });
    const { code, out } = await run(host, 'import', 'liste.csv');
    expect(code).toBe(0);
    expect(host.calls).toEqual([['importFile', { name: 'liste.csv', content: '6TsK' }]]);
    expect(out.replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'liste.csv : 3 lignes lues.\n  2 factures ajoutées.\n  Ligne 5 ignorée : ligne de total.\n',
    );
  });

  test('--json prints the summary alone', async () => {
    makeWorkspace();
    writeFileSync(join(folder, 'liste.csv'), 'x');
    const { out } = await run(fakeHost({ importFile: summary }), 'import', 'liste.csv', '--json');
    expect(JSON.parse(out)).toEqual(summary);
  });

  test('a missing file, and a missing ledger, are said and nothing is made', async () => {
    const host = fakeHost({ importFile: summary });
    expect(await run(host, 'import', 'absent.csv')).toMatchObject({ code: 1, out: '' });
    writeFileSync(join(folder, 'liste.csv'), 'x');
    expect((await run(host, 'import', 'liste.csv')).err).toContain('init');
    expect(host.options).toEqual([]);
  });
});

describe('daily', () => {
  const notice = { key: 'm1', customer: 'Dupont', to: 'a@dupont.fr', level: 'Relance 1', invoices: ['F-1'] };
  const report = {
    date: '2026-11-24',
    sent: [{ ...notice, alsoListed: ['F-2'], reason: '', messageId: 'x', attachments: [] }],
    awaitingApproval: [{ ...notice, level: 'Mise en demeure', alsoListed: [], reason: 'En attente.' }],
    failed: [],
    uncertain: [],
    postponed: [],
    toDo: [{ key: 't', customer: 'Durand', kind: 'call', invoices: ['F-7'] }],
    held: [
      ...[1, 2, 3, 4, 5].map((number) => ({
        invoice: `P-${number}`,
        customer: 'Martin',
        reasonCode: 'paid',
        reason: `Réglée le 0${number}/11/2026 : plus aucune relance.`,
      })),
      ...[1, 2, 3, 4, 5].map((number) => ({
        invoice: `U-${number}`,
        customer: 'Durand',
        reasonCode: 'unreadable',
        reason: `D${number} illisible.`,
      })),
    ],
    serviceCalls: { total: 1, byMethod: {} },
    modelledSeconds: 1,
  };

  test('--json prints the report as it is', async () => {
    makeWorkspace();
    const { code, out } = await run(fakeHost({ daily: report }), 'daily', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(report);
  });

  test('otherwise says in French what left, what waits, what is to do, what is held, and where it is', async () => {
    makeWorkspace();
    const text = (await run(fakeHost({ daily: report }), 'daily')).out.replace(/[\u00a0\u202f]/g, ' ');
    expect(text).toContain('Passage du 24 novembre 2026');
    expect(text).toContain(
      '1 message parti\n  Relance 1 — Dupont : F-1 (également échues : F-2) → a@dupont.fr\n',
    );
    expect(text).toContain(
      '1 message attend votre validation\n  Mise en demeure — Dupont : F-1\n      En attente.\n',
    );
    expect(text).toContain('Appeler Durand : F-7');
    expect(text).toMatch(
      /5 lignes à débloquer\n {2}U-1 \(Durand\) : D1 illisible\.\n.*\n.*U-3.*\n {6}… et 2 de même nature\n/,
    );
    expect(text).toContain(
      "5 lignes n'attendent rien\n  P-1 (Martin) : Réglée le 01/11/2026 : plus aucune relance.\n      … et 4 de même nature\n",
    );
    expect(text.indexOf('à débloquer')).toBeLessThan(text.indexOf("n'attendent rien"));
    expect(text).toContain(join(folder, 'workspace', 'gmail/sent'));
    expect(text).not.toContain('échec');
  });
});
