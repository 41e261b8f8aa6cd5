import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Host, type HostSheet, openHost } from '../../../local/host';
import type { DayReport } from '../../../src/daily/report';
import { JOURNAL_STATES } from '../../../src/ledger/choices';
import { SCHEMA_VERSION } from '../../../src/ledger/schema';

/*
 * A ledger that version 1 of the product made and its owner lived with: five weeks of runs, a colleague's request that
 * waits, columns moved, added and hidden, fills and a date format of his own, a sheet of notes.
 */

const KEPT = join(dirname(fileURLToPath(import.meta.url)), 'version-1');
const DAY = '2026-11-18';

/** What version 1 itself would have sent that day. */
const LEAVES = [
  ['Association Les Amis du Rabot', 'Relance 2', 'F26-101'],
  ['Atelier Coloris', 'Relance 2', 'F26-106'],
  ['Boulangerie du Vieux Four', 'Relance 2', 'F26-118', '(F26-091)'],
  ['Garage Pistache', 'Relance 2', 'F26-104'],
  ['Hôtel des Deux Rivières', 'Relance 1', 'F26-123', '(F26-061)'],
  ['Imprimerie Coquelicot', 'Relance 2', 'F26-113', '(F26-086)'],
  ['Mairie de Vieuxpont-sur-Exemple', 'Point sur la facture', 'F26-121', '(F26-105)'],
  ['Mme Aline Fougère', 'Relance 2', 'F26-096'],
  ['Nordwind Interiors Ltd', 'Relance 1', 'F26-108'],
  ["Restaurant La Cloche d'Étain", 'Relance 2', 'F26-110', '(F26-085)'],
  ['SCI Les Trois Tilleuls', 'Relance 2', 'F26-072', '(F26-055)'],
  ['Studio Grain de Bois', 'Relance 2', 'F26-102'],
];

async function kept(now = `${DAY}T07:00`): Promise<Host> {
  const workspace = mkdtempSync(join(tmpdir(), 'version-1-'));
  cpSync(KEPT, workspace, { recursive: true });
  return openHost({ workspace, now });
}

const initialise = async (host: Host): Promise<readonly string[]> =>
  ((await host.call('initialise')) as { done: string[] }).done;

const settingOf = (host: Host, name: string): unknown => {
  const row = host.workbook
    .sheet('Paramètres')
    .values()
    .find(([label]) => label === name);
  return row?.[1];
};

/** Everything a person sees of a sheet, but for the columns the product writes at each run. */
function seen(sheet: HostSheet) {
  const columns = Array.from({ length: sheet.values()[0]?.length ?? 0 }, (_, index) => index + 1);
  const rows = Array.from({ length: sheet.values().length }, (_, index) => index + 1);
  return {
    values: sheet.values(),
    hidden: columns.filter((column) => sheet.isColumnHidden(column)),
    widths: columns.map((column) => sheet.columnWidth(column)),
    formats: rows.map((row) => columns.map((column) => sheet.numberFormat(row, column))),
    fills: rows.map((row) => columns.map((column) => sheet.displayedColour(row, column))),
  };
}

const notices = ({ sent }: DayReport): string[][] =>
  sent
    .map(({ customer, level, invoices, alsoListed }) => [
      customer,
      level,
      ...invoices,
      ...alsoListed.map((number) => `(${number})`),
    ])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));

