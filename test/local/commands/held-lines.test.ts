import { expect, test } from 'vitest';
import { QUIET_REASONS } from '../../../local/commands/held-lines';
import { REASONS } from '../../../src/domain/reasons';
import { asksNothing } from '../../../src/letters/digest-held';

test('the command line and the digest agree on what asks nothing of anybody', () => {
  for (const code of Object.keys(REASONS)) expect(QUIET_REASONS.has(code), code).toBe(asksNothing(code));
  for (const code of QUIET_REASONS) expect(asksNothing(code), code).toBe(true);
});
