import { describe, expect, test } from 'vitest';
import { last, talk } from '../daily/dialogs';
import { client, facture } from '../daily/rows';
import { journalOf } from '../simulation/journal';
import { COLLEAGUE, type Ledger, OWNER, openLedger } from '../simulation/world';

const oneDue = (): Promise<Ledger> =>
  openLedger({ customers: [client('Alpha')], invoices: [facture('F-1', 'Alpha')], now: '2026-11-02T07:00' });

async function entries(ledger: Ledger): Promise<string[]> {
  await ledger.host.call('onOpen');
  const menus = ledger.host.shown().filter(({ kind }) => kind === 'menu');
  const lines = menus[menus.length - 1]?.text.split('\n') ?? [];
  return lines.filter((line) => line !== '—').map((line) => line.split(' → ')[0] ?? '');
}

describe('the menu', () => {
  test('has its entries in order, and the one that fits what is going on', async () => {
    const ledger = await oneDue();
    const others = ['Initialiser ou réparer le classeur', "Vérifier l'installation"];
    const first = ['Voir ce qui partira', 'Relancer maintenant…'];
    expect(await entries(ledger)).toEqual([...first, "Arrêter l'envoi quotidien", ...others]);
    await talk(ledger.host, 'stopDailyRun', '1');
    expect(await entries(ledger)).toEqual([...first, "Activer l'envoi quotidien…", ...others]);
  });
});

describe('« Relancer maintenant… »', () => {
  test('says what would leave and asks; declined, nothing leaves', async () => {
    const ledger = await oneDue();
    const [asked, ...more] = await talk(ledger.host, 'askToRunNow', 'CANCEL');
    expect(asked?.text).toMatch(/Relance 1 — Alpha : F-1[\s\S]*Envoyer maintenant ce message \?/);
    expect([more.length, ledger.host.sent().length]).toEqual([0, 0]);
  });

  test('sends once it is confirmed, and says what left', async () => {
    const ledger = await oneDue();
    const shown = await talk(ledger.host, 'askToRunNow', 'OK');
    expect(last(shown)).toMatch(/1 message parti\./);
    expect(ledger.host.sent()).toHaveLength(1);
  });

  test('tells of the requests that come first', async () => {
    const ledger = await oneDue();
    const [notice] = (await ledger.dryRun()).sent;
    await ledger.host.as(COLLEAGUE).call('waive', { key: notice?.key, reason: 'accord' });
    const shown = await talk(ledger.host, 'askToRunNow', 'OK');
    expect(shown[0]?.text).toContain('la demande d’un collègue (feuille Demandes)');
    expect(last(shown)).toContain("Rien n'est parti.");
    expect(ledger.host.sent()).toEqual([]);
  });

  test('a colleague is told whose it is, before anything is asked', async () => {
    const ledger = await oneDue();
    const shown = await talk(ledger.host.as(COLLEAGUE), 'askToRunNow');
    expect(shown).toHaveLength(1);
    expect(last(shown)).toMatch(new RegExp(`partent du compte de ${OWNER} : c'est à ce compte`));
  });

  test('before activation, says what to do', async () => {
    const ledger = await oneDue();
    await ledger.host.call('deactivate', {});
    expect(last(await talk(ledger.host, 'askToRunNow'))).toMatch(/Activer l'envoi quotidien…/);
  });
});

describe('« Arrêter l’envoi quotidien »', () => {
  test('asks first, and stops', async () => {
    const ledger = await oneDue();
    await talk(ledger.host, 'stopDailyRun', '');
    expect((await ledger.run('2026-11-02'))?.sent).toHaveLength(1);
    expect(last(await talk(ledger.host, 'stopDailyRun', 'bof', 'arrêter'))).toMatch(
      /^Envoi quotidien arrêté/,
    );
    await expect(ledger.run('2026-11-03')).rejects.toThrow(/déclencheur/);
  });

  test('hands over to an address once it is confirmed, and takes it back until it is taken', async () => {
    const ledger = await oneDue();
    const heir = 'suivante@atelier-exemple.fr';
    await talk(ledger.host, 'stopDailyRun', heir, 'CANCEL');
    expect((await ledger.run('2026-11-02'))?.sent).toHaveLength(1);
    const itself = await talk(ledger.host, 'stopDailyRun', OWNER);
    expect(last(itself)).toMatch(/déjà le compte/);
    const given = await talk(ledger.host, 'stopDailyRun', '2', `à ${heir}`, 'OK');
    expect(last(given)).toMatch(new RegExp(`La main est passée à ${heir}`));
    expect(last(await talk(ledger.host.as(COLLEAGUE), 'askToActivate'))).toMatch(
      new RegExp(`passée à ${heir}`),
    );
    const [asked] = await talk(ledger.host, 'askToActivate', '');
    expect(asked?.text).toMatch(/ne l'a pas encore prise/);
    const taken = await talk(ledger.host, 'askToActivate', OWNER, 'OK', 'NO');
    expect(last(taken)).toMatch(/^Envoi quotidien activé/);
  });

  test('only the owner stops it', async () => {
    const ledger = await oneDue();
    expect(last(await talk(ledger.host.as(COLLEAGUE), 'stopDailyRun'))).toMatch(new RegExp(`Seul ${OWNER}`));
    expect((await ledger.run('2026-11-02'))?.sent).toHaveLength(1);
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
    for (const entry of ['showWhatWillLeave', 'askToRunNow', 'askToActivate', 'initialiseFromMenu']) {
      ledger.host.setFaults([{ method: 'Range.getValues', nth: 1, effect: 'throw', error }]);
      const shown = await talk(ledger.host, entry);
      expect([entry, last(shown)]).toEqual([entry, expect.stringMatching(sentence)]);
      expect(last(shown)).not.toContain(error.slice(0, 20));
    }
  });

  test('the words themselves are kept where a technician finds them', async () => {
    const ledger = await oneDue();
    ledger.host.setFaults([{ method: 'Range.getValues', nth: 1, effect: 'throw' }]);
    await talk(ledger.host, 'showWhatWillLeave');
    expect(ledger.host.logs().join('\n')).toContain('a server error occurred');
  });

  test('another execution under way is said, and nothing is done', async () => {
    const ledger = await oneDue();
    const before = journalOf(ledger);
    ledger.host.holdLock('script');
    const shown = await talk(ledger.host, 'showWhatWillLeave', '1 reporter 20/11/2026', '');
    expect(shown[1]?.text).toMatch(/Un autre passage est en cours : réessayez dans une minute\./);
    expect(journalOf(ledger)).toEqual(before);
  });

  test('no lock is kept while a dialog waits for its answer', async () => {
    const ledger = await oneDue();
    const counted = () => ledger.host.calls().byMethod;
    await talk(ledger.host, 'showWhatWillLeave', '');
    expect(counted()['Lock.tryLock'] ?? 0).toBe(0);
  });
});
