import { describe, expect, test } from 'vitest';
import { decideDay } from '../../../src/domain/decision/day';
import type { CellProblem, Customer, InvoiceRow } from '../../../src/domain/model';
import {
  ANY_MODEL,
  book,
  codeOf,
  DUPONT,
  day,
  decide,
  decisionOf,
  eur,
  invoices,
  type JournalLine,
  journal,
  messagesOf,
} from '../sample-book';
import { DURAND, sentenceOf, shown, TODAY } from './small-book';

const problem = (cell: string): CellProblem => ({
  cell,
  column: 'Échéance',
  found: '31/02/2026',
  expected: 'écrivez une date jj/mm/aaaa',
});
const unreadable = (row: number, customer: string): InvoiceRow => ({
  readable: false,
  row,
  number: `F-${row - 1}`,
  customer,
  problem: problem(`D${row}`),
  typedStatus: null,
});

describe('a row that cannot be joined with its customer is held, and says what to mend', () => {
  const twice = [DUPONT, { ...DUPONT, row: 5, emails: ['autre@dupont.example'] }];
  const following = (policy: string): Customer[] => [{ ...DUPONT, policy }];
  test.each<readonly [string, string, Parameters<typeof book>[0]]>([
    [
      'unknownCustomer',
      'Client « Dupont SARL » absent de la feuille Clients : ajoutez-le ou corrigez le nom.',
      { customers: [DURAND] },
    ],
    [
      'unknownCustomer',
      'Client « Dupont SARL » présent aux lignes 2 et 5 de la feuille Clients : gardez-en une seule.',
      { customers: twice },
    ],
    [
      'unreadable',
      'Feuille Clients, F2 illisible (« 31/02/2026 ») : écrivez une date jj/mm/aaaa.',
      { customers: [{ ...DUPONT, problem: problem('F2') }] },
    ],
    [
      'unreadable',
      'Scénario « Doux » absent de la feuille Scénarios : corrigez la colonne Scénario du client.',
      { customers: following('Doux') },
    ],
    [
      'unreadable',
      'Feuille Scénarios, D9 illisible (« 31/02/2026 ») : écrivez une date jj/mm/aaaa.',
      {
        customers: following('Doux'),
        unreadablePolicies: [
          { policy: 'Ferme', problem: problem('D8') },
          { policy: 'DOUX', problem: problem('D9') },
        ],
      },
    ],
  ])('%s: %s', (code, sentence, parts) => {
    const plan = decide(book(parts), TODAY);
    expect(codeOf(plan)).toBe(code);
    expect(sentenceOf(plan)).toBe(sentence);
    expect(decisionOf(plan)).toMatchObject({ status: 'À corriger', openAmount: eur(1200), nextAction: '' });
    expect(plan.messages).toEqual([]);
  });

  test('of two customers of one name, nothing of either reaches the row', () => {
    const plan = decide(book({ customers: twice }), TODAY);
    expect(decisionOf(plan)).toMatchObject({ claim: null, recipients: [], barredOn: null });
  });

  test('a row that cannot be read keeps nothing of the same customer back', () => {
    const journalled = journal({ on: '2026-11-02', invoice: 'F-1' });
    const parts = { invoices: invoices({}, {}), rows: [unreadable(4, DUPONT.name)], journal: journalled };
    const plan = decide(book(parts), TODAY);
    expect(messagesOf(plan)).toEqual([{ step: 'Relance 2', carried: ['F-1'], alsoListed: ['F-2:1'] }]);
    expect(decisionOf(plan, 'F-3')).toMatchObject({ claim: null, openAmount: null, recipients: [] });
    expect(shown(plan, 'F-3')).toEqual({
      status: 'À corriger',
      open: null,
      daysLate: 0,
      bucket: 'other',
      level: '',
      lastNoticeOn: null,
      nextAction: '',
      nextActionOn: null,
      code: 'unreadable',
    });
  });
});

test("one customer's part of a ledger holds his rows alone, those that cannot be read included", () => {
  const rows = [unreadable(4, 'dupont sarl'), unreadable(5, 'Durand')];
  const parts = { invoices: invoices({}, { customer: 'Durand' }), rows, customers: [DUPONT, DURAND] };
  const whole = decide(book(parts), TODAY);
  expect(whole.decisions.map(({ number }) => number)).toEqual(['F-1', 'F-2', 'F-3', 'F-4']);
  const key = whole.messages[0]?.customerKey;
  const part = decideDay(book(parts), day(TODAY), ANY_MODEL, key);
  expect(part.decisions.map(({ number }) => number)).toEqual(['F-1', 'F-3']);
  expect(messagesOf(part)).toEqual([{ step: 'Relance 1', carried: ['F-1'], alsoListed: [] }]);
});

describe('what an invoice received counts', () => {
  const received = (customer: string): JournalLine => ({ on: '2026-11-02', customer });
  test.each([
    ['noted under the name of the row', 'Dupont SARL', 'Relance 1'],
    ['noted without a customer', '', 'Relance 1'],
    ['noted under a name that Clients does not know any more', 'Dupont et fils', 'Relance 1'],
    ['not what another customer received, before the row was moved', 'Durand', ''],
  ])('%s', (_, customer, level) => {
    const plan = decide(
      book({ customers: [DUPONT, DURAND], journal: journal(received(customer)) }),
      '2026-11-03',
    );
    expect(decisionOf(plan).level).toBe(level);
    expect(messagesOf(plan).map(({ step }) => step)).toEqual(level === '' ? ['Relance 1'] : []);
  });
});

test('a credit note that names no invoice is said to be still to allocate', () => {
  const note = { number: 'A-1', nature: 'creditNote' as const, total: eur(-200) };
  const plan = decide(book({ invoices: invoices({}, note) }), TODAY);
  expect(sentenceOf(plan, 'A-1')).toBe(
    'Avoir de 200,00 € à affecter chez ce client : affectez-le pour reprendre.',
  );
  expect(shown(plan, 'A-1')).toMatchObject({ status: 'Avoir', open: '0.00', daysLate: 0, bucket: 'other' });
});
