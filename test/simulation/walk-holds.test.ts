import { expect, test } from 'vitest';
import { durand, NOTICE_1, PRE_DUE } from './durand';
import { walk } from './walk';

/* What a person says on the way: promises, disputes, holds, direct debits; each stops and resumes rightly. */

test('a promise that is kept ends it, and nothing left meanwhile', async () => {
  const { left } = await walk(await durand(), '2026-09-28', '2026-10-28', {
    '2026-10-09': (own) => {
      own.setInvoice('F-1', 'Situation', 'Promesse');
      own.setInvoice('F-1', "Jusqu'au", '2026-10-16');
    },
    '2026-10-16': (own) =>
      own.addPayment({
        "Date d'encaissement": '2026-10-16',
        Client: 'Durand SARL',
        Facture: 'F-1',
        Montant: 1200,
      }),
  });
  expect(left).toEqual([PRE_DUE, NOTICE_1]);
});

test('a promise that is broken resumes on the third working day after, at the next level', async () => {
  const ledger = await durand();
  const { left, awaited } = await walk(ledger, '2026-09-28', '2026-11-03', {
    '2026-10-09': (own) => {
      own.setInvoice('F-1', 'Situation', 'Promesse');
      own.setInvoice('F-1', "Jusqu'au", '2026-10-16');
    },
  });
  // 16 October is a Friday: Monday, Tuesday, Wednesday.
  expect(left).toEqual([PRE_DUE, NOTICE_1, '2026-10-21 Durand SARL : Relance 2 F-1']);
  // Ten days after the 21st is a Saturday, and Sunday a holiday.
  expect(awaited).toEqual(['2026-11-02 Durand SARL : Mise en demeure F-1']);
});

test('a dispute stops everything until it is closed', async () => {
  const { left, awaited, calls } = await walk(await durand(), '2026-09-28', '2026-11-03', {
    '2026-10-08': (own) => own.setInvoice('F-1', 'Situation', 'Litige'),
    '2026-10-22': (own) => own.setInvoice('F-1', 'Situation', ''),
  });
  expect(left).toEqual([PRE_DUE, NOTICE_1, '2026-10-22 Durand SARL : Relance 2 F-1']);
  expect(awaited).toEqual(['2026-11-02 Durand SARL : Mise en demeure F-1']);
  expect(calls.filter((call) => call > '2026-10-08' && call < '2026-10-22')).toEqual([]);
});

test('a hold ends the day after its date', async () => {
  const { left } = await walk(await durand(), '2026-09-28', '2026-10-24', {
    '2026-10-08': (own) => {
      own.setInvoice('F-1', 'Situation', 'Suspendue');
      own.setInvoice('F-1', "Jusqu'au", '2026-10-20');
    },
  });
  expect(left).toEqual([PRE_DUE, NOTICE_1, '2026-10-21 Durand SARL : Relance 2 F-1']);
});

test('a direct debit in progress holds five working days', async () => {
  const ledger = await durand({
    invoice: { Situation: 'Prélèvement ou chèque en cours', "Jusqu'au": '2026-10-05' },
  });
  const { left } = await walk(ledger, '2026-10-05', '2026-10-14');
  // 6, 7, 8, 9 and 12 October, then the next working day.
  expect(left).toEqual(['2026-10-13 Durand SARL : Relance 1 F-1']);
});
