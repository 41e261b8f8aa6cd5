import { describe, expect, it } from 'vitest';
import { displayValue, isDateFormat } from '../../local/book/display';

describe('what a French sheet shows', () => {
  it.each<[number | string | boolean, string | undefined, string]>([
    [1234.5, undefined, '1234,5'],
    [0.1 + 0.2, undefined, '0,3'],
    [1234567.891, '#,##0.00', '1\u202f234\u202f567,89'],
    [-0.001, '0.00', '0,00'],
    [1.005, '0.00', '1,01'],
    [1200, '#,##0.00 "€"', '1\u202f200,00 €'],
    [0.5, '0%', '50%'],
    [0.1234, '0.0#%', '12,34%'],
    [7, '000', '007'],
    [46177, 'dd/mm/yyyy', '04/06/2026'],
    [46177.604166667, 'dd/mm/yyyy hh:mm', '04/06/2026 14:30'],
    [46177.604166667, 'h:mm:ss', '14:30:00'],
    [46177, 'd mmmm yyyy', '4 juin 2026'],
    [46177, 'yyyy-mm-dd', '2026-06-04'],
    [3, '"en retard de "0" j";"à jour";"à jour"', 'en retard de 3 j'],
    [-3, '"en retard de "0" j";"à jour";"à jour"', 'à jour'],
    [0, '"en retard";"à jour";"à jour"', 'à jour'],
    [-2, '0;(0)', '(2)'],
    ['texte', '0.00', 'texte'],
    ['x', '0;0;0;"« "@" »"', '« x »'],
    [true, undefined, 'VRAI'],
    [12, '@', '12'],
  ])('%j under %j is %j', (value, pattern, shown) => {
    expect(displayValue(value, pattern)).toBe(shown);
  });

  it.each<[string, boolean]>([
    ['dd/mm/yyyy', true],
    ['DD/MM/YYYY', true],
    ['[h]:mm', true],
    ['#,##0.00 "jours"', false],
    ['"en retard";"à jour"', false],
    ['@', false],
    ['[Red]0', false],
  ])('%j is a date format: %s', (pattern, expected) => {
    expect(isDateFormat(pattern)).toBe(expected);
  });
});
