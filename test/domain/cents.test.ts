import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addCents,
  cents,
  centsOfNumber,
  decimalText,
  euros,
  parseDecimalText,
  subtractCents,
} from '../../src/domain/cents';
import { plain } from './sample-book';

describe('amounts are whole cents', () => {
  test('a fraction of a cent is refused, and zero has no sign', () => {
    expect(() => cents(0.5)).toThrow(/whole number of cents/);
    expect(() => cents(Number.NaN)).toThrow();
    expect(Object.is(cents(-0), 0)).toBe(true);
  });

  test.each([
    [1200.5, 120050],
    [0.1 + 0.2, 30],
    [1.005, null],
    [1234.567, null],
    [-60, -6000],
    [0, 0],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    [1e15, null],
  ])("a cell's number %d: %s", (value, expected) => {
    expect(centsOfNumber(value)).toBe(expected);
  });

  test('sums do not drift as floating numbers do', () => {
    const dime = cents(10);
    expect(addCents(...Array.from({ length: 1000 }, () => dime))).toBe(10_000);
    expect(subtractCents(cents(30), cents(10))).toBe(20);
  });
});

describe('amounts as text', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (value) => {
        expect(parseDecimalText(decimalText(cents(value)))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test.each([
    ['1234.50', 123450],
    ['1234.5', 123450],
    ['1234', 123400],
    ['-0.05', -5],
    ['1 234.50', null],
    ['1234,50', null],
    ['1e3', null],
    ['1.234', null],
    ['', null],
    ['+1', null],
  ])('« %s » is %s', (text, expected) => {
    expect(parseDecimalText(text)).toBe(expected);
  });

  test.each([
    [120000, '1 200,00 €', '€1,200.00'],
    [123456789, '1 234 567,89 €', '€1,234,567.89'],
    [5, '0,05 €', '€0.05'],
    [-60000, '-600,00 €', '-€600.00'],
    [99999, '999,99 €', '€999.99'],
  ])('%i cents, in French and in English', (amount, french, english) => {
    expect(plain(euros(cents(amount)))).toBe(french);
    expect(euros(cents(amount), 'en')).toBe(english);
    expect(euros(cents(amount))).not.toContain(' ');
  });
});
