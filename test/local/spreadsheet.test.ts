import { describe, expect, it } from 'vitest';
import { scripted } from './fixture';

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet();';

describe('ranges', () => {
  it.each([
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 0)', 'The starting column of the range is too small.'],
    ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(1, 27)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange("Z Z")', 'Range not found'],
    [
      'sheet.getRange(1, 1, 2, 1).setValues([[1]])',
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'sheet.getRange(1, 1, 1, 2).setValues([[1]])',
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      'sheet.getRange(1, 1).setNumberFormat(4)',
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
    ],
    [
      'sheet.getRange(1, 1).setValue("x".repeat(50001))',
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      'sheet.getRange(1, 1).setValues("x")',
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
  ])('%s is refused as Google refuses it', async (code, message) => {
    const host = await scripted();
    await expect(host.call('run', `${SHEET} ${code}`)).rejects.toThrow(message);
  });

  it('reads A1 text in every form', async () => {
    const host = await scripted();
    const forms = ['B2', 'B2:C4', 'B:C', '2:3', '$B$2', "'Feuille 1'!A1", 'C4:B2'];
    expect(
      await host.call(
        'run',
        `${SHEET} return ${JSON.stringify(forms)}.map((form) => sheet.getRange(form).getA1Notation())`,
      ),
    ).toEqual(['B2', 'B2:C4', 'B1:C1000', 'A2:Z3', 'B2', 'A1', 'B2:C4']);
  });
});

describe('values', () => {
  it('reads text as a French person types it, unless the cell is plain text', async () => {
    const host = await scripted();
    const typed = [
      '1 234,56',
      '05/06/2026',
      '12%',
      '=TODAY()',
      "'=1+1",
      '00012',
      '1.234,56',
      'VRAI',
      '+33 6 12',
    ];
    const found = await host.call(
      'run',
      `
      ${SHEET}
      const typed = ${JSON.stringify(typed)};
      sheet.getRange(2, 1, 1, typed.length).setNumberFormat('@');
      sheet.getRange(1, 1, 2, typed.length).setValues([typed, typed]);
      const [first, second] = sheet.getRange(1, 1, 2, typed.length).getValues();
      return [first.map((v) => v instanceof Date ? v.getDate() + '/' + (v.getMonth() + 1) : v), second, sheet.getRange(1, 1, 1, typed.length).getFormulas()[0]]`,
    );
    expect(found).toEqual([
      [1234.56, '5/6', 0.12, 46350, '=1+1', 12, '1.234,56', true, ''],
      typed,
      ['', '', '', '=TODAY()', '', '', '', '', '=+33 6 12'],
    ]);
  });

  it('keeps a date at midnight of the spreadsheet, on both sides of a change of clock', async () => {
    const host = await scripted();
    expect(
      await host.call(
        'run',
        `
        ${SHEET}
        sheet.getRange('A1:A4').setValues([['28/03/2026'], ['29/03/2026'], ['25/10/2026'], [new Date(2026, 9, 26)]]);
        return sheet.getRange('A1:A4').getValues().map(([d]) => [Utilities.formatDate(d, 'Europe/Paris', "yyyy-MM-dd'T'HH:mm"), d.getHours()])`,
      ),
    ).toEqual([
      ['2026-03-28T00:00', 0],
      ['2026-03-29T00:00', 0],
      ['2026-10-25T00:00', 0],
      ['2026-10-26T00:00', 0],
    ]);
    expect(host.workbook.sheet('Feuille 1').values()).toEqual([
      ['2026-03-28'],
      ['2026-03-29'],
      ['2026-10-25'],
      ['2026-10-26'],
    ]);
  });

  it('is one day off in a spreadsheet of another zone, as at Google', async () => {
    const host = await scripted();
    expect(
      await host.call(
        'run',
        `
        SpreadsheetApp.getActive().setSpreadsheetTimeZone('America/New_York');
        ${SHEET}
        sheet.getRange('A1').setValue('05/06/2026'); SpreadsheetApp.flush();
        return sheet.getRange('A1').getValue().toISOString()`,
      ),
    ).toBe('2026-06-05T04:00:00.000Z');
  });

  it('works out the formulas it knows and keeps the last value of the others', async () => {
    const host = await scripted();
    host.edit((workbook) => workbook.sheet('Feuille 1').set(4, 2, { date: '2026-11-20' }));
    await host.call(
      'run',
      `${SHEET} sheet.getRange('A1').setFormula('=TODAY()-B4'); sheet.getRange('A2').setFormula('=QUERY(B4)')`,
    );
    const sheet = host.workbook.sheet('Feuille 1');
    expect([sheet.get(1, 1), sheet.get(2, 1), sheet.formula(2, 1)]).toEqual([4, '', '=QUERY(B4)']);
    host.setNow('2026-11-26T08:00');
    expect(sheet.get(1, 1)).toBe(6);
  });

  it('shows what a French person sees', async () => {
    const host = await scripted();
    expect(
      await host.call(
        'run',
        `
        ${SHEET}
        sheet.getRange('A1:D1').setNumberFormats([['#,##0.00 "€"', 'dd/mm/yyyy', '0%', '@']]);
        sheet.getRange('A1:D1').setValues([[-1234.5, new Date(2026, 10, 24), 0.256, 'F-1']]);
        return sheet.getRange('A1:D1').getDisplayValues()[0]`,
      ),
    ).toEqual(['-1\u202f234,50 €', '24/11/2026', '26%', 'F-1']);
  });

  it('refuses what a strict list refuses', async () => {
    const host = await scripted();
    const rule = (strict: boolean) => `
      ${SHEET}
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Litige']).setAllowInvalid(${!strict}).build();
      sheet.getRange('A1').setDataValidation(rule).setValue('Autre'); SpreadsheetApp.flush();`;
    await host.call('run', rule(false));
    await expect(host.call('run', rule(true))).rejects.toThrow('cell A1 violates the data validation rules');
  });
});

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

