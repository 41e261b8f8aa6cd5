import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents, decimalText } from '../../src/domain/cents';
import type { CivilDate } from '../../src/domain/civil-date';
import { type Choice, INVOICE_NATURES, SITUATIONS, YES_NO } from '../../src/ledger/choices';
import { readAmount } from '../../src/ledger/reading/amount';
import { readChoice } from '../../src/ledger/reading/choice';
import { readDate, readDateTime } from '../../src/ledger/reading/date';
import { readCode, readDigits, readEmails, readInteger, readText } from '../../src/ledger/reading/text';
import type { Cell } from '../../src/ledger/workbook';
import { day } from './ledger-fixture';

const readAs = <Value>(reading: { ok: true; value: Value } | { ok: false; expected: string }) =>
  reading.ok ? reading.value : 'unreadable';

describe('dates, day first', () => {
  test.each<[Cell, string | null]>([
    [day('2026-06-05'), '2026-06-05'],
    ['05/06/2026', '2026-06-05'],
    ['5/6/26', '2026-06-05'],
    [' 05-06-2026 ', '2026-06-05'],
    ['05.06.2026', '2026-06-05'],
    ['2026-06-05', '2026-06-05'],
    ['2026-06-05 00:00:00', '2026-06-05'],
    ['2026-06-05T10:11:12Z', '2026-06-05'],
    ['05/06/2026 14:30', '2026-06-05'],
    ['20260605', '2026-06-05'],
    [20260605, '2026-06-05'],
    [46178, '2026-06-05'],
    [46178.75, '2026-06-05'],
    ['5 juin 2026', '2026-06-05'],
    ['1er février 2026', '2026-02-01'],
    ['vendredi 5 juin 2026', '2026-06-05'],
    ['5\u00a0déc. 2026', '2026-12-05'],
    ['29/02/2028', '2028-02-29'],
    ['5/6/98', '1998-06-05'],
    ['', null],
    ['  ', null],
    ['31/02/2026', 'unreadable'],
    ['29/02/2026', 'unreadable'],
    ['12/31/2026', 'unreadable'],
    ['05/06', 'unreadable'],
    ['05/06/0026', 'unreadable'],
    ['à réception', 'unreadable'],
    [12, 'unreadable'],
    [1e9, 'unreadable'],
    [true, 'unreadable'],
    [{ date: '0026-06-05' as CivilDate, time: '00:00:00' }, 'unreadable'],
  ])('%j is %j', (cell, expected) => {
    expect(readAs(readDate(cell))).toBe(expected);
  });

  test('a moment keeps its minute', () => {
    const at = { date: '2026-06-05' as CivilDate, time: '08:05:30' };
    expect(readAs(readDateTime(at))).toBe('2026-06-05T08:05');
    expect(readAs(readDateTime('05/06/2026 08:05'))).toBe('2026-06-05T08:05');
    expect(readAs(readDateTime(''))).toBe(null);
  });
});

describe('amounts, strictly', () => {
  test.each<[Cell, number | null | string]>([
    [1234.56, 123456],
    [0.1 + 0.2, 30],
    [-12, -1200],
    ['1 234,56', 123456],
    ['1\u00a0234,56\u00a0€', 123456],
    ['1\u202f234,56', 123456],
    ['1.234,56', 123456],
    ['1,234.56', 123456],
    ["1'234.50", 123450],
    ['1234,5', 123450],
    ['1234', 123400],
    ['1.234.567', 123456700],
    ['12 345 678', 1234567800],
    ['12,5000', 1250],
    ['1234,500', 123450],
    ['€ 12,00', 1200],
    ['12,00 EUR', 1200],
    ['12,5-', -1250],
    ['-12,50', -1250],
    ['\u221212,50', -1250],
    ['(12,00)', -1200],
    ['0', 0],
    ['', null],
    ['\u00a0', null],
    ['1.234', 'unreadable'],
    ['1,234', 'unreadable'],
    ['12 34', 'unreadable'],
    ['1 23,45', 'unreadable'],
    ['1.234.56', 'unreadable'],
    ['12,505', 'unreadable'],
    ['12 $', 'unreadable'],
    ['--12', 'unreadable'],
    ['-12-', 'unreadable'],
    ['douze', 'unreadable'],
    ['€', 'unreadable'],
    [12.345, 'unreadable'],
    [Number.NaN, 'unreadable'],
    ['-421 046 417 789 €', 'unreadable'],
    [100_000_000, 'unreadable'],
    [true, 'unreadable'],
    [day('2026-06-05'), 'unreadable'],
  ])('%j is %j cents', (cell, expected) => {
    expect(readAs(readAmount(cell))).toBe(expected);
  });

  test('any amount a French or an English hand writes comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (amount) => {
        const [whole = '', decimals = ''] = decimalText(cents(amount)).split('.');
        const grouped = (separator: string) => whole.replace(/\B(?=(\d{3})+$)/g, separator);
        for (const text of [
          `${grouped('\u202f')},${decimals} €`,
          `${grouped('.')},${decimals}`,
          `${grouped(',')}.${decimals}`,
        ]) {
          expect(readAs(readAmount(text))).toBe(amount);
        }
        expect(readAs(readAmount(amount / 100))).toBe(amount);
      }),
    );
  });
});

