import { describe, expect, test } from 'vitest';
import { SAMPLE_SETTINGS } from '../../local/commands/sample-company';
import type { Host } from '../../local/host';
import { openHost } from '../../local/host';
import { journalOf } from '../simulation/journal';
import { mails } from '../simulation/mail';
import {
  addRows,
  COLLEAGUE,
  Ledger,
  OWNER,
  openLedger,
  type Row,
  setIn,
  shownRows,
} from '../simulation/world';
import { last, talk } from './dialogs';
import { client, facture } from './rows';

const ACTIVATE = 'askToActivate';

/** A ledger laid out and never activated, with these settings and rows. */
async function newcomer(
  settings: Readonly<Record<string, string>>,
  rows: { readonly customers?: readonly Row[]; readonly invoices?: readonly Row[] } = {},
): Promise<Host> {
  const host = await openHost({ memory: true, user: OWNER, now: '2026-11-24T10:00' });
  await host.call('initialise');
  host.edit((book) => {
    for (const [name, value] of Object.entries(settings))
      setIn(book.sheet('Paramètres'), 'Nom', name, 'Valeur', value);
    addRows(book.sheet('Clients'), rows.customers ?? []);
    addRows(book.sheet('Factures'), rows.invoices ?? []);
  });
  return host;
}

const { Reprise: _chase, ...COMPANY } = SAMPLE_SETTINGS;
const setting = (host: Host, name: string): string =>
  shownRows(host.workbook, 'Paramètres').find((row) => row.Nom === name)?.Valeur ?? '';
const triggersOf = async (host: Host): Promise<boolean> =>
  host.fire('dailyRun').then(
    () => true,
    () => false,
  );

