import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter } from '../../simulation/calendar';
import { journalOf } from '../../simulation/journal';
import type { Ledger } from '../../simulation/world';
import { busyLedger, TODAY } from './busy-ledger';
import { type Argument, ask, effects, undone } from './doing';

/* Whatever was done, and in whatever order, once it is undone the ledger stands where it stood, and the run does the same. */

const KINDS = [
  ...(['approve', 'edit', 'postpone', 'waive', 'recordBounce', 'recordCall', 'recordCall'] as const),
  ...(['recordPayment', 'recordPayment', 'allocate', 'checkReceipts', 'decideTakeover', 'settle'] as const),
  ...(['recordPosting', 'approve', 'recordLegalEvent'] as const),
];
interface Act {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
}
const acts = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat(60) }), {
  minLength: 1,
  maxLength: 5,
});

/** Each action once, each choice where it has some, and a letter approved then posted. */
const EACH: readonly Act[][] = [
  ...(
    [
      'postpone',
      'waive',
      'edit',
      'recordBounce',
      'checkReceipts',
      'recordPayment',
      'recordLegalEvent',
    ] as const
  ).map((kind) => [{ kind, at: 1 }]),
  ...[0, 1].flatMap((at) => (['settle', 'allocate', 'approve'] as const).map((kind) => [{ kind, at }])),
  ...[0, 1, 2, 3, 4].flatMap((at) =>
    (['decideTakeover', 'recordCall'] as const).map((kind) => [{ kind, at }]),
  ),
  [0, 1, 2].map((at) => ({ kind: at === 0 ? 'approve' : 'recordPosting', at })),
];

/** A quarter of them a seed: each commit has its own. */
const SHARE = 4;
const OURS = EACH.filter((_, index) => index % SHARE === Number(process.env.FAST_CHECK_SEED) % SHARE);

const pick = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[at % Math.max(1, items.length)];

/** What a person would give that action, on something that stands there; null when there is nothing of the kind. */
async function argumentOf(ledger: Ledger, { kind, at }: Act): Promise<Argument | null> {
  const number = pick(ledger.rows('Factures'), at)?.Numéro ?? '';
  const journal = journalOf(ledger);
  const messageIn = (state: string) =>
    pick(
      journal.filter((line) => line.state === state),
      at,
    )?.message;
  switch (kind) {
    case 'approve':
    case 'edit':
    case 'postpone':
    case 'waive': {
      const { sent, awaitingApproval } = await ledger.dryRun();
      const key = pick([...awaitingApproval, ...sent], at)?.key;
      if (!key) return null;
      if (kind === 'postpone') return { key, until: dayAfter(TODAY, 1 + (at % 9)) };
      if (kind === 'waive') return { key, reason: 'accord' };
      return kind === 'edit' ? { key, text: 'Bonjour [Nom du client], merci de nous répondre.' } : { key };
    }
    case 'recordBounce':
      return { key: messageIn('Envoyée') ?? 'M0' };
    case 'recordPosting':
      return { key: messageIn('Validée') ?? 'M0', number: `RK${at}`, postedOn: TODAY };
    case 'settle':
      return { key: messageIn('Incertaine') ?? 'M0', sent: at % 2 === 0 };
    case 'recordCall': {
      const result = pick(['reached', 'message', 'promise', 'dispute', 'refused'], at);
      return { invoice: number, result, ...(at % 3 === 0 ? { date: dayAfter(TODAY, at % 7) } : {}) };
    }
    case 'recordLegalEvent': {
      const event = pick(['acknowledgement', 'orderIssued', 'mediation'], at);
      return { invoice: number, event, on: dayAfter(TODAY, -(at % 2)) };
    }
    case 'recordPayment':
      return { invoice: number, amount: (12.5 * (1 + at)).toFixed(2), date: dayAfter(TODAY, -(at % 4)) };
    case 'allocate':
      return at % 2 === 0 ? { payment: 2, invoice: 'F-8' } : { payment: 'A-1', invoice: 'F-9' };
    case 'checkReceipts':
      return { until: dayAfter(TODAY, -(at % 5)) };
    case 'decideTakeover': {
      const choice = pick(['chase', 'alreadyAt', 'dispute', 'hold', 'never'], at);
      const done = choice === 'alreadyAt' ? { level: 'Relance 1', date: dayAfter(TODAY, -1) } : {};
      return { customer: 'Delta', choice, ...done };
    }
  }
}

const users = (ledger: Ledger): string[] =>
  ['Factures', 'Clients', 'Règlements', 'Appels', 'Paramètres'].map((name) =>
    JSON.stringify(ledger.rows(name)),
  );

test('any actions, undone from the last to the first, change no decision and nothing that leaves', {
  timeout: 240_000,
}, async () => {
  const reached = new Set<string>();
  const days = [TODAY, '2026-12-03'];
  const runsOf = async (ledger: Ledger) => {
    const reports = [];
    for (const day of days) reports.push(await ledger.run(day, '10:00'));
    return reports.map((report) => report && effects(report));
  };
  const untouched = await runsOf(await busyLedger());
  await fc.assert(
    fc.asyncProperty(acts, async (wanted) => {
      const ledger = await busyLedger();
      // Each action shows on the rows what they say: they say it before the first one too.
      await ledger.host.call('refresh');
      const [before, written] = [await ledger.explain(), users(ledger)];
      const done: { act: Act; steps: readonly unknown[] }[] = [];
      for (const act of wanted) {
        const argument = await argumentOf(ledger, act);
        const answered = argument ? await ask(ledger.host, act.kind, argument) : { refused: '' };
        // Across to the browser and back.
        if ('undo' in answered && answered.undo.length > 0)
          done.push({ act, steps: JSON.parse(JSON.stringify(answered.undo)) });
      }
      for (const { act, steps } of done.reverse()) {
        reached.add(act.kind);
        expect(await undone(ledger, steps), act.kind).not.toMatch(/^refused/);
        expect(await undone(ledger, steps), act.kind).toMatch(/déjà annulé/);
      }
      expect(await ledger.explain()).toEqual(before);
      expect(users(ledger)).toEqual(written);
      expect(await runsOf(ledger)).toEqual(untouched);
    }),
    { numRuns: OURS.length + 2, examples: OURS.map((example) => [example]) },
  );
  expect(reached.size).toBeGreaterThan(2);
});
