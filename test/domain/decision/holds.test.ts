import { describe, expect, test } from 'vitest';
import type { Invoice } from '../../../src/domain/model';
import { day, eur, invoice, invoices, type JournalLine, journal, payment, situation } from '../sample-book';
import { rowOf, whyOf } from './one-invoice';

const TODAY = '2026-11-24';

describe('an old invoice met for the first time waits for its user’s choice', () => {
  // F-12 was due on 31/10/2026: on 30/11 it is thirty days late.
  const met = (today: string, ...lines: JournalLine[]) => {
    const { code, next } = rowOf({ settings: { takeover: 'decide' }, journal: journal(...lines) }, today);
    return [code, next];
  };
  const seenOn = (on: string): JournalLine => ({
    on,
    state: 'seen',
    invoice: '',
    detail: 'F-12',
    rank: null,
  });

  test.each([
    ['2026-11-30', ['leaves', 'Relance 1']],
    ['2026-12-01', ['takeover', '']],
  ])('first met on %s', (today, expected) => {
    expect(met(today)).toEqual(expected);
  });

  test.each([
    ['2026-11-30', ['leaves', 'Relance 1']],
    ['2026-12-01', ['takeover', '']],
  ])(
    'it is the day it was first seen that counts, not today: seen on %s, looked at on 15/12',
    (on, expected) => {
      expect(met('2026-12-15', seenOn(on))).toEqual(expected);
    },
  );

  test('one that was reminded already is no longer to decide', () => {
    expect(met('2026-12-16', { on: '2026-12-07' })).toEqual(['leaves', 'Relance 2']);
  });

  test('nor is one its user chose to chase', () => {
    const chosen: JournalLine = { on: '2026-12-04', state: 'chosenToChase', rank: null };
    expect(met('2026-12-07', chosen)).toEqual(['leaves', 'Relance 1']);
  });

  test('the sentence asks for the choice', () => {
    expect(whyOf({ settings: { takeover: 'decide' } }, '2026-12-01')).toEqual({
      code: 'takeover',
      says: 'Reprise à décider : rien ne part avant votre choix.',
    });
  });
});

describe('a debt that may be barred needs a choice made since', () => {
  // Five years after its due date: 20/11/2026.
  const old = { invoices: [invoice({ dueOn: day('2021-11-20') })] };
  const chosen = (on: string): JournalLine => ({ on, state: 'chosenToChase', rank: null });
  const held = {
    code: 'barred',
    says: 'Prescription à vérifier (dépassée depuis le 20/11/2026) : aucun envoi sans votre décision.',
  };

  test.each([
    ['2026-11-20', 'leaves'],
    ['2026-11-23', 'barred'],
  ])('on %s', (today, code) => {
    expect(whyOf(old, today).code).toBe(code);
  });

  test('a choice of its last day says nothing of it; one of the day after does', () => {
    expect(whyOf({ ...old, journal: journal(chosen('2026-11-20')) }, TODAY)).toEqual(held);
    expect(rowOf({ ...old, journal: journal(chosen('2026-11-21')) }, TODAY)).toMatchObject({
      code: 'leaves',
      next: 'Relance 1',
    });
  });
});

test('a sheet for a new year leaves alone what the Journal it was copied with knew, up to its last line', () => {
  const parts = {
    invoices: invoices({}, {}, {}),
    journal: journal(
      { on: '2026-11-02', invoice: 'F-1' },
      { on: '2026-11-02', invoice: 'F-2' },
      { on: '2026-11-02', invoice: 'F-3' },
    ),
    settings: { formerUntil: 2 },
  };
  expect(['F-1', 'F-2', 'F-3'].map((number) => whyOf(parts, TODAY, number).code)).toEqual([
    'formerSheet',
    'formerSheet',
    'leaves',
  ]);
});

describe('Montant réglé without a date counts on the due date, which is told once it has come', () => {
  test.each([
    ['2026-11-23', 'Réglée le 23/11/2026 : plus aucune relance.'],
    ['2026-11-24', 'Réglée le 24/11/2026 : plus aucune relance.'],
    ['2026-11-25', 'Réglée : plus aucune relance.'],
  ])('due on %s', (dueOn, says) => {
    const paid = invoice({ dueOn: day(dueOn), paid: eur(1200) });
    expect(whyOf({ invoices: [paid] }, TODAY)).toEqual({ code: 'paid', says });
  });
});

test('an invoice of 0,00 € has nothing to be chased for', () => {
  expect(whyOf({ invoices: [invoice({ total: eur(0) })] }, TODAY)).toEqual({
    code: 'paid',
    says: "Montant nul : il n'y a rien à relancer.",
  });
});

describe('a credit note says what became of it', () => {
  const note = (changes: Partial<Invoice>) =>
    invoice({ row: 3, number: 'A-12', nature: 'creditNote', total: eur(-200), ...changes });

  test.each<readonly [string, Partial<Invoice>, string, string]>([
    ['counted against its invoice', { creditFor: 'F-12' }, 'creditApplied', 'Avoir imputé sur F-12.'],
    [
      'on an invoice that its customer does not have',
      { creditFor: 'F-99' },
      'unreadable',
      'Avoir sur « F-99 » : aucune facture de ce client ne porte ce numéro ; corrigez Avoir sur.',
    ],
    [
      'on no invoice',
      {},
      'unallocatedCredit',
      'Avoir de 200,00 € à affecter chez ce client : affectez-le pour reprendre.',
    ],
    ['paid back to the customer', { paid: eur(-200) }, 'creditApplied', 'Avoir soldé : rien à faire.'],
    [
      'cancelled',
      { creditFor: 'F-12', situation: situation('cancelled') },
      'cancelled',
      'Facture annulée : plus aucune relance.',
    ],
  ])('%s', (_, changes, code, says) => {
    expect(whyOf({ invoices: [invoice(), note(changes)] }, TODAY, 'A-12')).toEqual({ code, says });
  });

  test('what is left of it to allocate is told without the payments of the customer', () => {
    const parts = {
      invoices: [invoice(), note({})],
      payments: [payment({ invoice: '', amount: eur(50) })],
    };
    expect(whyOf(parts, TODAY, 'A-12').says).toContain('Avoir de 200,00 € à affecter');
    expect(whyOf(parts, TODAY).says).toBe(
      'Règlement de 50,00 € et avoir de 200,00 € à affecter chez ce client : affectez-le pour reprendre.',
    );
  });
});
