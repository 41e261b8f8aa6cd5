import { describe, expect, test } from 'vitest';
import * as room from '../../src/daily/actions/arguments';
import { plain } from '../domain/sample-book';

const { checked, ...schemas } = room;
type SchemaName = keyof typeof schemas;

function refusal(name: SchemaName, argument: unknown): string {
  try {
    checked(schemas[name], argument);
  } catch (error) {
    return plain(error instanceof Error ? error.message : String(error));
  }
  return 'accepted';
}

const LONG = 'x'.repeat(600);
const SOUND: Readonly<Record<SchemaName, object>> = {
  KEY: { key: 'M1' },
  APPROVE: { key: 'M1' },
  EDIT: { key: 'M1', text: 'Bonjour,' },
  OWN_MODEL: { model: 'Relance 1', language: 'fr', name: 'lettre.docx', content: 'UEs=' },
  INVOICE_FILE: { invoice: 'F-1', content: 'YQ==' },
  POSTPONE: { key: 'M1', until: '2026-11-30' },
  WAIVE: { key: 'M1', reason: 'accord' },
  SETTLE: { key: 'M1', sent: true },
  PAYMENT: { invoice: 'F-1', amount: '1200.00', date: '2026-11-24' },
  ALLOCATE: { payment: 3, invoice: 'F-1' },
  CALL: { invoice: 'F-1', result: 'reached' },
  SITUATION: { invoice: 'F-1', situation: 'promise', until: '2026-11-27', detail: 'par téléphone' },
  CLAIM_WAIVER: { invoice: 'F-1', reason: 'Geste commercial' },
  CLAIM_BACK: { invoice: 'F-1' },
  LEGAL_EVENT_BACK: { invoice: 'F-1', event: 'partPayment', on: '2026-11-24' },
  LEGAL_EVENT: { invoice: 'F-1', event: 'acknowledgement', on: '2026-11-24', note: 'courriel du 24' },
  BLOCKING: { customer: 'Dupont', blocked: true },
  POSTING: { key: 'M1', number: 'RK1', postedOn: '2026-11-24', outcome: 'received' },
  TAKEOVER: { customer: 'Dupont', choice: 'chase' },
  RECEIPTS: { until: '2026-11-24' },
  ACTIVATION: { as: 'replacement' },
  HAND_OVER: { to: 'x@y.fr' },
  NOTHING: {},
  SETTING_VALUES: { Ville: 'Lyon' },
  FILE: { name: 'liste.csv', content: 'YQ==' },
  INVOICE_ASKED: { invoice: 'F-1', row: 2 },
  ROWS: { rows: [2, 3] },
  SHEET: { sheet: 'Ancien suivi', columns: { Somme: 'total', Divers: null } },
  LIST_SOURCE: { name: 'liste.csv', content: 'YQ==', columns: {} },
  SETTINGS_ASKED: { editors: true },
  FILE_NAMES: { names: ['F-1.pdf'] },
  PERSON: { customer: 'Durand SARL' },
  DEBTOR: { customer: 'Durand SARL' },
  PURGE: { customers: ['Durand SARL'] },
  COMPANY: { siren: '', iban: 'FR76' },
};
const NAMES = Object.keys(SOUND) as SchemaName[];
/** Those whose keys are known: a setting may bear whatever name. */
const STRICT = NAMES.filter((name) => name !== 'SETTING_VALUES');

test('every schema of the room is tried here', () => {
  expect(NAMES.toSorted()).toEqual(Object.keys(schemas).toSorted());
});

