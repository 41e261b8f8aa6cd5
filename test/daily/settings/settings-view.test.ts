import { describe, expect, test } from 'vitest';
import { SAMPLE_SETTINGS } from '../../../local/commands/sample-company';
import { settingsView } from '../../../src/daily/settings/settings-view';
import { sendTestMessage } from '../../../src/daily/test-message';
import { plain } from '../../intake/lists';
import { day } from '../../ledger/ledger-fixture';
import { ledgerInMemory, ME, type MemoryPlatform, memoryPlatform } from '../memory-platform';

const view = (held: MemoryPlatform, asked = {}) => {
  const shown = settingsView(held.platform, asked);
  expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
  return shown;
};
const stepsOf = (held: MemoryPlatform) =>
  Object.fromEntries(view(held).steps.map(({ step, done }) => [step, done]));
const sentenceOf = (held: MemoryPlatform, step: string) =>
  plain(view(held).steps.find((one) => one.step === step)?.sentence ?? '');

const DUPONT = { Client: 'Dupont', Type: 'Professionnel', 'E-mail': 'a@dupont.example' };
const facture = (dueOn: string) => ({
  Numéro: 'F-1',
  Client: 'Dupont',
  'Date facture': day('2026-01-01'),
  Échéance: day(dueOn),
  'Montant TTC': 100,
});
const { Reprise: _chase, ...COMPANY } = SAMPLE_SETTINGS;

describe('Réglages', () => {
  test('of a spreadsheet with nothing of ours yet', () => {
    const held = memoryPlatform();
    const shown = view(held);
    expect(shown).toMatchObject({
      account: ME,
      owner: '',
      isOwner: false,
      place: 'inactive',
      isPrepared: false,
      problems: [],
      receiptsCheckedUntil: null,
      takeovers: 0,
      hasInvoices: false,
      models: [],
      editors: null,
    });
    expect(shown.policies.map(({ name }) => name)).toEqual([
      'Standard',
      'Souple',
      'Particulier',
      'Organisme public',
    ]);
    expect(shown.settings.find(({ name }) => name === 'Reprise')).toMatchObject({
      value: 'À décider',
      kind: 'takeover',
      choices: ['À décider', 'Relancer'],
    });
    expect(new Set(shown.steps.map(({ done }) => done))).toEqual(new Set([false]));
    expect(held.book.writes).toEqual([]);
  });

  test('shows the company as Paramètres names it, with what is wrong and what is missing', () => {
    const held = ledgerInMemory({ settings: { ...COMPANY, SIREN: '123456789', Ville: '' } });
    const { company, missing } = view(held);
    expect(company.siren).toMatchObject({ name: 'SIREN', value: '123456789', isMissing: false });
    expect(plain(company.siren.problem)).toMatch(/^SIREN : le numéro « 123456789 » ne se contrôle pas.*\.$/);
    expect(company.city).toMatchObject({ name: 'Ville', value: '', isMissing: true, problem: '' });
    expect(missing).toEqual(['Ville']);
    expect(stepsOf(held).company).toBe(false);
    expect(stepsOf(ledgerInMemory({ settings: COMPANY })).company).toBe(true);
  });

  test('shows the settings a person may change, and no other', () => {
    const { settings } = view(
      ledgerInMemory({
        settings: { "Encaissements pointés jusqu'au": day('2026-11-20'), 'Copie à': 'a@b.fr' },
      }),
    );
    const values = Object.fromEntries(settings.map(({ name, value }) => [name, value]));
    expect(values).toMatchObject({
      'Montant minimum': '10',
      "Encaissements pointés jusqu'au": '2026-11-20',
      'Copie à': 'a@b.fr',
      'Compte rendu par e-mail': 'Oui',
      'Scénario par défaut': '',
    });
    for (const name of ['SIREN', 'Propriétaire', 'Version du classeur'])
      expect(values).not.toHaveProperty([name]);
  });

  test('names the setting that cannot be read, and still shows the rest', () => {
    const held = ledgerInMemory({
      settings: { ...COMPANY, 'Montant minimum': 'dix euros' },
      customers: [DUPONT],
      invoices: [facture('2026-01-31')],
    });
    const shown = view(held);
    const wrong = shown.settings.find(({ name }) => name === 'Montant minimum');
    expect(plain(wrong?.problem ?? '')).toMatch(/^Feuille Paramètres, B\d+ illisible \(« dix euros »\) : /);
    expect(shown.problems).toEqual([wrong?.problem]);
    expect(shown).toMatchObject({ isPrepared: true, takeovers: 0 });
    expect(shown.company.company.value).toBe(COMPANY["Nom de l'entreprise"]);
    expect(stepsOf(held)).toMatchObject({ takeovers: false });
  });

  test('names a default scenario that is not there', () => {
    const { settings } = view(ledgerInMemory({ settings: { 'Scénario par défaut': 'Soupl' } }));
    const found = settings.find(({ name }) => name === 'Scénario par défaut');
    expect(found).toMatchObject({ value: 'Soupl', choices: ['Standard', 'Souple'] });
    expect(plain(found?.problem ?? '')).toContain('« Soupl »');
  });

  test('dates the scenarios on a line, and says who follows them', () => {
    const { policies, exampleDueOn } = view(
      ledgerInMemory({ settings: { 'Scénario par défaut': 'Souple' } }),
    );
    expect(exampleDueOn).toBe('2026-12-24');
    const [standard, gentle, consumer] = policies;
    expect(standard).toMatchObject({ isDefault: false, forTypes: [], mayBeDefault: true });
    expect(gentle).toMatchObject({
      isDefault: true,
      forTypes: ['Professionnel', 'Association ou copropriété', 'À préciser'],
    });
    expect(gentle?.steps.slice(0, 2)).toEqual([
      {
        name: 'Prévenance',
        days: -5,
        kind: 'email',
        channel: 'E-mail',
        dispatch: 'Automatique',
        grantedDays: null,
        exampleOn: '2026-12-21',
      },
      expect.objectContaining({ name: 'Relance 1', exampleOn: '2026-12-28' }),
    ]);
    expect(consumer).toMatchObject({ forTypes: ['Particulier'], mayBeDefault: false });
  });

  test('asks who can change the sheet only when asked to', () => {
    const held = ledgerInMemory();
    expect(view(held).editors).toBeNull();
    expect(held.asked).toBe(0);
    expect(view(held, { editors: true }).editors).toBe(
      'Vous seul pouvez modifier ce classeur et son programme.',
    );
  });

  test('says whose the reminders are', () => {
    const held = ledgerInMemory();
    held.activate({ owner: ME, spreadsheetId: 'S', scriptId: 'P', since: '2026-11-01T10:00' as never });
    expect(view(held)).toMatchObject({ owner: ME, isOwner: true, place: 'active' });
    held.activate({ owner: 'x@y.fr', spreadsheetId: 'S', scriptId: 'P', since: '2026-11-01T10:00' as never });
    expect(view(held)).toMatchObject({ owner: 'x@y.fr', isOwner: false, place: 'active' });
    held.activate({ owner: ME, spreadsheetId: 'other', scriptId: 'P', since: '2026-11-01T10:00' as never });
    expect(view(held)).toMatchObject({ isOwner: false, place: 'copy' });
  });
});

