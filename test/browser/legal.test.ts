import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oldLedger, ZOE } from '../daily/personal-data/old-ledger';
import { plain } from '../domain/sample-book';
import { type Ledger, rowWhere } from '../simulation/world';
import { openBrowser } from './browser';
import { noticesDue } from './notices-due';
import { button, type OpenPanel, openPanel, refused, told } from './panel';

/* What the law adds to an invoice, the file for the judge and what is held about people: as they are read and done. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function openedOn(ledger: Ledger, number: string): Promise<OpenPanel> {
  ledger.host.select('Factures', rowWhere(ledger.host.workbook.sheet('Factures'), 'Numéro', number));
  return openPanel(browser, ledger.host, 'invoice');
}
const words = async ({ page }: OpenPanel, place = 'main'): Promise<string> =>
  plain(await page.locator(place).innerText());

test('penalties are read period by period, given up with a reason, and counted again', async () => {
  const ledger = await noticesDue();
  const before = ledger.row('F-1');
  const panel = await openedOn(ledger, 'F-1');
  const { page } = panel;
  await page.getByText('Pénalités et indemnité').click();
  const told48 = 'Du 16/10/2026 au 02/12/2026 : 48 jours sur 1 200,00 € à 12,40 % = 19,57 €';
  await expect.poll(() => words(panel)).toContain(told48);
  expect(await words(panel)).toMatch(/Indemnité forfaitaire\s+40,00 €\s+Par jour de plus\s+0,41 €/);
  await button(panel, 'Y renoncer').click();
  await button(panel, 'Y renoncer').click();
  await page.getByText('Dites pourquoi, en quelques mots.').waitFor();
  await page.getByLabel('Motif').fill('geste commercial');
  await button(panel, 'Y renoncer').click();
  await told(panel, 'ni pénalités ni indemnité');
  await expect.poll(() => words(panel)).toMatch(/Abandonnées le 02\/12\/2026 par .* : geste commercial/);
  expect(await words(panel)).not.toContain(told48);
  expect(ledger.row('F-1')).toMatchObject({ Pénalités: '', Indemnité: '' });
  await button(panel, "Compter de nouveau les pénalités et l'indemnité").click();
  await told(panel, 'de nouveau comptées');
  await expect.poll(() => words(panel)).toContain(told48);
  expect(ledger.row('F-1')).toMatchObject({ Pénalités: before.Pénalités, Indemnité: '40,00' });
  await panel.close();
});

describe('the file for an order to pay', () => {
  test('shows its figures and conditions first, then is made and opened', async () => {
    const ledger = await noticesDue();
    const panel = await openedOn(ledger, 'F-1');
    await button(panel, "Dossier d'injonction de payer").click();
    await expect.poll(() => words(panel)).toMatch(/Principal \(1\)\s+1 200,00 €\s+Pénalités\s+19,57 €/);
    expect(await words(panel)).toContain('ceci ne remplace pas un conseil juridique');
    await panel.page.getByText(/^Injonction de payer/).click();
    await expect
      .poll(() => words(panel))
      .toContain('? Créance non contestée : aucun litige noté sur les factures du dossier. (à vérifier)');
    await button(panel, 'Préparer le dossier').click();
    await told(panel, 'Dossier');
    const link = panel.page.getByRole('link', { name: /Ouvrir le dossier préparé/ });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/drive\.google\.com\//);
    expect(ledger.rows('Journal').filter(({ État }) => État === 'Dossier préparé')).toHaveLength(1);
    await panel.close();
  });

  test('is refused against a public body, with the reason', async () => {
    const ledger = await noticesDue();
    ledger.setCustomer('Alpha', 'Type', 'Organisme public');
    const panel = await openedOn(ledger, 'F-1');
    await button(panel, "Dossier d'injonction de payer").click();
    await expect.poll(() => words(panel)).toMatch(/organisme public/i);
    expect(await button(panel, 'Préparer le dossier').count()).toBe(0);
    await panel.close();
  });
});

describe('personal data', () => {
  test('of one person are handed over as two files', async () => {
    const panel = await openPanel(browser, (await oldLedger()).host, 'settings');
    const { page } = panel;
    await page.getByText('Données personnelles', { exact: true }).click();
    await page.getByRole('button', { name: 'Télécharger' }).click();
    await page.getByText('Tapez le nom, le code ou l’adresse e-mail du client.').waitFor();
    const client = page.getByLabel('Client', { exact: true });
    await client.fill('Personne');
    await page.getByRole('button', { name: 'Télécharger' }).click();
    expect(await refused(panel)).toMatch(/Personne/);
    await client.fill(ZOE);
    const files: { name: string; path: Promise<string> }[] = [];
    page.on('download', (file) => files.push({ name: file.suggestedFilename(), path: file.path() }));
    await page.getByRole('button', { name: 'Télécharger' }).click();
    await expect.poll(() => files.length).toBe(2);
    expect(files.map(({ name }) => name).sort()).toEqual(
      ['html', 'json'].map((kind) => `Données personnelles - ${ZOE} - 2026-11-24.${kind}`),
    );
    for (const { path } of files) expect(readFileSync(await path, 'utf8')).toContain('zoe@quentin.example');
    await panel.close();
  });

  test('of customers who paid long ago are erased once its owner said so, and their figures stay', async () => {
    const ledger = await oldLedger();
    const before = ledger.row('Q-1');
    const panel = await openPanel(browser, ledger.host, 'settings');
    const { page } = panel;
    await page.getByText('Données personnelles', { exact: true }).click();
    await button(panel, 'Voir ce qui serait effacé').click();
    await expect.poll(() => words(panel)).toMatch(new RegExp(`${ZOE} : réglé le \\d\\d/03/2025`));
    await button(panel, 'Effacer ces données…').click();
    await page.getByText("Cela ne s'annule pas.").waitFor();
    expect(ledger.row('Q-1')).toEqual(before);
    await button(panel, 'Effacer').click();
    await expect.poll(() => words(panel)).toContain('Rien à effacer');
    const { Client, 'Montant TTC': total, Échéance } = ledger.row('Q-1');
    expect({ total, Échéance }).toEqual({ total: before['Montant TTC'], Échéance: before.Échéance });
    expect(Client).not.toBe(ZOE);
    expect(JSON.stringify(ledger.rows('Clients'))).not.toContain('zoe@quentin.example');
    await panel.close();
  });
});