describe('every action', () => {
  test.each(NAMES)('%s takes what it should', (name) => {
    expect(refusal(name, SOUND[name])).toBe('accepted');
  });

  test.each(NAMES)('%s refuses what is no object', (name) => {
    for (const argument of ['M1', 12, true, null, ['M1']])
      expect([argument, refusal(name, argument)]).toEqual([
        argument,
        expect.stringMatching(/^Un objet JSON est attendu|^Il manque « \w+ »\.$|^Argument inconnu/),
      ]);
  });

  test.each(STRICT)('%s refuses an argument it does not know, by name', (name) => {
    expect(refusal(name, { ...SOUND[name], surprise: 1 })).toBe('Argument inconnu : « surprise ».');
  });

  test.each(
    STRICT.filter(
      (name) =>
        ![
          'NOTHING',
          'POSTING',
          'ACTIVATION',
          'LIST_SOURCE',
          'COMPANY',
          'INVOICE_ASKED',
          'SETTINGS_ASKED',
        ].includes(name),
    ),
  )('%s names what is missing', (name) => {
    const [first = ''] = Object.keys(SOUND[name]);
    const { [first]: _left, ...rest } = SOUND[name] as Record<string, unknown>;
    expect(refusal(name, rest)).toBe(`Il manque « ${first} ».`);
    expect(refusal(name, undefined)).not.toBe('accepted');
  });
});

describe('each kind of value', () => {
  test.each<[SchemaName, object, string]>([
    ['KEY', { key: 12 }, 'key : un texte est attendu.'],
    ['KEY', { key: '   ' }, 'key : il manque.'],
    ['KEY', { key: LONG }, 'key : 500 caractères au plus.'],
    ['WAIVE', { reason: LONG }, 'reason : 500 caractères au plus.'],
    ['PAYMENT', { invoice: LONG }, 'invoice : 60 caractères au plus.'],
    ['PAYMENT', { amount: 1200 }, 'amount : un montant comme « 1200.00 » est attendu.'],
    ['PAYMENT', { amount: '1 200,00' }, 'amount : un montant positif comme « 1200.00 » est attendu.'],
    ['PAYMENT', { amount: '0.00' }, 'amount : un montant positif comme « 1200.00 » est attendu.'],
    ['PAYMENT', { amount: '-5.00' }, 'amount : un montant positif comme « 1200.00 » est attendu.'],
    ['PAYMENT', { date: '24/11/2026' }, 'date : une date AAAA-MM-JJ est attendue.'],
    ['PAYMENT', { date: '2026-02-30' }, 'date : une date AAAA-MM-JJ est attendue.'],
    ['POSTPONE', { until: 20261130 }, 'until : une date AAAA-MM-JJ est attendue.'],
    ['RECEIPTS', { until: '' }, 'until : une date AAAA-MM-JJ est attendue.'],
    ['SETTLE', { sent: 'true' }, 'sent : true ou false est attendu.'],
    ['CALL', { result: 'yes' }, 'result : choisissez parmi reached, message, promise, dispute, refused.'],
    ['TAKEOVER', { choice: 'Relancer' }, 'choice : choisissez parmi chase, alreadyAt, dispute, hold, never.'],
    ['POSTING', { outcome: 'lost' }, 'outcome : choisissez parmi received, unclaimed, unknown, refused.'],
    ['HAND_OVER', { to: 'Claire' }, 'to : une adresse e-mail est attendue.'],
    [
      'ALLOCATE',
      { payment: 2.5 },
      'payment : le numéro de ligne du règlement, ou le numéro de l’avoir, est attendu.',
    ],
    ['FILE', { content: null }, 'content : le contenu du fichier, en base64, est attendu.'],
    ['LIST_SOURCE', { sheet: 'Suivi' }, 'Un fichier (name et content) ou une feuille (sheet) est attendu.'],
    [
      'LIST_SOURCE',
      { content: undefined },
      'Un fichier (name et content) ou une feuille (sheet) est attendu.',
    ],
    ['FILE', { columns: ['total'] }, 'columns : un objet JSON est attendu, {"Intitulé": "champ" ou null}.'],
    [
      'FILE',
      { columns: JSON.parse('{"__proto__": "total"}') },
      'columns : « __proto__ » ne peut pas être choisi, renommez cette colonne.',
    ],
    ['FILE_NAMES', { names: [12] }, 'names : des noms de fichiers sont attendus.'],
    ['COMPANY', { siren: 12 }, 'siren : un texte est attendu.'],
    ['SETTING_VALUES', { Ville: { a: 1 } }, 'Chaque valeur est un texte ou un nombre.'],
  ])('%s %j', (name, wrong, sentence) => {
    expect(refusal(name, { ...SOUND[name], ...wrong })).toBe(sentence);
  });
});
