import { describe, expect, test } from 'vitest';
import { act } from '../../simulation/letters';
import { type Ledger, openLedger } from '../../simulation/world';
import { client, facture } from '../rows';

const NOW = '2026-11-24T09:00';

const ledgerOf = (...names: readonly (readonly [string, string])[]): Promise<Ledger> =>
  openLedger({
    customers: names.map(([name, code]) => client(name, { 'Code client': code })),
    invoices: [
      facture('F-1', 'Alpha'),
      facture('F-2', 'C-ALPHA'),
      facture('F-3', 'Alpha', { 'Montant réglé': 1200 }),
      facture('F-4', 'Bravo'),
    ],
    now: NOW,
  });

const TWO = [
  ['Alpha', 'C-ALPHA'],
  ['Bravo', 'C-BRAVO'],
] as const;

const block = (ledger: Ledger, customer: string, blocked: unknown): Promise<string> =>
  act(ledger, NOW, 'blockCustomer', { customer, blocked });

const blockedCells = (ledger: Ledger) => ledger.rows('Clients').map((row) => row['Ne pas relancer']);

describe('« Ne pas relancer ce client »', () => {
  test.each(['Alpha', ' alpha', 'c-alpha'])(
    '%s: nothing leaves to him, and the others go on',
    async (who) => {
      const ledger = await ledgerOf(...TWO);
      expect(await block(ledger, who, true)).toBe(
        'Alpha ne sera plus relancé (2 factures dues) : rien ne partira tant que la consigne reste.',
      );
      expect(blockedCells(ledger)).toEqual(['Oui', '']);
      expect(ledger.row('F-2').Statut).toBe('À ne pas relancer');
      expect((await ledger.day('2026-11-24')).sent.map(({ invoices }) => invoices)).toEqual([['F-4']]);
    },
  );

  test('taken back, he is chased again', async () => {
    const ledger = await ledgerOf(...TWO);
    await block(ledger, 'Alpha', true);
    expect(await block(ledger, 'Alpha', false)).toMatch(/^Alpha sera de nouveau relancé \(2 factures dues\)/);
    expect(blockedCells(ledger)).toEqual(['', '']);
    expect((await ledger.day('2026-11-24')).sent).toHaveLength(2);
  });

  test('said twice, it says that it stands', async () => {
    const ledger = await ledgerOf(...TWO);
    await block(ledger, 'Alpha', true);
    expect(await block(ledger, 'Alpha', true)).toMatch(/^Alpha est déjà à ne pas relancer/);
    expect(await block(ledger, 'Bravo', false)).toMatch(/^Bravo n'était pas à ne pas relancer/);
    expect(blockedCells(ledger)).toEqual(['Oui', '']);
  });

  test.each<[string, string, unknown, RegExp]>([
    ['nobody of that name', 'Charlie', true, /Client « Charlie » absent de la feuille Clients/],
    ['two of that name', 'Bravo', true, /Client « Bravo » présent aux lignes 3 et 4/],
    ['a word', 'Alpha', 'oui', /true ou false/],
  ])('%s is refused, and nothing is written', async (_, who, blocked, said) => {
    const ledger = await ledgerOf(...TWO, ['Bravo', 'C-AUTRE']);
    const answer = await block(ledger, who, blocked);
    expect(answer).toMatch(/^refused: /);
    expect(answer).toMatch(said);
    expect(blockedCells(ledger)).toEqual(['', '', '']);
  });

  test('of two homonyms, the one whose code is given', async () => {
    const ledger = await ledgerOf(...TWO, ['Bravo', 'C-AUTRE']);
    expect(await block(ledger, 'C-AUTRE', true)).toMatch(/aucune facture due/);
    expect(blockedCells(ledger)).toEqual(['', '', 'Oui']);
  });
});
