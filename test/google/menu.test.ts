import { describe, expect, test } from 'vitest';
import { openHost } from '../../local/host';
import { last, talk } from '../daily/dialogs';
import { client, facture } from '../daily/rows';
import { journalOf } from '../simulation/journal';
import { type Ledger, OWNER, openLedger } from '../simulation/world';

const oneDue = (): Promise<Ledger> =>
  openLedger({ customers: [client('Alpha')], invoices: [facture('F-1', 'Alpha')], now: '2026-11-02T07:00' });

function entries(ledger: Ledger): string[] {
  const menus = ledger.host.shown().filter(({ kind }) => kind === 'menu');
  const lines = menus[menus.length - 1]?.text.split('\n') ?? [];
  return lines.filter((line) => line !== '—').map((line) => line.split(' → ')[0] ?? '');
}

describe('the menu', () => {
  test('has its entries in order, and the one that fits what is going on', async () => {
    const ledger = await oneDue();
    const first = ['Ouvrir le panneau', 'Voir ce qui partira', 'Relancer maintenant…'];
    const others = ['Initialiser ou réparer le classeur', "Vérifier l'installation"];
    await ledger.host.call('onOpen');
    expect(entries(ledger)).toEqual([...first, "Arrêter l'envoi quotidien", ...others]);
    // The panel stops it: the menu follows at once.
    await ledger.host.call('panel', 'deactivate');
    expect(entries(ledger)).toEqual([...first, "Activer l'envoi quotidien…", ...others]);
    await ledger.host.call('panel', 'activate', {});
    expect(entries(ledger)).toEqual([...first, "Arrêter l'envoi quotidien", ...others]);
  });

  test.each([
    ['openPanel', 'today'],
    ['showWhatWillLeave', 'today'],
    ['askToRunNow', 'send'],
    ['askToActivate', 'activate'],
    ['stopDailyRun', 'stop'],
  ])('%s opens the panel where the thing is done', async (entry, start) => {
    const ledger = await oneDue();
    const shown = await talk(ledger.host, entry);
    expect(shown.map(({ kind, title }) => [kind, title])).toEqual([['sidebar', 'Relances']]);
    expect(last(shown)).toContain(`id="panel" data-start="${start}"`);
    expect(ledger.host.sent()).toEqual([]);
  });

  test.each(['openPanel', 'showWhatWillLeave', 'askToRunNow'])(
    '%s opens the first step in a spreadsheet where nothing of ours was made',
    async (entry) => {
      const host = await openHost({ memory: true, user: OWNER, now: '2026-11-02T10:00' });
      // A sheet of that name may be its owner's.
      host.edit((book) => void book.addSheet('Factures'));
      expect(last(await talk(host, entry))).toContain('data-start="settings"');
      await host.call('initialise');
      expect(last(await talk(host, entry))).not.toContain('data-start="settings"');
    },
  );

  test('asks for what is not granted before it shows how to activate', async () => {
    const ledger = await oneDue();
    ledger.host.setFaults([
      { method: 'ScriptApp.requireAllScopes', nth: 1, effect: 'throw', error: 'Authorization is required' },
    ]);
    await expect(ledger.host.call('askToActivate')).rejects.toThrow(/Authorization/);
    expect(ledger.host.shown().filter(({ kind }) => kind === 'sidebar')).toEqual([]);
  });
});

describe('« Initialiser ou réparer le classeur »', () => {
  test('offers to rebuild a Journal that lost lines; nothing leaves twice', async () => {
    const ledger = await oneDue();
    await ledger.day('2026-11-02');
    ledger.host.edit((book) => {
      for (const row of [4, 3]) book.sheet('Journal').deleteRow(row);
    });
    const left = await talk(ledger.host, 'initialiseFromMenu', 'CANCEL');
    expect(left[0]?.text).toMatch(/^Le Journal a perdu 2 lignes/);
    expect(last(left)).toMatch(/Le Journal est resté tel qu'il est : rien ne part/);
    expect(last(await talk(ledger.host, 'initialiseFromMenu', 'OK'))).toMatch(/Journal rétabli : 1 étape/);
    expect(last(await talk(ledger.host, 'initialiseFromMenu'))).toBe(
      'Le classeur est en ordre : rien à réparer.',
    );
    await ledger.day('2026-11-03');
    expect(ledger.host.sent()).toHaveLength(1);
  });
});

describe('what Google refuses is said in one French sentence', () => {
  test.each([
    [
      'No item with the given ID could be found, or you do not have permission to access it.',
      /un seul compte Google/,
    ],
    ['PERMISSION_DENIED', /un seul compte Google/],
    ['Authorization is required to perform that action.', /un seul compte Google/],
    ['Service invoked too many times for one day: spreadsheets.', /quota/],
    ["We're sorry, a server error occurred. Please wait a bit and try again.", /réessayez dans une minute/],
    ['Service Spreadsheets failed while accessing document', /réessayez dans une minute/],
  ])('%s', async (error, sentence) => {
    const ledger = await oneDue();
    ledger.host.setFaults([{ method: 'Range.getValues', nth: 1, effect: 'throw', error }]);
    const shown = await talk(ledger.host, 'initialiseFromMenu');
    expect(last(shown)).toMatch(sentence);
    expect(last(shown)).not.toContain(error.slice(0, 20));
    ledger.host.setFaults([{ method: 'Range.getValues', nth: 1, effect: 'throw', error }]);
    const answer = await ledger.host.call('panel', 'showToday');
    expect(answer).toEqual({ ok: false, sentence: expect.stringMatching(sentence) });
    expect(JSON.stringify(answer)).not.toContain(error.slice(0, 20));
  });

  test('the words themselves are kept where a technician finds them', async () => {
    const ledger = await oneDue();
    ledger.host.setFaults([{ method: 'Range.getValues', nth: 1, effect: 'throw' }]);
    await ledger.host.call('panel', 'showToday');
    expect(ledger.host.logs().join('\n')).toContain('a server error occurred');
  });

  test('another execution under way is said, and nothing is done', async () => {
    const ledger = await oneDue();
    const before = journalOf(ledger);
    ledger.host.holdLock('script');
    const answer = await ledger.host.call('panel', 'checkReceipts', { until: '2026-11-02' });
    expect(answer).toEqual({
      ok: false,
      sentence: expect.stringMatching(/Un autre passage est en cours.*réessayez dans une minute\./),
    });
    expect(journalOf(ledger)).toEqual(before);
  });
});
