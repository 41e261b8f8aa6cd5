import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plain } from '../domain/sample-book';
import { journalOf } from '../simulation/journal';
import { mails } from '../simulation/mail';
import { COLLEAGUE, type Ledger, OWNER } from '../simulation/world';
import { openBrowser } from './browser';
import { fullDay } from './full-day';
import { button, line, type OpenPanel, openPanel, part, refused, told } from './panel';

/* What leaves: approved, rewritten, sent at once, one or all; and what a colleague may ask for. */

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
const statesOf = (ledger: Ledger, invoice: string) =>
  journalOf(ledger)
    .filter((entry) => entry.invoice === invoice)
    .map(({ state }) => state);
const LEAVING = 'Partent au prochain passage 3';

describe('one message', () => {
  test('is read as its customer will read it, in the words somebody gave it, and leaves so', async () => {
    const { ledger, panel } = await opened();
    const { page } = panel;
    await line(panel, LEAVING, /Charlie/).click();
    await button(panel, 'Modifier').click();
    const text = page.getByLabel('Texte');
    expect(await text.inputValue()).toContain('[');
    await text.fill('');
    await button(panel, 'Enregistrer').click();
    await page.getByText('Écrivez le texte du message.').waitFor();
    expect(await panel.focus()).toBe('textarea Texte');
    await text.fill('Bonjour Karim, la facture [Numéro de la facture] de [Montant dû] attend. Merci !');
    await page.getByLabel('Objet', { exact: true }).fill('Votre parquet');
    await button(panel, 'Enregistrer').click();
    await told(panel, 'vos mots sont enregistrés pour ce message seul');
    await page
      .frameLocator('iframe')
      .getByText('Bonjour Karim, la facture F-3b de 1 200,00 € attend')
      .waitFor();
    await page.getByText('Vos mots, pour ce message seul.').waitFor();
    const before = ledger.host.sent().length;
    await ledger.day('2026-12-02');
    const [mail] = (await mails(ledger, before)).filter(({ to }) => to.includes('compta@charlie.example'));
    expect(mail?.subject).toBe('Votre parquet');
    expect(plain(mail?.html ?? '')).toContain('Bonjour Karim, la facture F-3b de 1 200,00 € attend. Merci !');
    await panel.close();
  });

  test('with a placeholder that does not exist is refused, the nearest known one named', async () => {
    const { panel } = await opened();
    await line(panel, LEAVING, /Charlie/).click();
    await button(panel, 'Modifier').click();
    await panel.page.getByLabel('Texte').fill('Il reste [Montant].');
    await button(panel, 'Enregistrer').click();
    expect(await refused(panel)).toContain('écrivez [Montant dû], [Montant TTC]');
    expect(await panel.page.getByLabel('Texte').inputValue()).toBe('Il reste [Montant].');
    await panel.close();
  });

  test('leaves at once when it is confirmed, and not before', async () => {
    const { ledger, panel } = await opened();
    const before = ledger.host.sent().length;
    await line(panel, LEAVING, /Charlie/).click();
    await button(panel, 'Envoyer maintenant').click();
    await panel.page.getByText('Envoyer « Relance 1 » à compta@charlie.example maintenant ?').waitFor();
    expect(ledger.host.sent()).toHaveLength(before);
    await button(panel, 'Envoyer').click();
    await told(panel, 'Relance 1 envoyée');
    expect(ledger.host.sent().slice(before)).toMatchObject([{ to: ['compta@charlie.example'] }]);
    await part(panel, 'Partent au prochain passage 2').waitFor();
    await panel.close();
  });

  test('of a letter may be retouched in its own document, then is approved from there', async () => {
    const { ledger, panel } = await opened();
    const { page } = panel;
    await line(panel, 'À valider 2', /Alpha/).click();
    await button(panel, 'Retoucher celle-ci').click();
    const link = page.getByRole('link', { name: /Ouvrir la lettre à retoucher/ });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/docs\.google\.com\//);
    await button(panel, 'Valider').click();
    await told(panel, 'validée');
    expect(statesOf(ledger, 'F-1')).toContain('Validée');
    await panel.close();
  });
});

