import { describe, expect, test } from 'vitest';
import { initialise } from '../../src/ledger/initialise';
import { checkHeadings } from '../../src/ledger/lay-out-sheet';
import { readCustomers, readInvoices, readJournal, readSettings } from '../../src/ledger/read';
import { column, type SheetSchema } from '../../src/ledger/schema/column';
import { CUSTOMERS } from '../../src/ledger/schema/customers';
import { tableOf } from '../../src/ledger/table';
import { day, initialisedWorkbook, SHIPPED, SOUND_INVOICE, typeRow } from './ledger-fixture';
import type { MemoryWorkbook } from './memory-workbook';

const usedLedger = (): MemoryWorkbook => {
  const book = initialisedWorkbook();
  const paid = { 'Montant réglé': 1200.5, 'Date règlement': day('2026-06-02'), Situation: 'Litige' };
  typeRow(book, 'Factures', 2, { ...SOUND_INVOICE, ...paid });
  typeRow(book, 'Clients', 2, { Client: 'Dupont SARL', 'Ne pas relancer': 'Oui' });
  typeRow(book, 'Journal', 2, { 'N°': 1, Date: day('2026-06-10'), Facture: 'F-12', État: 'Envoyée' });
  return book;
};
const rename = (book: MemoryWorkbook, sheet: string, from: string, to: string): void => {
  book.at(sheet, 1, book.heading(sheet, from)).value = to;
};
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const sentence = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return plain(error instanceof Error ? error.message : String(error));
  }
  return 'nothing thrown';
};
/** Repairing and reading both say the sentence, and the sheets stay as they were. */
function expectBothToSay(book: MemoryWorkbook, read: (book: MemoryWorkbook) => unknown, said: string): void {
  const before = structuredClone([...book.sheets.entries()]);
  expect(sentence(() => initialise(book, SHIPPED))).toBe(said);
  expect(sentence(() => read(book))).toBe(said);
  expect([...book.sheets.entries()]).toEqual(before);
}

