import { describe, expect, test } from 'vitest';
import { levelsOf, SHIPPED_POLICIES } from '../../src/domain/policies';
import {
  readCustomers,
  readInvoices,
  readJournal,
  readLedger,
  readModels,
  readPayments,
  readPolicies,
  readSettings,
} from '../../src/ledger/read';
import { SCHEMA_VERSION } from '../../src/ledger/schema';
import type { Cell } from '../../src/ledger/workbook';
import { day, initialisedWorkbook, SOUND_INVOICE, typeRow } from './ledger-fixture';
import type { MemoryWorkbook } from './memory-workbook';

const withInvoices = (...rows: Record<string, Cell>[]): MemoryWorkbook => {
  const book = initialisedWorkbook();
  rows.forEach((row, index) => {
    typeRow(book, 'Factures', index + 2, { ...SOUND_INVOICE, ...row });
  });
  return book;
};
const onlyRow = (row: Record<string, Cell>) => readInvoices(withInvoices(row)).rows[0];
const problemOf = (row: Record<string, Cell>) => {
  const read = onlyRow(row);
  return read && !read.readable ? read.problem : null;
};
const settingRow = (book: MemoryWorkbook, name: string): number =>
  (book.read('Paramètres') ?? []).findIndex(([cell]) => cell === name) + 1;

describe('Factures', () => {
  test('a whole row', () => {
    const row = {
      'Montant réglé': '200,50',
      'Date règlement': '02/06/2026',
      Objet: 'Peinture',
      Situation: 'promesse',
      "Jusqu'au": day('2026-07-01'),
      Précision: 'au téléphone',
      'Retenue de garantie': 60,
      'Libérable le': day('2027-05-01'),
      Devise: '€',
      'E-mail de relance': 'a@exemple.fr; b@exemple.fr',
    };
    expect(onlyRow(row)).toEqual({
      readable: true,
      invoice: {
        row: 2,
        number: 'F-12',
        customer: 'Dupont SARL',
        nature: 'invoice',
        issuedOn: '2026-05-01',
        dueOn: '2026-06-05',
        total: 120050,
        paid: 20050,
        paidOn: '2026-06-02',
        subject: 'Peinture',
        situation: { kind: 'promise', date: '2026-07-01', detail: 'au téléphone' },
        creditFor: '',
        customerReference: '',
        performedOn: null,
        paymentMethod: '',
        retention: { amount: 6000, releasableOn: '2027-05-01' },
        currency: 'EUR',
        reminderEmails: ['a@exemple.fr', 'b@exemple.fr'],
        pdf: '',
        computedDueDate: null,
        typedStatus: null,
      },
    });
  });

  test('columns are found wherever they were moved, whatever their case, accents and spaces', () => {
    const book = withInvoices({});
    book.moveColumn('Factures', book.heading('Factures', 'Échéance'), 1);
    book.insertColumn('Factures', 3, 'Chantier');
    book.at('Factures', 1, 1).value = '  ECHEANCE ';
    const [row] = readInvoices(book).rows;
    expect(row).toMatchObject({ readable: true, invoice: { dueOn: '2026-06-05', number: 'F-12' } });
  });

  test('a cell that cannot be read is named where it stands today, and holds only its row', () => {
    const book = withInvoices({ Échéance: '31/02' }, { Numéro: 'F-13' });
    book.moveColumn('Factures', book.heading('Factures', 'Échéance'), 2);
    const [bad, good] = readInvoices(book).rows;
    expect(bad).toEqual({
      readable: false,
      row: 2,
      number: 'F-12',
      customer: 'Dupont SARL',
      problem: { cell: 'B2', column: 'Échéance', found: '31/02', expected: 'écrivez une date jj/mm/aaaa' },
      typedStatus: null,
    });
    expect(good).toMatchObject({ readable: true, invoice: { row: 3, number: 'F-13' } });
  });

  test.each<[string, Record<string, Cell>, string]>([
    ['no due date', { Échéance: '' }, 'D2'],
    ['a due date of another century', { Échéance: '05/06/1926' }, 'D2'],
    ['a number of days for a due date', { Échéance: day('1900-01-19') }, 'D2'],
    ['a due date too far', { Échéance: day('2101-01-01') }, 'D2'],
    ['an invoice of before 2000', { 'Date facture': day('1999-12-31') }, 'C2'],
    ['no number', { Numéro: '' }, 'A2'],
    ['a number taken for a date', { Numéro: day('2026-01-01') }, 'A2'],
    ['no total', { 'Montant TTC': '' }, 'E2'],
    ['an ambiguous total', { 'Montant TTC': '1.234' }, 'E2'],
    ['an unknown situation', { Situation: 'bizarre' }, 'I2'],
    ['an unreadable payment', { 'Montant réglé': 'oui' }, 'F2'],
    ['a date of payment without its amount', { 'Date règlement': day('2026-06-02') }, 'F2'],
    ['a date of payment of nothing', { 'Montant réglé': 0, 'Date règlement': day('2026-06-02') }, 'F2'],
    ['a credit note of a positive amount', { Nature: 'Avoir' }, 'E2'],
    ['an invoice of a negative amount', { Nature: 'Facture', 'Montant TTC': -10 }, 'V2'],
    ['a retention without its date', { 'Retenue de garantie': 60 }, 'AB2'],
    ['no currency we know', { Devise: 'pièces' }, 'AC2'],
    ['no address', { 'E-mail de relance': 'demander' }, 'AD2'],
  ])('%s', (_, row, cell) => {
    expect(problemOf(row)?.cell).toBe(cell);
  });

  test('a negative amount is a credit note, due the day it is issued', () => {
    expect(onlyRow({ 'Montant TTC': -10, Échéance: '' })).toMatchObject({
      invoice: { nature: 'creditNote', total: -1000, dueOn: '2026-05-01' },
    });
  });

  test('rows with neither number, customer nor amount are empty, even with product columns or a note', () => {
    const book = withInvoices({}, {});
    typeRow(book, 'Factures', 3, { Numéro: '', Client: ' ', 'Montant TTC': '' });
    typeRow(book, 'Factures', 5, { Statut: 'Échue', 'Reste dû': 12, Notes: 'à voir' });
    expect(readInvoices(book).rows).toHaveLength(1);
    typeRow(book, 'Factures', 7, { Client: 'Dupont' });
    expect(readInvoices(book).rows).toHaveLength(2);
  });

  test.each([
    ['Payée', 'Payée'],
    ['Réglée', 'Réglée'],
    ['À régler', null],
    ['Impayé', null],
  ])('Statut typed « %s » → %j', (status, typed) => {
    expect(onlyRow({ Statut: status, Tranche: '1-30' })).toMatchObject({ invoice: { typedStatus: typed } });
  });

  test('USD is a currency; a symbol too', () => {
    expect(onlyRow({ Devise: 'usd' })).toMatchObject({ invoice: { currency: 'USD' } });
    expect(onlyRow({ Devise: '$' })).toMatchObject({ invoice: { currency: 'USD' } });
  });
});

