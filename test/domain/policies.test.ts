import { describe, expect, test } from 'vitest';
import type { Channel, CustomerType, PolicyStep } from '../../src/domain/model';
import {
  callsOf,
  defaultPolicyName,
  fileOf,
  hasEmail,
  isFormalNotice,
  isPosted,
  levelsOf,
  needsLetter,
  preDueReminderOf,
  SHIPPED_POLICIES,
  usualDebtorOf,
} from '../../src/domain/policies';
import { DUPONT, SETTINGS } from './sample-book';

function shipped(name: string) {
  const policy = SHIPPED_POLICIES.find((one) => one.name === name);
  if (!policy) throw new Error(`no policy ${name}`);
  return policy;
}

describe('the policies shipped', () => {
  test.each([
    ['Standard', -7, ['Relance 1 +1', 'Relance 2 +10', 'Mise en demeure +20']],
    ['Souple', -5, ['Relance 1 +4', 'Relance 2 +15', 'Mise en demeure +30']],
    ['Particulier', null, ['Relance 1 +5', 'Relance 2 +20', 'Mise en demeure +40']],
    [
      'Organisme public',
      null,
      ['Point sur la facture +5', "Demande de paiement et d'intérêts moratoires +30"],
    ],
  ])('%s', (name, preDue, levels) => {
    const policy = shipped(name);
    expect(preDueReminderOf(policy)?.days ?? null).toBe(preDue);
    expect(levelsOf(policy).map((level) => `${level.name} +${level.days}`)).toEqual(levels);
  });

  test('ranks count levels only: neither the reminder before the due date nor the call has one', () => {
    expect(levelsOf(shipped('Standard')).map((level) => [level.rank, level.name])).toEqual([
      [1, 'Relance 1'],
      [2, 'Relance 2'],
      [3, 'Mise en demeure'],
    ]);
    expect(callsOf(shipped('Standard')).map((call) => call.days)).toEqual([7]);
    expect(fileOf(shipped('Particulier'))).toBeNull();
  });

  test('only the formal notice waits for approval, and only it is a letter', () => {
    for (const policy of SHIPPED_POLICIES) {
      for (const level of levelsOf(policy)) {
        expect(isFormalNotice(level)).toBe(level.dispatch === 'afterApproval');
        expect(isFormalNotice(level)).toBe(level.letterModel !== '');
      }
    }
  });

  test('days given: 8 at relance 2 and in a formal notice, 15 to a consumer', () => {
    const given = (name: string, rank: number) => levelsOf(shipped(name))[rank - 1]?.grantedDays;
    expect(given('Standard', 1)).toBeNull();
    expect(given('Standard', 2)).toBe(8);
    expect(given('Standard', 3)).toBe(8);
    expect(given('Particulier', 3)).toBe(15);
  });
});

test.each<[CustomerType, string]>([
  ['business', 'Standard'],
  ['association', 'Standard'],
  ['unknown', 'Standard'],
  ['consumer', 'Particulier'],
  ['publicBody', 'Organisme public'],
])('a customer of type %s follows %s', (type, name) => {
  expect(defaultPolicyName({ ...DUPONT, type }, SETTINGS)).toBe(name);
});

test.each<[string, CustomerType]>([
  ['Standard', 'business'],
  ['Souple', 'business'],
  ['Grands comptes', 'business'],
  ['Particulier', 'consumer'],
  ['PARTICULIER', 'consumer'],
  ['Organisme public', 'publicBody'],
  ['organisme  public', 'publicBody'],
])('the scenario « %s » is made for a %s', (name, type) => expect(usualDebtorOf(name)).toBe(type));

