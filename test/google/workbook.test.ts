import { beforeEach, describe, expect, test } from 'vitest';
import type { Host } from '../../local/host';
import { ledgerHost } from './ledger-host';

let host: Host;
beforeEach(async () => {
  host = await ledgerHost();
  await host.call('lay');
});

const sheet = () => host.workbook.sheet('Factures');
const at = (heading: string) => sheet().heading(heading);

const INVOICE = {
  number: '000123',
  customer: 'Dupont SARL',
  issuedOn: '2026-05-01',
  dueOn: '2026-06-05',
  total: 1200.5,
  subject: '=HYPERLINK("x")',
};

describe('a ledger laid out in a spreadsheet', () => {
  test('shows formats, lists, folded columns and notes down to the last row', () => {
    const last = sheet().maxRows;
    expect(last).toBeGreaterThan(1000);
    expect(sheet().numberFormat(last, at('Numéro'))).toBe('@');
    expect(sheet().choices(last, at('Situation'))).toContain('Litige');
    expect(sheet().isColumnHidden(at('Tranche'))).toBe(true);
    expect(sheet().isColumnHidden(at('Statut'))).toBe(false);
    expect(sheet().note(1, at('Échéance'))).toContain('jj/mm/aaaa');
    expect(sheet().frozenRows).toBe(1);
  });

  test('laid out again: nothing is said and nothing is written', async () => {
    host.resetCalls();
    expect(await host.call('lay')).toEqual([]);
    const writes = Object.keys(host.calls().byMethod).filter((name) => /\.(set|insert|protect)/.test(name));
    expect(writes).toEqual([]);
  });
});

describe('what is written comes back as it was', () => {
  test('leading zeros, dates, amounts, and text that looks like a formula', async () => {
    await host.call('add', [
      INVOICE,
      { ...INVOICE, number: '1-30', customer: '+33 Services', subject: '@x' },
    ]);
    const { rows } = (await host.call('ledger')) as { rows: { invoice: Record<string, unknown> }[] };
    expect(rows[0]?.invoice).toMatchObject({ ...INVOICE, total: 120050 });
    expect(rows[1]?.invoice).toMatchObject({ number: '1-30', customer: '+33 Services', subject: '@x' });
    expect(sheet().formula(2, at('Objet'))).toBe('');
    expect(sheet().get(2, at('Échéance'))).toBe('2026-06-05');
  });

  test.each(['Pacific/Auckland', 'America/New_York', 'Europe/Paris'])(
    'dates keep their day when the sheet is in %s',
    async (zone) => {
      await host.call('zone', zone);
      await host.call('add', [
        { ...INVOICE, issuedOn: '2026-03-29', dueOn: '2026-10-25' },
        { ...INVOICE, number: '2', issuedOn: '2028-02-29', dueOn: '2026-12-31' },
      ]);
      expect(sheet().get(2, at('Échéance'))).toBe('2026-10-25');
      const { rows } = (await host.call('ledger')) as { rows: { invoice: Record<string, unknown> }[] };
      expect(rows.map(({ invoice }) => [invoice.issuedOn, invoice.dueOn])).toEqual([
        ['2026-03-29', '2026-10-25'],
        ['2028-02-29', '2026-12-31'],
      ]);
    },
  );

  test('a Journal line keeps its minute, its key and its rank', async () => {
    const entry = {
      number: 1,
      at: '2026-03-29T03:05',
      key: 'F-12#1',
      customer: 'Dupont',
      invoice: '0012',
      step: 'Relance 1',
      rank: 1,
      state: 'reserved',
      recipient: 'a@b.fr',
      message: 'M12e45',
      thread: '',
      document: '',
      by: 'x@y.fr',
      detail: '=1+1',
    };
    expect(await host.call('log', [entry, { ...entry, number: 2, rank: null }])).toEqual([
      entry,
      { ...entry, number: 2, rank: null },
    ]);
  });

  test("a minute next to a change of clock stays the same minute, in another zone than the script's", async () => {
    await host.call('zone', 'America/New_York');
    const entry = { number: 1, at: '2026-03-08T03:05', key: 'k', customer: '', invoice: '', step: '' };
    const rest = { rank: 1, state: 'sent', recipient: '', message: '', thread: '', document: '', by: '' };
    const line = { ...entry, ...rest, detail: '' };
    expect(await host.call('log', [line])).toEqual([line]);
  });

  test('a setting is written where it stands', async () => {
    await host.call('setting', 'siren', '012345678');
    await host.call('setting', 'receiptsCheckedUntil', '2026-11-23');
    const { settings } = (await host.call('ledger')) as { settings: Record<string, unknown> };
    expect(settings.sender).toMatchObject({ siren: '012345678' });
    expect(settings.receiptsCheckedUntil).toBe('2026-11-23');
  });
});

