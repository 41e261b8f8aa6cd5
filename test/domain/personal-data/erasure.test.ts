import { describe, expect, test } from 'vitest';
import {
  erasedDetail,
  erasedDocument,
  erasedEntry,
  erasureMark,
  isAlias,
  isNaturalPerson,
  markedText,
  nextAliases,
  withoutName,
} from '../../../src/domain/personal-data/erasure';
import { DUPONT, day, journal } from '../sample-book';

const ON = day('2026-11-28');
const MARK = 'effacé le 28/11/2026';
const BEFORE = 'effacé le 01/02/2025';
const ZOE = { name: 'Zoé Quentin', code: 'C-1', alias: 'Client effacé n° 1' };
const ALPHA = { name: 'Alpha', code: '', alias: null };

test('a text gives way to the mark, once', () => {
  expect(erasureMark(ON)).toBe(MARK);
  expect(['Léa en congé', '', BEFORE, `Léa, ${BEFORE}`].map((text) => markedText(text, ON))).toEqual([
    MARK,
    '',
    BEFORE,
    MARK,
  ]);
});

describe('the name of whoever was erased', () => {
  test.each<[string, boolean]>([
    ['Client effacé n° 12', true],
    ['CLIENT EFFACE N° 3', true],
    ['Client effacé', false],
    ['Le Client effacé n° 3', false],
    ['Dupont', false],
    ['', false],
  ])('%s', (name, isOne) => expect(isAlias(name)).toBe(isOne));

  test.each<[readonly string[], number, readonly string[]]>([
    [[], 2, ['Client effacé n° 1', 'Client effacé n° 2']],
    [['Client effacé n° 4', 'Client effacé n° 12 ', 'Client effacé n° 9'], 1, ['Client effacé n° 13']],
    [['Dupont 40', 'Client effacé n° 1'], 1, ['Client effacé n° 2']],
    [['Client effacé n° 7 bis'], 1, ['Client effacé n° 1']],
    [['Client effacé n° 7'], 0, []],
  ])('follows the last number taken: %j, %i more', (taken, count, expected) =>
    expect(nextAliases(taken, count)).toEqual(expected),
  );
});

test.each([
  ['consumer', '', true],
  ['business', 'EI', true],
  ['business', 'EIRL', true],
  ['business', 'E.I.', true],
  ['business', 'S.A.R.L.', false],
  ['business', 'Micro-entreprise', true],
  ['business', 'microentrepreneur', true],
  ['business', 'Auto-entrepreneur', true],
  ['business', 'autoentrepreneur', true],
  ['business', 'Entrepreneur individuel', true],
  ['business', 'Entrepreneuse individuelle', true],
  ['business', 'Entreprise individuelle', true],
  ['business', 'Profession libérale', true],
  ['business', 'SARL', false],
  ['business', 'SAS Reims', false],
  ['association', '', false],
] as const)('%s « %s » is a natural person: %s', (type, legalForm, expected) =>
  expect(isNaturalPerson({ ...DUPONT, type, legalForm })).toBe(expected),
);

describe('a Détail', () => {
  test.each([
    // What figures, levels and deadlines are read from.
    'date=2026-11-24 · datée=2026-11-24 · délai=8 · depuis=2026-11-01 · dit=oui · empreinte=AB/12 · fil=Tx 1',
    'fait=acknowledgement · date=2025-02-06',
    'id=X Y · jusque=2026-12-01 · lettre=A B · ligne=D 12 · modèle=Relance 1 · montant=1 200,00',
    'par=Jean · passage=P 1 · postée=X · présentée=X · recommandé=1A 2 · reçue=X · retouchée=Oui',
    'réf=R-2026-0193 · résultat=Joint · suite=Rappeler Léa · voie=Courrier',
    // Words of the program's own, dates and numbers, in parts of another version.
    'etat=ok · total=12 · le=2026-11-24 · heure=12:30 · somme=1 200,00',
    '',
  ])('stays: %s', (detail) => expect(erasedDetail(detail, ON)).toBe(detail));

  test.each([
    ...[
      'adresse',
      'copie',
      'motif',
      'nom',
      'non jointe',
      'note',
      'objet',
      'précision',
      'réponse',
      'texte',
    ].map((part) => `${part}=x`),
    'note=06 12 34 56 78',
    'note=dépressive',
    'motif=2025',
    'Zoé est malade',
    'vu',
    '=x',
    'autre=Zoé',
    'autre=zoe@quentin.example',
    'autre=le client',
    'autre=12 rue des Forges',
    'autre=: 12',
    'autre=',
  ])('goes: %s', (detail) => {
    expect(erasedDetail(detail, ON)).toBe(MARK);
    expect(erasedDetail(`réf=R-1 · ${detail} · délai=8`, ON)).toBe(`réf=R-1 · délai=8 · ${MARK}`);
  });

  test('keeps the mark of an earlier erasure, and only that one', () => {
    expect(erasedDetail(`réf=R-1 · ${BEFORE}`, ON)).toBe(`réf=R-1 · ${BEFORE}`);
    expect(erasedDetail(`réf=R-1 · motif=x · ${BEFORE}`, ON)).toBe(`réf=R-1 · ${BEFORE}`);
  });
});

test.each([
  ['https://drive.google.com/x', 'https://drive.google.com/x'],
  ['Lettre à Zoé https://drive.google.com/x', MARK],
  ['Quentin.pdf', MARK],
  ['', ''],
])('the document « %s » becomes « %s »', (document, expected) =>
  expect(erasedDocument(document, ON)).toBe(expected),
);

describe('a line of the Journal', () => {
  const [line] = journal({
    on: '2026-11-02',
    customer: ZOE.name,
    recipient: 'zoe@quentin.example',
    document: 'Quentin.pdf',
    detail: 'réf=R-1 · motif=malade',
  });
  if (!line) throw new Error('no line');
  const gone = { recipient: MARK, document: MARK, detail: `réf=R-1 · ${MARK}` };

  test('of a natural person loses the name too, and nothing else', () =>
    expect(erasedEntry(line, ZOE, ON)).toEqual({ ...line, ...gone, customer: ZOE.alias }));

  test('of a company keeps its name', () =>
    expect(erasedEntry(line, ALPHA, ON)).toEqual({ ...line, ...gone }));

  test('of nobody is given no name', () =>
    expect(erasedEntry({ ...line, customer: '' }, ZOE, ON).customer).toBe(''));
});

describe('a text that stays', () => {
  test.each([
    ['Peinture chez Zoé Quentin', 'Peinture chez Client effacé n° 1'],
    ['ZOÉ  QUENTIN, puis zoé quentin', 'Client effacé n° 1, puis Client effacé n° 1'],
    ['Zoé', 'Zoé'],
  ])('%s', (text, expected) => expect(withoutName(text, ZOE)).toBe(expected));

  test('takes a name for itself, whatever signs it has', () =>
    expect(withoutName('Bois (Léa) et Bois XLéaX', { ...ZOE, name: ' Bois (Léa) ' })).toBe(
      'Client effacé n° 1 et Bois XLéaX',
    ));

  test.each([ALPHA, { ...ZOE, name: ' ' }, { ...ZOE, name: 'Client effacé n° 1' }])('as it is: %j', (who) =>
    expect(withoutName('Alpha, Client effacé n° 1', who)).toBe('Alpha, Client effacé n° 1'),
  );
});