describe('a scenario of its owner', () => {
  const step = (name: string, days: number, channel: Channel, letterModel = ''): PolicyStep => ({
    ...{ order: 1, name, days, channel, letterModel },
    ...{ dispatch: 'automatic', emailModel: name, grantedDays: null },
  });

  test('a notice on the due date itself is its first level, and no reminder before it', () => {
    const own = { name: 'Serré', steps: [step('Jour J', 0, 'email'), step('Relance', 5, 'email')] };
    expect(levelsOf(own).map(({ rank, name }) => `${rank} ${name}`)).toEqual(['1 Jour J', '2 Relance']);
    expect(preDueReminderOf(own)).toBeNull();
  });

  test('a call before the due date is no reminder by e-mail, nor a level', () => {
    const own = { name: 'Appels', steps: [step('Appel', -3, 'call'), step('Rappel', -1, 'email')] };
    expect(preDueReminderOf(own)?.name).toBe('Rappel');
    expect(callsOf(own).map(({ name }) => name)).toEqual(['Appel']);
    expect(levelsOf(own)).toEqual([]);
  });

  test.each<[Channel, string, string]>([
    ['email', '', 'e-mail'],
    ['email', 'Relevé', 'letter, e-mail'],
    ['call', '', ''],
    ['letter', '', 'posted, letter'],
    ['registeredLetter', '', 'formal, posted, letter'],
    ['registeredLetterAndEmail', '', 'formal, posted, letter, e-mail'],
    ['file', '', ''],
  ])('what leaves by « %s » with the letter model « %s »: %s', (channel, letterModel, expected) => {
    const one = step('Étape', 10, channel, letterModel);
    const told = [
      isFormalNotice(one) ? ['formal'] : [],
      isPosted(one) ? ['posted'] : [],
      needsLetter(one) ? ['letter'] : [],
      hasEmail(one) ? ['e-mail'] : [],
    ];
    expect(told.flat().join(', ')).toBe(expected);
  });
});

test('each step of the policies shipped: day, channel, dispatch, models, days given', () => {
  const written = SHIPPED_POLICIES.map(({ name, steps }) => [
    name,
    ...steps.map((step) =>
      [
        `${step.order}. ${step.name} ${step.days}`,
        step.channel,
        step.dispatch,
        step.emailModel || '-',
        step.letterModel || '-',
        step.grantedDays ?? '-',
      ].join(' | '),
    ),
  ]);
  const formal = 'registeredLetterAndEmail | afterApproval';
  expect(written).toEqual([
    [
      'Standard',
      '1. Prévenance -7 | email | automatic | Prévenance | - | -',
      '2. Relance 1 1 | email | automatic | Relance 1 | - | -',
      '3. Appel 7 | call | byHand | - | - | -',
      '4. Relance 2 10 | email | automatic | Relance 2 | - | 8',
      `5. Mise en demeure 20 | ${formal} | Mise en demeure | Mise en demeure | 8`,
      '6. Dossier 31 | file | byHand | - | - | -',
    ],
    [
      'Souple',
      '1. Prévenance -5 | email | automatic | Prévenance | - | -',
      '2. Relance 1 4 | email | automatic | Relance 1 | - | -',
      '3. Appel 10 | call | byHand | - | - | -',
      '4. Relance 2 15 | email | automatic | Relance 2 | - | 8',
      `5. Mise en demeure 30 | ${formal} | Mise en demeure | Mise en demeure | 8`,
      '6. Dossier 41 | file | byHand | - | - | -',
    ],
    [
      'Particulier',
      '1. Relance 1 5 | email | automatic | Relance 1 – particulier | - | -',
      '2. Relance 2 20 | email | automatic | Relance 2 – particulier | - | 8',
      `3. Mise en demeure 40 | ${formal} | Mise en demeure – particulier | Mise en demeure – particulier | 15`,
    ],
    [
      'Organisme public',
      '1. Point sur la facture 5 | email | automatic | Point sur la facture | - | -',
      `2. Demande de paiement et d'intérêts moratoires 30 | ${formal} | Demande de paiement et d'intérêts moratoires | Demande de paiement et d'intérêts moratoires | 8`,
    ],
  ]);
});
