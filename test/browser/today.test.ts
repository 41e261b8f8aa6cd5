import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { journalOf } from '../simulation/journal';
import type { Ledger } from '../simulation/world';
import { openBrowser } from './browser';
import { noticesDue } from './notices-due';
import { openPanel } from './panel';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const statesOf = (ledger: Ledger, invoice: string) =>
  journalOf(ledger)
    .filter((line) => line.invoice === invoice)
    .map(({ state }) => state);

describe('one message, opened', () => {
  test('is read as its customer will read it, e-mail and letter, then approved', async () => {
    const ledger = await noticesDue();
    const panel = await openPanel(browser, ledger.host);
    const { page } = panel;
    await page.getByRole('button', { name: /Alpha/ }).click();
    const mail = page.frameLocator('iframe[title^="Le message"]');
    await mail.getByText('F-1').first().waitFor();
    expect(await page.locator('.paper').innerText()).toMatch(/Mise en demeure[\s\S]*F-1/i);
    await page.getByRole('button', { name: 'Valider', exact: true }).click();
    await page.getByRole('status').filter({ hasText: '« Mise en demeure » de Alpha validée' }).waitFor();
    expect(statesOf(ledger, 'F-1')).toContain('Validée');
    await panel.close();
  });

  test('is put off, and the row says so; then it is undone', async () => {
    const ledger = await noticesDue();
    const panel = await openPanel(browser, ledger.host);
    const { page } = panel;
    await page.getByRole('button', { name: /Charlie/ }).click();
    await page.getByRole('button', { name: 'Reporter' }).click();
    await page.getByLabel('Reporter au').fill('2026-12-07');
    await page.getByRole('button', { name: 'Reporter', exact: true }).click();
    await page.getByRole('region', { name: 'Reportés' }).getByText('Charlie').waitFor();
    expect(ledger.row('F-3').Pourquoi).toContain('Reportée au 07/12/2026');
    await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click();
    await page.getByRole('region', { name: 'Partent au prochain passage' }).getByText('Charlie').waitFor();
    await panel.close();
  });

  test('is taken out with a reason, which the Journal keeps', async () => {
    const ledger = await noticesDue();
    const panel = await openPanel(browser, ledger.host);
    const { page } = panel;
    await page.getByRole('button', { name: /Charlie/ }).click();
    await page.getByRole('button', { name: 'Écarter' }).click();
    await page.getByRole('button', { name: 'Écarter', exact: true }).click();
    await page.getByText('Dites pourquoi en quelques mots').waitFor();
    await page.getByLabel("Pourquoi l'écarter").fill('accord au téléphone');
    await page.getByRole('button', { name: 'Écarter', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'écartée' }).waitFor();
    expect(statesOf(ledger, 'F-3')).toEqual(['Écartée']);
    await panel.close();
  });
});

test('« Encaissements à jour » takes one click, and is taken back in another', async () => {
  const ledger = await noticesDue();
  ledger.setSetting('Validité du pointage (jours ouvrés)', 3);
  ledger.setSetting("Encaissements pointés jusqu'au", '2026-11-01');
  const panel = await openPanel(browser, ledger.host);
  const { page } = panel;
  await page.getByRole('button', { name: 'Encaissements à jour' }).click();
  await page.getByText("Encaissements pointés jusqu'à aujourd'hui.").waitFor();
  await page.getByRole('button', { name: 'Envoyer maintenant' }).waitFor();
  expect(await panel.clicks()).toBe(1);
  await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
  await page.getByText("Encaissements pointés jusqu'au 01/11/2026.").waitFor();
  await panel.close();
});
