import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cents } from '../../src/domain/cents';
import { typeset } from '../../src/domain/typography';
import type { ExistingInvoice, LedgerState } from '../../src/intake/ledger-state';
import type { IntakeList } from '../../src/intake/list';
import { mergeCustomers } from '../../src/intake/merge-customers';
import { mergeInvoices } from '../../src/intake/merge-invoices';
import { existingCustomer, existingInvoice, importedState, plain, readCsv } from './lists';

const HEADINGS = 'Numéro;Client;Date facture;Échéance;Montant TTC;Montant réglé;Date règlement;Statut';
const list = (...lines: string[]) => readCsv(HEADINGS, ...lines);
const OPEN = 'F-1;Dupont;01/01/2026;31/01/2026;1200,00;0,00;;';

/** The ledger after a first import, with one row changed by its owner. */
const edited = (
  first: IntakeList,
  changes: Partial<ExistingInvoice>,
  state: Partial<LedgerState> = {},
): LedgerState => {
  const imported = importedState(first);
  return {
    ...imported,
    invoices: imported.invoices.map((invoice, index) => (index === 0 ? { ...invoice, ...changes } : invoice)),
    ...state,
  };
};

const NOTHING = { toAppend: [], updates: [], payments: [], conflicts: [] };

describe('the same list twice', () => {
  test('changes nothing', () => {
    const first = list(
      OPEN,
      'F-2;Durand;02/01/2026;02/02/2026;600,00;600,00;05/01/2026;Payée',
      'F-3;Durand;02/01/2026;02/02/2026;600,00;;;En litige',
    );
    expect(mergeInvoices(importedState(first), first)).toMatchObject({ ...NOTHING, unchanged: 3 });
    expect(mergeCustomers(importedState(first).customers, first.customers)).toEqual({
      toAppend: [],
      updates: [],
      unchanged: 2,
    });
  });

  test('changes nothing when cells cannot be read, numbers miss, or rows are doubled', () => {
    const first = list(
      'F-1;Dupont;demain;31/02/2026;dix;;;Partiellement payée',
      'F-1;Dupont;01/01/2026;31/01/2026;10;;;',
      'F-1;Dupont;01/01/2026;31/01/2026;20;;;',
      ';Dupont;01/01/2026;31/01/2026;30;;;',
      ';Dupont;01/01/2026;31/01/2026;30;;;',
      'F-9;Dupont;01/01/2026;31/01/2026;30;10;;Impayée',
    );
    expect(first.invoices).toHaveLength(6);
    expect(mergeInvoices(importedState(first), first)).toMatchObject({ ...NOTHING, unchanged: 6 });
  });

  test('changes nothing, whatever the list', () => {
    const cell = <Value extends string>(...values: Value[]) => fc.constantFrom(...values);
    const line = fc
      .tuple(
        cell('F-1', 'F-2', 'f-2', 'AV-3', ''),
        cell('Dupont', 'DUPONT', 'Durand', ''),
        cell('01/01/2026', '2026-01-02', 'demain', ''),
        cell('31/01/2026', '28/02/2026', '31/02/2026', ''),
        cell('1200,00', '600,00', '-50,00', '1.234', 'dix', ''),
        cell('1200,00', '100,00', '0,00', 'moitié', ''),
        cell('15/01/2026', 'hier', ''),
        cell('Payée', 'À régler', 'Partiellement payée', 'Annulée', 'En litige', 'Envoyée', 'Bleu', ''),
      )
      .map((cells) => cells.join(';'));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const first = list(...lines);
        const state = importedState(first);
        expect(first.counts.lines).toBe(
          first.invoices.reduce((total, invoice) => total + invoice.lines.length, 0) +
            first.counts.drafts +
            first.counts.ignored,
        );
        expect(mergeInvoices(state, first)).toMatchObject({ toAppend: [], updates: [], payments: [] });
        expect(mergeCustomers(state.customers, first.customers)).toMatchObject({ toAppend: [], updates: [] });
      }),
      { numRuns: 100 },
    );
  });
});

