import { describe, expect, test } from 'vitest';
import { addRows, type Ledger, openLedger, type Row, rowWhere } from './world';

/** What people really do to a sheet, and the reminder that must not follow. */

const TODAY = '2026-11-24';
const customer = (name: string, more: Row = {}): Row => ({
  Client: name,
  Type: 'Professionnel',
  'E-mail': `compta@${name.toLowerCase().replace(/[^a-z]/g, '')}.example`,
  ...more,
});
const facture = (number: string, name: string, more: Row = {}): Row => ({
  Numéro: number,
  Client: name,
  'Date facture': '2026-10-20',
  Échéance: '2026-11-20',
  'Montant TTC': 1200,
  ...more,
});
const dupont = (more: Row = {}): Promise<Ledger> =>
  openLedger({
    customers: [customer('Dupont'), customer('Martin')],
    invoices: [facture('F-1', 'Dupont', more), facture('F-2', 'Martin')],
  });
const sentTo = (report: { sent: readonly { customer: string }[] }): string[] =>
  report.sent.map((notice) => notice.customer).sort();

describe('a payment nobody can place holds whoever may have made it', () => {
  test.each([
    ['the name is spelt with its legal form', { Client: 'SARL Dupont' }],
    ['the name has a letter wrong', { Client: 'Dupond' }],
    ['only the reference cites the invoice', { Référence: 'VIR F-1' }],
    ['the invoice number is written otherwise', { Client: 'DUPONT SA', Facture: 'F1 ' }],
  ])('%s', async (_, payment) => {
    const ledger = await dupont();
    ledger.addPayment({ "Date d'encaissement": '2026-11-23', Montant: 1200, ...payment });
    ledger.host.setNow(`${TODAY}T07:00`);
    const announced = await ledger.dryRun();
    const report = await ledger.day(TODAY);
    expect(sentTo(report)).toEqual(['Martin']);
    expect(sentTo(announced)).toEqual(['Martin']);
    expect(await ledger.said('F-1')).toMatchObject({ reasonCode: 'unallocatedCredit' });
  });

  test('nothing but the amount says who: all who owe it wait', async () => {
    const ledger = await dupont();
    ledger.addPayment({ "Date d'encaissement": '2026-11-23', Montant: 1200 });
    expect(sentTo(await ledger.day(TODAY))).toEqual([]);
  });

  test('it names one customer and another’s invoice: both wait, and the day after too', async () => {
    const ledger = await dupont();
    ledger.addPayment({
      "Date d'encaissement": '2026-11-23',
      Client: 'Martin',
      Facture: 'F-1',
      Montant: 1200,
    });
    ledger.host.setNow(`${TODAY}T07:00`);
    expect((await ledger.dryRun()).sent).toEqual([]);
    expect((await ledger.day(TODAY)).sent).toEqual([]);
    expect((await ledger.said('F-1')).reasonCode).toBe('paymentsDisagree');
    expect((await ledger.said('F-2')).reasonCode).toBe('unallocatedCredit');
  });

  test('a date to come is a slip of the hand', async () => {
    const ledger = await dupont();
    ledger.addPayment({
      "Date d'encaissement": '2027-11-23',
      Client: 'Dupont',
      Facture: 'F-1',
      Montant: 1200,
    });
    expect(sentTo(await ledger.day(TODAY))).toEqual(['Martin']);
    expect((await ledger.said('F-1')).reason).toMatch(/23\/11\/2027/);
  });
});

test('a credit note in dollars reduces no invoice in euros: both are told', async () => {
  const ledger = await dupont();
  ledger.addInvoice(facture('A-9', 'Dupont', { 'Montant TTC': -500, Devise: 'USD', 'Avoir sur': 'F-1' }));
  expect(sentTo(await ledger.day(TODAY))).toEqual(['Martin']);
  expect((await ledger.said('F-1')).reason).toMatch(/A-9 en USD/);
});

test('a credit note on a number that does not exist does not claim to be applied', async () => {
  const ledger = await dupont();
  ledger.addInvoice(facture('A-9', 'Dupont', { 'Montant TTC': -500, 'Avoir sur': 'F-404' }));
  expect((await ledger.said('A-9')).reason).toMatch(/F-404/);
  expect((await ledger.said('F-1')).reasonCode).toBe('unallocatedCredit');
});