describe('set-up faults stop everything, and say what to do', () => {
  test.each<[string, (book: MemoryWorkbook) => void, RegExp]>([
    [
      'a missing sheet',
      (book) => book.sheets.delete('Factures'),
      /feuille Factures manque.*Initialiser ou réparer/,
    ],
    [
      'a renamed heading',
      (book) => book.type('Factures', 1, 'Situation', 'Mes notes'),
      /n'a pas de colonne «\u00a0Situation\u00a0»/,
    ],
    [
      'a heading that stands twice',
      (book) => book.insertColumn('Factures', 1, 'client'),
      /plusieurs colonnes «\u00a0Client\u00a0» \(A, C\).*renommez ou supprimez/,
    ],
  ])('%s', (_, change, message) => {
    const book = withInvoices({});
    change(book);
    expect(() => readLedger(book)).toThrow(message);
  });
});

describe('Clients', () => {
  const read = (row: Record<string, Cell>) => {
    const book = initialisedWorkbook();
    typeRow(book, 'Clients', 2, { Client: 'Mairie de Lyon', ...row });
    return readCustomers(book)[0];
  };

  test('an empty Type is never guessed', () => {
    expect(read({})).toMatchObject({ type: 'unknown', language: 'fr', blocked: false, problem: null });
    expect(read({ Type: 'collectivité' })).toMatchObject({ type: 'publicBody' });
  });

  test.each<[Cell, unknown]>([
    ['', null],
    ['Non', null],
    ['Oui', { openedOn: null }],
    ['Redressement judiciaire', { openedOn: null }],
    [day('2026-09-10'), { openedOn: '2026-09-10' }],
    ['10/09/2026', { openedOn: '2026-09-10' }],
  ])('Procédure collective %j', (cell, expected) => {
    expect(read({ 'Procédure collective': cell })?.insolvency).toEqual(expected);
  });

  test('zeros that the sheet dropped come back', () => {
    expect(read({ 'Code postal': 1000, SIREN: 12345678, Téléphone: 612345678 })).toMatchObject({
      postalCode: '01000',
      siren: '012345678',
      phone: '0612345678',
    });
    expect(read({ 'Code postal': 1000, Pays: 'Belgique' })?.postalCode).toBe('1000');
  });

  test('the first cell that cannot be read is the problem', () => {
    expect(read({ Type: 'Martien', 'Ne pas relancer': 'peut-être' })?.problem).toMatchObject({
      cell: 'C2',
      found: 'Martien',
    });
    expect(read({ 'E-mail': 'jean(at)exemple.fr' })?.problem?.column).toBe('E-mail');
  });
});

