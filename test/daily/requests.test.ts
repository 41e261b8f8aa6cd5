import { describe, expect, test } from 'vitest';
import { journalOf } from '../simulation/journal';
import { act, approved, awaited, beforeFormalNotice } from '../simulation/letters';
import { COLLEAGUE, type Ledger, OWNER, openLedger, type Row } from '../simulation/world';
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

describe('a request made once the day’s run has been', () => {
  const digests = ({ host }: Ledger) => host.sent().filter(({ to }) => to.join() === OWNER);
  /** The sheet is shared with him before the day: the digest has nothing to say of it later. */
  const shared = (ledger: Ledger) => ledger.host.as(COLLEAGUE).call('dryRun');

  /** The day done, with one message left over for a colleague to move. */
  async function doneDay(settings: Row = {}): Promise<{ ledger: Ledger; key: string }> {
    const ledger = await openLedger({
      customers: [client('Alpha'), client('Bravo')],
      invoices: [facture('F-1', 'Alpha'), facture('F-2', 'Bravo', { Situation: 'Litige' })],
      settings,
      now: '2026-11-02T07:00',
    });
    await shared(ledger);
    await ledger.day('2026-11-02');
    ledger.setInvoice('F-2', 'Situation', '');
    const [notice] = (await ledger.dryRun()).sent;
    return { ledger, key: notice?.key ?? '' };
  }

  test('is done by the next catch-up, and the one after costs nothing again', async () => {
    const { ledger, key } = await doneDay();
    expect(await ledger.catchUp('2026-11-02', '09:00')).toBeNull();
    ledger.host.setNow('2026-11-02T09:30');
    await ledger.host.as(COLLEAGUE).call('waive', { key, reason: 'accord' });
    const report = await ledger.catchUp('2026-11-02', '10:00');
    expect(report?.sent).toEqual([]);
    expect(requestsOf(ledger)[0]?.['Traitée le']).toMatch(/02\/11\/2026/);
    ledger.host.resetCalls();
    expect(await ledger.catchUp('2026-11-02', '11:00')).toBeNull();
    expect(ledger.host.calls().total).toBeLessThanOrEqual(2);
    expect(ledger.host.sent()).toHaveLength(1);
  });

  test('sends nothing twice, and no second digest when nothing left', async () => {
    const { ledger, key } = await doneDay({ 'Compte rendu par e-mail': 'Oui' });
    expect(digests(ledger)).toHaveLength(1);
    await ledger.host.as(COLLEAGUE).call('postpone', { key, until: '2026-11-20' });
    await ledger.catchUp('2026-11-02', '10:00');
    expect(digests(ledger)).toHaveLength(1);
    expect(ledger.host.sent()).toHaveLength(2);
  });

  test('nor one for an uncertain message that the first one told of', async () => {
    const ledger = await openLedger({
      customers: [client('Alpha')],
      invoices: [facture('F-1', 'Alpha')],
      settings: { 'Compte rendu par e-mail': 'Oui' },
      now: '2026-11-02T07:00',
    });
    await shared(ledger);
    ledger.host.setFaults([{ method: 'Gmail.Users.Messages.send', nth: 1, effect: 'throwAfter' }]);
    const [uncertain] = (await ledger.day('2026-11-02')).uncertain;
    ledger.host.setFaults([]);
    expect(digests(ledger)).toHaveLength(1);
    await ledger.host.as(COLLEAGUE).call('recordCall', { invoice: 'F-1', result: 'message' });
    expect((await ledger.catchUp('2026-11-02'))?.uncertain).toHaveLength(1);
    expect(digests(ledger)).toHaveLength(1);
    await ledger.host.call('settle', { key: uncertain?.key, sent: true });
    await ledger.day('2026-11-03');
    expect(ledger.host.sent().filter(({ to }) => to.join() !== OWNER)).toHaveLength(1);
  });

  test('on a day nobody works: done within the hour, and the message waits for a working day', async () => {
    const { ledger } = await doneDay();
    await ledger.day('2026-11-08');
    const [awaited] = (await ledger.dryRun()).held;
    expect(awaited).toBeDefined();
    await ledger.host.as(COLLEAGUE).call('recordCall', { invoice: 'F-2', result: 'dispute' });
    expect(await ledger.catchUp('2026-11-08', '11:00')).toMatchObject({ sent: [] });
    expect(requestsOf(ledger)[0]?.['Traitée le']).toMatch(/08\/11\/2026/);
    expect(ledger.row('F-2').Statut).toBe('En litige');
    expect(await ledger.catchUp('2026-11-08', '12:00')).toBeNull();
  });

  test('asked for in the evening, it waits for the morning’s run', async () => {
    const { ledger, key } = await doneDay();
    ledger.host.setNow('2026-11-02T19:00');
    await ledger.host.as(COLLEAGUE).call('waive', { key, reason: 'accord' });
    expect((await ledger.day('2026-11-03')).sent).toEqual([]);
    expect(await ledger.catchUp('2026-11-03')).toBeNull();
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

  test.each(ASKED)('%s ends as done, and is written once', { timeout: 120_000 }, async (name, ask) => {
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
