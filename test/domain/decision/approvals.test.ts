import { describe, expect, test } from 'vitest';
import { approvedTerms } from '../../../src/domain/decision/approvals';
import type { PlannedMessage } from '../../../src/domain/decision/messages';
import { book, DUPONT, decide, invoices, type JournalLine, journal, messagesOf } from '../sample-book';
import { whyOf } from './one-invoice';
import { withStep } from './steps';

type Parts = Parameters<typeof book>[0];

function theOne(messages: readonly PlannedMessage[]): PlannedMessage {
  const [message, ...others] = messages;
  if (!message || others.length > 0) throw new Error(`${messages.length} messages`);
  return message;
}

/** The lines that approve a message on a day, one for each invoice it carries. */
const approvalsOf = (message: PlannedMessage, on: string): JournalLine[] =>
  message.carried.map(({ one }) => ({
    on,
    invoice: one.number,
    rank: message.rank,
    step: message.step.name,
    state: 'approved',
    message: message.key,
    detail: Object.entries(approvedTerms(message))
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}=${value}`)
      .join(' · '),
  }));

describe('a reminder by e-mail that its user approves', () => {
  const parts: Parts = { policies: withStep('Relance 1', { dispatch: 'afterApproval' }) };
  const waiting = theOne(decide(book(parts), '2026-11-24').awaiting);
  const onceApproved = (changes: Parts, today: string) =>
    messagesOf(
      decide(book({ ...parts, ...changes, journal: journal(...approvalsOf(waiting, '2026-11-24')) }), today),
    );

  test('is noted with neither days nor postal address', () => {
    expect(approvedTerms(waiting)).toEqual({
      montant: '1200.00',
      délai: '',
      taux: '',
      adresse: '',
      voie: 'email',
      modèle: 'Relance 1',
      dit: expect.stringMatching(/\S/),
    });
  });

  test('leaves at the next run, on a working day', () => {
    expect(onceApproved({}, '2026-11-28')).toEqual([]);
    expect(onceApproved({}, '2026-11-30')).toEqual([
      { step: 'Relance 1', carried: ['F-12'], alsoListed: [] },
    ]);
  });

  test('does not leave to another address than the one it was approved for', () => {
    const moved = { customers: [{ ...DUPONT, emails: ['autre@dupont.example'] }] };
    expect(onceApproved(moved, '2026-11-25')).toEqual([]);
  });

  test('leaves to the same address in capitals', () => {
    const same = { customers: [{ ...DUPONT, emails: ['COMPTA@DUPONT.EXAMPLE'] }] };
    expect(onceApproved(same, '2026-11-25')).toHaveLength(1);
  });
});

describe('a formal notice of two invoices', () => {
  const rows = invoices({}, {});
  const reminded: JournalLine[] = ['F-1', 'F-2'].flatMap((invoice) => [
    { on: '2026-11-02', invoice },
    { on: '2026-11-12', invoice, rank: 2 },
  ]);
  const before = book({ invoices: rows, journal: journal(...reminded) });
  const lines = approvalsOf(theOne(decide(before, '2026-11-24').awaiting), '2026-11-24');
  const carriedOnce = (sorted: typeof rows, approvals: JournalLine[]) => {
    const { toPost, awaiting } = decide(
      book({ invoices: sorted, journal: journal(...reminded, ...approvals) }),
      '2026-11-25',
    );
    return [toPost, awaiting].map((messages) =>
      messages.map(({ carried }) => carried.map(({ one }) => one.number)),
    );
  };

  test('approved, is to post, however the rows of the sheet are sorted since', () => {
    const [first, second] = rows.map((one, index) => ({ ...one, row: 3 - index }));
    if (!first || !second) throw new Error('no rows');
    expect(carriedOnce(rows, lines)).toEqual([[['F-1', 'F-2']], []]);
    expect(carriedOnce([second, first], lines)).toEqual([[['F-2', 'F-1']], []]);
  });

  test('approved before the other reached it, is to post without that one, which waits', () => {
    const alone = decide(book({ invoices: rows, journal: journal(...reminded.slice(0, 3)) }), '2026-11-24');
    expect(carriedOnce(rows, approvalsOf(theOne(alone.awaiting), '2026-11-24'))).toEqual([
      [['F-1']],
      [['F-2']],
    ]);
  });

  test('approved for one of them alone, waits for both', () => {
    expect(carriedOnce(rows, lines.slice(0, 1))).toEqual([[], [['F-1', 'F-2']]]);
  });
});

test('that a consumer received his formal notice does not make its copy outdated', () => {
  const consumer = { customers: [{ ...DUPONT, type: 'consumer' as const, address: '1 rue des Lilas' }] };
  const reminded: JournalLine[] = [{ on: '2026-11-05' }, { on: '2026-11-20', rank: 2 }];
  const waiting = theOne(decide(book({ ...consumer, journal: journal(...reminded) }), '2026-12-10').awaiting);
  const approved = approvalsOf(waiting, '2026-12-10').map((line) => ({
    ...line,
    detail: `${line.detail} · par=e-mail`,
  }));
  const posted = approved.map((line) => ({
    ...line,
    on: '2026-12-14',
    state: 'posted' as const,
    detail: `${line.detail} · postée=2026-12-10 · présentée=2026-12-11 · reçue=2026-12-11`,
  }));
  const parts = { ...consumer, journal: journal(...reminded, ...approved, ...posted) };
  expect(messagesOf(decide(book(parts), '2026-12-14'))).toEqual([
    { step: 'Mise en demeure', carried: ['F-12'], alsoListed: [] },
  ]);
  expect(whyOf(parts, '2026-12-14').says).not.toContain("n'est pas partie");
});
