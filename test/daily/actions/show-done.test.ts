import { describe, expect, test } from 'vitest';
import { plain } from '../../simulation/letters';
import { COLLEAGUE, type Ledger, openLedger } from '../../simulation/world';
import { client, facture } from '../rows';

const DAY = '2026-11-02';
const GREY = '#eeeeee';

/** Two invoices whose rows say where they stand. */
async function shownLedger(): Promise<Ledger> {
  const ledger = await openLedger({
    customers: [client('Alpha'), client('Bravo')],
    invoices: [facture('F-1', 'Alpha'), facture('F-2', 'Bravo')],
    now: `${DAY}T07:00`,
  });
  await ledger.host.call('refresh');
  return ledger;
}

const why = (ledger: Ledger, number: string): string => plain(ledger.row(number).Pourquoi ?? '');

const payment = { invoice: 'F-1', amount: '1200.00', date: DAY };

describe('once an action is done, the sheet says so', () => {
  test('a row entered as paid turns grey at once', async () => {
    const ledger = await shownLedger();
    await ledger.host.call('recordPayment', payment);
    expect(ledger.row('F-1')).toMatchObject({ Statut: 'Réglée', 'Reste dû': '0,00', Tranche: 'paid' });
    expect(ledger.host.workbook.sheet('Factures').displayedColour(2, 1)).toBe(GREY);
    expect(ledger.row('F-2').Statut).toBe('Échue');
  });

  test('by a colleague too', async () => {
    const ledger = await shownLedger();
    await ledger.host.as(COLLEAGUE).call('recordPayment', payment);
    expect(ledger.row('F-1').Statut).toBe('Réglée');
  });

  test('a message put off says until when, with what the Journal was just told', async () => {
    const ledger = await shownLedger();
    const [notice] = (await ledger.dryRun()).sent;
    await ledger.host.call('postpone', { key: notice?.key, until: '2026-11-20' });
    expect(why(ledger, notice?.invoices[0] ?? '')).toBe('Reportée au 20/11/2026 à votre demande.');
    expect(ledger.row('F-1')['Prévue le']).toBe('20/11/2026');
  });

  test('receipts checked free the rows they held', async () => {
    const ledger = await shownLedger();
    ledger.setSetting('Validité du pointage (jours ouvrés)', 3);
    await ledger.host.call('refresh');
    expect(why(ledger, 'F-1')).toMatch(/^Encaissements jamais pointés/);
    await ledger.host.call('checkReceipts', { until: DAY });
    expect(why(ledger, 'F-1')).toMatch(/^Relance 1 prête/);
  });

  test('a request changes nothing on the rows', async () => {
    const ledger = await shownLedger();
    const [notice] = (await ledger.dryRun()).sent;
    const before = ledger.rows('Factures');
    await ledger.host.as(COLLEAGUE).call('postpone', { key: notice?.key, until: '2026-11-20' });
    expect(ledger.rows('Factures')).toEqual(before);
  });

  test('a refusal writes nothing', async () => {
    const ledger = await shownLedger();
    ledger.host.resetCalls();
    await expect(ledger.host.call('recordPayment', { ...payment, date: '2026-12-01' })).rejects.toThrow();
    expect(ledger.host.calls().byMethod['Range.setValues']).toBeUndefined();
  });

  test('whatever happens to the columns, the action is done and says so', async () => {
    const counted = await shownLedger();
    counted.host.resetCalls();
    await counted.host.call('recordPayment', payment);
    const { total } = counted.host.calls();
    let spared = 0;
    // One call in four, the last ones most: they are those that show.
    for (let nth = 1; nth <= total; nth += nth > total - 14 ? 2 : 5) {
      const ledger = await shownLedger();
      ledger.host.setFaults([{ method: '*', nth, effect: 'throw' }]);
      const answer = await ledger.host.call('recordPayment', payment).catch(() => null);
      ledger.host.setFaults([]);
      const entered = ledger.rows('Règlements').length;
      if (answer === null) continue;
      expect(answer, `call ${nth}`).toMatchObject({ message: expect.stringContaining('enregistré') });
      expect(entered, `call ${nth}`).toBe(1);
      if (ledger.row('F-1').Statut !== 'Réglée') spared += 1;
    }
    expect(spared).toBeGreaterThan(1);
  });

  test('costs few calls: each sheet is read once more, the Journal and the models are not', async () => {
    const ledger = await shownLedger();
    ledger.host.resetCalls();
    await ledger.host.call('recordPayment', payment);
    const { byMethod, total } = ledger.host.calls();
    expect(byMethod['Range.getValues']).toBeLessThanOrEqual(15);
    expect(total).toBeLessThanOrEqual(45);
  });
});
