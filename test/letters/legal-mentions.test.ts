import { describe, expect, test } from 'vitest';
import type { Sender } from '../../src/domain/model';
import { legalMentionsOf } from '../../src/letters/legal-mentions';
import { plain, sender } from './sample';

const mentions = (changes: Partial<Sender>) => legalMentionsOf({ ...sender, ...changes });

/** The name with its form and capital: what stands before the seat. */
const start = (changes: Partial<Sender>): string =>
  plain(mentions(changes).text).split(' – 12 rue des Lilas')[0] ?? '';

const nothing = { capital: '', registry: '' };

describe('the mentions follow the legal form', () => {
  const TABLE: [form: string, start: string, missing: string[]][] = [
    ['SARL', 'Atelier Nord, SARL', ['Capital social', 'RCS ou RNE']],
    ['S.A.R.L.', 'Atelier Nord, SARL', ['Capital social', 'RCS ou RNE']],
    ['S.A.R.L', 'Atelier Nord, SARL', ['Capital social', 'RCS ou RNE']],
    ['s. a. r. l.', 'Atelier Nord, SARL', ['Capital social', 'RCS ou RNE']],
    ['S A R L', 'Atelier Nord, SARL', ['Capital social', 'RCS ou RNE']],
    ['sarl unipersonnelle', 'Atelier Nord, SARL unipersonnelle', ['Capital social', 'RCS ou RNE']],
    ['Eurl', 'Atelier Nord, EURL', ['Capital social', 'RCS ou RNE']],
    ['SAS', 'Atelier Nord, SAS', ['Capital social', 'RCS ou RNE']],
    ['sasu', 'Atelier Nord, SASU', ['Capital social', 'RCS ou RNE']],
    [
      'SA à directoire et conseil de surveillance',
      'Atelier Nord, SA à directoire et conseil de surveillance',
      ['Capital social', 'RCS ou RNE'],
    ],
    ['S.A. à directoire', 'Atelier Nord, SA à directoire', ['Capital social', 'RCS ou RNE']],
    [
      'Société par actions simplifiée',
      'Atelier Nord, Société par actions simplifiée',
      ['Capital social', 'RCS ou RNE'],
    ],
    // R123-238, 1° and 2°: no capital in a partnership.
    ['SNC', 'Atelier Nord, SNC', ['RCS ou RNE']],
    ['Société en nom collectif', 'Atelier Nord, Société en nom collectif', ['RCS ou RNE']],
    // Décret 78-704, art. 32: « société civile », then the capital.
    ['SCI', 'Atelier Nord, société civile immobilière', ['Capital social', 'RCS ou RNE']],
    ['S.C.P.', 'Atelier Nord, société civile professionnelle', ['Capital social', 'RCS ou RNE']],
    ['Société civile', 'Atelier Nord, Société civile', ['Capital social', 'RCS ou RNE']],
    ['SELARL', 'Atelier Nord, SELARL', ['Capital social', 'RCS ou RNE']],
    ['selas', 'Atelier Nord, SELAS', ['Capital social', 'RCS ou RNE']],
    [
      "Société d'exercice libéral",
      "Atelier Nord, Société d'exercice libéral",
      ['Capital social', 'RCS ou RNE'],
    ],
    ['SCOP SARL', 'Atelier Nord, SCOP SARL à capital variable', ['RCS ou RNE']],
    ['GIE', 'Atelier Nord, GIE', ['RCS ou RNE']],
    ['Association loi 1901', 'Atelier Nord, Association loi 1901', []],
    ['Syndicat professionnel', 'Atelier Nord, Syndicat professionnel', []],
    ['EI', 'Atelier Nord EI', ['RCS ou RNE']],
    ['E.I.', 'Atelier Nord EI', ['RCS ou RNE']],
    ['Entrepreneur individuel', 'Atelier Nord EI', ['RCS ou RNE']],
    ['Entreprise individuelle', 'Atelier Nord EI', ['RCS ou RNE']],
    ['micro-entrepreneur', 'Atelier Nord EI', ['RCS ou RNE']],
    ['Auto-entrepreneuse', 'Atelier Nord EI', ['RCS ou RNE']],
    ['Artisan', 'Atelier Nord EI', ['RCS ou RNE']],
    ['Micro-entreprise', 'Atelier Nord EI', ['RCS ou RNE']],
    ['Profession libérale', 'Atelier Nord EI', []],
    ['EIRL', 'Atelier Nord EIRL', ['RCS ou RNE']],
    ['Limited', 'Atelier Nord, Limited', ['Capital social', 'RCS ou RNE']],
    ['', 'Atelier Nord', ['Forme juridique', 'Capital social', 'RCS ou RNE']],
  ];
  test.each(TABLE)('%s', (legalForm, expected, missing) => {
    const changes = { ...nothing, company: 'Atelier Nord', legalForm, contact: '' };
    expect(start(changes)).toBe(expected);
    expect(mentions(changes).missing).toEqual(missing);
  });
});