test('an invoice moved to another customer starts with him at relance 1', async () => {
  const ledger = await dupont();
  await ledger.day(TODAY);
  ledger.setInvoice('F-1', 'Client', 'Martin');
  const report = await ledger.day('2026-12-07');
  const [notice] = report.sent;
  expect(notice).toMatchObject({
    customer: 'Martin',
    level: 'Relance 2',
    invoices: ['F-2'],
    alsoListed: ['F-1'],
  });
  expect((await ledger.said('F-1')).level).toBe('Relance 1');
  expect(ledger.host.sent().at(-1)?.to).toEqual(['compta@martin.example']);
});

test('an invoice recorded at relance 1 inside another’s relance 2 says so', async () => {
  const ledger = await openLedger({
    customers: [customer('Dupont')],
    invoices: [facture('F-1', 'Dupont'), facture('F-3', 'Dupont', { Échéance: '2026-11-30' })],
  });
  await ledger.day(TODAY);
  const report = await ledger.day('2026-12-03');
  expect(report.sent).toMatchObject([{ level: 'Relance 2', invoices: ['F-1'], alsoListed: ['F-3'] }]);
  expect(await ledger.said('F-3')).toMatchObject({
    level: 'Relance 1',
    reason: expect.stringMatching(/^Relance 1 envoyée/),
  });
});

describe('a Journal that lost lines sends nothing again', () => {
  test('its last line deleted', async () => {
    const ledger = await dupont();
    await ledger.day(TODAY);
    ledger.host.edit((book) => {
      const journal = book.sheet('Journal');
      journal.deleteRow(journal.values().length);
    });
    await expect(ledger.dryRun()).rejects.toThrow(/Journal a perdu une ligne/);
    const call = { invoice: 'F-1', result: 'reached' };
    await expect(ledger.host.call('recordCall', call)).rejects.toThrow(/Journal a perdu une ligne/);
    await expect(ledger.day('2026-11-25')).rejects.toThrow(/rien ne part/);
    expect(ledger.host.sent()).toHaveLength(2);
  });

  test('emptied', async () => {
    const ledger = await dupont();
    await ledger.day(TODAY);
    ledger.host.edit((book) => {
      const journal = book.sheet('Journal');
      for (let row = journal.values().length; row > 1; row -= 1) journal.deleteRow(row);
    });
    await expect(ledger.day('2026-11-25')).rejects.toThrow(/Historique des versions/);
    expect(ledger.host.sent()).toHaveLength(2);
  });
});

test('what waits for approval waits on a Saturday too, and its row says when it has been approved', async () => {
  const ledger = await openLedger({
    customers: [customer('Dupont', { Scénario: 'À valider' })],
    invoices: [facture('F-1', 'Dupont')],
  });
  ledger.host.edit((book) =>
    addRows(book.sheet('Scénarios'), [
      {
        Scénario: 'À valider',
        Ordre: 1,
        Étape: 'Relance douce',
        Jours: 1,
        Canal: 'E-mail',
        Envoi: 'Après validation',
        'Modèle e-mail': 'Relance 1',
      },
    ]),
  );
  ledger.host.setNow('2026-11-28T09:00');
  const [waiting] = (await ledger.dryRun()).awaitingApproval;
  expect(waiting).toMatchObject({ level: 'Relance douce', invoices: ['F-1'] });
  await ledger.host.call('approve', { key: waiting?.key });
  expect((await ledger.said('F-1')).reasonCode).toBe('nonWorkingDay');
  ledger.host.setNow('2026-11-30T07:00');
  expect(await ledger.said('F-1')).toMatchObject({ reasonCode: 'leaves', nextAction: 'Relance douce' });
  expect(sentTo(await ledger.day('2026-11-30'))).toEqual(['Dupont']);
});

