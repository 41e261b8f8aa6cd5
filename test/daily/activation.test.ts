import { describe, expect, test } from 'vitest';
import { COLLEAGUE, type Ledger, OWNER, openLedger } from '../simulation/world';
import { client, facture } from './rows';

const THIRD = 'tierce@atelier-exemple.fr';

const ledgerOf = (): Promise<Ledger> =>
  openLedger({
    customers: [client('Alpha'), client('Bravo')],
    invoices: [facture('F-1', 'Alpha'), facture('F-2', 'Bravo')],
  });

const said = async (answer: Promise<unknown>): Promise<string> =>
  ((await answer) as { message: string }).message.replace(/[\u00a0\u202f]/g, ' ');

const triggersOf = async (ledger: Ledger, user: string): Promise<boolean> =>
  ledger.host
    .as(user)
    .fire('dailyRun')
    .then(
      () => true,
      () => false,
    );

describe('one owner', () => {
  test('a second account that activates is refused, with what to do, and nothing leaves from it', async () => {
    const ledger = await ledgerOf();
    await expect(ledger.host.as(COLLEAGUE).call('activate', {})).rejects.toThrow(
      /déjà activé par proprietaire@.*demandez-lui de vous passer la main/,
    );
    await ledger.day('2026-11-02');
    expect(new Set(ledger.host.sent().map(({ from }) => from))).toEqual(new Set([OWNER]));
  });

  test('the heir goes on, nobody else can; what left does not leave again, whoever’s the thread', async () => {
    const ledger = await ledgerOf();
    await ledger.day('2026-11-02');
    await ledger.host.call('handOver', { to: COLLEAGUE.toUpperCase() });
    expect(await triggersOf(ledger, OWNER)).toBe(false);
    for (const user of [THIRD, OWNER])
      await expect(ledger.host.as(user).call('activate', {})).rejects.toThrow(/c'est à ce compte/);
    ledger.host.setNow('2026-11-10T18:00');
    await ledger.host.as(COLLEAGUE).call('activate', {});
    expect((await ledger.day('2026-11-11')).sent).toEqual([]);
    const { sent } = await ledger.day('2026-11-12');
    expect(sent.map(({ level }) => level)).toEqual(['Relance 2', 'Relance 2']);
    expect(ledger.host.sent().map(({ from }) => from)).toEqual([OWNER, OWNER, COLLEAGUE, COLLEAGUE]);
  });

  test('handing over to oneself is refused, and all goes on', async () => {
    const ledger = await ledgerOf();
    await expect(ledger.host.call('handOver', { to: OWNER.toUpperCase() })).rejects.toThrow(
      /donnez l'adresse de l'autre compte/,
    );
    expect((await ledger.day('2026-11-02')).sent).toHaveLength(2);
  });

  test('a wrong heir is not the end: whoever gave the hand may give it again', async () => {
    const ledger = await ledgerOf();
    await ledger.host.call('handOver', { to: 'coquille@atelier-exemple.fr' });
    await expect(ledger.host.as(THIRD).call('handOver', { to: THIRD })).rejects.toThrow(/n'est pas activé/);
    await ledger.host.call('handOver', { to: OWNER });
    await ledger.host.call('activate', {});
    expect((await ledger.day('2026-11-02')).sent).toHaveLength(2);
  });

  test('what was asked for waits while nobody is the owner, and is done by the next one', async () => {
    const ledger = await ledgerOf();
    const [notice] = (await ledger.dryRun()).sent;
    await ledger.host.as(COLLEAGUE).call('waive', { key: notice?.key, reason: 'accord' });
    await ledger.host.call('handOver', { to: COLLEAGUE });
    expect(ledger.rows('Demandes')).toMatchObject([{ 'Traitée le': '' }]);
    await ledger.host.as(COLLEAGUE).call('activate', {});
    expect((await ledger.day('2026-11-02')).sent.map(({ invoices }) => invoices)).toEqual([['F-2']]);
    expect(ledger.rows('Demandes')[0]?.['Traitée le']).not.toBe('');
  });
});

describe('stopping and starting again', () => {
  test('forgets nothing that left', async () => {
    const ledger = await ledgerOf();
    await ledger.day('2026-11-02');
    await ledger.host.call('deactivate');
    expect(await triggersOf(ledger, OWNER)).toBe(false);
    await expect(ledger.host.call('runNow')).rejects.toThrow(/n'est pas activé/);
    await ledger.host.call('activate', {});
    expect((await ledger.day('2026-11-03')).sent).toEqual([]);
    expect(ledger.host.sent()).toHaveLength(2);
  });

  test('does not make the program forget a Journal that lost lines', async () => {
    const ledger = await ledgerOf();
    await ledger.day('2026-11-02');
    ledger.host.edit((book) => book.sheet('Journal').deleteRow(3));
    await ledger.host.call('deactivate');
    await expect(ledger.host.call('activate', {})).rejects.toThrow(/Journal a perdu une ligne/);
    await expect(ledger.host.call('runNow')).rejects.toThrow();
    expect(ledger.host.sent()).toHaveLength(2);
  });
});

describe('those who can edit the sheet', () => {
  test('are told at activation, with what that means', async () => {
    const ledger = await ledgerOf();
    expect(await said(ledger.host.call('activate', {}))).toMatch(/Vous seul pouvez modifier ce classeur/);
    const other = ledger.host.as(COLLEAGUE);
    expect(await said(ledger.host.call('activate', {}))).toMatch(
      /1 autre personne peut modifier ce classeur, et donc aussi son programme, .* : collegue@/,
    );
    await ledger.host.call('handOver', { to: COLLEAGUE });
    expect(await said(other.call('activate', {}))).toMatch(/: proprietaire@/);
  });

  test('are told again by the run that finds them changed, once', async () => {
    const ledger = await ledgerOf();
    await ledger.host.call('activate', {});
    ledger.setSetting('Compte rendu par e-mail', 'Oui');
    expect((await ledger.day('2026-11-02')).remarks).toBeUndefined();
    ledger.host.as(COLLEAGUE);
    const report = await ledger.day('2026-11-03');
    expect(report.remarks?.map((remark) => remark.replace(/\u00a0/g, ' '))).toEqual([
      expect.stringMatching(/^Partage du classeur changé : collegue@.* peut maintenant le modifier/),
    ]);
    expect(Buffer.from(ledger.host.sent().at(-1)?.raw ?? '').toString()).toMatch(/Subject/);
    expect((await ledger.day('2026-11-04')).remarks).toBeUndefined();
  });
});
