import { expect, test } from 'vitest';
import { BUSINESS, durand, F1, FORMAL, NOTICE_1, NOTICE_2, PRE_DUE } from './durand';
import { mails } from './mail';
import { walk } from './walk';
import { openLedger } from './world';

/* Sixty mornings of a customer who neither pays nor answers, by the calendar. */

test('the sixty days of a business under Standard, in order, on working days, one message a customer a day', async () => {
  const ledger = await openLedger({
    customers: [BUSINESS, { Client: 'Petit SAS', Type: 'Professionnel', 'E-mail': 'a@petit.fr' }],
    invoices: [
      F1,
      { ...F1, Numéro: 'F-2', Échéance: '2026-10-08' },
      { ...F1, Numéro: 'F-3', Client: 'Petit SAS', Échéance: '2026-10-30' },
    ],
  });
  const { left, awaited } = await walk(ledger, '2026-09-25', '2026-11-24', {}, true);
  expect(left).toEqual([
    PRE_DUE,
    '2026-10-01 Durand SARL : Prévenance F-2',
    NOTICE_1,
    '2026-10-09 Durand SARL : Relance 1 F-2 (+ F-1)',
    '2026-10-15 Durand SARL : Relance 2 F-1 (+ F-2)',
    // Cited on the 15th: five days must pass.
    '2026-10-20 Durand SARL : Relance 2 F-2 (+ F-1)',
    '2026-10-23 Petit SAS : Prévenance F-3',
    // 31 October is a Saturday.
    '2026-11-02 Petit SAS : Relance 1 F-3',
    // Nine days after relance 1 is 11 November.
    '2026-11-12 Petit SAS : Relance 2 F-3',
  ]);
  expect(awaited).toEqual([
    FORMAL,
    '2026-10-30 Durand SARL : Mise en demeure F-1, F-2',
    // Ten days after relance 2 is Sunday 22 November.
    '2026-11-23 Petit SAS : Mise en demeure F-3',
  ]);
  const messages = await mails(ledger);
  expect(messages).toHaveLength(left.length);
  expect(new Set(messages.map(({ day, to }) => `${day} ${to}`)).size).toBe(left.length);
});

test('an invoice due for relance 1 that another message lists is recorded as having received it, and no more', async () => {
  const ledger = await durand({ others: [{ ...F1, Numéro: 'F-2', Échéance: '2026-10-14' }] });
  const { left } = await walk(ledger, '2026-10-05', '2026-10-27');
  expect(left).toEqual([
    NOTICE_1,
    '2026-10-07 Durand SARL : Prévenance F-2',
    // F-2 is due for relance 1 that very day.
    '2026-10-15 Durand SARL : Relance 2 F-1 (+ F-2)',
    // Nine days after is a Saturday.
    '2026-10-26 Durand SARL : Relance 2 F-2 (+ F-1)',
  ]);
});

test('the call is proposed at J+7, stays until it is made, and stops nothing', async () => {
  const ledger = await durand();
  const { left, calls } = await walk(ledger, '2026-09-28', '2026-10-16', {
    '2026-10-14': (own) => own.host.call('recordCall', { invoice: 'F-1', result: 'reached' }),
  });
  expect(calls).toEqual(['2026-10-12 Durand SARL : F-1', '2026-10-13 Durand SARL : F-1']);
  expect(left).toEqual([PRE_DUE, NOTICE_1, NOTICE_2]);
});

test('a call nobody makes is proposed until relance 2, which leaves all the same', async () => {
  const { left, calls } = await walk(await durand(), '2026-09-28', '2026-10-20');
  expect(left).toEqual([PRE_DUE, NOTICE_1, NOTICE_2]);
  expect(calls.slice(0, 3)).toEqual([12, 13, 14].map((day) => `2026-10-${day} Durand SARL : F-1`));
  expect(calls.some((call) => call > '2026-10-16')).toBe(false);
});

test('what waits for approval waits on Saturdays, Sundays and holidays too', async () => {
  const ledger = await durand();
  await walk(ledger, '2026-10-06', '2026-10-30');
  for (const day of ['2026-10-31', '2026-11-01', '2026-11-11']) {
    ledger.host.setNow(`${day}T10:00`);
    const { awaitingApproval, sent } = await ledger.dryRun();
    expect(awaitingApproval, day).toMatchObject([{ level: 'Mise en demeure', invoices: ['F-1'] }]);
    expect(awaitingApproval[0]?.reason).toContain('26/10/2026');
    expect(sent, day).toEqual([]);
  }
});

test.each<[string, string, string[], string[]]>([
  [
    'a consumer',
    'Particulier',
    // 10 October is a Saturday; fifteen days after the 12th.
    ['2026-10-12 Durand SARL : Relance 1 F-1', '2026-10-27 Durand SARL : Relance 2 F-1'],
    ['2026-11-16 Durand SARL : Mise en demeure F-1'],
  ],
  [
    'a public body',
    'Organisme public',
    ['2026-10-12 Durand SARL : Point sur la facture F-1'],
    // Twenty-five days after the 12th.
    ["2026-11-06 Durand SARL : Demande de paiement et d'intérêts moratoires F-1"],
  ],
  ['a customer whose type is not settled', 'À préciser', [PRE_DUE, NOTICE_1, NOTICE_2], []],
  ['an association', 'Association ou copropriété', [PRE_DUE, NOTICE_1, NOTICE_2], []],
])('the sixty days of %s', async (_, type, expected, waiting) => {
  const ledger = await openLedger({ customers: [{ ...BUSINESS, Type: type }], invoices: [F1] });
  const { left, awaited } = await walk(ledger, '2026-09-25', '2026-11-17');
  expect(left).toEqual(expected);
  expect(awaited).toEqual(waiting);
});

test('a customer whose type is not settled is told why the formal notice does not come', async () => {
  const ledger = await openLedger({ customers: [{ ...BUSINESS, Type: '' }], invoices: [F1] });
  await walk(ledger, '2026-10-06', '2026-10-27');
  expect(await ledger.said('F-1')).toMatchObject({ reasonCode: 'typeUnknown', level: 'Relance 2' });
});

test('nothing but the reminder before the due date leaves before receipts are checked, and lately', async () => {
  const ledger = await openLedger({
    customers: [BUSINESS],
    invoices: [F1],
    settings: { 'Validité du pointage (jours ouvrés)': 3 },
  });
  const check = (until: string) => (own: typeof ledger) => own.host.call('checkReceipts', { until });
  const { left } = await walk(ledger, '2026-09-25', '2026-10-24', {
    // Before the due date: says nothing of it.
    '2026-10-02': check('2026-10-02'),
    '2026-10-08': check('2026-10-08'),
    // A Friday; three working days later is Wednesday 21, and relance 2 is due since the 17th, a Saturday.
    '2026-10-16': check('2026-10-16'),
  });
  expect(left).toEqual([
    PRE_DUE,
    '2026-10-08 Durand SARL : Relance 1 F-1',
    '2026-10-19 Durand SARL : Relance 2 F-1',
  ]);
});

test('receipts checked more than three working days ago do not let a notice leave', async () => {
  const ledger = await openLedger({
    customers: [BUSINESS],
    invoices: [F1],
    settings: { 'Validité du pointage (jours ouvrés)': 3, "Encaissements pointés jusqu'au": '2026-10-05' },
  });
  // Monday + 3 = Thursday 8: Friday is too late.
  expect((await ledger.day('2026-10-09')).held).toMatchObject([{ reasonCode: 'receiptsNotChecked' }]);
  expect((await ledger.day('2026-10-08')).sent).toMatchObject([{ level: 'Relance 1' }]);
});
