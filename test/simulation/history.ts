import fc from 'fast-check';
import { dayAfter } from './calendar';
import type { Row } from './world';

/** One thing a person does between two runs; `at` points to an invoice, modulo how many there are. */
export interface Deed {
  readonly kind:
    | 'pay'
    | 'payPart'
    | 'reject'
    | 'dispute'
    | 'promise'
    | 'hold'
    | 'clear'
    | 'looseCredit'
    | 'typeStatus'
    | 'spoilDate'
    | 'block'
    | 'changeAddress'
    | 'sort'
    | 'insertRow'
    | 'moveColumn'
    | 'copyRow'
    | 'waive'
    | 'postpone';
  readonly at: number;
}

/** A run after so many days, and what people did just before it. */
export interface Day {
  readonly gap: number;
  readonly deeds: readonly Deed[];
}

export interface Plan {
  readonly customers: readonly Row[];
  readonly invoices: readonly Row[];
  readonly settings: Row;
  /** First run, `YYYY-MM-DD`. */
  readonly start: string;
  readonly days: readonly Day[];
}

const TYPES = ['Professionnel', 'Professionnel', 'Particulier', 'Organisme public', 'À préciser', ''];

const customer = (index: number): fc.Arbitrary<Row> =>
  fc
    .record({
      Type: fc.constantFrom(...TYPES),
      Scénario: fc.constantFrom('', '', '', 'Souple'),
      Langue: fc.constantFrom('', '', 'Anglais'),
      'E-mail': fc.constantFrom(
        ...[1, 2, 3].map(() => `compta@client${index}.fr`),
        `compta@client${index}.fr ; direction@client${index}.fr`,
        '',
        'à demander',
      ),
      'Ne pas relancer': fc.constantFrom(...Array<string>(9).fill(''), 'Oui'),
      'Procédure collective': fc.constantFrom(...Array<string>(11).fill(''), '2026-01-15'),
    })
    .map((cells) => ({ Client: `Client ${index} & Fils`, 'Code client': `C00${index}`, ...cells }));

const SITUATIONS = [
  ...Array<string>(30).fill(''),
  ...['Litige', 'Promesse', 'Échéancier', 'Suspendue', 'Ne pas relancer', 'Réponse à lire'],
  ...['Prélèvement ou chèque en cours', 'Cédée', 'Confiée à un tiers', 'Irrécouvrable', 'Annulée', 'Bof'],
];

const FLAWS = [...Array<string>(24).fill(''), 'date', 'amount', 'client', 'twice', 'twice', 'currency'];

const invoice = (index: number, start: string, customers: number): fc.Arbitrary<Row> =>
  fc
    .record({
      client: fc.nat(customers - 1),
      byCode: fc.boolean(),
      due: fc.integer({ min: -32, max: 8 }),
      cents: fc.oneof(
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 999 }) },
        {
          weight: 8,
          arbitrary: fc.integer({ min: 1000, max: 900_000 }),
        },
      ),
      situation: fc.constantFrom(...SITUATIONS),
      until: fc.option(fc.integer({ min: -5, max: 25 }), { freq: 4 }),
      paid: fc.constantFrom(0, 0, 0, 0, 0.25, 1),
      flaw: fc.constantFrom(...FLAWS),
      own: fc.constantFrom('', '', '', '', '', `affaire${index}@ailleurs.fr`),
    })
    .map(({ client, byCode, due, cents, situation, until, paid, flaw, own }) => {
      const name = byCode ? `C00${client}` : `Client ${client} & Fils`;
      return {
        Numéro: flaw === 'twice' ? 'F-900' : `F-${100 + index}`,
        Client: flaw === 'client' ? 'Inconnu' : name,
        'Date facture': dayAfter(start, due - 30 - index),
        Échéance: flaw === 'date' ? '31/02/2026' : dayAfter(start, due),
        'Montant TTC': flaw === 'amount' ? 'douze' : cents / 100,
        'Montant réglé': paid === 0 ? '' : Math.round(cents * paid) / 100,
        Situation: situation,
        "Jusqu'au": situation === '' || until === null ? '' : dayAfter(start, until),
        Devise: flaw === 'currency' ? 'USD' : '',
        'E-mail de relance': own,
      };
    });

const KINDS: Deed['kind'][] = [
  ...(['pay', 'payPart', 'reject', 'dispute', 'promise', 'hold', 'clear', 'looseCredit'] as const),
  ...(['typeStatus', 'spoilDate', 'block', 'changeAddress', 'sort', 'insertRow', 'moveColumn'] as const),
  ...(['copyRow', 'waive', 'waive', 'postpone'] as const),
];
const deed: fc.Arbitrary<Deed> = fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat(50) });
const day: fc.Arbitrary<Day> = fc.record({
  gap: fc.constantFrom(1, 1, 1, 2, 3, 4, 5, 6, 7, 9, 10, 30),
  deeds: fc.array(deed, { maxLength: 2 }),
});

/** Any ledger, and what becomes of it over a few weeks. */
export const plans: fc.Arbitrary<Plan> = fc
  .record({
    start: fc.constantFrom(
      '2026-03-23',
      '2026-10-19',
      '2026-11-09',
      '2026-12-21',
      '2027-04-26',
      '2028-02-25',
    ),
    customers: fc.integer({ min: 1, max: 4 }),
    invoices: fc.integer({ min: 1, max: 12 }),
  })
  .chain(({ start, customers, invoices }) =>
    fc.record({
      start: fc.constant(start),
      customers: fc.tuple(...Array.from({ length: customers }, (_, index) => customer(index))),
      invoices: fc.tuple(...Array.from({ length: invoices }, (_, index) => invoice(index, start, customers))),
      settings: fc.record({ Reprise: fc.constantFrom('Relancer', 'Relancer', 'À décider') }),
      days: fc.array(day, { minLength: 3, maxLength: 5 }),
    }),
  );
