import { describe, expect, test } from 'vitest';
import { plain } from '../../simulation/letters';
import { openLedger } from '../../simulation/world';
import { DEBTOR, of, prepare, says, sevenInvoices, show } from './seven-invoices';

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

describe('what the petition rests on, against a consumer', () => {
  const CONSUMER = { ...DEBTOR, Type: 'Particulier', 'Forme juridique': '', 'Représenté par': '' };
  const petition = async (waived: boolean): Promise<string> => {
    const ledger = await openLedger({
      now: '2026-12-02T07:00',
      customers: [waived ? DEBTOR : CONSUMER],
      invoices: [of('F-1', '2026-10-31', 850)],
    });
    if (waived) await ledger.host.call('waiveClaims', { invoice: 'F-1', reason: 'Geste commercial' });
    await prepare(ledger);
    return plain(await says(ledger, 'Requête')).replace(/\s+/g, ' ');
  };

  test('is told for the interest it asks from a formal notice nobody noted yet', async () => {
    const text = await petition(false);
    expect(text).toContain(
      '2° les intérêts au taux légal à compter du [… à compléter : le jour où la mise en demeure a été reçue]',
    );
    expect(text).toContain(
      'Intérêts au taux légal à compter de la réception de la mise en demeure : C. civ. art. 1231-6, 1344 et 1344-1.',
    );
    expect(text).not.toContain("Aucune pénalité ni indemnité n'est demandée");
  });

  test('and where all was given up, it says that nothing is asked beside the principal', async () => {
    const text = await petition(true);
    expect(text).not.toContain('1231-6');
    expect(text).toContain("Aucune pénalité ni indemnité n'est demandée");
  });
});
