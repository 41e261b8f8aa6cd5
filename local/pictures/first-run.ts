import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PROJECT } from '../bundle';
import { SAMPLE_SETTINGS } from '../commands/sample-company';
import { inStudio, type Studio } from './studio';

const LIST = join(PROJECT, 'examples/factures.csv');

const WRONG_SIREN = '123 456 789';

/** From an empty spreadsheet to the first morning: the path of « Réglages », step by step. */
export const takeFirstRun = (browser: Browser): Promise<void> =>
  inStudio(browser, { beginning: 'empty', now: '2026-10-19T09:00' }, async (studio) => {
    await company(studio);
    await rhythm(studio);
    await list(studio);
    await oldInvoices(studio);
    await activation(studio);
    await firstMorning(studio);
  });

async function company({ panel }: Studio): Promise<void> {
  const { page } = panel;
  await panel.turnTo('Réglages');
  await page.getByText('Bienvenue').waitFor();
  await panel.shoot('01-bienvenue');
  await panel.click('Préparer le classeur');
  await panel.said('Le classeur est prêt');
  await panel.hush();
  await panel.shoot('02-chemin', { to: page.getByText('Votre nom dans les relances') });
  const field = (name: string) => page.getByLabel(new RegExp(`^${name}`)).first();
  const { Reprise: _, ...company } = SAMPLE_SETTINGS;
  for (const [name, value] of Object.entries({ ...company, SIREN: WRONG_SIREN }))
    await field(name).fill(value);
  await field('BIC').focus();
  const wrong = page.getByText(/SIREN.*(clé|incorrect|existe|vérifi|faux)/i).first();
  await wrong.waitFor();
  await panel.shoot('03-siren', { from: page.getByText(/^Capital social/).first(), to: wrong });
  await field('SIREN').fill(company.SIREN ?? '');
  await panel.click('Enregistrer');
  await panel.said('enregistrés');
  await panel.hush();
}

async function rhythm({ panel }: Studio): Promise<void> {
  const { page } = panel;
  const standard = page.locator('.policy').first();
  await standard.getByText('Mise en demeure').waitFor();
  await panel.shoot('04-rythme', { from: page.locator('.step-head[aria-expanded="true"]'), to: standard });
  await panel.click('Garder Standard');
  await panel.said('enregistré');
  await panel.hush();
}

async function list({ panel }: Studio): Promise<void> {
  const { page } = panel;
  const drop = page.getByLabel('Votre liste de factures');
  await drop.waitFor();
  await panel.settled();
  await panel.shoot('05-deposer', {
    from: page.locator('.step-head[aria-expanded="true"]'),
    to: page.locator('.step-body .drop'),
  });
  await drop.setInputFiles(LIST);
  await page.getByText('Les premières, telles qu').waitFor();
  await panel.settled();
  await panel.shoot('06-colonnes', {
    from: page.locator('.sentences').first(),
    to: page.locator('.columns li').nth(5),
  });
  await panel.shoot('07-apercu', {
    from: page.getByText('Les premières, telles qu'),
    to: panel.button(/^Écrire \d+ factures/),
  });
  await panel.click(/^Écrire \d+ factures/);
  await page.getByText('clients ont des factures anciennes').waitFor();
  await panel.settled();
  await panel.hush();
}

async function oldInvoices({ panel }: Studio): Promise<void> {
  const { page } = panel;
  await panel.click(/Hôtel des Deux Rivières/);
  await page.getByLabel('Que faire').selectOption({ label: "Déjà relancé jusqu'à une étape" });
  await page.getByLabel('Étape déjà faite').selectOption({ label: 'Relance 2' });
  await page.getByLabel('Faite le').fill('2026-10-06');
  await panel.shoot('08-anciennes', {
    from: page.locator('.step-head[aria-expanded="true"]'),
    to: page.locator('.step-body .inline-form'),
  });
  await panel.click('Décider');
  await panel.said('notée comme faite');
  await panel.hush();
  await panel.click('Tous : relancer depuis la première étape');
  await panel.click('Relancer');
  await page.getByText("Aucune facture ancienne n'attend").first().waitFor();
  await panel.settled();
}

async function activation({ panel }: Studio): Promise<void> {
  const { page } = panel;
  const opened = page.locator('.step-head[aria-expanded="true"]');
  await panel.settled();
  // A list that says what was paid says so up to its day: the step is done already, and is opened to be seen.
  await page.locator('.step-head').filter({ hasText: 'Vos encaissements' }).click();
  await page.getByLabel("Encaissements saisis jusqu'au").waitFor();
  await panel.shoot('09-encaissements', { from: opened, to: page.locator('.step-body .inline-form') });
  await panel.click('Pointer');
  await panel.said('pointés');
  await panel.hush();
  await page.locator('.step-head').filter({ hasText: "Un message d'essai" }).click();
  await panel.button("M'envoyer un message d'essai").waitFor();
  await panel.shoot('10-essai', { from: opened, to: panel.button("M'envoyer un message d'essai") });
  await panel.click("M'envoyer un message d'essai");
  await panel.button("Activer l'envoi quotidien").waitFor();
  await panel.settled();
  await panel.hush();
  await panel.shoot('11-activer', { from: opened, to: panel.button("Activer l'envoi quotidien") });
  await panel.click("Activer l'envoi quotidien");
  await page.getByText('Tout est en place.').waitFor();
  await panel.settled();
  await panel.hush();
  await panel.shoot('12-en-place');
}

async function firstMorning({ desk, panel }: Studio): Promise<void> {
  await desk.advanceTo('2026-10-20');
  await panel.turnTo("Aujourd'hui");
  await panel.shoot('13-premier-matin');
  const leaving = panel.page.getByRole('region', { name: /^Partent/ });
  await leaving.getByRole('button', { name: /Les Marronniers/ }).click();
  await panel.page.locator('.mail iframe').waitFor();
  await panel.settled();
  await panel.shoot('15-message');
  await panel.click('Modifier');
  await panel.shoot('16-modifier');
  await panel.click('Fermer');
  await panel.click('Écarter');
  await panel.shoot('17-ecarter', { to: panel.page.locator('.inline-form').first() });
  await desk.goTo('/messages');
  await desk.shoot('guide/14-messages-partis');
}
