import { describe, expect, test } from 'vitest';
import { cents } from '../../src/domain/cents';
import { currentRates, statementNotes, statementTable } from '../../src/letters/statement';
import { customer, day, line, notice, plain, withClaim } from './sample';

describe('the rate a notice tells', () => {
  const due = { issuedOn: day('2026-05-05'), dueOn: day('2026-06-04'), total: cents(12_500_00) };

  test('of a public body, is that of each part: a retention released later has its own', () => {
    const today = day('2026-08-31');
    const retained = withClaim(line(due), today, {
      rule: { kind: 'publicBody' },
      retention: { amount: cents(500_00), until: day('2026-07-10') },
    });
    const town = { ...customer, type: 'publicBody' as const };
    const about = notice({ customer: town, lines: [retained], claiming: 'claimed', today });
    expect(plain(currentRates(about, 'fr'))).toBe(
      '10,15 % (taux BCE de 2,15 % au 1er janvier 2026 + 8 points) ; 10,40 % (taux BCE de 2,40 % au 1er juillet 2026 + 8 points)',
    );
    expect(plain(currentRates(about, 'en'))).toBe(
      '10.15% (ECB rate of 2.15% on 1 January 2026 + 8 points); 10.40% (ECB rate of 2.40% on 1 July 2026 + 8 points)',
    );
  });

  test('of a business, is that of the current half-year alone', () => {
    const today = day('2026-08-31');
    const about = notice({ lines: [withClaim(line(due), today)], claiming: 'claimed', today });
    expect(plain(currentRates(about, 'fr'))).toBe(
      '12,40 % (taux BCE de 2,40 % au 1er juillet 2026 + 10 points)',
    );
  });
});

describe('what payments settled of the interest', () => {
  const today = day('2026-07-20');
  const due = { issuedOn: day('2025-12-31'), dueOn: day('2026-01-31'), total: cents(3_600_00) };
  const paid = line(due, 1_500_00, 170, day('2026-03-15'));
  const of = (isInterestFirst: boolean) =>
    notice({ lines: [withClaim(paid, today, { isInterestFirst })], claiming: 'information', today });
  const rowsOf = (isInterestFirst: boolean, language: 'fr' | 'en' = 'fr') =>
    statementTable(of(isInterestFirst), language)?.rows.map((row) =>
      plain(row.map(({ main }) => main).join(' | ')),
    );

  test('is deducted under its invoice, so that the statement adds up to what is told (V7)', () => {
    expect(rowsOf(true)).toEqual([
      'F-2026-118 | 01/02/2026 – 15/03/2026 | 51,53 €',
      'F-2026-118 | 16/03/2026 – 30/06/2026 | 76,63 €',
      'F-2026-118 | 01/07/2026 – 20/07/2026 | 14,62 €',
      'F-2026-118 | Déjà payé par vos règlements | -51,53 €',
    ]);
    expect(plain(statementTable(of(true), 'fr')?.total?.amount ?? '')).toBe('91,25 €');
    expect(rowsOf(true, 'en')?.at(-1)).toBe('F-2026-118 | Already covered by your payments | -€51.53');
    expect(plain(statementNotes(of(true), 'fr').join(' '))).toContain(
      "Les règlements partiels ont payé d'abord les intérêts",
    );
  });

  test('is no line where they paid the principal (V6)', () => {
    expect(rowsOf(false)).toHaveLength(3);
    expect(plain(statementTable(of(false), 'fr')?.total?.amount ?? '')).toBe('140,60 €');
    expect(plain(statementNotes(of(false), 'fr').join(' '))).toContain("d'abord sur le principal");
  });
});
