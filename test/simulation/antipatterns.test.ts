import { expect, test } from 'vitest';
import { customer, invoice, ledgerOf } from './due';
import { checkOnce, DAY, dueLedger, NEXT } from './kill';
import { mails, named } from './mail';
import { walk } from './walk';
import { COLLEAGUE, rowWhere, setIn } from './world';

/* What was found in the code of other reminder scripts: one test against each. */

const SEND = 'Gmail.Users.Messages.send';
const BAD_ADDRESS = 'API call to gmail.users.messages.send failed with error: Invalid To header';
const plain = (text: string | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

test('marks rows after the whole loop: a time-out mails everyone again', async () => {
  const ledger = await dueLedger(20);
  // Eight minutes pass while the tenth message is handed over: Google ends the execution there.
  const late = () => ledger.host.setNow(`${DAY}T08:08`);
  expect(await ledger.broken(DAY, [{ method: SEND, nth: 10, effect: 'edit', edit: late }])).toBe(false);
  expect(ledger.host.executions().at(-1)).toMatchObject({ outcome: 'killed' });
  expect(ledger.host.sent().length).toBeLessThan(20);
  await ledger.catchUp(DAY);
  await ledger.day(NEXT);
  expect(await checkOnce(ledger)).toBeLessThanOrEqual(2);
  expect(ledger.host.sent().length).toBeGreaterThanOrEqual(19);
});

test.each([
  ['a state that means nothing', 'État', 'envoyé ?'],
  ['a date that cannot be read', 'Date', 'hier'],
  ['a line without its number', 'N°', ''],
])('reads a failed history as « nothing sent yet » (fails open): %s', async (_, heading, value) => {
  const ledger = await dueLedger(3);
  await ledger.day(DAY);
  ledger.host.edit((book) => {
    const journal = book.sheet('Journal');
    journal.set(rowWhere(journal, 'État', 'Envoyée'), journal.heading(heading), value);
  });
  await expect(ledger.day('2026-12-04')).rejects.toThrow(/Journal/);
  expect(ledger.host.sent()).toHaveLength(3);
});

test('reads a failed history as « nothing sent yet » (fails open): the Journal cannot be read', async () => {
  const ledger = await dueLedger(3);
  await ledger.day(DAY);
  ledger.host.edit((book) => book.deleteSheet('Journal'));
  await expect(ledger.day('2026-12-04')).rejects.toThrow(/Journal/);
  expect(ledger.host.sent()).toHaveLength(3);
});

test('reads a failed history as « nothing sent yet » (fails open): lines of the Journal were deleted', async () => {
  const ledger = await dueLedger(3);
  await ledger.day(DAY);
  ledger.host.edit((book) => {
    const journal = book.sheet('Journal');
    while (journal.values().length > 1) journal.deleteRow(2);
  });
  await expect(ledger.day('2026-12-04')).rejects.toThrow(/Journal/);
  expect(ledger.host.sent()).toHaveLength(3);
});

test('consumes a level without a send: a blank address', async () => {
  const ledger = await ledgerOf([invoice('F-1', 'Durand', '2026-11-20')], {}, [
    customer('Durand', { 'E-mail': '' }),
  ]);
  const { held } = await ledger.day(DAY);
  expect(held).toMatchObject([{ reasonCode: 'noAddress' }]);
  expect(ledger.row('F-1')).toMatchObject({ Niveau: '', 'Dernière relance': '' });
  ledger.setCustomer('Durand', 'E-mail', 'a@durand.fr');
  expect((await ledger.day(NEXT)).sent).toMatchObject([{ level: 'Relance 1', to: 'a@durand.fr' }]);
});

test('consumes a level without a send: no template', async () => {
  const ledger = await ledgerOf([invoice('F-1', 'Durand', '2026-11-20')]);
  const rename = (from: string, to: string) =>
    ledger.host.edit((book) => {
      const sheet = book.sheet('Modèles');
      for (let row = 2; row <= sheet.values().length; row += 1)
        if (sheet.display(row, 1) === from) sheet.set(row, 1, to);
    });
  rename('Relance 1', 'Autre');
  const { sent, held } = await ledger.day(DAY);
  expect([sent.length, held.length]).toEqual([0, 1]);
  expect(held[0]?.reason).toContain('Relance 1');
  expect(ledger.row('F-1').Niveau).toBe('');
  rename('Autre', 'Relance 1');
  expect((await ledger.day(NEXT)).sent).toMatchObject([{ level: 'Relance 1' }]);
});

test('consumes a level without a send: stamps it before sending', async () => {
  const ledger = await ledgerOf([invoice('F-1', 'Durand', '2026-11-20')]);
  await ledger.broken(DAY, [{ method: SEND, nth: 1, effect: 'throw', error: BAD_ADDRESS }]);
  expect(ledger.row('F-1')).toMatchObject({ Niveau: '', 'Dernière relance': '' });
  expect((await ledger.day(NEXT)).sent).toMatchObject([{ level: 'Relance 1' }]);
});

test('threshold on the gross total, not on what remains due', async () => {
  const ledger = await ledgerOf([
    invoice('F-1', 'Durand', '2026-11-20', { 'Montant TTC': 1000, 'Montant réglé': 995 }),
    invoice('F-2', 'Petit', '2026-11-20', { 'Montant TTC': 1000, 'Montant réglé': 990 }),
    // Two small debts make one that is worth a message.
    invoice('F-3', 'Grand', '2026-11-20', { 'Montant TTC': 6 }),
    invoice('F-4', 'Grand', '2026-11-20', { 'Montant TTC': 6 }),
  ]);
  const { sent, held } = await ledger.day(DAY);
  expect(sent.map(({ invoices }) => [...invoices].sort()).sort()).toEqual([['F-2'], ['F-3', 'F-4']]);
  expect(held).toMatchObject([{ invoice: 'F-1', reasonCode: 'belowMinimum' }]);
});

test('paying one invoice resets the whole customer, or restarts at step 1', async () => {
  const ledger = await ledgerOf([
    invoice('F-1', 'Durand', '2026-10-05'),
    invoice('F-2', 'Durand', '2026-10-05'),
  ]);
  const { left } = await walk(ledger, '2026-10-06', '2026-10-24', {
    '2026-10-12': (own) => own.setInvoice('F-1', 'Montant réglé', 1200),
  });
  expect(left).toEqual(['2026-10-06 Durand : Relance 1 F-1, F-2', '2026-10-15 Durand : Relance 2 F-2']);
});

test('level as a function of age alone: it jumps', async () => {
  const ledger = await ledgerOf([
    invoice('F-1', 'Durand', '2026-06-05'),
    invoice('F-2', 'Petit', '2025-12-05'),
  ]);
  const { left, awaited } = await walk(ledger, '2026-10-06', '2026-10-27');
  expect(left.map((line) => line.slice(11))).toEqual([
    'Petit : Relance 1 F-2',
    'Durand : Relance 1 F-1',
    'Petit : Relance 2 F-2',
    'Durand : Relance 2 F-1',
  ]);
  // Nine days, then ten: the 25th is a Sunday.
  expect(left.map((line) => line.slice(0, 10))).toEqual([
    '2026-10-06',
    '2026-10-06',
    '2026-10-15',
    '2026-10-15',
  ]);
  expect(awaited.map((line) => line.slice(0, 10))).toEqual(['2026-10-26', '2026-10-26']);
});

test('a formal notice that drags a 2-day-late invoice along with a 60-day-late one', async () => {
  const ledger = await ledgerOf([
    invoice('F-1', 'Durand', '2026-09-07'),
    invoice('F-2', 'Durand', '2026-10-29'),
  ]);
  const { awaited, left } = await walk(ledger, '2026-09-08', '2026-10-30');
  expect(awaited).toEqual(['2026-09-28 Durand : Mise en demeure F-1']);
  expect(left).toContain('2026-10-30 Durand : Relance 1 F-2 (+ F-1)');
  expect((await ledger.dryRun()).awaitingApproval).toMatchObject([{ invoices: ['F-1'], alsoListed: [] }]);
});

test('one bad row or address stops the rest', async () => {
  const ledger = await dueLedger(6);
  ledger.host.edit((book) => {
    const sheet = book.sheet('Factures');
    setIn(sheet, 'Numéro', 'F-101', 'Échéance', '31/02/2026');
    setIn(sheet, 'Numéro', 'F-102', 'Montant TTC', '#REF!');
    setIn(sheet, 'Numéro', 'F-104', 'Client', '');
    setIn(book.sheet('Clients'), 'Client', 'Client 5', 'E-mail', 'personne@');
  });
  const { sent, held } = await ledger.day(DAY);
  expect(sent.map(({ customer: name }) => name).sort()).toEqual(['Client 0', 'Client 3']);
  expect(held.map(({ invoice: number, reasonCode }) => `${number} ${reasonCode}`).sort()).toEqual([
    'F-101 unreadable',
    'F-102 unreadable',
    'F-104 unknownCustomer',
    'F-105 unreadable',
    'F-900 disputed',
  ]);
});

test('an error text written into the cell that means « sent »', async () => {
  const ledger = await ledgerOf([invoice('F-1', 'Durand', '2026-11-20')]);
  ledger.host.setFaults([{ method: SEND, nth: 1, effect: 'throw', error: BAD_ADDRESS }]);
  const { failed, sent } = await ledger.day(DAY);
  expect([failed.length, sent.length]).toEqual([1, 0]);
  const row = ledger.row('F-1');
  expect(row).toMatchObject({ Niveau: '', 'Dernière relance': '', Statut: 'Échue' });
  expect(row.Pourquoi).toContain('Invalid To header');
  expect(ledger.rows('Journal').map((line) => line.État)).not.toContain('Envoyée');
});

test('unknown placeholder rendered as an empty string', async () => {
  const ledger = await ledgerOf([invoice('F-1', 'Durand', '2026-11-20')]);
  ledger.host.edit((book) => {
    const sheet = book.sheet('Modèles');
    const row = rowWhere(sheet, 'Modèle', 'Relance 1');
    const column = sheet.heading('Texte');
    sheet.set(row, column, `${sheet.display(row, column)}\n\nRappel : [Numéro de la factur]`);
  });
  const { sent, held } = await ledger.day(DAY);
  expect(sent).toEqual([]);
  expect(held[0]?.reason).toContain('[Numéro de la factur]');
  expect(held[0]?.reason).toContain('[Numéro de la facture]');
});

test('placeholders in a letter’s header or footer left unfilled: none in a subject nor a body', async () => {
  const ledger = await ledgerOf([invoice('F-1', 'Durand', '2026-10-05')], {}, [
    customer('Durand', { Langue: '' }),
  ]);
  await walk(ledger, '2026-09-28', '2026-10-16');
  const messages = await mails(ledger);
  expect(messages).toHaveLength(3);
  for (const message of messages)
    for (const part of [message.subject, message.text, message.html.replace(/<style[\s\S]*?<\/style>/g, '')])
      expect(plain(part)).not.toMatch(/\[[^\]]*\]|\{\{|undefined|null|NaN/);
});

test('two colleagues each switch the daily run on', async () => {
  const ledger = await ledgerOf([invoice('F-1', 'Durand', '2026-11-20')]);
  const other = ledger.host.as(COLLEAGUE);
  await expect(other.call('activate', {})).rejects.toThrow(/déjà activé/);
  // Should his trigger exist all the same, it sends nothing.
  ledger.host.setNow(`${DAY}T08:00`);
  expect(await other.call('dailyRun')).toBeNull();
  expect((await ledger.day(DAY)).sent).toHaveLength(1);
  expect(named((await mails(ledger))[0] ?? fail(), ['F-1'])).toEqual(['F-1']);
});

function fail(): never {
  throw new Error('no message left');
}
