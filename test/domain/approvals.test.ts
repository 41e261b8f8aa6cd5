import { describe, expect, test } from 'vitest';
import { halfYear } from '../../src/domain/claims/half-year';
import { basisPoints } from '../../src/domain/claims/rates';
import { approvedTerms } from '../../src/domain/decision/approvals';
import type { Customer, Invoice } from '../../src/domain/model';
import { isFormalNotice, SHIPPED_POLICIES } from '../../src/domain/policies';
import { RATES } from './claims/claim-fixture';
import { book, codeOf, DUPONT, day, decide, eur, invoice, journal, payment, reasonOf } from './sample-book';

/** A customer who can be posted a letter, and whose invoice is at its formal notice on 24/11/2026. */
const POSTAL: Customer = { ...DUPONT, address: '1 rue des Lilas', postalCode: '69001', city: 'Lyon' };
const LATE = invoice({ dueOn: day('2026-10-31') });
const reminded = [
  { on: '2026-11-02', rank: 1 },
  { on: '2026-11-12', rank: 2 },
] as const;

interface Change {
  readonly customer?: Partial<Customer>;
  readonly invoice?: Partial<Invoice>;
  readonly parts?: Parameters<typeof book>[0];
}

/** The rates of sheet Taux, one of them as it is given. */
const withRate = (at: ReturnType<typeof halfYear>, ecb: number | null): Change => ({
  parts: {
    rates: new Map([...RATES, [at, { ecb: ecb === null ? null : basisPoints(ecb), legal: null }]]),
  },
});

const ledger = ({ customer, invoice: changed, parts }: Change, ...more: Parameters<typeof journal>) =>
  book({
    customers: [{ ...POSTAL, ...customer }],
    invoices: [{ ...LATE, ...changed }],
    ...parts,
    journal: journal(...reminded, ...more),
  });

/** The code of the row the day after its formal notice was approved as `before` stood, once it stands as `after`. */
function onceApproved(before: Change, after: Change, forget: readonly string[] = []): string {
  const [message] = decide(ledger(before), '2026-11-24').awaiting;
  if (!message) throw new Error('nothing waits for approval');
  const detail = Object.entries(approvedTerms(message))
    .filter(([name, value]) => value !== '' && !forget.includes(name))
    .map(([name, value]) => `${name}=${value.replace(/ · /g, ' - ')}`)
    .join(' · ');
  const approval = { on: '2026-11-24', rank: 3, state: 'approved', message: message.key, detail } as const;
  const plan = decide(ledger(after, approval), '2026-11-25');
  return `${codeOf(plan)}${reasonOf(plan).includes('La validation du 24/11/2026 ne vaut plus') ? ' (lapsed)' : ''}`;
}

test('an approval notes the amount, the days given, the address, the way, the models and what is said', () => {
  const [message] = decide(ledger({}), '2026-11-24').awaiting;
  expect(message && approvedTerms(message)).toMatchObject({
    montant: '1200.00',
    délai: '8',
    adresse: '1 rue des Lilas 69001 Lyon',
    voie: 'registeredLetterAndEmail',
    modèle: 'Mise en demeure / Mise en demeure',
  });
});

describe('an approval holds', () => {
  test.each<readonly [string, Change]>([
    ['while nothing changes', {}],
    ['when a note, a telephone number or an own address changes', { customer: { phone: '0', siren: '1' } }],
    ['when the e-mail of a letter changes', { customer: { emails: ['autre@dupont.example'] } }],
    ['when spaces of the address change', { customer: { address: ' 1  rue des Lilas ' } }],
    ['when an older rate is corrected', withRate(halfYear(2026, 1), 1)],
    ['when a half-year is made ready, its rate not known yet', withRate(halfYear(2027, 1), null)],
    ['when the rates of the next half-year are written in Taux', withRate(halfYear(2027, 1), 240)],
  ])('%s', (_, after) => {
    expect(onceApproved({}, after)).toBe('toPost');
  });
  test('when a rate changes that its letter does not count with', () => {
    const consumer = { customer: { type: 'consumer', policy: 'Standard' } } as const;
    expect(onceApproved(consumer, { ...consumer, ...withRate(halfYear(2026, 2), 300) })).toBe('toPost');
    const town = {
      customer: { type: 'publicBody', policy: 'Standard' },
      invoice: { dueOn: day('2026-05-31') },
    } as const;
    expect(onceApproved(town, { ...town, ...withRate(halfYear(2026, 2), 300) })).toBe('toPost');
    expect(onceApproved(town, { ...town, ...withRate(halfYear(2026, 1), 300) })).toMatch(/lapsed/);
  });
  test('when the rows of sheet Taux are sorted another way', () => {
    const spring = { invoice: { dueOn: day('2026-05-31') } };
    const sorted = { ...spring, parts: { rates: new Map([...RATES].reverse()) } };
    expect(onceApproved(spring, sorted)).toBe('toPost');
  });
  test('when what it did not note changed, but for the amount', () => {
    expect(onceApproved({}, { customer: { city: 'Paris' } }, ['adresse'])).toBe('toPost');
    expect(onceApproved({}, {}, ['montant'])).toBe('awaitingApproval (lapsed)');
  });
  test('when a value holds the sign that parts a Détail', () => {
    const both = { customer: { address: '1 rue A · bâtiment B' } };
    expect(onceApproved(both, both)).toBe('toPost');
  });
});

