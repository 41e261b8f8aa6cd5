import { expect, test } from 'vitest';
import { checkCompany } from '../../../src/daily/settings/company';
import { plain } from '../../intake/lists';

const told = (values: Parameters<typeof checkCompany>[0]) =>
  checkCompany(values).problems.map(({ field, sentence }) => [field, plain(sentence)]);

test('each detail is checked as it will be once written', () => {
  expect(told({ siren: '732 829 320', iban: '', city: 'Lyon' })).toEqual([]);
  expect(told({ siren: '123456789', iban: 'FR76 1', email: 'compta' })).toEqual([
    ['siren', expect.stringMatching(/^SIREN : .*\.$/)],
    ['email', "E-mail : « compta » n'est pas une adresse e-mail : écrivez-la comme « compta@exemple.fr »."],
    ['iban', expect.stringMatching(/^IBAN : .*recopiez-le du RIB\.$/)],
  ]);
});

test('a VAT number is compared with the SIREN given with it', () => {
  expect(told({ siren: '732829320', vatNumber: 'FR40303265045' })).toEqual([
    ['vatNumber', expect.stringMatching(/n'est pas construit sur votre SIREN/)],
  ]);
  expect(told({ vatNumber: 'FR40303265045' })).toEqual([]);
});
