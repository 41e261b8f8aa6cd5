import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Customer } from '../../src/domain/model';
import { addressProblem, recipientLines, senderLines } from '../../src/letters/postal-address';
import { customer, plain, sender } from './sample';

const lines = (changes: Partial<Customer>) => recipientLines({ ...customer, ...changes });
const street = (address: string) => lines({ address }).slice(1, -1);
const problem = (changes: Partial<Customer>): string | null => {
  const sentence = addressProblem({ ...customer, ...changes });
  return sentence === null ? null : plain(sentence);
};

test('a company', () => {
  expect(lines({})).toEqual(['SARL Dupont & Fils', '3 place du Marché', '75011 PARIS']);
  expect(problem({})).toBeNull();
});

describe('who receives it', () => {
  test.each<[Customer['type'], string, string, string, string[]]>([
    ['business', 'SARL Roy', 'Mme', 'Claire Martin', ['SARL Roy', "À l'attention de Mme Claire Martin"]],
    ['business', 'SARL Roy', 'Madame', 'Martin', ['SARL Roy', "À l'attention de Mme Martin"]],
    ['business', 'SARL Roy', 'Mme', 'Mme Martin', ['SARL Roy', "À l'attention de Mme Martin"]],
    ['business', 'SARL Roy', 'M.', 'Monsieur Paul Roy', ['SARL Roy', "À l'attention de Monsieur Paul Roy"]],
    ['business', 'SARL Roy', '', 'Paul Roy', ['SARL Roy', "À l'attention de Paul Roy"]],
    ['business', 'SARL Roy', '', 'Élise Roy', ['SARL Roy', "À l'attention d'Élise Roy"]],
    ['business', 'SARL Roy', '', 'Le gérant', ['SARL Roy', "À l'attention du gérant"]],
    ['business', 'SARL Roy', 'Mme', 'Service comptabilité', ['SARL Roy', 'Service comptabilité']],
    ['business', 'SARL Roy', '', 'Cabinet Blin', ['SARL Roy', 'Cabinet Blin']],
    ['business', 'SARL Roy', '', "À l'attention de Paul", ['SARL Roy', "À l'attention de Paul"]],
    ['business', 'SARL Roy', 'Mme', '', ['SARL Roy']],
    ['business', 'SARL Roy', 'M.', 'Roy', ['SARL Roy', "À l'attention de M. Roy"]],
    ['business', 'Paul Roy', 'M.', 'Roy Paul', ['M. Paul Roy']],
    ['publicBody', 'Mairie de Bron', '', 'Trésorerie', ['Mairie de Bron', 'Trésorerie']],
    ['consumer', 'Jean Dupont', 'M.', '', ['M. Jean Dupont']],
    ['consumer', 'Jean Dupont', 'Monsieur', 'Jean Dupont', ['M. Jean Dupont']],
    ['consumer', 'Jean Dupont', 'M.', 'M. Dupont', ['M. Jean Dupont']],
    ['consumer', 'Jeanne Dupont', '', 'Mme Dupont', ['Mme Jeanne Dupont']],
    ['consumer', 'M. Jean Dupont', 'M.', '', ['M. Jean Dupont']],
    ['consumer', 'Dupont', 'M. et Mme', '', ['M. et Mme Dupont']],
    ['consumer', 'Jean Dupont', '', '', ['Jean Dupont']],
    ['consumer', 'Indivision Roy', 'Mme', 'Anne Blin', ['Indivision Roy', "À l'attention de Mme Anne Blin"]],
    ['unknown', 'Constructor', 'constructor', 'Paul', ['Constructor', "À l'attention de constructor Paul"]],
  ])('%s %s (%s %s)', (type, name, civility, contact, expected) => {
    expect(lines({ type, name, civility, contact }).slice(0, -2)).toEqual(expected);
  });

  test('in English', () => {
    const british = { language: 'en', name: 'Acme Ltd', civility: 'Mme', contact: 'Ann Lee' } as const;
    expect(lines(british)[1]).toBe('Attn: Ms Ann Lee');
  });
});

