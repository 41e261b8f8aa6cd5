import { describe, expect, test } from 'vitest';
import { directoryOf } from '../../../src/domain/decision/directory';

const customer = (name: string, code: string) => ({ name, code });
const MARTIN = customer('Martin & Fils', 'C-12');
const [EAST, WEST] = [customer('Durand', 'D-EST'), customer('DURAND', 'D-OUEST')];
const directory = directoryOf([MARTIN, EAST, WEST, customer('', '')]);

describe('a customer is found', () => {
  test.each(['Martin & Fils', 'martin fils', 'MARTIN  & FILS', 'C-12', 'c 12'])('as « %s »', (written) => {
    expect(directory.find(written).customers).toEqual([MARTIN]);
  });

  test("by his code where two bear his name, and what is one's never reaches the other", () => {
    expect(directory.find('D-EST')).toEqual({ key: directory.find('d est').key, customers: [EAST] });
    expect(directory.find('D-OUEST').customers).toEqual([WEST]);
    const both = directory.find('Durand');
    expect(both.customers).toEqual([EAST, WEST]);
    expect([directory.find('D-EST').key, directory.find('D-OUEST').key]).not.toContain(both.key);
  });

  test('under one key, whatever he was called by', () => {
    expect(directory.find('C-12').key).toBe(directory.find('martin & fils').key);
    expect(directory.find('C-12').key).not.toBe(directory.find('D-EST').key);
  });

  test('by nobody under no name, nor under a name that is not there', () => {
    expect(directory.find('').customers).toEqual([]);
    expect(directory.find(' – ').customers).toEqual([]);
    expect(directory.find('Petit')).toEqual({ key: 'petit', customers: [] });
  });
});