describe('a ledger made by version 1', () => {
  test('is brought up to date by « Initialiser ou réparer », which then has nothing left to do', async () => {
    const host = await kept();
    expect(settingOf(host, 'Version du classeur')).toBe(1);
    const done = await initialise(host);
    expect(done).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/Classeur mis à jour pour les lettres/),
        expect.stringMatching(/Dossier des lettres/),
      ]),
    );
    expect(settingOf(host, 'Version du classeur')).toBe(SCHEMA_VERSION);
    const journal = host.workbook.sheet('Journal');
    expect(journal.choices(2, journal.heading('État'))).toEqual(JOURNAL_STATES.map(({ label }) => label));
    expect(await initialise(host)).toEqual([]);
  });

  test('keeps its owner’s values, columns, order, formats, fills and widths, and every line of the Journal', async () => {
    const host = await kept();
    const names = host.workbook.sheetNames();
    const before = new Map(names.map((name) => [name, seen(host.workbook.sheet(name))]));
    await initialise(host);
    expect(host.workbook.sheetNames()).toEqual(names);
    // Its models have letters now, whose links are written where nothing was.
    const models = host.workbook.sheet('Modèles');
    const document = models.heading('Document') - 1;
    const others = (sheet: unknown) =>
      (sheet as { values: unknown[][] }).values.map((row) => row.filter((_, column) => column !== document));
    expect(others(seen(models))).toEqual(others(before.get('Modèles')));
    expect(models.display(2, document + 1)).toMatch(
      /^(|https:\/\/docs\.google\.com\/document\/d\/[\w-]+\/edit)$/,
    );
    // Clients has a column more, folded away at its end; all that stood there stands as it did.
    const clients = seen(host.workbook.sheet('Clients'));
    const own = before.get('Clients') as ReturnType<typeof seen>;
    const ownWidth = own.widths.length;
    const within = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.slice(0, ownWidth));
    expect(clients.values[0]?.slice(ownWidth)).toEqual(['Taux des pénalités']);
    expect({
      values: within(clients.values),
      hidden: clients.hidden.filter((column) => column <= ownWidth),
      widths: clients.widths.slice(0, ownWidth),
      formats: within(clients.formats),
      fills: within(clients.fills),
    }).toEqual(own);
    for (const name of ['Règlements', 'Scénarios', 'Taux', 'Journal', 'Demandes', 'Mes notes'])
      expect({ [name]: seen(host.workbook.sheet(name)) }).toEqual({ [name]: before.get(name) });
    const invoices = host.workbook.sheet('Factures');
    const was = before.get('Factures') as ReturnType<typeof seen> & { values: unknown[][] };
    // What each day rewrites is computed again; the rest is its owner's.
    const daily = new Set([
      'Retard (j)',
      'Prochaine action',
      'Prévue le',
      'Pourquoi',
      'Pénalités',
      'Indemnité',
      'Statut',
      'Tranche',
    ]);
    const notDaily = (values: readonly (readonly unknown[])[]) =>
      values.map((row) => row.filter((_, column) => !daily.has(String(values[0]?.[column]))));
    expect(notDaily(invoices.values())).toEqual(notDaily(was.values));
    expect(invoices.values()[0]?.slice(0, 5)).toEqual([
      'Numéro',
      'Montant TTC',
      'Client',
      'Chantier',
      'Date facture',
    ]);
    const { values: _values, fills: _fills, ...looks } = was as Record<string, unknown>;
    expect(seen(invoices)).toMatchObject(looks);
    expect(invoices.isColumnHidden(invoices.heading('Objet'))).toBe(true);
    expect(invoices.numberFormat(2, invoices.heading('Échéance'))).toMatch(/mmm/);
  });

  test('chases exactly what it should, does what was asked for, and takes its old mark as it is', async () => {
    const host = await kept();
    await initialise(host);
    host.setNow(`${DAY}T08:00`);
    const report = (await host.daily()) as unknown as DayReport;
    expect(notices(report)).toEqual(LEAVES);
    const [request] = host.workbook.sheet('Demandes').displayValues().slice(1);
    expect(request?.at(-1)).toMatch(/18\/11\/2026/);
    expect(
      host.workbook
        .sheet('Journal')
        .values()
        .some((row) => row.includes('Reportée')),
    ).toBe(true);
    host.setNow(`${DAY}T15:00`);
    expect(((await host.fire('dailyRun')) as DayReport).sent).toEqual([]);
  });

  test('receives the dashboard’s new figures and charts by a run, and keeps what stood there', async () => {
    const host = await kept();
    const board = () => host.workbook.sheet('Tableau de bord');
    const labels = board()
      .values()
      .map(([label]) => label);
    host.setNow(`${DAY}T08:00`);
    await host.daily();
    expect(
      board()
        .values()
        .map(([label]) => label)
        .slice(0, labels.length),
    ).toEqual(labels);
    expect(board().get(2, board().heading('Fin de mois'))).toBe('2025-11-30');
    expect(board().get(2, board().heading('Montant en retard'))).toBeGreaterThan(0);
    expect(board().charts()).toHaveLength(3);
  });

  test('is watched from its first run on: a line changed since holds everything, and can be rebuilt', async () => {
    const host = await kept();
    await initialise(host);
    host.setNow(`${DAY}T08:00`);
    await host.daily();
    host.edit((book) => {
      const journal = book.sheet('Journal');
      for (let cut = 0; cut < 10; cut += 1) journal.deleteRow(20);
    });
    await expect(host.call('dryRun')).rejects.toThrow(/Journal a perdu 10 lignes/);
    await host.call('rebuildJournal', {});
    host.setNow('2026-11-19T08:00');
    const left = LEAVES.map(([customer]) => customer);
    const again = notices((await host.daily()) as unknown as DayReport).map(([customer]) => customer);
    expect(again.filter((customer) => left.includes(customer ?? ''))).toEqual([]);
  });

  test('cut before that run is held too, although its mark knows no levels', async () => {
    const host = await kept();
    host.edit((book) => book.sheet('Journal').deleteRow(30));
    await initialise(host);
    await expect(host.daily()).rejects.toThrow(/Journal a perdu une ligne/);
    await expect(host.call('rebuildJournal', {})).rejects.toThrow(/Historique des versions/);
    expect(host.sent()).toEqual([]);
  });
});

test('what is kept is what version 1 wrote', () => {
  const state = JSON.parse(readFileSync(join(KEPT, 'state.json'), 'utf8'));
  expect(state.world.properties.script['note.journal']).toBe('111/111');
});
