import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { client, facture } from '../daily/rows';
import { plain } from '../domain/sample-book';
import { journalOf } from '../simulation/journal';
import { type Ledger, OWNER, openLedger } from '../simulation/world';
import { openBrowser } from './browser';
import { type OpenPanel, openPanel } from './panel';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const POSTAL = { SIREN: '732829320', Adresse: '3 rue des Lilas', 'Code postal': '69003', Ville: 'Lyon' };
const OLD = { Échéance: '2026-10-15', 'Date facture': '2026-09-15' };

/** A formal notice waits for Alpha and, lacking an address, for Bravo; a reminder leaves for Charlie. */
async function noticesDue(): Promise<Ledger> {
  const ledger = await openLedger({
    customers: [client('Alpha', POSTAL), client('Bravo'), client('Charlie')],
    invoices: [facture('F-1', 'Alpha', OLD), facture('F-2', 'Bravo', OLD)],
    now: '2026-11-02T07:00',
  });
  for (const day of ['2026-11-02', '2026-11-12']) await ledger.day(day);
  ledger.addInvoice(facture('F-3', 'Charlie', { Échéance: '2026-11-30' }));
  ledger.host.setNow('2026-12-02T07:00');
  return ledger;
}

const statesOf = (ledger: Ledger, invoice: string) =>
  journalOf(ledger)
    .filter((line) => line.invoice === invoice)
    .map(({ state }) => state);

/** Nothing went wrong in the page, and it asked nothing of the network. */
async function ended(panel: OpenPanel): Promise<void> {
  expect(panel.errors).toEqual([]);
  expect(panel.requests).toEqual([]);
  await panel.close();
}

describe('« Aujourd’hui »', () => {
  test('says what leaves and what waits, by customer, with amount and level', async () => {
    const ledger = await noticesDue();
    const panel = await openPanel(browser, ledger.host);
    const { page } = panel;
    const awaiting = page.getByRole('region', { name: 'À valider' });
    await expect.poll(() => awaiting.getByRole('listitem').count()).toBe(2);
    expect(plain(await awaiting.getByRole('listitem').first().innerText())).toMatch(
      /Alpha\s+1 200,00 €\s+Mise en demeure F-1/,
    );
    expect(plain(await awaiting.getByRole('listitem').nth(1).innerText())).toMatch(
      /Bravo[\s\S]*À compléter : .*SIREN/,
    );
    const leaving = page.getByRole('region', { name: 'Partent au prochain passage' });
    expect(plain(await leaving.innerText())).toMatch(/Charlie\s+1 200,00 €\s+Relance 1 F-3/);
    await ended(panel);
  });

  test('approves the day in two clicks: what lacks something is left to complete', async () => {
    const ledger = await noticesDue();
    const panel = await openPanel(browser, ledger.host);
    const { page } = panel;
    await page.getByRole('button', { name: 'Tout valider' }).click();
    await page.getByRole('button', { name: 'Valider', exact: true }).click();
    await page.getByText('Terminé : 1 sur 1').waitFor();
    expect(statesOf(ledger, 'F-1')).toContain('Validée');
    expect(statesOf(ledger, 'F-2')).not.toContain('Validée');
    await page.getByRole('region', { name: 'À poster' }).getByText('Alpha').waitFor();
    await ended(panel);
  });
});

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
    await ended(panel);
  });

  test('refuses to approve what is not what was shown', async () => {
    const ledger = await noticesDue();
    const panel = await openPanel(browser, ledger.host);
    const { page } = panel;
    await page.getByRole('button', { name: /Alpha/ }).click();
    await page.locator('.paper').waitFor();
    ledger.setInvoice('F-1', 'Montant TTC', 900);
    await page.getByRole('button', { name: 'Valider', exact: true }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: /relisez-la/ })
      .waitFor();
    expect(statesOf(ledger, 'F-1')).not.toContain('Validée');
    await ended(panel);
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
    await ended(panel);
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
    await ended(panel);
  });
});

test('an uncertain send is settled by a person, with a link to the Sent folder of the right account', async () => {
  const ledger = await noticesDue();
  await ledger.broken('2026-12-02', [{ method: 'Gmail.Users.Messages.send', nth: 1, effect: 'throwAfter' }]);
  const panel = await openPanel(browser, ledger.host);
  const { page } = panel;
  await page.getByRole('region', { name: 'Envois incertains' }).getByRole('button').click();
  const link = page.getByRole('link', { name: /Chercher dans les Messages envoyés/ });
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.searchParams.get('authuser')).toBe(OWNER);
  expect(decodeURIComponent(address.hash)).toMatch(/^#search\/in:sent "R-2026-\d{4}"$/);
  await page.getByRole('button', { name: 'Il y est', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'notée comme envoyée' }).waitFor();
  await ended(panel);
});

test('« Encaissements à jour » takes one click, and « Gmail m’a renvoyé ce message » another', async () => {
  const ledger = await noticesDue();
  ledger.setSetting('Validité du pointage (jours ouvrés)', 3);
  ledger.setSetting("Encaissements pointés jusqu'au", '2026-11-01');
  const panel = await openPanel(browser, ledger.host);
  const { page } = panel;
  await page.getByRole('button', { name: 'Encaissements à jour' }).click();
  await page.getByText("Encaissements pointés jusqu'à aujourd'hui.").waitFor();
  await page.getByRole('button', { name: 'Envoyer maintenant' }).waitFor();
  await ended(panel);
});
