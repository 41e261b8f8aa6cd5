import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialText } from '../../local/book/serial';
import { readTyped } from '../../local/book/typed';
import { scripted } from './fixture';

describe('typing in a French sheet', () => {
  it.each([
    ['1234', 1234],
    ['1 234,56', 1234.56],
    ['1\u202f234\u00a0567,8', 1234567.8],
    ['-12,5', -12.5],
    ['+5', 5],
    [',5', 0.5],
    ['12 €', 12],
    ['12,50€', 12.5],
    ['12,5%', 0.125],
    ['1e3', 1000],
    ['1,234.56', '1,234.56'],
    ['1.234,56', '1.234,56'],
    ['12 34', '12 34'],
    ['F-12', 'F-12'],
    ['vrai', true],
    ['FAUX', false],
    ['2026-0193', '2026-0193'],
    ['-5 jours', '-5 jours'],
    ["'0012", '0012'],
    ['  ', '  '],
  ])('%j gives %j', (text, value) => {
    expect(readTyped(text, 2026).value).toEqual(value);
  });

  it.each([
    ['05/06/2026', '2026-06-05'],
    ['5/6/26', '2026-06-05'],
    ['5/6/45', '1945-06-05'],
    ['05/06', '2026-06-05'],
    ['05-06-2026', '2026-06-05'],
    ['1.5', '2026-05-01'],
    ['2026-06-05', '2026-06-05'],
    ['06/2026', '2026-06-01'],
    ['5 juin 2026', '2026-06-05'],
    ['1er janv. 2027', '2027-01-01'],
    ['05/06/2026 14:30', '2026-06-05T14:30:00'],
  ])('%j is the date %s', (text, date) => {
    const { value, format } = readTyped(text, 2026);
    expect(serialText(Number(value))).toBe(date);
    expect(format).toMatch(/^dd\/mm\/yyyy/);
  });

  it.each(['31/02/2026', '32/01/2026', '1/13/2026', '25:00'])('%j is no date', (text) => {
    expect(readTyped(text, 2026).value).toBe(text);
  });

  it.each([
    ['=A1', '=A1'],
    ['+33 6 12', '=+33 6 12'],
    ['-abc', '=-abc'],
  ])('%j starts a formula', (text, formula) => {
    expect(readTyped(text, 2026).formula).toBe(formula);
  });

  it('never makes anything but text of what follows an apostrophe', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readTyped(`'${text}`, 2026)).toEqual({ value: text });
      }),
    );
  });
});

it('by a person becomes what Sheets makes of it, and stays text in a cell of text', async () => {
  const host = await scripted();
  host.edit((workbook) => {
    const sheet = workbook.sheet('Feuille 1');
    sheet.type(2, 1, '24/11/2026');
    sheet.type(2, 2, '1 200,50');
    sheet.type(2, 3, '=B2*2');
    expect([sheet.get(2, 1), sheet.display(2, 1), sheet.get(2, 2)]).toEqual([
      '2026-11-24',
      '24/11/2026',
      1200.5,
    ]);
    expect([sheet.formula(2, 3), sheet.lastRow, sheet.lastColumn]).toEqual(['=B2*2', 2, 3]);
  });
  await host.call('run', "SpreadsheetApp.getActiveSheet().getRange('D2').setNumberFormat('@').protect()");
  host.edit((workbook) => workbook.sheet('Feuille 1').type(2, 4, '0012'));
  expect(host.workbook.sheet('Feuille 1').get(2, 4)).toBe('0012');
  expect(host.workbook.sheet('Feuille 1').isProtected(2, 4)).toBe(true);
  expect(host.workbook.sheet('Feuille 1').isProtected(2, 3)).toBe(false);
});
