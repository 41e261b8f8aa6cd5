import { expect, test } from 'vitest';
import { openDesk } from '../../src/daily/desk';
import { takeoversOf } from '../../src/daily/takeovers';
import { day } from '../ledger/ledger-fixture';
import { ledgerInMemory } from './memory-platform';

const old = (number: string, customer: string, dueOn: string, total: number) => ({
  Numéro: number,
  Client: customer,
  Échéance: day(dueOn),
  'Montant TTC': total,
});

test('old invoices wait by customer, with their sum, the oldest, and the steps of his scenario', () => {
  const { platform } = ledgerInMemory({
    customers: [
      { Client: 'Dupont', Type: 'Professionnel', 'E-mail': 'a@dupont.example' },
      { Client: 'Durand', Type: 'Particulier', 'E-mail': 'a@durand.example' },
    ],
    invoices: [
      old('F-1', 'Dupont', '2026-08-31', 100),
      old('F-2', 'Durand', '2024-01-31', 50.5),
      old('F-3', 'DUPONT', '2026-07-31', 20),
      old('F-4', 'Dupont', '2026-11-20', 999),
    ],
  });
  const found = takeoversOf(openDesk(platform));
  expect(found).toEqual([
    {
      customer: 'Dupont',
      invoices: ['F-1', 'F-3'],
      amount: '120.00',
      oldestDueOn: '2026-07-31',
      barredOn: null,
      levels: [{ name: 'Relance 1' }, { name: 'Relance 2' }, { name: 'Mise en demeure' }],
      rows: [2, 4],
    },
    {
      customer: 'Durand',
      invoices: ['F-2'],
      amount: '50.50',
      oldestDueOn: '2024-01-31',
      barredOn: '2026-01-31',
      levels: [{ name: 'Relance 1' }, { name: 'Relance 2' }, { name: 'Mise en demeure' }],
      rows: [3],
    },
  ]);
});