describe('a later export', () => {
  const merged = (state: LedgerState, ...lines: string[]) => mergeInvoices(state, list(...lines));

  test('brings its payments in', () => {
    const result = merged(
      importedState(list(OPEN)),
      'F-1;Dupont;01/01/2026;31/01/2026;1200,00;500,00;15/01/2026;',
    );
    expect(result).toMatchObject({
      toAppend: [],
      updates: [{ row: 2, changes: { paid: 50000, paidOn: '2026-01-15' } }],
      conflicts: [],
    });
  });

  test('finds the number whatever its case and spaces, and the customer by name or by number', () => {
    const first = readCsv(
      'Numéro;Code client;Client;Échéance;Montant TTC;Montant réglé',
      'F-1;C1;Dupont;31/01/2026;10;',
    );
    const later = readCsv(
      'Numéro;Code client;Client;Échéance;Montant TTC;Montant réglé',
      'f -1;C1;DUPONT ET FILS;31/01/2026;10;10',
    );
    expect(mergeInvoices(importedState(first), later)).toMatchObject({
      toAppend: [],
      updates: [{ row: 2, changes: { paid: 1000 } }],
      conflicts: [],
    });
  });

  test('never lowers a payment, and tells', () => {
    const state = edited(list(OPEN), { paid: 700 });
    const result = merged(state, 'F-1;Dupont;01/01/2026;31/01/2026;1200,00;500,00;;');
    expect(result.updates).toEqual([]);
    expect(result.conflicts.map(({ sentence }) => plain(sentence))).toEqual([
      "Ligne 2, facture F-1 : montant réglé : 700,00 € dans le classeur, 500,00 € dans la liste ; rien n'est changé.",
    ]);
  });

  test.each([
    ['an amount', '0,00;;', /120,00 € dans le classeur, 0,00 € dans la liste/],
    ['a status', ';;Impayée', /120,00 € dans le classeur, « Impayée » dans la liste/],
  ])('tells a payment that the list takes back, and changes nothing: %s', (_what, back, sentence) => {
    const line = (end: string) => `F-1;Dupont;01/01/2026;31/01/2026;120,00;${end}`;
    const paid = list(line('120,00;15/01/2026;Payée'));
    const result = merged(importedState(paid), line(back));
    expect(result).toMatchObject({ toAppend: [], updates: [], payments: [] });
    expect(result.conflicts.map((conflict) => plain(conflict.sentence))).toEqual([
      expect.stringMatching(sentence),
    ]);
    const open = list(line('0,00;;'));
    const inPayments = { payments: [{ invoice: 'F-1', amount: 12000 as Cents }] };
    expect(merged(edited(open, {}, inPayments), line(back)).conflicts).toHaveLength(1);
  });

  test('a part paid is no contradiction of « En retard »', () => {
    const part = list('F-1;Dupont;01/01/2026;31/01/2026;120,00;50,00;;');
    expect(
      merged(importedState(part), 'F-1;Dupont;01/01/2026;31/01/2026;120,00;;;En retard').conflicts,
    ).toEqual([]);
  });

  test('tells a dispute that the list takes back; a word of the user alone stays unsaid', () => {
    const open = 'F-1;Dupont;01/01/2026;31/01/2026;120,00;;;À régler';
    const disputed = edited(list(open), { situation: 'Litige' });
    expect(merged(disputed, open).conflicts.map(({ sentence }) => plain(sentence))).toEqual([
      "Ligne 2, facture F-1 : situation : « Litige » dans le classeur, « À régler » dans la liste ; rien n'est changé.",
    ]);
    expect(merged(edited(list(open), { situation: 'Ne pas relancer' }), open).conflicts).toEqual([]);
  });

  test('never touches a due date or a total that differ, and tells', () => {
    const state = edited(list(OPEN), { dueOn: '15/02/2026' });
    const result = merged(state, OPEN);
    expect(result).toMatchObject({ toAppend: [], updates: [] });
    expect(result.conflicts).toMatchObject([{ row: 2, sentence: expect.stringContaining('15/02/2026') }]);
    expect(merged(edited(list(OPEN), { total: 1250 }), OPEN)).toMatchObject({
      toAppend: [],
      updates: [],
      conflicts: [{ row: 2 }],
    });
  });

  test('takes a situation while the cell is empty, and tells it; never replaces one', () => {
    const cancelled = 'F-1;Dupont;01/01/2026;31/01/2026;1200,00;0,00;;Annulée';
    expect(merged(importedState(list(OPEN)), cancelled)).toMatchObject({
      updates: [{ row: 2, changes: { situation: 'cancelled' } }],
      conflicts: [{ sentence: expect.stringContaining('Annulée') }],
    });
    expect(merged(edited(list(OPEN), { situation: 'Suspendue' }), cancelled).conflicts).toEqual([]);
  });

  test('leaves a cell that its owner mended', () => {
    const first = list(
      'F-1;Dupont;01/01/2026;31/02/2026;dix;;;',
      'F-2;Dupont;01/01/2026;31/01/2026;10;;;',
      'F-3;Dupont;01/01/2026;31/01/2026;10;;;',
    );
    const state = edited(first, { dueOn: '28/02/2026', total: 10 });
    expect(mergeInvoices(state, first)).toMatchObject({ ...NOTHING, unchanged: 3 });
  });

  test('fills the cells that were empty', () => {
    const first = readCsv('Numéro;Client;Montant TTC', 'F-1;Dupont;1200,00');
    expect(merged(importedState(first), OPEN)).toMatchObject({
      updates: [{ row: 2, changes: { issuedOn: '2026-01-01', dueOn: '2026-01-31' } }],
    });
  });

  test('knows an invoice whose missing number was filled in', () => {
    const first = list(';Dupont;01/01/2026;31/01/2026;30;;;');
    expect(mergeInvoices(edited(first, { number: 'F-7' }), first)).toMatchObject({
      ...NOTHING,
      unchanged: 1,
    });
  });

  test('the same number at another customer is another invoice: added, its payment never taken', () => {
    const result = merged(
      importedState(list(OPEN)),
      OPEN.replace('Dupont', 'Durand').replace('0,00;;', '1200,00;;'),
    );
    expect(result).toMatchObject({
      toAppend: [{ number: 'F-1', customer: 'Durand' }],
      updates: [],
      payments: [],
    });
  });

  test('a customer the list left out, and its owner filled in, is no other', () => {
    const first = list('F-1;;01/01/2026;31/01/2026;10;;;');
    expect(mergeInvoices(edited(first, { customer: 'Dupont' }), first)).toMatchObject({ ...NOTHING });
  });

  test('another invoice under the same number is added, for the ledger to hold both', () => {
    expect(
      merged(importedState(list(OPEN)), 'F-1;Durand;01/03/2026;31/03/2026;90,00;;;').toAppend,
    ).toHaveLength(1);
  });

  test('tells instalments of one number apart', () => {
    const first = list('F-1;D;01/01/2026;31/01/2026;600;;;', 'F-1;D;01/01/2026;28/02/2026;600;;;');
    const result = merged(
      importedState(first),
      'F-1;D;01/01/2026;28/02/2026;600;;;',
      'F-1;D;01/01/2026;31/01/2026;600;600;20/01/2026;',
    );
    expect(result).toMatchObject({
      toAppend: [],
      updates: [{ row: 2, changes: { paid: 60000, paidOn: '2026-01-20' } }],
    });
  });

  test('a part paid without its amount holds the row rather than chase the whole', () => {
    const result = merged(
      importedState(list(OPEN)),
      'F-1;Dupont;01/01/2026;31/01/2026;1200,00;;;Partiellement payée',
    );
    expect(result.updates).toEqual([
      { row: 2, changes: { paid: { asWritten: typeset('Statut : Partiellement payée') } } },
    ]);
  });
});

