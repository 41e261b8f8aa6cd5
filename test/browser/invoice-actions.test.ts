import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plain } from '../domain/sample-book';
import { type Ledger, rowWhere } from '../simulation/world';
import { openBrowser } from './browser';
import { noticesDue } from './notices-due';
import { button, type OpenPanel, openPanel, told } from './panel';

/* « Cette facture »: what may be done of the row selected in the sheet, and taken back. */

let browser: Browser;
let ledger: Ledger;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ledger = await noticesDue();
});

async function openedOn(number: string, start = 'invoice'): Promise<OpenPanel> {
  ledger.host.select('Factures', rowWhere(ledger.host.workbook.sheet('Factures'), 'Numéro', number));
  return openPanel(browser, ledger.host, start);
}
const undone = async (panel: OpenPanel): Promise<void> => {
  await panel.page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
  await panel.page.locator('.toast').getByRole('button', { name: 'Annuler' }).waitFor({ state: 'detached' });
};

describe('a payment', () => {
  test('of the whole takes three clicks from another page; undone, the row is as before', async () => {
    const before = ledger.row('F-3');
    const panel = await openedOn('F-3', 'today');
    await button(panel, 'Cette facture').click();
    await button(panel, 'Réglée').click();
    expect(await panel.page.getByLabel('Montant reçu (€)').inputValue()).toMatch(/^1\s200,00$/);
    await button(panel, 'Enregistrer').click();
    await told(panel, '1 200,00 €');
    expect(await panel.clicks()).toBe(3);
    expect(ledger.row('F-3')).toMatchObject({ Statut: 'Réglée', 'Reste dû': '0,00' });
    await undone(panel);
    expect(ledger.row('F-3')).toEqual(before);
    expect(ledger.rows('Règlements').filter(({ Montant }) => Montant !== '')).toEqual([]);
    await panel.close();
  });

  test('of a part is typed as people type; what cannot be taken is said beside its field', async () => {
    const panel = await openedOn('F-3');
    const { page } = panel;
    await button(panel, 'Réglée').click();
    const amount = page.getByLabel('Montant reçu (€)');
    for (const wrong of ['', 'mille', '-12', '0', '12,345']) {
      await amount.fill(wrong);
      await button(panel, 'Enregistrer').click();
      await page.getByText('Un montant comme « 1 200,00 » est attendu.').waitFor();
      expect(await panel.focus()).toBe('input Montant reçu (€)');
    }
    await amount.fill('700,50 €');
    await page.getByLabel('Encaissé le').fill('2026-12-03');
    await button(panel, 'Enregistrer').click();
    await page.getByText('Cette date est à venir.').waitFor();
    await page.getByLabel('Encaissé le').fill('2026-12-01');
    await button(panel, 'Enregistrer').click();
    await told(panel, '700,50 €');
    expect(ledger.row('F-3')).toMatchObject({ Statut: 'Réglée en partie', 'Reste dû': '499,50' });
    await page.getByText('€ à payer, sur 1 200,00 €').waitFor();
    await button(panel, 'Réglée').click();
    await amount.fill('1 499,50');
    await button(panel, 'Enregistrer').click();
    await expect.poll(async () => plain(await page.locator('.toast').innerText())).toMatch(/1 499,50|499,50/);
    await panel.close();
  });
});

/** The button, what is filled in, and what the row says then. */
const SITUATIONS: readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>][] = [
  ['Litige', { 'Ce qui est contesté': 'parquet rayé' }, { Situation: 'Litige', Précision: 'parquet rayé' }],
  ['Échéancier', { 'Prochaine échéance convenue le': '2026-12-15' }, { Situation: 'Échéancier' }],
  ['Suspendre', { "Suspendre jusqu'au": '2026-12-15' }, { Situation: 'Suspendue', "Jusqu'au": '15/12/2026' }],
  ['Prélèvement ou chèque en cours', {}, { Situation: 'Prélèvement ou chèque en cours' }],
  ['Réponse à lire', {}, { Situation: 'Réponse à lire' }],
  ['Ne pas relancer cette facture', { Pourquoi: 'accord' }, { Situation: 'Ne pas relancer' }],
  [
    'Confiée à un tiers',
    { 'Confiée à': 'Me Roux' },
    { Situation: 'Confiée à un tiers', Précision: 'Me Roux' },
  ],
  ['Créance cédée', { 'Cédée à': 'Factor SA' }, { Situation: 'Cédée', Précision: 'Factor SA' }],
  ['Irrécouvrable', {}, { Situation: 'Irrécouvrable' }],
  ['Facture annulée', {}, { Situation: 'Annulée', Statut: 'Annulée' }],
];

