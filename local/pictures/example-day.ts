import type { Locator, Page } from 'playwright-core';
import type { Studio } from './studio';

/** « Aujourd'hui », its lines opened one after the other; nothing is done yet. */
export async function takeDay({ panel }: Studio): Promise<void> {
  const { page } = panel;
  await panel.turnTo("Aujourd'hui");
  await panel.shoot('20-aujourdhui', { to: page.getByRole('region', { name: 'À poster' }) });
  await panel.shoot('21-retenues', { from: page.getByRole('region', { name: 'Retenues' }) });
  await panel.click('Tout valider');
  const question = page.getByRole('region', { name: 'À valider' }).locator('.inline-form');
  await panel.shoot('22-tout-valider', {
    from: page.getByRole('region', { name: 'À valider' }),
    to: question,
  });
  await question.getByRole('button', { name: 'Pas maintenant' }).click();
  await open(page, 'À valider', /Aline Fougère/);
  await page.locator('.paper').waitFor();
  await panel.settled();
  await panel.shoot('23-mise-en-demeure', { to: page.frameLocator('.mail iframe').locator('table').first() });
  await panel.shoot('24-lettre', {
    from: page.locator('.letter'),
    to: page.locator('.letter .buttons'),
  });
  await panel.click(/Retour/);
  await open(page, 'Envois incertains', /Vieux Four/);
  await panel.shoot('26-incertain');
  await panel.click(/Retour/);
  await open(page, 'Appels à passer', /Deux Rivières/);
  await page.getByLabel('Résultat').selectOption({ label: 'Promet de payer' });
  await page.getByLabel('Paiement promis pour le').fill('2026-11-30');
  await panel.shoot('27-appel');
  await panel.click(/Retour/);
  await open(page, 'Lettres postées', /Deux Rivières/);
  await panel.shoot('28-lettre-postee');
  await panel.click(/Retour/);
  await panel.unfold('Partis ces dix derniers jours');
  const sent = page.locator('li.sent');
  await panel.shoot('29-partis', {
    from: page.locator('summary').filter({ hasText: 'Partis ces dix' }),
    to: sent.nth(2),
  });
}

/** A line of a list of the day, opened. */
async function open(page: Page, list: string | RegExp, line: RegExp): Promise<void> {
  const lists: Locator = page.getByRole('region', { name: list });
  await lists.first().getByRole('button', { name: line }).first().click();
  await page.getByRole('button', { name: /Retour/ }).waitFor();
}
