import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintText } from '../../../src/letters/lint/lint';

/* However forbidden words are written, they are read. */

const PHRASES = [
  ['frais de dossier', 'own-fees'],
  ['pénalité forfaitaire de 150 €', 'fixed-sum'],
  ['nous déposerons plainte', 'criminal-complaint'],
  ['poursuites pénales', 'criminal-complaint'],
  ['dernier avis avant saisie', 'last-notice'],
  ['saisie de vos biens', 'seizure'],
  ["l'huissier de justice", 'bailiff'],
  ['service contentieux', 'litigation-office'],
  ['au nom de la loi', 'name-of-the-law'],
  ['fichage Banque de France', 'listing'],
  ['nous préviendrons votre employeur', 'third-parties'],
  ['reminder fee', 'own-fees'],
] as const;

const SPACES = [' ', '  ', '\u00a0', '\u202f', '\u2009', '\n', '\t', ' \u200b', '-'];
const APOSTROPHES = ["'", '’', 'ʼ', '`'];

/** A character as somebody may write it. */
function written(character: string): fc.Arbitrary<string> {
  if (character === ' ') return fc.constantFrom(...SPACES);
  if (character === "'") return fc.constantFrom(...APOSTROPHES);
  const plain = character.normalize('NFD').replace(/\p{M}/gu, '');
  const accented = plain === 'e' ? ['é', 'è', 'É'] : plain === 'a' ? ['à', 'Â'] : [];
  return fc.constantFrom(
    ...[character, plain, ...accented, character.normalize('NFD')],
    ...[character.toUpperCase(), plain.toUpperCase(), `${character}\u00ad`],
  );
}

const variant = fc.constantFrom(...PHRASES).chain(([phrase, rule]) =>
  fc.tuple(
    fc.tuple(...[...phrase].map(written)).map((parts) => parts.join('')),
    fc.constant(rule),
  ),
);

test('accents, case, spaces, apostrophes and invisible characters hide nothing', () => {
  fc.assert(
    fc.property(variant, fc.constantFrom('', 'Merci. ', '[Nom du client], '), ([phrase, rule], before) => {
      const text = `${before}${phrase}, donc.`;
      const found = lintText(text, { debtor: 'business', isFormal: true, isLetter: true });
      expect(found.map((one) => one.rule)).toContain(rule);
      expect(found.every(({ severity }) => severity === 'refuse')).toBe(true);
    }),
    { numRuns: 500 },
  );
});
