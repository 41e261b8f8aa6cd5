import { describe, expect, test } from 'vitest';
import { cents } from '../../src/domain/cents';
import { addDays } from '../../src/domain/civil-date';
import { composeLetter, type LetterUse, takesSeveral } from '../../src/letters/letter';
import type { Notice } from '../../src/letters/notice';
import { applyPlan, type Piece, readable, sampleDocument } from './document/sample-document';
import { customer, day, line, notice, plain, withClaim } from './sample';

const use: LetterUse = { model: 'Relance 1', language: 'fr', givesDays: false };

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

describe('a line that has nothing to say', () => {
  const wrapped = (body: readonly Piece[], about?: Notice): string[] =>
    letter([ADDRESS, '[Montant dû] [Numéros des factures]', ...body, 'Fin'], about)
      .split('\n')
      .slice(4);

  test('goes with its paragraph', () => {
    expect(wrapped(['Avant', 'Pénalités : [Pénalités de retard]', 'Après'])).toEqual([
      'Avant',
      'Après',
      'Fin',
    ]);
  });
  test('stays when one of its values is there', () => {
    expect(wrapped(['V/Réf. : [Référence client]'])).toEqual(['V/Réf. : BC-77', 'Fin']);
  });
  test('goes alone from its paragraph, first, between and last', () => {
    const silent = 'Taux : [Taux des pénalités]';
    expect(wrapped([[silent, 'a', silent, silent, 'b', silent].join('\u000b')])).toEqual(['a ⏎ b', 'Fin']);
    expect(wrapped([[silent, silent].join('\u000b'), 'Après'])).toEqual(['Après', 'Fin']);
  });
  test('leaves one empty paragraph where two would meet', () => {
    const silent = 'Taux : [Taux des pénalités]';
    expect(wrapped(['Avant', '', silent, '', silent, '', 'Après'])).toEqual(['Avant', '', 'Après', 'Fin']);
    expect(wrapped(['Avant', '', silent, 'Après', '', '', 'Loin'])).toEqual([
      'Avant',
      '',
      'Après',
      '',
      '',
      'Loin',
      'Fin',
    ]);
  });
  test('is emptied before a table, and at the end of a cell or of the text', () => {
    const silent = 'Taux : [Taux des pénalités]';
    expect(wrapped([silent, [['a', silent]], silent])).toEqual(['', '| a | ', 'Fin']);
    expect(letter([ADDRESS, '[Montant dû] [Numéros des factures]', silent]).split('\n').slice(3)).toEqual([
      '1 200,00 € F-2026-118',
      '',
    ]);
  });
  test('takes its row with it when it is a figure beside its label', () => {
    const rows = [
      ['Principal', '[Montant dû]'],
      ['Pénalités', '[Pénalités de retard] €'],
      ['Indemnité', '[Indemnité forfaitaire]'],
      ['Total', '[Total réclamé]'],
    ];
    expect(wrapped([rows])).toEqual(['| Principal | 1 200,00 €', '| Total | 1 200,00 €', 'Fin']);
    // Due the day before the judgment: the indemnity alone is owed.
    const insolventFrom = addDays(line().dueOn, 1);
    const about = notice({
      claiming: 'claimed',
      lines: [withClaim(line(), day('2026-11-12'), { insolventFrom })],
    });
    expect(wrapped([rows], about)).toEqual([
      '| Principal | 1 200,00 €',
      '| Indemnité | 40,00 €',
      '| Total | 1 240,00 €',
      'Fin',
    ]);
  });
  test('leaves the first empty paragraph of a cell', () => {
    expect(wrapped(['', [['Taux : [Taux des pénalités]\n\na', 'b']]])).toEqual(['', '| ', 'a | b', 'Fin']);
  });
  test('leaves a row of more than a label and its figure', () => {
    expect(wrapped([[['Pénalités\net intérêts', '[Pénalités de retard]']]])).toEqual([
      '| Pénalités',
      'et intérêts | ',
      'Fin',
    ]);
  });
  test('leaves a row that says something else', () => {
    const rows = [['Suivi : [Pénalités de retard]', 'Lettre recommandée']];
    expect(wrapped([rows])).toEqual(['|  | Lettre recommandée', 'Fin']);
  });
});

