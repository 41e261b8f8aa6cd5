import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, inOrder } from '../../src/domain/civil-date';
import {
  eventObjection,
  eventsOffered,
  LEGAL_EVENTS,
  type LegalEventKind,
} from '../../src/domain/legal-events';
import type { CustomerType } from '../../src/domain/model';
import { barredOnOf, limitationOf } from '../../src/domain/prescription';
import {
  book,
  codeOf,
  DUPONT,
  day,
  decide,
  decisionOf,
  invoice,
  journal,
  payment,
  reasonOf,
} from './sample-book';

const debt = (dueOn: string) => invoice({ dueOn: day(dueOn) });
const fact = (event: LegalEventKind, on: string) => ({ event, on: day(on) });

describe('the day after which a debt may be barred', () => {
  test.each<[CustomerType, string, string]>([
    ['business', '2026-10-31', '2031-10-31'],
    ['association', '2026-10-31', '2031-10-31'],
    ['consumer', '2026-10-31', '2028-10-31'],
    ['unknown', '2026-10-31', '2028-10-31'],
    ['publicBody', '2026-10-31', '2030-12-31'],
    ['publicBody', '2026-01-01', '2030-12-31'],
    ['consumer', '2024-02-29', '2026-02-28'],
    ['business', '2024-02-29', '2029-02-28'],
    ['business', '2021-12-10', '2026-12-10'],
    ['consumer', '2024-12-10', '2026-12-10'],
    ['publicBody', '2026-06-04', '2030-12-31'],
  ])('%s, due on %s: %s', (type, dueOn, expected) => {
    expect(barredOnOf(debt(dueOn), type)).toBe(expected);
  });

  test('counts from the work when it came first', () => {
    const changes = { dueOn: day('2026-10-31'), performedOn: day('2026-09-10') };
    expect(barredOnOf(invoice(changes), 'consumer')).toBe('2028-09-10');
    expect(barredOnOf(invoice({ ...changes, performedOn: day('2027-01-05') }), 'consumer')).toBe(
      '2028-10-31',
    );
  });

  test.each<CustomerType>(['business', 'consumer', 'publicBody', 'unknown', 'association'])(
    'is a year away where goods are carried, %s',
    (type) => expect(barredOnOf(debt('2026-10-31'), type, [], true)).toBe('2027-10-31'),
  );
});

