import { expect, test } from 'vitest';
import { SAMPLE_SETTINGS } from '../../../local/commands/sample-company';
import { SETTING_LIST } from '../../../src/ledger/settings-list';

const compact = (name: string): string => (SAMPLE_SETTINGS[name] ?? '').replaceAll(' ', '');

test('every parameter of the sample company is one of the ledger’s', () => {
  const names = SETTING_LIST.map(({ name }) => name as string);
  expect(names).toEqual(expect.arrayContaining(Object.keys(SAMPLE_SETTINGS)));
});

test('its SIREN passes the Luhn check, and its VAT number follows from it', () => {
  const digits = [...compact('SIREN')].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const weighed = index % 2 === 0 ? digit : digit * 2;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  expect(digits).toHaveLength(9);
  expect(sum % 10).toBe(0);
  const key = (12 + 3 * (Number(compact('SIREN')) % 97)) % 97;
  expect(compact('TVA intracommunautaire')).toBe(`FR${String(key).padStart(2, '0')}${compact('SIREN')}`);
});

test('its IBAN passes the check of ISO 13616', () => {
  const iban = compact('IBAN');
  const digits = [...iban.slice(4), ...iban.slice(0, 4)]
    .map((character) => Number.parseInt(character, 36))
    .join('');
  expect(iban).toHaveLength(27);
  expect(BigInt(digits) % 97n).toBe(1n);
});