describe('the first-run path', () => {
  test('is done step by step', () => {
    const held = ledgerInMemory({
      settings: {
        ...COMPANY,
        'Scénario par défaut': 'Souple',
        "Encaissements pointés jusqu'au": day('2026-11-23'),
      },
      customers: [DUPONT],
      invoices: [facture('2026-11-20')],
    });
    expect(stepsOf(held)).toEqual({
      company: true,
      policy: true,
      list: true,
      takeovers: true,
      receipts: true,
      testMessage: false,
      activation: false,
    });
    sendTestMessage(held.platform);
    expect(sentenceOf(held, 'testMessage')).toBe("Message d'essai envoyé à vous-même le 24/11/2026.");
    expect(stepsOf(held).testMessage).toBe(true);
    held.activate({ owner: ME, spreadsheetId: 'S', scriptId: 'P', since: '2026-11-01T10:00' as never });
    expect(sentenceOf(held, 'activation')).toBe(`Les relances partent de ${ME}, chaque matin ouvré.`);
  });

  test('remembers the test message of the account that sent it, and of no other', () => {
    const held = ledgerInMemory({ settings: COMPANY });
    held.kept.set('testMessage x@y.fr', '2026-11-20');
    expect(stepsOf(held).testMessage).toBe(false);
  });

  test('counts the customers with old invoices', () => {
    const held = ledgerInMemory({ customers: [DUPONT], invoices: [facture('2026-01-31')] });
    expect(view(held).takeovers).toBe(1);
    expect(sentenceOf(held, 'takeovers')).toMatch(
      /^1 client a des factures anciennes : dites ce qu'elles deviennent/,
    );
  });

  test.each([
    ['2026-11-10', false, /jusqu'au 10\/11\/2026 : pointez-les de nouveau/],
    ['2026-11-30', false, /qui est à venir : corrigez/],
    ['2026-11-20', true, /^Encaissements pointés jusqu'au 20\/11\/2026\.$/],
  ])('receipts checked until %s: %s', (until, isDone, sentence) => {
    const held = ledgerInMemory({ settings: { "Encaissements pointés jusqu'au": day(until) } });
    expect(stepsOf(held).receipts).toBe(isDone);
    expect(sentenceOf(held, 'receipts')).toMatch(sentence);
  });
});
