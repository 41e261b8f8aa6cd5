import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../../local/host';
import { journalOf } from './journal';
import {
  act,
  approved,
  beforeFormalNotice,
  bill,
  DURAND,
  filesIn,
  letterLedger,
  MARTIN,
  plain,
  sayOfPdf,
  setStep,
  toPost,
} from './letters';
import { mails } from './mail';
import type { Ledger } from './world';

/*
 * Letters whose execution dies, or whose services fail, at any call. After it: never two e-mails of one notice, never an
 * e-mail without its letter, never another customer's letter; everything leaves once, or is shown as uncertain.
 */

const CUSTOMERS = [DURAND, MARTIN];
const NAMES = CUSTOMERS.map(({ Client }) => String(Client));
const START = {
  customers: CUSTOMERS,
  invoices: NAMES.map((Client, index) => bill(`F-${index + 1}`, { Client, 'Montant TTC': 1000 + index })),
};

const EFFECTS = ['kill', 'killAfter', 'throw', 'throwAfter'] as const;

/** So many calls spread over all of them, never the same ones but those of the seed. */
function spread(total: number, count: number): number[] {
  const seed = Number(process.env.FAST_CHECK_SEED);
  const [shifts = []] = fc.sample(
    fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: count, maxLength: count }),
    { numRuns: 1, seed },
  );
  return shifts.map((shift, index) => Math.min(total, 1 + Math.floor(((index + shift) * total) / count)));
}

/** Does something while a fault is planned; true when it went to its end. */
async function under(ledger: Ledger, fault: Fault, work: () => Promise<unknown>): Promise<boolean> {
  ledger.host.setFaults([fault]);
  try {
    await work();
    return true;
  } catch {
    return false;
  } finally {
    ledger.host.setFaults([]);
  }
}

/** How many calls something makes. */
async function callsOf(ledger: Ledger, work: () => Promise<unknown>): Promise<number> {
  ledger.host.resetCalls();
  await work();
  return ledger.host.calls().total;
}

/** The messages that left since, each with one letter: its own customer's. By customer, how many. */
async function lettersLeft(ledger: Ledger, from: number): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const message of await mails(ledger, from)) {
    const customer = CUSTOMERS.find((one) => message.to.includes(String(one['E-mail'])));
    const name = String(customer?.Client);
    const files = [...filesIn(message)];
    expect(files, `files to ${name}`).toHaveLength(1);
    const [[fileName, bytes] = ['', new Uint8Array()]] = files;
    const says = await sayOfPdf(bytes);
    expect(fileName).toContain(name);
    for (const other of NAMES)
      expect(says.includes(other), `${other} in the letter to ${name}`).toBe(other === name);
    expect(says).toContain(`F-${NAMES.indexOf(name) + 1} `);
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return times;
}

/** Everybody has received his letter once, or it is shown as uncertain and he has once at most. */
async function expectOnce(ledger: Ledger, from: number, where: string): Promise<number> {
  const left = await lettersLeft(ledger, from);
  const { uncertain } = await ledger.dryRun();
  const unsure = new Set(uncertain.map(({ customer }) => customer));
  for (const name of NAMES) {
    const times = left.get(name) ?? 0;
    if (unsure.has(name)) expect(times, `${name}, uncertain, ${where}`).toBeLessThanOrEqual(1);
    else expect(times, `${name}, ${where}`).toBe(1);
  }
  const numbers = journalOf(ledger).map(({ number }) => number);
  expect(numbers, where).toEqual(numbers.map((_, index) => index + 1));
  return unsure.size;
}

