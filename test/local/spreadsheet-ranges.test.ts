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
