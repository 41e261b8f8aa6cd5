import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import type { Host } from '../../local/host';
import { scriptHost } from './script-host';

const ENTRY = join(dirname(fileURLToPath(import.meta.url)), 'selection-script.ts');

let host: Host;
beforeEach(async () => {
  host = await scriptHost(ENTRY);
  host.edit((workbook) => workbook.addSheet('Factures'));
});

test('the row a person clicked on is read in one call', async () => {
  host.select('Factures', 12, 4);
  host.resetCalls();
  expect(await host.call('current')).toEqual({ sheet: 'Factures', row: 12 });
  expect(host.calls().byMethod).toEqual({ 'Spreadsheet.getActiveRange': 1 });
});

test('rows are shown together, their sheet in front, the first one active', async () => {
  await host.call('showRows', { sheet: 'Factures', rows: [9, 3, 4, 5] });
  expect(host.selected()).toEqual({ sheet: 'Factures', rows: [3, 4, 5, 9] });
  expect(await host.call('current')).toEqual({ sheet: 'Factures', row: 3 });
});

test('no row at all shows the sheet', async () => {
  await host.call('showRows', { sheet: 'Factures', rows: [] });
  expect(host.selected().sheet).toBe('Factures');
});

test('a sheet comes to the front with what was selected there', async () => {
  host.select('Factures', 7);
  host.select('Feuille 1', 2);
  await host.call('showSheet', { sheet: 'Factures' });
  expect(host.selected()).toEqual({ sheet: 'Factures', rows: [7] });
});

test('a sheet that is gone is said in French', async () => {
  await expect(host.call('showSheet', { sheet: 'Clients' })).rejects.toThrow('La feuille Clients manque');
});
