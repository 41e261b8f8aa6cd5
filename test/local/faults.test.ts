import { describe, expect, it } from 'vitest';
import { hostWith, scripted } from './fixture';

const TWO_WRITES = `
  function work() {
    const sheet = SpreadsheetApp.getActiveSheet();
    const seen = [];
    for (const row of [1, 2]) {
      try { sheet.getRange(row, 1).setValue(row); SpreadsheetApp.flush(); seen.push('ok'); } catch (error) { seen.push(String(error)); }
    }
    return seen;
  }`;

describe('faults', () => {
  it('throw before or after the call takes effect, once', async () => {
    const host = await hostWith(TWO_WRITES);
    host.setFaults([{ method: 'Range.setValue', nth: 1, effect: 'throw' }]);
    expect(await host.call('work')).toEqual([
      "Exception: We're sorry, a server error occurred. Please wait a bit and try again.",
      'ok',
    ]);
    expect(host.workbook.sheet('Feuille 1').values()).toEqual([[''], [2]]);
    host.setFaults([
      {
        method: 'SpreadsheetApp.flush',
        nth: 1,
        effect: 'throwAfter',
        error: 'Service Spreadsheets timed out',
      },
    ]);
    expect(await host.call('work')).toEqual(['Exception: Service Spreadsheets timed out', 'ok']);
    expect(host.workbook.sheet('Feuille 1').values()).toEqual([[1], [2]]);
    expect(await host.call('work')).toEqual(['ok', 'ok']);
  });

  it('count any call that goes to Google under *, and nothing else', async () => {
    const host = await hostWith(TWO_WRITES);
    host.setFaults([{ method: '*', nth: 3, effect: 'throw', error: 'trois' }]);
    expect(await host.call('work')).toEqual(['ok', 'Exception: trois']);
  });

  it('end an execution that nothing it catches can save', async () => {
    const host = await hostWith(TWO_WRITES);
    host.setFaults([{ method: 'SpreadsheetApp.flush', nth: 1, effect: 'kill' }]);
    await expect(host.call('work')).rejects.toMatchObject({ killed: true });
    expect(host.workbook.sheet('Feuille 1').values()).toEqual([]);
    expect(host.executions().at(-1)).toMatchObject({ handler: 'work', outcome: 'killed' });
    host.setFaults([{ method: 'SpreadsheetApp.flush', nth: 1, effect: 'killAfter' }]);
    await expect(host.call('work')).rejects.toMatchObject({ killed: true });
    expect(host.workbook.sheet('Feuille 1').values()).toEqual([[1]]);
  });

  it('let a colleague edit between the read and the write', async () => {
    const host = await hostWith(TWO_WRITES);
    host.setFaults([
      {
        method: 'SpreadsheetApp.flush',
        nth: 2,
        effect: 'edit',
        edit: (workbook) => workbook.sheet('Feuille 1').insertRow(1),
      },
    ]);
    expect(await host.call('work')).toEqual(['ok', 'ok']);
    // The second write waited in the buffer while the row was inserted: it lands on the first one.
    expect(host.workbook.sheet('Feuille 1').values()).toEqual([[''], [2]]);
  });
});

describe('six minutes', () => {
  it('end the execution, whatever it catches, and free its locks', async () => {
    const host = await hostWith(`
      function long() {
        LockService.getScriptLock().tryLock(0);
        try { Utilities.sleep(400000); } catch (error) {}
        SpreadsheetApp.getActiveSheet().getRange('A1').setValue('trop tard');
        return 'fini';
      }
      function lock() { return LockService.getScriptLock().tryLock(0); }`);
    await expect(host.call('long')).rejects.toMatchObject({
      killed: true,
      message: 'Exceeded maximum execution time',
    });
    expect(host.workbook.sheet('Feuille 1').values()).toEqual([]);
    expect(host.executions().at(-1)?.seconds).toBe(360);
    expect(host.now()).toBe('2026-11-24T08:06');
    expect(await host.call('lock')).toBe(true);
  });

  it('are reached by the modelled time of calls', async () => {
    const host = await scripted();
    const reads = (count: number) =>
      `for (let i = 0; i < ${count}; i++) SpreadsheetApp.getActiveSheet().getLastRow(); return 'fini'`;
    expect(await host.call('run', reads(4000))).toBe('fini');
    expect(host.calls().modelledSeconds).toBe(340);
    await expect(host.call('run', reads(4300))).rejects.toMatchObject({ killed: true });
  });

  it('end an endless loop that calls nothing', async () => {
    const host = await scripted({ patience: 200 });
    const endless = "SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); for (;;) {}";
    await expect(host.call('run', endless)).rejects.toMatchObject({ killed: true });
    expect(host.workbook.sheet('Feuille 1').values()).toEqual([]);
    expect(host.executions().at(-1)).toMatchObject({ outcome: 'killed', seconds: 360 });
  });
});

describe('the cost model', () => {
  it('is the published one, and varies only with a seed', async () => {
    const work = `const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange(1, 1, 100, 10).setValues(Array.from({ length: 100 }, () => Array(10).fill(1))); SpreadsheetApp.flush(); sheet.getRange(1, 1, 100, 10).getValues();`;
    const seconds = async (seed?: number) => {
      const host = await scripted(seed === undefined ? {} : { seed });
      await host.call('run', work);
      return host.calls().modelledSeconds;
    };
    expect(await seconds()).toBeCloseTo((1 + 30 + 140 + 85 + 15) / 1000, 6);
    expect(await seconds(7)).toBe(await seconds(7));
    expect(await seconds(7)).not.toBe(await seconds(8));
  });

  it('counts no handle', async () => {
    const host = await scripted();
    await host.call(
      'run',
      `const ss = SpreadsheetApp.getActive(); ss.getSheetByName('Feuille 1').getRange('A1').getRow(); ss.getUrl(); Utilities.getUuid(); LockService.getScriptLock(); PropertiesService.getScriptProperties(); SpreadsheetApp.newDataValidation().requireDate().build()`,
    );
    expect(host.calls()).toEqual({ total: 0, byMethod: {}, modelledSeconds: 0, forcedFlushes: 0 });
  });
});
