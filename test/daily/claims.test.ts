import { describe, expect, test } from 'vitest';
import { plain } from '../domain/sample-book';
import { COLLEAGUE, OWNER, openLedger, type Row, type Start } from '../simulation/world';
import { client, facture } from './rows';

const PRO = client('Durand');
const CONSUMER = client('Alice', { Type: 'Particulier' });
const TOWN = client('Mairie de Bron', { Type: 'Organisme public', Scénario: '' });

const ledgerOf = (start: Start) => openLedger({ now: '2026-11-24T08:00', ...start });

/** What is said of F-1, alone in its ledger. */
async function said(invoice: Row, customer: Row = PRO, rest: Start = {}) {
  const ledger = await ledgerOf({
    customers: [customer],
    invoices: [facture('F-1', String(customer.Client), invoice)],
    ...rest,
  });
  return ledger.said('F-1');
}

describe('what an invoice owes beside its principal', () => {
  test('a retention stays outside the base until it is released, and nothing is sent', async () => {
    const ledger = await ledgerOf({
      customers: [PRO],
      invoices: [
        facture('F-1', 'Durand', {
          Échéance: '2026-09-30',
          'Montant TTC': 12000,
          'Retenue de garantie': 600,
          'Libérable le': '2027-09-15',
        }),
      ],
      payments: [{ "Date d'encaissement": '2026-10-02', Client: 'Durand', Facture: 'F-1', Montant: 11400 }],
    });
    expect((await ledger.day('2026-11-24')).sent).toEqual([]);
    expect(await ledger.said('F-1')).toMatchObject({
      reasonCode: 'retention',
      latePaymentInterest: '7.75',
      recoveryIndemnity: '40.00',
      interestSegments: [
        { from: '2026-10-01', to: '2026-10-02', days: 2, base: '11400.00', rate: '12.40', amount: '7.75' },
      ],
    });
    expect(ledger.row('F-1')).toMatchObject({ Pénalités: '7,75', Indemnité: '40,00' });
  });

  test('a rejected direct debit never paid', async () => {
    const payments = [
      { "Date d'encaissement": '2026-11-05', Facture: 'F-1', Nature: 'Règlement', Montant: 1000 },
      { "Date d'encaissement": '2026-11-10', Facture: 'F-1', Nature: 'Rejet', Montant: 1000 },
    ];
    expect(await said({ 'Montant TTC': 1000 }, PRO, { payments })).toMatchObject({
      latePaymentInterest: '8.15',
      recoveryIndemnity: '40.00',
    });
  });

  test('what was paid on its due date and keyed nine days later owes nothing more', async () => {
    const paid = { 'Montant réglé': 1200, 'Date règlement': '2026-10-31' };
    expect(await said(paid)).toMatchObject({
      latePaymentInterest: '0.00',
      recoveryIndemnity: '0.00',
      interestSegments: [],
    });
  });

  test('a public body pays one rate, its limitation is 31 December, and a written claim begins it anew', async () => {
    const ledger = await ledgerOf({
      now: '2027-03-12T08:00',
      customers: [TOWN],
      invoices: [
        facture('F-1', 'Mairie de Bron', {
          'Date facture': '2026-05-05',
          Échéance: '2026-06-04',
          'Montant TTC': 12500,
          'Montant réglé': 12400,
          'Date règlement': '2026-08-31',
        }),
      ],
    });
    const before = await ledger.said('F-1');
    expect(before.barredOn).toBe('2030-12-31');
    expect(before.interestSegments[0]).toMatchObject({
      from: '2026-06-05',
      to: '2026-08-31',
      rate: '10.15',
      amount: '305.89',
    });
    // Its rate is known for good: a half-year that is not published asks for nothing.
    expect(before.latePaymentInterest).not.toBeNull();
    await ledger.host.call('recordLegalEvent', { invoice: 'F-1', event: 'writtenClaim', on: '2027-03-10' });
    expect((await ledger.said('F-1')).barredOn).toBe('2031-12-31');
  });

  test('a consumer owes nothing before the formal notice reached him', async () => {
    expect(await said({ Échéance: '2026-02-28' }, CONSUMER)).toMatchObject({
      latePaymentInterest: '0.00',
      recoveryIndemnity: '0.00',
    });
  });

  test.each([
    ['À préciser', { Type: '' }],
    ['an association', { Type: 'Association ou copropriété' }],
    ['a foreign debtor', { Pays: 'Belgique' }],
  ])('%s owes nothing until its user decides', async (_, cells) => {
    const none = { latePaymentInterest: '0.00', recoveryIndemnity: '0.00' };
    expect(await said({}, client('Durand', cells))).toMatchObject(none);
    const decided = await said({}, client('Durand', { ...cells, 'Taux des pénalités': 'BCE + 10' }));
    expect(decided.recoveryIndemnity).toBe('Type' in cells && cells.Type === '' ? '0.00' : '40.00');
  });

  test('instalments of one invoice owe the 40 € once, with the first paid late', async () => {
    const ledger = await ledgerOf({
      customers: [PRO],
      invoices: ['2026-09-30', '2026-10-31', '2026-11-30'].map((due) =>
        facture('F-1', 'Durand', { Échéance: due, 'Montant TTC': 400 }),
      ),
    });
    const rows = await ledger.host.call('explain');
    expect(rows).toMatchObject([
      { recoveryIndemnity: '40.00', latePaymentInterest: '7.47' },
      { recoveryIndemnity: '0.00', latePaymentInterest: '3.26' },
      { recoveryIndemnity: '0.00', latePaymentInterest: '0.00' },
    ]);
  });

  test('a credit note corrects from the start, a commercial one counts from its day', async () => {
    const credit = (nature: string): Start => ({
      invoices: [
        facture('F-1', 'Durand', { Échéance: '2026-09-30' }),
        facture('A-1', 'Durand', {
          Nature: nature,
          'Montant TTC': -200,
          'Date facture': '2026-10-31',
          'Avoir sur': 'F-1',
        }),
      ],
    });
    expect(await said({}, PRO, credit('Avoir'))).toMatchObject({ latePaymentInterest: '18.68' });
    expect(await said({}, PRO, credit('Avoir commercial'))).toMatchObject({ latePaymentInterest: '20.79' });
  });
});

