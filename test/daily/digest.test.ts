import { describe, expect, test } from 'vitest';
import { mails } from '../simulation/mail';
import { type Ledger, OWNER, openLedger, type Row } from '../simulation/world';
import { client, facture } from './rows';

const WITH_DIGEST: Row = { 'Compte rendu par e-mail': 'Oui' };

const ledgerOf = (...invoices: Row[]): Promise<Ledger> =>
  openLedger({ customers: [client('Alpha'), client('Bravo')], invoices, settings: WITH_DIGEST });

const digestsOf = async (ledger: Ledger) =>
  (await mails(ledger)).filter(({ to }) => to.length === 1 && to[0] === OWNER);

describe('the digest', () => {
  test('tells the owner what left, after everything left', async () => {
    const ledger = await ledgerOf(facture('F-1', 'Alpha'), facture('F-2', 'Bravo', { Situation: 'Litige' }));
    await ledger.day('2026-11-02');
    const found = await mails(ledger);
    expect(found.map(({ to }) => to)).toEqual([['compta@alpha.example'], [OWNER]]);
    expect(found[1]?.text).toContain('F-1');
    expect(found[1]?.html).toContain('Alpha');
    expect(found[1]?.parsed.references ?? '').toBe('');
  });

  test('a second run of the day that does nothing says nothing', async () => {
    const ledger = await ledgerOf(facture('F-1', 'Alpha'));
    await ledger.day('2026-11-02');
    await ledger.day('2026-11-02');
    await ledger.catchUp('2026-11-02');
    expect(await digestsOf(ledger)).toHaveLength(1);
  });

  test('what waits for somebody is told once a day, were nothing sent', async () => {
    const ledger = await ledgerOf(facture('F-1', 'Alpha'));
    for (const day of ['2026-11-02', '2026-11-12']) await ledger.day(day);
    const before = (await digestsOf(ledger)).length;
    await ledger.day('2026-11-23');
    await ledger.run('2026-11-23', '10:00');
    const found = await digestsOf(ledger);
    expect(found).toHaveLength(before + 1);
    expect(found.at(-1)?.text).toContain('Mise en demeure');
  });

  test('nothing to tell, nothing sent', async () => {
    const ledger = await ledgerOf(facture('F-1', 'Alpha', { Situation: 'Litige' }));
    await ledger.day('2026-11-02');
    expect(ledger.host.sent()).toEqual([]);
  });

  test('not on a day nobody works', async () => {
    const ledger = await ledgerOf(facture('F-1', 'Alpha'));
    for (const day of ['2026-11-02', '2026-11-12', '2026-11-23']) await ledger.day(day);
    const before = (await digestsOf(ledger)).length;
    await ledger.day('2026-11-28');
    expect(await digestsOf(ledger)).toHaveLength(before);
  });

  test('one that cannot leave stops nothing: the run is written', async () => {
    const ledger = await ledgerOf(facture('F-1', 'Alpha'));
    ledger.host.setFaults([{ method: 'Gmail.Users.Messages.send', nth: 2, effect: 'throw', error: 'boom' }]);
    const report = await ledger.day('2026-11-02');
    expect(report.sent).toHaveLength(1);
    expect(ledger.row('F-1').Niveau).toBe('Relance 1');
  });

  test('is never written when its owner does not want it', async () => {
    const ledger = await openLedger({
      customers: [client('Alpha')],
      invoices: [facture('F-1', 'Alpha')],
      settings: { 'Compte rendu par e-mail': 'Non' },
    });
    await ledger.day('2026-11-02');
    expect(await digestsOf(ledger)).toEqual([]);
  });
});