describe('colours', () => {
  beforeEach(async () => {
    await host.call('add', [INVOICE, { ...INVOICE, number: '2' }]);
    await host.call('results', [
      { row: 2, values: { status: 'Échue', agingBucket: '31-60' } },
      { row: 3, values: { status: 'Échue', agingBucket: '90+' } },
    ]);
  });

  test('cover whole rows, tell the delays apart, and leave empty rows white', () => {
    const colour = (row: number, column: number) => sheet().displayedColour(row, column);
    expect(colour(2, 1)).not.toBe(colour(3, 1));
    expect(colour(2, sheet().maxColumns)).toBe(colour(2, 1));
    expect(colour(4, 1)).toBe('#ffffff');
  });

  test('follow a sort and a moved column; are rewritten only when they must be', async () => {
    const late = sheet().displayedColour(3, 1);
    host.edit((book) => book.sheet('Factures').sortBy(at('Numéro'), false));
    const row = sheet().get(2, 1) === '2' ? 2 : 3;
    expect(sheet().displayedColour(row, 1)).toBe(late);
    expect(await host.call('colours')).toBe(false);
    host.edit((book) => book.sheet('Factures').insertColumn(1));
    await host.call('colours');
    expect(sheet().displayedColour(row, 1)).toBe(late);
    expect(await host.call('colours')).toBe(false);
  });
});

test('a day costs one read a sheet, and a run that finds nothing new writes nothing', async () => {
  await host.call('add', [INVOICE]);
  const found = [{ row: 2, values: { status: 'Échue', agingBucket: '90+', nextActionOn: '2026-11-25' } }];
  await host.call('results', found);
  host.resetCalls();
  await host.call('ledger');
  expect(host.calls().byMethod['Range.getValues']).toBe(8);
  host.resetCalls();
  expect(await host.call('results', found)).toMatchObject({ written: 0 });
  expect(host.calls().byMethod['Range.setValues']).toBeUndefined();
});

test('the dashboard turns red by itself when the expected day goes by without a run', async () => {
  const bucket = { amount: 1000, count: 1 };
  const buckets = {
    notDue: bucket,
    '1-30': bucket,
    '31-60': bucket,
    '61-90': bucket,
    '90+': bucket,
    toAllocate: bucket,
  };
  await host.call('dashboard', {
    run: { at: '2026-11-24T08:00', nextBy: '2026-11-26' },
    buckets,
    total: bucket,
    delays: [],
    overdue: [],
  });
  const board = () => host.workbook.sheet('Tableau de bord');
  expect(board().get(3, 2)).toBe('2026-11-26');
  expect(board().formula(4, 2)).toBe('=TODAY()-B3');
  expect(board().displayedColour(4, 2)).toBe('#ffffff');
  expect(board().display(4, 2)).toBe('À jour');
  host.setNow('2026-11-27T09:00');
  expect(board().display(4, 2)).toContain('Aucun passage');
  expect(board().displayedColour(4, 2)).toBe('#c00000');
});

test('its charts show the figures under them, and are drawn once', async () => {
  const board = () => host.workbook.sheet('Tableau de bord');
  const charts = board().charts();
  expect(charts.map(({ type, title, row, column }) => [type, title, row, column])).toEqual([
    ['COLUMN', 'Balance âgée (en euros)', 13, 1],
    ['LINE', 'Délai moyen de paiement (en jours)', 29, 1],
    ['BAR', 'Retards par client (en euros)', 24, 4],
  ]);
  expect(charts[0]?.ranges.map(({ row, column, rows }) => board().display(row + rows - 1, column))).toEqual([
    'Plus de 90 jours',
    '',
  ]);
  host.edit((book) => book.sheet('Tableau de bord').insertColumn(1));
  expect(await host.call('lay')).toEqual([]);
  host.edit((book) => book.sheet('Tableau de bord').deleteChart('Balance âgée (en euros)'));
  expect(await host.call('lay')).toEqual([
    'Tableau de bord\u00a0: graphique «\u00a0Balance âgée (en euros)\u00a0» ajouté.',
  ]);
  expect(board().charts().at(-1)?.ranges[0]).toMatchObject({ row: 5, column: 2 });
});
