import { expect, test } from 'vitest';
import { book, day, decide, decisionOf, eur, invoice, journal, messagesOf, payment } from './sample-book';

const kept = invoice({ retention: { amount: eur(60), releasableOn: day('2027-09-15') } });
const mainPart = [
  { on: '2026-11-02', state: 'sent', rank: 1 },
  { on: '2026-11-12', state: 'sent', rank: 2 },
] as const;

test('a retention released after the rest was paid starts at relance 1, whatever the rest had received', () => {
  const ledger = book({
    invoices: [kept],
    payments: [payment({ amount: eur(1140), receivedOn: day('2026-11-20') })],
    journal: journal(...mainPart),
  });
  const waiting = decide(ledger, '2027-09-15');
  expect(decisionOf(waiting, 'F-12').reason.code).toBe('notDue');
  const released = decide(ledger, '2027-09-16');
  expect(messagesOf(released)).toEqual([{ step: 'Relance 1', carried: ['F-12'], alsoListed: [] }]);
  expect(released.messages[0]?.carried[0]?.key).toBe('F-12@2027-09-15#1');
});

test('while the retention is not due, the row keeps the level that the rest reached', () => {
  const ledger = book({
    invoices: [kept],
    payments: [payment({ amount: eur(1140), receivedOn: day('2026-11-20') })],
    journal: journal(...mainPart),
  });
  const decision = decisionOf(decide(ledger, '2026-12-01'), 'F-12');
  expect(decision).toMatchObject({ level: 'Relance 2', reason: { code: 'retention' } });
});