const withFormal = (change: Partial<(typeof SHIPPED_POLICIES)[number]['steps'][number]>) => ({
  parts: {
    policies: SHIPPED_POLICIES.map((policy) => ({
      ...policy,
      steps: policy.steps.map((step) => (isFormalNotice(step) ? { ...step, ...change } : step)),
    })),
  },
});

describe('an approval lapses, and says so, when something that its message says changes', () => {
  test.each<readonly [string, Change]>([
    ['the language', { customer: { language: 'en' } }],
    ['the civility', { customer: { civility: 'Mme' } }],
    ['the contact', { customer: { contact: 'Mme Roux' } }],
    ['the street', { customer: { address: '2 rue des Lilas' } }],
    ['the postal code', { customer: { postalCode: '69002' } }],
    ['the city', { customer: { city: 'Paris' } }],
    ['the country', { customer: { country: 'Belgique' } }],
    ['the date of issue', { invoice: { issuedOn: day('2026-10-02') } }],
    ['the due date', { invoice: { dueOn: day('2026-10-30') } }],
    ['the total', { invoice: { total: eur(1300) } }],
    [
      'the total, the same being owed',
      {
        invoice: { total: eur(1300) },
        parts: { payments: [payment({ amount: eur(100), receivedOn: day('2026-11-20') })] },
      },
    ],
    ['the subject', { invoice: { subject: 'Autre chantier' } }],
    ['the customer’s reference', { invoice: { customerReference: 'BC-9' } }],
    ['the date of performance', { invoice: { performedOn: day('2026-09-30') } }],
    ['a payment', { parts: { payments: [payment({ amount: eur(100) })] } }],
    [
      'the penalty rate',
      { parts: { settings: { penaltyRate: { kind: 'fixed', rate: basisPoints(1500) } } } },
    ],
    ['the rate of the half-year it fell due in', withRate(halfYear(2026, 2), 250)],
    ['the days given', withFormal({ grantedDays: 15 })],
    ['the model of the letter', withFormal({ letterModel: 'Autre' })],
    ['the model of the e-mail', withFormal({ emailModel: 'Autre' })],
    ['the way it leaves', withFormal({ channel: 'letter' })],
  ])('%s', (_, after) => {
    expect(onceApproved({}, after)).toBe('awaitingApproval (lapsed)');
  });
  test.each<readonly [string, Change, Change]>([
    [
      'a word moved from the subject to the customer’s reference',
      { invoice: { subject: 'Lot 2', customerReference: '' } },
      { invoice: { subject: '', customerReference: 'Lot 2' } },
    ],
    [
      'a word moved from the civility to the contact',
      { customer: { civility: 'Dr', contact: '' } },
      { customer: { civility: '', contact: 'Dr' } },
    ],
  ])('%s', (_, before, after) => {
    expect(onceApproved(before, before)).toBe('toPost');
    expect(onceApproved(before, after)).toBe('awaitingApproval (lapsed)');
  });
});

test('days that the step leaves empty are the eight by default; a public body is given none', () => {
  const terms = (change: Change, today = '2026-11-24') => {
    const [message] = decide(ledger(change), today).awaiting;
    return message && approvedTerms(message).délai;
  };
  expect(terms(withFormal({ grantedDays: null }))).toBe('8');
  expect(terms(withFormal({ grantedDays: 12 }))).toBe('12');
  expect(terms({ customer: { type: 'publicBody', policy: 'Standard' } })).toBe('');
});
