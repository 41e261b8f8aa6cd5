import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedChunks, chunksOf, invoicesOf } from '../../src/daily/journal-chunks';
import type { ReachedInvoice } from '../../src/daily/journal-levels';
import type { CivilDate, CivilDateTime } from '../../src/domain/civil-date';

/* What is kept outside the sheet must fit there: 8 066 bytes a property, 500 kB in all, shared with the rest. */

const DATE = '2026-11-24' as CivilDate;

const reached = (since: number, over: Partial<ReachedInvoice> = {}): ReachedInvoice => ({
  stem: `F-2026-${since}`,
  customer: `Client ${since % 40}`,
  since,
  levels: new Map([[1, { step: 'Relance 1', on: DATE }]]),
  contactOn: DATE,
  postponed: new Map(),
  letter: null,
  bounced: null,
  approved: '',
  deeds: [],
  ...over,
});
const bytes = (text: string): number => Buffer.byteLength(text);

describe('chunks', () => {
  test('give back what they were made of', () => {
    const word = fc.string({ unit: 'binary', maxLength: 60 });
    const one = fc.record({
      stem: word,
      customer: word,
      since: fc.nat(500),
      levels: fc
        .dictionary(fc.constantFrom('0', '1', '2', '3'), word)
        .map(
          (steps) => new Map(Object.entries(steps).map(([rank, step]) => [Number(rank), { step, on: DATE }])),
        ),
      contactOn: fc.constantFrom(null, DATE),
      postponed: fc.constantFrom(
        new Map(),
        new Map([[2, { step: 'Relance 2', until: DATE, message: 'M0A' }]]),
      ),
      letter: fc.option(
        fc.record({
          rank: fc.nat(9),
          step: word,
          message: word,
          document: word,
          detail: fc.string({ unit: 'binary', maxLength: 600 }),
          notedAt: fc.constant('2026-11-24T18:05' as CivilDateTime),
          copyOn: fc.constantFrom(null, DATE),
        }),
      ),
      bounced: fc.option(
        fc.record({ rank: fc.nat(9), step: word, message: word, recipient: word, on: fc.constant(DATE) }),
      ),
      approved: word,
      deeds: fc.array(
        fc.record({
          state: fc.constantFrom('claimWaived' as const, 'legalEvent' as const),
          step: word,
          detail: word,
          by: word,
          at: fc.constant('2026-11-24T18:05' as CivilDateTime),
        }),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (invoices) => {
        const back = invoicesOf(chunksOf(invoices));
        const told = (list: readonly ReachedInvoice[]): string[] =>
          list
            .map(({ levels, postponed, stem, customer, since, contactOn, letter, bounced, approved }) =>
              JSON.stringify([
                ...[stem, customer, since, [...levels].sort(), contactOn, [...postponed]],
                ...[
                  letter && Object.entries(letter).sort(),
                  bounced && Object.entries(bounced).sort(),
                  approved,
                ],
              ]),
            )
            .sort();
        expect(told(back)).toEqual(told(invoices));
      }),
    );
  });

  test('fit in properties however long the texts are, and however many the invoices', () => {
    const long = Array.from({ length: 60 }, (_, index) =>
      reached(index, { stem: `${'É'.repeat(300)}${index}`, customer: '€'.repeat(500) }),
    );
    const many = Array.from({ length: 20_000 }, (_, index) => reached(index));
    for (const invoices of [long, many]) {
      const chunks = chunksOf(invoices);
      for (const text of chunks.values()) expect(bytes(text)).toBeLessThanOrEqual(8_066);
      const total = [...chunks].reduce((sum, [name, text]) => sum + bytes(`note.${name}${text}`), 0);
      expect(total).toBeLessThan(450_000);
    }
    expect(invoicesOf(chunksOf(long))).toHaveLength(60);
    const kept = invoicesOf(chunksOf(many));
    expect(kept.length).toBeGreaterThan(5_000);
    // The oldest are let go first.
    expect(kept.some(({ stem }) => stem === 'F-2026-19999')).toBe(true);
    expect(kept.some(({ stem }) => stem === 'F-2026-0')).toBe(false);
  });

  test('change only where an invoice they hold changed', () => {
    const before = Array.from({ length: 500 }, (_, index) => reached(index));
    const levels = new Map([...(before[40]?.levels ?? []), [2, { step: 'Relance 2', on: DATE }]] as const);
    const after = before
      .map((one, index) => (index === 40 ? { ...one, levels } : one))
      .filter((_, index) => index !== 300);
    expect(Object.keys(changedChunks(chunksOf(before), chunksOf([...after, reached(500)])))).toHaveLength(3);
    expect(changedChunks(chunksOf(before), chunksOf(before))).toEqual({});
    expect(Object.values(changedChunks(chunksOf(before), new Map()))).toEqual(expect.arrayContaining(['']));
  });
});
