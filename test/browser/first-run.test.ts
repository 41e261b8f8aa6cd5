import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Host, openHost } from '../../local/host';
import { plain } from '../domain/sample-book';
import { COLLEAGUE, OWNER, openLedger, shownRows } from '../simulation/world';
import { openBrowser } from './browser';
import { type OpenPanel, openPanel } from './panel';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const csv = (name: string, ...lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\r\n'), 'utf8'),
});

const LIST = csv(
  'factures.csv',
  'N° facture;Client;Date;Échéance;Montant TTC;Réglé;E-mail;Suivi interne',
  'F-1;Menuiserie Alpha;01/10/2026;31/10/2026;1 200,00;;compta@alpha.example;dossier 12',
  'F-2;Bravo SARL;01/08/2026;31/08/2026;800,00;;compta@bravo.example;',
  'F-3;Charlie;02/10/2026;01/11/2026;300,00;300,00;compta@charlie.example;',
);

const status = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });

async function ended(panel: OpenPanel): Promise<void> {
  expect([panel.errors, panel.requests]).toEqual([[], []]);
  await panel.close();
}

const settingOf = (host: Host, name: string): string | undefined =>
  shownRows(host.workbook, 'Paramètres').find((row) => row.Nom === name)?.Valeur;

describe('from an empty spreadsheet to the first reminder', () => {
  test('each step is done in the panel, and the reminder leaves the next morning', async () => {
    const host = await openHost({ memory: true, user: OWNER, now: '2026-11-02T10:00' });
    const panel = await openPanel(browser, host, 'settings');
    const { page } = panel;
    await page.getByRole('button', { name: 'Préparer le classeur' }).click();

    // The company: what cannot be right is said beside its field, and nothing is written.
    await page.getByLabel(/^Nom de l'entreprise/).fill('Atelier Durand');
    await page.getByLabel(/^Forme juridique/).fill('EI');
    await page.getByLabel(/^SIREN/).fill('123456789');
    await page.getByLabel(/^IBAN/).fill('FR76 1234');
    await page.getByLabel(/^BIC/).focus();
    await page
      .getByText(/SIREN.*(clé|incorrect|existe|vérifi|faux)/i)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('alert').filter({ hasText: 'Corrigez ce qui est signalé' }).waitFor();
    expect(settingOf(host, "Nom de l'entreprise")).toBe('');
    await page.getByLabel(/^SIREN/).fill('732829320');
    await page.getByLabel(/^RCS ou RNE/).fill('RNE Lyon');
    await page.getByLabel(/^IBAN/).fill('FR76 3000 6000 0112 3456 7890 189');
    await page.getByLabel(/^Adresse/).fill('12 rue des Lilas');
    await page.getByLabel(/^Code postal/).fill('69003');
    await page.getByLabel(/^Ville/).fill('Lyon');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await status(page, 'paramètres enregistrés').waitFor();
    expect(settingOf(host, 'SIREN')).toBe('732829320');

    // The rhythm, with its dates on a line.
    await expect
      .poll(async () => plain(await page.locator('.policy').first().innerText()))
      .toMatch(/Standard[\s\S]*Relance 1[\s\S]*Mise en demeure/);
    await page.getByRole('button', { name: 'Suivre Souple' }).click();
    await expect.poll(() => settingOf(host, 'Scénario par défaut')).toBe('Souple');

    // The list: seen before anything is written.
    await page.getByLabel('Votre liste de factures').setInputFiles(LIST);
    await page.getByText('Les premières, telles qu').waitFor();
    expect(await page.getByLabel(/Suivi interne/).inputValue()).toBe('');
    expect(shownRows(host.workbook, 'Factures')).toEqual([]);
    await page.getByRole('button', { name: 'Écrire 3 factures' }).click();
    await expect.poll(() => shownRows(host.workbook, 'Factures').length).toBe(3);

    // Old invoices, customer by customer.
    await page.getByRole('button', { name: /Bravo SARL/ }).click();
    await page.getByLabel('Que faire').selectOption({ label: 'Ne jamais relancer' });
    await page.getByRole('button', { name: 'Décider', exact: true }).click();
    await status(page, 'à ne pas relancer').waitFor();

    // A message to oneself, then activation.
    await page.getByRole('button', { name: "M'envoyer un message d'essai" }).click();
    await expect.poll(() => host.sent().map(({ to }) => to)).toEqual([[OWNER]]);
    await page.getByRole('button', { name: "Activer l'envoi quotidien" }).click();
    await page.getByText('Tout est en place.').waitFor({ timeout: 15_000 });
    await ended(panel);

    host.setNow('2026-11-04T07:00');
    await host.call('checkReceipts', { until: '2026-11-04' });
    const report = await host.daily();
    expect(report.sent).toMatchObject([
      { customer: 'Menuiserie Alpha', level: 'Relance 1', invoices: ['F-1'] },
    ]);
  }, 60_000);

  test('a column read wrongly is corrected, and what was shown is what is written', async () => {
    const { host } = await openLedger({ now: '2026-11-02T10:00' });
    const panel = await openPanel(browser, host, 'settings');
    const { page } = panel;
    await page
      .getByLabel('Votre liste de factures')
      .setInputFiles(
        csv('liste.csv', 'Numéro;Client;Échéance;A payer;Divers', 'F-9;Delta;30/11/2026;500,00;120,00'),
      );
    await page.getByText('Les premières, telles qu').waitFor();
    await page.getByLabel(/^Divers/).selectOption({ label: 'Montant TTC' });
    await page.getByLabel(/^A payer/).selectOption({ label: 'ne pas lire' });
    await expect
      .poll(async () => plain(await page.locator('li.sample').first().innerText()))
      .toContain('120,00 €');
    await page.getByRole('button', { name: 'Écrire 1 facture' }).click();
    await expect.poll(() => shownRows(host.workbook, 'Factures')[0]?.['Montant TTC']).toMatch(/^120,00/);
    await ended(panel);
  });

  test('a tab of the sheet is taken in', async () => {
    const { host } = await openLedger({ now: '2026-11-02T10:00' });
    host.edit((book) => {
      const sheet = book.addSheet('Suivi 2026');
      for (const [column, cell] of ['Numéro', 'Client', 'Échéance', 'Montant TTC'].entries())
        sheet.set(1, column + 1, cell);
      for (const [column, cell] of ['A-1', 'Écho', { date: '2026-11-30' }, 250].entries())
        sheet.set(2, column + 1, cell);
    });
    const panel = await openPanel(browser, host, 'settings');
    const { page } = panel;
    await page.getByRole('button', { name: /Suivi 2026/ }).click();
    await page.getByRole('button', { name: 'Écrire 1 facture' }).click();
    await expect.poll(() => shownRows(host.workbook, 'Factures').map((row) => row.Numéro)).toEqual(['A-1']);
    await ended(panel);
  });
});

describe('PDFs of invoices', () => {
  const pdf = (name: string) => ({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%âãÏÓ\n'),
  });

  test('are matched by number and stored; what matches nothing is listed with its reason', async () => {
    const { host } = await openLedger({
      customers: [{ Client: 'Alpha', Type: 'Professionnel', 'E-mail': 'a@alpha.example' }],
      invoices: [
        {
          Numéro: 'F-12',
          Client: 'Alpha',
          'Date facture': '2026-10-01',
          Échéance: '2026-10-31',
          'Montant TTC': 10,
        },
      ],
      now: '2026-11-02T10:00',
    });
    const panel = await openPanel(browser, host, 'settings');
    const { page } = panel;
    await page.getByText('PDF des factures').click();
    await page
      .getByLabel('PDF de vos factures')
      .setInputFiles([pdf('Facture F-12 Alpha.pdf'), pdf('F-1.pdf')]);
    await page.getByText('1 fichier laissé de côté').waitFor();
    await page.getByRole('button', { name: 'Joindre 1 PDF' }).click();
    await page.getByText('Fait : 1 sur 1').waitFor();
    expect(shownRows(host.workbook, 'Factures')[0]?.['Facture PDF']).toMatch(/^https:\/\/drive\.google\.com/);
    await ended(panel);
  });
});

describe('who sends', () => {
  test('the owner stops, and passes the hand on; a colleague is told whose it is', async () => {
    const { host } = await openLedger({ now: '2026-11-02T10:00' });
    const theirs = await openPanel(browser, host.as(COLLEAGUE), 'stop');
    await theirs.page.getByText(`Les relances partent de ${OWNER} : lui seul`).waitFor();
    await ended(theirs);
    const panel = await openPanel(browser, host, 'stop');
    const { page } = panel;
    await page.getByRole('button', { name: 'Passer la main' }).click();
    await page.getByLabel("Adresse de l'autre compte").fill(COLLEAGUE);
    await page.getByRole('button', { name: 'Passer la main' }).click();
    await status(page, `La main est passée à ${COLLEAGUE}`).waitFor();
    await expect(host.fire('dailyRun')).rejects.toThrow(/déclencheur/);
    await ended(panel);
  });

  test('a copy says what it is before anything leaves from it', async () => {
    const { host } = await openLedger({ now: '2026-11-02T10:00' });
    const copy = await host.copySpreadsheet({ memory: true, user: COLLEAGUE, now: '2026-11-02T11:00' });
    const panel = await openPanel(browser, copy, 'activate');
    const { page } = panel;
    await page.getByLabel(/Une copie d'essai/).check();
    await page.getByRole('button', { name: 'Garder pour essayer' }).click();
    await page.getByText("Copie d'essai : rien ne partira d'ici.").first().waitFor();
    await ended(panel);
  });
});
