import type { Page } from 'playwright-core';

/**
 * Fields for dates and files speak the browser's own language, and a browser may have none but English: for the time of
 * a picture they say what a French one says. The answer puts them back.
 */
export async function speakFrench(page: Page): Promise<() => Promise<void>> {
  for (const frame of page.frames()) {
    await frame.locator('input[type="date"]').evaluateAll((fields) => {
      for (const field of fields) {
        const { value } = field;
        field.dataset.day = value;
        field.type = 'text';
        field.value = value === '' ? 'jj/mm/aaaa' : value.split('-').reverse().join('/');
      }
    });
    await frame.locator('input[type="file"]').evaluateAll((fields) => {
      for (const field of fields) {
        const said = field.ownerDocument.createElement('p');
        const button = field.ownerDocument.createElement('button');
        button.textContent = 'Choisir un fichier';
        said.append(button, ' Aucun fichier choisi');
        said.dataset.stands = 'for a file';
        field.before(said);
        field.style.display = 'none';
      }
    });
  }
  return async () => {
    for (const frame of page.frames()) {
      await frame.locator('input[data-day]').evaluateAll((fields) => {
        for (const field of fields) {
          field.type = 'date';
          field.value = field.dataset.day ?? '';
          delete field.dataset.day;
        }
      });
      await frame.locator('[data-stands]').evaluateAll((all) => {
        for (const said of all) {
          said.nextSibling.style.display = '';
          said.remove();
        }
      });
    }
  };
}
