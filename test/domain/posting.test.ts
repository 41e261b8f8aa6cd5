import { describe, expect, test } from 'vitest';
import { messageKey } from '../../src/domain/keys';
import { SHIPPED_POLICIES } from '../../src/domain/policies';
import {
  book,
  codeOf,
  DUPONT,
  decide,
  decisionOf,
  eur,
  journal,
  messagesOf,
  payment,
  reasonOf,
} from './sample-book';

/** Relances 1 and 2 received, the formal notice approved on 1 December: 1 200 € and 8 days. */
const KEY = messageKey('dupont sarl#', ['F-12#3']);
const APPROVED = 'montant=1200.00 · délai=8 · par=e-mail · adresse=';
const HISTORY = [
  { rank: 1, on: '2026-11-02' },
  { rank: 2, on: '2026-11-12' },
] as const;
const line = (state: 'approved' | 'posted' | 'sent', on: string, detail: string) => ({
  rank: 3,
  step: 'Mise en demeure',
  message: KEY,
  state,
  on,
  detail,
});
const approved = line('approved', '2026-12-01', APPROVED);
const posted = (detail: string, on = '2026-12-03') => line('posted', on, `${APPROVED} · ${detail}`);
const onDay = (today: string, ...lines: Parameters<typeof journal>) =>
  decide(book({ journal: journal(...HISTORY, ...lines) }), today);

const POSTED = 'recommandé=1A 123 · postée=2026-12-03';
const PRESENTED = `${POSTED} · présentée=2026-12-12`;
const copy = line('sent', '2026-12-04', 'id=18c');

