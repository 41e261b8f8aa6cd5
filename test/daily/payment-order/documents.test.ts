import { describe, expect, test } from 'vitest';
import { plain } from '../../simulation/letters';
import { prepare, says, sevenInvoices, show } from './seven-invoices';

describe('the documents of the list', () => {
  test('are there when the ledger has them, else say what to add', async () => {
    const { pieces } = await show(await sevenInvoices());
    expect(pieces.map(({ number }) => number)).toEqual(pieces.map((_, index) => index + 1));
    for (const { isPresent, toAdd } of pieces) expect(toAdd === '').toBe(isPresent);
    const present = pieces.filter(({ isPresent }) => isPresent).map(({ title }) => plain(title));
    expect(present).toEqual([
      'Facture n° F-1 du 01/04/2026',
      'Facture n° F-2 du 01/04/2026',
      'Décompte arrêté au 18 décembre 2026',
    ]);
    const titles = pieces.map(({ title }) => plain(title)).join('\n');
    for (const wanted of [
      /^Contrat/m,
      /^Conditions générales/m,
      /^Bon de livraison/m,
      /^Avoir n° A-1/m,
      /Kbis/,
      /Pouvoir/,
    ])
      expect(titles).toMatch(wanted);
  });

  test('say so when Drive does not give one any more', async () => {
    const ledger = await sevenInvoices();
    ledger.host.setFaults([
      { method: 'Drive.Files.get', nth: 1, effect: 'throw', error: 'File not found: x.' },
    ]);
    const { files } = await prepare(ledger);
    ledger.host.setFaults([]);
    expect(files.filter((name) => plain(name).includes('Facture n°'))).toHaveLength(1);
    expect(await says(ledger, 'Bordereau')).toContain('Introuvable dans Drive');
  });
});
