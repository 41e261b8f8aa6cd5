import { describe, expect, test } from 'vitest';
import { SAMPLE_SETTINGS } from '../../local/commands/sample-company';
import type { Sender } from '../../src/domain/model';
import { SETTING_LIST } from '../../src/ledger/settings-list';
import { senderProblems, sirenProblem } from '../../src/letters/sender-checks';
import { plain, sender } from './sample';

const problems = (changes: Partial<Sender>): string[] =>
  senderProblems({ ...sender, ...changes }).map(({ sentence }) => plain(sentence));

const EMPTY = Object.fromEntries(Object.keys(sender).map((key) => [key, ''])) as unknown as Sender;

test('a right sender and an empty one have nothing wrong', () => {
  expect(problems({})).toEqual([]);
  expect(senderProblems(EMPTY)).toEqual([]);
});

test('the sample company passes every check', () => {
  const written = SETTING_LIST.filter(({ key }) => key in EMPTY).map(({ key, name }) => [
    key,
    SAMPLE_SETTINGS[name] ?? '',
  ]);
  expect(written.map(([key]) => key)).toEqual(
    expect.arrayContaining(['siren', 'iban', 'vatNumber', 'email']),
  );
  expect(senderProblems({ ...EMPTY, ...Object.fromEntries(written) })).toEqual([]);
});

describe('what is wrong is named as Paramètres names it', () => {
  const names = SETTING_LIST.map(({ name }) => name as string);
  test.each<[keyof Sender, string, string]>([
    ['siren', '732829321', 'SIREN : le numéro « 732829321 » ne se contrôle pas (clé) : recopiez-le'],
    ['siren', '73282932', "SIREN : « 73282932 » n'a pas neuf chiffres"],
    ['siren', '732 829 320 00074', "SIREN : « 732 829 320 00074 » a quatorze chiffres, c'est un SIRET"],
    ['siren', 'à venir', "SIREN : « à venir » n'a pas neuf chiffres"],
    [
      'vatNumber',
      'FR45732829320',
      'TVA intracommunautaire : le numéro « FR45732829320 » ne se contrôle pas (clé)',
    ],
    [
      'vatNumber',
      '44732829320',
      'TVA intracommunautaire : « 44732829320 » commence sans FR : écrivez « FR44732829320 »',
    ],
    ['vatNumber', 'BE0123456749', "TVA intracommunautaire : « BE0123456749 » n'est pas un numéro français"],
    [
      'vatNumber',
      'FR11123456782',
      "TVA intracommunautaire : « FR11123456782 » n'est pas construit sur votre SIREN 732829320",
    ],
    ['iban', 'FR7630006000011234567890188', 'IBAN : le numéro ne se contrôle pas (clé) : recopiez-le du RIB'],
    ['iban', 'FR763000600001123456789018', 'IBAN : le numéro n’a pas la bonne longueur'],
    [
      'iban',
      '30006 00001 12345678901 89',
      'IBAN : « 30006 00001 12345678901 89 » ne commence pas par un pays',
    ],
    ['bic', 'AGRIFR', "BIC : « AGRIFR » n'a pas la forme d'un BIC"],
    ['email', 'compta@lambert', "E-mail : « compta@lambert » n'est pas une adresse e-mail"],
    ['email', 'compta@lambert.example, voir Paul', "E-mail : « voir » n'est pas une adresse e-mail"],
    ['postalCode', '6901', "Code postal : « 6901 » n'a pas cinq chiffres"],
    ['registry', 'RCS', 'RCS ou RNE : « RCS » ne dit pas la ville du greffe'],
    ['registry', '732 829 320', 'RCS ou RNE : « 732 829 320 » ne dit pas la ville du greffe'],
  ])('%s: %s', (key, value, expected) => {
    const found = senderProblems({ ...sender, [key]: value });
    expect(found).toHaveLength(1);
    expect(plain(found[0]?.sentence ?? '')).toContain(expected);
    expect(names).toContain(found[0]?.setting);
    expect(found[0]?.sentence).not.toMatch(/\.$/);
  });
});

test.each<[keyof Sender, string]>([
  ['siren', '732 829 320'],
  ['siren', '732.829.320'],
  ['siren', '356000000'],
  ['vatNumber', 'fr 44 732 829 320'],
  ['iban', 'fr76 3000 6000 0112 3456 7890 189'],
  ['iban', 'DE89370400440532013000'],
  ['bic', 'agrifrpp'],
  ['email', 'compta@lambert.example ; paul@lambert.example'],
  ['registry', 'RNE'],
  ['registry', 'néant'],
])('%s « %s » is right', (key, value) => {
  expect(problems({ vatNumber: '', [key]: value })).toEqual([]);
});

test('every wrong value is said, and a VAT number is not compared with a SIREN that is itself wrong', () => {
  expect(problems({ siren: '732829321', iban: 'FR00' }).map((one) => one.split(' ')[0])).toEqual([
    'SIREN',
    'IBAN',
  ]);
});

test('one digit changed in a SIREN is always seen', () => {
  for (let place = 0; place < 9; place += 1) {
    for (let digit = 0; digit < 10; digit += 1) {
      const changed = `${'732829320'.slice(0, place)}${digit}${'732829320'.slice(place + 1)}`;
      expect([changed, sirenProblem(changed) === null]).toEqual([changed, changed === '732829320']);
    }
  }
});

test('an empty SIREN is missing, not wrong', () => {
  expect(sirenProblem('')).toBeNull();
  expect(sirenProblem('  ')).toBeNull();
});
