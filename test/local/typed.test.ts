import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialText } from '../../local/book/serial';
import { readTyped } from '../../local/book/typed';

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
