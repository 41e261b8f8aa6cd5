import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { NoticeReport } from '../../src/daily/report';
import { dayAfter, daysBetween, daysFrom } from './calendar';
import { plans } from './history';
import { journalOf, levelsSent, referenceIn } from './journal';
import { type Life, live, type Run } from './live';
import { named } from './mail';
import { addressesOf, customerOf, forbidden } from './oracle';
import { type RawRow, text } from './raw';
import { openLedger } from './world';

/*
 * Random ledgers live a few weeks of runs, meddling and missed mornings; each invariant of the product is then looked for
 * in what left and in the Journal, not in what the product says of itself.
 */

/** Histories that are the same in every run: what is counted is counted over them. */
const KNOWN = { numRuns: 12, seed: 4 };
/** And others of each run's own. */
const DRAWN = { numRuns: 10, seed: Number(process.env.FAST_CHECK_SEED) };
const lives: Life[] = [];
const known = (): readonly Life[] => lives.slice(0, KNOWN.numRuns);

beforeAll(async () => {
  for (const plan of [KNOWN, DRAWN].flatMap((drawn) => fc.sample(plans, drawn))) lives.push(await live(plan));
}, 240_000);

/** Checks every history; a failure says which one, so that it can be lived again. */
function forEachLife(check: (life: Life) => void): void {
  for (const [index, life] of lives.entries()) {
    try {
      check(life);
    } catch (error) {
      const seed = index < KNOWN.numRuns ? KNOWN.seed : DRAWN.seed;
      const where = `history ${index % KNOWN.numRuns} of seed ${seed}`;
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(`${where}: ${message}\n${JSON.stringify(life.plan)}`);
    }
  }
}
const forEachRun = (check: (run: Run, life: Life) => void): void =>
  forEachLife((life) => {
    for (const run of life.runs) check(run, life);
  });

const numbersOf = (rows: readonly RawRow[]): string[] => [...new Set(rows.map((row) => text(row, 'Numéro')))];
/** Days on which something may happen: neither Saturdays nor Sundays. */
const workingDays = (first: string, count: number): string[] =>
  daysFrom(first, dayAfter(first, count)).filter((day) => new Date(`${day}T12:00:00Z`).getUTCDay() % 6 > 0);
const GAPS: Readonly<Record<string, readonly number[]>> = {
  Standard: [9, 10],
  Souple: [11, 15],
  Particulier: [15, 20],
  'Organisme public': [25],
};
const policyOf = (customer: RawRow): string =>
  text(customer, 'Scénario') ||
  ({ Particulier: 'Particulier', 'Organisme public': 'Organisme public' }[text(customer, 'Type')] ??
    'Standard');

test('the histories are worth looking at: messages of several levels left, and rows were held', () => {
  const lines = known().flatMap(({ ledger }) => levelsSent(journalOf(ledger)));
  expect(lines.filter(({ rank }) => rank === 1).length).toBeGreaterThan(20);
  expect(lines.filter(({ rank }) => rank === 2).length).toBeGreaterThan(3);
  expect(known().flatMap(({ runs }) => runs.flatMap(({ report }) => report.held)).length).toBeGreaterThan(
    200,
  );
});

test('invariant 1: no level twice for an invoice, levels go strictly +1, gaps are at least the policy’s', () => {
  forEachLife(({ ledger, runs }) => {
    const journal = journalOf(ledger);
    const closed = journal.filter(
      ({ state, rank }) => (rank ?? 0) > 0 && (state === 'Envoyée' || state === 'Écartée'),
    );
    for (const number of new Set(closed.map(({ key }) => key.split('#')[0]))) {
      const levels = closed.filter(({ key }) => key.split('#')[0] === number);
      expect(levels.map(({ rank }) => rank)).toEqual(levels.map((_, index) => index + 1));
      const customers = runs[0]?.before.customers ?? [];
      const customer = customers.find((row) => text(row, 'Client') === levels[0]?.customer);
      const gaps = customer ? (GAPS[policyOf(customer)] ?? []) : [];
      for (const [index, { day }] of levels.slice(1).entries())
        expect(daysBetween(levels[index]?.day ?? '', day)).toBeGreaterThanOrEqual(gaps[index] ?? 5);
    }
  });
});

test('invariant 1, in what left: a message that carries an invoice comes five days at least after one that names it', () => {
  forEachLife(({ runs }) => {
    const last = new Map<string, string>();
    for (const { day, left, before, report } of runs) {
      const carried = report.sent.flatMap(({ invoices }) => invoices);
      for (const number of left.flatMap((message) => named(message, numbersOf(before.invoices)))) {
        const previous = last.get(number);
        if (previous && carried.includes(number))
          expect(daysBetween(previous, day), `${number} on ${day}`).toBeGreaterThanOrEqual(5);
        last.set(number, day);
      }
    }
  });
});