test('a whole one', () => {
  expect(plain(mentions({}).text)).toBe(
    'Menuiserie Lambert, SARL au capital de 10 000 € – 12 rue des Lilas, 69001 Lyon – SIREN 732 829 320 – RCS Lyon – TVA FR44732829320',
  );
});

test('what is missing is named as Paramètres names it, all at once', () => {
  const bare: Sender = { ...sender, company: ' ', legalForm: '', capital: '', siren: '', registry: '' };
  expect(legalMentionsOf({ ...bare, address: '', postalCode: '', city: '', vatNumber: '' })).toEqual({
    text: '',
    missing: [
      "Nom de l'entreprise",
      'Forme juridique',
      'Capital social',
      'SIREN',
      'RCS ou RNE',
      'Adresse',
      'Code postal',
      'Ville',
    ],
  });
});

describe('the capital', () => {
  test.each([
    ['SARL', '10000', 'au capital de 10 000 €'],
    ['SARL', '10 000 €', 'au capital de 10 000 €'],
    ['SARL', '1500000 euros', 'au capital de 1 500 000 €'],
    ['SARL', '7622,45', 'au capital de 7622,45 €'],
    ['SARL', '7 622,45 €', 'au capital de 7 622,45 €'],
    ['SARL', '10 000,00 €', 'au capital de 10 000 €'],
    ['SARL', 'capital de 500 €', 'au capital de 500 €'],
    ['SARL', 'au capital social de 500 €', 'au capital social de 500 €'],
    ['SAS', 'variable', 'à capital variable'],
    ['SAS', 'Capital variable', 'à capital variable'],
    ['SAS', '1000 € variable', 'à capital variable de 1 000 €'],
    ['SAS', 'variable, minimum 1 000 €', 'à capital variable (minimum 1 000 €)'],
    ['SAS', 'à capital variable', 'à capital variable'],
    ['SCOP', '18500', 'à capital variable de 18 500 €'],
    ['SNC', '1000', 'au capital de 1 000 €'],
    ['GIE', 'sans capital', ''],
    ['GIE', 'Néant', ''],
  ])('%s, « %s »', (legalForm, capital, expected) => {
    const text = start({ company: 'Nord', legalForm, capital });
    expect(text).toBe(`Nord, ${legalForm} ${expected}`.trim());
    expect(mentions({ legalForm, capital }).missing).toEqual([]);
  });

  test('a form that says that it varies does not need its amount, and has it once', () => {
    const legalForm = 'SAS à capital variable';
    expect(start({ legalForm, capital: '' })).toBe('Menuiserie Lambert, SAS à capital variable');
    expect(mentions({ legalForm, capital: '' }).missing).toEqual([]);
    expect(start({ legalForm, capital: 'variable' })).toBe('Menuiserie Lambert, SAS à capital variable');
    expect(start({ legalForm, capital: '500' })).toBe('Menuiserie Lambert, SAS à capital variable de 500 €');
  });
});

