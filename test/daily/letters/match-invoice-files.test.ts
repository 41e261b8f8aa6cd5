import { expect, test } from 'vitest';
import { openDesk } from '../../../src/daily/desk';
import { invoiceFileCell } from '../../../src/daily/letters/invoice-files';
import { matchInvoiceFiles } from '../../../src/daily/letters/match-invoice-files';
import { plain } from '../../intake/lists';
import { day } from '../../ledger/ledger-fixture';
import { ledgerInMemory } from '../memory-platform';

const row = (number: string, customer: string, more = {}) => ({
  Numéro: number,
  Client: customer,
  Échéance: day('2026-10-31'),
  'Montant TTC': 100,
  ...more,
});

test('each file dropped is told its invoice, or why none', () => {
  const { platform, book } = ledgerInMemory({
    customers: [
      { Client: 'Dupont SARL', 'Code client': 'C01', Type: 'Professionnel' },
      { Client: 'Martin', Type: 'Professionnel' },
    ],
    invoices: [
      row('F-2026-014', 'C01'),
      row('F-2026-015', 'Martin'),
      row('F-2026-016', 'Martin', { Échéance: 'bientôt' }),
      row('F-2026-017', 'Inconnu'),
      row('F-2026-018', 'Martin'),
      row('F-2026-018', 'Dupont SARL'),
      row('F-2026-019', 'Martin', { 'Date facture': day('2026-10-01'), 'Montant TTC': 40 }),
      row('F-2026-019', 'Martin', { Échéance: day('2026-11-30'), 'Montant TTC': 80 }),
      row('F-2026-020', 'Martin', { 'Montant TTC': 80 }),
    ],
  });
  const [martin] = openDesk(platform).book.customers.filter(({ name }) => name === 'Martin');
  if (!martin) throw new Error('no Martin');
  book.type('Factures', 3, 'Facture PDF', invoiceFileCell('https://drive.example/x', 'F-2026-015', martin));
  const found = matchInvoiceFiles(openDesk(platform), [
    'Facture F-2026-014 DUPONT.pdf',
    '2026_015.pdf',
    'F-2026-014 (1).pdf',
    'F-2026-015 Dupont.pdf',
    'F-2026-016.pdf',
    'F-2026-017.pdf',
    'F-2026-018.pdf',
    'plan.pdf',
    'F-2026-019 du 01-10-2026 échéance.pdf',
    'Facture F-2026-019 du 01-10-2026 (30-11-2026) 120€.pdf',
    'F-2026-020 du 01-10-2026.pdf',
  ]);
  expect(found.map(({ reason: _reason, ...one }) => Object.values(one))).toEqual([
    ['Facture F-2026-014 DUPONT.pdf', 'F-2026-014', 'Dupont SARL', false],
    ['2026_015.pdf', 'F-2026-015', 'Martin', true],
    ['F-2026-014 (1).pdf', null, '', false],
    ['F-2026-015 Dupont.pdf', null, '', false],
    ['F-2026-016.pdf', null, '', false],
    ['F-2026-017.pdf', null, '', false],
    ['F-2026-018.pdf', null, '', false],
    ['plan.pdf', null, '', false],
    ['F-2026-019 du 01-10-2026 échéance.pdf', null, '', false],
    ['Facture F-2026-019 du 01-10-2026 (30-11-2026) 120€.pdf', 'F-2026-019', 'Martin', false],
    ['F-2026-020 du 01-10-2026.pdf', null, '', false],
  ]);
  expect(found.map(({ reason }) => plain(reason))).toEqual([
    '',
    'Un PDF est déjà joint : celui-ci le remplacera.',
    '« Facture F-2026-014 DUPONT.pdf » est déjà reconnu pour la facture F-2026-014 : gardez l’un des deux.'.replace(
      '’',
      "'",
    ),
    expect.stringContaining('le nom cite Dupont SARL, la facture F-2026-015 est à Martin'),
    "Facture F-2026-016 : une cellule de sa ligne ne se lit pas, corrigez-la d'abord.",
    expect.stringContaining("son client « Inconnu » n'est pas dans Clients"),
    "Numéro F-2026-018 présent chez plusieurs clients : corrigez-le d'abord.",
    expect.stringMatching(/^Non reconnu : aucun numéro/),
    expect.stringContaining('« échéance » dans le nom'),
    '',
    expect.stringContaining("la date dans le nom n'est pas celle de la facture F-2026-020"),
  ]);
});
