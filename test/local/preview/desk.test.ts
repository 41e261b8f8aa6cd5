import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openHost } from '../../../local/host';
import type { Answer } from '../../../local/preview/answer';
import { deskOf } from '../../../local/preview/desk';
import type { Desk } from '../../../local/preview/server';
import { Tryout } from '../../../local/preview/tryout';
import { bundle } from '../fixture';

const CODE = `
  const ui = () => SpreadsheetApp.getUi();
  const sheet = () => SpreadsheetApp.getActive().getSheets()[0];
  function onOpen() {
    ui().createMenu('Relances').addItem('Ouvrir le panneau', 'openPanel').addItem('Relancer…', 'askToRun').addSeparator().addItem('Échouer', 'fail').addToUi();
  }
  function openPanel() { show('jour'); }
  function show(page) { ui().showSidebar(HtmlService.createHtmlOutput('<p data-page="' + page + '"></p><script>start()</' + 'script>').setTitle('Relances')); }
  function askToRun() {
    ui().alert('Relancer', 'Trois messages sont prêts.', ui().ButtonSet.OK);
    if (ui().alert('Relancer', 'Les envoyer ?', ui().ButtonSet.OK_CANCEL) !== ui().Button.OK) return;
    const name = ui().prompt('Relancer', 'Signés de qui ?', ui().ButtonSet.OK_CANCEL).getResponseText();
    sheet().appendRow(['envoyé', name]);
    ui().alert('Relancer', 'Partis.', ui().ButtonSet.OK);
  }
  function fail() { throw new Error('Le classeur est occupé : réessayez.'); }
  function echo(value) { return value; }
  function current() { const range = SpreadsheetApp.getActive().getActiveRange(); return [range.getSheet().getName(), range.getRow()]; }
  function goTo(row) { sheet().getRange(row + ':' + row).activate(); }
  function install() { ScriptApp.newTrigger('dailyRun').timeBased().everyDays(1).create(); }
  function dailyRun() {
    const date = Utilities.formatDate(new Date(), 'Europe/Paris', 'yyyy-MM-dd');
    const sent = [{ key: date, customer: 'Dupont', to: 'd@dupont.fr', level: 'Relance 1', invoices: ['F-1'] }];
    return { date, sent, awaitingApproval: sent, failed: [], uncertain: [], postponed: [], toDo: [], held: [] };
  }
  function catchUp() { return null; }
  function protect() { sheet().getRange('C:C').protect().setWarningOnly(true); }`;

let folder: string;
let tryout: Tryout;
let desk: Desk;
let example: 'whole' | 'broken';

const openAt = (workspace: string) =>
  openHost({ workspace, dist: join(folder, 'dist'), now: '2026-11-24T07:30' });