describe('a situation', () => {
  test('that is a promise takes four clicks from another page, its date checked', async () => {
    const before = ledger.row('F-3');
    const panel = await openedOn('F-3', 'today');
    const { page } = panel;
    await button(panel, 'Cette facture').click();
    await button(panel, 'Promesse').click();
    await page.getByRole('button', { name: /^vendredi/ }).click();
    await button(panel, 'Enregistrer').click();
    await told(panel, 'Promesse');
    expect(await panel.clicks()).toBe(4);
    expect(ledger.row('F-3')).toMatchObject({ Statut: 'Promesse en cours', "Jusqu'au": '04/12/2026' });
    await undone(panel);
    expect(ledger.row('F-3')).toEqual(before);
    await button(panel, 'Promesse').click();
    await button(panel, 'Enregistrer').click();
    await page.getByText('Choisissez une date.').waitFor();
    await page.getByLabel('Paiement promis pour le').fill('2026-12-01');
    await button(panel, 'Enregistrer').click();
    await page.getByText('Cette date est passée').waitFor();
    await panel.close();
  });

  test('of every kind is noted with its words, and a dispute is taken back', async () => {
    const before = ledger.row('F-3');
    const panel = await openedOn('F-3');
    const { page } = panel;
    await button(panel, 'Autre situation').click();
    await button(panel, 'Créance cédée').click();
    await button(panel, 'Enregistrer').click();
    await page.getByText('Indiquez à qui.').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(panel.focus).toBe('button Créance cédée');
    for (const [name, filled, said] of SITUATIONS) {
      await button(panel, name).click();
      for (const [label, value] of Object.entries(filled))
        await page.getByLabel(label, { exact: true }).fill(value);
      await button(panel, 'Enregistrer').click();
      await expect.poll(() => ledger.row('F-3'), { message: name }).toMatchObject(said);
      await page.locator('.actions form').waitFor({ state: 'detached' });
      // The next one is written over it, but where nothing would be left to do.
      if (name !== 'Litige' && name !== 'Irrécouvrable') continue;
      await undone(panel);
      if (name === 'Litige') expect(ledger.row('F-3')).toEqual(before);
      else expect(ledger.row('F-3').Situation).toBe('Cédée');
    }
    await panel.close();
  });

  test('is ended from the row', async () => {
    ledger.setInvoice('F-3', 'Situation', 'Litige');
    const panel = await openedOn('F-3');
    await button(panel, 'Clore').click();
    await told(panel, 'Situation effacée');
    expect(ledger.row('F-3').Situation).toBe('');
    await undone(panel);
    expect(ledger.row('F-3').Situation).toBe('Litige');
    await panel.close();
  });
});

describe('a fact of procedure', () => {
  test('says what it changes before it is noted, and is taken back from the row', async () => {
    const panel = await openedOn('F-3');
    const { page } = panel;
    await button(panel, 'Autre situation').click();
    await button(panel, 'Noter un fait juridique').click();
    const facts = await page.getByLabel('Fait', { exact: true }).locator('option').allTextContents();
    expect(facts).toContain('Reconnaissance de dette écrite');
    expect(facts).not.toContain('Réclamation écrite du paiement');
    const date = page.getByLabel('Date du fait');
    await date.fill('2026-12-31');
    await button(panel, 'Enregistrer').click();
    await page.getByText('Cette date est à venir.').waitFor();
    await date.fill('2026-12-01');
    const effect = page.getByText(/^La prescription passera du/);
    expect(plain((await effect.textContent()) ?? '')).toMatch(/ au 01\/12\/2031\.$/);
    await button(panel, 'Enregistrer').click();
    await told(panel, 'La prescription passe du');
    expect(ledger.rows('Journal').filter(({ État }) => État === 'Fait juridique')).toHaveLength(1);
    await page.getByText('Prescription et délais').click();
    await page.getByRole('button', { name: /^Retirer/ }).click();
    await told(panel, 'Fait retiré');
    await page.getByRole('button', { name: /^Retirer/ }).waitFor({ state: 'detached' });
    await panel.close();
  });
});
