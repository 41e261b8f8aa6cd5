import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDayAnswer } from '../../src/daily/dialogs/day-answer';
import type { CivilDate } from '../../src/domain/civil-date';
import { journalOf } from '../simulation/journal';
import { COLLEAGUE, type Ledger, OWNER, openLedger } from '../simulation/world';
import { last, numberOf, talk } from './dialogs';
import { client, facture } from './rows';

const SHOW = 'showWhatWillLeave';
const POSTAL = { SIREN: '732829320', Adresse: '3 rue des Lilas', 'Code postal': '69003', Ville: 'Lyon' };
const OLD = { Échéance: '2026-10-15', 'Date facture': '2026-09-15' };

/** A formal notice waits for Alpha and, lacking an address, for Bravo; a reminder leaves for Charlie. */
async function noticesDue(): Promise<Ledger> {
  const ledger = await openLedger({
    customers: [client('Alpha', POSTAL), client('Bravo'), client('Charlie')],
    invoices: [facture('F-1', 'Alpha', OLD), facture('F-2', 'Bravo', OLD)],
    now: '2026-11-02T07:00',
  });
  for (const day of ['2026-11-02', '2026-11-12']) await ledger.day(day);
  ledger.addInvoice(facture('F-3', 'Charlie', { Échéance: '2026-11-30' }));
  ledger.host.setNow('2026-12-02T10:00');
  return ledger;
}

const statesOf = (ledger: Ledger, invoice: string) =>
  journalOf(ledger)
    .filter((line) => line.invoice === invoice)
    .map(({ state }) => state);

