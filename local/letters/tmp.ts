import { writeFileSync } from 'node:fs';
import { SHIPPED_LETTERS } from '../../src/letters/letter-models';
import { EXAMPLE_NOTICES } from './example-notices';
import { printLetter } from './print-letter';

for (const { file, model, notice } of EXAMPLE_NOTICES) {
  const l = SHIPPED_LETTERS.find((o) => o.model === model && o.language === notice.customer.language);
  if (!l) throw new Error(model);
  writeFileSync(`/tmp/letters-look/${file}.pdf`, printLetter(notice, l));
}
