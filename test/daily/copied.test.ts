import { describe, expect, test } from 'vitest';
import type { Host } from '../../local/host';
import { COLLEAGUE, Ledger, OWNER, openLedger, setIn } from '../simulation/world';
import { client, facture } from './rows';

/* « Créer une copie »: the sheets and the script under new ids, without properties or triggers. */

const DAY = '2026-11-12';
const WHAT_IT_IS = /copie de celui de proprietaire@.*rien n'en part.*trial.*newYear.*replacement/;

async function copied(): Promise<{ former: Ledger; copy: Ledger; host: Host }> {
  const former = await openLedger({
    customers: [client('Alpha'), client('Bravo')],
    invoices: [facture('F-1', 'Alpha'), facture('F-2', 'Bravo', { Échéance: '2026-11-30' })],
  });
  await former.day('2026-11-02');
  const host = await former.host.copySpreadsheet({ memory: true, now: `${DAY}T07:00`, user: COLLEAGUE });
  return { former, copy: new Ledger(host), host };
}
const message = async (answer: Promise<unknown>): Promise<string> =>
  ((await answer) as { message: string }).message.replace(/[\u00a0\u202f]/g, ' ');

describe('a copied sheet nobody said the use of', () => {
  test('sends nothing, whatever is asked, and says why and what to do', async () => {
    const { copy, host } = await copied();
    for (const name of ['activate', 'dryRun', 'runNow', 'rebuildJournal'])
      await expect(host.call(name, ...(name === 'activate' ? [{}] : [])), name).rejects.toThrow(WHAT_IT_IS);
    await expect(host.call('recordCall', { invoice: 'F-1', result: 'reached' })).rejects.toThrow(WHAT_IT_IS);
    expect(await host.call('dailyRun')).toBeNull();
    expect(await host.call('catchUp')).toBeNull();
    await expect(copy.run(DAY)).rejects.toThrow(/Aucun déclencheur/);
    expect(host.sent()).toEqual([]);
  });

  test('is known even if Paramètres says nothing of where it comes from', async () => {
    const { host } = await copied();
    host.edit((book) => {
      for (const name of ["Classeur d'origine", "Script d'origine", 'Propriétaire'])
        setIn(book.sheet('Paramètres'), 'Nom', name, 'Valeur', '');
    });
    await expect(host.call('activate', {})).rejects.toThrow(/copie d'un autre classeur/);
  });
});

test('a trial copy never sends, says so, and lets things be tried', async () => {
  const { copy, host } = await copied();
  expect(await message(host.call('activate', { as: 'trial' }))).toMatch(/^Copie d'essai : rien ne partira/);
  const dry = await copy.dryRun();
  expect(dry.remarks?.[0]).toMatch(/^Copie d'essai/);
  expect(dry.sent.map(({ invoices }) => invoices)).toEqual([['F-1']]);
  await host.call('waive', { key: dry.sent[0]?.key, reason: 'essai' });
  expect((await copy.dryRun()).sent).toEqual([]);
  await expect(host.call('runNow')).rejects.toThrow(/Copie d'essai/);
  expect(await host.call('dailyRun')).toBeNull();
  await expect(host.call('activate', {})).rejects.toThrow(/Copie d'essai/);
  expect(host.sent()).toEqual([]);
});

describe('a copy for a new year', () => {
  test('is refused while it owes an invoice that the former sheet chases', async () => {
    const { host } = await copied();
    await expect(host.call('activate', { as: 'newYear' })).rejects.toThrow(
      /Nouvelle année refusée.: 2.factures.*F-1, F-2.*Retirez-les.*replacement/,
    );
    expect(await host.call('dailyRun')).toBeNull();
  });

  test('sends of its own invoices once the former ones are taken out', async () => {
    const { copy, host } = await copied();
    host.edit((book) => {
      const sheet = book.sheet('Factures');
      sheet.deleteRow(3);
      setIn(sheet, 'Numéro', 'F-1', 'Montant réglé', 1200);
    });
    copy.addInvoice(facture('G-1', 'Alpha', { Échéance: '2026-11-11' }));
    expect(await message(host.call('activate', { as: 'newYear' }))).toMatch(/Nouvelle année/);
    const { sent } = await copy.day(DAY);
    expect(sent.map(({ invoices }) => invoices)).toEqual([['G-1']]);
    expect(host.sent().map(({ from }) => from)).toEqual([COLLEAGUE]);
  });
});

describe('a copy for a new year, once it is activated', () => {
  const formerNumber = (host: Host): string => {
    const sheet = host.workbook.sheet('Paramètres');
    const rows = sheet.values().map((_, index) => index + 1);
    const row = rows.find((one) => sheet.display(one, sheet.heading('Nom')).startsWith('Journal de l'));
    return row === undefined ? '' : sheet.display(row, sheet.heading('Valeur'));
  };

  test('leaves to the former sheet what comes back: opened again, or taken in from a list', async () => {
    const { former, copy, host } = await copied();
    host.edit((book) => book.sheet('Factures').deleteRow(3));
    copy.setInvoice('F-1', 'Montant réglé', 1200);
    await host.call('activate', { as: 'newYear' });
    copy.setInvoice('F-1', 'Montant réglé', '');
    copy.addInvoice(facture('F-2', 'Bravo', { Échéance: '2026-11-01' }));
    copy.addInvoice(facture('G-1', 'Alpha', { Échéance: '2026-11-11' }));
    const { sent, held } = await copy.day(DAY);
    expect(sent).toMatchObject([{ invoices: ['G-1'], alsoListed: [] }]);
    expect(held.map(({ invoice, reasonCode }) => [invoice, reasonCode])).toEqual([
      ['F-1', 'formerSheet'],
      ['F-2', 'formerSheet'],
    ]);
    expect((await copy.said('F-1')).reason).toMatch(/^Facture suivie par l'ancien classeur/);
    expect((await former.day(DAY)).sent).toMatchObject([{ invoices: ['F-1'] }]);
    await expect(
      host.call('updateSettings', { "Journal de l'ancien classeur jusqu'au n°": 0 }),
    ).rejects.toThrow(/tenu par le programme/);
  });

  test('is itself replaced: the replacement chases all, and says which sheet must stop', async () => {
    const { copy, host } = await copied();
    host.edit((book) => book.sheet('Factures').deleteRow(3));
    copy.setInvoice('F-1', 'Montant réglé', 1200);
    await host.call('activate', { as: 'newYear' });
    expect(Number(formerNumber(host))).toBeGreaterThan(0);
    copy.setInvoice('F-1', 'Montant réglé', '');
    const next = await host.copySpreadsheet({ memory: true, now: `${DAY}T07:00`, user: OWNER });
    expect(await message(next.call('activate', { as: 'replacement' }))).toMatch(
      /classeur plus ancien encore/,
    );
    expect(formerNumber(next)).toBe('');
    expect((await new Ledger(next).day(DAY)).sent).toMatchObject([{ invoices: ['F-1'] }]);
  });
});

test('a replacement goes on where the copy stands, and names who must stop the former sheet', async () => {
  const { copy, host } = await copied();
  expect(await message(host.call('activate', { as: 'replacement' }))).toMatch(
    /demandez à proprietaire@.* d'y arrêter l'envoi quotidien \(https:\/\/docs\.google\.com\/spreadsheets\/d\/.*relancé deux fois/,
  );
  const { sent } = await copy.day(DAY);
  expect(sent).toMatchObject([{ level: 'Relance 2', invoices: ['F-1'] }]);
  // It is a place of its own from now on: its Journal is watched, its ids are its own.
  copy.host.edit((book) => book.sheet('Journal').deleteRow(2));
  await expect(copy.day('2026-11-13')).rejects.toThrow(/Journal a perdu une ligne/);
  await expect(host.as(OWNER).call('activate', {})).rejects.toThrow(/déjà activé par collegue@/);
});

test('a copy whose Journal lost lines replaces nothing: its rows still bear what left', async () => {
  const { host } = await copied();
  host.edit((book) => {
    const journal = book.sheet('Journal');
    for (let row = journal.values().length; row > 1; row -= 1)
      if (journal.display(row, journal.heading('Facture')) === 'F-1') journal.deleteRow(row);
  });
  for (const as of ['replacement', 'newYear'])
    await expect(message(host.call('activate', { as }))).rejects.toThrow(
      /Journal de cette copie.*F-1.*Relance 1/,
    );
  expect(host.sent()).toEqual([]);
});

test('a sheet that is no copy is not told what it is', async () => {
  const { former } = await copied();
  for (const as of ['trial', 'newYear', 'replacement'])
    await expect(former.host.call('activate', { as })).rejects.toThrow(/n'est pas une copie/);
  await expect(former.host.call('activate', { as: 'autre' })).rejects.toThrow(/as.: choisissez/);
});
