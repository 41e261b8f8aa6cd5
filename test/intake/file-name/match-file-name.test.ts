import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileMatcher } from '../../../src/intake/file-name/match-file-name';
import type { FiledInvoice } from '../../../src/intake/file-name/occurrences';
import { wordsOf } from '../../../src/intake/file-name/words';
import { plain } from '../lists';

const filed = (number: string, customer = 'Dupont SARL'): FiledInvoice => ({
  number,
  customer,
  isCreditNote: number.startsWith('AV'),
});
const CUSTOMERS = ['Dupont SARL', 'Martin', 'Dupont Frères', 'Bon Pain'];

/** The number matched among these, or why none is. */
function match(name: string, ...invoices: readonly (string | FiledInvoice)[]): string {
  const all = invoices.map((one) => (typeof one === 'string' ? filed(one) : one));
  const found = fileMatcher(all, CUSTOMERS)(name);
  return found.invoice === null ? plain(found.reason) : found.invoice.number;
}

describe('a file is of the invoice its name numbers', () => {
  test.each([
    ['Facture F-2026-014 DUPONT.pdf', 'F-2026-014'],
    ['FA2026-014.pdf', 'FA2026-014'],
    ['FA2026-014.pdf', 'F-2026-014'],
    ['2026_014.pdf', 'F-2026-014'],
    ['2026_014.pdf', '2026-014'],
    ['facture f 2026 014.PDF', 'F-2026-014'],
    ['F2026014.pdf', 'F-2026-014'],
    ['Facture n°2026-14.pdf', '2026-014'],
    ['2026-03-12_F-2026-014_Dupont.pdf', 'F-2026-014'],
    ['F-2026-014 (1).pdf', 'F-2026-014'],
    ['F-2026-014 2026-03-12.pdf', 'F-2026-014'],
    ['facture-dupont-2026-014.pdf', '2026-014'],
    ['C:\\Factures\\F-12.pdf', 'F-12'],
    ['12.pdf', '12'],
    ['Facture 12 Dupont.pdf', '12'],
    ['Avoir AV-3.pdf', 'AV-3'],
  ])('%s is %s', (name, number) => {
    expect(match(name, number)).toBe(number);
  });

  test('the number as it stands wins over one that only looks like it', () => {
    expect(match('FA2026-014.pdf', 'F-2026-014', 'FA2026-014')).toBe('FA2026-014');
    expect(match('F-12.pdf', 'F-1', 'F-12', 'F-2')).toBe('F-12');
    expect(match('F-2026-014.pdf', '2026-014', 'F-2026-014')).toBe('F-2026-014');
  });
});

describe('a file is nobody’s', () => {
  test.each<[string, string, (string | FiledInvoice)[]]>([
    ['a number within another', 'F-12.pdf', ['F-1']],
    ['digits that follow', 'F-1 2.pdf', ['F-1', 'F-12']],
    ['digits that follow', 'F-1-2.pdf', ['F-1', 'F-12']],
    ['a longer number', 'F-2026-014-2.pdf', ['F-2026-014']],
    ['a suffix', 'F-12 bis.pdf', ['F-12']],
    ['a suffix', 'F-12B.pdf', ['F-12']],
    ['a year before', '2025-F-12.pdf', ['F-12']],
    ['a year before', '2025 F-12.pdf', ['F-12']],
    ['another series', 'AV2026-014.pdf', ['2026-014']],
    ['another series', 'AV 2026-014.pdf', ['F-2026-014']],
    ['another series', 'LYON-2026-014.pdf', ['2026-014']],
    ['another series', 'LYON 2026-014.pdf', ['2026-014', 'LYON-2026-015']],
    ['another series', 'FA2026-014.pdf', ['F-2026-014', 'FA2026-013']],
    ['another series', '2026-014.pdf', ['F-2026-014', '2026-013']],
    ['another customer', 'F-12 MARTIN.pdf', ['F-12']],
    ['another customer', 'F-12 Dupont Frères.pdf', ['F-12']],
    ['two customers', 'F-12 Dupont pour Martin.pdf', ['F-12']],
    ['two numbers', 'F-12 et F-13.pdf', ['F-12', 'F-13']],
    ['two numbers', 'F-12 et F-13.pdf', ['F-12']],
    ['two numbers', 'F-2026-014 2026-015.pdf', ['F-2026-014']],
    ['two that look alike', '2026-014.pdf', ['F-2026-014', 'FA-2026-014']],
    ['a quote', 'Devis F-12.pdf', ['F-12']],
    ['a credit note', 'Avoir sur F-12.pdf', ['F-12']],
    ['a day', 'Facture 12 mars 2026.pdf', ['12']],
    ['a year', 'Facture 2026.pdf', ['2026']],
    ['a date', 'Facture 2026-03-12.pdf', ['12', '2026-03', '03-12']],
    ['an address', '12 rue des Lilas.pdf', ['12']],
    ['no number', 'Conditions générales.pdf', ['F-12']],
    ['no PDF', 'F-12.docx', ['F-12']],
  ])('%s: %s', (_, name, invoices) => {
    expect(match(name, ...invoices)).toMatch(/^Non reconnu : .*renommez-le avec son numéro\.$/);
  });

  test('says why', () => {
    expect(match('F-12 MARTIN.pdf', 'F-12')).toContain(
      'le nom cite Martin, la facture F-12 est à Dupont SARL',
    );
    expect(match('F-12 et F-13.pdf', 'F-12', 'F-13')).toContain('plusieurs factures possibles (F-12, F-13)');
    expect(match('F-12 Bon Pain.pdf', filed('F-12', 'Bon Pain'))).toBe('F-12');
  });
});

