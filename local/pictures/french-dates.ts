import type { Page } from 'playwright-core';

/**
 * Date fields show the day as the browser's own language writes it, and a browser may have none but English: for the
 * time of a picture they show it as a French one does. The answer puts them back.
 */
export async function writeDatesInFrench(page: Page): Promise<() => Promise<void>> {
  for (const frame of page.frames())
    await frame.locator('input[type="date"]').evaluateAll((fields) => {
      for (const field of fields) {
        const { value } = field;
        field.dataset.day = value;
        field.type = 'text';
        field.value = value === '' ? 'jj/mm/aaaa' : value.split('-').reverse().join('/');
      }
    });
  return async () => {
    for (const frame of page.frames())
      await frame.locator('input[data-day]').evaluateAll((fields) => {
        for (const field of fields) {
          field.type = 'date';
          field.value = field.dataset.day ?? '';
          delete field.dataset.day;
        }
      });
  };
}
