import { describe, expect, test } from 'vitest';
import { checkLetterModel, type LetterUse } from '../../../src/letters/letter';
import { plain } from '../sample';
import { type Piece, sampleDocument } from './sample-document';

const use: LetterUse = { model: 'Relance 1', language: 'fr', givesDays: false };
const ADDRESS = '[Adresse du destinataire]';
const FOOTER = { footer: ['[Mentions légales]'] };
const TABLE: Piece = [
  ['Facture', 'Reste'],
  ['[Numéro de la facture]', '[Montant dû]'],
];

describe('a model that cannot serve', () => {
  const BODY = [ADDRESS, TABLE, '[Montant dû]'];
  const faults = (
    body: readonly Piece[],
    of: Partial<LetterUse> = {},
    others: Parameters<typeof sampleDocument>[1] = FOOTER,
    changes: Parameters<typeof sampleDocument>[2] = {},
  ): readonly string[] =>
    checkLetterModel(sampleDocument(body, others, changes).model, { ...use, ...of }).map((one) =>
      plain(one).replace(/^Modèle de lettre « Relance 1 »( \(anglais\))? : /, ''),
    );

  test('a sound one', () => expect(faults(BODY)).toEqual([]));

  test.each<[string, readonly Piece[], RegExp]>([
    [
      'unknown',
      [...BODY, '[Montant dut]'],
      /^\[Montant dut\] est inconnu ; vouliez-vous écrire \[Montant dû\] \?/,
    ],
    ['ambiguous', [...BODY, '[date]'], /^\[date\] peut dire plusieurs choses ; écrivez /],
    ['unclosed', [...BODY, '[Montant dû'], /^crochet jamais fermé dans « \[Montant dû »/],
    [
      'cut by a paragraph',
      [...BODY, 'a [Montant', 'dû] b'],
      /^« \[Montant » est coupé par un retour à la ligne/,
    ],
    [
      'cut by a line',
      [...BODY, 'a [Montant\u000bdû] b'],
      /^« \[Montant » est coupé par un retour à la ligne/,
    ],
    ['cut by a cell', [...BODY, [['[Montant', 'dû]']]], /^« \[Montant » est coupé .* bord d'une case/],
    ['cut by a picture', [...BODY, '[Montant \ufffcdû]'], /^\[Montant dû\] contient une image/],
    ['other brackets', [...BODY, '{{Montant dû}}'], /^\{\{Montant dû\}\} ne serait pas remplacé/],
    [
      'no address',
      [TABLE, '[Montant dû]'],
      /^l'adresse du destinataire n'y figure plus ; remettez \[Adresse du destinataire\] ou /,
    ],
    [
      'no amount but in the row',
      [ADDRESS, [['[Numéro de la facture]', '[Montant dû]']]],
      /^le montant à payer n'y figure plus/,
    ],
    ['no number', [ADDRESS, '[Montant dû]'], /^les numéros des factures n'y figure/],
  ])('%s', (_, body, sentence) => {
    const found = faults(body);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(sentence);
  });

  test('without legal mentions, or where no first page shows them', () => {
    expect(faults(BODY, {}, {})).toEqual([expect.stringContaining('les mentions légales')]);
    const { model } = sampleDocument(BODY, FOOTER);
    const hidden = model.segments.map((segment) => ({ ...segment, isOnFirstPage: segment.place === 'body' }));
    expect(faults(BODY, {}, FOOTER, { segments: hidden })).toEqual([
      expect.stringContaining('les mentions légales'),
    ]);
  });
  test('several tabs, suggestions', () => {
    expect(faults(BODY, {}, FOOTER, { tabs: 2 })).toEqual([expect.stringContaining('2 onglets')]);
    expect(faults(BODY, {}, FOOTER, { hasSuggestions: true })).toEqual([
      expect.stringContaining('suggestions'),
    ]);
  });
  test('a formal notice that gives no days', () => {
    expect(faults(BODY, { givesDays: true })).toEqual([
      "le délai accordé n'y figure plus ; remettez [Nombre de jours supplémentaires].",
    ]);
    expect(faults([...BODY, 'sous [Délai accordé]'], { givesDays: true })).toEqual([]);
  });
  test('each fault once, in the model’s language', () => {
    expect(faults([...BODY, '[Amont]', '[Amont]'], { language: 'en' })).toHaveLength(1);
    expect(faults([TABLE, '[Montant dû]'], { language: 'en' })[0]).toContain('[Recipient address]');
  });
});
