import { describe, expect, test } from 'vitest';
import { journalOf } from '../simulation/journal';
import { act, approved, awaited, beforeFormalNotice } from '../simulation/letters';
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
    expect(requestsOf(ledger)[0]?.Détail).toMatch(/Non faite.: Aucun message/);
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

describe('a letter whose posting a colleague asked to enter', () => {
  const numbers = (ledger: Ledger): string[] =>
    ledger
      .rows('Journal')
      .filter((row) => row.État === 'Postée')
      .map((row) => /recommandé=(\S+)/.exec(row.Détail ?? '')?.[1] ?? '');

  test('and that the owner entered himself since stays as he wrote it', async () => {
    const ledger = await beforeFormalNotice();
    const key = await approved(ledger, '2026-11-23T10:00');
    await ledger.host.as(COLLEAGUE).call('recordPosting', { key, postedOn: '2026-11-23', number: 'A' });
    await act(ledger, '2026-11-25T18:00', 'recordPosting', { key, postedOn: '2026-11-25', number: 'B' });
    await ledger.day('2026-11-26');
    expect(numbers(ledger)).toEqual(['B']);
    expect(requestsOf(ledger)[0]?.Détail).toMatch(
      /Non faite.: envoi déjà saisi depuis par proprietaire@.*, le 25\/11\/2026/,
    );
    expect((await ledger.said('F-1')).reason).toContain('25/11/2026');
  });

  test('is entered as it was asked for, step by step, and asked for after the owner’s line too', async () => {
    const ledger = await beforeFormalNotice();
    const key = await approved(ledger, '2026-11-23T10:00');
    await act(ledger, '2026-11-24T10:00', 'recordPosting', { key, postedOn: '2026-11-24', number: 'B' });
    ledger.host.setNow('2026-11-24T11:00');
    const colleague = ledger.host.as(COLLEAGUE);
    await colleague.call('recordPosting', { key, number: 'C' });
    await colleague.call('recordPosting', { key, postedOn: '2026-11-23' });
    await ledger.day('2026-11-25');
    expect(numbers(ledger)).toEqual(['B', 'C', 'C']);
    expect(requestsOf(ledger).map((row) => /Non faite/.test(row.Détail ?? ''))).toEqual([false, false]);
    expect((await ledger.said('F-1')).reason).toContain('23/11/2026');
  });
});

describe('a request done by a run that stopped before it could say so', () => {
  const ASKED: readonly [string, (ledger: Ledger) => Promise<Ledger>][] = [
    [
      'approve',
      async (ledger) => {
        const { key } = await awaited(ledger);
        await ledger.host.as(COLLEAGUE).call('approve', { key });
        return ledger;
      },
    ],
    [
      'waive',
      async (ledger) => {
        const { key } = await awaited(ledger);
        await ledger.host.as(COLLEAGUE).call('waive', { key, reason: 'accord' });
        return ledger;
      },
    ],
  ];

  test.each(ASKED)('%s ends as done, and is written once', async (name, ask) => {
    const state = { approve: 'Validée', waive: 'Écartée' }[name];
    const done = (ledger: Ledger): number =>
      ledger.rows('Journal').filter((row) => row.État === state).length;
    const base = await ask(await beforeFormalNotice());
    let stopped = 0;
    for (let nth = 1; nth < 200; nth += 1) {
      const ledger = await base.fork();
      ledger.host.setFaults([{ method: '*', nth, effect: 'kill' }]);
      await ledger.run('2026-11-24').catch(() => null);
      ledger.host.setFaults([]);
      if (requestsOf(ledger)[0]?.['Traitée le'] !== '') break;
      if (done(ledger) === 0) continue;
      stopped += 1;
      await ledger.run('2026-11-24', '10:00');
      expect(requestsOf(ledger)[0]).toMatchObject({ 'Traitée le': expect.stringContaining('24/11/2026') });
      expect(requestsOf(ledger)[0]?.Détail).not.toMatch(/Non faite/);
      expect(done(ledger)).toBe(1);
    }
    expect(stopped).toBeGreaterThan(0);
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
    expect(requestsOf(ledger)[0]?.Détail).not.toMatch(/JSON|token/i);
  });
});
