import type { Studio } from './studio';

/** « Cette facture », « Vue d'ensemble » and « Réglages »; then what stops everything. */
export async function takeActions(studio: Studio): Promise<void> {
  await takeInvoice(studio);
  await takeOverview(studio);
  await takeSettings(studio);
  await takeLostJournal(studio);
}

async function takeInvoice({ desk, panel }: Studio): Promise<void> {
  const { page } = panel;
  await desk.openSheet('Factures');
  await desk.select('F26-097');
  await panel.turnTo('Cette facture');
  await page.getByRole('heading', { name: /F26-097/ }).waitFor();
  await panel.shoot('30-cette-facture');
  const form = page.locator('.inline-form');
  for (const [button, name] of [
    ['Réglée', '31-reglee'],
    ['Promesse', '32-promesse'],
    ['Litige', '33-litige'],
    ['Échéancier', '34-echeancier'],
    ['Suspendre', '35-suspendre'],
  ] as const) {
    await panel.click(button);
    await panel.shoot(name, { from: form, to: form });
    await panel.click('Fermer');
  }
  await panel.click('Réglée');
  await panel.click('Enregistrer');
  await panel.said('enregistré');
  await panel.shoot('36-annuler', { to: page.locator('.toast') });
  await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
  await panel.said(/retiré|annulé/i);
  await panel.hush();
  await panel.click('Autre situation');
  await panel.shoot('37-autre-situation', {
    from: page.locator('.actions'),
    to: page.locator('.actions'),
  });
}

async function takeOverview({ panel }: Studio): Promise<void> {
  await panel.turnTo("Vue d'ensemble");
  await panel.page.getByText('Encaissements attendus').waitFor();
  const largest = panel.page.getByRole('region', { name: 'Plus gros retards' });
  await panel.shoot('40-vue-densemble', { to: largest.getByRole('listitem').nth(2) });
}

async function takeSettings({ panel }: Studio): Promise<void> {
  const { page } = panel;
  await panel.turnTo('Réglages');
  await panel.unfold('Arrêter ou passer la main');
  const part = page.locator('details').filter({ hasText: 'Arrêter ou passer la main' });
  await panel.click('Passer la main');
  await panel.shoot('41-passer-la-main', { from: part, to: part });
  await panel.unfold('Modèles de lettre');
  const models = page.locator('details').filter({ hasText: 'Modèles de lettre' });
  await panel.shoot('42-modeles', { from: models, to: models });
}

async function takeLostJournal({ panel, edit }: Studio): Promise<void> {
  await edit((workbook) => {
    const journal = workbook.sheet('Journal');
    for (let column = 1; column <= journal.lastColumn; column += 1) journal.set(journal.lastRow, column, '');
  });
  await panel.turnTo("Aujourd'hui");
  await panel.button('Rétablir le Journal').waitFor();
  await panel.shoot('43-journal');
}
