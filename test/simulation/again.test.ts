import { expect, test } from 'vitest';
import { checkOnce, DAY, dueLedger, NEXT } from './kill';
import { mails } from './mail';
import { COLLEAGUE, OWNER } from './world';

/* Quotas, locks, triggers and accounts: what leaves late leaves once, and what leaves twice elsewhere leaves once here. */

const SEND = 'Gmail.Users.Messages.send';
const QUOTA = 'Service invoked too many times for one day: gmail.';

test('the quota runs out at message 25 of 50: the rest leaves the next day, once', async () => {
  const ledger = await dueLedger(50);
  ledger.host.setFaults([{ method: SEND, nth: 25, effect: 'throw', error: QUOTA }]);
  const first = await ledger.day(DAY);
  expect([first.sent.length, first.postponed.length, first.uncertain.length]).toEqual([24, 26, 0]);
  expect(first.postponed[0]?.reason).toContain('Quota');
  const second = await ledger.day(NEXT);
  expect(second.sent).toHaveLength(26);
  await ledger.day('2026-11-26');
  expect(await checkOnce(ledger)).toBe(0);
  expect(ledger.host.sent()).toHaveLength(50);
});

test('Google’s own count runs out before ours: what it does not allow waits, and leaves once', async () => {
  const ledger = await dueLedger(8, { 'Destinataires par jour': 5 });
  const dry = await ledger.dryRun();
  expect([dry.sent.length, dry.postponed.length]).toEqual([5, 3]);
  const first = await ledger.day(DAY);
  expect([first.sent.length, first.postponed.length]).toEqual([5, 3]);
  // The same day, nothing more: the twenty-four hours are not over.
  expect((await ledger.catchUp(DAY))?.sent).toEqual([]);
  expect((await ledger.run(NEXT, '07:30'))?.sent).toEqual([]);
  expect((await ledger.run(NEXT, '08:30'))?.sent).toHaveLength(3);
  expect(await checkOnce(ledger)).toBe(0);
});

test('copies count in the quota', async () => {
  const ledger = await dueLedger(8, { 'Destinataires par jour': 5, 'Copie à': 'archive@atelier-exemple.fr' });
  expect((await ledger.day(DAY)).sent).toHaveLength(2);
});

test('the six minutes run out: the run stops by itself, and the next trigger carries on', async () => {
  const ledger = await dueLedger(40);
  // A call every second and a half: forty messages would take longer than an execution may.
  const slow = Array.from({ length: 40 }, (_, index) => ({
    method: SEND,
    nth: index + 1,
    effect: 'edit' as const,
    edit: () => {
      const at = Date.parse(`${ledger.host.now()}:00Z`) + 60_000;
      ledger.host.setNow(new Date(at).toISOString().slice(0, 16));
    },
  }));
  ledger.host.setFaults(slow);
  const first = await ledger.day(DAY);
  expect(first.sent.length).toBeGreaterThan(0);
  expect(first.sent.length + first.postponed.length).toBe(40);
  expect(first.postponed.length).toBeGreaterThan(0);
  ledger.host.setFaults([]);
  expect((await ledger.catchUp(DAY, '10:00'))?.sent.length).toBe(first.postponed.length);
  expect(await checkOnce(ledger)).toBe(0);
});

test('the trigger fires twice: 0 duplicate', async () => {
  const ledger = await dueLedger(50);
  await ledger.day(DAY);
  expect((await ledger.run(DAY, '08:01'))?.sent).toEqual([]);
  expect(await ledger.catchUp(DAY)).toBeNull();
  expect(ledger.host.sent()).toHaveLength(50);
});

test('two runs at once: the second leaves everything to the first', async () => {
  const ledger = await dueLedger(6);
  ledger.host.holdLock('script');
  expect(await ledger.run(DAY)).toBeNull();
  expect(ledger.host.sent()).toEqual([]);
  await expect(ledger.host.call('runNow')).rejects.toThrow(/autre passage/);
  ledger.host.releaseLock('script');
  expect((await ledger.catchUp(DAY))?.sent).toHaveLength(6);
});

test('a second account cannot activate too, and sends nothing by its own trigger', async () => {
  const ledger = await dueLedger(4);
  const other = ledger.host.as(COLLEAGUE);
  await expect(other.call('activate', {})).rejects.toThrow(OWNER);
  await expect(other.call('runNow')).rejects.toThrow(OWNER);
  expect(await other.call('dailyRun')).toBeNull();
  expect(await other.call('catchUp')).toBeNull();
  expect(ledger.host.sent()).toEqual([]);
  expect((await ledger.day(DAY)).sent).toHaveLength(4);
  expect(new Set(ledger.host.sent().map(({ from }) => from))).toEqual(new Set([OWNER]));
});

test('what a colleague asks for leaves from the owner’s mailbox, at the owner’s run', async () => {
  const ledger = await dueLedger(1);
  const other = ledger.host.as(COLLEAGUE);
  const [notice] = (await ledger.dryRun()).sent;
  const answer = await other.call('waive', { key: notice?.key, reason: 'accord' });
  expect(answer).toMatchObject({ requested: true });
  expect((await ledger.day(DAY)).sent).toEqual([]);
  expect(await mails(ledger)).toEqual([]);
});

test('a copy of the spreadsheet sends nothing', async () => {
  const ledger = await dueLedger(2);
  const copy = await ledger.host.copySpreadsheet({ memory: true, now: `${DAY}T08:00`, user: OWNER });
  expect(await copy.call('dailyRun')).toBeNull();
  await expect(copy.call('runNow')).rejects.toThrow();
  expect(copy.sent()).toEqual([]);
});