const open = (now?: string): Tryout =>
  new Tryout({
    workspace: join(folder, 'essai'),
    ...(now !== undefined && { now }),
    openAt,
    playExample: async (draft, tell) => {
      tell('Matin après matin');
      if (example === 'broken') throw new Error('Le fichier demo.json est absent.');
      const host = await openAt(draft);
      host.setNow('2026-12-08T09:15');
      await host.call('echo', 1);
      await host.close();
    },
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relances-preview-'));
  renameSync(bundle(CODE), join(folder, 'dist'));
  example = 'whole';
  tryout = open();
  desk = deskOf(tryout);
});
afterEach(async () => {
  await tryout.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The JSON of an action; long work gives its lines. */
async function act(path: string, body: unknown): Promise<unknown> {
  const answer = await desk.act(path, body);
  if (answer?.kind === 'json') return answer.value;
  if (answer?.kind !== 'lines') throw new Error(`${path}: ${JSON.stringify(answer)}`);
  const lines: unknown[] = [];
  await answer.work((value) => lines.push(value));
  return lines;
}
const call = (name: string, ...args: unknown[]) => act('/appel', { name, args });
const read = (path: string): Promise<Answer> => desk.read(new URL(path, 'http://127.0.0.1/'), 'jeton');
async function text(path: string): Promise<string> {
  const answer = await read(path);
  if (answer.kind !== 'page' && answer.kind !== 'panel') throw new Error(`${path}: ${answer.kind}`);
  return answer.body;
}

describe('a workspace that does not exist', () => {
  test('is offered two ways to begin, and nothing is written before one is taken', async () => {
    const page = await text('/');
    expect(page).toContain("Essayer avec l'exemple");
    expect(page).toContain('data-begin="empty"');
    expect(await read('/feuille/Factures')).toEqual({ kind: 'redirect', location: '/' });
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(await desk.act('/appel', { name: 'echo', args: [] })).toBeNull();
  });

  test('may begin as a spreadsheet nobody wrote in', async () => {
    expect(await act('/debut', { with: 'empty' })).toEqual([{ ok: true }]);
    expect(existsSync(join(folder, 'essai', 'Relances.xlsx'))).toBe(true);
    expect(await read('/')).toEqual({ kind: 'redirect', location: '/feuille/Feuille%201' });
    expect(await text('/feuille/Feuille%201')).toContain('mardi 24 novembre 2026, 07:30');
  });

  test('may begin with the example, on the day where that ends', async () => {
    expect(await act('/debut', { with: 'example' })).toEqual([{ line: 'Matin après matin' }, { ok: true }]);
    expect(await text('/feuille/Feuille%201')).toContain('mardi 8 décembre 2026, 09:15');
  });

  test('is opened at the moment one chose, whatever was done there', async () => {
    tryout = open('2026-11-24T07:30');
    desk = deskOf(tryout);
    await act('/debut', { with: 'example' });
    expect(await text('/feuille/Feuille%201')).toContain('mardi 24 novembre 2026, 07:30');
  });

  test('stays missing when the example cannot be played', async () => {
    example = 'broken';
    await expect(act('/debut', { with: 'example' })).rejects.toThrow('demo.json');
    expect(existsSync(join(folder, 'essai'))).toBe(false);
    expect(await text('/')).toContain('data-begin="empty"');
  });
});

describe('a workspace', () => {
  beforeEach(() => act('/debut', { with: 'empty' }));

  test('answers the panel in JSON, or with the sentence of what failed', async () => {
    expect(await call('echo', { list: [1, null, 'é'] })).toMatchObject({
      ok: true,
      value: { list: [1, null, 'é'] },
    });
    expect(await call('echo')).toMatchObject({ ok: true, value: null });
    expect(await call('fail')).toEqual({ ok: false, message: 'Le classeur est occupé : réessayez.' });
    expect(await call('absent')).toEqual({ ok: false, message: 'Script function not found: absent' });
  });

  test('does one thing at a time, in the order it was asked', async () => {
    const answers = await Promise.all([1, 2, 3].map((value) => call('echo', value)));
    expect(answers.map((answer) => (answer as { value: unknown }).value)).toEqual([1, 2, 3]);
  });

  test('knows the row a person clicked on, and tells which one the script shows', async () => {
    await act('/selection', { sheet: 'Feuille 1', row: 7, column: 2 });
    expect(await call('current')).toMatchObject({ value: ['Feuille 1', 7], front: null });
    expect(await call('goTo', 12)).toMatchObject({ front: { sheet: 'Feuille 1', rows: [12] } });
    expect(await text('/feuille/Feuille%201')).toContain('data-selected="12"');
  });

  test('shows the panel from the start, with google.script before its scripts', async () => {
    const panel = await read('/panneau');
    if (panel.kind !== 'panel') throw new Error(panel.kind);
    expect(panel.body).toContain('data-page="jour"');
    expect(panel.body.indexOf('installScriptRun')).toBeLessThan(panel.body.indexOf('start()'));
    expect(
      panel.body.match(new RegExp(`<script nonce="${panel.nonce.replace(/[+]/g, '\\+')}">`, 'g')),
    ).toHaveLength(2);
  });

  test('shows another panel when the script does', async () => {
    const first = await call('show', 'facture');
    expect(first).toMatchObject({ panel: 2 });
    expect(await text('/panneau')).toContain('data-page="facture"');
    expect(await act('/menu', { name: 'openPanel', answers: [] })).toMatchObject({ state: 'done', panel: 3 });
  });

  test('takes what a person types, as Sheets does, but where the product writes', async () => {
    await call('protect');
    const at = { sheet: 'Feuille 1', row: 2, column: 1 };
    expect(await act('/cellule', { ...at, text: '24/11/2026' })).toEqual({ ok: true });
    await act('/cellule', { ...at, column: 2, text: '1 200,00' });
    expect(await act('/cellule', { ...at, column: 3, text: 'Payée' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('se remplit seule'),
    });
    const kept = await openAt(join(folder, 'essai'));
    const sheet = kept.workbook.sheet('Feuille 1');
    expect([1, 2, 3].map((column) => sheet.get(2, column))).toEqual(['2026-11-24', 1200, '']);
  });

  test('shows what another command wrote meanwhile', async () => {
    await text('/feuille/Feuille%201');
    const other = await openAt(join(folder, 'essai'));
    other.edit((workbook) => workbook.sheet('Feuille 1').set(3, 1, 'ajouté'));
    await other.close();
    expect(await text('/feuille/Feuille%201')).toContain('ajouté');
  });

  test('refuses what no page of its own asks', async () => {
    for (const [path, body] of [
      ['/appel', { name: 1, args: [] }],
      ['/appel', { name: 'echo' }],
      ['/selection', { sheet: 'Feuille 1', row: 0, column: 1 }],
      ['/cellule', { sheet: 'Feuille 1', row: 1, column: 1, text: 'x', more: 1 }],
    ] as const)
      await expect(act(path, body), path).rejects.toThrow();
    expect(await act('/menu', { name: 'dailyRun', answers: [] })).toMatchObject({ ok: false });
  });
});

describe('an entry of the menu', () => {
  const ask = (...answers: string[]) => act('/menu', { name: 'askToRun', answers });
  const rows = async () => (await text('/feuille/Feuille%201')).match(/>envoyé</g)?.length ?? 0;
  beforeEach(() => act('/debut', { with: 'empty' }));

  test('does nothing before its questions are answered', async () => {
    const first = await ask();
    expect(first).toMatchObject({
      state: 'asking',
      said: [{ text: 'Trois messages sont prêts.', buttons: 'OK' }],
      question: { kind: 'alert', text: 'Les envoyer ?', buttons: 'OK_CANCEL' },
      answers: ['OK'],
    });
    expect(await ask('OK', 'OK')).toMatchObject({ state: 'asking', question: { kind: 'prompt' } });
    expect(await rows()).toBe(0);
  });

  test('does it once they are, and says what it says', async () => {
    expect(await ask('OK', 'OK', 'Claire')).toMatchObject({ state: 'done', said: [{ text: 'Partis.' }] });
    expect(await rows()).toBe(1);
    expect(await text('/feuille/Feuille%201')).toContain('Claire');
  });

  test('stops where the person says no', async () => {
    expect(await ask('OK', 'CANCEL')).toMatchObject({ state: 'done', said: [] });
    expect(await rows()).toBe(0);
  });

  test('that fails says why', async () => {
    expect(await act('/menu', { name: 'fail', answers: [] })).toMatchObject({
      state: 'done',
      said: [{ text: 'Le classeur est occupé : réessayez.' }],
    });
  });
});

describe('time', () => {
  beforeEach(() => act('/debut', { with: 'empty' }));

  test('passes morning after morning, and what they came to is told', async () => {
    await call('install');
    const lines = await act('/date', { date: '2026-11-26' });
    expect(lines).toEqual([
      { morning: 'mardi 24 novembre 2026' },
      { morning: 'mercredi 25 novembre 2026' },
      { morning: 'jeudi 26 novembre 2026' },
      {
        ok: true,
        sent: 3,
        told: 'Du mardi 24 novembre au jeudi 26 novembre 2026\u00a0: 3\u00a0messages partis, 1\u00a0attend votre accord.',
      },
    ]);
    expect(await text('/feuille/Feuille%201')).toContain('jeudi 26 novembre 2026, 08:00');
  });

  test('passes without a message where nothing is activated', async () => {
    const lines = (await act('/date', { date: '2026-11-25' })) as unknown[];
    expect(lines.at(-1)).toMatchObject({ sent: 0, told: expect.stringContaining("n'est pas activé") });
    expect(await text('/feuille/Feuille%201')).toContain('mercredi 25 novembre 2026, 08:00');
  });

  test('goes forward only, and three months at most', async () => {
    for (const date of ['2026-11-24', '2026-11-23', '2027-03-01', '2026-02-30', ''])
      expect(await act('/date', { date }), date).toMatchObject({ ok: false });
  });
});
