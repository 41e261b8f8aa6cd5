import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeLetter, type LetterUse } from '../../../src/letters/letter';
import { customer, line, notice } from '../sample';
import { applyPlan, type Piece, sampleDocument } from './sample-document';

const use: LetterUse = { model: 'Relance 1', language: 'fr', givesDays: false };
const FOOTER = { footer: ['[Mentions légales]'] };
const TABLE: Piece = [
  ['Facture', 'Reste'],
  ['[Numéro de la facture]', '[Montant dû]'],
];

/** Filling by hand what the plan fills in Docs: whatever the text and the values. */
describe('any text, any value', () => {
  const bit = fc.oneof(
    fc.constantFrom(
      '[Montant dû]',
      '[Montant TTC] €',
      '[[',
      ']',
      '\u000b',
      'd’un montant de ',
      '[Nom du client]',
      '[Numéros des factures]',
      '40 € ',
      '[Pénalités de retard]',
      '[Objet] ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replace(/[[\]{}<>\n\r␞⊞⊟⊡⊠]/g, '')),
  );
  const text = fc
    .array(bit, { maxLength: 8 })
    .map((bits) => bits.join('').replace(/\p{Cc}/gu, (one) => (one === '\u000b' ? one : '')));
  const value = fc
    .oneof(
      fc.constantFrom('[Montant dû]', '⟦1⟧', '[⟦2⟧Nom du client]', '[['),
      fc.string({ minLength: 1, maxLength: 12 }),
    )
    .filter((one) => one.trim() !== '');

  test('every placeholder is met once and nothing of it stays', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 6 }),
        value,
        value,
        fc.integer({ min: 1, max: 3 }),
        (lines, name, subject, count) => {
          const about = notice({
            customer: { ...customer, name: `x${name}` },
            lines: Array.from({ length: count }, (_, index) =>
              line({ number: `F-${index}`, subject: `s${subject}` }),
            ),
          });
          const document = sampleDocument(
            ['[Adresse du destinataire]', ...lines, TABLE, ...lines, '[Montant dû]'],
            FOOTER,
          );
          const composed = composeLetter(about, document.model, use);
          if (!composed.ok) return;
          const written = applyPlan(document, composed.letter.plan)[''] ?? '';
          expect(written).not.toMatch(/⟦\d+⟧/);
          expect(written.split('\n').filter((one) => one.includes('⊡F-'))).toHaveLength(count);
        },
      ),
      { numRuns: 300 },
    );
  });
});
