import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { dayAfter, daysBetween } from './calendar';
import { journalOf, type Line } from './journal';
import { act, approved, beforeFormalNotice, bill, DURAND, filesIn, MARTIN } from './letters';
import { mails } from './mail';
import type { Ledger } from './world';

/*
 * Any order of approvals, postings, answers of the post, payments, disputes and days: a formal notice is never e-mailed
 * before it is posted, its file never proposed before its time, nothing leaves while it runs, levels go one by one.
 */

/** What happens, the commonest several times: a history must reach its end now and then. */
const DEEDS = [
  ...(['approve', 'approve', 'post', 'post', 'post'] as const),
  ...(['present', 'present', 'present', 'receive', 'unknown', 'unclaimed', 'refused'] as const),
  ...(['payPart', 'payAll', 'dispute', 'clear', 'clear', 'move', 'address'] as const),
  ...(['bounce', 'waive', 'postpone'] as const),
];
type Deed = (typeof DEEDS)[number];

interface Day {
  readonly gap: number;
  readonly deeds: readonly { readonly kind: Deed; readonly at: number; readonly back: number }[];
}

const DAYS: fc.Arbitrary<readonly Day[]> = fc.array(
  fc.record({
    gap: fc.integer({ min: 1, max: 6 }),
    deeds: fc.array(
      fc.record({
        kind: fc.constantFrom(...DEEDS),
        at: fc.nat({ max: 5 }),
        back: fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 6, -1),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  { minLength: 5, maxLength: 9 },
);

const START = {
  customers: [DURAND, MARTIN],
  invoices: [
    bill('F-1'),
    bill('F-2', { Client: 'Menuiserie Martin', 'Montant TTC': 500 }),
    bill('F-3', { Échéance: '2026-11-19', 'Montant TTC': 300 }),
  ],
};
const INVOICES = ['F-1', 'F-2', 'F-3'];
const CLIENTS = ['Durand SARL', 'Menuiserie Martin'];

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** Keys of the messages ever approved. */
const approvedKeys = (ledger: Ledger): readonly string[] => [
  ...new Set(
    journalOf(ledger)
      .filter(({ state }) => state === 'Validée')
      .map(({ message }) => message),
  ),
];

/** Keys of what waits for a person. */
async function waitingKeys(ledger: Ledger): Promise<readonly string[]> {
  const { awaitingApproval, toDo } = await ledger.dryRun();
  return [...awaitingApproval, ...toDo.filter(({ kind }) => kind === 'post')].map(({ key }) => key);
}

async function perform(
  ledger: Ledger,
  { kind, at, back }: Day['deeds'][number],
  today: string,
): Promise<void> {
  const moment = `${today}T07:00`;
  const date = dayAfter(today, -back);
  const invoice = pick(INVOICES, at) ?? 'F-1';
  const post = (note: Record<string, string>) => {
    const key = pick(approvedKeys(ledger), at);
    return key ? act(ledger, moment, 'recordPosting', { key, ...note }) : Promise.resolve('');
  };
  const on = async (name: string, argument: Record<string, string> = {}) => {
    const key = pick(await waitingKeys(ledger), at);
    return key ? act(ledger, moment, name, { key, ...argument }) : '';
  };
  // A refusal of the product is an answer like another.
  switch (kind) {
    case 'approve':
      return void (await on('approve'));
    case 'post':
      return void (await post({ postedOn: date }));
    case 'present':
      return void (await post({ presentedOn: date }));
    case 'receive':
      return void (await post({ receivedOn: date }));
    case 'unknown':
      return void (await post({ outcome: 'unknown' }));
    case 'unclaimed':
    case 'refused':
      return void (await post({ outcome: kind, presentedOn: date }));
    case 'payPart':
      return ledger.addPayment({ "Date d'encaissement": today, Facture: invoice, Montant: 10 + at });
    case 'payAll': {
      const owed = (await ledger.said(invoice)).openAmount;
      if (Number(owed) > 0)
        ledger.addPayment({ "Date d'encaissement": today, Facture: invoice, Montant: Number(owed) });
      return;
    }
    case 'dispute':
      return ledger.setInvoice(invoice, 'Situation', 'Litige');
    case 'clear':
      return ledger.setInvoice(invoice, 'Situation', '');
    case 'move':
      return ledger.setCustomer(pick(CLIENTS, at) ?? '', 'Adresse', `${at} rue de ${today}`);
    case 'address':
      return ledger.setCustomer(pick(CLIENTS, at) ?? '', 'E-mail', `autre${at}@client.example`);
    case 'bounce': {
      const sent = journalOf(ledger).filter(({ state, rank }) => state === 'Envoyée' && rank === 3);
      const key = pick(sent, at)?.message;
      return key ? void (await act(ledger, moment, 'recordBounce', { key })) : undefined;
    }
    case 'waive':
      return void (await on('waive', { reason: 'accord' }));
    case 'postpone':
      return void (await on('postpone', { until: dayAfter(today, 3) }));
  }
}

const HOLIDAYS = new Set(['2026-12-25', '2027-01-01', '2027-03-29', '2027-04-05', '2027-05-01']);
const isWorking = (day: string): boolean =>
  ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !HOLIDAYS.has(day);
function workingDaysAfter(day: string, count: number): string {
  let on = day;
  for (let left = count; left > 0; ) {
    on = dayAfter(on, 1);
    if (isWorking(on)) left -= 1;
  }
  return on;
}

const part = (line: Line, name: string): string =>
  line.detail
    .split(' · ')
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '';

/** The last posting of an invoice's formal notice, unless it came back. */
function standingPosting(lines: readonly Line[], invoice: string): Line | null {
  const last = lines
    .filter((line) => line.invoice === invoice && line.rank === 3 && line.state === 'Postée')
    .at(-1);
  return last && part(last, 'suite') !== 'unknown' ? last : null;
}

/** The first day the file may be proposed; null while neither receipt nor presentation is known. */
function fileOn(posting: Line): string | null {
  const from = part(posting, 'reçue') || part(posting, 'présentée');
  return from === '' ? null : workingDaysAfter(dayAfter(from, Number(part(posting, 'délai'))), 3);
}

async function checkRun(ledger: Ledger, today: string, before: number, mailed: number): Promise<void> {
  const journal = journalOf(ledger);
  const left = journal.slice(before).filter(({ state }) => state === 'Envoyée');
  for (const line of left.filter(({ rank }) => rank === 3)) {
    const posting = standingPosting(
      journal.filter(({ number }) => number < line.number),
      line.invoice,
    );
    expect(posting, `${line.invoice} e-mailed on ${today}, posted before`).not.toBeNull();
    expect(part(posting ?? line, 'postée') <= today).toBe(true);
  }
  const explained = await ledger.explain();
  const past = journal.slice(0, before);
  for (const invoice of INVOICES) {
    const posting = standingPosting(past, invoice);
    const carried = left.filter((line) => line.invoice === invoice && line.rank !== null);
    if (posting)
      expect(
        carried.filter(({ rank }) => rank !== 3),
        `${invoice} while it runs`,
      ).toEqual([]);
    for (const { rank } of carried) {
      if (rank === null || rank < 2) continue;
      const reached = past
        .filter((line) => line.invoice === invoice && ['Envoyée', 'Écartée', 'Postée'].includes(line.state))
        .map((line) => line.rank ?? 0);
      expect(Math.max(0, ...reached), `${invoice}, rank ${rank} on ${today}`).toBeGreaterThanOrEqual(
        rank - 1,
      );
    }
    const said = explained.find((row) => row.invoice === invoice);
    if (said?.nextAction !== 'Dossier') continue;
    const first = standingPosting(journal, invoice);
    const earliest = first && fileOn(first);
    expect(earliest, `the file of ${invoice}`).toBeTruthy();
    expect(said.nextActionOn, `the file of ${invoice}`).toBe(earliest);
    if (said.reasonCode === 'fileDue')
      expect(daysBetween(earliest ?? today, today)).toBeGreaterThanOrEqual(0);
    else expect(daysBetween(earliest ?? today, today)).toBeLessThan(0);
  }
  for (const message of await mails(ledger, mailed)) {
    const files = [...filesIn(message).values()];
    if (files.length === 0) continue;
    const hash = createHash('sha256')
      .update(files[0] ?? new Uint8Array())
      .digest('hex');
    const approval = journal
      .filter((line) => line.state === 'Validée' && part(line, 'empreinte') === hash)
      .at(-1);
    expect(approval, 'a letter that nobody approved').toBeDefined();
    // The last approval of that very message, and of no other.
    const latest = journal
      .filter((line) => line.state === 'Validée' && line.message === approval?.message)
      .at(-1);
    expect(part(latest ?? ({ detail: '' } as Line), 'empreinte')).toBe(hash);
  }
}

let start: Ledger;
beforeAll(async () => {
  start = await beforeFormalNotice(START);
  for (const client of CLIENTS) await approved(start, '2026-12-01T10:00', client);
});

test('a formal notice through any history', { timeout: 240_000 }, async () => {
  let emailed = 0;
  await fc.assert(
    fc.asyncProperty(DAYS, async (days) => {
      const ledger = await start.fork();
      let today = '2026-12-02';
      for (const { gap, deeds } of days) {
        ledger.host.setNow(`${today}T07:00`);
        for (const deed of deeds) await perform(ledger, deed, today);
        const [before, mailed] = [journalOf(ledger).length, ledger.host.sent().length];
        await ledger.day(today);
        await checkRun(ledger, today, before, mailed);
        today = dayAfter(today, gap);
      }
      const journal = journalOf(ledger);
      const copies = journal.filter(({ state, rank }) => state === 'Envoyée' && rank === 3);
      emailed += copies.length;
      for (const invoice of INVOICES) {
        const of = (state: string) =>
          journal.filter((line) => line.invoice === invoice && line.rank === 3 && line.state === state);
        const most =
          1 +
          of('Adresse refusée').length +
          of('Postée').filter((line) => part(line, 'suite') === 'unknown').length;
        expect(of('Envoyée').length, `copies of ${invoice}`).toBeLessThanOrEqual(most);
      }
    }),
    { numRuns: 6 },
  );
  // The histories go far enough to mean something.
  expect(emailed).toBeGreaterThan(0);
});