describe('words of a list', () => {
  test.each<[Cell, string | null]>([
    ['Litige', 'dispute'],
    ['litiges', 'dispute'],
    ['EN LITIGE', 'dispute'],
    ['echeancier', 'instalmentPlan'],
    [' ne pas relancer ', 'doNotChase'],
    ['chèque en cours', 'paymentInTransit'],
    ['annulé', 'cancelled'],
    ['', null],
    ['Payée', 'unreadable'],
    ['Lit', 'unreadable'],
    [12, 'unreadable'],
  ])('%j is %j', (cell, expected) => {
    expect(readAs(readChoice(cell, SITUATIONS))).toBe(expected);
  });

  test('an unknown word names the choices; a checkbox is yes or no', () => {
    expect(readChoice('Devis', INVOICE_NATURES)).toEqual({
      ok: false,
      expected:
        'choisissez Facture, Acompte, Situation de travaux, Avoir, Avoir commercial, ou videz la cellule',
    });
    expect(readAs(readChoice(false, YES_NO))).toBe(false);
    expect(readAs(readChoice('oui', YES_NO))).toBe(true);
  });

  test('every label is its own value', () => {
    const lists: readonly (readonly Choice<unknown>[])[] = [SITUATIONS, INVOICE_NATURES, YES_NO];
    for (const choices of lists) {
      for (const { label, value } of choices) expect(readAs(readChoice(label, choices))).toBe(value);
    }
  });
});

describe('text, codes, numbers, addresses', () => {
  test('a code is text, whole numbers included; never a date, never a formula gone wrong', () => {
    expect(readAs(readCode('000123'))).toBe('000123');
    expect(readAs(readCode(1930635649))).toBe('1930635649');
    expect(readAs(readCode(day('2026-01-01')))).toBe('unreadable');
    expect(readAs(readCode(1.5))).toBe('unreadable');
    expect(readAs(readText('#N/A'))).toBe('unreadable');
    expect(readAs(readText(' #12 '))).toBe('#12');
    expect(readAs(readDigits(1000, 5))).toBe('01000');
    expect(readAs(readDigits('SW1A 1AA', 5))).toBe('SW1A 1AA');
  });

  test.each<[Cell, number | null | string]>([
    [-7, -7],
    ['J+10', 10],
    ['J\u22127', -7],
    ['8 jours', 8],
    ['', null],
    [1.5, 'unreadable'],
    ['bientôt', 'unreadable'],
  ])('%j is the whole number %j', (cell, expected) => {
    expect(readAs(readInteger(cell))).toBe(expected);
  });

  test('addresses are split, named forms understood, doubles dropped; one bad part is said', () => {
    const cell = 'a@exemple.fr ; "Dupont, Jean" <j.dupont@exemple.fr>, A@exemple.fr\nb@exemple.fr';
    expect(readAs(readEmails(cell))).toEqual(['a@exemple.fr', 'j.dupont@exemple.fr', 'b@exemple.fr']);
    expect(readAs(readEmails(''))).toEqual([]);
    expect(readAs(readEmails('jean@exemple'))).toBe('unreadable');
    expect(readAs(readEmails('a@exemple.fr, voir contact'))).toBe('unreadable');
    for (const accented of ['compta@société.fr', 'hélène@exemple.fr', 'a@exemple.fr; а@exemple.fr'])
      expect(readEmails(accented), accented).toMatchObject({
        ok: false,
        expected: expect.stringContaining('sans lettre accentuée'),
      });
  });
});