describe('a number written otherwise', () => {
  const listedThen = (first: string, ...later: string[]) =>
    mergeInvoices(importedState(list(...first.split('\n'))), list(...later));

  test.each([
    ['007', '7'],
    ['7', '007'],
    ['F-1', 'F1'],
    ['FA 2026/12', 'fa2026-12'],
  ])('%s then %s: one invoice', (before, now) => {
    const rest = 'Dupont;01/01/2026;31/01/2026;120,00';
    expect(listedThen(`${before};${rest};0,00;;`, `${now};${rest};120,00;15/01/2026;`)).toMatchObject({
      toAppend: [],
      updates: [{ row: 2, changes: { paid: 12000 } }],
    });
  });

  test('one of the date, the due date and the total is enough; the rest is told', () => {
    const result = listedThen(
      '007;Dupont;01/01/2026;31/01/2026;120,00;;;',
      '7;Dupont;02/01/2026;28/02/2026;120,00;;;',
    );
    expect(result.toAppend).toEqual([]);
    expect(result.conflicts).toHaveLength(2);
  });

  test('nothing in common, or another customer: another invoice', () => {
    const first = '007;Dupont;01/01/2026;31/01/2026;120,00;;;';
    expect(listedThen(first, '7;Dupont;02/01/2026;28/02/2026;90,00;;;').toAppend).toHaveLength(1);
    expect(listedThen(first, '7;Durand;01/01/2026;31/01/2026;120,00;;;').toAppend).toHaveLength(1);
    expect(listedThen(first, '8;Dupont;01/01/2026;31/01/2026;120,00;;;').toAppend).toHaveLength(1);
  });

  test('a list that holds both spellings means two invoices', () => {
    const rest = 'Dupont;01/01/2026;31/01/2026;120,00;;;';
    expect(listedThen(`F-11;${rest}`, `F-11;${rest}`, `F-1-1;${rest}`).toAppend).toMatchObject([
      { number: 'F-1-1' },
    ]);
  });
});

