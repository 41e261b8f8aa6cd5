import { describe, expect, test } from 'vitest';
import { directoryOf } from '../../src/domain/decision/directory';
import { namesKnownCustomer, possiblePayers } from '../../src/domain/decision/possible-payers';
import type { Payment } from '../../src/domain/model';
import { standingOf } from '../../src/domain/standing';
import { DUPONT, day, eur, invoice, payment } from './sample-book';

const named = (row: number, name: string) => ({ ...DUPONT, row, name });
const CUSTOMERS = [
  named(2, 'Dupont SARL'),
  named(3, 'Garage Lefèvre'),
  named(4, 'SARL Bois du Nord'),
  named(5, 'Roux'),
];
const INVOICES = [
  invoice({ row: 2, number: 'F-1', customer: 'Dupont SARL', total: eur(100) }),
  invoice({ row: 3, number: 'F-2', customer: 'Dupont SARL', total: eur(50) }),
  invoice({ row: 4, number: 'F-3', customer: 'Garage Lefèvre', total: eur(70) }),
  invoice({ row: 5, number: 'F-4', customer: 'Roux', total: eur(0) }),
  // A credit note owes nothing: it has no standing.
  invoice({ row: 6, number: 'A-1', customer: 'Roux', nature: 'creditNote', total: eur(-30) }),
];
const directory = directoryOf(CUSTOMERS);
const standings = new Map(
  INVOICES.slice(0, 4).map((one) => [one.row, standingOf(one, [], [], day('2026-11-24'))] as const),
);

/** The names of those a payment may come from. */
function payers(changes: Partial<Payment>): string[] {
  const keys = possiblePayers(
    payment({ customer: '', invoice: '', amount: eur(1), ...changes }),
    CUSTOMERS,
    INVOICES,
    standings,
    directory,
  );
  return CUSTOMERS.filter(({ name }) => keys.has(directory.find(name).key)).map(({ name }) => name);
}

describe('a payment that names nobody known may come from', () => {
  test.each<readonly [string, Partial<Payment>, readonly string[]]>([
    ['one letter changed', { customer: 'Dupond' }, ['Dupont SARL']],
    ['one letter changed at the start', { customer: 'Tupont' }, ['Dupont SARL']],
    ['one letter missing', { customer: 'Dupnt' }, ['Dupont SARL']],
    ['one letter added', { customer: 'Duppont' }, ['Dupont SARL']],
    ['one letter added at the end', { customer: 'Duponts' }, ['Dupont SARL']],
    ['two letters changed', { customer: 'Dubond' }, []],
    ['two letters added', { customer: 'Dupontss' }, []],
    ['one letter swapped twice', { customer: 'Duptno' }, []],
    ['a short word must be the same', { customer: 'Rous' }, []],
    ['a short word that is the same', { customer: 'M. ROUX' }, ['Roux']],
    ['a word of its name, accents aside', { customer: 'VIR LEFEVRE' }, ['Garage Lefèvre']],
    ['the reference', { reference: 'virement garage' }, ['Garage Lefèvre']],
    ['a word that every company bears', { customer: 'SARL' }, []],
    ['a word of two letters', { customer: 'du' }, []],
    ['the invoice it cites', { reference: 'reglement F-3, merci' }, ['Garage Lefèvre']],
    ['the invoice it cites in another case', { invoice: 'f-3' }, ['Garage Lefèvre']],
    ['several invoices cited', { reference: 'F-1;F-3' }, ['Dupont SARL', 'Garage Lefèvre']],
    ['an invoice with nothing left to pay', { reference: 'F-4' }, []],
    ['a credit note', { reference: 'A-1', amount: eur(30) }, []],
    ['the amount of one invoice', { amount: eur(70) }, ['Garage Lefèvre']],
    ['the amount of one of several', { amount: eur(50) }, ['Dupont SARL']],
    ['the amount of all of them', { amount: eur(150) }, ['Dupont SARL']],
    ['a name rather than an amount', { customer: 'Roux', amount: eur(70) }, ['Roux']],
    ['nothing that is known', { customer: 'Inconnu', amount: eur(3) }, []],
  ])('%s', (_, changes, names) => {
    expect(payers(changes)).toEqual(names);
  });
});

test.each([
  ['Dupont SARL', true],
  ['dupont sarl', true],
  ['Inconnu', false],
  ['', false],
  [' - ', false],
])('« %s » names a customer of Clients: %s', (customer, expected) => {
  expect(namesKnownCustomer(payment({ customer }), directory)).toBe(expected);
});
