import { describe, expect, test } from 'vitest';
import type { Customer, PolicyStep } from '../../../src/domain/model';
import { DUPONT, day, invoice, type JournalLine, journal } from '../sample-book';
import { rowOf, whyOf } from './one-invoice';
import { standardOf, withStep } from './steps';

const TODAY = '2026-11-24';
const REMINDED_TWICE: JournalLine[] = [{ on: '2026-11-02' }, { on: '2026-11-12', rank: 2 }];
const customer = (changes: Partial<Customer>) => ({ customers: [{ ...DUPONT, ...changes }] });

describe('a customer without an e-mail address', () => {
  const mute = { emails: [] };
  const asks =
    'Aucune adresse utilisable : complétez E-mail ou Adresse, la relance partira au passage suivant.';

  test('is told of as soon as the invoice is late, were its reminder to come later', () => {
    // Souple reminds four days after the due date.
    const souple = (dueOn: string) =>
      whyOf(
        { ...customer({ ...mute, policy: 'Souple' }), invoices: [invoice({ dueOn: day(dueOn) })] },
        TODAY,
      );
    expect(souple('2026-11-23')).toEqual({ code: 'noAddress', says: asks });
    expect(souple('2026-11-24')).toEqual({
      code: 'notDue',
      says: 'Échéance le 24/11/2026 : relance 1 le 30/11/2026 si elle reste impayée.',
    });
  });

  test('whose postal address is known is asked for his E-mail alone', () => {
    expect(whyOf(customer({ ...mute, address: '1 rue des Lilas' }), TODAY)).toEqual({
      code: 'noAddress',
      says: 'Aucune adresse utilisable : complétez E-mail, la relance partira au passage suivant.',
    });
  });

  test.each<readonly [string, Partial<PolicyStep>]>([
    ['an e-mail to approve', { dispatch: 'afterApproval' }],
    ['a letter', { channel: 'letter' }],
  ])('%s waits for approval all the same: what is missing is asked for there', (_, step) => {
    const found = rowOf({ ...customer(mute), policies: withStep('Relance 1', step) }, TODAY);
    expect(found).toMatchObject({ code: 'awaitingApproval', next: 'À valider : Relance 1' });
  });
});

describe('an address that refused a message', () => {
  const emails = ['compta@dupont.example', 'direction@dupont.example'];
  const bounced: JournalLine[] = [
    { on: '2026-11-20', recipient: emails.join(', ') },
    { on: '2026-11-20', state: 'bounced', recipient: 'Compta@dupont.example, direction@dupont.example' },
  ];
  const refused = { code: 'bounced', says: 'Adresse refusée le 20/11/2026 : corrigez-la pour reprendre.' };
  const reasonAt = (step: Partial<PolicyStep>, to: readonly string[] = emails) =>
    whyOf(
      {
        ...customer({ emails: to }),
        policies: withStep('Relance 1', step),
        journal: journal(...bounced),
      },
      TODAY,
    );

  test('holds the message while both its addressees are the same', () => {
    expect(reasonAt({})).toEqual(refused);
    expect(reasonAt({}, ['compta@dupont.example']).code).toBe('leaves');
  });

  test('holds an e-mail to approve too: approving would not help', () => {
    expect(reasonAt({ dispatch: 'afterApproval' })).toEqual(refused);
  });

  test('holds no letter, which goes elsewhere', () => {
    expect(reasonAt({ dispatch: 'afterApproval', channel: 'letter' }).code).toBe('awaitingApproval');
    expect(reasonAt({ dispatch: 'afterApproval', channel: 'registeredLetterAndEmail' }).code).toBe(
      'awaitingApproval',
    );
  });
});

describe('a customer whose type is not settled gets two levels of a scenario nobody chose for him', () => {
  const THREE = standardOf(
    { name: 'Relance 1', days: 1 },
    { name: 'Relance 2', days: 10 },
    { name: 'Relance 3', days: 20 },
    { name: 'Mise en demeure', days: 30, channel: 'registeredLetter', dispatch: 'afterApproval' },
  );
  const REMINDED_THRICE = [...REMINDED_TWICE, { on: '2026-11-23', rank: 3 }];
  const at = (changes: Partial<Customer>, today: string, lines: JournalLine[]) =>
    whyOf({ ...customer(changes), policies: THREE, journal: journal(...lines) }, today);
  const toSettle = {
    code: 'typeUnknown',
    says: 'Type de client à préciser : ni pénalités, ni 40 €, ni mise en demeure avant cela.',
  };
  const over = { code: 'finished', says: 'Scénario terminé : décidez de la suite dans le panneau.' };

  test('the second leaves', () => {
    for (const type of ['unknown', 'association'] as const)
      expect(at({ type }, '2026-11-12', [{ on: '2026-11-02' }])).toEqual({
        code: 'leaves',
        says: 'Relance 2 prête : elle part au prochain passage.',
      });
  });

  test('the third asks for his type, or ends the scenario of an association', () => {
    expect(at({ type: 'unknown' }, TODAY, REMINDED_TWICE)).toEqual(toSettle);
    expect(at({ type: 'association' }, TODAY, REMINDED_TWICE)).toEqual(over);
  });

  test('chosen for him, it goes on, as far as the formal notice', () => {
    for (const type of ['unknown', 'association'] as const)
      expect(at({ type, policy: 'Standard' }, TODAY, REMINDED_TWICE).code).toBe('leaves');
    expect(at({ type: 'unknown', policy: 'Standard' }, '2026-12-07', REMINDED_THRICE)).toEqual(toSettle);
    expect(at({ type: 'association', policy: 'Standard' }, '2026-12-07', REMINDED_THRICE)).toEqual(over);
  });
});

test('receipts checked up to a day to come were not checked: the date was mistyped', () => {
  const checked = (until: string) =>
    whyOf({ settings: { receiptsFreshness: 3, receiptsCheckedUntil: day(until) } }, TODAY);
  expect(checked('2026-11-24').code).toBe('leaves');
  expect(checked('2026-11-25')).toEqual({
    code: 'receiptsNotChecked',
    says: "Encaissements pointés jusqu'au 25/11/2026 : pointez pour relancer.",
  });
});

test('in a half-year without a rate, what claims interest waits and the reminders leave', () => {
  const late = { invoices: [invoice({ dueOn: day('2026-12-10') })] };
  const reminded = journal({ on: '2026-12-11' }, { on: '2026-12-21', rank: 2 });
  expect(whyOf({ ...late, journal: reminded.slice(0, 1) }, '2027-01-04').code).toBe('leaves');
  expect(whyOf({ ...late, journal: reminded }, '2027-01-04')).toEqual({
    code: 'rateMissing',
    says: 'Taux du 1er semestre 2027 absent : seul ce qui réclame des pénalités attend. Complétez la feuille Taux.',
  });
});