describe('a run whose e-mails carry letters', () => {
  let ready: Ledger;
  beforeAll(async () => {
    ready = await letterLedger(START);
    setStep(ready, 'Relance 1', 'Modèle courrier', 'Relance 1');
  });
  const open = (): Promise<Ledger> => ready.fork();

  test.each(EFFECTS)('%s at any call', { timeout: 120_000 }, async (effect) => {
    const counted = await open();
    const total = await callsOf(counted, () => counted.day('2026-11-02'));
    expect(await expectOnce(counted, 0, 'unbroken')).toBe(0);
    for (const nth of spread(total, 1)) {
      const ledger = await open();
      const where = `${effect} at call ${nth} of ${total}`;
      await under(ledger, { method: '*', nth, effect }, () => ledger.run('2026-11-02'));
      if (nth % 2) await ledger.catchUp('2026-11-02');
      await ledger.day('2026-11-03');
      expect(await expectOnce(ledger, 0, where), where).toBeLessThanOrEqual(1);
    }
  });

  test.each([
    'Docs.Documents.get',
    'Drive.Files.create',
    'Drive.Files.copy',
    'Docs.Documents.batchUpdate',
    'Drive.Files.export',
  ])(
    '%s fails once: the others leave, the row says why, and the letter leaves at the next passage',
    async (method) => {
      for (const effect of ['throw', 'throwAfter'] as const) {
        const ledger = await open();
        const fault = { method, nth: method === 'Docs.Documents.get' ? 1 : 2, effect } as const;
        expect(await under(ledger, fault, () => ledger.run('2026-11-02'))).toBe(true);
        const left = await lettersLeft(ledger, 0);
        // The model is read once for all; everything else is one customer's own.
        const missing = NAMES.filter((name) => !left.has(name));
        expect(missing).toEqual(method === 'Docs.Documents.get' ? NAMES : [NAMES[1]]);
        for (const name of missing)
          expect(plain(ledger.row(`F-${NAMES.indexOf(name) + 1}`).Pourquoi ?? '')).toMatch(
            /La lettre n'a pas pu être faite|Google Drive ne répond pas/,
          );
        const { sent } = (await ledger.catchUp('2026-11-02')) ?? (await ledger.day('2026-11-03'));
        expect(sent.map(({ customer }) => customer)).toEqual(missing);
        expect(await expectOnce(ledger, 0, `${method}, ${effect}`)).toBe(0);
      }
    },
  );

  test.each(['kill', 'killAfter', 'throwAfter'] as const)(
    '%s while Gmail takes a letter: it is never sent again',
    async (effect) => {
      for (const nth of [1, 2]) {
        const ledger = await open();
        await under(ledger, { method: 'Gmail.Users.Messages.send', nth, effect }, () =>
          ledger.run('2026-11-02'),
        );
        await ledger.catchUp('2026-11-02');
        await ledger.day('2026-11-03');
        expect(await expectOnce(ledger, 0, `${effect} at message ${nth}`)).toBe(1);
      }
    },
  );

  test('Drive down all morning: nothing of it leaves, no half of it either, then all of it once', async () => {
    const ledger = await open();
    ledger.host.setFaults(
      [1, 2].map((nth) => ({
        method: 'Drive.Files.copy',
        nth,
        effect: 'throw',
        error: 'Service Drive timed out',
      })),
    );
    expect((await ledger.day('2026-11-02')).sent).toEqual([]);
    ledger.host.setFaults([]);
    expect(ledger.host.sent()).toEqual([]);
    expect((await ledger.catchUp('2026-11-02'))?.sent).toHaveLength(2);
    expect(await ledger.catchUp('2026-11-02', '10:00')).toBeNull();
    await expectOnce(ledger, 0, 'after the morning');
  });
});