describe('« Voir ce qui partira », for the owner', () => {
  test('lists what leaves and what waits, with what is missing', async () => {
    const ledger = await noticesDue();
    const [shown, ...more] = await talk(ledger.host, SHOW, '');
    expect(more).toEqual([]);
    expect(shown?.title).toBe('Voir ce qui partira');
    expect(shown?.text).toContain('2 décembre 2026 : 1 message partira au prochain passage.');
    expect(shown?.text).toMatch(
      /À VALIDER\n1\. {2}Mise en demeure – Alpha : F-1 \(1 200,00 €\)\n2\. {2}Mise en demeure – Bravo : F-2/,
    );
    expect(shown?.text).toMatch(/Bravo : F-2 .*\n +À compléter d'abord : .*Adresse.*SIREN/);
    expect(shown?.text).toMatch(/PARTENT AU PROCHAIN PASSAGE\n3\. {2}Relance 1 – Charlie : F-3/);
    expect(shown?.text).toContain('1 valider · 1 modifier · 1 reporter 09/12/2026 · 1 écarter motif…');
    expect(journalOf(ledger).filter(({ state }) => state === 'Validée')).toEqual([]);
  });

  test('leads a formal notice from its approval to its file, in plain dialogs', async () => {
    const ledger = await noticesDue();
    const { host } = ledger;
    const approved = await talk(host, SHOW, '1 valider', '');
    expect(last(approved)).toMatch(/► {2}« Mise en demeure » de Alpha validée\. Imprimez, signez et postez/);
    expect(last(approved)).toMatch(/À POSTER\n1\. {2}Mise en demeure – Alpha/);
    host.setNow('2026-12-03T17:00');
    const listed = await talk(host, SHOW, 'courriers', '');
    expect(last(listed)).toMatch(/1 lettre à poster, en PDF/);
    const number = numberOf(last(listed), 'Alpha');
    const posted = await talk(host, SHOW, `${number} posté 03/12 n° 1A 123 456 7890 1`, '');
    expect(last(posted)).toContain('postée le 03/12/2026 (n° 1A 123 456 7890 1)');
    expect(last(posted)).toMatch(/LETTRES POSTÉES\n\d+\. {2}Mise en demeure – Alpha : F-1/);
    await ledger.day('2026-12-04');
    host.setNow('2026-12-14T10:00');
    const before = await talk(host, SHOW, '');
    const presented = await talk(host, SHOW, `${numberOf(last(before), 'Alpha')} présenté 12/12`, '');
    expect(last(presented)).toContain("Délai jusqu'au 20/12/2026 ; le dossier est proposé le 23/12/2026.");
    // It still is listed: its receipt, or its return, may be told.
    const refused = await talk(host, SHOW, `${numberOf(last(presented), 'Alpha')} non réclamé`, '');
    expect(last(refused)).toContain('avisée, non réclamée');
  });

  test('takes a letter’s whole journey in one window, though its copy has not left yet', async () => {
    const ledger = await noticesDue();
    ledger.host.setNow('2026-12-01T17:00');
    await talk(ledger.host, SHOW, '1 valider', '');
    ledger.host.setNow('2026-12-14T10:00');
    const listed = last(await talk(ledger.host, SHOW, ''));
    const [toPost] = listed.split('À POSTER\n')[1]?.split('.') ?? [];
    const shown = await talk(ledger.host, SHOW, `${toPost} posté 03/12 n° 1A 123 456 7890 1`, '');
    expect(last(shown)).toMatch(
      /LETTRES POSTÉES\n\d+\. {2}Mise en demeure – Alpha[\s\S]*PARTENT AU PROCHAIN PASSAGE\n\d+\. {2}Mise en demeure – Alpha/,
    );
    const again = last(await talk(ledger.host, SHOW, ''));
    const copy = /(\d+)\. {2}Mise en demeure – Alpha.*\n +Copie par e-mail/.exec(again)?.[1];
    expect(last(await talk(ledger.host, SHOW, `${copy} écarter : inutile`, ''))).toMatch(
      /est la copie de la lettre/,
    );
    const number = numberOf(again, 'Alpha');
    const presented = await talk(ledger.host, SHOW, `${number} présenté 12/12`, `${number} reçu 13/12`, '');
    expect(presented[1]?.text).toContain("Délai jusqu'au 20/12/2026");
    expect(presented[2]?.text).toContain("reçue. Délai jusqu'au 21/12/2026");
  });

  test('a number keeps its message while the window is open', async () => {
    const ledger = await noticesDue();
    const shown = await talk(
      ledger.host,
      SHOW,
      '3 reporter 10/12',
      '1 écarter : accord',
      '3 reporter 11/12',
      '',
    );
    expect(shown[1]?.text).toContain('Message reporté au 10/12/2026.');
    expect(shown[2]?.text).toMatch(/« Mise en demeure » de Alpha écartée/);
    expect(shown[3]?.text).toContain('Message reporté au 11/12/2026.');
    expect(statesOf(ledger, 'F-3')).toEqual(['Reportée', 'Reportée']);
    expect(statesOf(ledger, 'F-1').slice(-1)).toEqual(['Écartée']);
  });

  test('says what is missing instead of approving, and what can be done instead of guessing', async () => {
    const ledger = await noticesDue();
    const before = journalOf(ledger);
    const shown = await talk(
      ledger.host,
      SHOW,
      '2 valider',
      '3 posté 01/12/2026',
      '9 valider',
      '3 valider',
      'ok 3',
      '',
    );
    const said = shown.map(({ text }) => text.split('\n')[0]);
    expect(said[1]).toMatch(/Avant de valider « Mise en demeure », complétez.*Adresse postale/);
    expect(said[2]).toMatch(/Le n° 3 \(Relance 1, Charlie\) part au prochain passage : rien n'a été fait\./);
    expect(said[3]).toMatch(/Aucun message ne porte le n° 9/);
    expect(said[4]).toMatch(/rien n'a été fait\. Écrivez « 3 reporter/);
    expect(said[5]).toMatch(/« ok 3 » n'est pas compris/);
    expect(journalOf(ledger)).toEqual(before);
  });

  test('asks the words of an e-mail that waits, and changes nothing when they are left empty', async () => {
    const ledger = await openLedger({
      customers: [client('Alpha')],
      invoices: [facture('F-1', 'Alpha')],
      now: '2026-11-02T07:00',
    });
    ledger.host.edit((book) => {
      const sheet = book.sheet('Scénarios');
      const row = sheet
        .displayValues()
        .findIndex((cells) => cells[0] === 'Standard' && cells[2] === 'Relance 1');
      sheet.set(row + 1, sheet.heading('Envoi'), 'Après validation');
    });
    const kept = await talk(ledger.host, SHOW, '1 modifier', '', '', '');
    expect(last(kept)).toContain("rien n'a changé");
    expect(journalOf(ledger)).toEqual([]);
    await talk(
      ledger.host,
      SHOW,
      '1 modifier',
      'Facture [Numéro de la facture]',
      'Bonjour, // Merci.',
      '1 valider',
      '',
    );
    const report = await ledger.day('2026-11-02');
    expect(report.sent).toHaveLength(1);
    const [noted] = journalOf(ledger).filter(({ detail }) => detail.includes('texte='));
    expect(noted?.detail).toMatch(/objet=Facture \[Numéro de la facture\] · texte=Bonjour,\s+Merci\./);
  });

  test('settles an uncertain message, told with what to look for', async () => {
    const ledger = await openLedger({
      customers: [client('Alpha'), client('Bravo')],
      invoices: [facture('F-1', 'Alpha'), facture('F-2', 'Bravo')],
    });
    const lost = { method: 'Gmail.Users.Messages.send', effect: 'throwAfter' as const };
    ledger.host.setFaults([
      { ...lost, nth: 1 },
      { ...lost, nth: 2 },
    ]);
    expect((await ledger.day('2026-11-02')).uncertain).toHaveLength(2);
    ledger.host.setFaults([]);
    const shown = await talk(ledger.host, SHOW, '1 parti', '2 pas parti', '');
    expect(shown[0]?.text).toMatch(/INCERTAINS.*\n1\. {2}Relance 1 – Alpha/);
    expect(shown[0]?.text).toMatch(
      /Envoi du 02\/11\/2026 : cherchez « R-2026-\d{4} » dans vos Messages envoyés\./,
    );
    expect(statesOf(ledger, 'F-1').slice(-1)).toEqual(['Envoyée']);
    expect(statesOf(ledger, 'F-2').slice(-1)).toEqual(['Libérée']);
  });

  test('records a call, and the promise made on the telephone', async () => {
    const ledger = await openLedger({
      customers: [client('Alpha', { Contact: 'M. Roy', Téléphone: '04 65 71 00 13' })],
      invoices: [facture('F-1', 'Alpha', { Échéance: '2026-11-01' })],
    });
    await ledger.day('2026-11-02');
    await ledger.day('2026-11-09');
    const shown = await talk(ledger.host, SHOW, '1 promesse 13/11', '');
    expect(shown[0]?.text).toMatch(
      /APPELS À PASSER\n1\. {2}Appel – Alpha : F-1 \(1 200,00 €\)\n +M\. Roy, 04 65 71 00 13/,
    );
    expect(shown[1]?.text).toContain('noté : Promesse');
    expect(ledger.row('F-1').Situation).toBe('Promesse');
  });

  test('counts what is held, what a person can lift first, and lets him check his receipts', async () => {
    const ledger = await openLedger({
      customers: [client('Alpha'), client('Bravo')],
      invoices: [
        facture('F-1', 'Alpha'),
        facture('F-2', 'Bravo', { Échéance: '2026-12-31' }),
        facture('F-3', 'Bravo', { Échéance: '31/02' }),
      ],
      settings: { 'Validité du pointage (jours ouvrés)': 3 },
      now: '2026-11-02T07:00',
    });
    const shown = await talk(ledger.host, SHOW, 'encaissements', 'oui', '');
    expect(shown[0]?.text).toMatch(
      /SANS ENVOI : 3 lignes.*\n• {2}Encaissements à pointer : 1\n• {2}Lignes à corriger : 1\n• {2}Rien à faire : 1 facture non échue/,
    );
    expect(shown[1]?.text).toMatch(/^ENCAISSEMENTS/);
    expect(last(shown)).toContain("Encaissements pointés jusqu'au 02/11/2026.");
    expect(last(shown)).toMatch(/PARTENT AU PROCHAIN PASSAGE\n1\. {2}Relance 1 – Alpha/);
  });

  test('shows fifteen at most, of each kind, then those that follow', async () => {
    const names = Array.from(
      { length: 40 },
      (_, index) => `Client ${String.fromCharCode(65 + (index % 26))}${index}`,
    );
    const ledger = await openLedger({
      customers: names.map((name, index) => client(name, { 'E-mail': `c${index}@exemple.fr` })),
      invoices: names.map((name, index) => facture(`F-${index}`, name)),
    });
    const items = (text = '') =>
      text
        .split('\n')
        .filter((line) => /^\d+\. /.test(line))
        .map((line) => Number.parseInt(line, 10));
    const shown = await talk(ledger.host, SHOW, 'suite', 'Suite', 'suite', '');
    expect(shown[0]?.text).toContain('… et 25 autres : tapez « suite ».');
    expect(shown.map(({ text }) => items(text).length)).toEqual([15, 15, 10, 15]);
    expect(new Set(shown.slice(0, 3).flatMap(({ text }) => items(text))).size).toBe(40);
    expect(items(shown[3]?.text)).toEqual(items(shown[0]?.text));
    for (const { text } of shown) expect(text.split('\n').length).toBeLessThan(30);
  });

  test('closes when nothing is there to be done', async () => {
    const ledger = await openLedger({});
    const [shown, ...more] = await talk(ledger.host, SHOW);
    expect([shown?.kind, more.length]).toEqual(['alert', 0]);
    expect(shown?.text).toContain('rien ne partira au prochain passage');
  });

  test('an answer that comes after five minutes is not acted upon, and it is said', async () => {
    const ledger = await noticesDue();
    const before = journalOf(ledger);
    ledger.host.setFaults([
      {
        method: 'Range.getValues',
        nth: 1,
        effect: 'edit',
        edit: () => ledger.host.setNow('2026-12-02T10:05:20'),
      },
    ]);
    const shown = await talk(ledger.host, SHOW, '1 valider');
    expect(last(shown)).toMatch(/six minutes.*« 1 valider » n'a pas été fait/);
    expect(shown).toHaveLength(2);
    expect(journalOf(ledger)).toEqual(before);
  });
});

describe('« Voir ce qui partira », for a colleague', () => {
  test('his answers are requests, done by the owner’s next run', async () => {
    const ledger = await noticesDue();
    const colleague = ledger.host.as(COLLEAGUE);
    const shown = await talk(colleague, SHOW, '1 valider', '3 reporter 10/12/2026', '');
    expect(shown[0]?.text).toContain(`Les relances partent du compte de ${OWNER}`);
    expect(shown[1]?.text).toMatch(
      /► {2}Demande notée : elle sera traitée au prochain passage, depuis le compte de /,
    );
    expect(shown[1]?.text).toContain(`Demandé par ${COLLEAGUE} : « Valider », au prochain passage.`);
    expect(ledger.rows('Demandes').map((row) => row.Demande)).toEqual(['Valider', 'Reporter']);
    expect(statesOf(ledger, 'F-1')).not.toContain('Validée');
    expect(ledger.host.files().every((file) => !file.name.includes('F-1'))).toBe(true);
    await ledger.day('2026-12-02');
    expect(statesOf(ledger, 'F-1').slice(-1)).toEqual(['Validée']);
    expect(statesOf(ledger, 'F-3')).toEqual(['Reportée']);
    expect(ledger.host.sent().filter(({ from }) => from !== OWNER)).toEqual([]);
  });

  test('what only the owner can prepare is refused in a sentence', async () => {
    const ledger = await noticesDue();
    const shown = await talk(ledger.host.as(COLLEAGUE), SHOW, 'courriers', '');
    expect(last(shown)).toMatch(new RegExp(`Seul ${OWNER}`));
  });
});

test('an answer that is not understood changes nothing', async () => {
  const ledger = await noticesDue();
  const today = '2026-12-02' as CivilDate;
  const words = fc.constantFrom(
    'valider',
    'reporter',
    'écarter',
    'posté',
    'reçu',
    'parti',
    '2',
    '3',
    '31/02',
    'motif',
    '?',
  );
  const typed = fc
    .oneof(
      fc.string({ maxLength: 20 }),
      fc.array(words, { maxLength: 5 }).map((list) => list.join(' ')),
    )
    .filter((text) => readDayAnswer(text, today).kind === 'unclear' && !ALERTS.includes(text));
  const sheets = () => ['Journal', 'Demandes', 'Factures', 'Paramètres'].map((name) => ledger.rows(name));
  const before = sheets();
  await fc.assert(
    fc.asyncProperty(fc.array(typed, { minLength: 3, maxLength: 8 }), async (answers) => {
      const shown = await talk(ledger.host, SHOW, ...answers, '');
      expect(shown).toHaveLength(answers.length + 1);
      expect(sheets()).toEqual(before);
    }),
    { numRuns: 12 },
  );
});

/** Words the local host takes for a button. */
const ALERTS = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'];
