import { describe, expect, it } from 'vitest';
import { scripted } from './fixture';

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet();';

describe('waiting writes', () => {
  it('leave at a flush, at a read, or at the end', async () => {
    const host = await scripted();
    host.resetCalls();
    await host.call(
      'run',
      `${SHEET} sheet.getRange('A1').setValue(1); sheet.getRange('A1').getValue(); sheet.getRange('A2').setValue(2); SpreadsheetApp.flush(); sheet.getRange('A3').setValue(3)`,
    );
    expect(host.workbook.sheet('Feuille 1').values()).toEqual([[1], [2], [3]]);
    expect(host.calls()).toMatchObject({
      total: 5,
      forcedFlushes: 1,
      byMethod: { 'Range.setValue': 3, 'Range.getValue': 1, 'SpreadsheetApp.flush': 1 },
    });
  });

  it('leave even when the function throws, and are lost when it is killed', async () => {
    const host = await scripted();
    await expect(
      host.call('run', `${SHEET} sheet.getRange('A1').setValue(1); throw new Error('fin')`),
    ).rejects.toThrow('fin');
    host.setFaults([{ method: 'Range.setValue', nth: 2, effect: 'killAfter' }]);
    const killed = host.call(
      'run',
      `${SHEET} sheet.getRange('A2').setValue(2); sheet.getRange('A3').setValue(3); sheet.getRange('A4').setValue(4);`,
    );
    await expect(killed).rejects.toMatchObject({ killed: true, message: 'Exceeded maximum execution time' });
    expect(host.workbook.sheet('Feuille 1').values()).toEqual([[1]]);
  });
});
