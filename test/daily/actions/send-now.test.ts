import { describe, expect, test } from 'vitest';
import { journalOf } from '../../simulation/journal';
import { act, beforeFormalNotice, plain } from '../../simulation/letters';
import { mails } from '../../simulation/mail';
import { COLLEAGUE, type Ledger, OWNER, openLedger, type Row } from '../../simulation/world';
import { client, facture } from '../rows';

/** A Monday on which relance 1 of an invoice due on 31 October is due. */
const DAY = '2026-11-02';
const NOW = `${DAY}T10:00`;

const ledgerOf = (settings: Row = {}, ...invoices: Row[]): Promise<Ledger> =>
  openLedger({
    customers: [client('Alpha'), client('Bravo')],
    invoices: invoices.length > 0 ? invoices : [facture('F-1', 'Alpha'), facture('F-2', 'Bravo')],
    settings,
    now: `${DAY}T07:00`,
  });

async function keyOf(ledger: Ledger, invoice: string): Promise<string> {
  const { sent } = await ledger.dryRun();
  const found = sent.find(({ invoices }) => invoices.includes(invoice));
  if (!found) throw new Error(`no message of ${invoice} leaves`);
  return found.key;
}

const send = (ledger: Ledger, key: string, at = NOW): Promise<string> => act(ledger, at, 'sendNow', { key });

const leftTo = ({ host }: Ledger): string[] => host.sent().map(({ to }) => to.join());

const dashboard = ({ host }: Ledger): unknown => host.workbook.sheet('Tableau de bord').values();

describe('« Relancer maintenant » for one message', () => {
  test('sends that one, says to whom, and leaves the others to the day’s run', async () => {
    const ledger = await ledgerOf();
    const key = await keyOf(ledger, 'F-2');
    expect(await send(ledger, key, `${DAY}T07:30`)).toBe(
      'Relance 1 envoyée. Destinataire : compta@bravo.example (Bravo).',
    );
    expect(leftTo(ledger)).toEqual(['compta@bravo.example']);
    expect(ledger.row('F-2')).toMatchObject({ Niveau: 'Relance 1', 'Prochaine action': 'Relance 2' });
    expect(ledger.row('F-1').Pourquoi).toMatch(/^Relance 1 prête/);
    const { sent } = await ledger.day(DAY);
    expect(sent.map(({ invoices }) => invoices)).toEqual([['F-1']]);
    await ledger.day('2026-11-03');
    expect(ledger.host.sent()).toHaveLength(2);
  });

  test('is the run’s own message: the same words, reserved and recorded the same way', async () => {
    const [alone, ofDay] = [await ledgerOf(), await ledgerOf()];
    await send(alone, await keyOf(alone, 'F-1'), `${DAY}T08:00`);
    await ofDay.day(DAY);
    const states = (ledger: Ledger) =>
      journalOf(ledger)
        .filter(({ invoice }) => invoice === 'F-1')
        .map(({ state, key }) => [state, key]);
    expect(states(alone)).toEqual([
      ['Réservée', 'F-1#1'],
      ['Envoyée', 'F-1#1'],
    ]);
    expect(states(alone)).toEqual(states(ofDay));
    const [mine, theirs] = [(await mails(alone))[0], (await mails(ofDay))[0]];
    const text = (said: string | undefined): string => (said ?? '').replace(/R-\d{4}-\d{4}/g, 'R');
    expect([mine?.subject, text(mine?.text)]).toEqual([theirs?.subject, text(theirs?.text)]);
  });

  test.each([
    ['before the day’s run', false],
    ['after it', true],
  ])('%s: no digest, no figure of the dashboard, and the day stays as far as it went', async (_, isDone) => {
    const ledger = await ledgerOf({ 'Compte rendu par e-mail': 'Oui' }, facture('F-1', 'Alpha'));
    ledger.setInvoice('F-1', 'Situation', 'Litige');
    if (isDone) await ledger.day(DAY);
    ledger.setInvoice('F-1', 'Situation', '');
    const before = dashboard(ledger);
    expect(await send(ledger, await keyOf(ledger, 'F-1'))).toMatch(/^Relance 1 envoyée/);
    expect(leftTo(ledger)).toEqual(['compta@alpha.example']);
    expect(dashboard(ledger)).toEqual(before);
    const caughtUp = await ledger.catchUp(DAY, '11:00');
    if (isDone) expect(caughtUp).toBeNull();
    else expect(caughtUp?.sent).toEqual([]);
  });

  test('asked for twice, it leaves once and says when the next one does', async () => {
    const ledger = await ledgerOf();
    const key = await keyOf(ledger, 'F-1');
    await send(ledger, key);
    expect(await send(ledger, key)).toBe(
      'refused: Relance 1 envoyée le 02/11/2026 : relance 2 le 12/11/2026 sans règlement.',
    );
    expect(ledger.host.sent()).toHaveLength(1);
  });

  test('does first what colleagues asked for', async () => {
    const ledger = await ledgerOf();
    const key = await keyOf(ledger, 'F-1');
    await ledger.host.as(COLLEAGUE).call('postpone', { key, until: '2026-11-20' });
    expect(await send(ledger, key)).toBe('refused: Reportée au 20/11/2026 à votre demande.');
    expect(ledger.host.sent()).toEqual([]);
  });

  test('only the owner’s account sends', async () => {
    const ledger = await ledgerOf();
    const key = await keyOf(ledger, 'F-1');
    await act(ledger, NOW, 'deactivate', {});
    expect(await send(ledger, key)).toMatch(/^refused: L'envoi n'est pas activé/);
    expect(ledger.host.sent()).toEqual([]);
  });
});