describe('where Règlements already holds payments of the invoice', () => {
  const recorded = (amount: number): Partial<LedgerState> => ({
    payments: [{ invoice: 'f-1', amount: amount as Cents }],
  });
  const PAID = 'F-1;Dupont;01/01/2026;31/01/2026;1200,00;500,00;15/01/2026;';

  test('the difference is added there, once', () => {
    const first = list(OPEN);
    const later = list(PAID);
    expect(mergeInvoices(edited(first, {}, recorded(20000)), later)).toMatchObject({
      updates: [],
      payments: [{ receivedOn: '2026-01-15', customer: 'Dupont', invoice: 'F-1', amount: 30000 }],
      unchanged: 0,
    });
    expect(mergeInvoices(edited(first, {}, recorded(50000)), later)).toMatchObject({
      updates: [],
      payments: [],
      unchanged: 1,
    });
  });

  test('without its date, the row says it and the ledger sees both disagree', () => {
    const later = list('F-1;Dupont;01/01/2026;31/01/2026;1200,00;500,00;;');
    expect(mergeInvoices(edited(list(OPEN), {}, recorded(20000)), later)).toMatchObject({
      updates: [{ row: 2, changes: { paid: 50000 } }],
      payments: [],
    });
    expect(mergeInvoices(edited(list(OPEN), { paid: 500 }, recorded(20000)), later)).toMatchObject({
      updates: [],
      payments: [],
      unchanged: 1,
    });
  });
});

