import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openHost } from '../../local/host';
import { bundle, scripted } from './fixture';

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet();';
const MAKE = `${SHEET}
  sheet.getRange('A1:B4').setValues([['Tranche', 'Montant'], ['Non échue', 120], ['1 à 30 jours', 80], ['Plus', 40]]);
  sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN)
    .addRange(sheet.getRange('A2:A4')).addRange(sheet.getRange('B2:B4')).addRange(sheet.getRange('B2:B4'))
    .setNumHeaders(0).setOption('title', 'Balance').setOption('width', 480).setPosition(6, 1, 10, 5).build());`;
const SEE = `${SHEET}
  return sheet.getCharts().map((chart) => ({
    title: chart.getOptions().get('title'), type: chart.modify().getChartType(), headers: chart.getNumHeaders(),
    ranges: chart.getRanges().map((range) => range.getA1Notation()), isKnown: chart.getChartId() > 0,
    at: [chart.getContainerInfo().getAnchorRow(), chart.getContainerInfo().getAnchorColumn(), chart.getContainerInfo().getOffsetX()],
  }));`;
const MADE = {
  title: 'Balance',
  type: 'COLUMN',
  headers: 0,
  ranges: ['A2:A4', 'B2:B4'],
  isKnown: true,
  at: [6, 1, 10],
};

describe('charts', () => {
  it('are what a script made of them, once inserted', async () => {
    const host = await scripted();
    await host.call('run', `${SHEET} sheet.newChart().setOption('title', 'Jamais').build()`);
    expect(host.workbook.sheet('Feuille 1').charts()).toEqual([]);
    await host.call('run', MAKE);
    expect(await host.call('run', SEE)).toEqual([MADE]);
    expect(host.workbook.sheet('Feuille 1').charts()).toEqual([
      {
        type: 'COLUMN',
        title: 'Balance',
        ranges: [
          { row: 2, column: 1, rows: 3, columns: 1 },
          { row: 2, column: 2, rows: 3, columns: 1 },
        ],
        row: 6,
        column: 1,
        width: 480,
        height: 371,
      },
    ]);
  });

  it('are changed, taken away by a script or by a person', async () => {
    const host = await scripted();
    await host.call('run', MAKE);
    await host.call(
      'run',
      `${SHEET} const [chart] = sheet.getCharts(); sheet.updateChart(chart.modify().setOption('title', 'Autre').setChartType(Charts.ChartType.BAR).build());`,
    );
    expect(await host.call('run', SEE)).toMatchObject([{ title: 'Autre', type: 'BAR', ranges: MADE.ranges }]);
    await host.call('run', `${SHEET} sheet.removeChart(sheet.getCharts()[0])`);
    expect(await host.call('run', SEE)).toEqual([]);
    await host.call('run', MAKE);
    host.edit((workbook) => workbook.sheet('Feuille 1').deleteChart('Balance'));
    expect(await host.call('run', SEE)).toEqual([]);
    expect(() => host.workbook.sheet('Feuille 1').deleteChart('Balance')).toThrow(/pas de graphique/);
  });

  it('follow their cells', async () => {
    const host = await scripted();
    await host.call('run', MAKE);
    host.edit((workbook) => {
      const sheet = workbook.sheet('Feuille 1');
      sheet.insertRow(2);
      sheet.insertColumn(1);
      sheet.deleteRow(4);
      sheet.moveColumn(3, 1);
    });
    expect(await host.call('run', SEE)).toMatchObject([{ ranges: ['C3:C4', 'A3:A4'], at: [6, 3, 10] }]);
  });

  it('refuse what Google refuses, and cells of another sheet', async () => {
    const host = await scripted();
    for (const [code, message] of [
      ['sheet.insertChart(null)', /Sheet\.insertChart/],
      ['sheet.insertChart(sheet)', /Invalid argument/],
      ['sheet.newChart().setChartType(Charts.ChartType.COLUM)', /EmbeddedChartBuilder\.setChartType/],
      ['sheet.newChart().addRange(SpreadsheetApp.getActive().insertSheet("x").getRange("A1"))', /pas émulé/],
      ['Charts.newDataTable()', /Charts\.newDataTable n’est pas émulé/],
    ] as const)
      await expect(host.call('run', `${SHEET} ${code}`)).rejects.toThrow(message);
  });

  it('cost a call each, and a builder nothing', async () => {
    const host = await scripted();
    host.resetCalls();
    await host.call('run', MAKE);
    const { byMethod } = host.calls();
    expect(byMethod['Sheet.insertChart']).toBe(1);
    expect(Object.keys(byMethod).filter((name) => /Builder|newChart/.test(name))).toEqual([]);
  });

  it('are kept with the workspace', async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'charts-'));
    const dist = bundle('function run(source) { return new Function(source)(); }');
    const open = () => openHost({ workspace, dist, now: '2026-11-24T08:00' });
    const host = await open();
    await host.call('run', MAKE);
    await host.close();
    expect(await (await open()).call('run', SEE)).toEqual([MADE]);
  });
});
