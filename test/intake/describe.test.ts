import { expect, test } from 'vitest';
import { describeIntake } from '../../src/intake/describe';
import type { LedgerState } from '../../src/intake/ledger-state';
import type { IntakeList } from '../../src/intake/list';
import { mergeCustomers } from '../../src/intake/merge-customers';
import { mergeInvoices } from '../../src/intake/merge-invoices';
import { importedState, plain, readCsv } from './lists';

const EMPTY: LedgerState = { invoices: [], customers: [], payments: [] };
const described = (list: IntakeList, state = EMPTY) =>
  describeIntake(list, mergeInvoices(state, list), mergeCustomers(state.customers, list.customers)).map(
    plain,
  );

const HEADINGS = 'Numéro;Client;Échéance;Montant TTC;Montant réglé;Statut;Date relance';

test('tells what was read, written, held, and left out with its reason', () => {
  const list = readCsv(
    HEADINGS,
    'F-1;Dupont;31/01/2026;10;;;',
    'F-2;Durand;31/02/2026;10;;;',
    'F-3;Durand;31/01/2026;10;;Brouillon;',
    'F-1;Dupont;31/01/2026;10;;;',
    'Total;;;30;;;',
    'Document édité ce jour;;;;;;',
    'Sous-total;;;30;;;',
  );
  expect(described(list)).toEqual([
    '« export.csv » : 7 lignes lues, 2 factures.',
    '2 factures ajoutées, 0 mise à jour, 0 inchangée.',
    '2 clients créés, 0 complété.',
    '1 facture sera retenue : une cellule est vide ou illisible, la colonne Pourquoi dit laquelle.',
    "1 brouillon compté, non écrit : une facture s'importe une fois émise.",
    "1 ligne réunie à la facture d'une autre ligne (articles, règlements ou répétitions).",
    '2 lignes ignorées (ligne de total) : 6, 8.',
    "Ligne 7 ignorée : ni numéro, ni montant, ni date : ce n'est pas une facture.",
    'La liste ne dit rien des règlements : pointez vos encaissements avant de relancer.',
  ]);
});

test('tells what a later export changed, and what it did not', () => {
  const first = readCsv(
    HEADINGS,
    'F-1;Dupont;31/01/2026;10;0;;',
    'F-2;Durand;31/01/2026;10;0;;',
    'F-3;Durand;31/01/2026;10;0;;',
  );
  const later = readCsv(
    HEADINGS,
    'F-1;Dupont;31/01/2026;10;10;;',
    'F-2;Durand;31/01/2026;99;0;;',
    'F-3;Durand;31/01/2026;10;0;;',
  );
  expect(described(later, importedState(first))).toEqual([
    '« export.csv » : 3 lignes lues, 3 factures.',
    '0 facture ajoutée, 1 mise à jour, 2 inchangées.',
    '0 client créé, 0 complété.',
    "Ligne 3, facture F-2 : montant TTC : 10,00 € dans le classeur, 99,00 € dans la liste ; rien n'est changé.",
    'La liste porte ses règlements : ils sont pris en compte.',
  ]);
});

test('says « aucune facture » of headings alone', () => {
  expect(described(readCsv(HEADINGS))).toEqual(['« export.csv » : 0 ligne lue, aucune facture.']);
});

test('says once which column the whole list lacks', () => {
  const sentences = described(readCsv('Numéro;Client;Montant TTC', 'F-1;Dupont;10'));
  expect(sentences).toContain("La liste n'a pas de colonne Échéance : complétez-la dans Factures.");
});

test('names a column that was not believed', () => {
  const list = readCsv('Numéro;Client;Montant TTC;Échéance', 'F-1;Dupont;10;fin de mois');
  expect(described(list)).toContainEqual(expect.stringContaining('Colonne « Échéance » : '));
});

test('names every column that was not read, in one sentence', () => {
  const list = readCsv(`${HEADINGS};Commercial`, 'F-1;Dupont;31/01/2026;10;;;12/02/2026;Anne');
  expect(described(list)).toContain('Colonnes non lues : Date relance, Commercial.');
});