test('Règlements: readable ones, and the others with what they name', () => {
  const book = initialisedWorkbook();
  const payment = { "Date d'encaissement": day('2026-06-01'), Client: 'D', Facture: 'F-1', Montant: 10 };
  typeRow(book, 'Règlements', 2, payment);
  typeRow(book, 'Règlements', 3, { ...payment, Nature: 'rejet', Montant: -10 });
  typeRow(book, 'Règlements', 4, { ...payment, "Date d'encaissement": '' });
  typeRow(book, 'Règlements', 5, { ...payment, Montant: -10 });
  typeRow(book, 'Règlements', 7, { "Date d'encaissement": day('2026-06-01'), Montant: '5,50' });
  const { payments, unreadable } = readPayments(book);
  expect(payments.map(({ row, nature, amount, invoice }) => [row, nature, amount, invoice])).toEqual([
    [2, 'payment', 1000, 'F-1'],
    [3, 'rejection', -1000, 'F-1'],
    [7, 'payment', 550, ''],
  ]);
  expect(unreadable.map(({ row, invoice, problem }) => [row, invoice, problem.cell])).toEqual([
    [4, 'F-1', 'A4'],
    [5, 'F-1', 'E5'],
  ]);
});

describe('Scénarios and Modèles', () => {
  test('the scenarios shipped come back as they were written', () => {
    const { policies, problems } = readPolicies(initialisedWorkbook());
    expect(problems).toEqual([]);
    expect(policies).toEqual(SHIPPED_POLICIES);
  });

  test('sorted by Ordre; a bad row leaves its scenario out, and only it', () => {
    const book = initialisedWorkbook();
    book.reorder('Scénarios', [4, 3, 2]);
    expect(readPolicies(book).policies[0]).toEqual(SHIPPED_POLICIES[0]);
    book.type('Scénarios', 2, 'Canal', 'pigeon');
    const { policies, problems } = readPolicies(book);
    expect(policies.map(({ name }) => name)).toEqual(['Souple', 'Particulier', 'Organisme public']);
    expect(problems).toMatchObject([{ policy: 'Standard', problem: { cell: 'E2', found: 'pigeon' } }]);
  });

  test('two steps of one order are a problem of the scenario', () => {
    const book = initialisedWorkbook();
    book.type('Scénarios', 3, 'Ordre', 1);
    expect(readPolicies(book).problems).toMatchObject([{ policy: 'Standard', problem: { column: 'Ordre' } }]);
  });

  test.each<[string, number, string, Cell, string, string]>([
    ['a reminder before the due date, after a level', 5, 'Jours', -10, 'D5', 'avant «\u00a0Relance 1\u00a0»'],
    ['levels whose days go back', 5, 'Jours', 0, 'D5', 'plus de 1'],
    ['two levels of one day', 6, 'Jours', 10, 'D6', 'plus de 10'],
    ['levels in another order than their days', 3, 'Ordre', 9, 'D3', 'plus de 20'],
    ['two levels of one name', 5, 'Étape', 'relance  1', 'C5', 'nom différent'],
    ['an automatic e-mail without a model', 3, 'Modèle e-mail', '', 'G3', 'feuille Modèles'],
  ])('%s: the scenario is held', (_, row, heading, value, cell, expected) => {
    const book = initialisedWorkbook();
    book.type('Scénarios', row, heading, value);
    const { policies, problems } = readPolicies(book);
    expect(policies.map(({ name }) => name)).not.toContain('Standard');
    expect(problems).toMatchObject([
      { policy: 'Standard', problem: { cell, expected: expect.stringContaining(expected) } },
    ]);
  });

  test('two calls may share a name, and a call may come on the day of a level', () => {
    const book = initialisedWorkbook();
    const call = {
      Scénario: 'Standard',
      Ordre: 9,
      Étape: 'Appel',
      Jours: 10,
      Canal: 'Appel',
      Envoi: 'À la main',
    };
    typeRow(book, 'Scénarios', 40, call);
    expect(readPolicies(book).problems).toEqual([]);
  });

  test('a step typed « J+5 », by hand', () => {
    const book = initialisedWorkbook();
    typeRow(book, 'Scénarios', 40, {
      Scénario: 'Doux',
      Ordre: 1,
      Étape: 'Rappel',
      Jours: 'J+5',
      Canal: 'mail',
      Envoi: 'à valider',
    });
    const gentle = readPolicies(book).policies.find(({ name }) => name === 'Doux');
    expect(gentle && levelsOf(gentle)).toMatchObject([
      { rank: 1, days: 5, channel: 'email', dispatch: 'afterApproval', grantedDays: null },
    ]);
  });

  test('of two models of one name and language neither is taken', () => {
    const book = initialisedWorkbook();
    typeRow(book, 'Modèles', 4, { Modèle: 'relance 1', Langue: 'Anglais', Objet: 'x', Texte: 'y' });
    const { models, problems } = readModels(book);
    expect(models.map(({ name, language }) => `${name} ${language}`)).toEqual(['Relance 1 fr']);
    expect(problems).toMatchObject([{ model: 'relance 1', problem: { cell: 'A4' } }]);
  });
});

