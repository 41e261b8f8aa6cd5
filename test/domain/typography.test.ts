import { describe, expect, test } from 'vitest';
import { counted, foldText, typeset } from '../../src/domain/typography';

/** No-break spaces made visible. */
const shown = (text: string): string => text.replace(/\u00a0/g, '~').replace(/\u202f/g, '^');

describe('spaces that must not break', () => {
  test.each([
    ['Objet : facture n° 12', 'Objet~: facture n°~12'],
    ['« Dupond » absent', '«~Dupond~» absent'],
    ['rien ; plus rien ! vraiment ?', 'rien^; plus rien^! vraiment^?'],
    ['1200 € ou 3 %', '1200~€ ou 3~%'],
    ['le 24/11/2026 à 8:30', 'le 24/11/2026 à 8:30'],
  ])('%s', (written, expected) => {
    expect(shown(typeset(written))).toBe(expected);
  });

  test('a sentence set twice is the same', () => {
    const once = typeset('Numéro « F-12 » : 3 € ; n° 4 ?');
    expect(typeset(once)).toBe(once);
  });
});

test.each([
  [0, '0~jour'],
  [1, '1~jour'],
  [2, '2~jours'],
  [12, '12~jours'],
])('%i: French counts from two', (count, expected) => {
  expect(shown(counted(count, 'jour'))).toBe(expected);
});

test('a plural that is no mere s', () => {
  expect(shown(counted(3, 'avoir à affecter', 'avoirs à affecter'))).toBe('3~avoirs à affecter');
});

describe('names are compared without case, accents or punctuation', () => {
  test.each([
    ['Échéance', 'echeance'],
    ["Date d'échéance", 'date d echeance'],
    ['Date d’échéance', 'date d echeance'],
    ['S.A.R.L.  Dupont & Fils', 's a r l dupont fils'],
    ['Œuvres', 'oeuvres'],
    ['  ', ''],
  ])('%s', (text, expected) => {
    expect(foldText(text)).toBe(expected);
  });
});