describe('approving', () => {
  const one = { customers: [DURAND], invoices: [bill('F-1', { 'Montant TTC': 1000 })] };

  test.each(EFFECTS)(
    '%s at any call: one letter to post in the end, and one copy',
    { timeout: 120_000 },
    async (effect) => {
      const counted = await beforeFormalNotice(one);
      const total = await callsOf(counted, () => approved(counted, '2026-12-01T10:00'));
      for (const nth of spread(total, 1)) {
        const where = `${effect} at call ${nth} of ${total}`;
        const ledger = await beforeFormalNotice(one);
        const already = ledger.host.sent().length;
        ledger.host.setNow('2026-12-01T10:00');
        await under(ledger, { method: '*', nth, effect }, () => approved(ledger, '2026-12-01T10:00'));
        const { awaitingApproval } = await ledger.dryRun();
        if (awaitingApproval.length > 0) await approved(ledger, '2026-12-01T11:00');
        const report = await ledger.day('2026-12-02');
        expect(toPost(report), where).toHaveLength(1);
        expect(ledger.host.sent(), where).toHaveLength(already);
        const key = toPost(report)[0]?.key ?? '';
        await act(ledger, '2026-12-03T18:00', 'recordPosting', { key, postedOn: '2026-12-03' });
        expect((await ledger.day('2026-12-04')).sent, where).toHaveLength(1);
        expect([...(await lettersLeft(ledger, already)).values()], where).toEqual([1]);
      }
    },
  );
});

describe('posting and its copies', () => {
  let ready: Ledger;
  const keys: string[] = [];
  beforeAll(async () => {
    ready = await beforeFormalNotice(START);
    for (const name of NAMES) keys.push(await approved(ready, '2026-12-01T10:00', name));
  });
  const tell = (ledger: Ledger, key: string, at = '2026-12-03T18:00'): Promise<string> =>
    act(ledger, at, 'recordPosting', { key, postedOn: '2026-12-03', number: key });

  test.each(EFFECTS)(
    '%s while it is recorded: told again, it stands once',
    { timeout: 120_000 },
    async (effect) => {
      const counted = await ready.fork();
      const total = await callsOf(counted, () => tell(counted, keys[0] ?? ''));
      for (const nth of spread(total, 1)) {
        const where = `${effect} at call ${nth} of ${total}`;
        const ledger = await ready.fork();
        const already = ledger.host.sent().length;
        const [first = ''] = keys;
        await under(ledger, { method: '*', nth, effect }, () => tell(ledger, first));
        for (const key of keys)
          expect(await tell(ledger, key, '2026-12-03T18:30'), where).toMatch(/postée le 03/);
        await ledger.day('2026-12-04');
        await ledger.day('2026-12-07');
        expect(await expectOnce(ledger, already, where), where).toBe(0);
      }
    },
  );

  test.each(EFFECTS)('%s at any call of the run that sends copies', { timeout: 120_000 }, async (effect) => {
    const counted = await ready.fork();
    for (const key of keys) await tell(counted, key);
    const total = await callsOf(counted, () => counted.day('2026-12-04'));
    for (const nth of spread(total, 1)) {
      const where = `${effect} at call ${nth} of ${total}`;
      const ledger = await ready.fork();
      const already = ledger.host.sent().length;
      for (const key of keys) await tell(ledger, key);
      await under(ledger, { method: '*', nth, effect }, () => ledger.run('2026-12-04'));
      if (nth % 2) await ledger.catchUp('2026-12-04');
      await ledger.day('2026-12-07');
      expect(await expectOnce(ledger, already, where), where).toBeLessThanOrEqual(1);
      // Its owner looks in the Sent folder and answers: then each has left once, whatever happened.
      const left = await lettersLeft(ledger, already);
      for (const { key, customer } of (await ledger.dryRun()).uncertain)
        await act(ledger, '2026-12-07T10:00', 'settle', { key, sent: left.has(customer) });
      await ledger.day('2026-12-08');
      expect(await expectOnce(ledger, already, `${where}, settled`)).toBe(0);
    }
  });

  test.each(['kill', 'killAfter', 'throwAfter'] as const)(
    '%s while Gmail takes a copy: it is never sent again',
    async (effect) => {
      const ledger = await ready.fork();
      const already = ledger.host.sent().length;
      for (const key of keys) await tell(ledger, key);
      await under(ledger, { method: 'Gmail.Users.Messages.send', nth: 1, effect }, () =>
        ledger.run('2026-12-04'),
      );
      await ledger.catchUp('2026-12-04');
      await ledger.day('2026-12-07');
      expect(await expectOnce(ledger, already, effect)).toBe(1);
    },
  );
});
