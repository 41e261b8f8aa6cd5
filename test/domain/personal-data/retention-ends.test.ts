import { describe, expect, test } from 'vitest';
import { retentionEnds } from '../../../src/domain/personal-data/retention';
import {
  book,
  DUPONT,
  day,
  decide,
  eur,
  invoice,
  invoices,
  journal,
  payment,
  plain,
  situation,
} from '../sample-book';

const TODAY = '2030-01-15';
const endsOf = (parts: Parameters<typeof book>[0], today = TODAY, months = 24) => {
  const found = book(parts);
  return retentionEnds(found, decide(found, today), months).map(({ customer, settledOn, objection }) => [
    customer.name,
    settledOn,
    plain(objection),
  ]);
};

const PAID = payment({ receivedOn: day('2026-11-12') });
const MAY_GO = [['Dupont SARL', '2026-11-12', '']];

describe('the end of the time personal data is kept', () => {
  test('comes so many months after the last payment, that day included', () => {
    expect(endsOf({ payments: [PAID] }, '2028-11-11')).toEqual([]);
    expect(endsOf({ payments: [PAID] }, '2028-11-12')).toEqual(MAY_GO);
  });

  test.each([
    ['the due date of an invoice paid before it', { dueOn: day('2027-05-01') }, '2027-05-01'],
    ['the date of an invoice', { issuedOn: day('2027-06-01'), dueOn: day('2027-06-01') }, '2027-06-01'],
    ['its own Date règlement', { paid: eur(1200), paidOn: day('2027-07-01') }, '2027-07-01'],
  ])('is counted from %s', (_what, changes, settledOn) => {
    const payments = 'paid' in changes ? [] : [PAID];
    expect(endsOf({ invoices: [invoice(changes)], payments })).toEqual([['Dupont SARL', settledOn, '']]);
  });

  test('is counted from a credit note that settled, and from a payment under his code', () => {
    const customers = [{ ...DUPONT, code: 'C-1' }];
    const credited = [
      invoice(),
      invoice({
        row: 3,
        number: 'A-1',
        nature: 'creditNote',
        total: eur(-1200),
        creditFor: 'F-12',
        issuedOn: day('2027-02-01'),
        dueOn: day('2027-02-01'),
      }),
    ];
    expect(endsOf({ customers, invoices: credited })).toEqual([['Dupont SARL', '2027-02-01', '']]);
    const late = payment({ row: 3, customer: 'c-1', receivedOn: day('2027-03-01'), amount: eur(0.01) });
    expect(endsOf({ customers, payments: [{ ...PAID, amount: eur(1199.99) }, late] })).toEqual([
      ['Dupont SARL', '2027-03-01', ''],
    ]);
  });

  test('is counted from a payment that names his invoice alone, or is to allocate', () => {
    const nameless = payment({ customer: '', receivedOn: day('2027-04-01') });
    expect(endsOf({ payments: [nameless] })).toEqual([['Dupont SARL', '2027-04-01', '']]);
    const unallocated = payment({ row: 3, invoice: '', amount: eur(50), receivedOn: day('2027-04-02') });
    expect(endsOf({ payments: [PAID, unallocated] })[0]?.[1]).toBe('2027-04-02');
  });

  test('takes no payment of nobody for his, who has no code', () => {
    const nobodys = payment({ row: 3, customer: '', invoice: '', receivedOn: day('2029-12-01') });
    expect(endsOf({ payments: [PAID, nobodys] })[0]?.[1]).toBe('2026-11-12');
  });

  test('never comes for a customer without invoices, nor because of another’s', () => {
    const other = { ...DUPONT, row: 3, name: 'Martin' };
    expect(endsOf({ customers: [DUPONT, other], payments: [PAID] })).toEqual(MAY_GO);
    expect(endsOf({ invoices: [], payments: [PAID] })).toEqual([]);
    const theirs = payment({ row: 3, customer: 'Martin', invoice: 'F-9', receivedOn: day('2029-12-01') });
    expect(
      endsOf({
        customers: [DUPONT, other],
        invoices: [invoice(), invoice({ row: 3, number: 'F-9', customer: 'Martin' })],
        payments: [PAID, theirs],
      }),
    ).toEqual(MAY_GO);
  });
});

