import { describe, expect, test } from 'vitest';
import type { Customer } from '../../../src/domain/model';
import { book, DUPONT, day, decide, invoice, type JournalLine, journal, messagesOf } from '../sample-book';
import { rowOf, whyOf } from './one-invoice';
import { standardOf, withStep } from './steps';

const customer = (changes: Partial<Customer>) => ({ customers: [{ ...DUPONT, ...changes }] });
const POSTPONED = { state: 'postponed' } as const;

describe('the sentence says what the next level counts from', () => {
  const souple = (...lines: JournalLine[]) =>
    whyOf({ ...customer({ policy: 'Souple' }), journal: journal(...lines) }, '2026-11-02').says;

  test('the due date, while nothing left', () => {
    expect(souple()).toBe('Échue le 31/10/2026 : relance 1 le 04/11/2026 sans règlement.');
  });

  test('the due date too when the reminder that came before it was set aside', () => {
    expect(souple({ on: '2026-10-26', rank: 0, state: 'waived' })).toBe(
      'Échue le 31/10/2026 : relance 1 le 04/11/2026 sans règlement.',
    );
  });

  test.each<readonly [string, JournalLine]>([
    ['envoyé', { on: '2026-11-05' }],
    ['écarté', { on: '2026-11-05', state: 'waived' }],
    ['déjà fait', { on: '2026-11-06', state: 'takenOver', detail: 'date=2026-11-05' }],
    ['posté', { on: '2026-11-05', state: 'posted', message: 'M1', detail: 'postée=2026-11-05' }],
  ])('a step whose name is masculine is « %s »', (done, line) => {
    const step = 'Point sur la facture';
    const parts = { ...customer({ type: 'publicBody' }), journal: journal({ ...line, step }) };
    expect(whyOf(parts, '2026-11-09')).toEqual({
      code: 'waiting',
      says: `${step} ${done} le 05/11/2026 : demande de paiement et d'intérêts moratoires le 30/11/2026 sans règlement.`,
    });
  });
});

describe('the reminder before the due date', () => {
  test('postponed, leaves on the day chosen', () => {
    const parts = {
      journal: journal({ on: '2026-10-26', rank: 0, ...POSTPONED, detail: 'jusque=2026-10-29' }),
    };
    const leaving = (today: string) => messagesOf(decide(book(parts), today)).map(({ step }) => step);
    expect(leaving('2026-10-28')).toEqual([]);
    expect(leaving('2026-10-29')).toEqual(['Prévenance']);
  });

  test('is not for a scenario that has none', () => {
    const parts = {
      ...customer({ type: 'consumer' }),
      invoices: [invoice({ dueOn: day('2026-11-30') })],
    };
    expect(rowOf(parts, '2026-11-24')).toMatchObject({
      says: 'Échéance le 30/11/2026 : relance 1 le 07/12/2026 si elle reste impayée.',
      next: 'Relance 1',
      on: '2026-12-07',
    });
  });
});

test('an invoice whose due date was put off after its first reminder says when that one left', () => {
  const parts = {
    invoices: [invoice({ dueOn: day('2026-11-30') })],
    journal: journal({ on: '2026-11-02' }),
  };
  expect(whyOf(parts, '2026-11-20')).toEqual({
    code: 'waiting',
    says: 'Relance 1 envoyée le 02/11/2026 : relance 2 le 10/12/2026 sans règlement.',
  });
});

describe('a level that could have left on a day when nothing leaves', () => {
  test('postponed to a Saturday, it waits that day for Monday, and for no wish of its user', () => {
    const parts = { journal: journal({ on: '2026-11-02', ...POSTPONED, detail: 'jusque=2026-11-14' }) };
    expect(whyOf(parts, '2026-11-13').says).toBe('Reportée au 16/11/2026 à votre demande.');
    expect(whyOf(parts, '2026-11-14').says).toBe('Jour non ouvré : envoi reporté au 16/11/2026.');
    expect(whyOf(parts, '2026-11-16').code).toBe('leaves');
  });

  test('five days after a message, it waits on Sunday for Monday, and no more for the customer’s rest', () => {
    const parts = { journal: journal({ on: '2026-11-02' }, { on: '2026-11-17', rank: null }) };
    expect(whyOf(parts, '2026-11-21').says).toBe(
      'Dernier message le 17/11/2026 : prochain au plus tôt le 23/11/2026.',
    );
    expect(whyOf(parts, '2026-11-22').says).toBe('Jour non ouvré : envoi reporté au 23/11/2026.');
  });

  test('on its very day, the delay since the last message comes first', () => {
    // Relance 2 is planned for 11/11/2026, nine days after relance 1.
    const parts = { journal: journal({ on: '2026-11-02' }, { on: '2026-11-10', rank: null }) };
    expect(whyOf(parts, '2026-11-11').says).toBe(
      'Dernier message le 10/11/2026 : prochain au plus tôt le 16/11/2026.',
    );
  });
});

describe('on a Sunday, what waits for a person waits already', () => {
  const sunday = '2026-11-22';
  test.each([
    ['an e-mail that leaves by itself', {}, 'nonWorkingDay'],
    ['an e-mail to approve', { dispatch: 'afterApproval' }, 'awaitingApproval'],
    ['a letter', { channel: 'letter' }, 'awaitingApproval'],
    ['a letter to approve', { channel: 'letter', dispatch: 'afterApproval' }, 'awaitingApproval'],
  ] as const)('%s', (_, step, code) => {
    expect(whyOf({ policies: withStep('Relance 1', step) }, sunday).code).toBe(code);
  });
});

test('after a formal notice, the next level counts from the last day it gave', () => {
  const policies = standardOf(
    { name: 'Mise en demeure', days: 5, channel: 'registeredLetter', dispatch: 'afterApproval' },
    { name: 'Dernier avis', days: 10 },
  );
  const posted = (detail: string) =>
    rowOf(
      {
        policies,
        journal: journal({
          on: '2026-11-06',
          step: 'Mise en demeure',
          state: 'posted',
          message: 'M1',
          detail: `délai=15 · postée=2026-11-05 · ${detail}`,
        }),
      },
      '2026-11-26',
    );
  // Received on 09/11, it gave fifteen days: until 24/11. Five days later is Sunday 29/11.
  expect(posted('présentée=2026-11-07 · reçue=2026-11-09')).toMatchObject({
    says: 'Mise en demeure postée le 05/11/2026 : dernier avis le 30/11/2026 sans règlement.',
    next: 'Dernier avis',
    on: '2026-11-30',
  });
  expect(posted('').code).toBe('noticePosted');
});
