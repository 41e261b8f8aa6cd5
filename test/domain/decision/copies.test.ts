import { describe, expect, test } from 'vitest';
import { messageKey } from '../../../src/domain/keys';
import type { Customer } from '../../../src/domain/model';
import { isFormalNotice, SHIPPED_POLICIES } from '../../../src/domain/policies';
import {
  book,
  codeOf,
  DUPONT,
  decide,
  invoices,
  type JournalLine,
  journal,
  messagesOf,
  situation,
} from '../sample-book';
import { reminded, sentenceOf } from './small-book';

/* A formal notice that gives 8 days, approved on 01/12/2026 and posted on the 3rd; its copy is to leave by e-mail. */

type Parts = NonNullable<Parameters<typeof book>[0]>;
const KEY = messageKey('dupont sarl#', ['F-12#3']);
const TERMS = 'montant=1200.00 · délai=8 · par=e-mail · postée=2026-12-03';
const letter = (detail = TERMS): JournalLine[] => [
  { on: '2026-12-01', rank: 3, step: 'Mise en demeure', message: KEY, state: 'approved', detail },
  { on: '2026-12-03', rank: 3, step: 'Mise en demeure', message: KEY, state: 'posted', detail },
];
const posted = (today: string, detail = '', parts: Parts = {}) =>
  decide(
    book({
      ...parts,
      journal: journal(...reminded(), ...letter(detail === '' ? TERMS : `${TERMS} · ${detail}`)),
    }),
    today,
  );
const copy = { step: 'Mise en demeure', carried: ['F-12'], alsoListed: [] };

describe('the copy of a posted letter', () => {
  test('leaves while nothing is known of its receipt, and once it is', () => {
    const received = posted('2026-12-04', 'reçue=2026-12-04 · suite=received');
    expect([codeOf(received), messagesOf(received)]).toEqual(['noticeRunning', [copy]]);
    const unknown = posted('2026-12-04');
    expect([codeOf(unknown), messagesOf(unknown)]).toEqual(['noticePosted', [copy]]);
    expect(received.messages[0]).toMatchObject({
      key: KEY,
      since: '2026-12-03',
      copyOf: { postedOn: '2026-12-03' },
    });
  });

  /* Received on the 3rd: 8 days, until Friday the 11th, and the file on Wednesday the 16th. */
  test.each([
    ['2026-12-10', 'noticeRunning', true],
    ['2026-12-11', 'noticeRunning', true],
    ['2026-12-12', 'noticeRunning', false],
    ['2026-12-14', 'noticeRunning', false],
    ['2026-12-16', 'fileDue', false],
  ])('on %s (%s) leaves within the time given, or not at all', (today, code, leaves) => {
    const plan = posted(today, 'reçue=2026-12-03 · suite=received');
    expect(codeOf(plan)).toBe(code);
    expect(messagesOf(plan)).toEqual(leaves ? [copy] : []);
    expect(sentenceOf(plan).includes("La copie par e-mail n'est pas partie : le délai était passé.")).toBe(
      !leaves,
    );
  });

  test('to a public body, whose letter gives no days, leaves too', () => {
    const townHall: Customer = { ...DUPONT, type: 'publicBody' };
    const key = messageKey('dupont sarl#', ['F-12#2']);
    const line = { rank: 2, step: "Demande de paiement et d'intérêts moratoires", message: key } as const;
    const detail = 'montant=1200.00 · par=e-mail · postée=2026-12-03';
    const lines = journal(
      { on: '2026-11-05', rank: 1 },
      { on: '2026-12-01', state: 'approved', detail, ...line },
      { on: '2026-12-03', state: 'posted', detail, ...line },
    );
    const plan = decide(book({ customers: [townHall], journal: lines }), '2026-12-04');
    expect([codeOf(plan), messagesOf(plan)]).toEqual(['finished', [{ ...copy, step: line.step }]]);
  });

  test('carries all that the letter carried', () => {
    const key = messageKey('dupont sarl#', ['F-1#3', 'F-2#3']);
    const lines = ['F-1', 'F-2'].flatMap((invoice) => [
      ...reminded(invoice),
      ...letter(TERMS.replace('1200', '2400')).map((line) => ({ ...line, invoice, message: key })),
    ]);
    const plan = decide(book({ invoices: invoices({}, {}), journal: journal(...lines) }), '2026-12-04');
    expect(messagesOf(plan)).toEqual([{ ...copy, carried: ['F-1', 'F-2'] }]);
    const apart = invoices({}, { reminderEmails: ['chantier@dupont.example'] });
    const kept = decide(book({ invoices: apart, journal: journal(...lines) }), '2026-12-04');
    expect(messagesOf(kept)).toEqual([]);
    expect(sentenceOf(kept, 'F-2')).toContain("La copie par e-mail n'est pas partie");
  });
});

describe('the copy does not leave', () => {
  const changed = (change: (steps: (typeof SHIPPED_POLICIES)[number]['steps']) => typeof steps) =>
    SHIPPED_POLICIES.map((policy) => ({ ...policy, steps: change(policy.steps) }));

  test.each<readonly [string, Parts]>([
    [
      'when the step was taken out of the scenario since',
      { policies: changed((steps) => steps.filter((step) => !isFormalNotice(step))) },
    ],
    [
      'when the step sends no e-mail any more',
      {
        policies: changed((steps) =>
          steps.map((step) => (isFormalNotice(step) ? { ...step, channel: 'registeredLetter' } : step)),
        ),
      },
    ],
  ])('%s', (_, parts) => {
    const plan = posted('2026-12-04', '', parts);
    expect(messagesOf(plan)).toEqual([]);
    expect(sentenceOf(plan)).toMatch(
      /^Mise en demeure postée le 03\/12\/2026 : .*La copie par e-mail n'est pas partie/,
    );
  });

  test('to a customer without an address: it waits for one, and says so', () => {
    const plan = posted('2026-12-04', '', { customers: [{ ...DUPONT, emails: [] }] });
    expect(messagesOf(plan)).toEqual([]);
    expect(sentenceOf(plan)).toMatch(/^Mise en demeure postée le 03\/12\/2026 : .*complétez E-mail/);
  });

  test('while the invoice is disputed, which says nothing of a copy', () => {
    const plan = posted('2026-12-04', '', {
      invoices: invoices({ number: 'F-12', situation: situation('dispute') }),
    });
    expect([codeOf(plan), messagesOf(plan)]).toEqual(['disputed', []]);
    expect(sentenceOf(plan)).toBe("Litige ouvert : relances suspendues jusqu'à sa clôture.");
  });
});
