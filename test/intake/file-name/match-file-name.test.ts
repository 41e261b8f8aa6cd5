import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents';
import type { CivilDate } from '../../../src/domain/civil-date';
import { foldText } from '../../../src/domain/typography';
import { fileMatcher } from '../../../src/intake/file-name/match-file-name';
import type { FiledInvoice } from '../../../src/intake/file-name/occurrences';
import { wordsOf } from '../../../src/intake/file-name/words';
import { plain } from '../lists';

const filed = (number: string, customer = 'Dupont SARL'): FiledInvoice => ({
  number,
  customer,
  isCreditNote: number.startsWith('AV'),
  dates: ['2026-03-12' as CivilDate, '2026-10-12' as CivilDate],
  amounts: [cents(120_000), cents(60_050)],
});
const CUSTOMERS = ['Dupont SARL', 'Martin', 'Dupont Frères', 'Bon Pain', 'Wu', 'M. Li', 'A2', 'Delta 12'];

/** The number matched among these, or why none is. */
function match(name: string, ...invoices: readonly (string | FiledInvoice)[]): string {
  const all = invoices.map((one) => (typeof one === 'string' ? filed(one) : one));
  const found = fileMatcher(all, [...CUSTOMERS, ...all.map(({ customer }) => customer)])(name);
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
    ['12.pdf', '12'],
    ['Facture 12 Dupont.pdf', '12'],
    ['Avoir AV-3.pdf', 'AV-3'],
    ['Note de crédit AV-3.pdf', 'AV-3'],
    ['Facture_F-12.pdf', 'F-12'],
    ['F-12 - Dupont SARL.pdf', 'F-12'],
    ['SARL Dupont F-12.pdf', 'F-12'],
    ['facture n°F-12 du 12-10-2026.pdf', 'F-12'],
    ['Facture nº F-12 de Dupont.pdf', 'F-12'],
    ['Fact. F-12 du 12.10.26.pdf', 'F-12'],
    ['20261012_F-12.pdf', 'F-12'],
    ['F-12 12 octobre 2026.pdf', 'F-12'],
    ['F-12 octobre 2026.pdf', 'F-12'],
    ['Facture 12 du 12-10-2026.pdf', '12'],
    ['F-12 1 200,00 € TTC.pdf', 'F-12'],
    ['F-12 1200€.pdf', 'F-12'],
    ['F-12 600,50 EUR.pdf', 'F-12'],
    ['F-12(2).pdf', 'F-12'],
    ['Copie de F-12.pdf', 'F-12'],
    ['F-12 - Copie (2).pdf', 'F-12'],
    ['scan F-12 signée.pdf', 'F-12'],
    ['F-12-duplicata.pdf.pdf', 'F-12'],
    ['facture n° 2026-11.pdf', '2026-11'],
    ['FA2026-11.pdf', 'F-2026-011'],
  ])('%s is %s', (name, number) => {
    expect(match(name, number)).toBe(number);
  });

  test.each([
    ['F-12 Martin & Fils.pdf', 'Martin & Fils'],
    ['F-12 Martin et Fils.pdf', 'Martin & Fils'],
    ['F-12 - Alpha SARL.pdf', 'Alpha'],
    ["Facture F-12 Boulangerie de l'Étoile.pdf", "Boulangerie de l'Etoile"],
    ['F-12 Boulangerie.pdf', "Boulangerie de l'Étoile"],
    ['F-12 Devis Express.pdf', 'Devis Express'],
    ['F-12 Garage 7.pdf', 'Garage 7'],
  ])('%s may cite its customer, %s', (name, customer) => {
    expect(match(name, filed('F-12', customer))).toBe('F-12');
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
    ['a folder', 'Martin/F-12.pdf', ['F-12']],
    ['a folder', 'C:\\Factures\\F-12.pdf', ['F-12']],
    ['several files', 'Factures F-12.pdf', ['F-12']],
    ['a range', 'F-2026-014 et 015.pdf', ['F-2026-014', 'F-2026-015']],
    ['a range', 'F-2026-014 à 015.pdf', ['F-2026-014', 'F-2026-015']],
    ['a range', 'F-7 & 8.pdf', ['F-7']],
    ['a range', 'F-7+8.pdf', ['F-7']],
    ['a range', 'F-7, F-8.pdf', ['F-7']],
    ['a range', 'F-2026-014 et.pdf', ['F-2026-014']],
    ['a letter', 'F-2026-014a.pdf', ['F-2026-014']],
    ['a letter', 'F-2026-014 A.pdf', ['F-2026-014']],
    ['a letter', 'F-12 A.pdf', [filed('F-12', 'A. Martin')]],
    ['a letter', '100-A.pdf', ['100', 'A-100']],
    ['a letter', '100 A.pdf', ['100', 'A-100']],
    ['a letter that the ledger leaves out', 'F100.pdf', ['100']],
    ['a month', '2026-11.pdf', ['202611', '2026-11', 'F-2026-11']],
    ['a month', 'facture 2026-11.pdf', ['202611']],
    ['a month', 'Fact 2026-11 Dupont.pdf', ['2026-11']],
    ['a month', '11-2026.pdf', ['11-2026']],
    ['a month', '112026.pdf', ['112026']],
    ['a month', 'Facture 12 octobre 2026.pdf', ['12']],
    ['a month', 'Facture 12 octobre 2026.pdf', ['FACTURE-12']],
    ['a day', '20261130.pdf', ['20261130']],
    ['a day', '30112026.pdf', ['30112026']],
    ['a day', '12-10-26.pdf', ['12-10-26']],
    ['a day of the month', 'facture 12-10.pdf', ['12-10']],
    ['a day and an hour', '2026-10-12 1430.pdf', ['1430']],
    ['a day joined', 'F-12-12-10-2026.pdf', ['F-12']],
    ['a day beside digits', '12 12-10-2026.pdf', ['12']],
    [
      'another series',
      'LYON 2026-014.pdf',
      [filed('2026-014', 'Lyon Transports'), filed('LYON-2026-015', 'Lyon Transports')],
    ],
    ['the day of another', 'F-12 du 13-10-2026.pdf', ['F-12']],
    ['an amount without its currency', 'F-12 1200.pdf', ['F-12']],
    ['the amount of another', 'F-12 1300 €.pdf', ['F-12']],
    ['a name of two letters', 'F-7 Wu.pdf', ['F-7']],
    ['a name of two letters', 'F-7 Li.pdf', ['F-7']],
    ['a name of two letters', 'F-7 A2.pdf', ['F-7']],
    ['a customer numbered', 'Delta 12.pdf', [filed('12', 'Delta 12'), '13']],
    ['a customer numbered', 'Garage 7.pdf', [filed('7', 'Garage 7 Nord')]],
    ['another form', 'F-12 Alpha SARL.pdf', [filed('F-12', 'Alpha SAS')]],
    ['a company’s unknown word', 'F-12 Alpha.pdf', ['F-12']],
    ['a scanner’s count', 'Scan 12.pdf', ['12']],
    ['the second copy of another', 'F-1 2.pdf', ['F-1-2']],
    ['the start of another', 'F-1 12.pdf', ['F-1', 'F-1-12']],
    ['a fourth copy', 'F-12 (4).pdf', ['F-12']],
    ['a number in brackets', 'F-12 (1).pdf', ['F-12', '1']],
    ['a number that is a day', '20261012 F-12.pdf', ['F-12', '20261012']],
    ['a number without a digit', 'FACTURE.pdf', ['FACTURE']],
    ['a sign', 'F-12 🚀.pdf', ['F-12']],
    ['one of two series', 'FA2026-014.pdf', ['2026-014', 'F-2026-013']],
  ])('%s: %s', (_, name, invoices) => {
    expect(match(name, ...invoices)).toMatch(/^Non reconnu : .*renommez-le avec son numéro\.$/);
  });

  test.each([
    'releves F-12',
    'F-12 relevé',
    'note de credit F-12',
    'notes de crédit F-12',
    'credit note F-12',
    'F-12 BDC',
    'AR F-12',
    'F-12 ticket',
    'F-12 avoirs',
    'devis F-12',
    'F-12 contrats',
    'F-12 RIB',
    'BL F-12',
    'F-12 bons de livraison',
    'F-12 CGV',
  ])('another document: %s', (name) => {
    expect(match(`${name}.pdf`, 'F-12')).toMatch(/^Non reconnu/);
  });

  test.each(['F-12 Devis.pdf', 'Ticket F-12.pdf', 'Relevés F-12.pdf', 'Avoir F-12.pdf', 'F-12 bon.pdf'])(
    '%s is another document though its customer bears the word',
    (name) => {
      expect(match(name, filed('F-12', 'Devis Ticket Relevés Avoir Bon Express'))).toMatch(/^Non reconnu/);
    },
  );

  test('says why', () => {
    expect(match('F-12 MARTIN.pdf', 'F-12')).toContain(
      'le nom cite Martin, la facture F-12 est à Dupont SARL',
    );
    expect(match('F-12 et F-13.pdf', 'F-12', 'F-13')).toContain('plusieurs factures possibles (F-12, F-13)');
    expect(match('F-12 BDC.pdf', 'F-12')).toContain(
      '« BDC » dans le nom, ce n’est peut-être pas, ou pas seulement, la facture F-12'.replace('’', "'"),
    );
    expect(match('F-12 du 13-10-2026.pdf', 'F-12')).toContain(
      "la date dans le nom n'est pas celle de la facture F-12",
    );
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
      { numRuns: 300 },
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
      { numRuns: 300 },
    );
  });

  const beside = fc.constantFrom('', 'Facture ', 'DUPONT ', '20261012_', 'Copie de ');
  const gaps = fc.constantFrom(' ', '_', '-', ' - ', ', ', ' et ', ' à ', ' & ', ' + ', '.');

  test('a name that holds a second known number is nobody’s', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(numbers, { minLength: 2, maxLength: 12, comparator: sameNumber }),
        beside,
        gaps,
        fc.boolean(),
        separators,
        (ledger, before, gap, isShort, separator) => {
          const [first = '', second = ''] = ledger;
          // « 014 et 015 »: the second without what it shares with the first.
          const other = isShort ? (/\d+$/.exec(second)?.[0] ?? '') : rewritten(second, separator);
          const name = `${before}${first}${gap}${other}.pdf`;
          // Joined, two numbers may write a third, or the first again.
          fc.pre(!ledger.some((one) => sameNumber(one, `${first}-${other}`)));
          expect([name, match(name, ...ledger)]).toEqual([name, expect.stringMatching(/^Non reconnu/)]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a name that holds an unknown word is nobody’s', () => {
    const known = new Set(
      (
        'facture invoice fact fac n no num numero f fa inv av scan copie copy pdf signe signee duplicata version original ' +
        'originale definitif definitive dupont sarl avoir ttc eur'
      ).split(' '),
    );
    const unknown = fc
      .oneof(
        fc.stringMatching(/^[a-zéàç]{1,8}$/),
        fc.stringMatching(/^\d{1,8}$/),
        fc.constantFrom(
          'BDC',
          'AR',
          'et',
          'à',
          '&',
          'de',
          'du',
          'le',
          'la',
          'bis',
          'v',
          'Wu',
          'devis',
          'relevés',
          '€',
          'P1',
        ),
      )
      .filter((word) => !known.has(foldText(word)) && word !== '20261012' && word !== '20260312');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 130 }),
        fc.constantFrom('', ' Dupont', ' 12-10-2026'),
        unknown,
        fc.constantFrom(' ', '_', '-'),
        fc.nat({ max: 2 }),
        (n, end, word, gap, place) => {
          const number = `F-2026-${n}`;
          const parts = [`Facture${gap}${number}`, end.trim()].filter((part) => part !== '');
          parts.splice(Math.min(place, parts.length), 0, word);
          const name = `${parts.join(gap)}.pdf`;
          // « le 12-10-2026 » and « de Dupont » are known together.
          fc.pre(!/(?:du|le) 12 10 2026|(?:d|de) dupont/.test(foldText(name)));
          expect([name, match(name, number)]).toEqual([name, expect.stringMatching(/^Non reconnu/)]);
        },
      ),
      { numRuns: 300 },
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