describe('rows and columns', () => {
  it('take rules, protections, formulas and widths with them', async () => {
    const host = await scripted();
    const shape = `
      ${SHEET}
      const rules = sheet.getConditionalFormatRules().map((rule) => rule.getBooleanCondition().getCriteriaValues()[0] + ' ' + rule.getRanges().map((range) => range.getA1Notation()));
      return [rules, sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((each) => each.getRange().getA1Notation()), sheet.getRange(2, sheet.getLastColumn()).getFormula(), sheet.isColumnHiddenByUser(3), sheet.isColumnHiddenByUser(4)];`;
    await host.call(
      'run',
      `
      ${SHEET}
      sheet.getRange('A1:E1').setValues([['a', 'b', 'c', 'd', '']]);
      sheet.getRange('E2').setFormula('=TODAY()-$C$4');
      sheet.getRange('C1:D100').protect();
      sheet.hideColumns(3);
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$C2="31-60"').setBackground('#ffcc00').setRanges([sheet.getRange('A2:E100')]).build()]);`,
    );
    host.edit((workbook) => workbook.sheet('Feuille 1').insertColumn(2));
    expect(await host.call('run', shape)).toEqual([
      ['=$D2="31-60" A2:F100'],
      ['D1:E100'],
      '=TODAY()-$D$4',
      false,
      true,
    ]);
    host.edit((workbook) => workbook.sheet('Feuille 1').moveColumn(4, 1));
    expect(await host.call('run', shape)).toEqual([
      ['=$A2="31-60" A2:F100'],
      ['A1:A100'],
      '=TODAY()-$A$4',
      false,
      false,
    ]);
    host.edit((workbook) => workbook.sheet('Feuille 1').deleteRow(1));
    expect(
      await host.call(
        'run',
        `${SHEET} return sheet.getConditionalFormatRules()[0].getBooleanCondition().getCriteriaValues()[0]`,
      ),
    ).toBe('=$A1="31-60"');
  });

  it('sort whole rows, empty cells last', async () => {
    const host = await scripted();
    await host.call(
      'run',
      `${SHEET} sheet.getRange('A1:B5').setValues([['n', 'x'], [3, 'c'], ['', 'vide'], [1, 'a'], ['é', 'texte']]); sheet.getRange('A4').setNote('un')`,
    );
    const sheet = host.workbook.sheet('Feuille 1');
    host.edit(() => sheet.sortBy(1));
    expect(sheet.values()).toEqual([
      ['n', 'x'],
      [1, 'a'],
      [3, 'c'],
      ['é', 'texte'],
      ['', 'vide'],
    ]);
    expect(sheet.note(2, 1)).toBe('un');
    host.edit(() => sheet.sortBy(sheet.heading('n'), false));
    expect(sheet.values().map(([first]) => first)).toEqual(['n', 'é', 3, 1, '']);
  });

  it('grow when a row is appended under the last, and keep the look of the row above', async () => {
    const host = await scripted();
    expect(
      await host.call(
        'run',
        `
        ${SHEET}
        sheet.deleteRows(3, 998);
        sheet.getRange('A1:A2').setNumberFormat('@').setValues([['a'], ['b']]);
        sheet.appendRow(['0012']);
        return [sheet.getMaxRows(), sheet.getLastRow(), sheet.getRange('A3').getValue()]`,
      ),
    ).toEqual([3, 3, '0012']);
  });
});

