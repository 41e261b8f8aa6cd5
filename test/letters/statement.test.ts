import { describe, expect, test } from 'vitest';
import { cents } from '../../src/domain/cents';
import { currentRates } from '../../src/letters/statement';
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