describe('a fact that was noted', () => {
  test.each<[CustomerType, string, LegalEventKind, string, string]>([
    ['business', '2021-12-10', 'acknowledgement', '2025-03-01', '2030-03-01'],
    ['consumer', '2023-12-10', 'acknowledgement', '2025-03-01', '2027-03-01'],
    ['business', '2021-12-10', 'partPayment', '2025-03-01', '2030-03-01'],
    ['business', '2021-12-10', 'courtClaim', '2025-03-01', '2030-03-01'],
    ['business', '2021-12-10', 'orderServed', '2025-03-01', '2030-03-01'],
    ['business', '2021-12-10', 'enforcement', '2026-12-10', '2031-12-10'],
    ['publicBody', '2026-06-04', 'writtenClaim', '2027-03-10', '2031-12-31'],
    ['publicBody', '2026-06-04', 'acknowledgement', '2027-03-10', '2031-12-31'],
    // A judge's decision lives ten years; a public body's debt stays counted by years.
    ['consumer', '2024-12-10', 'enforceable', '2025-03-01', '2035-03-01'],
    ['publicBody', '2026-06-04', 'enforceable', '2027-03-10', '2031-12-31'],
    // These interrupt nothing.
    ['business', '2021-12-10', 'writtenClaim', '2025-03-01', '2026-12-10'],
    ['business', '2021-12-10', 'orderIssued', '2025-03-01', '2026-12-10'],
    ['business', '2021-12-10', 'commandmentServed', '2025-03-01', '2026-12-10'],
    ['business', '2021-12-10', 'mediation', '2025-03-01', '2026-12-10'],
    // It was barred already.
    ['business', '2021-12-10', 'acknowledgement', '2026-12-11', '2026-12-10'],
  ])('%s due on %s, %s on %s: %s', (type, dueOn, event, on, expected) => {
    expect(barredOnOf(debt(dueOn), type, [fact(event, on)])).toBe(expected);
  });

  test('too late, it is told to have come too late', () => {
    const late = fact('partPayment', '2027-01-05');
    expect(limitationOf(debt('2021-12-10'), 'business', [late]).tooLate).toEqual([late]);
  });

  test('of an order served after its time interrupts nothing', () => {
    const order = fact('orderIssued', '2026-10-15');
    const served = (on: string) => [order, fact('orderServed', on)];
    expect(barredOnOf(debt('2022-12-10'), 'business', served('2027-01-15'))).toBe('2032-01-15');
    expect(barredOnOf(debt('2022-12-10'), 'business', served('2027-01-18'))).toBe('2027-12-10');
  });

  test.each([
    ['the last order before it counts', ['2026-01-10', '2026-10-15'], '2027-01-15', '2032-01-15'],
    ['an order that came after it does not', ['2026-01-10', '2027-01-20'], '2027-01-15', '2027-12-10'],
    ['nor does one of its very day count as late', ['2027-01-15'], '2027-01-15', '2032-01-15'],
  ])('of an order served: %s', (_what, issued, served, expected) => {
    const events = [...issued.map((on) => fact('orderIssued', on)), fact('orderServed', served)].toSorted(
      (one, other) => (one.on < other.on ? -1 : 1),
    );
    expect(barredOnOf(debt('2022-12-10'), 'business', events)).toBe(expected);
  });

  test('counts although an order lapsed meanwhile', () => {
    const events = [fact('orderIssued', '2026-01-10'), fact('acknowledgement', '2027-03-01')];
    expect(barredOnOf(debt('2022-12-10'), 'business', events)).toBe('2032-03-01');
  });

  test.each<LegalEventKind>(['orderIssued', 'commandmentServed', 'mediation'])(
    'on a debt of a public body, %s interrupts nothing either',
    (event) =>
      expect(barredOnOf(debt('2026-06-04'), 'publicBody', [fact(event, '2027-03-10')])).toBe('2030-12-31'),
  );

  test('a title that came from a commandment is not counted as a judge’s', () => {
    const events = [fact('commandmentServed', '2026-10-05'), fact('enforceable', '2026-12-01')];
    expect(barredOnOf(debt('2022-12-10'), 'business', events)).toBe('2027-12-10');
    const sameDay = [fact('commandmentServed', '2026-12-01'), fact('enforceable', '2026-12-01')];
    expect(barredOnOf(debt('2022-12-10'), 'business', sameDay)).toBe('2027-12-10');
    const later = [fact('enforceable', '2026-12-01'), fact('commandmentServed', '2026-12-05')];
    expect(barredOnOf(debt('2022-12-10'), 'business', later)).toBe('2036-12-01');
  });

  const kinds = fc.constantFrom(
    ...([
      'acknowledgement',
      'partPayment',
      'courtClaim',
      'enforcement',
      'writtenClaim',
      'enforceable',
    ] as const),
  );
  const facts = fc.record({
    event: kinds,
    on: fc.nat(9_000).map((count) => addDays(day('2020-01-01'), count)),
  });
  const types = fc.constantFrom<CustomerType>('business', 'consumer', 'publicBody', 'association', 'unknown');

  test('never shortens, whatever else was noted', () => {
    fc.assert(
      fc.property(
        types,
        fc.boolean(),
        fc.array(facts, { maxLength: 6 }),
        facts,
        (type, goods, noted, one) => {
          const before = barredOnOf(debt('2020-01-31'), type, inOrder(noted), goods);
          const after = barredOnOf(debt('2020-01-31'), type, inOrder([...noted, one]), goods);
          expect(after >= before).toBe(true);
        },
      ),
    );
  });

  test('a debt due later is never barred sooner', () => {
    fc.assert(
      fc.property(types, fc.array(facts, { maxLength: 6 }), fc.nat(3_000), (type, noted, later) => {
        const from = day('2020-01-31');
        const end = (dueOn: typeof from) => barredOnOf(invoice({ dueOn }), type, inOrder(noted));
        expect(end(addDays(from, later)) >= end(from)).toBe(true);
      }),
    );
  });
});

