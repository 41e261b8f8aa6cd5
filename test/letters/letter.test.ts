import { describe, expect, test } from 'vitest';
import { checkLetterModel, composeLetter, type LetterUse } from '../../src/letters/letter';
import type { Notice } from '../../src/letters/notice';
import { applyPlan, type Piece, readable, sampleDocument } from './document/sample-document';
import { line, notice, plain } from './sample';

const use: LetterUse = { model: 'Relance 1', language: 'fr', isFormal: false };

const ADDRESS = '[Adresse du destinataire]';
const FOOTER = { footer: ['[Mentions légales]'] };
const TABLE: Piece = [
  ['Facture', 'Échéance', 'TTC', 'Réglé', 'Reste'],
  ['[Numéro de la facture]', '[Date d’échéance]', '[Montant TTC]', '[Montant réglé]', '[Montant dû]'],
  ['Total', '', '[Montant TTC]', '[Montant réglé]', '[Montant dû]'],
];

/** The letter's body, readable. */
function letter(body: readonly Piece[], about: Notice = notice(), others: object = FOOTER): string {
  const document = sampleDocument(body, others);
  const composed = composeLetter(about, document.model, use);
  if (!composed.ok)
    throw new Error([...composed.problems, ...composed.missing.map((one) => one.key)].join('\n'));
  return readable(applyPlan(document, composed.letter.plan)[''] ?? '');
}

/** One line, in a letter that has all it needs. */
const oneLine = (text: string, about: Notice = notice()): string =>
  letter([ADDRESS, 'Rappel : [Montant dû], [Numéros des factures]', text, 'Fin'], about)
    .split('\n')
    .slice(4, -1)
    .join('\n');

describe('a line is filled as in a message', () => {
  test.each([
    ['en retard de [Nombre de jours de retard] jours.', 'en retard de 12 jours.'],
    ['[Montant dû] € et [Montant TTC] euros', '1 200,00 € et 1 200,00 €'],
    ['40 € et [Montant dû] €', '40 € et 1 200,00 €'],
    ['EUR [Montant dû] EUR [Montant TTC]', '1 200,00 € 1 200,00 €'],
    ['[[Montant dû]] vaut [Montant dû]', '[Montant dû]] vaut 1 200,00 €'],
    ['[[[Montant dû]', '[1 200,00 €'],
    ['[montant du] [MONTANT DÛ] [Montant dû]', '1 200,00 € 1 200,00 € 1 200,00 €'],
    ['Cher(e) [Nom du client],', 'Madame, Monsieur,'],
    ['[Civilité] [Nom du client]', 'Madame, Monsieur SARL Dupont & Fils'],
    ['😀 « [Numéro de la facture] » – d’accord', '😀 « F-2026-118 » – d’accord'],
  ])('%s', (text, expected) => expect(oneLine(text)).toBe(expected));

  test('the amount of an invoice paid in part', () => {
    const about = notice({ lines: [line({}, 50000)] });
    expect(oneLine('La facture, d’un montant de [Montant dû], reste due : [Montant dû].', about)).toBe(
      'La facture, d’un montant de 1 200,00 €, dont il reste 700,00 € à régler, reste due : 700,00 €.',
    );
  });
});
