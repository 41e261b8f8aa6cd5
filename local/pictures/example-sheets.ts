import type { Locator, Page } from 'playwright-core';
import type { Studio } from './studio';

/** A second reminder of the examples: its day and its addressee, as the list of messages shows them. */
const MESSAGE = /19\/11\/2026[\s\S]*gestion@cabinet-lavande/;
/** The first row in view: paid invoices stand above it. */
const FIRST_ROW = 10;

/** The sheets with the panel beside them, and a message as its reader sees it. */
export async function takeSheets({ desk }: Studio): Promise<void> {
  const { page } = desk;
  await page.setViewportSize({ width: 1700, height: 900 });
  await desk.openSheet('Factures');
  await desk.panel.getByRole('heading', { name: /Retenues/ }).waitFor();
  await showProductColumns(page);
  await desk.shoot('sheet');
  await page.setViewportSize({ width: 1640, height: 620 });
  await desk.openSheet('Scénarios');
  await desk.shoot('guide/50-scenarios', page.locator('.grid'));
  await desk.openSheet('Modèles');
  await desk.shoot('guide/51-modeles', page.locator('.grid'));
  await page.setViewportSize({ width: 1440, height: 1150 });
  await desk.openSheet('Tableau de bord');
  await desk.panel.getByRole('button', { name: "Vue d'ensemble" }).click();
  await desk.panel.getByText('Plus gros retards').waitFor();
  await page.locator('.charts svg').first().scrollIntoViewIfNeeded();
  await desk.shoot('guide/52-tableau-de-bord');
  await page.setViewportSize({ width: 1240, height: 1100 });
  await takeMessage(
    page,
    () => desk.goTo('/messages'),
    (article) => desk.shoot('message', article),
  );
}

async function takeMessage(
  page: Page,
  open: () => Promise<void>,
  shoot: (article: Locator) => Promise<void>,
): Promise<void> {
  await open();
  await page.locator('ul.mails a', { hasText: MESSAGE }).click();
  const frame = page.locator('article iframe');
  await frame.waitFor();
  const body = page.frameLocator('article iframe').locator('body');
  const height = await body.evaluate(({ scrollHeight }) => scrollHeight);
  await frame.evaluate((element, pixels) => {
    element.style.height = `${pixels + 40}px`;
  }, height);
  await shoot(page.locator('article'));
}

/** What the product says is put to the right of the number and the customer, which stay in view. */
async function showProductColumns(page: Page): Promise<void> {
  const heading = (name: string) => boxOf(page.locator('.sheet thead th').filter({ hasText: name }));
  const [customer, late, row] = await Promise.all([
    heading('Client'),
    heading('Retard (j)'),
    boxOf(page.locator('.sheet tbody tr').nth(FIRST_ROW - 2)),
  ]);
  const across = late.x - (customer.x + customer.width);
  const down = row.y - (customer.y + customer.height);
  await page.locator('.grid').evaluate((grid, [x, y]) => grid.scrollTo(x, y), [across, down] as const);
}

async function boxOf(place: Locator) {
  const box = await place.boundingBox();
  if (!box) throw new Error('The preview does not show what the picture is of.');
  return box;
}
