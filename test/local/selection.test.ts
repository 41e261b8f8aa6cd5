import { expect, it } from 'vitest';
import { scripted } from './fixture';

const WHERE =
  'const range = SpreadsheetApp.getActiveSpreadsheet().getActiveRange(); return [range.getSheet().getName(), range.getA1Notation()]';

it('is the first cell of the first sheet at the start', async () => {
  const host = await scripted();
  expect(host.selected()).toEqual({ sheet: 'Feuille 1', rows: [1] });
  expect(await host.call('run', WHERE)).toEqual(['Feuille 1', 'A1']);
});

it('is each person’s own', async () => {
  const host = await scripted();
  host.edit((workbook) => workbook.addSheet('Factures'));
  const colleague = host.as('collegue@atelier-exemple.fr');
  host.select('Feuille 1', 5);
  colleague.select('Factures', 8, 3);
  expect(await host.call('run', WHERE)).toEqual(['Feuille 1', 'A5']);
  expect(await colleague.call('run', WHERE)).toEqual(['Factures', 'C8']);
});

it('is kept in each sheet while another is in front', async () => {
  const host = await scripted();
  host.edit((workbook) => workbook.addSheet('Factures'));
  host.select('Factures', 8, 3);
  host.select('Feuille 1', 2);
  await host.call('run', "SpreadsheetApp.getActive().getSheetByName('Factures').activate()");
  expect(host.selected()).toEqual({ sheet: 'Factures', rows: [8] });
});

it('may be several ranges, the last one active', async () => {
  const host = await scripted();
  await host.call('run', "SpreadsheetApp.getActiveSheet().getRangeList(['9:9', '2:3']).activate()");
  expect(host.selected().rows).toEqual([2, 3, 9]);
  expect(await host.call('run', WHERE)).toEqual(['Feuille 1', 'A2:Z3']);
});

it('leaves a sheet that is hidden or gone', async () => {
  const host = await scripted();
  host.edit((workbook) => workbook.addSheet('Factures'));
  host.select('Factures', 8);
  await host.call('run', "SpreadsheetApp.getActive().getSheetByName('Factures').hideSheet()");
  expect(host.selected().sheet).toBe('Feuille 1');
  host.edit((workbook) => workbook.deleteSheet('Factures'));
  expect(host.selected().sheet).toBe('Feuille 1');
});

it('is refused out of the sheet', async () => {
  const host = await scripted();
  expect(() => host.select('Feuille 1', 1001)).toThrow('n’a pas de ligne 1001');
  expect(() => host.select('Absente', 1)).toThrow('Absente');
});