describe('the invoices', () => {
  const two = [
    line({ number: 'F-1', issuedOn: day('2026-09-01') }),
    line({ number: 'F-2', total: cents(50000), dueOn: day('2026-10-15') }, 20000),
  ];

  test('one row each, in their order, and a total that is no invoice', () => {
    expect(letter([ADDRESS, TABLE, 'Dû : [Montant dû]'], notice({ lines: two }))).toBe(
      [
        'SARL Dupont & Fils\n3 place du Marché\n75011 PARIS',
        '| Facture | Échéance | TTC | Réglé | Reste',
        '| F-1 | 31/10/2026 | 1 200,00 € | – | 1 200,00 €',
        '| F-2 | 15/10/2026 | 500,00 € | 200,00 € | 300,00 €',
        '| Total |  | 1 700,00 € | 200,00 € | 1 500,00 €',
        'Dû : 1 500,00 €',
      ].join('\n'),
    );
  });

  test('a row says all that was taken off', () => {
    const [one = line()] = two;
    const credited = { ...one, standing: { ...one.standing, credited: cents(20000), open: cents(100000) } };
    expect(letter([ADDRESS, TABLE, '[Montant dû]'], notice({ lines: [credited] }))).toContain(
      '| F-1 | 31/10/2026 | 1 200,00 € | avoir 200,00 € | 1 000,00 €',
    );
  });

  test('a cell of several paragraphs and lines', () => {
    const cell = '[Numéro de la facture]\nV/Réf. [Référence client]\u000bdu [Date de la facture]';
    const about = notice({
      lines: [line({ number: 'F-1' }), line({ number: 'F-2', customerReference: '' })],
    });
    expect(
      letter(
        [
          ADDRESS,
          [
            ['x', 'y'],
            [cell, '[Montant dû]'],
          ],
          '[Montant dû]',
        ],
        about,
      ),
    ).toContain(
      [
        '| F-1\nV/Réf. BC-77 ⏎ du 01/10/2026 | 1 200,00 €',
        '| F-2\ndu 01/10/2026 | 1 200,00 €',
        '2 400,00 €',
      ].join('\n'),
    );
  });

  test('a row that lays out the page is not repeated', () => {
    const rows = [['Facture [Numéro de la facture] : [Montant dû]', 'Lyon, le [Date du jour]']];
    const about = notice({ lines: two });
    const document = sampleDocument([ADDRESS, rows, '[Montant dû]'], FOOTER);
    const composed = composeLetter(about, document.model, use);
    expect(composed).toMatchObject({ ok: false, missing: [] });
    expect(composed.ok ? [] : composed.problems.map(plain)).toEqual([
      expect.stringMatching(
        /^Modèle de lettre « Relance 1 » : il parle d'une facture et la lettre en porte 2 ; /,
      ),
    ]);
    expect(letter([ADDRESS, rows, '[Montant dû]'])).toContain('| Facture F-2026-118 : 1 200,00 € | Lyon, le');
  });

  test.each<[string, Piece]>([
    [
      'a table that describes one',
      [
        ['N°', '[Numéro de la facture]'],
        ['Date', '[Date de la facture]'],
      ],
    ],
    ['a frame', [['Facture [Numéro de la facture] du [Date de la facture]']]],
  ])('%s is not repeated', (_, table) => {
    expect(() => letter([ADDRESS, table, '[Montant dû]'], notice({ lines: two }))).toThrow(
      /il parle d.une facture/,
    );
  });

  test('a table of another segment is another table', () => {
    const header = { header: ['x', [['[Nom de l’entreprise]', 'y', 'z']]] };
    const rows: Piece = [['[Numéro de la facture]', '[Montant TTC]', '[Montant dû]']];
    expect(
      letter(['', rows, ADDRESS, '[Montant dû]'], notice({ lines: two }), { ...FOOTER, ...header }),
    ).toContain('| F-1 | 1 200,00 € | 1 200,00 €\n| F-2 | 500,00 € | 300,00 €');
  });

  test('one that is not late has no delay', () => {
    const rows: Piece = [['[Numéro de la facture]', '[Nombre de jours de retard] jours']];
    const about = notice({ lines: [line({ number: 'F-1' }), line({ number: 'F-2' }, 0, 0)] });
    expect(letter([ADDRESS, rows, '[Montant dû]'], about)).toContain('| F-1 | 12 jours\n| F-2 | \n');
  });

  test('[Tableau des factures] is a line each', () => {
    expect(
      letter([ADDRESS, '[Tableau des factures]', '[Montant dû]'], notice({ lines: two })).split('\n'),
    ).toEqual([
      'SARL Dupont & Fils',
      '3 place du Marché',
      '75011 PARIS',
      expect.stringMatching(/^Facture : F-1 \(du 01\/09\/2026, .*reste dû : 1 200,00 €/),
      expect.stringMatching(/^Facture : F-2 .*réglé 200,00 €\)$/),
      'Total restant dû : 1 500,00 €',
      '1 500,00 €',
    ]);
  });

  test('the others that are overdue are listed, or the letter waits', () => {
    const about = notice({ alsoListed: [line({ number: 'F-9' })] });
    const body = [ADDRESS, '[Numéro de la facture] [Montant dû]'];
    expect(letter([...body, '[Autres factures échues]', 'Fin'], about)).toContain(
      'Est également échue, en plus de ce qui précède, et reste à régler :\nF-9 du 01/10/2026, échue le 31/10/2026 : 1 200,00 €\nFin',
    );
    const two = notice({ alsoListed: [line({ number: 'F-9' }), line({ number: 'F-10' })] });
    expect(letter([...body, '[Autres factures échues]', 'Fin'], two)).toContain(
      'Total de ces factures : 2 400,00 €\nFin',
    );
    expect(letter([...body, '[Autres factures échues]', 'Fin'])).toMatch(/€\nFin$/);
    expect(() => letter(body, about)).toThrow(/ne dit rien des autres factures échues/);
  });

  test.each(['[Formule de politesse]', 'Veuillez agréer, Madame, nos salutations distinguées.'])(
    'they come above « %s » in a model without a place for them',
    (closing) => {
      const about = notice({ alsoListed: [line({ number: 'F-9' })] });
      const body = [ADDRESS, '[Numéro de la facture] [Montant dû]', 'À payer.', closing, 'Signature'];
      expect(letter(body, about).split('\n').slice(4)).toEqual([
        'À payer.',
        'Est également échue, en plus de ce qui précède, et reste à régler :',
        expect.stringContaining('F-9'),
        expect.stringMatching(/^Veuillez agréer/),
        'Signature',
      ]);
      expect(letter(body)).toMatch(/À payer.\nVeuillez agréer/);
    },
  );

  test('they come once, above the last closing', () => {
    const about = notice({ alsoListed: [line({ number: 'F-9' })] });
    const body = [
      ADDRESS,
      '[Numéro de la facture] [Montant dû]',
      'Avec nos salutations.',
      'a',
      '[Formule de politesse]',
    ];
    expect(letter(body, about)).toMatch(
      /salutations\.\na\nEst également échue.*\n.*F-9.*\nVeuillez agréer.*$/,
    );
    const placed = letter([...body.slice(0, 2), '[Autres factures échues]', ...body.slice(2)], about);
    expect(placed.split('également échue')).toHaveLength(2);
  });

  test('a model that speaks of one takes one', () => {
    const of = (...body: Piece[]): boolean =>
      takesSeveral(sampleDocument([ADDRESS, '[Montant dû]', ...body]).model);
    expect(of('[Numéro de la facture]')).toBe(false);
    expect(of('[Numéro de la facture]', TABLE)).toBe(true);
    expect(of('[Numéro de la facture]', '[Tableau des factures]')).toBe(true);
    expect(of('[Numéros des factures]')).toBe(true);
  });
});