const SCHEMES: readonly ((n: number) => string)[] = [
  (n) => `F-${n}`,
  (n) => `F${n}`,
  (n) => `FA2026-${String(n).padStart(3, '0')}`,
  (n) => `2026-${String(n).padStart(3, '0')}`,
  (n) => `F-2026-${n}`,
  (n) => `${n}`,
  (n) => `2026/${String((n % 12) + 1).padStart(2, '0')}/${n}`,
  (n) => `AV-${n}`,
  (n) => `${n}-26`,
];
const numbers = fc
  .tuple(fc.constantFrom(...SCHEMES), fc.integer({ min: 1, max: 130 }))
  .map(([scheme, n]) => scheme(n));
const separators = fc.constantFrom('-', '_', ' ', '', '.', ' - ');
/** The same number as people write it in a file's name. */
const rewritten = (number: string, separator: string): string =>
  wordsOf(number)
    .map(({ text }, index, all) => {
      const glued = separator === '' && all[index - 1]?.isDigits && all[index]?.isDigits;
      return index === 0 ? text : `${glued ? '-' : separator}${text}`;
    })
    .join('');
const sameNumber = (one: string, other: string): boolean => {
  const core = (number: string) =>
    wordsOf(number)
      .filter(({ text }) => !['f', 'fa'].includes(text))
      .map(({ text, isDigits }) => (isDigits ? String(Number(text)) : text))
      .join('-');
  return core(one) === core(other);
};

describe('whatever the ledger', () => {
  test('a file of an invoice that it does not hold is never another’s', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(numbers, { minLength: 1, maxLength: 12 }),
        numbers,
        separators,
        fc.constantFrom('', 'Facture ', 'facture_', 'Inconnu '),
        fc.constantFrom('', ' 2026-03-12', ' Inconnu', '_Inconnu'),
        (ledger, number, separator, before, after) => {
          fc.pre(!ledger.some((one) => sameNumber(one, number)));
          const name = `${before}${rewritten(number, separator)}${after}.pdf`;
          expect([name, match(name, ...ledger)]).toEqual([name, expect.stringMatching(/^Non reconnu/)]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a file of one that it holds is that one’s, or nobody’s', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(numbers, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        separators,
        fc.constantFrom('', 'Facture ', 'Facture_', '2026-03-12 '),
        fc.constantFrom('', ' DUPONT', ' (1)', '_2026-03-12'),
        (ledger, at, separator, before, after) => {
          const number = ledger[at % ledger.length] ?? '';
          const name = `${before}${rewritten(number, separator)}${after}.pdf`;
          const found = match(name, ...ledger);
          if (found.startsWith('Non reconnu')) return;
          expect([name, sameNumber(found, number)]).toEqual([name, true]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('its own number in front of its customer’s name is enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (n) => {
        const number = `F-2026-${String(n).padStart(3, '0')}`;
        expect(match(`Facture ${number} DUPONT.pdf`, number, 'F-2026-1000')).toBe(number);
      }),
    );
  });
});
