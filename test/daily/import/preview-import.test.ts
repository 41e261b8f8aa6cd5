import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adoptSheet, importFile } from '../../../src/daily/import/import-list';
import { type ImportPreview, previewImport } from '../../../src/daily/import/preview-import';
import type { ChosenFields } from '../../../src/daily/import/source';
import { FIELD_CHOICES } from '../../../src/intake/field-choices';
import { plain, utf8 } from '../../intake/lists';
import { addTab, ledgerInMemory, type MemoryPlatform, memoryPlatform } from '../memory-platform';

const HEADINGS = 'Numéro;Client;Date;Échéance;Montant TTC;Réglé';
const csv = (...lines: string[]) => utf8(lines.join('\r\n'));

function preview(held: MemoryPlatform, lines: readonly string[], columns?: ChosenFields): ImportPreview {
  const shown = previewImport(held.platform, { name: 'liste.csv', bytes: csv(...lines), columns });
  return { ...shown, sentences: shown.sentences.map(plain), refusal: shown.refusal && plain(shown.refusal) };
}

const take = (held: MemoryPlatform, lines: readonly string[], columns?: ChosenFields) =>
  importFile(held.platform, 'liste.csv', csv(...lines), columns);

const column = (shown: ImportPreview, heading: string) =>
  shown.columns.find((one) => one.heading === heading);

