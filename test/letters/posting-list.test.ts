import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Customer } from '../../src/domain/model';
import { addressProblem, recipientLines } from '../../src/letters/postal-address';
import { merciFacteurCsv, postingFileName, sixLineCsv } from '../../src/letters/posting-list';
import { customer, plain } from './sample';

const row = (changes: Partial<Customer>, file = '01 Lettre.pdf') => ({
  customer: { ...customer, ...changes },
  file,
});

/** What a program that reads CSV finds, heading included. */
const cells = (csv: string): string[][] => Papa.parse(csv.slice(1).trimEnd(), { delimiter: ';' }).data;

const merciFacteur = (changes: Partial<Customer>): Record<string, string> => {
  const [heading = [], found = []] = cells(merciFacteurCsv([row(changes)]));
  return Object.fromEntries(heading.map((name, index) => [name, found[index] ?? '']));
};

describe('the list of Merci Facteur', () => {
  test('its first line is the one it asks for, and lines end as on Windows', () => {
    const csv = merciFacteurCsv([row({}), row({ name: 'Blin SAS' })]);
    expect(
      csv.startsWith('\ufeffcivilite;nom;prenom;societe;adresse1;adresse2;adresse3;cp;ville;pays\r\n'),
    ).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(merciFacteurCsv([])).toBe(
      '\ufeffcivilite;nom;prenom;societe;adresse1;adresse2;adresse3;cp;ville;pays\r\n',
    );
  });

  test('a company, with whoever is to read it', () => {
    expect(merciFacteur({ civility: 'Madame', contact: 'Claire Martin' })).toEqual({
      civilite: 'Mme',
      nom: 'Claire Martin',
      prenom: '',
      societe: 'SARL Dupont & Fils',
      adresse1: '3 place du Marché',
      adresse2: '',
      adresse3: '',
      cp: '75011',
      ville: 'PARIS',
      pays: 'FRANCE',
    });
    expect(merciFacteur({})).toMatchObject({ civilite: '', nom: '', societe: 'SARL Dupont & Fils' });
    expect(merciFacteur({ contact: 'Service comptabilité' })).toMatchObject({ nom: 'Service comptabilité' });
  });

  test.each([
    ['Jean Dupont', 'Monsieur', 'M.', 'Jean Dupont'],
    ['Mme Anne Blin', '', 'Mme', 'Anne Blin'],
    ['Dupont', 'M. et Mme', 'M. et Mme', 'Dupont'],
    ['M.', '', '', 'M.'],
  ])('a consumer: %s (%s)', (name, civility, civilite, nom) => {
    const found = merciFacteur({ type: 'consumer', name, civility });
    expect(found).toMatchObject({ civilite, nom, societe: '' });
  });

  test('abroad, the country has its name, and a code it may lack', () => {
    expect(merciFacteur({ postalCode: '1000', city: 'Bruxelles', country: 'BE' })).toMatchObject({
      cp: '1000',
      ville: 'BRUXELLES',
      pays: 'BELGIQUE',
    });
    expect(merciFacteur({ postalCode: '', city: 'Dublin', country: 'Irlande' })).toMatchObject({ cp: '' });
  });

  test('a town that repeats its code has it once', () => {
    expect(merciFacteur({ city: '75011 Paris' })).toMatchObject({ cp: '75011', ville: 'PARIS' });
  });

  test('what passes its limits goes on in the next field, whole', () => {
    const name = Array.from({ length: 12 }, (_, index) => `Société${index}`).join(' ');
    const found = merciFacteur({ name, contact: '' });
    expect(found.societe?.length).toBeLessThanOrEqual(90);
    expect(`${found.societe} ${found.adresse1}`).toBe(name);
    expect(found.adresse2).toBe('3 place du Marché');
  });

  test('four parts share three lines', () => {
    const address = 'Appt 3\nBâtiment B\n12 rue des Lilas\nBP 12';
    expect(merciFacteur({ address })).toMatchObject({
      adresse1: 'Appt 3 Bâtiment B 12 rue des Lilas',
      adresse2: 'BP 12',
    });
  });
});

describe('the list of six lines', () => {
  test('a French town stands in the sixth', () => {
    expect(cells(sixLineCsv([row({}), row({ name: 'Blin SAS' }, '02 Lettre.pdf')]))).toEqual([
      ['fichier', 'ligne1', 'ligne2', 'ligne3', 'ligne4', 'ligne5', 'ligne6'],
      ['01 Lettre.pdf', 'SARL Dupont & Fils', '3 place du Marché', '', '', '', '75011 PARIS'],
      ['02 Lettre.pdf', 'Blin SAS', '3 place du Marché', '', '', '', '75011 PARIS'],
    ]);
  });

  test('a foreign one in the fifth, before its country', () => {
    const [, found] = cells(
      sixLineCsv([row({ postalCode: '1000', city: 'Bruxelles', country: 'Belgique' })]),
    );
    expect(found?.slice(-2)).toEqual(['1000 BRUXELLES', 'BELGIQUE']);
  });
});

describe('both lists', () => {
  const lists = [merciFacteurCsv, sixLineCsv];

  test('refuse an address that cannot be posted to, by its sentence', () => {
    for (const list of lists) {
      expect(() => list([row({ city: '' })])).toThrow(
        'Adresse postale de SARL Dupont & Fils incomplète : complétez Ville (feuille Clients).'.replace(
          ' :',
          '\u00a0:',
        ),
      );
    }
  });

  test.each(['=HYPERLINK("http://x.example")', '+33 1', '-12', '@somme'])('%s stays text', (name) => {
    for (const list of lists) {
      const found = cells(list([row({ name })])).at(-1) ?? [];
      expect(found).toContain(`'${name}`);
      expect(found.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    }
  });

  test('a name with semicolons and quotes is read back whole', () => {
    const name = 'Dupont ; « Fils » "et" neveux';
    for (const list of lists) expect(cells(list([row({ name })])).at(-1)).toContain(name);
  });

  test('a row a letter, in order, each with as many cells as the heading', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    const rows = fc.array(fc.record({ name: text, contact: text, address: text, city: text }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, (several) => {
        const postable = several
          .map((changes) => row(changes))
          .filter((one) => !addressProblem(one.customer));
        for (const list of lists) {
          const [heading = [], ...found] = cells(list(postable));
          expect(found.map((one) => one.length)).toEqual(postable.map(() => heading.length));
        }
        const [, ...found] = cells(sixLineCsv(postable));
        const bare = (lines: readonly string[]) =>
          lines.filter(Boolean).map((line) => line.replace(/^'/, ''));
        expect(found.map(([, ...lines]) => bare(lines))).toEqual(
          postable.map((one) => bare(recipientLines(one.customer))),
        );
      }),
    );
  });
});

describe('the names of the PDFs', () => {
  test.each([
    [0, 3, 'Mise en demeure – Dupont', '01 Mise en demeure – Dupont.pdf'],
    [9, 12, 'Lettre.pdf', '10 Lettre.pdf'],
    [0, 120, 'Lettre', '001 Lettre.pdf'],
    [4, 5, 'A/B: "x"', '05 A-B- -x-.pdf'],
    [0, 1, '', '01 document.pdf'],
  ])('%i of %i, « %s »', (index, count, name, expected) => {
    expect(plain(postingFileName(index, count, name))).toBe(expected);
  });

  test('sorted by name, they follow the rows', () => {
    const names = Array.from({ length: 120 }, (_, index) =>
      postingFileName(index, 120, `Lettre ${120 - index}`),
    );
    expect([...names].sort()).toEqual(names);
  });
});
