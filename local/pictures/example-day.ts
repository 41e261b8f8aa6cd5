import type { Locator, Page } from 'playwright-core';
import type { Studio } from './studio';

/** « Aujourd'hui », its lines opened one after the other; nothing is done yet. */
export async function takeDay({ panel }: Studio): Promise<void> {
  const { page } = panel;
  await panel.turnTo("Aujourd'hui");
  await panel.shoot('20-aujourdhui');
  await panel.click('Tout valider');
  await panel.shoot('21-tout-valider', { to: panel.button('Annuler') });
  await panel.click('Annuler');
  await open(page, 'À valider', /Aline Fougère/);
  await page.locator('.paper').waitFor();
  await panel.settled();
  await panel.shoot('22-mise-en-demeure', { to: page.locator('.paper p').nth(8) });
  await panel.click(/Retour/);
  await open(page, 'Partent', /Imprimerie|Pistache|Grain|Tilleuls|Lavande|Marronniers|Nordwind|Four|Rivières/);
  await page.locator('.mail iframe').waitFor();
  await panel.settled();
  await panel.shoot('23-message');
  await panel.click('Modifier celui-ci');
  await panel.shoot('24-modifier');
  await panel.click('Annuler');
  await panel.click('Écarter');
  await panel.shoot('25-ecarter', { from: page.locator('.inline-form'), to: page.locator('.inline-form') });
  await panel.click('Annuler');
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
