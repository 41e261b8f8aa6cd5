import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plain } from '../domain/sample-book';
import { journalOf } from '../simulation/journal';
import { type Ledger, OWNER } from '../simulation/world';
import { openBrowser } from './browser';
import { fullDay } from './full-day';
import { button, line, type OpenPanel, openPanel, part, told } from './panel';

/* Each kind of line of « Aujourd'hui », opened, and every way to end it. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await fullDay();
});
afterAll(() => browser.close());

async function opened(): Promise<{ ledger: Ledger; panel: OpenPanel }> {
  const ledger = await fullDay();
  return { ledger, panel: await openPanel(browser, ledger.host) };
}
const lastOf = (ledger: Ledger, invoice: string) =>
  journalOf(ledger)
    .filter((entry) => entry.invoice === invoice)
    .at(-1);

test('each list says who, how much, at which level, and what else must be known', async () => {
  const { panel } = await opened();
  const said = async (title: string): Promise<string> => plain(await part(panel, title).innerText());
  await part(panel, 'Envois incertains 1').waitFor();
  expect(await said('Envois incertains 1')).toMatch(/Hotel\s+Relance 1 F-8\s+.*cherchez « R-2026-\d{4} »/);
  expect(await said('À valider 2')).toMatch(/Alpha\s+1 200,00 €\s+Mise en demeure F-1[\s\S]*Bravo/);
  expect(await said('À valider 2')).toMatch(/À compléter : Adresse postale.*SIREN/);
  expect(await said('À poster 1')).toMatch(/Delta\s+1 200,00 €\s+Mise en demeure F-3/);
  expect(await said('Appels à passer 1')).toMatch(/Kilo\s+512,00 €\s+Appel F-14\s+Paul Roux, 04 65/);
  expect(await said('Lettres postées 1')).toMatch(/Écho[\s\S]*saisissez la date de présentation/);
  expect(await said('Partent au prochain passage 3')).toMatch(/Copie par e-mail[\s\S]*Foxtrot\s+2 450,50 €/);
  expect(await said('Reportés 1')).toMatch(/Golf[\s\S]*Reportée au 10\/12\/2026/);
  await panel.close();
});

test('what is held says why, by reason, and leads to its row', async () => {
  const { ledger, panel } = await opened();
  const { page } = panel;
  await part(panel, 'Retenues : à vous de voir 2').getByText('Lignes à corriger').click();
  await line(panel, 'Retenues : à vous de voir 2', /Mike/).click();
  await page.getByRole('heading', { name: 'Facture F-13' }).waitFor();
  expect(plain(await page.locator('.why').innerText())).toContain('illisible (« 31/02 »)');
  await expect.poll(() => ledger.host.selected()).toMatchObject({ sheet: 'Factures', rows: [15] });
  await button(panel, "Aujourd'hui").click();
  await page.getByText("Rien à faire aujourd'hui").click();
  await page.getByText('Facture réglée').click();
  await page.getByText('Réglée le 30/10/2026').waitFor();
  await panel.close();
});

describe('an uncertain send', () => {
  test('that is in the Sent folder counts as sent; the link opens the mailbox of the owner', async () => {
    const { ledger, panel } = await opened();
    await line(panel, 'Envois incertains 1', /Hotel/).click();
    const link = panel.page.getByRole('link', { name: /Chercher dans les Messages envoyés/ });
    const address = new URL((await link.getAttribute('href')) ?? '');
    expect(address.searchParams.get('authuser')).toBe(OWNER);
    expect(decodeURIComponent(address.hash)).toMatch(/^#search\/in:sent "R-2026-\d{4}"$/);
    await button(panel, 'Il y est').click();
    await told(panel, 'notée comme envoyée');
    expect(lastOf(ledger, 'F-8')?.state).toBe('Envoyée');
    await panel.close();
  });

  test('that is not there leaves at the next run', async () => {
    const { panel } = await opened();
    await line(panel, 'Envois incertains 1', /Hotel/).click();
    await button(panel, "Il n'y est pas").click();
    await line(panel, 'Partent au prochain passage 4', /Hotel/).waitFor();
    await panel.close();
  });
});

test('a letter goes from approved to posted, presented and received, its dates checked', async () => {
  const { ledger, panel } = await opened();
  const { page } = panel;
  await line(panel, 'À poster 1', /Delta/).click();
  expect(await page.getByRole('link', { name: /lettre à imprimer/ }).getAttribute('href')).toMatch(/^https:/);
  await page.getByLabel('Postée le').fill('2026-12-04');
  await button(panel, 'Enregistrer').click();
  await page.getByText('Ce jour est à venir').waitFor();
  expect(await panel.focus()).toBe('input Postée le');
  await page.getByLabel('Postée le').fill('2026-12-01');
  await page.getByLabel('Numéro du recommandé').fill('1A 000');
  await button(panel, 'Enregistrer').click();
  await line(panel, 'Lettres postées 2', /Delta/).click();
  await page.getByLabel('Suite', { exact: true }).selectOption('Reçue');
  await button(panel, 'Enregistrer').click();
  await page.getByText('Indiquez le jour de sa réception.').waitFor();
  await page.getByLabel('Présentée le').fill('2026-12-02');
  await page.getByLabel('Reçue le').fill('2026-12-02');
  await button(panel, 'Enregistrer').click();
  await page.getByText("Rien à faire aujourd'hui").waitFor();
  expect(plain(ledger.row('F-3').Pourquoi ?? '')).toMatch(/reçue le 02\/12\/2026/);
  await panel.close();
});

describe('a call', () => {
  const OUTCOMES = [
    ['Joint', 'Joint'],
    ['Message laissé', 'Message laissé'],
    ['Conteste', 'Litige'],
    ['Refuse', 'Refus'],
  ] as const;
  test('has its sheet: whom, at which number, about which invoice, what to say; each outcome is noted', async () => {
    const { ledger, panel } = await opened();
    const { page } = panel;
    for (const [label, noted] of OUTCOMES) {
      await line(panel, 'Appels à passer 1', /Kilo/).click();
      const sheet = plain(await page.locator('.sheet').innerText());
      expect(sheet).toMatch(/Paul Roux\s+04 65 71 00 33[\s\S]*facture F-14[\s\S]*512,00 €/);
      await page.getByLabel('Résultat').selectOption(label);
      await button(panel, "Noter l'appel").click();
      await told(panel, `noté : ${noted}`);
      expect(plain(lastOf(ledger, 'F-14')?.detail ?? '')).toContain(`résultat=${noted}`);
      if (noted === 'Refus') break;
      await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
      await part(panel, 'Appels à passer 1').waitFor();
    }
    await panel.close();
  });

  test('may bring a promise, whose date is asked for', async () => {
    const { ledger, panel } = await opened();
    const { page } = panel;
    await line(panel, 'Appels à passer 1', /Kilo/).click();
    await page.getByLabel('Résultat').selectOption('Promet de payer');
    await button(panel, "Noter l'appel").click();
    await page.getByText('Indiquez la date promise').waitFor();
    await page.getByRole('button', { name: /^vendredi/ }).click();
    await button(panel, "Noter l'appel").click();
    await told(panel, 'Promesse');
    expect(ledger.row('F-14')).toMatchObject({ Situation: 'Promesse', "Jusqu'au": '04/12/2026' });
    await panel.close();
  });
});

test('« Gmail m’a renvoyé ce message » holds the address until it is corrected', async () => {
  const { ledger, panel } = await opened();
  const { page } = panel;
  await page.getByText('Partis ces dix derniers jours').click();
  await page.getByRole('button', { name: "Gmail m'a renvoyé ce message : Kilo, 25/11/2026" }).click();
  await page.getByText('Adresse refusée : à corriger.').waitFor();
  expect(ledger.row('F-14').Pourquoi).toContain('Adresse refusée');
  await panel.close();
});