test('what is folded in the envelope has no extension', () => {
  const about = notice({ enclosures: ['Facture F-1.pdf', 'Devis.PDF'] });
  const body = [ADDRESS, '[Numéro de la facture] [Montant dû]', 'P.-J. : [Pièces jointes]', 'Fin'];
  expect(letter(body, about)).toContain('P.-J. : Facture F-1, Devis\nFin');
});

describe('what is missing', () => {
  const missing = (body: readonly Piece[], about: Notice): readonly string[] => {
    const composed = composeLetter(about, sampleDocument(body, FOOTER).model, use);
    expect(composed.ok ? [] : composed.problems).toEqual([]);
    return composed.ok ? [] : composed.missing.map((one) => `${one.key}:${one.column}`);
  };
  const BODY = [ADDRESS, TABLE, '[Montant dû]'];

  test('nothing', () => expect(missing(BODY, notice())).toEqual([]));
  test('parts of an address, whatever the model calls it', () => {
    const homeless = notice({ customer: { ...customer, address: ' ', city: '' } });
    expect(missing(BODY, homeless)).toEqual(['customerAddress:Adresse', 'customerCity:Ville']);
    expect(missing(['[Nom du client]', '[Adresse du client]', TABLE, '[Montant dû]'], homeless)).toEqual([
      'customerAddress:Adresse',
      'customerCity:Ville',
    ]);
  });
  test('an address that cannot be posted to', () => {
    const at = (changes: object) => notice({ customer: { ...customer, ...changes } });
    const problems = (about: Notice) => {
      const composed = composeLetter(about, sampleDocument(BODY, FOOTER).model, use);
      return composed.ok ? [] : composed.problems.map(plain);
    };
    expect(problems(at({ postalCode: '7501' }))).toEqual([expect.stringContaining("n'a pas cinq chiffres")]);
    expect(
      problems(at({ address: Array(9).fill('Bâtiment des artisans du levant').join('\n') })),
    ).toHaveLength(1);
    expect(problems(at({ postalCode: '', city: 'Dublin', country: 'Irlande' }))).toEqual([]);
    expect(missing(BODY, at({ postalCode: '', city: 'Dublin', country: 'Irlande' }))).toEqual([]);
    expect(missing(BODY, at({ postalCode: '' }))).toEqual(['customerPostalCode:Code postal']);
  });
  test('a value that one invoice of the table lacks', () => {
    const rows = [['[Numéro de la facture]', '[Date de la facture]', '[Montant dû]']];
    const about = notice({ lines: [line(), line({ number: 'F-2', issuedOn: null })] });
    expect(missing([ADDRESS, rows, '[Montant dû]'], about)).toEqual(['invoiceDate:Date facture']);
  });
  test('half a sentence never leaves', () => {
    expect(
      missing([...BODY, 'Le [Date de prestation], par [Contact du client] pour [Date du jour]'], notice()),
    ).toEqual(['performedOn:Date de prestation', 'customerContact:Contact']);
  });
});

describe('an address in pieces', () => {
  test('is written once', () => {
    const body = [
      '[Nom du client]',
      '[Adresse du client]',
      '[Code postal du client] [Ville du client]',
      '[Montant dû] [Numéro]',
    ];
    expect(letter(body).split('\n').slice(0, 3)).toEqual([
      'SARL Dupont & Fils',
      '3 place du Marché',
      '75011 Paris',
    ]);
    expect(letter(['[Nom du client]', '[Adresse du client]', '[Montant dû] [Numéro]'])).toContain(
      '3 place du Marché, 75011 Paris',
    );
  });
});