describe('the rate', () => {
  test('agreed in the general terms, or in the contract of one customer', async () => {
    const settings = { 'Taux des pénalités': '3 × taux légal' };
    const rateOf = async (customer: Row) =>
      (await said({}, customer, { settings })).interestSegments[0]?.rate;
    expect(await rateOf(PRO)).toBe('8.25');
    expect(await rateOf(client('Durand', { 'Taux des pénalités': '1,5 % par mois' }))).toBe('18.00');
  });

  test.each([
    [0.135, '13.50'],
    [0.05, '8.25'],
  ])('typed as a percentage, which the sheet keeps as %s', async (cell, rate) => {
    const settings = { 'Taux des pénalités': cell };
    expect((await said({}, PRO, { settings })).interestSegments[0]?.rate).toBe(rate);
    const customer = client('Durand', { 'Taux des pénalités': cell });
    expect((await said({}, customer)).interestSegments[0]?.rate).toBe(rate);
  });

  test('below the legal minimum is raised to it, or to the default one', async () => {
    const rateOf = async (belowFloor: string) => {
      const settings = { 'Taux des pénalités': '5 %', 'Taux convenu trop bas': belowFloor };
      return (await said({}, PRO, { settings })).interestSegments[0]?.rate;
    };
    expect(await rateOf('Le minimum légal')).toBe('8.25');
    expect(await rateOf('Le taux par défaut (BCE + 10)')).toBe('12.40');
  });

  test('that cannot be read names its cell', async () => {
    const { reasonCode, reason } = await said({}, client('Durand', { 'Taux des pénalités': 'beaucoup' }));
    expect(reasonCode).toBe('unreadable');
    expect(plain(reason)).toContain('« BCE + 10 »');
  });

  test('of a half-year that is not known is refused by name, and holds what claims interest alone', async () => {
    const ledger = await ledgerOf({
      now: '2026-12-28T08:00',
      customers: [PRO, client('Petit')],
      invoices: [
        facture('F-1', 'Durand', { Échéance: '2026-12-20' }),
        facture('F-2', 'Petit', { Échéance: '2026-12-30' }),
      ],
    });
    const left = [];
    for (const date of ['2026-12-28', '2026-12-31', '2027-01-08', '2027-01-15', '2027-01-18'])
      left.push(...(await ledger.day(date)).sent);
    const report = await ledger.day('2027-02-01');
    expect(report.held).toContainEqual(
      expect.objectContaining({ invoice: 'F-1', reasonCode: 'rateMissing' }),
    );
    const { reason, latePaymentInterest, interestSegments } = await ledger.said('F-1');
    expect(plain(reason)).toContain(
      'Taux du 1er semestre 2027 absent : seul ce qui réclame des pénalités attend.',
    );
    expect([latePaymentInterest, interestSegments]).toEqual([null, []]);
    expect(ledger.row('F-1').Pénalités).toBe('');
    // Relance 2 of the other left all the same, without a figure that is not known.
    expect(left).toContainEqual(expect.objectContaining({ level: 'Relance 2', invoices: ['F-2'] }));
  });
});