describe('facts that have no sense', () => {
  test.each<[LegalEventKind, CustomerType, RegExp | null]>([
    ['writtenClaim', 'business', /n'interrompt pas/],
    ['writtenClaim', 'consumer', /n'interrompt pas/],
    ['writtenClaim', 'publicBody', null],
    ['orderIssued', 'publicBody', /organisme public/],
    ['enforcement', 'publicBody', /organisme public/],
    ['commandmentServed', 'consumer', /entre commerçants/],
    ['commandmentServed', 'business', null],
    ['acknowledgement', 'unknown', null],
  ])('%s, %s', (event, type, said) => {
    const objection = eventObjection(event, type);
    if (said) expect(objection).toMatch(said);
    else expect(objection).toBeNull();
  });

  test('are not offered', () => {
    expect(eventsOffered('publicBody')).not.toContain('orderServed');
    expect(eventsOffered('business')).toHaveLength(LEGAL_EVENTS.length - 1);
  });
});

describe('a debt that may be barred', () => {
  const old = [debt('2024-10-01')];
  const consumer = [{ ...DUPONT, type: 'consumer' as const }];
  const planOf = (today: string, ...lines: Parameters<typeof journal>) =>
    decide(book({ invoices: old, customers: consumer, journal: journal(...lines) }), today);

  test('leaves to nobody until its user decides', () => {
    expect(codeOf(planOf('2026-10-01'))).toBe('leaves');
    const plan = planOf('2026-10-02');
    expect(codeOf(plan)).toBe('barred');
    expect(plan.messages).toEqual([]);
    expect(decisionOf(plan).barredOn).toBe('2026-10-01');
  });

  test('is chased once he chose to', () => {
    expect(codeOf(planOf('2026-10-05', { on: '2026-10-02', state: 'chosenToChase', rank: null }))).toBe(
      'leaves',
    );
  });

  test('is held although he chose to before it was barred', () => {
    expect(codeOf(planOf('2026-10-05', { on: '2026-03-02', state: 'chosenToChase', rank: null }))).toBe(
      'barred',
    );
  });

  test('goes on from the step he says it is at', () => {
    const taken = { on: '2026-10-02', state: 'takenOver', detail: 'date=2026-09-01' } as const;
    expect(codeOf(planOf('2026-10-05', taken))).not.toBe('barred');
    const rebuilt = { ...taken, detail: 'date=2026-09-01 · motif=Journal rétabli' };
    expect(codeOf(planOf('2026-10-05', rebuilt))).toBe('barred');
  });

  test('is freed by an interruption that came in time, and by no other', () => {
    const noted = (on: string) =>
      ({
        on: '2026-10-05',
        state: 'legalEvent',
        rank: null,
        detail: `fait=acknowledgement · date=${on}`,
      }) as const;
    const plan = planOf('2026-10-05', noted('2026-09-15'));
    expect(codeOf(plan)).toBe('leaves');
    expect(decisionOf(plan).barredOn).toBe('2028-09-15');
    expect(codeOf(planOf('2026-10-05', noted('2026-10-03')))).toBe('barred');
  });

  test('is told within six months, under the same code', () => {
    expect(reasonOf(planOf('2026-03-31'))).not.toMatch(/Prescription/);
    const near = planOf('2026-04-01');
    expect(codeOf(near)).toBe('leaves');
    expect(reasonOf(near)).toMatch(/ Prescription à vérifier avant le 01\/10\/2026\.$/);
  });

  test('is told no more once it is paid', () => {
    const paid = book({ invoices: old, customers: consumer, payments: [payment({})] });
    expect(reasonOf(decide(paid, '2026-11-20'))).not.toMatch(/Prescription/);
  });
});