describe('displayed colours', () => {
  it('are those of the first rule that applies, whatever the order of rows becomes', async () => {
    const host = await scripted();
    await host.call(
      'run',
      `
      ${SHEET}
      sheet.getRange('A1:C4').setValues([['Numéro', 'Reste', 'Tranche'], ['F-1', 10, '90+'], ['F-2', 20, '1-30'], ['F-3', 0, 'paid']]);
      sheet.getRange('A4').setBackground('#00FF00');
      const rule = () => SpreadsheetApp.newConditionalFormatRule();
      const whole = [sheet.getRange(2, 1, 999, 3)];
      sheet.setConditionalFormatRules([
        rule().whenFormulaSatisfied('=$C2="90+"').setBackground('#f4c7c3').setRanges(whole).build(),
        rule().whenNumberGreaterThan(15).setBackground('#fce8b2').setFontColor('#aa0000').setBold(true).setRanges([sheet.getRange('B2:B1000')]).build(),
        rule().whenFormulaSatisfied('=$C2="1-30"').setBackground('#b7e1cd').setRanges(whole).build()]);`,
    );
    const sheet = host.workbook.sheet('Feuille 1');
    const row = (number: number) => [1, 2, 3].map((column) => sheet.displayedColour(number, column));
    expect([row(1), row(2), row(3), row(4), row(5)]).toEqual([
      ['#ffffff', '#ffffff', '#ffffff'],
      ['#f4c7c3', '#f4c7c3', '#f4c7c3'],
      ['#b7e1cd', '#fce8b2', '#b7e1cd'],
      ['#00ff00', '#ffffff', '#ffffff'],
      ['#ffffff', '#ffffff', '#ffffff'],
    ]);
    expect([sheet.displayedTextColour(3, 2), sheet.isBold(3, 2), sheet.isBold(3, 1)]).toEqual([
      '#aa0000',
      true,
      false,
    ]);
    host.edit(() => sheet.sortBy(2, false));
    expect(row(2)).toEqual(['#b7e1cd', '#fce8b2', '#b7e1cd']);
    expect(row(3)).toEqual(['#f4c7c3', '#f4c7c3', '#f4c7c3']);
    expect(await host.call('run', `${SHEET} return sheet.getRange('A2').getBackground()`)).toBe('#ffffff');
  });
});