describe('all that leaves', () => {
  test('is sent one by one; stopped in the middle, it goes on where it stopped', async () => {
    const ledger = await fullDay();
    let isFirst = true;
    let goOn = (): void => {};
    const stopped = new Promise<null>((resolve) => {
      goOn = () => resolve(null);
    });
    // The first message leaves once « Arrêter » is clicked.
    const between = async (name: string): Promise<null> => {
      if (name !== 'sendNow' || !isFirst) return null;
      isFirst = false;
      return stopped;
    };
    const panel = await openPanel(browser, ledger.host, 'today', between);
    const { page } = panel;
    const before = ledger.host.sent().length;
    await button(panel, 'Envoyer maintenant').click();
    await page.getByText('Un message envoyé ne se reprend pas.').waitFor();
    await button(panel, 'Envoyer les 3').click();
    await page.getByText('0 sur 3').waitFor();
    await button(panel, 'Arrêter').click();
    goOn();
    await page.getByText('Arrêt : 1 sur 3').waitFor();
    expect(ledger.host.sent()).toHaveLength(before + 1);
    expect(await page.locator('progress').getAttribute('value')).toBe('1');
    await button(panel, 'Reprendre (2)').click();
    await page.getByText('Fait : 3 sur 3').waitFor();
    const addressees = (await mails(ledger, before)).flatMap(({ to }) => to);
    expect(new Set(addressees).size).toBe(3);
    expect(addressees).toHaveLength(3);
    await button(panel, 'Fermer').click();
    await page.getByText('Rien ne part.').waitFor();
    await panel.close();
  });

  test('what fails among it is told apart, and the rest leaves', async () => {
    const { ledger, panel } = await opened();
    const before = ledger.host.sent().length;
    await button(panel, 'Envoyer maintenant').click();
    ledger.setCustomer('Foxtrot', 'Ne pas relancer', 'Oui');
    await button(panel, 'Envoyer les 3').click();
    await panel.page.getByText('Fait : 3 sur 3').waitFor();
    expect(plain(await panel.page.locator('.progress .notice').innerText())).toMatch(
      /1 échec :\s+Relance 2, Foxtrot : Client à ne pas relancer/,
    );
    expect(ledger.host.sent()).toHaveLength(before + 2);
    await panel.close();
  });
});

const COMPLETE = { Adresse: '1 quai Nord', 'Code postal': '69001', Ville: 'Lyon', SIREN: '732829320' };

test('« Tout valider » takes two clicks, approves what was read alone, and is taken back as a whole', async () => {
  const ledger = await fullDay();
  for (const [heading, value] of Object.entries(COMPLETE)) ledger.setCustomer('Bravo', heading, value);
  const panel = await openPanel(browser, ledger.host);
  await button(panel, 'Tout valider').click();
  await button(panel, 'Valider les 2').click();
  expect(await panel.clicks()).toBe(2);
  await panel.page.getByText('Fait : 2 sur 2').waitFor();
  await part(panel, 'À poster 3').waitFor();
  expect(['F-1', 'F-2'].map((invoice) => statesOf(ledger, invoice).at(-1))).toEqual(['Validée', 'Validée']);
  await button(panel, 'Tout annuler').click();
  await part(panel, 'À valider 2').waitFor();
  await part(panel, 'À poster 1').waitFor();
  await panel.close();
});

test('approving what changed since it was read is refused', async () => {
  const { ledger, panel } = await opened();
  await line(panel, 'À valider 2', /Alpha/).click();
  await panel.page.locator('.paper').waitFor();
  ledger.setInvoice('F-1', 'Montant TTC', 900);
  await button(panel, 'Valider').click();
  expect(await refused(panel)).toContain('relisez-la');
  expect(statesOf(ledger, 'F-1')).not.toContain('Validée');
  await panel.close();
});

describe('a colleague', () => {
  test('sees the same day, from whom it leaves, and what he asks for is noted: nothing leaves', async () => {
    const ledger = await fullDay();
    const colleague = ledger.host.as(COLLEAGUE);
    const before = ledger.host.sent().length;
    const panel = await openPanel(browser, colleague);
    const { page } = panel;
    await page.getByText(`Prochain passage : aujourd'hui, depuis ${OWNER}`).waitFor();
    await line(panel, LEAVING, /Foxtrot/).click();
    await button(panel, "Demander l'envoi").click();
    await told(panel, 'Demande notée');
    await page.getByText(`Demandé par ${COLLEAGUE} : « Relancer maintenant »`).waitFor();
    await line(panel, 'À valider 2', /Alpha/).click();
    await page.getByText('La lettre à poster').waitFor();
    await button(panel, 'Valider').click();
    await page.getByText(`Demandé par ${COLLEAGUE} : « Valider »`).waitFor();
    expect(ledger.host.sent()).toHaveLength(before);
    expect(statesOf(ledger, 'F-1')).not.toContain('Validée');
    await ledger.day('2026-12-02');
    expect(statesOf(ledger, 'F-1')).toContain('Validée');
    await panel.close();
  });

  test('takes his request back', async () => {
    const ledger = await fullDay();
    const panel = await openPanel(browser, ledger.host.as(COLLEAGUE));
    await line(panel, LEAVING, /Foxtrot/).click();
    await button(panel, "Demander l'envoi").click();
    await told(panel, 'Demande notée');
    await panel.page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(() => panel.page.getByText('Demandé par').count()).toBe(0);
    await panel.close();
  });
});
