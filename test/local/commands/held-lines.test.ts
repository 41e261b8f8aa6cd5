import { expect, test } from 'vitest';
import { QUIET_REASONS } from '../../../src/domain/quiet-reasons';
import { REASONS } from '../../../src/domain/reasons';
import { asksNothing } from '../../../src/letters/digest-held';

test('what asks nothing of anybody has its words in the digest', () => {
  for (const code of Object.keys(REASONS)) expect(asksNothing(code), code).toBe(QUIET_REASONS.has(code));
});