describe('the cell Adresse', () => {
  test.each<[string, string[]]>([
    ['12, rue des Lilas', ['12 rue des Lilas']],
    ['12 bis, rue des Lilas', ['12 bis rue des Lilas']],
    ['12 - 14 rue des Lilas', ['12 - 14 rue des Lilas']],
    ['12 rue des Lilas - BP 3', ['12 rue des Lilas', 'BP 3']],
    ['12-14, rue des Lilas.', ['12-14 rue des Lilas']],
    ['Bâtiment B, 12, rue des Lilas', ['Bâtiment B', '12 rue des Lilas']],
    ['Bâtiment B\n12 rue des Lilas\nBP 12', ['Bâtiment B', '12 rue des Lilas', 'BP 12']],
    ['Bâtiment B\r\n12 rue des Lilas', ['Bâtiment B', '12 rue des Lilas']],
    // The standard has the building before the street and the box after it.
    ['BP 12, 12 rue des Lilas, Bât. B, Appt 3', ['Appt 3', 'Bât. B', '12 rue des Lilas', 'BP 12']],
    ['2e étage, 12 rue des Lilas', ['2e étage', '12 rue des Lilas']],
    ['Porte de Lyon, Bât. A', ['Porte de Lyon', 'Bât. A']],
    ["12 rue de l'Église", ["12 rue de l'Église"]],
    // What the other cells say already is not said twice.
    ['3 place du Marché, 75011 Paris', ['3 place du Marché']],
    ['3 place du Marché\n75011 PARIS\nFrance', ['3 place du Marché']],
    ['SARL DUPONT & FILS\n3 place du Marché', ['3 place du Marché']],
    [
      '128 avenue du Maréchal de Lattre de Tassigny prolongée',
      ['128 avenue du Maréchal de Lattre de', 'Tassigny prolongée'],
    ],
  ])('%j', (address, expected) => {
    expect(street(address)).toEqual(expected);
  });
});

describe('the last lines', () => {
  test.each<[string, string, string, string[]]>([
    ['69003', 'Lyon', '', ['69003 LYON']],
    ['69003', 'Lyon', 'France', ['69003 LYON']],
    ['69003', 'Lyon', 'FR', ['69003 LYON']],
    ['69 003', 'Lyon Cedex 03', '', ['69003 LYON CEDEX 03']],
    ['94240', "L'Haÿ-les-Roses", '', ['94240 L HAY LES ROSES']],
    ['42000', 'Saint-Étienne', '', ['42000 SAINT ETIENNE']],
    ['69003', '69003 Lyon', '', ['69003 LYON']],
    ['64800', 'Œyregave', '', ['64800 OEYREGAVE']],
    [
      '62128',
      'Saint-Léger-lès-Croisilles-sur-la-Sensée',
      '',
      ['62128 ST LEGER LES CROISILLES SUR LA SENSEE'],
    ],
    ['1000', 'Bruxelles', 'Belgique', ['1000 BRUXELLES', 'BELGIQUE']],
    ['1000', 'Bruxelles', 'BE', ['1000 BRUXELLES', 'BELGIQUE']],
    ['SW1A 1AA', 'London', 'Royaume-Uni', ['SW1A 1AA LONDON', 'ROYAUME UNI']],
    ['', 'Dublin 2', 'Irlande', ['DUBLIN 2', 'IRLANDE']],
    ['98000', 'Monaco', 'Monaco', ['98000 MONACO', 'MONACO']],
  ])('%s %s (%s)', (postalCode, city, country, expected) => {
    expect(lines({ postalCode, city, country }).slice(2)).toEqual(expected);
  });
});

describe('what does not fit', () => {
  test('a long name takes two lines', () => {
    const name = 'Société coopérative agricole des producteurs réunis de la Bresse';
    expect(lines({ name }).slice(0, 2)).toEqual([
      'Société coopérative agricole des',
      'producteurs réunis de la Bresse',
    ]);
    expect(problem({ name })).toBeNull();
  });

  const crowded = { contact: 'Claire Martin', civility: 'Mme' };
  test('the parts come side by side before anything else', () => {
    const address = 'Appt 12\nEscalier C\nBâtiment des Tilleuls\n12 rue des Lilas\nBP 3';
    expect(lines({ ...crowded, address })).toEqual([
      'SARL Dupont & Fils',
      "À l'attention de Mme Claire Martin",
      'Appt 12 Escalier C',
      'Bâtiment des Tilleuls 12 rue des Lilas',
      'BP 3',
      '75011 PARIS',
    ]);
  });

  test('« À l’attention de » is worth one line, not two', () => {
    const contact = 'Marie-Antoinette de Rochechouart';
    const address = 'Résidence des Grands Champs Élysées\n12 rue des Trois Frères Lumière\nBP 3';
    expect(lines({ civility: 'Mme', contact, address })).toEqual([
      'SARL Dupont & Fils',
      'Mme Marie-Antoinette de Rochechouart',
      'Résidence des Grands Champs Élysées',
      '12 rue des Trois Frères Lumière',
      'BP 3',
      '75011 PARIS',
    ]);
  });

  test('and nothing is lost: the lines pass the limit and the sentence says so', () => {
    const address = Array.from({ length: 7 }, (_, index) => `Bâtiment très longuement nommé numéro ${index}`);
    const long = { ...crowded, address: address.join('\n') };
    expect(lines(long).join(' ')).toContain('numéro 6');
    expect(problem(long)).toMatch(
      /^Adresse postale de SARL Dupont & Fils : elle demande \d+ lignes de 38 caractères, et une enveloppe en montre six ; abrégez-la dans la feuille Clients$/,
    );
  });

  test('a word longer than a line', () => {
    expect(problem({ address: `12 rue ${'x'.repeat(39)}` })).toContain('ne tient pas sur une ligne de 38');
  });

  test('a town longer than a line', () => {
    const city = 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson';
    expect(problem({ city })).toContain('« 75011 ST REMY EN BOUZEMONT ST GENEST ET ISSON » ne tient pas');
  });
});

