import { expect, test } from 'vitest';
import { heightOf } from '../../local/xlsx/row-height';
import { formatFromFile } from '../../local/xlsx/styles';

test('a format read back keeps the words it shows, and takes its letters back to small ones', () => {
  expect(formatFromFile('"Aucun passage";"À jour";"À jour"')).toBe('"Aucun passage";"À jour";"À jour"');
  expect(formatFromFile('DD/MM/YYYY')).toBe('dd/mm/yyyy');
  expect(formatFromFile('DD "Mars"')).toBe('dd "Mars"');
});

test('a row is as high as its wrapped text, within what the format allows', () => {
  const sentence = 'Relance 1 envoyée le 24/11/2026 : relance 2 le 03/12/2026 sans règlement. ';
  expect(heightOf('Réglée.', 400, false)).toBeNull();
  const two = heightOf(sentence, 400, false) ?? 0;
  expect(two).toBeGreaterThan(20);
  expect(heightOf(sentence.repeat(2), 400, false)).toBeGreaterThan(two);
  expect(heightOf('Texte\navec\nlignes', 400, false)).toBeGreaterThan(two);
  expect(heightOf(sentence.repeat(100), 400, false)).toBe(409);
  expect(heightOf('m'.repeat(200), 100, false)).toBeGreaterThan(heightOf('m'.repeat(100), 100, false) ?? 0);
});