describe('Paramètres', () => {
  test('at the start', () => {
    const { settings, problems, schemaVersion } = readSettings(initialisedWorkbook());
    expect(problems).toEqual([]);
    expect(schemaVersion).toBe(SCHEMA_VERSION);
    expect(settings).toMatchObject({
      minimumAmount: 1000,
      contactDelayDays: 5,
      receiptsCheckedUntil: null,
      receiptsFreshness: 3,
      takeover: 'decide',
      alsaceMoselle: false,
      digest: true,
      personalDataMonths: 60,
      dailyRecipients: null,
    });
  });

  test('rows moved, values typed; no freshness means no gate', () => {
    const book = initialisedWorkbook();
    const set = (name: string, value: Cell) =>
      book.type('Paramètres', settingRow(book, name), 'Valeur', value);
    set("Encaissements pointés jusqu'au", '20/11/2026');
    set('Validité du pointage (jours ouvrés)', '');
    set('Reprise', 'relancer');
    set('Copie à', 'a@exemple.fr; b@exemple.fr');
    book.reorder('Paramètres', [5, 4, 3, 2]);
    expect(readSettings(book).settings).toMatchObject({
      receiptsCheckedUntil: '2026-11-20',
      receiptsFreshness: null,
      takeover: 'chase',
      copyTo: ['a@exemple.fr', 'b@exemple.fr'],
    });
  });

  test('a value that cannot be read is a problem, and the safest stands in for it', () => {
    const book = initialisedWorkbook();
    const row = settingRow(book, "Encaissements pointés jusqu'au");
    book.type('Paramètres', row, 'Valeur', 'hier');
    book.type('Paramètres', settingRow(book, 'Reprise'), 'Valeur', 'vite');
    const { settings, problems } = readSettings(book);
    expect(settings).toMatchObject({ receiptsCheckedUntil: null, takeover: 'decide' });
    expect(problems.map(({ cell }) => cell)).toContain(`B${row}`);
    expect(problems).toHaveLength(2);
  });

  test('a name written twice is a problem', () => {
    const book = initialisedWorkbook();
    typeRow(book, 'Paramètres', 60, { Nom: 'iban', Valeur: 'FR76' });
    expect(readSettings(book).problems).toMatchObject([{ column: 'Nom' }]);
  });
});

describe('the Journal fails closed', () => {
  const line = {
    'N°': 1,
    Date: { date: '2026-11-24', time: '08:00:00' } as Cell,
    Clé: 'F-12#1',
    Client: 'Dupont',
    Facture: 'F-12',
    Étape: 'Relance 1',
    Rang: 1,
    État: 'Envoyée',
  };
  const withLines = (...lines: Record<string, Cell>[]) => {
    const book = initialisedWorkbook();
    lines.forEach((row, index) => {
      typeRow(book, 'Journal', index + 2, { ...line, 'N°': index + 1, ...row });
    });
    return book;
  };

  test('read in the order of its numbers, whatever the sort of the sheet', () => {
    const entries = readJournal(withLines({ 'N°': 2, Rang: '' }, { 'N°': 1, Rang: 0 }));
    expect(entries.map(({ number, rank }) => [number, rank])).toEqual([
      [1, 0],
      [2, null],
    ]);
    expect(entries[0]).toMatchObject({ at: '2026-11-24T08:00', state: 'sent', key: 'F-12#1' });
  });

  test.each<[string, Record<string, Cell>, RegExp]>([
    ['a state nobody wrote', { État: 'Peut-être' }, /H3.*Peut-être/],
    ['no date', { Date: '' }, /B3 vide/],
    ['no number', { 'N°': '' }, /A3 vide/],
    ['a number twice', { 'N°': 1 }, /deux fois le n°\u00a01/],
    ['a rank that is no number', { Rang: 'x' }, /G3/],
  ])('%s', (_, row, message) => {
    expect(() => readJournal(withLines({}, row))).toThrow(message);
  });
});

test('a ledger is read with one read a sheet', () => {
  const book = withInvoices({});
  book.reads = 0;
  readLedger(book);
  expect(book.reads).toBe(8);
});
