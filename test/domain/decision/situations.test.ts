import { describe, expect, test } from 'vitest';
import type { SituationKind } from '../../../src/domain/model';
import { invoice, situation } from '../sample-book';
import { rowOf, whyOf } from './one-invoice';

const TODAY = '2026-11-24';
const under = (kind: SituationKind, date: string | null = null) => ({
  invoices: [invoice({ situation: situation(kind, date) })],
});

describe('a situation that lacks its date holds the row and asks for it by its own word', () => {
  test.each<readonly [SituationKind, string, string]>([
    [
      'promise',
      'unreadable',
      "« Promesse » sans date : écrivez-la dans Jusqu'au (jj/mm/aaaa), la relance attend.",
    ],
    [
      'instalmentPlan',
      'unreadable',
      "« Échéancier » sans date : écrivez-la dans Jusqu'au (jj/mm/aaaa), la relance attend.",
    ],
    [
      'paymentInTransit',
      'unreadable',
      "« Prélèvement ou chèque en cours » sans date : écrivez-la dans Jusqu'au (jj/mm/aaaa), la relance attend.",
    ],
    [
      'hold',
      'held',
      "Suspendue sans date de fin : écrivez une date dans Jusqu'au, ou videz Situation pour reprendre.",
    ],
  ])('%s', (kind, code, says) => {
    expect(rowOf(under(kind), TODAY)).toMatchObject({ code, says, next: '', on: null });
  });
});

describe('an instalment plan is kept until the day of the next instalment, then late for three working days', () => {
  test.each([
    ['2026-11-25', 'Échéancier respecté : prochaine échéance le 25/11/2026.', '2026-11-30'],
    ['2026-11-24', 'Échéancier respecté : prochaine échéance le 24/11/2026.', '2026-11-27'],
    ['2026-11-23', 'Échéance du 23/11/2026 passée : reprise le 26/11/2026 sans règlement.', '2026-11-26'],
    ['2026-11-20', 'Échéance du 20/11/2026 passée : reprise le 25/11/2026 sans règlement.', '2026-11-25'],
  ])('next instalment on %s', (date, says, on) => {
    expect(rowOf(under('instalmentPlan', date), TODAY)).toMatchObject({
      status: 'Échéancier en cours',
      code: 'instalments',
      says,
      next: 'Relance 1',
      on,
    });
  });

  test('after which it is chased', () => {
    expect(rowOf(under('instalmentPlan', '2026-11-19'), TODAY)).toMatchObject({
      status: 'Échue',
      code: 'leaves',
      next: 'Relance 1',
      on: TODAY,
    });
  });
});

describe('the day written beside a dispute is told when it can be the day it was opened', () => {
  test.each<readonly [string | null, string]>([
    ['2026-11-23', "Litige ouvert le 23/11/2026 : relances suspendues jusqu'à sa clôture."],
    ['2026-11-24', "Litige ouvert le 24/11/2026 : relances suspendues jusqu'à sa clôture."],
    ['2026-11-25', "Litige ouvert : relances suspendues jusqu'à sa clôture."],
    [null, "Litige ouvert : relances suspendues jusqu'à sa clôture."],
  ])('%s', (date, says) => {
    expect(whyOf(under('dispute', date), TODAY)).toEqual({ code: 'disputed', says });
  });
});
