import { expect, test } from 'vitest';
import { listTabs } from '../../../src/daily/import/tabs';
import { addTab, ledgerInMemory, memoryPlatform } from '../memory-platform';

test('the sheets that may hold a list are named with what they hold, and no other', () => {
  const { platform, book } = ledgerInMemory();
  addTab(
    book,
    'Suivi 2026',
    ['Suivi des factures'],
    ['Numéro', 'Client', 'Échéance', 'Montant TTC'],
    ['F-1', 'Dupont', '31/10/2026', 120],
    ['F-2', 'Durand', '31/10/2026', 80],
  );
  addTab(book, 'Brouillon', ['Qui', 'Combien'], ['Dupont', 12]);
  addTab(book, 'Vide');
  addTab(book, 'Intitulés seuls', ['Numéro', 'Client', 'Échéance', 'Montant TTC']);
  addTab(book, 'Mémo', ['À faire'], ['Appeler Dupont']);
  expect(listTabs(platform)).toEqual([
    {
      name: 'Suivi 2026',
      lines: 2,
      firstHeadings: ['Numéro', 'Client', 'Échéance', 'Montant TTC'],
      isList: true,
    },
    { name: 'Brouillon', lines: 1, firstHeadings: ['Qui', 'Combien'], isList: false },
  ]);
});

test('a spreadsheet with nothing of ours yet has its own sheets all the same', () => {
  const { platform, book } = memoryPlatform();
  addTab(book, 'Feuille 1', ['Facture', 'Client', 'Total'], ['F-1', 'Dupont', 120]);
  expect(listTabs(platform).map(({ name }) => name)).toEqual(['Feuille 1']);
});