describe('the name', () => {
  test.each([
    ['SARL Lambert', 'SARL', 'SARL Lambert au capital de 10 000 €'],
    ['Lambert SARL', 's.a.r.l.', 'Lambert SARL au capital de 10 000 €'],
    ['Sarlat Bois', 'SARL', 'Sarlat Bois, SARL au capital de 10 000 €'],
  ])('%s, %s', (company, legalForm, expected) => {
    expect(start({ company, legalForm })).toBe(expected);
  });

  test.each([
    ['Paul Roy', 'Paul Roy', 'gérant', 'Paul Roy EI'],
    ['Roy Paul', 'Paul Roy', '', 'Roy Paul EI'],
    ['Le Rabot', 'Paul Roy', 'artisan', 'Paul Roy EI, Le Rabot'],
    ['Le Rabot', 'Paul Roy', '', 'Paul Roy EI, Le Rabot'],
    ['Menuiserie Paul Roy', 'Paul Roy', 'gérant', 'Menuiserie Paul Roy EI'],
    ['Paul Roy', 'Claire Martin', 'comptable', 'Paul Roy EI'],
    ['Paul Roy EI', 'Claire Martin', 'gérante', 'Paul Roy EI'],
    ['Paul Roy, entrepreneur individuel', 'Paul Roy', '', 'Paul Roy, entrepreneur individuel'],
  ])('of a sole trader: %s (%s, %s)', (company, contact, contactQuality, expected) => {
    expect(start({ company, contact, contactQuality, legalForm: 'EI' })).toBe(expected);
  });
});

test.each([
  ['SARL en liquidation', 'Menuiserie Lambert, SARL au capital de 10 000 € – société en liquidation'],
  [
    'SAS (en liquidation judiciaire)',
    'Menuiserie Lambert, SAS au capital de 10 000 € – société en liquidation',
  ],
  ['Association, en liquidation', 'Menuiserie Lambert, Association au capital de 10 000 € – en liquidation'],
])('%s says so beside the name', (legalForm, expected) => {
  expect(start({ legalForm })).toBe(expected);
});

describe('the registry', () => {
  test.each([
    ['Lyon', 'RCS Lyon'],
    ['RCS Lyon', 'RCS Lyon'],
    ['rcs lyon', 'RCS lyon'],
    ['R.C.S. Lyon', 'RCS Lyon'],
    ['732 829 320 RCS Lyon', 'RCS Lyon'],
    ['RCS Lyon B 732829320', 'RCS Lyon B'],
    ['RNE', 'RNE'],
    ['Registre du commerce de Lyon', 'Registre du commerce de Lyon'],
  ])('« %s » gives « %s »', (registry, expected) => {
    expect(plain(mentions({ registry }).text)).toContain(` – SIREN 732 829 320 – ${expected} – TVA`);
  });

  test('an association is known by its SIREN or by its RNA number', () => {
    const association = { legalForm: 'Association loi 1901', capital: '' };
    const { text, missing } = mentions({ ...association, siren: '', registry: 'w691234567' });
    expect(text).toContain(' – RNA W691234567 – ');
    expect(text).not.toContain('SIREN');
    expect(missing).toEqual([]);
    expect(mentions({ ...association, siren: '', registry: '' }).missing).toEqual(['SIREN']);
  });
});

test('a SIREN that cannot be grouped stays as written, and a VAT number loses its spaces', () => {
  const text = plain(mentions({ siren: '732.829.320', vatNumber: 'fr 44 732 829 320' }).text);
  expect(text).toContain('SIREN 732 829 320 – RCS Lyon – TVA FR44732829320');
  expect(plain(mentions({ siren: '73282932000074' }).text)).toContain('SIREN 73282932000074');
});