test('a notice put off may be put off again, or brought nearer', async () => {
  const ledger = await dupont();
  ledger.host.setNow(`${TODAY}T07:00`);
  const key = (await ledger.dryRun()).sent.find((notice) => notice.customer === 'Dupont')?.key;
  await ledger.host.call('postpone', { key, until: '2027-03-01' });
  await expect(ledger.host.call('postpone', { key, until: '2099-01-01' })).rejects.toThrow(/douze mois/);
  await ledger.host.call('postpone', { key, until: '2026-11-26' });
  expect(sentTo(await ledger.day('2026-11-25'))).toEqual(['Martin']);
  expect(sentTo(await ledger.day('2026-11-26'))).toEqual(['Dupont']);
});

test('a row whose customer is unknown keeps its age and its colour', async () => {
  const ledger = await dupont();
  ledger.host.edit((book) => {
    const clients = book.sheet('Clients');
    clients.deleteRow(rowWhere(clients, 'Client', 'Dupont'));
  });
  ledger.host.setNow(`${TODAY}T07:00`);
  expect(await ledger.said('F-1')).toMatchObject({
    reasonCode: 'unknownCustomer',
    daysPastDue: 4,
    agingBucket: '1-30',
    status: 'À corriger',
  });
});

describe('an invoice in instalments', () => {
  const instalments = (): Promise<Ledger> =>
    openLedger({
      customers: [customer('Dupont')],
      invoices: [
        facture('F-7', 'Dupont', { Échéance: '2026-10-31', 'Montant TTC': 500, 'Montant réglé': 500 }),
        facture('F-7', 'Dupont', { Échéance: '2026-11-20', 'Montant TTC': 500 }),
        facture('F-7', 'Dupont', { Échéance: '2026-12-20', 'Montant TTC': 500 }),
      ],
    });
  const states = async (ledger: Ledger): Promise<string[][]> =>
    (await ledger.explain()).map(({ reasonCode, openAmount }) => [reasonCode, openAmount ?? '']);

  test('disputed on the telephone, is chased for none of what is left', async () => {
    const ledger = await instalments();
    ledger.host.setNow(`${TODAY}T07:00`);
    await ledger.host.call('recordCall', { invoice: 'F-7', result: 'dispute' });
    expect(await states(ledger)).toEqual([
      ['paid', '0.00'],
      ['disputed', '500.00'],
      ['disputed', '500.00'],
    ]);
    expect((await ledger.day(TODAY)).sent).toEqual([]);
  });

  test('takes a payment on the earliest due, after what Montant réglé already said', async () => {
    const ledger = await instalments();
    ledger.host.setNow(`${TODAY}T07:00`);
    await ledger.host.call('recordPayment', { invoice: 'F-7', amount: '600.00', date: '2026-11-23' });
    expect(await states(ledger)).toEqual([
      ['paid', '0.00'],
      ['paid', '0.00'],
      ['notDue', '400.00'],
    ]);
  });

  test('a duplicated number is no instalment: nothing is noted on either', async () => {
    const ledger = await dupont();
    ledger.addInvoice(facture('F-1', 'Martin'));
    const call = { invoice: 'F-1', result: 'dispute' };
    await expect(ledger.host.call('recordCall', call)).rejects.toThrow(/présent aux lignes/);
  });
});

test('a payment beyond what is owed says by how much; a promise on a paid invoice is refused', async () => {
  const ledger = await dupont();
  ledger.host.setNow(`${TODAY}T07:00`);
  const paid = { invoice: 'F-1', amount: '1300.00', date: '2026-11-23' };
  expect(await ledger.host.call('recordPayment', paid)).toMatchObject({
    message: expect.stringMatching(/dépasse le reste dû de 100,00/),
  });
  const promise = { invoice: 'F-1', result: 'promise', date: '2026-11-30' };
  await expect(ledger.host.call('recordCall', promise)).rejects.toThrow(/ne doit plus rien/);
});

test('nothing is said to leave while nobody has activated the product', async () => {
  const ledger = await dupont();
  ledger.host.setNow(`${TODAY}T07:00`);
  await ledger.host.call('handOver', { to: 'autre@atelier-exemple.fr' });
  expect((await ledger.said('F-1')).reason).toMatch(/partira une fois l'envoi quotidien activé/);
});
