import { describe, expect, test } from 'vitest';
import { ownNames, whoseRows } from '../../../src/domain/personal-data/whose';

const ALPHA = { name: 'Alpha', code: 'C-1' };
const BRAVO = { name: 'Bravo', code: '' };
const CHARLIE = { name: 'Charlie', code: 'C-3' };

const asked = (...customers: (typeof ALPHA)[]) =>
  customers.map((who) => ({ who, names: [who.name, who.code] }));
const CUSTOMERS = [ALPHA, BRAVO, CHARLIE];

describe('a row is of the one asked about', () => {
  const whose = whoseRows(asked(ALPHA, BRAVO), CUSTOMERS, [
    { number: 'F-1', customer: 'alpha' },
    { number: 'F-2', customer: 'C-1' },
    { number: 'F-3', customer: 'Charlie' },
    { number: 'F-4', customer: 'Alpha' },
    { number: 'F-4', customer: 'Bravo' },
    { number: 'F-5', customer: 'Alpha' },
    { number: 'f-5', customer: 'ALPHA' },
    { number: 'F-6', customer: 'Alpha' },
    { number: 'F-6', customer: 'Charlie' },
    { number: 'F-6', customer: 'Alpha' },
    { number: '', customer: 'Alpha' },
  ]);

  test.each([
    ['Alpha', ALPHA],
    ['ALPHA ', ALPHA],
    ['c-1', ALPHA],
    ['Bravo', BRAVO],
    ['Charlie', undefined],
    ['', undefined],
  ] as const)('by his name or code: « %s »', (text, who) => expect(whose.byName(text)).toBe(who));

  test.each([
    ['F-1', ALPHA],
    ['f-2', ALPHA],
    ['F-3', undefined],
    ['F-4', undefined],
    ['F-5', ALPHA],
    ['F-6', undefined],
    ['', undefined],
    ['F-9', undefined],
  ] as const)('by the number of an invoice that is his alone: « %s »', (number, who) =>
    expect(whose.byNumber(number)).toBe(who),
  );

  test.each([
    ['Alpha', 'F-3', ALPHA],
    ['', 'F-1', ALPHA],
    ['Someone', 'F-1', ALPHA],
    ['Charlie', 'F-1', undefined],
    ['C-3', 'F-1', undefined],
    ['', '', undefined],
  ] as const)('by either, but never under the name of another: « %s » « %s »', (name, number, who) =>
    expect(whose.byNameOrNumber(name, number)).toBe(who),
  );
});

test('a name that two of them share says which of them to nobody', () => {
  const twin = { name: 'Alpha', code: 'C-9' };
  const whose = whoseRows(asked(ALPHA, twin), [ALPHA, twin], [{ number: 'F-1', customer: 'Alpha' }]);
  expect([whose.byName('Alpha'), whose.byNumber('F-1')]).toEqual([undefined, undefined]);
  expect([whose.byName('C-1'), whose.byName('C-9')]).toEqual([ALPHA, twin]);
});

test('a customer whose code is his name is found by it', () => {
  const same = { name: 'Delta', code: 'delta' };
  expect(whoseRows(asked(same), [same], []).byName('Delta')).toBe(same);
});

describe('the names that are of one customer alone', () => {
  test.each([
    [ALPHA, [BRAVO, CHARLIE], ['Alpha', 'C-1']],
    [BRAVO, [ALPHA], ['Bravo']],
    [{ name: '', code: 'C-7' }, [ALPHA], ['C-7']],
    [ALPHA, [{ name: 'ALPHA', code: '' }], ['C-1']],
    [ALPHA, [{ name: 'Bravo', code: 'c-1' }], ['Alpha']],
    [ALPHA, [{ name: 'C-1', code: '' }], ['Alpha']],
    // The code of another is no name of his.
    [ALPHA, [{ name: 'Bravo', code: 'Alpha' }], ['Alpha', 'C-1']],
  ] as const)('%j among %j', (who, others, expected) =>
    expect(ownNames<{ name: string; code: string }>(who, [who, ...others])).toEqual(expected),
  );
});
