import type { Browser } from 'playwright-core';
import { takeActions } from './example-actions';
import { takeDay } from './example-day';
import { takeSheets } from './example-sheets';
import { inStudio } from './studio';

/** The situations of the year, in the ledger of the examples. What changes the ledger comes last. */
export const takeExample = (browser: Browser): Promise<void> =>
  inStudio(browser, { beginning: 'example' }, async (studio) => {
    await takeSheets(studio);
    await takeDay(studio);
    await takeActions(studio);
  });
