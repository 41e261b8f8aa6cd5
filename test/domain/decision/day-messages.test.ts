import { describe, expect, test } from 'vitest';
import { book, day, decisionOf, invoices, type JournalLine, messagesOf } from '../sample-book';
import { DURAND, planned, reminded, sentenceOf, shown, TODAY } from './small-book';

describe('each row names the message that speaks of it', () => {
  const three = invoices({}, { dueOn: day('2026-11-20') }, { dueOn: day('2026-12-31') });

  test('the one that carries it, or lists it; none when nothing does', () => {
    const plan = planned([{ on: '2026-11-02', invoice: 'F-1' }], { invoices: three });
    const [key] = plan.messages.map((message) => message.key);
    expect(messagesOf(plan)).toEqual([{ step: 'Relance 2', carried: ['F-1'], alsoListed: ['F-2:1'] }]);
    expect(plan.decisions.map(({ message }) => message)).toEqual([key, key, null]);
    expect([sentenceOf(plan, 'F-1'), sentenceOf(plan, 'F-2')]).toEqual([
      'Relance 2 prête : elle part au prochain passage.',
      'Relance 1 prête : elle part au prochain passage.',
    ]);
    expect(shown(plan, 'F-2')).toMatchObject({
      nextAction: 'Relance 1',
      nextActionOn: TODAY,
      code: 'leaves',
    });
  });

  test('the one that waits for approval, when nothing leaves', () => {
    const plan = planned(reminded());
    expect(plan.messages).toEqual([]);
    expect(decisionOf(plan).message).toBe(plan.awaiting[0]?.key);
  });

  test('the one that leaves today before the one that waits', () => {
    const plan = planned(reminded('F-1'), { invoices: three });
    expect(messagesOf(plan)).toEqual([{ step: 'Relance 1', carried: ['F-2'], alsoListed: ['F-1:-'] }]);
    expect(decisionOf(plan, 'F-1')).toMatchObject({
      message: plan.messages[0]?.key,
      nextAction: 'À valider : Mise en demeure',
      reason: { code: 'awaitingApproval' },
    });
  });

  test('an approved letter to post', () => {
    const [waiting] = planned(reminded()).awaiting;
    const approval: JournalLine = {
      on: TODAY,
      rank: 3,
      state: 'approved',
      message: waiting?.key ?? '',
      detail: 'montant=1200.00',
    };
    const plan = planned([...reminded(), approval]);
    expect(decisionOf(plan).message).toBe(waiting?.key);
    expect(shown(plan)).toMatchObject({
      nextAction: 'À poster : Mise en demeure',
      nextActionOn: null,
      code: 'toPost',
    });
  });

  test('goes to its own addresses before those of its customer', () => {
    const own = { reminderEmails: ['chantier@dupont.example'] };
    const plan = planned([], { invoices: invoices({}, own) });
    expect(plan.decisions.map(({ recipients }) => recipients)).toEqual([
      ['compta@dupont.example'],
      ['chantier@dupont.example'],
    ]);
  });
});

describe('the call of the day', () => {
  const call = (today: string) => planned([{ on: '2026-11-02' }], {}, today);

  test('is over the day the next level leaves, before as after it left', () => {
    expect(call('2026-11-10').calls.map(({ on }) => on)).toEqual(['2026-11-09']);
    expect(messagesOf(call('2026-11-12')).map(({ step }) => step)).toEqual(['Relance 2']);
    expect(call('2026-11-12').calls).toEqual([]);
    expect(shown(call('2026-11-12'))).toMatchObject({ nextAction: 'Relance 2', code: 'leaves' });
  });

  test('is still to make for an invoice that a message merely mentions', () => {
    const two = invoices({}, { dueOn: day('2026-11-13') });
    const lines: JournalLine[] = [
      { on: '2026-11-02', invoice: 'F-1' },
      { on: '2026-11-16', invoice: 'F-2' },
    ];
    const plan = planned(lines, { invoices: two });
    expect(messagesOf(plan)).toEqual([{ step: 'Relance 2', carried: ['F-1'], alsoListed: ['F-2:-'] }]);
    expect(plan.calls.map(({ cases }) => cases.map(({ number }) => number))).toEqual([['F-2']]);
    expect(shown(plan, 'F-2')).toMatchObject({ nextAction: 'Appel', nextActionOn: TODAY, code: 'callDue' });
  });
});

test('a customer whom a message that may have left mentions gets no other that day', () => {
  const reserved: JournalLine = { on: TODAY, invoice: 'F-1', rank: null, state: 'reserved' };
  const three = invoices({}, {}, { customer: 'Durand' });
  const plan = planned([reserved], { invoices: three, customers: [...book().customers, DURAND] });
  expect(plan.messages.map(({ customer }) => customer.name)).toEqual(['Durand']);
  expect(shown(plan, 'F-1')).toMatchObject({ nextActionOn: '2026-11-30', code: 'tooSoon' });
  expect(shown(plan, 'F-2')).toMatchObject({ nextActionOn: '2026-11-25', code: 'alreadyToday' });
});

test('while the daily sending is not activated, nothing is said to leave by itself', () => {
  expect(sentenceOf(planned([], { settings: { owner: '' } }))).toBe(
    "Relance 1 prête : elle partira une fois l'envoi quotidien activé.",
  );
});
