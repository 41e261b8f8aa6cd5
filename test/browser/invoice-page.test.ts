import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plain } from '../domain/sample-book';
import { type Ledger, rowWhere } from '../simulation/world';
import { openBrowser } from './browser';
import { noticesDue } from './notices-due';
import { button, line, openPanel, part, refused, told } from './panel';

/* « Cette facture »: which row is read, what it says, its customer, and what is done beyond the row. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

function select({ host }: Ledger, number: string): void {
  host.select('Factures', rowWhere(host.workbook.sheet('Factures'), 'Numéro', number));
}

test('reads the row selected when asked, and says what to do when none is', async () => {
  const ledger = await noticesDue();
  ledger.host.select('Clients', 2);
  const panel = await openPanel(browser, ledger.host, 'invoice');
  const { page } = panel;
  await page.getByText('Cliquez sur une ligne de la feuille Factures').waitFor();
  select(ledger, 'F-1');
  await button(panel, 'Lire la ligne choisie').click();
  await page.getByRole('heading', { name: 'Facture F-1' }).waitFor();
  const said = plain(await page.locator('header.invoice').innerText());
  expect(said).toMatch(/Alpha\s+1 200,00 € à payer\s+Échue · échéance 15\/10\/2026 · 48 jours de retard/);
  expect(said).toMatch(
    /Dernière étape : Relance 2\s+À valider : Mise en demeure\s+En attente de votre valid/,
  );
  const events = await part(panel, "Ce qui s'est passé 2").getByRole('listitem').allInnerTexts();
  expect(events.map(plain)).toMatchObject([
    expect.stringMatching(/12\/11\/2026\s+Relance 2 envoyée à compta@alpha\.example/),
    expect.stringMatching(/02\/11\/2026\s+Relance 1 envoyée à compta@alpha\.example/),
  ]);
  ledger.host.select('Factures', 40);
  await button(panel, 'Lire la ligne choisie').click();
  await page.getByText('La ligne 40 ne contient pas de facture.').waitFor();
  await panel.close();
});

test('what waits for an answer leads to its line of the day', async () => {
  const ledger = await noticesDue();
  select(ledger, 'F-1');
  const panel = await openPanel(browser, ledger.host, 'invoice');
  await button(panel, "Voir dans Aujourd'hui").click();
  await line(panel, 'À valider 2', /Alpha/).waitFor();
  await panel.close();
});

test('the customer: whom to call, his other invoices, and the order not to chase him', async () => {
  const ledger = await noticesDue();
  select(ledger, 'F-3');
  const panel = await openPanel(browser, ledger.host, 'invoice');
  const { page } = panel;
  const customer = part(panel, 'Le client');
  expect(await customer.getByRole('link', { name: '04 65 71 00 31' }).getAttribute('href')).toBe(
    'tel:0465710031',
  );
  expect(await customer.innerText()).toMatch(/Professionnel · Karim Diallo/);
  await button(panel, 'Ne plus relancer ce client').click();
  await told(panel, 'ne sera plus relancé');
  expect(ledger.rows('Clients').find(({ Client }) => Client === 'Charlie')?.['Ne pas relancer']).toBe('Oui');
  await page.getByText('Client à ne pas relancer').waitFor();
  await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
  await button(panel, 'Ne plus relancer ce client').click();
  await button(panel, 'Relancer de nouveau ce client').click();
  await told(panel, 'sera de nouveau relancé');
  await customer.getByRole('button', { name: /F-4/ }).click();
  await page.getByRole('heading', { name: 'Facture F-4' }).waitFor();
  const row = rowWhere(ledger.host.workbook.sheet('Factures'), 'Numéro', 'F-4');
  await expect.poll(() => ledger.host.selected()).toEqual({ sheet: 'Factures', rows: [row] });
  await panel.close();
});

test('a call is noted from its sheet, and a promise made then holds the row', async () => {
  const ledger = await noticesDue();
  select(ledger, 'F-3');
  const panel = await openPanel(browser, ledger.host, 'invoice');
  const { page } = panel;
  await button(panel, 'Appel').click();
  expect(plain(await page.locator('.sheet').innerText())).toMatch(/Karim Diallo[\s\S]*F-3[\s\S]*1 200,00 €/);
  await page.getByLabel('Résultat').selectOption('Promet de payer');
  await page.getByRole('button', { name: /^dans 8 jours/ }).click();
  await button(panel, "Noter l'appel").click();
  await told(panel, 'Promesse');
  expect(ledger.row('F-3')).toMatchObject({ Situation: 'Promesse', "Jusqu'au": '10/12/2026' });
  await part(panel, "Ce qui s'est passé 1").getByText('Appel : promesse').waitFor();
  await panel.close();
});

test('« Relancer maintenant » is confirmed, leaves once, and is refused where the row says why', async () => {
  const ledger = await noticesDue();
  const before = ledger.host.sent().length;
  select(ledger, 'F-3');
  const panel = await openPanel(browser, ledger.host, 'invoice');
  await button(panel, 'Relancer maintenant').click();
  await panel.page.getByText('Envoyer « Relance 1 » à compta@charlie.example maintenant ?').waitFor();
  await panel.page.keyboard.press('Escape');
  await expect.poll(panel.focus).toBe('button Relancer maintenant');
  await button(panel, 'Relancer maintenant').click();
  ledger.setInvoice('F-3', 'Situation', 'Litige');
  await button(panel, 'Envoyer').click();
  expect(await refused(panel)).toContain('Litige');
  expect(ledger.host.sent()).toHaveLength(before);
  ledger.setInvoice('F-3', 'Situation', '');
  await button(panel, 'Relancer maintenant').click();
  await button(panel, 'Envoyer').click();
  await told(panel, 'Relance 1 envoyée');
  expect(ledger.host.sent()).toHaveLength(before + 1);
  await part(panel, "Ce qui s'est passé 1").getByText('Relance 1 envoyée').waitFor();
  expect(await button(panel, 'Relancer maintenant').count()).toBe(0);
  await panel.close();
});

test('a letter approved is posted from its row', async () => {
  const ledger = await noticesDue();
  const { awaitingApproval } = await ledger.dryRun();
  await ledger.host.call('approve', {
    key: awaitingApproval.find(({ customer }) => customer === 'Alpha')?.key,
  });
  select(ledger, 'F-1');
  const panel = await openPanel(browser, ledger.host, 'invoice');
  await button(panel, 'Courrier posté').click();
  await panel.page.getByLabel('Numéro du recommandé').fill('1A 111');
  await button(panel, 'Enregistrer').click();
  await button(panel, 'Suite du courrier').waitFor();
  await part(panel, "Ce qui s'est passé 4").getByText('(n° 1A 111)').waitFor();
  await panel.close();
});
