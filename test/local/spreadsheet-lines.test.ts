import { describe, expect, it } from 'vitest';
import { scripted } from './fixture';

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet();';

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