test.each<[Partial<Customer>, string]>([
  [{ address: '' }, 'Adresse postale de SARL Dupont & Fils incomplète : complétez Adresse (feuille Clients)'],
  [
    { address: '75011 Paris' },
    'Adresse postale de SARL Dupont & Fils incomplète : complétez Adresse (la rue) (feuille Clients)',
  ],
  [
    { address: ' ', postalCode: '', city: '' },
    'Adresse postale de SARL Dupont & Fils incomplète : complétez Adresse, Code postal, Ville (feuille Clients)',
  ],
  [{ name: '' }, 'Adresse postale de C-7 incomplète : complétez Client (feuille Clients)'],
  [
    { postalCode: '7501' },
    "Adresse postale de SARL Dupont & Fils : le code postal « 7501 » n'a pas cinq chiffres ; corrigez-le, ou écrivez le pays, dans la feuille Clients",
  ],
])('%j', (changes, expected) => {
  expect(problem(changes)).toBe(expected);
});

test('abroad, a postal code may be missing or of another shape', () => {
  expect(problem({ postalCode: '', city: 'Dublin', country: 'Irlande' })).toBeNull();
  expect(problem({ postalCode: 'D02 AF30', city: 'Dublin', country: 'Irlande' })).toBeNull();
  expect(problem({ postalCode: '1000', city: '', country: 'Belgique' })).toContain('complétez Ville');
});

describe('the sender', () => {
  test('a company', () => {
    expect(senderLines(sender)).toEqual(['Menuiserie Lambert', '12 rue des Lilas', '69001 LYON']);
  });

  test('a sole trader has « EI » beside his name', () => {
    const trader = {
      ...sender,
      company: 'Le Rabot',
      legalForm: 'EI',
      contact: 'Paul Roy',
      contactQuality: '',
    };
    expect(senderLines(trader).slice(0, 2)).toEqual(['Paul Roy EI', 'Le Rabot']);
  });
});

describe('whatever is written', () => {
  const wordsOf = (text: string): string[] =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter(Boolean);

  // « w » keeps a word from being one that the standard has a place for, or a civility.
  const word = fc.stringMatching(/^w[a-zéèç]{0,14}$/);
  const some = (most: number) =>
    fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '));
  const address = fc.array(some(8), { minLength: 1, maxLength: 5 });
  const row = fc.record({
    name: some(8),
    contact: fc.option(some(3), { nil: '' }),
    address: fc
      .tuple(address, fc.constantFrom('\n', ', ', ' ; ', ',\n'))
      .map(([parts, by]) => parts.join(by)),
    city: some(2),
    country: fc.constantFrom('', 'Belgique'),
    type: fc.constantFrom<Customer['type']>('business', 'consumer'),
  });

  test('no word is lost, and they stay in order', () => {
    fc.assert(
      fc.property(row, (changes) => {
        const { name, contact, address: cell, city, country } = changes;
        const parts = [name, contact, cell, '75011', city, country];
        // A part that repeats another, or a consumer's contact within his name, is said once.
        fc.pre(new Set(parts.flatMap(wordsOf)).size === parts.flatMap(wordsOf).length);
        const expected = parts.flatMap(wordsOf);
        const found = wordsOf(
          lines(changes)
            .join(' ')
            .replace(/À l'attention d(?:e |')/, ''),
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('six lines of 38 characters, or a sentence', () => {
    let fitting = 0;
    fc.assert(
      fc.property(row, (changes) => {
        // An address that only repeats the name or the town has no street.
        const said = [changes.name, changes.city].map((text) => wordsOf(text).join(' '));
        fc.pre(
          changes.address.split(/[,;\n]/).some((part) => !['', ...said].includes(wordsOf(part).join(' '))),
        );
        const laidOut = lines(changes);
        const fits = laidOut.length <= 6 && laidOut.every((line) => Array.from(line).length <= 38);
        expect(problem(changes) === null).toBe(fits);
        expect(laidOut.every((line) => line.trim() === line && line !== '')).toBe(true);
        if (fits) fitting += 1;
      }),
      { numRuns: 300 },
    );
    expect(fitting).toBeGreaterThan(20);
  });

  test('any text at all neither fails nor leaves a bad line unsaid', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 });
    const anyRow = fc.record({
      name: anyText,
      contact: anyText,
      civility: anyText,
      address: anyText,
      postalCode: anyText,
      city: anyText,
      country: anyText,
    });
    fc.assert(
      fc.property(anyRow, (changes) => {
        const laidOut = lines(changes);
        if (problem(changes) !== null) return;
        expect(laidOut.length).toBeLessThanOrEqual(6);
        for (const line of laidOut) expect(Array.from(line).length).toBeLessThanOrEqual(38);
      }),
      { numRuns: 300 },
    );
  });
});
