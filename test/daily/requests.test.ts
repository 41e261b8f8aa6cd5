import { describe, expect, test } from 'vitest';
import { journalOf } from '../simulation/journal';
import { COLLEAGUE, type Ledger, OWNER, openLedger } from '../simulation/world';
import { client, facture } from './rows';

const ledgerOf = (): Promise<Ledger> =>
  openLedger({
    customers: [client('Alpha'), client('Bravo')],
    invoices: [facture('F-1', 'Alpha'), facture('F-2', 'Bravo')],
    now: '2026-11-02T07:00',
  });

const requestsOf = (ledger: Ledger) => ledger.rows('Demandes');

describe('what a colleague asks for', () => {
  test('is noted, changes nothing, and is done by the owner’s next run in the colleague’s name', async () => {
    const ledger = await ledgerOf();
    const [notice] = (await ledger.dryRun()).sent;
    const answer = await ledger.host
      .as(COLLEAGUE)
      .call('postpone', { key: notice?.key, until: '2026-11-20' });
    expect(answer).toMatchObject({ requested: true });
    expect(String((answer as { message: string }).message)).toContain(OWNER);
    expect(requestsOf(ledger)).toMatchObject([
      { Par: COLLEAGUE, Demande: 'Reporter', Clé: notice?.key, 'Traitée le': '' },
    ]);
    expect(journalOf(ledger)).toEqual([]);

    const report = await ledger.day('2026-11-02');
    expect(report.sent.map(({ invoices }) => invoices)).toEqual([['F-2']]);
    expect(report.postponed.map(({ invoices }) => invoices)).toEqual([['F-1']]);
    expect(requestsOf(ledger)[0]?.['Traitée le']).toMatch(/02\/11\/2026/);
    const [noted] = ledger.rows('Journal').filter((row) => row.État === 'Reportée');
    expect(noted?.Par).toBe(COLLEAGUE);
  });

  test('nothing leaves from the colleague’s mailbox', async () => {
    const ledger = await ledgerOf();
    const [notice] = (await ledger.dryRun()).sent;
    await ledger.host.as(COLLEAGUE).call('waive', { key: notice?.key, reason: 'accord' });
    await expect(ledger.host.as(COLLEAGUE).call('runNow')).rejects.toThrow(/c'est à ce compte/);
    await ledger.day('2026-11-02');
    expect(ledger.host.sent().map(({ from }) => from)).toEqual([OWNER]);
  });

  test('is refused at once when it is malformed, and not noted', async () => {
    const ledger = await ledgerOf();
    await expect(ledger.host.as(COLLEAGUE).call('postpone', { key: 'M1', until: 'demain' })).rejects.toThrow(
      /AAAA-MM-JJ/,
    );
    expect(requestsOf(ledger)).toEqual([]);
  });

  test('that cannot be done any more says why on its line, and the run goes on', async () => {
    const ledger = await ledgerOf();
    const [notice] = (await ledger.dryRun()).sent;
    await ledger.host.as(COLLEAGUE).call('waive', { key: notice?.key, reason: 'accord' });
    ledger.setInvoice('F-1', 'Situation', 'Litige');
    const report = await ledger.day('2026-11-02');
    expect(report.sent.map(({ invoices }) => invoices)).toEqual([['F-2']]);
    expect(requestsOf(ledger)[0]?.Détail).toMatch(/Non faite : Aucun message/);
    expect(requestsOf(ledger)[0]?.['Traitée le']).not.toBe('');
  });

  test('is done once', async () => {
    const ledger = await ledgerOf();
    const [notice] = (await ledger.dryRun()).sent;
    await ledger.host.as(COLLEAGUE).call('waive', { key: notice?.key, reason: 'accord' });
    for (const day of ['2026-11-02', '2026-11-03']) await ledger.day(day);
    expect(ledger.rows('Journal').filter((row) => row.État === 'Écartée')).toHaveLength(1);
  });

  test('a payment needs no owner: it is entered at once', async () => {
    const ledger = await ledgerOf();
    await ledger.host
      .as(COLLEAGUE)
      .call('recordPayment', { invoice: 'F-1', amount: '1200.00', date: '2026-11-02' });
    expect(requestsOf(ledger)).toEqual([]);
    expect((await ledger.said('F-1')).reasonCode).toBe('paid');
  });
});

describe('somebody who types in Demandes', () => {
  test.each([
    ['an unknown request', 'Envoyer tout', '{}'],
    ['a detail that is not what was written', 'Reporter', 'demain svp'],
    ['a key of nobody', 'Valider', '{"key":"M0"}'],
  ])('%s is answered on its line and stops nothing', async (_, request, detail) => {
    const ledger = await ledgerOf();
    ledger.host.edit((book) => {
      const sheet = book.sheet('Demandes');
      const cells = {
        Date: { date: '2026-11-02' },
        Par: 'x@y.fr',
        Demande: request,
        Clé: 'k',
        Détail: detail,
      };
      for (const [heading, value] of Object.entries(cells)) sheet.set(2, sheet.heading(heading), value);
    });
    const report = await ledger.day('2026-11-02');
    expect(report.sent).toHaveLength(2);
    expect(requestsOf(ledger)[0]?.Détail).toMatch(/Demande inconnue|Non faite/);
  });
});