describe('mergeCustomers', () => {
  const customers = (...lines: string[]) =>
    readCsv('Numéro;Code client;Client;Échéance;Montant TTC;E-mail;Ville;Type de client', ...lines);

  test('creates the missing and fills empty cells only', () => {
    const first = customers('F-1;;Dupont;31/01/2026;10;;Lyon;');
    const later = customers(
      'F-1;C1;DUPONT;31/01/2026;10;a@dupont.fr;Paris;Entreprise',
      'F-2;C2;Durand;31/01/2026;10;;;',
    );
    const merged = mergeCustomers(importedState(first).customers, later.customers);
    expect(merged.toAppend).toMatchObject([{ name: 'Durand', code: 'C2' }]);
    expect(merged.updates).toEqual([
      { row: 2, changes: { code: 'C1', emails: ['a@dupont.fr'], type: 'business' } },
    ]);
  });

  test('two numbers under one name are two customers', () => {
    const first = customers('F-1;C1;Martin;31/01/2026;10;;;');
    expect(
      mergeCustomers(importedState(first).customers, customers('F-2;C2;Martin;31/01/2026;10;;;').customers)
        .toAppend,
    ).toHaveLength(1);
  });

  test('a namesake of another number is told apart, and the first one stays clear', () => {
    const first = customers('F-1;C01;Martin;31/01/2026;10;;;');
    const later = customers('F-1;C01;Martin;31/01/2026;10;;;', 'F-2;C02;Martin;28/02/2026;20;;;');
    const state = importedState(first);
    const merged = mergeCustomers(state.customers, later.customers);
    expect(merged.toAppend).toMatchObject([{ name: 'Martin (C02)', code: 'C02' }]);
    const { toAppend } = mergeInvoices(state, later);
    expect(toAppend).toMatchObject([{ number: 'F-2', customer: 'Martin (C02)' }]);
    const newcomers = merged.toAppend.map((customer, index) => existingCustomer(customer, index + 3));
    const second: LedgerState = {
      ...state,
      customers: [...state.customers, ...newcomers],
      invoices: [...state.invoices, ...toAppend.map((invoice, index) => existingInvoice(invoice, index + 3))],
    };
    for (const again of [later, customers('F-2;C02;Martin;28/02/2026;20;;;')]) {
      expect(mergeCustomers(second.customers, again.customers)).toMatchObject({ toAppend: [], updates: [] });
      expect(mergeInvoices(second, again)).toMatchObject({ ...NOTHING });
    }
    // The first Martin's number under the other's code is the other's invoice.
    const taken = customers('F-1;C02;Martin;31/01/2026;10;;;');
    expect(mergeInvoices(second, taken).toAppend).toMatchObject([{ customer: 'Martin (C02)' }]);
  });

  test('a name that several rows bear, without a number to choose, makes no other row', () => {
    const first = customers('F-1;C1;Martin;31/01/2026;10;;;', 'F-2;C2;Martin;31/01/2026;10;;;');
    const later = customers('F-3;;Martin;31/01/2026;10;;;');
    expect(mergeCustomers(importedState(first).customers, later.customers).toAppend).toEqual([]);
  });

  test('of two customers under one name, a later list of one cites his number', () => {
    const first = customers('F-1;C1;Martin;31/01/2026;10;;;', 'F-2;C2;Martin;31/01/2026;10;;;');
    const later = customers('F-3;C1;Martin;31/01/2026;10;;;');
    expect(mergeInvoices(importedState(first), later).toAppend).toMatchObject([{ customer: 'C1' }]);
  });

  test('invoices added later name the customer as Clients does', () => {
    const first = customers('F-1;C1;Dupont;31/01/2026;10;;;');
    const later = customers('F-2;C1;Dupont et Fils;31/01/2026;10;;;');
    expect(mergeInvoices(importedState(first), later).toAppend).toMatchObject([
      { number: 'F-2', customer: 'Dupont' },
    ]);
  });
});

test('a row written by the first import is the one read by the second', () => {
  const first = list(OPEN);
  const [invoice] = first.invoices;
  expect(invoice && existingInvoice(invoice, 2)).toMatchObject({
    row: 2,
    number: 'F-1',
    total: 1200,
    paid: 0,
  });
});