describe('what still forbids erasing', () => {
  const objectionOf = (parts: Parameters<typeof book>[0], today?: string) =>
    endsOf(parts, today).map(([name, , objection]) => `${name}: ${objection}`);

  test('a row of Clients that cannot be read, with its cell', () => {
    const problem = { cell: 'F2', column: 'E-mail', found: 'x', expected: 'une adresse' };
    expect(objectionOf({ customers: [{ ...DUPONT, problem }], payments: [PAID] })).toEqual([
      'Dupont SARL: sa ligne de la feuille Clients ne se lit pas (F2)',
    ]);
  });

  test('a type that is not known', () =>
    expect(objectionOf({ customers: [{ ...DUPONT, type: 'unknown' }], payments: [PAID] })).toEqual([
      'Dupont SARL: Type à préciser : le nom d’un particulier est effacé, celui d’une société reste',
    ]));

  test.each([
    ['', '', []],
    ['C-1', '', []],
    ['C-1', 'C-1', ['Dupont SARL: un autre client porte le même nom ou le même code']],
  ])('a code « %s » where another has « %s »', (code, othersCode, expected) => {
    const customers = [
      { ...DUPONT, code },
      { ...DUPONT, row: 3, name: 'Martin', code: othersCode },
    ];
    expect(objectionOf({ customers, payments: [PAID] }).filter((text) => text.includes(' autre '))).toEqual(
      expected,
    );
  });

  test('a payment of his that waits to be allocated', () =>
    expect(objectionOf({ payments: [PAID, payment({ row: 3, invoice: '', amount: eur(50) })] })).toEqual([
      'Dupont SARL: un règlement ou un avoir reste à affecter',
    ]));

  test('a credit note of his that waits, beside an invoice that is closed', () => {
    const waiting = { row: 3, number: 'A-1', nature: 'creditNote', total: eur(-100) } as const;
    expect(objectionOf({ invoices: [invoice(), invoice(waiting)], payments: [PAID] })).toEqual([
      'Dupont SARL: un règlement ou un avoir reste à affecter',
    ]);
  });

  test('an invoice that is not closed, first of those that are not', () => {
    const [one, two, three] = invoices({}, {}, {});
    if (!one || !two || !three) throw new Error('three invoices');
    expect(objectionOf({ invoices: [one, two, three], payments: [payment({ invoice: 'F-1' })] })).toEqual([
      "Dupont SARL: facture F-2 : elle n'est pas close",
    ]);
  });

  test('a message whose outcome is not known', () =>
    expect(
      objectionOf({ payments: [PAID], journal: journal({ on: '2026-11-02', state: 'uncertain' }) }),
    ).toEqual(['Dupont SARL: facture F-12 : un envoi est resté incertain']));

  test('a debt given up, until it is barred', () => {
    const givenUp = { invoices: [invoice({ situation: situation('writtenOff') })] };
    expect(objectionOf(givenUp, '2031-10-31')).toEqual([
      "Dupont SARL: facture F-12 irrécouvrable : réclamable jusqu'au 31/10/2031",
    ]);
    expect(objectionOf(givenUp, '2031-11-01')).toEqual(['Dupont SARL: ']);
  });

  test.each([
    [situation('cancelled'), ''],
    [situation('dispute'), "facture F-12 : elle n'est pas close"],
  ])('nothing once it is cancelled: %j', (found, expected) =>
    expect(objectionOf({ invoices: [invoice({ situation: found })] })).toEqual([`Dupont SARL: ${expected}`]),
  );
});
