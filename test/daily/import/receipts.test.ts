import { describe, expect, test } from 'vitest';
import { emptyLedger, setting, take } from './bench';

const HEADINGS = 'Numéro;Client;Date;Échéance;Montant TTC;Réglé;Reste dû';
const due = (number: string) => `${number};Dupont;01/10/2026;20/11/2026;120,00;0,00;120,00`;
const CHECKED = "Encaissements pointés jusqu'au";

describe('a list that carries payments', () => {
  test('checks the receipts of a ledger that was empty', async () => {
    const host = await emptyLedger();
    expect(await take(host, HEADINGS, due('F-1'))).toMatchObject({ receiptsChecked: true });
    expect(setting(host, CHECKED)).toBe('20/11/2026');
  });

  test('does not check them when it leaves out what is still owed and due, and names it', async () => {
    const host = await emptyLedger();
    await take(host, HEADINGS, ...['F-1', 'F-2', 'F-7', 'F-9'].map(due));
    host.setNow('2026-11-24T07:00');
    const unpaidOnly = await take(host, HEADINGS, due('F-1'));
    expect(unpaidOnly.receiptsChecked).toBe(false);
    expect(unpaidOnly.sentences).toContain(
      '3 factures encore dues ne figurent pas dans cette liste (F-2, F-7, F-9) : vérifiez si elles sont réglées, puis pointez vos encaissements.',
    );
    expect(setting(host, CHECKED)).toBe('20/11/2026');
    const whole = await take(host, HEADINGS, ...['F-1', 'F-2', 'F-7', 'F-9'].map(due));
    expect(whole.receiptsChecked).toBe(true);
    expect(setting(host, CHECKED)).toBe('24/11/2026');
  });

  test('may leave out what is paid, cancelled or not due', async () => {
    const host = await emptyLedger();
    await take(
      host,
      `${HEADINGS};Statut`,
      `${due('F-1')};À régler`,
      'F-2;Dupont;01/10/2026;20/11/2026;120,00;120,00;0,00;Payée',
      'F-3;Dupont;01/10/2026;20/11/2026;120,00;0,00;120,00;Annulée',
      'F-4;Dupont;01/10/2026;25/11/2026;120,00;0,00;120,00;À régler',
    );
    host.setNow('2026-11-24T07:00');
    expect(await take(host, HEADINGS, due('F-1'))).toMatchObject({ receiptsChecked: true });
    host.setNow('2026-11-25T07:00');
    const later = await take(host, HEADINGS, due('F-1'));
    expect(later.sentences).toContain(
      '1 facture encore due ne figure pas dans cette liste (F-4) : vérifiez si elle est réglée, puis pointez vos encaissements.',
    );
  });
});