describe('what taking a list in would do', () => {
  const LINES = [
    `${HEADINGS};Divers`,
    'F-1;Dupont;01/10/2026;31/10/2026;1 200,50;200;x',
    'F-2;Durand;01/10/2026;31/02/2026;10;;y',
    'F-3;Durand;01/10/2026;31/10/2026;20;;',
    'Total;;;;1230,50;;',
  ];

  test('is said before anything is written, and is what is then written', () => {
    const held = ledgerInMemory();
    const shown = preview(held, LINES);
    expect(held.book.writes).toEqual([]);
    expect(shown).toMatchObject({
      source: 'liste.csv',
      headings: ['Numéro', 'Client', 'Date', 'Échéance', 'Montant TTC', 'Réglé', 'Divers'],
      missing: [],
      invoices: 3,
      customers: 2,
      toAdd: 3,
      toUpdate: 0,
      unchanged: 0,
      held: 1,
      drafts: 0,
      ignored: 1,
      saysPayments: true,
      refusal: null,
    });
    expect(shown.sample[0]).toEqual({
      computedDueOn: null,
      number: 'F-1',
      customer: 'Dupont',
      issuedOn: '2026-10-01',
      dueOn: '2026-10-31',
      total: '1200.50',
      paid: '200.00',
      unreadable: [],
    });
    expect(shown.sample[1]).toMatchObject({ dueOn: '31/02/2026', paid: null, unreadable: ['dueOn'] });
    expect(shown.sentences).toEqual(
      expect.arrayContaining([
        '« liste.csv » : 4 lignes lues, 3 factures.',
        '3 factures à ajouter, 0 à mettre à jour, 0 inchangée.',
        '2 clients à créer, 0 à compléter.',
        'La liste porte ses règlements : ils seront pris en compte.',
      ]),
    );
    expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
    expect(take(held, LINES)).toMatchObject({ written: 3, updated: 0, unchanged: 0, held: 1 });
    expect(preview(held, LINES)).toMatchObject({ toAdd: 0, toUpdate: 0, unchanged: 3 });
  });

  test('names each column, what it is read as, and why not', () => {
    const shown = preview(ledgerInMemory(), LINES);
    expect(column(shown, 'Réglé')).toEqual({
      heading: 'Réglé',
      samples: ['200'],
      field: 'paid',
      label: 'Montant réglé',
      reason: '',
    });
    expect(column(shown, 'Divers')).toMatchObject({ samples: ['x', 'y'], field: null, label: '' });
    expect(plain(column(shown, 'Divers')?.reason ?? '')).toMatch(/^Intitulé non reconnu : choisissez/);
  });

  test('counts what a later list changes', () => {
    const held = ledgerInMemory();
    take(held, [
      HEADINGS,
      'F-1;Dupont;01/10/2026;31/10/2026;100;0',
      'F-2;Dupont;01/10/2026;31/10/2026;100;0',
    ]);
    held.book.writes = [];
    const shown = preview(held, [
      HEADINGS,
      'F-1;Dupont;01/10/2026;31/10/2026;100;100',
      'F-3;Dupont;01/10/2026;31/10/2026;100;0',
    ]);
    expect(shown).toMatchObject({ toAdd: 1, toUpdate: 1, unchanged: 0 });
    expect(shown.sample.map(({ number }) => number)).toEqual(['F-3']);
    expect(shown.sentences).toContain(
      '1 facture encore due ne figure pas dans cette liste (F-2) : vérifiez si elle est réglée, puis pointez vos encaissements.',
    );
    expect(held.book.writes).toEqual([]);
  });

  test('is said before there is any sheet', () => {
    expect(preview(memoryPlatform(), LINES)).toMatchObject({ toAdd: 3, refusal: null });
  });

  test('says what a file is when it is no list', () => {
    const shown = preview(ledgerInMemory(), ['Date;Libellé;Débit;Crédit', '01/10/2026;VIR DUPONT;;120,00']);
    expect(shown.refusal).toMatch(/^Un relevé bancaire n'est pas encore lu/);
    expect(shown).toMatchObject({ toAdd: 0, columns: [] });
  });

  test('reads a sheet of the spreadsheet too, as adopting it does', () => {
    const held = ledgerInMemory();
    addTab(
      held.book,
      'Suivi',
      ['Numéro', 'Client', 'Échéance', 'Somme'],
      ['F-1', 'Dupont', '31/10/2026', 120],
    );
    const columns = { Somme: 'total' } as const;
    const shown = previewImport(held.platform, { sheet: 'Suivi', columns });
    expect(shown).toMatchObject({ source: 'Suivi', toAdd: 1, missing: [] });
    expect(shown.sample[0]).toMatchObject({ total: '120.00' });
    adoptSheet(held.platform, 'Suivi', columns);
    expect(held.book.valueAt('Factures', 2, 'Montant TTC')).toBe(120);
    expect(() => previewImport(held.platform, { sheet: 'Clients' })).toThrow(/est une feuille de Relances/);
    expect(() => previewImport(held.platform, { sheet: 'Perdu' })).toThrow(/Aucune feuille ne s'appelle/);
  });
});

describe('columns a person chooses', () => {
  const LINES = [
    'Numéro;Client;Quand;Combien;Vu',
    'F-1;Dupont;31/10/2026;120,00;x',
    'F-2;Durand;30/11/2026;?;x',
  ];
  const CHOICE = { Quand: 'dueOn', Combien: 'total', Vu: null } as const;

  test('are read as he says, and written so', () => {
    const held = ledgerInMemory();
    const shown = preview(held, LINES, CHOICE);
    expect(shown).toMatchObject({ refusal: null, missing: [], toAdd: 2, held: 1 });
    expect(column(shown, 'Quand')).toMatchObject({ field: 'dueOn', label: 'Échéance', reason: '' });
    expect(plain(column(shown, 'Vu')?.reason ?? '')).toBe('Non lue, à votre demande.');
    take(held, LINES, CHOICE);
    expect(held.book.valueAt('Factures', 2, 'Montant TTC')).toBe(120);
  });

  test('tell the cells that cannot be what he says, and keep them as they stood', () => {
    const shown = preview(ledgerInMemory(), LINES, CHOICE);
    const said = 'lue comme Montant TTC, elle devrait contenir des montants : « ? » n’en est pas.'.replace(
      '’',
      "'",
    );
    expect(plain(column(shown, 'Combien')?.reason ?? '')).toBe(said);
    expect(shown.sentences).toContain(`Colonne « Combien » : ${said}`);
    expect(shown.sample[1]).toMatchObject({ total: '?', unreadable: ['total'] });
  });

  test('win over what we would have read', () => {
    const lines = ['Numéro;Client;Échéance;Total;Net', 'F-1;Dupont;31/10/2026;120,00;100,00'];
    expect(preview(ledgerInMemory(), lines).sample[0]).toMatchObject({ total: '120.00' });
    const shown = preview(ledgerInMemory(), lines, { Net: 'total' });
    expect(shown.sample[0]).toMatchObject({ total: '100.00' });
    expect(plain(column(shown, 'Total')?.reason ?? '')).toBe('« Net » est déjà lue comme Montant TTC.');
  });

  test('make a list of one whose headings nobody knows', () => {
    const lines = ['Réf. X;Qui;Quand;Combien', 'F-1;Dupont;31/10/2026;120,00'];
    const shown = preview(ledgerInMemory(), lines);
    expect(shown.refusal).toMatch(/^Aucune ligne d'intitulés/);
    expect(shown.headings).toEqual(['Réf. X', 'Qui', 'Quand', 'Combien']);
    expect(shown.columns.map(({ field }) => field)).toEqual([null, null, null, null]);
    const named = { 'Réf. X': 'number', Qui: 'customer', Quand: 'dueOn', Combien: 'total' } as const;
    expect(preview(ledgerInMemory(), lines, named).sample).toMatchObject([
      { number: 'F-1', customer: 'Dupont', dueOn: '2026-10-31', total: '120.00' },
    ]);
    expect(preview(ledgerInMemory(), lines, { Qui: 'customer' }).refusal).toMatch(/^Il manque de quoi faire/);
  });

  test('never read rates as VAT, nor « oui » as a sum', () => {
    const rates = preview(
      ledgerInMemory(),
      ['Numéro;Client;Échéance;Montant HT;Taux', 'F-1;A;31/10/2026;100;20', 'F-2;B;31/10/2026;250;20'],
      { Taux: 'vatAmount' },
    );
    expect(rates.sample[0]).toMatchObject({ total: null });
    expect(plain(column(rates, 'Taux')?.reason ?? '')).toMatch(/^elle contient des taux de TVA/);
    const named = preview(
      ledgerInMemory(),
      ['Numéro;Client;Échéance;Somme;Part', 'F-1;A;31/10/2026;100;20', 'F-2;B;31/10/2026;250;20'],
      { Somme: 'netTotal', Part: 'vatAmount' },
    );
    expect(named.sample.map(({ total }) => total)).toEqual([null, null]);
    const flags = preview(
      ledgerInMemory(),
      ['Numéro;Client;Échéance;Total;Fait', 'F-1;A;31/10/2026;100;1', 'F-2;B;31/10/2026;250;0'],
      { Fait: 'paid' },
    );
    expect(column(flags, 'Fait')?.field).toBeNull();
    expect(flags.sentences.join(' ')).toMatch(
      /Colonne « Fait » : elle dit si la facture est réglée, non combien/,
    );
    expect(flags.sample[0]?.paid).not.toBe('1.00');
  });

  test('that speak of payments and are left out keep receipts from being checked', () => {
    const lines = [`${HEADINGS};Payé le`, 'F-1;Dupont;01/10/2026;31/10/2026;100;0;05/11/2026'];
    const held = ledgerInMemory();
    const shown = preview(held, lines, { 'Payé le': null });
    expect(shown.saysPayments).toBe(false);
    expect(shown.sentences.join(' ')).toMatch(
      /Colonne « Payé le » : non lue à votre demande, elle semble parler/,
    );
    expect(take(held, lines, { 'Payé le': null }).receiptsChecked).toBe(false);
  });

  test('that he says are days of payment are believed', () => {
    const lines = [
      'Numéro;Client;Échéance;Total;Jour',
      'F-1;A;31/10/2026;100;05/11/2026',
      'F-2;B;31/10/2026;250;',
    ];
    expect(preview(ledgerInMemory(), lines, { Jour: 'paidOn' }).sample).toMatchObject([
      { paid: '100.00' },
      { paid: null },
    ]);
  });

  test('of one name are told apart by their place', () => {
    const lines = ['Numéro;Client;Échéance;Total;Total', 'F-1;A;31/10/2026;100;120'];
    const shown = preview(ledgerInMemory(), lines, { 'Total (colonne 5)': 'total' });
    expect(shown.sample[0]).toMatchObject({ total: '120.00' });
  });

  test.each<[ChosenFields, RegExp]>([
    [{ Perdue: 'total' }, /^La liste n'a pas de colonne « Perdue »/],
    [
      { Quand: 'total', Combien: 'total' },
      /^Deux colonnes sont choisies pour Montant TTC \(« Quand » et « Combien »\)/,
    ],
  ])('%j is refused with what to do', (columns, sentence) => {
    expect(
      preview(ledgerInMemory(), ['Numéro;Client;Échéance;Quand;Combien', 'F-1;A;31/10/2026;1;2'], columns)
        .refusal,
    ).toMatch(sentence);
  });

  test('whatever they are, what is shown is what is written', () => {
    const lines = [
      'Numéro;Client;Échéance;Total;Réglé;Note',
      'F-1;Dupont;31/10/2026;120,00;20;appelé',
      'F-2;Durand;30/11/2026;80,00;80;',
      'F-2;Durand;15/11/2026;80,00;;',
    ];
    const headings = ['Numéro', 'Client', 'Échéance', 'Total', 'Réglé', 'Note'];
    const fields = FIELD_CHOICES.map(({ field }) => field);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...headings), fc.option(fc.constantFrom(...fields)), { maxKeys: 4 }),
        (columns) => {
          const held = ledgerInMemory();
          const shown = preview(held, lines, columns);
          if (shown.refusal !== null) {
            expect(() => take(held, lines, columns)).toThrow();
            return;
          }
          const done = take(held, lines, columns);
          expect([shown.toAdd, shown.toUpdate, shown.unchanged, shown.held]).toEqual([
            done.written,
            done.updated,
            done.unchanged,
            done.held,
          ]);
          const numbers = (held.book.read('Factures') ?? []).slice(1).map(([number]) => number);
          expect(numbers.slice(0, 5)).toEqual(shown.sample.map(({ number }) => number));
        },
      ),
      { numRuns: 25 },
    );
  });
});