describe('what the decision does not let leave today', () => {
  const LATER: readonly [string, (ledger: Ledger, key: string) => unknown, RegExp][] = [
    ['in dispute', (one) => one.setInvoice('F-1', 'Situation', 'Litige'), /^Litige ouvert/],
    [
      'paid',
      (one) => one.addPayment({ "Date d'encaissement": DAY, Facture: 'F-1', Montant: 1200 }),
      /^Réglée le 02\/11\/2026/,
    ],
    ['put off', (one, key) => act(one, NOW, 'postpone', { key, until: '2026-11-20' }), /^Reportée au 20\/11/],
    ['blocked', (one) => one.setCustomer('Alpha', 'Ne pas relancer', 'Oui'), /^Client à ne pas relancer/],
    ['behind the gate', (one) => one.setSetting('Validité du pointage (jours ouvrés)', 3), /^Encaissements/],
  ];

  test.each(LATER)('%s is refused in the words of its row', async (_, change, said) => {
    const ledger = await ledgerOf();
    const key = await keyOf(ledger, 'F-1');
    await change(ledger, key);
    const answer = await send(ledger, key);
    expect(answer.replace('refused: ', '')).toMatch(said);
    expect(answer).toMatch(/^refused/);
    expect(answer).toBe(`refused: ${plain((await ledger.said('F-1')).reason)}`);
    expect(ledger.host.sent()).toEqual([]);
  });

  test('two invoices of one message, on a day nobody works', async () => {
    const ledger = await ledgerOf({}, facture('F-1', 'Alpha'), facture('F-2', 'Alpha'));
    const key = await keyOf(ledger, 'F-1');
    expect(await send(ledger, key, '2026-11-01T10:00')).toMatch(
      /^refused: Jour non ouvré : envoi reporté au 02\/11\/2026/,
    );
    expect(ledger.host.sent()).toEqual([]);
  });

  test('what waits for an approval says so', async () => {
    const ledger = await beforeFormalNotice();
    const [notice] = (await ledger.dryRun()).awaitingApproval;
    const already = ledger.host.sent().length;
    expect(await send(ledger, notice?.key ?? '', '2026-11-23T10:00')).toMatch(
      /^refused: En attente de votre validation/,
    );
    expect(ledger.host.sent()).toHaveLength(already);
  });

  test('a key of nothing is refused', async () => {
    const ledger = await ledgerOf();
    expect(await send(ledger, 'M0')).toMatch(/^refused: Aucun message ne porte la clé « M0 »/);
  });

  test('a dispute typed while it is about to leave stops it', async () => {
    const ledger = await ledgerOf();
    const key = await keyOf(ledger, 'F-1');
    const { host } = ledger;
    host.setFaults([
      {
        method: 'Properties.setProperty',
        nth: 1,
        effect: 'edit',
        edit: (book) => book.sheet('Factures').set(2, book.sheet('Factures').heading('Situation'), 'Litige'),
      },
    ]);
    expect(await send(ledger, key)).toMatch(/^refused: Modifiée pendant le passage, rien n'est parti/);
    expect(host.sent()).toEqual([]);
  });
});

describe('when Gmail does not answer as it should', () => {
  const SEND = 'Gmail.Users.Messages.send';

  test('refused: it says so, and the next run tries again', async () => {
    const ledger = await ledgerOf();
    const key = await keyOf(ledger, 'F-1');
    ledger.host.setFaults([{ method: SEND, nth: 1, effect: 'throw', error: 'Invalid To header' }]);
    expect(await send(ledger, key)).toMatch(
      /^Envoi refusé par Gmail .* : nouvel essai au prochain passage\. Vérifiez l'adresse compta@alpha\.example chez Alpha\.$/,
    );
    ledger.host.setFaults([]);
    expect((await ledger.day('2026-11-03')).sent).toHaveLength(2);
  });

  test('the answer lost: it is uncertain, and not sent again', async () => {
    const ledger = await ledgerOf();
    const key = await keyOf(ledger, 'F-1');
    ledger.host.setFaults([{ method: SEND, nth: 1, effect: 'throwAfter' }]);
    expect(await send(ledger, key)).toMatch(
      /^Envoi du 02\/11\/2026 incertain : vérifiez les Messages envoyés/,
    );
    ledger.host.setFaults([]);
    expect(await send(ledger, key)).toMatch(/^refused: Envoi du 02\/11\/2026 incertain/);
    await ledger.day('2026-11-03');
    expect(leftTo(ledger).filter((to) => to.includes('alpha'))).toHaveLength(1);
  });

  test('the quota spent: it leaves at the next run, and what others would take does not count', async () => {
    const full = await ledgerOf({ 'Destinataires par jour': 1 });
    const first = await keyOf(full, 'F-1');
    const [second] = (await full.dryRun()).postponed;
    expect(await send(full, second?.key ?? '')).toMatch(/^Relance 1 envoyée/);
    expect(await send(full, first)).toMatch(/^Quota d'envoi du jour atteint/);
    expect(full.host.sent()).toHaveLength(1);
  });
});

describe('asked for by a colleague', () => {
  test('it leaves at the next catch-up, from the owner, and its line says so', async () => {
    const ledger = await ledgerOf();
    ledger.setInvoice('F-1', 'Situation', 'Litige');
    await ledger.day(DAY);
    expect(await ledger.catchUp(DAY, '09:00')).toBeNull();
    ledger.setInvoice('F-1', 'Situation', '');
    const key = await keyOf(ledger, 'F-1');
    const answer = await ledger.host.as(COLLEAGUE).call('sendNow', { key });
    expect(answer).toMatchObject({ requested: true });
    expect(leftTo(ledger)).toEqual(['compta@bravo.example']);
    const report = await ledger.catchUp(DAY, '10:00');
    expect(report?.sent.map((notice) => notice.key)).toEqual([key]);
    expect(ledger.host.sent().at(-1)?.from).toBe(OWNER);
    const [line] = ledger.rows('Demandes');
    expect(line).toMatchObject({
      Demande: 'Relancer maintenant',
      'Traitée le': expect.stringContaining(':'),
    });
    expect(plain(line?.Détail ?? '')).toMatch(/« Relance 1 » de Alpha est prise dans ce passage/);
    expect(await ledger.catchUp(DAY, '11:00')).toBeNull();
  });

  test('what may not leave is refused at once, and not noted', async () => {
    const ledger = await ledgerOf();
    const key = await keyOf(ledger, 'F-1');
    ledger.setInvoice('F-1', 'Situation', 'Litige');
    await expect(ledger.host.as(COLLEAGUE).call('sendNow', { key })).rejects.toThrow(/Litige ouvert/);
    expect(ledger.rows('Demandes')).toEqual([]);
  });

  test('held since, its line says why', async () => {
    const ledger = await ledgerOf();
    const key = await keyOf(ledger, 'F-1');
    await ledger.host.as(COLLEAGUE).call('sendNow', { key });
    ledger.setInvoice('F-1', 'Situation', 'Litige');
    await ledger.day(DAY);
    expect(leftTo(ledger)).toEqual(['compta@bravo.example']);
    expect(ledger.rows('Demandes')[0]?.Détail).toMatch(/Non faite.: Litige ouvert/);
  });

  test('the owner who sends another one leaves it to the run that follows', async () => {
    const ledger = await ledgerOf();
    const [first, second] = [await keyOf(ledger, 'F-1'), await keyOf(ledger, 'F-2')];
    await ledger.host.as(COLLEAGUE).call('sendNow', { key: first });
    expect(await send(ledger, second)).toMatch(/^Relance 1 envoyée/);
    expect(leftTo(ledger)).toEqual(['compta@bravo.example']);
    expect(ledger.rows('Demandes')[0]?.['Traitée le']).toBe('');
    expect((await ledger.catchUp(DAY, '11:00'))?.sent.map(({ key }) => key)).toEqual([first]);
    expect(ledger.rows('Demandes')[0]?.['Traitée le']).not.toBe('');
  });
});