describe('giving them up', () => {
  const late = () =>
    ledgerOf({ customers: [PRO], invoices: [facture('F-1', 'Durand', { Échéance: '2026-09-30' })] });

  test('is dated and signed in the Journal, and nothing more is counted', async () => {
    const ledger = await late();
    await ledger.host.call('waiveClaims', { invoice: 'F-1', reason: 'Geste commercial' });
    const none = { latePaymentInterest: '0.00', recoveryIndemnity: '0.00', interestSegments: [] };
    expect(await ledger.said('F-1')).toMatchObject({ ...none, openAmount: '1200.00' });
    expect(ledger.rows('Journal').at(-1)).toMatchObject({
      État: 'Pénalités abandonnées',
      Facture: 'F-1',
      Par: OWNER,
      Détail: expect.stringContaining('Geste commercial'),
    });
    expect(await ledger.host.call('showInvoice', { invoice: 'F-1' })).toMatchObject({
      claim: { waiver: { on: '2026-11-24', by: OWNER, reason: 'Geste commercial' }, mayWaive: false },
    });
    await expect(ledger.host.call('waiveClaims', { invoice: 'F-1', reason: 'encore' })).rejects.toThrow(
      'déjà abandonnées',
    );
  });

  test('is taken back the same day or later', async () => {
    const ledger = await late();
    const before = await ledger.said('F-1');
    const { undo } = (await ledger.host.call('waiveClaims', { invoice: 'F-1', reason: 'erreur' })) as {
      undo: object;
    };
    await ledger.host.call('undo', { steps: undo });
    expect(await ledger.said('F-1')).toEqual(before);
    await ledger.host.call('waiveClaims', { invoice: 'F-1', reason: 'erreur' });
    await ledger.day('2026-11-25');
    await ledger.host.call('restoreClaims', { invoice: 'F-1' });
    expect((await ledger.said('F-1')).recoveryIndemnity).toBe('40.00');
  });

  test('has no sense on an invoice that owes neither', async () => {
    const ledger = await ledgerOf({ customers: [CONSUMER], invoices: [facture('F-1', 'Alice')] });
    await expect(ledger.host.call('waiveClaims', { invoice: 'F-1', reason: 'rien' })).rejects.toThrow(
      'ni pénalités ni indemnité',
    );
  });

  test('asked by a colleague, is done in the owner’s next run', async () => {
    const ledger = await late();
    await ledger.host.as(COLLEAGUE).call('waiveClaims', { invoice: 'F-1', reason: 'Accord' });
    expect((await ledger.said('F-1')).recoveryIndemnity).toBe('40.00');
    await ledger.day('2026-11-25');
    expect((await ledger.said('F-1')).recoveryIndemnity).toBe('0.00');
  });
});
