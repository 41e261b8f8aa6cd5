import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const project = resolve(import.meta.dirname, '../..');
let folder: string;

/** Types a command in `folder`, as npm passes it on: run from the project, INIT_CWD telling where it was typed. */
function type(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(project, 'local/cli.ts'), ...argv, '--workspace', 'essai'],
    { cwd: project, env: { ...process.env, INIT_CWD: folder }, encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr.replace(/[\u00a0\u202f]/g, ' ') };
}

const json = (...argv: string[]) => JSON.parse(type(...argv).out);
const at = (moment: string) => ['--now', moment];

describe('a ledger made, filled and run from the command line', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'relances-typed-'));
    const lines = [
      'Numéro;Client;E-mail;Type;Date facture;Échéance;Montant TTC',
      'F-1;Menuiserie Durand;compta@durand.example;Professionnel;20/10/2026;20/11/2026;1 200,00',
      'F-2;Cabinet Lenoir;;Professionnel;20/10/2026;20/11/2026;80,50',
    ];
    writeFileSync(join(folder, 'liste.csv'), `${lines.join('\r\n')}\r\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('nothing is run before it is made', () => {
    expect(type('daily')).toMatchObject({ code: 1, out: '' });
    expect(existsSync(join(folder, 'essai'))).toBe(false);
  });

  test('a refused setting leaves nothing behind: the next init is whole', () => {
    expect(type('init', '--set', 'Montant minimum=dix')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^[^\n]+\n$/),
    });
    expect(existsSync(join(folder, 'essai'))).toBe(false);
  });

  test('init makes the workbook where the command was typed', () => {
    const { code, out } = type(
      'init',
      '--set',
      "Nom de l'entreprise=Atelier Neuf",
      ...at('2026-11-24T07:00'),
    );
    expect(code).toBe(0);
    expect(out).toContain(join(folder, 'essai', 'Relances.xlsx'));
    expect(existsSync(join(folder, 'essai', 'Relances.xlsx'))).toBe(true);
  });

  test('an unknown parameter is refused by its name', () => {
    expect(type('init', '--set', 'Couleur=bleu')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Couleur'),
    });
  });

  test('import takes the list in, and the same again changes nothing', () => {
    expect(json('import', 'liste.csv', '--json', ...at('2026-11-24T07:10'))).toMatchObject({
      read: 2,
      written: 2,
    });
    expect(json('import', 'liste.csv', '--json', ...at('2026-11-24T07:20'))).toMatchObject({
      written: 0,
      updated: 0,
    });
  });

  test('daily reminds once, and accounts for every row', () => {
    expect(type('call', 'checkReceipts', '{"until":"2026-11-24"}', ...at('2026-11-24T07:30')).code).toBe(0);
    const first = json('daily', '--json', ...at('2026-11-24T08:00'));
    expect(first.sent).toEqual([expect.objectContaining({ invoices: ['F-1'], to: 'compta@durand.example' })]);
    expect(first.held).toEqual([expect.objectContaining({ invoice: 'F-2', reasonCode: 'noAddress' })]);
    expect(first.serviceCalls.total).toBeGreaterThan(0);
    const mails = readdirSync(join(folder, 'essai/gmail/sent'));
    expect(mails.length).toBeGreaterThan(0);
    expect(json('daily', '--json', ...at('2026-11-24T09:00')).sent).toEqual([]);
  });

  test('call answers with JSON, and refuses with a sentence and 1', () => {
    expect(json('call', 'explain', ...at('2026-11-24T10:00'))).toHaveLength(2);
    const refused = type('call', 'approve', '{"key":"absente"}', ...at('2026-11-24T10:00'));
    expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^[^\n]+\n$/) });
    expect(type('call', 'constructor')).toMatchObject({
      code: 1,
      err: expect.stringContaining('pas de fonction « constructor »'),
    });
    expect(type('call', 'absente')).toMatchObject({ code: 1, err: expect.stringContaining('« absente »') });
  });
});
