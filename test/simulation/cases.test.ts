import { expect, test } from 'vitest';
import { customer, invoice, ledgerOf } from './due';
import { checkOnce, DAY, dueLedger, NEXT } from './kill';
import { mails } from './mail';
import { walk } from './walk';
import { openLedger } from './world';

/* The table of what six public scripts do with sixty invoices of which fifty are due: what we must show instead. */

const SEND = 'Gmail.Users.Messages.send';
const plain = (text: string | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

test('killed right after mail 25, run again: 0 duplicate, and what is uncertain is shown', async () => {
  const ledger = await dueLedger(50);
  expect(await ledger.broken(DAY, [{ method: SEND, nth: 25, effect: 'killAfter' }])).toBe(false);
  expect(ledger.host.sent()).toHaveLength(25);
  const report = await ledger.catchUp(DAY);
  expect(report?.uncertain).toHaveLength(1);
  await ledger.day(NEXT);
  expect(ledger.host.sent()).toHaveLength(50);
  expect(await checkOnce(ledger)).toBeGreaterThan(0);
});

test('what was uncertain and was not in the Sent folder leaves once its user said so', async () => {
  const ledger = await dueLedger(3);
  await ledger.broken(DAY, [{ method: SEND, nth: 2, effect: 'kill' }]);
  const report = await ledger.catchUp(DAY);
  const [uncertain] = report?.uncertain ?? [];
  await ledger.host.call('settle', { key: uncertain?.key, sent: false });
  await ledger.day(NEXT);
  expect(await checkOnce(ledger)).toBe(0);
  expect(ledger.host.sent()).toHaveLength(3);
});

test('what was uncertain and was in the Sent folder counts as sent that day', async () => {
  const ledger = await dueLedger(3);
  await ledger.broken(DAY, [{ method: SEND, nth: 2, effect: 'killAfter' }]);
  const report = await ledger.catchUp(DAY);
  const [uncertain] = report?.uncertain ?? [];
  await ledger.host.call('settle', { key: uncertain?.key, sent: true });
  await ledger.day(NEXT);
  expect(await checkOnce(ledger)).toBe(0);
  const said = await ledger.said(uncertain?.invoices[0] ?? '');
  expect(said).toMatchObject({ level: 'Relance 1', nextAction: 'Relance 2', nextActionOn: '2026-12-03' });
});

test('one permanently bad address: it is reported every day, the others leave, and a new one frees it', async () => {
  const ledger = await dueLedger(6);
  // The oldest debt comes first, so that everybody else is below.
  ledger.setInvoice('F-104', 'Échéance', '2026-11-16');
  const refuse = { method: SEND, nth: 1, effect: 'throw', error: 'Invalid To header' } as const;
  ledger.host.setFaults([refuse]);
  const first = await ledger.day(DAY);
  expect([first.sent.length, first.failed.length]).toEqual([5, 1]);
  for (const day of [NEXT, '2026-11-26']) {
    ledger.host.setFaults([refuse]);
    expect((await ledger.day(day)).failed).toMatchObject([{ invoices: ['F-104'] }]);
  }
  ledger.host.setFaults([]);
  expect((await ledger.day('2026-11-27')).sent).toEqual([]);
  expect(await ledger.said('F-104')).toMatchObject({ reasonCode: 'sendFailed' });
  ledger.setCustomer('Client 4', 'E-mail', 'bonne@client4.fr');
  expect((await ledger.day('2026-11-30')).sent).toMatchObject([
    { to: 'bonne@client4.fr', level: 'Relance 1' },
  ]);
});

test.each<
  [string, (sheet: { insertRow(at: number): void; sortBy(column: number, up?: boolean): void }) => void]
>([
  ['inserts a row on top', (sheet) => sheet.insertRow(2)],
  ['sorts the sheet', (sheet) => sheet.sortBy(5, false)],
])('a colleague %s mid-run: 0 duplicate', async (_, change) => {
  const ledger = await dueLedger(50);
  ledger.host.setFaults([
    { method: SEND, nth: 20, effect: 'edit', edit: (book) => change(book.sheet('Factures')) },
  ]);
  const { sent } = await ledger.day(DAY);
  ledger.host.setFaults([]);
  await ledger.catchUp(DAY);
  await ledger.day(NEXT);
  expect(sent).toHaveLength(50);
  expect(await checkOnce(ledger)).toBe(0);
});

test.each([
  ['Payée', false],
  ['payé', false],
  ['Réglée', false],
  ['PAYE', false],
  ['Réglé le 12/11', false],
  ['À régler', true],
  ['Impayé', true],
  ['Impayée', true],
  ['non payée', true],
  ['pas encore réglée', true],
  ['reste à payer', true],
])('status typed « %s »: chased is %s', async (typed, chased) => {
  const ledger = await ledgerOf([invoice('F-1', 'Durand', '2026-11-20', { Statut: typed })]);
  const { sent, held } = await ledger.day(DAY);
  expect(sent.length).toBe(chased ? 1 : 0);
  if (!chased) expect(held).toMatchObject([{ reasonCode: 'statusTyped' }]);
});

test('due today, run at 09:00: not late yet', async () => {
  const ledger = await ledgerOf([invoice('F-1', 'Durand', DAY)]);
  expect((await ledger.run(DAY, '09:00'))?.sent).toEqual([]);
  expect(await ledger.said('F-1')).toMatchObject({
    daysPastDue: 0,
    reasonCode: 'notDue',
    status: 'Non échue',
  });
  expect((await ledger.run(NEXT, '09:00'))?.sent).toMatchObject([{ level: 'Relance 1' }]);
});

test('65 days late, first seen today: one step, then the policy’s gap', async () => {
  const ledger = await ledgerOf([invoice('F-1', 'Durand', '2026-08-03')]);
  const { left, awaited } = await walk(ledger, '2026-10-07', '2026-10-28');
  expect(left).toEqual(['2026-10-07 Durand : Relance 1 F-1', '2026-10-16 Durand : Relance 2 F-1']);
  expect(awaited).toEqual(['2026-10-26 Durand : Mise en demeure F-1']);
});

test('due date typed « 05/06/2026 »: 5 June', async () => {
  const ledger = await ledgerOf([invoice('F-1', 'Durand', '05/06/2026')]);
  // 5 June is a Friday.
  const { left } = await walk(ledger, '2026-06-04', '2026-06-09');
  expect(left).toEqual(['2026-06-04 Durand : Prévenance F-1', '2026-06-09 Durand : Relance 1 F-1']);
  expect(plain((await mails(ledger))[1]?.text)).toMatch(/0?5(\/06\/| juin )2026/);
});

test.each(['America/Los_Angeles', 'Pacific/Auckland'])(
  'sheet in %s and script in Paris: the sheet’s civil date',
  async (sheetZone) => {
    const ledger = await openLedger({
      sheetZone,
      customers: [customer('Durand')],
      invoices: [invoice('F-1', 'Durand', '2026-11-23', { 'Date facture': '2026-10-23' })],
    });
    await ledger.day(DAY);
    const [first] = await mails(ledger);
    expect(plain(first?.text)).toMatch(/23(\/11\/| novembre )2026/);
    expect(ledger.row('F-1')).toMatchObject({ 'Dernière relance': '24/11/2026', 'Retard (j)': '1' });
  },
);
