import { describe, expect, test } from 'vitest';
import type { ImportSummary } from '../../../src/daily/import/import-list';
import type { ImportPreview } from '../../../src/daily/import/preview-import';
import { plain } from '../../domain/sample-book';
import { openLedger, type Row } from '../../simulation/world';

const csv = (...lines: string[]): { name: string; content: string } => ({
  name: 'liste.csv',
  content: Buffer.from(`${lines.join('\n')}\n`).toString('base64'),
});
const BARE = csv(
  'Numéro;Client;Date facture;Montant TTC',
  'F-1;Durand;15/01/2026;1200,00',
  'F-2;Petit;20/01/2026;600,00',
);
const WITH_TERMS = csv(
  'Numéro;Client;Date facture;Montant TTC;Conditions de paiement',
  'F-1;Durand;15/01/2026;1200,00;30 jours',
  'F-2;Durand;20/01/2026;600,00;30 j',
  'F-3;Petit;20/01/2026;600,00;30 jours',
  'F-4;Petit;20/01/2026;700,00;60 jours',
);

const open = (settings: Row = {}) => openLedger({ settings, now: '2026-02-02T07:00' });
type Opened = Awaited<ReturnType<typeof open>>;
const preview = (ledger: Opened, list: typeof BARE) =>
  ledger.host.call('previewImport', list) as Promise<ImportPreview>;
const take = (ledger: Opened, list: typeof BARE) =>
  ledger.host.call('importFile', list) as Promise<ImportSummary>;
const said = (sentences: readonly string[]): string => plain(sentences.join('\n'));

describe('a list without a column of due dates', () => {
  test('is dated by the default terms: nothing is held, and the preview says so', async () => {
    const ledger = await open({ 'Conditions de paiement par défaut': '30 jours' });
    const shown = await preview(ledger, BARE);
    expect(shown).toMatchObject({
      held: 0,
      toAdd: 2,
      sample: [
        { dueOn: null, computedDueOn: '2026-02-14' },
        { dueOn: null, computedDueOn: '2026-02-19' },
      ],
    });
    expect(said(shown.sentences)).toContain(
      "2 factures sans échéance : elles sont calculées d'après les conditions de paiement, la colonne Échéance reste vide.",
    );
    expect(said(shown.sentences)).not.toMatch(/retenue|pas de colonne Échéance/);
    const { held, written } = await take(ledger, BARE);
    expect({ held, written }).toEqual({ held: 0, written: 2 });
    expect(ledger.row('F-1')).toMatchObject({ Échéance: '' });
    expect(plain((await ledger.said('F-1')).reason)).not.toContain('D2 vide');
    // The same file again changes nothing.
    expect(await take(ledger, BARE)).toMatchObject({ written: 0, updated: 0, unchanged: 2 });
  });

  test('is dated by the terms of a customer that the list itself brings; two terms for one customer date nothing', async () => {
    const ledger = await open();
    const shown = await preview(ledger, WITH_TERMS);
    expect(shown.held).toBe(2);
    await take(ledger, WITH_TERMS);
    expect(ledger.rows('Clients').map((row) => row['Conditions de paiement'])).toEqual([
      '30 jours',
      '30 jours ou 60 jours',
    ]);
    const codes = (await ledger.explain()).map(({ reasonCode }) => reasonCode === 'unreadable');
    expect(codes).toEqual([false, false, true, true]);
  });

  test('asks for the count where the date depends on it', async () => {
    const ledger = await open({ 'Conditions de paiement par défaut': '45 jours fin de mois' });
    const shown = await preview(ledger, BARE);
    expect(shown.held).toBe(2);
    expect(said(shown.sentences)).toContain(
      '2 factures attendent que vous choisissiez dans Paramètres le « Décompte des jours fin de mois ».',
    );
  });

  test('without terms, says as before what is missing', async () => {
    const ledger = await open();
    const shown = await preview(ledger, BARE);
    expect(shown.held).toBe(2);
    expect(said(shown.sentences)).toContain("La liste n'a pas de colonne Échéance");
  });
});