describe('a formal notice', () => {
  test('once approved is to post: its time does not run', () => {
    const plan = onDay('2026-12-02', approved);
    expect(plan.toPost.map((message) => message.key)).toEqual([KEY]);
    expect(plan.messages).toEqual([]);
    expect(decisionOf(plan).nextAction).toBe('À poster : Mise en demeure');
    expect(reasonOf(plan)).toBe(
      'Mise en demeure à poster : le délai ne court pas ; saisissez date et numéro.',
    );
  });

  test('once posted has its copy leave the next working day, once', () => {
    const plan = onDay('2026-12-04', approved, posted(POSTED));
    expect(messagesOf(plan)).toEqual([{ step: 'Mise en demeure', carried: ['F-12'], alsoListed: [] }]);
    expect(plan.messages[0]?.key).toBe(KEY);
    expect(plan.messages[0]?.copyOf?.number).toBe('1A 123');
    expect(onDay('2026-12-05', approved, posted(POSTED)).messages).toEqual([]);
    expect(onDay('2026-12-07', approved, posted(POSTED), copy).messages).toEqual([]);
  });

  test('posted and recorded the same morning has its copy leave that day', () => {
    expect(onDay('2026-12-03', approved, posted(POSTED)).messages).toHaveLength(1);
  });

  test('whose amount changed meanwhile sends no copy, and says so', () => {
    const plan = decide(
      book({
        journal: journal(...HISTORY, approved, posted(POSTED)),
        payments: [payment({ receivedOn: '2026-12-02' as never, amount: eur(200) })],
      }),
      '2026-12-04',
    );
    expect(plan.messages).toEqual([]);
    expect(reasonOf(plan)).toMatch(
      /^Mise en demeure postée le 03\/12\/2026 : .*La copie par e-mail n'est pas partie/,
    );
  });

  test('paid or disputed meanwhile sends no copy', () => {
    const lines = journal(...HISTORY, approved, posted(POSTED));
    const paid = decide(book({ journal: lines, payments: [payment({})] }), '2026-12-04');
    expect(paid.messages).toEqual([]);
    expect(codeOf(paid)).toBe('paid');
  });

  test('runs from its presentation: presented on the 12th, 8 days, until the 20th, the file on the 23rd', () => {
    for (const today of ['2026-12-14', '2026-12-20', '2026-12-21', '2026-12-22']) {
      const plan = onDay(today, approved, posted(PRESENTED), copy);
      expect(plan.messages).toEqual([]);
      expect(plan.awaiting).toEqual([]);
      expect(reasonOf(plan)).toBe(
        "Mise en demeure présentée le 12/12/2026 : délai jusqu'au 20/12/2026, dossier proposé le 23/12/2026.",
      );
      expect(decisionOf(plan)).toMatchObject({ nextAction: 'Dossier', nextActionOn: '2026-12-23' });
    }
    const due = onDay('2026-12-23', approved, posted(PRESENTED), copy);
    expect(codeOf(due)).toBe('fileDue');
    expect(decisionOf(due)).toMatchObject({ nextAction: 'Dossier', nextActionOn: '2026-12-23' });
  });

  test('runs from its receipt when it was received later', () => {
    const plan = onDay(
      '2026-12-16',
      approved,
      posted(`${PRESENTED} · reçue=2026-12-15 · suite=received`),
      copy,
    );
    expect(reasonOf(plan)).toMatch(/^Mise en demeure reçue le 15\/12\/2026 : délai jusqu'au 23\/12\/2026/);
  });

  test('never collected runs from its first presentation', () => {
    const plan = onDay('2026-12-29', approved, posted(`${PRESENTED} · suite=unclaimed`), copy);
    expect(codeOf(plan)).toBe('fileDue');
  });

  test('whose receipt nobody entered waits for it, for ever', () => {
    const plan = onDay('2027-02-01', approved, posted(POSTED), copy);
    expect(codeOf(plan)).toBe('noticePosted');
    expect(plan.awaiting).toEqual([]);
  });

  test('that came back waits for another address, then for another approval', () => {
    const back = posted(`${PRESENTED} · suite=unknown`, '2026-12-14').detail.replace(
      'adresse=',
      'adresse=1 rue A 69001 Lyon',
    );
    const at = (address: string) =>
      decide(
        book({
          customers: [{ ...DUPONT, address, postalCode: '69001', city: 'Lyon' }],
          journal: journal(...HISTORY, approved, { ...posted(''), on: '2026-12-14', detail: back }),
        }),
        '2026-12-15',
      );
    expect(codeOf(at('1 rue A'))).toBe('letterReturned');
    expect(at('1 rue A').toPost).toEqual([]);
    expect(at('2 rue B').awaiting.map((message) => message.key)).toEqual([KEY]);
  });

  test('proposes no file against a public body, nor where the scenario has none', () => {
    const townHall = { ...DUPONT, type: 'publicBody' as const, policy: 'Standard' };
    const lines = journal(...HISTORY, approved, posted(PRESENTED), copy);
    const plan = decide(book({ customers: [townHall], journal: lines }), '2026-12-23');
    expect(codeOf(plan)).toBe('finished');
    const policies = SHIPPED_POLICIES.map((policy) => ({
      ...policy,
      steps: policy.steps.filter((step) => step.channel !== 'file'),
    }));
    expect(codeOf(decide(book({ policies, journal: lines }), '2026-12-20'))).toBe('noticeRunning');
    expect(codeOf(decide(book({ policies, journal: lines }), '2026-12-21'))).toBe('finished');
  });
});

test('a simple letter posted closes its level, and the next one counts from that day', () => {
  const policies = SHIPPED_POLICIES.map((policy) => ({
    ...policy,
    steps: policy.steps.map((step) =>
      step.name === 'Relance 2' ? { ...step, channel: 'letter' as const } : step,
    ),
  }));
  const letter = { rank: 2, step: 'Relance 2', message: 'M1', on: '2026-11-20' } as const;
  const lines = journal(
    { rank: 1, on: '2026-11-02' },
    { ...letter, state: 'posted', detail: 'montant=1200.00 · postée=2026-11-20' },
  );
  const plan = decide(book({ policies, journal: lines }), '2026-11-21');
  expect(decisionOf(plan)).toMatchObject({
    level: 'Relance 2',
    nextAction: 'Mise en demeure',
    nextActionOn: '2026-11-30',
  });
  expect(reasonOf(plan)).toBe(
    'Relance 2 postée le 20/11/2026 : mise en demeure le 30/11/2026 sans règlement.',
  );
});