test('invariant 2: one message a customer a day, at most', () => {
  forEachRun(({ left, before }) => {
    const customers = left.map((message) => {
      const [number] = named(message, numbersOf(before.invoices));
      const row = before.invoices.find((one) => text(one, 'Numéro') === number);
      return row && text(customerOf(row, before.customers) ?? row, 'Client');
    });
    expect(customers).not.toContain(undefined);
    expect(new Set(customers).size).toBe(customers.length);
  });
});

test('invariant 3: what is paid, held, blocked, unreachable, too small or unreadable does not leave', () => {
  forEachRun((run) => {
    const objections = new Map<string, string>();
    for (const row of run.before.invoices) {
      const objection = forbidden(row, run.before, run.day);
      if (objection) objections.set(text(row, 'Numéro'), `${objection} on ${run.day}`);
    }
    for (const message of run.left) {
      const wrong = named(message, [...objections.keys()]);
      expect(wrong.map((number) => `${number}: ${objections.get(number)}`)).toEqual([]);
    }
  });
});

test('invariant 3: and every row says why', () => {
  forEachRun(({ after, report, before }) => {
    for (const row of after.filter((one) => one.Numéro !== '')) {
      expect(row.Pourquoi, `${row.Numéro}`).toMatch(/\S/);
      expect(row.Statut, `${row.Numéro}`).toMatch(/\S/);
    }
    const accounted = [
      ...report.held.map(({ invoice }) => invoice),
      ...report.toDo.flatMap(({ invoices }) => invoices),
      ...[report.sent, report.awaitingApproval, report.failed, report.uncertain, report.postponed]
        .flat()
        .flatMap(({ invoices, alsoListed }) => [...invoices, ...alsoListed]),
    ];
    expect(numbersOf(before.invoices).filter((number) => !accounted.includes(number))).toEqual([]);
  });
});

test('invariant 3: and a number that stands twice is said to stand twice', () => {
  let met = 0;
  forEachRun(({ before, report, day }, life) => {
    for (const row of before.invoices.filter((one) => forbidden(one, before, day) === 'duplicate')) {
      if (known().includes(life)) met += 1;
      const codes = report.held
        .filter(({ invoice }) => invoice === text(row, 'Numéro'))
        .map(({ reasonCode }) => reasonCode);
      // A cell of the row that cannot be read is said first.
      expect(codes.length, text(row, 'Numéro')).toBeGreaterThan(1);
      expect(codes.filter((code) => !['duplicate', 'unreadable'].includes(code))).toEqual([]);
    }
  });
  expect(met).toBeGreaterThan(5);
});

const essence = (notices: readonly NoticeReport[]) =>
  notices.map(({ key, to, level, invoices, alsoListed }) => ({ key, to, level, invoices, alsoListed }));

test('invariant 4: the dry run announces exactly what the run does', () => {
  forEachRun(({ dry, report }) => {
    expect(essence(report.sent)).toEqual(essence(dry.sent));
    expect(essence(report.awaitingApproval)).toEqual(essence(dry.awaitingApproval));
    expect(essence(report.postponed)).toEqual(essence(dry.postponed));
    expect(report.toDo).toEqual(dry.toDo);
    expect(report.held).toEqual(dry.held);
  });
});

test('invariant 4: the dry run changes nothing', () => {
  forEachRun(({ dryCalls }) => {
    const methods = Object.keys(dryCalls.byMethod);
    expect(methods.filter((method) => !/\.(get|(get|is)[A-Z]\w*)$/.test(method))).toEqual([]);
  });
});

test('invariant 4: what is announced as sent is what left, to whom, about what', () => {
  forEachRun(({ report, left, before }) => {
    const numbers = numbersOf(before.invoices);
    expect(left.map((message) => [[...message.to].sort(), named(message, numbers).sort()])).toEqual(
      report.sent.map(({ to, invoices, alsoListed }) => [
        to.split(', ').sort(),
        [...new Set([...invoices, ...alsoListed])].sort(),
      ]),
    );
  });
});

test('invariant 5: the same morning run again, nothing more leaves', () => {
  forEachRun(({ leftAgain }) => expect(leftAgain.map(({ subject }) => subject)).toEqual([]));
});

test('invariant 7: after missed mornings, one level at a time and the spacing kept', () => {
  const missed = known().filter(({ plan }) => plan.days.some(({ gap }) => gap >= 5));
  expect(missed.length).toBeGreaterThan(10);
  forEachLife(({ runs, plan }) => {
    for (const { left, report } of runs) expect(left.length).toBe(report.sent.length);
    // Instalments bear one number and each its own levels: invariant 1 tells them apart, a report does not.
    const alone = (number: string) => plan.invoices.filter((row) => row.Numéro === number).length === 1;
    const levels = runs.flatMap(({ report }) =>
      report.sent.flatMap(({ level, invoices }) =>
        invoices.filter(alone).map((invoice) => `${invoice} ${level}`),
      ),
    );
    expect(
      levels.filter((level, index) => levels.indexOf(level) !== index && !/ Prévenance$/.test(level)),
    ).toEqual([]);
  });
});