describe('a heading renamed', () => {
  test('the column of the payments: nothing is added, its own name is asked for', () => {
    const book = usedLedger();
    rename(book, 'Factures', 'Montant réglé', 'Payé');
    const said =
      "La colonne « Montant réglé » manque dans Factures ; si vous l'avez renommée (« Payé » ?), rétablissez son intitulé ; si vous l'avez supprimée, ajoutez une colonne vide de ce nom.";
    expectBothToSay(book, readInvoices, said);
    rename(book, 'Factures', 'Payé', 'Montant réglé');
    expect(readInvoices(book).rows[0]).toMatchObject({ invoice: { paid: 120050 } });
  });

  test('several columns, one of them without any name left', () => {
    const book = usedLedger();
    rename(book, 'Factures', 'Situation', 'Etat');
    rename(book, 'Factures', 'Date règlement', '');
    expectBothToSay(
      book,
      readInvoices,
      'Les colonnes « Date règlement » et « Situation » manquent dans Factures ; si vous les avez renommées (colonne G et « Etat » ?), rétablissez leurs intitulés ; si vous les avez supprimées, ajoutez des colonnes vides de ces noms.',
    );
  });

  test('of Clients, and of the Journal, which is never written anew', () => {
    const customers = usedLedger();
    rename(customers, 'Clients', 'Ne pas relancer', 'NPR');
    expect(sentence(() => initialise(customers, SHIPPED))).toContain('« NPR » ?');
    expect(sentence(() => readCustomers(customers))).toContain('« NPR » ?');
    const journal = usedLedger();
    rename(journal, 'Journal', 'Facture', 'N° de facture');
    expect(sentence(() => initialise(journal, SHIPPED))).toContain('manque dans Journal');
    expect(sentence(() => readJournal(journal))).toContain('manque dans Journal');
  });

  test('the column asked for, once added empty, lets the repair go on', () => {
    const book = usedLedger();
    rename(book, 'Factures', 'Situation', 'Chantier');
    book.insertColumn('Factures', 3, 'Situation');
    expect(initialise(book, SHIPPED).join()).not.toContain('colonne');
    expect(readInvoices(book).rows[0]).toMatchObject({ invoice: { situation: null } });
  });

  test('an empty column, that is to be filled later: its note tells', () => {
    const book = initialisedWorkbook();
    rename(book, 'Factures', 'Montant réglé', 'Payé');
    expect(sentence(() => initialise(book, SHIPPED))).toContain('renommée (« Payé » ?)');
    expect(sentence(() => readInvoices(book))).toContain('lancez « Initialiser');
  });

  test('a column of the product, or one deleted, is made again', () => {
    const book = usedLedger();
    rename(book, 'Factures', 'Niveau', 'Étape en cours');
    const notes = book.heading('Factures', 'Notes');
    for (const line of book.sheet('Factures').cells) line.splice(notes - 1, 1);
    expect(initialise(book, SHIPPED).map(plain)).toEqual(
      expect.arrayContaining([
        'Feuille Factures : colonne « Niveau » ajoutée.',
        'Feuille Factures : colonne « Notes » ajoutée.',
      ]),
    );
  });

  test('a column that a later version brings is added beside the columns of the user', () => {
    const book = usedLedger();
    book.insertColumn('Clients', 2, 'Commercial');
    typeRow(book, 'Clients', 2, { Commercial: 'Léa' });
    const later: SheetSchema = {
      ...CUSTOMERS,
      columns: [...CUSTOMERS.columns, column('region', 'Région', 'text', 'Région.', { since: 2 })],
    };
    expect(sentence(() => checkHeadings(book, later, 1))).toBe('nothing thrown');
    expect(sentence(() => checkHeadings(book, later, 2))).toContain('« Commercial » ?');
    // Reading does not know the ledger's version: it sends to the repair, which does.
    expect(sentence(() => tableOf(later, book.read('Clients') ?? []))).toContain('lancez « Initialiser');
  });
});

describe('headings that are not in row 1', () => {
  test.each([
    [1, 'ligne 2 : supprimez la ligne ajoutée'],
    [3, 'ligne 4 : supprimez les lignes ajoutées'],
  ])('under %i rows added above them', (count, said) => {
    const book = usedLedger();
    for (let index = 0; index < count; index += 1) book.insertRow('Factures', 1);
    book.at('Factures', 1, 1).value = 'Mes factures';
    expectBothToSay(book, readInvoices, `Les intitulés de la feuille Factures sont en ${said} au-dessus.`);
  });

  test('in Paramètres too', () => {
    const book = usedLedger();
    book.insertRow('Paramètres', 1);
    expectBothToSay(
      book,
      readSettings,
      'Les intitulés de la feuille Paramètres sont en ligne 2 : supprimez la ligne ajoutée au-dessus.',
    );
  });

  test('deleted: rows without any known heading stop everything', () => {
    const book = usedLedger();
    book.deleteRow('Factures', 1);
    expectBothToSay(
      book,
      readInvoices,
      "La feuille Factures est remplie mais n'a aucun des intitulés attendus en ligne 1 (« Numéro », « Client », « Date facture »…) : rétablissez-les, ou renommez cette feuille et le programme créera la sienne.",
    );
  });

  test('a list pasted with its headings under ours is an unreadable row, not a misplaced sheet', () => {
    const book = usedLedger();
    for (const heading of Object.keys(SOUND_INVOICE)) book.type('Factures', 3, heading, heading);
    expect(readInvoices(book).rows.map(({ readable }) => readable)).toEqual([true, false]);
  });

  test('an empty sheet of ours receives its headings', () => {
    const book = usedLedger();
    book.sheets.delete('Appels');
    book.addSheet('Appels', { rows: 10, columns: 3 });
    expect(initialise(book, SHIPPED).join()).toContain('Appels');
    expect(book.heading('Appels', 'Résultat')).toBeGreaterThan(0);
  });
});
