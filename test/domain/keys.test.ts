import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, foldNumber, instalmentOfKey, messageKey, noticeKey } from '../../src/domain/keys';
import { day } from './sample-book';

describe('the key of a notice', () => {
  test('names the invoice and the rank, and the due date of an instalment', () => {
    expect(noticeKey('f-12 ', 1, null)).toBe('F-12#1');
    expect(noticeKey('F-12', 2, day('2026-11-30'))).toBe('F-12@2026-11-30#2');
    expect(noticeKey('F-12', null, null)).toBe('F-12#');
  });

  test('an instalment is found back in its key, and nowhere else', () => {
    expect(instalmentOfKey('F-12@2026-11-30#2')).toBe('2026-11-30');
    expect(instalmentOfKey('F-12@2026-11-30#')).toBe('2026-11-30');
    expect(instalmentOfKey('F-12#2')).toBeNull();
    expect(instalmentOfKey('F@2026-11-30-12#2')).toBeNull();
    expect(instalmentOfKey('F@2026-11-30#7-B#2')).toBeNull();
  });
});

describe('the key of a message', () => {
  const keys = ['F-1#1', 'F-2#1'];

  test('does not depend on the order of its notices nor on how the customer is spelled', () => {
    expect(messageKey('Dupont SARL', keys)).toBe(messageKey('DUPONT  sarl', [...keys].reverse()));
  });

  test('changes with the customer, the notices or the level', () => {
    const all = [
      messageKey('Dupont SARL', keys),
      messageKey('Durand', keys),
      messageKey('Dupont SARL', ['F-1#1']),
      messageKey('Dupont SARL', ['F-1#2', 'F-2#2']),
      messageKey('Lot', ['12#1']),
      messageKey('Lot1', ['2#1']),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test('two different sets of notices do not collide', () => {
    const numbers = fc.uniqueArray(fc.stringMatching(/^[A-Z0-9-]{1,12}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(numbers, numbers, (some, others) => {
        const same = [...some].sort().join('|') === [...others].sort().join('|');
        expect(messageKey('Dupont', some) === messageKey('Dupont', others)).toBe(same);
      }),
    );
  });
});

test('a message recognises the key that a Journal kept for months: how it is made never changes', () => {
  expect(messageKey('Dupont SARL', ['F-12#1'])).toBe('M1VC873KWKVJ');
  expect(messageKey('Dupont SARL', ['F-12#1', 'F-13#1'])).toBe('M0V54WVJGY3B');
  expect(messageKey('Dupont SARL', ['F-1#1'])).toBe('M0HITQWT8HTU');
});

test('numbers are compared without case or doubled spaces; their punctuation tells them apart', () => {
  expect(foldNumber('  f-12 ')).toBe('F-12');
  expect(foldNumber('FA  12')).toBe('FA 12');
  expect(foldNumber('F-12')).not.toBe(foldNumber('F12'));
});

test('names are compared without case, accents or punctuation', () => {
  expect(foldName('Société DURÉE & Cie.')).toBe(foldName('societe duree cie'));
});