describe('« Activer l’envoi quotidien… »', () => {
  test('says what it will do and from whose mailbox; declined, it does nothing', async () => {
    const host = await newcomer(COMPANY);
    const [asked, ...more] = await talk(host, ACTIVATE, 'CANCEL');
    expect(more).toEqual([]);
    expect(asked?.text).toContain(`de votre boîte Gmail, ${OWNER}`);
    expect(asked?.text).toContain('Vous seul pouvez modifier ce classeur');
    expect(await triggersOf(host)).toBe(false);
    host.as(COLLEAGUE);
    expect(last(await talk(host, ACTIVATE, 'CANCEL'))).toMatch(
      new RegExp(`1 autre personne peut modifier.*${COLLEAGUE}`),
    );
  });

  test('asks each detail that is missing or wrong, again until it is right, and keeps what was said when it is closed', async () => {
    const host = await newcomer({ ...COMPANY, SIREN: '', IBAN: 'FR76 1234' });
    const shown = await talk(host, ACTIVATE, 'OK', '123', '123456782', 'CANCEL');
    expect(shown.map(({ text }) => text.split('\n')[0])).toEqual([
      expect.stringContaining('Chaque matin ouvré'),
      'VOTRE ENTREPRISE : SIREN',
      expect.stringContaining("SIREN : « 123 » n'a pas neuf chiffres"),
      'VOTRE ENTREPRISE : IBAN',
      expect.stringContaining('Activation interrompue : rien ne part.'),
    ]);
    expect(shown[3]?.text).toMatch(/À corriger avant d'activer : IBAN : .*RIB\./);
    expect(setting(host, 'SIREN')).toBe('123456782');
    expect(await triggersOf(host)).toBe(false);

    // Taken up where it was left: the SIREN is not asked again; left wrong, the IBAN stops the activation.
    const again = await talk(host, ACTIVATE, 'OK', '', '', 'NO');
    expect(again[1]?.text).toMatch(/^VOTRE ENTREPRISE : IBAN/);
    expect(last(again)).toMatch(/Avant d'activer l'envoi quotidien, corrigez dans Paramètres : IBAN/);
    const emptied = await talk(host, ACTIVATE, 'OK', '-', '', 'NO');
    expect(setting(host, 'IBAN')).toBe('');
    expect(last(emptied)).toMatch(/^Envoi quotidien activé/);
    expect(await triggersOf(host)).toBe(true);
  });

  test('asks about old invoices by customer, then for all, and keeps for itself what may be barred', async () => {
    const host = await newcomer(COMPANY, {
      customers: ['Alpha', 'Bravo', 'Charlie', 'Vieux', 'Zoé'].map((name) => client(name)),
      invoices: [
        facture('F-1', 'Alpha', { Échéance: '2026-08-31', 'Date facture': '2026-08-01' }),
        facture('F-2', 'Bravo', { Échéance: '2026-08-31', 'Date facture': '2026-08-01' }),
        facture('F-3', 'Charlie', { Échéance: '2026-08-31', 'Date facture': '2026-08-01' }),
        facture('F-4', 'Vieux', { Échéance: '2019-01-31', 'Date facture': '2019-01-01' }),
        facture('F-5', 'Zoé', { Échéance: '2026-08-31', 'Date facture': '2026-08-01' }),
      ],
    });
    const answers = ['OK', '2 relance 1 15/10/2026', '7', '', 'tous : 1', '', 'CANCEL'];
    const shown = await talk(host, ACTIVATE, ...answers);
    expect(shown[1]?.text).toMatch(
      /FACTURES ANCIENNES \(encore 4 clients après lui\)\nAlpha : 1 facture, 1 200,00 €, la plus ancienne échue le 31\/08\/2026/,
    );
    expect(shown[2]?.text).toMatch(
      /► {2}1 facture de Alpha : « Relance 1 » notée comme faite le 15\/10\/2026\./,
    );
    expect(shown[3]?.text).toMatch(/« 7 » n'est pas compris\. Rien n'a été noté\./);
    expect(shown[6]?.text).toMatch(/Restent à décider :\nVieux : prescription à vérifier/);
    const states = (invoice: string) =>
      shownRows(host.workbook, 'Journal')
        .filter((row) => row.Facture === invoice)
        .map((row) => row.État);
    expect(['F-1', 'F-2', 'F-3', 'F-4', 'F-5'].map(states)).toEqual([
      ['Reprise'],
      [],
      ['Relance décidée'],
      [],
      ['Relance décidée'],
    ]);
    const [, old] = await talk(host, ACTIVATE, 'OK', '', '5', '', 'CANCEL');
    expect(old?.text).toMatch(/^FACTURES ANCIENNES \(encore 1 client après lui\)\nBravo/);
    const situation = shownRows(host.workbook, 'Factures').map((row) => row.Situation);
    expect(situation).toEqual(['', '', '', 'Ne pas relancer', '']);
  });

  test('asks up to when receipts are entered, then sends one reminder to oneself and nothing else', async () => {
    const host = await newcomer(COMPANY, {
      customers: [client('Alpha', { Cc: 'patron@alpha.example' })],
      invoices: [facture('F-1', 'Alpha', { Échéance: '2026-11-10' })],
    });
    host.edit((book) => setIn(book.sheet('Paramètres'), 'Nom', 'Copie à', 'Valeur', 'archive@exemple.fr'));
    const shown = await talk(host, ACTIVATE, 'OK', 'presque', 'oui', 'YES', 'OK');
    expect(shown[2]?.text).toMatch(/« presque » n'est pas compris : rien n'a été noté\./);
    expect(shown[3]?.text).toMatch(/^Encaissements pointés jusqu'au 24\/11\/2026\./);
    expect(shown[4]?.text).toContain(
      `Message d'essai envoyé à ${OWNER}, à vous seul : « Relance 1 » de Alpha, facture F-1.`,
    );
    expect(last(shown)).toMatch(/^Envoi quotidien activé/);
    expect(host.sent().map(({ to }) => to)).toEqual([[OWNER]]);
    const [mail] = await mails(new Ledger(host));
    expect(mail?.subject).toMatch(/^Essai : /);
    expect(mail?.text).toContain('F-1');
    expect(shownRows(host.workbook, 'Journal').filter((row) => row.État === 'Envoyée')).toEqual([]);
    // The next day is as if no trial had been sent.
    host.setNow('2026-11-25T08:00');
    await host.fire('dailyRun');
    expect(host.sent().filter(({ to }) => to.some((one) => one.includes('alpha')))).toHaveLength(1);
  });

  test('looks at the message first: one can stop there', async () => {
    const host = await newcomer(COMPANY);
    const shown = await talk(host, ACTIVATE, 'OK', '', 'YES', 'CANCEL');
    expect(shown[3]?.text).toMatch(/la facture est un exemple/);
    expect(last(shown)).toMatch(/^Activation interrompue/);
    expect(await triggersOf(host)).toBe(false);
    expect((await mails(new Ledger(host)))[0]?.text).toContain('EXEMPLE-1');
  });

  test('another account is told at once who owns, and is asked nothing', async () => {
    const ledger = await openLedger({});
    const shown = await talk(ledger.host.as(COLLEAGUE), ACTIVATE);
    expect(shown.map(({ text }) => text)).toEqual([
      expect.stringMatching(new RegExp(`déjà activé par ${OWNER}`)),
    ]);
  });

  test('before the sheets exist, says to make them', async () => {
    const host = await openHost({ memory: true, user: OWNER, now: '2026-11-24T10:00' });
    const shown = await talk(host, ACTIVATE);
    expect(shown).toHaveLength(1);
    expect(last(shown)).toMatch(/Initialiser ou réparer le classeur/);
  });

  test('by code it stays as it was: no dialog, no message', async () => {
    const host = await newcomer(COMPANY);
    const before = host.shown().length;
    await host.call('activate', {});
    expect([host.shown().length - before, host.sent().length]).toEqual([0, 0]);
  });
});

describe('a copied sheet', () => {
  const copied = async (): Promise<Host> => {
    const ledger = await openLedger({
      customers: [client('Alpha')],
      invoices: [facture('F-1', 'Alpha')],
      now: '2026-11-02T07:00',
    });
    await ledger.day('2026-11-02');
    return ledger.host.copySpreadsheet({
      memory: true,
      user: 'suivante@exemple.fr',
      now: '2026-11-03T10:00',
    });
  };

  test('is asked what it is, and does nothing before it is said', async () => {
    const copy = await copied();
    expect(last(await talk(copy, 'showWhatWillLeave'))).toMatch(
      /est une copie de celui de .* une nouvelle année ou le remplacement/,
    );
    const shown = await talk(copy, ACTIVATE, 'OK', 'je ne sais pas', '');
    expect(shown[1]?.text).toContain(`celui de ${OWNER}`);
    expect(shown[2]?.text).toMatch(/n'est pas compris/);
    expect(last(shown)).toMatch(/^Activation interrompue/);
    expect(await triggersOf(copy)).toBe(false);
  });

  test('as a trial, never sends; as the replacement, goes on once its details are right', async () => {
    const copy = await copied();
    expect(last(await talk(copy, ACTIVATE, 'OK', "copie d'essai"))).toMatch(
      /Copie d'essai : rien ne partira d'ici/,
    );
    expect(await triggersOf(copy)).toBe(false);
    const shown = await talk(copy, ACTIVATE, 'OK', '3', 'OK', 'NO');
    expect(shown.map(({ text }) => text).join('\n')).toContain(
      'Ce classeur remplace l’ancien'.replace('’', "'"),
    );
    expect(await triggersOf(copy)).toBe(true);
  });

  test('as a new year, is refused while its invoices are chased elsewhere', async () => {
    const copy = await copied();
    const shown = await talk(copy, ACTIVATE, 'OK', '2');
    expect(last(shown)).toMatch(/Nouvelle année refusée/);
    expect(last(shown)).not.toMatch(/replacement|newYear|trial/);
  });
});

describe('a Journal behind its mark', () => {
  test('is rebuilt on the way, or left and nothing is activated', async () => {
    const ledger = await openLedger({
      customers: [client('Alpha')],
      invoices: [facture('F-1', 'Alpha')],
      now: '2026-11-02T07:00',
    });
    await ledger.day('2026-11-02');
    await ledger.host.call('deactivate', {});
    ledger.host.edit((book) => {
      for (const row of [4, 3]) book.sheet('Journal').deleteRow(row);
    });
    const left = await talk(ledger.host, ACTIVATE, 'OK', 'CANCEL');
    expect(left[1]?.text).toMatch(/^Le Journal a perdu/);
    expect(last(left)).toMatch(/^Activation interrompue/);
    const done = await talk(ledger.host, ACTIVATE, 'OK', 'OK', 'NO');
    expect(done.map(({ text }) => text).join('\n')).toContain('Journal rétabli');
    expect(last(done)).toMatch(/^Envoi quotidien activé/);
    await ledger.day('2026-11-03');
    expect(ledger.host.sent()).toHaveLength(1);
    expect(journalOf(ledger).some(({ state }) => state === 'Reprise')).toBe(true);
  });
});

describe('sendTestMessage', () => {
  test('says in French what Gmail refuses', async () => {
    const host = await newcomer(COMPANY);
    const method = 'Gmail.Users.Messages.send';
    host.setFaults([
      { method, nth: 1, effect: 'throw', error: 'Service invoked too many times for one day: gmail.' },
    ]);
    await expect(host.call('sendTestMessage', {})).rejects.toThrow(/quota/);
    host.setFaults([{ method, nth: 1, effect: 'throwAfter' }]);
    await expect(host.call('sendTestMessage', {})).rejects.toThrow(/n'a pas confirmé/);
  });

  test('writes in the look of what waits, when a model cannot say the first one', async () => {
    const host = await newcomer(COMPANY, {
      customers: [client('Alpha')],
      invoices: [
        facture('F-1', 'Alpha', { Échéance: '2026-12-31' }),
        facture('F-2', 'Alpha', { 'Montant réglé': 1200 }),
      ],
    });
    await host.call('sendTestMessage', {});
    const [mail] = await mails(new Ledger(host));
    expect(mail?.text).toContain('F-1');
    expect(mail?.text).not.toContain('F-2');
  });
});