test('invariant 9: the level comes from the Journal alone, not from a typed or coloured cell', async () => {
  for (const { ledger, runs } of lives.filter((_, index) => index % 2 === 0)) {
    const before = await ledger.explain();
    ledger.host.edit((book) => {
      const sheet = book.sheet('Factures');
      for (let row = 2; row <= sheet.values().length; row += 1) {
        sheet.set(row, sheet.heading('Niveau'), 'Mise en demeure');
        sheet.set(row, sheet.heading('Dernière relance'), { date: '2020-01-01' });
        sheet.set(row, sheet.heading('Prochaine action'), 'Relance 1');
        sheet.set(row, sheet.heading('Prévue le'), { date: '2020-01-01' });
        sheet.set(row, sheet.heading('Retard (j)'), 400);
        sheet.set(row, sheet.heading('Reste dû'), 1);
      }
    });
    expect(await ledger.explain(), `${runs.length} runs`).toEqual(before);
  }
});

test('invariant 9: a payment reversed reopens the invoice at the level it had reached, whenever it was reversed', {
  timeout: 120_000,
}, async () => {
  const days = workingDays('2026-10-06', 17);
  await fc.assert(
    fc.asyncProperty(fc.nat(days.length - 1), fc.integer({ min: 0, max: 12 }), async (paidAt, later) => {
      const ledger = await openLedger({
        customers: [{ Client: 'Durand', Type: 'Professionnel', 'E-mail': 'd@durand.fr' }],
        invoices: [{ Numéro: 'F-1', Client: 'Durand', Échéance: '2026-10-05', 'Montant TTC': 1200 }],
      });
      const payment = { Facture: 'F-1', Montant: 1200 };
      const levels: string[] = [];
      const run = async (day: string) =>
        levels.push(...(await ledger.day(day)).sent.map(({ level }) => level));
      for (const day of days.slice(0, paidAt)) await run(day);
      const paidOn = days[paidAt] ?? '';
      const reversedOn = dayAfter(paidOn, later);
      const before = [...levels];
      ledger.addPayment({ ...payment, "Date d'encaissement": paidOn });
      if (later > 0) await run(paidOn);
      expect(levels).toEqual(before);
      ledger.addPayment({ ...payment, "Date d'encaissement": reversedOn, Nature: 'Rejet' });
      for (const day of workingDays(reversedOn, 12)) await run(day);
      expect(levels.slice(0, 2)).toEqual(['Relance 1', 'Relance 2']);
      expect(levels).toHaveLength(2);
    }),
    { numRuns: 6 },
  );
});

test('invariant 10: a message goes to its customer only, and names no invoice of another', () => {
  forEachRun(({ left, before }) => {
    const { invoices, customers } = before;
    for (const message of left) {
      const rows = invoices.filter((row) => named(message, [text(row, 'Numéro')]).length > 0);
      const owners = new Set(rows.map((row) => text(customerOf(row, customers) ?? row, 'Client')));
      expect([...owners]).toHaveLength(1);
      const allowed = new Set(rows.flatMap((row) => addressesOf(row, customers)));
      expect(message.to.filter((address) => !allowed.has(address))).toEqual([]);
      const strangers = customers.map((row) => text(row, 'Client')).filter((name) => !owners.has(name));
      const plain = message.text.replace(/[\u00a0\u202f]/g, ' ');
      expect(strangers.filter((name) => plain.includes(name))).toEqual([]);
    }
  });
});

test('invariant 10: each message and its lines of Journal speak of the same invoices', () => {
  forEachLife(({ ledger, runs }) => {
    const journal = journalOf(ledger);
    for (const { left, before } of runs)
      for (const message of left) {
        const reference = referenceIn(message.text);
        const lines = journal.filter(
          ({ state, detail }) => state === 'Envoyée' && detail.includes(`réf=${reference}`),
        );
        expect(reference).not.toBe('');
        expect([...new Set(lines.map(({ invoice }) => invoice))].sort()).toEqual(
          named(message, numbersOf(before.invoices)).sort(),
        );
      }
  });
});

const COLUMN_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const UNREADABLE = new Set(['31/02/2026', '31/11/2026', 'douze', 'Bof']);

test('invariant 12: a cell that cannot be read holds its row, and is named', () => {
  let met = 0;
  forEachRun(({ before, after }, life) => {
    const [first] = before.invoices;
    const headings = Object.keys(first?.cells ?? {});
    for (const row of before.invoices) {
      const wrong = headings.filter((heading) => UNREADABLE.has(text(row, heading)));
      if (wrong.length === 0) continue;
      if (known().includes(life)) met += 1;
      const cells = wrong.map((heading) => `${COLUMN_LETTERS[headings.indexOf(heading)]}${row.row}`);
      const said = after.filter((one) => one.Numéro === text(row, 'Numéro')).map((one) => one.Pourquoi ?? '');
      expect(
        said.some((reason) => cells.some((cell) => reason.includes(cell))),
        `${text(row, 'Numéro')}: ${cells.join(' ')} in ${said.join(' / ')}`,
      ).toBe(true);
    }
  });
  expect(met).toBeGreaterThan(5);
});
