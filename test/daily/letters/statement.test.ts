import { describe, expect, test } from 'vitest';
import type { InvoiceView } from '../../../src/panel/views/invoice';
import type { MessageView } from '../../../src/panel/views/message';
import { approved, awaited, bill, DURAND, lastPdf, letterLedger, plain } from '../../simulation/letters';
import { mails } from '../../simulation/mail';
import { type Ledger, setIn } from '../../simulation/world';

/* What a letter says of interest is what the statement that stands with it says. */

const TOWN = { ...DURAND, Client: 'Mairie de Bron', Type: 'Organisme public' };

describe('the letter and its statement', () => {
  test('tell a town hall both rates, when its retention was released in the next half-year', async () => {
    const ledger = await letterLedger({
      now: '2026-06-08T07:00',
      customers: [TOWN],
      invoices: [
        bill('F-1', {
          Client: 'Mairie de Bron',
          'Date facture': '2026-05-05',
          Échéance: '2026-06-04',
          'Montant TTC': 12500,
          'Retenue de garantie': 500,
          'Libérable le': '2026-07-10',
        }),
      ],
    });
    for (const day of ['2026-06-09', '2026-07-06', '2026-08-31']) await ledger.day(day);
    const { key } = await awaited(ledger, 'Mairie de Bron');
    const { letter } = (await ledger.host.call('readMessage', { key })) as MessageView;
    const read = (letter?.pieces ?? []).flatMap((piece) =>
      piece.kind === 'row' ? [plain(piece.cells.join(' | '))] : [],
    );
    expect(read.filter((row) => row.startsWith('F-1 | '))).toEqual([
      expect.stringMatching(/^F-1 \| 05\/05\/2026 .*/),
      expect.stringMatching(/ \| 88 \| 12 000,00 € \| 10,15 % \| 293,65 €$/),
      expect.stringMatching(/ \| 52 \| 500,00 € \| 10,40 % \| 7,41 €$/),
    ]);
    await approved(ledger, '2026-08-31T10:00', 'Mairie de Bron');
    const { says } = await lastPdf(ledger);
    expect(says).toMatch(/88 12 000,00 € 10,15 % 293,65 €.*52 500,00 € 10,40 % 7,41 €/);
    expect(says).toContain(
      "Taux des intérêts, celui du semestre où ils ont commencé à courir : 10,15 % (taux BCE de 2,15 % au 1er janvier 2026 + 8 points) ; 10,40 % (taux BCE de 2,40 % au 1er juillet 2026 + 8 points) Jusqu'à",
    );
  });

  test('say at which rate interest goes on, on the last day of a half-year', async () => {
    const ledger = await letterLedger({
      now: '2026-05-20T07:00',
      invoices: [
        bill('F-1', { 'Date facture': '2026-04-30', Échéance: '2026-05-29', 'Montant TTC': 100000 }),
      ],
    });
    for (const day of ['2026-06-01', '2026-06-11', '2026-06-30']) await ledger.day(day);
    await approved(ledger, '2026-06-30T10:00');
    const { says } = await lastPdf(ledger);
    expect(says).toContain('les pénalités augmentent de 33,29 € par jour, au taux de ce semestre.');
  });

  describe('when a payment settles the interest first', () => {
    const paidInPart = async (): Promise<Ledger> => {
      const ledger = await letterLedger({
        settings: { "Un règlement partiel paie d'abord": "Les pénalités d'abord" },
        invoices: [bill('F-1', { 'Montant TTC': 36000 })],
      });
      ledger.host.edit((book) => {
        const [second] = ledger.rows('Modèles').filter((row) => row.Modèle === 'Relance 2');
        const text = `${second?.Texte}\n\n[Décompte des pénalités]\n\n[Précisions du décompte]`;
        setIn(book.sheet('Modèles'), 'Modèle', 'Relance 2', 'Texte', text);
      });
      await ledger.day('2026-11-02');
      ledger.addPayment({
        "Date d'encaissement": '2026-11-10',
        Client: 'Durand SARL',
        Facture: 'F-1',
        Montant: 15000,
      });
      await ledger.day('2026-11-12');
      return ledger;
    };

    test('relance 2 asks for the principal that is left, and says what its penalties are', async () => {
      const ledger = await paidInPart();
      const said = plain((await mails(ledger)).at(-1)?.text ?? '');
      expect(said).toContain(
        'Reste dû : 21 134,53 € (TTC 36 000,00 €, réglé 15 000,00 €, dont sur les pénalités 134,53 €)',
      );
      expect(said).toContain('régler la somme de 21 134,53 €');
      expect(said).toContain('les pénalités de retard atteignent à ce jour 14,36 €');
      expect(said).toMatch(/134,53 €.*sur 21 134,53 €.*14,36 €.*règlements Montant : -134,53 €/);
      expect(said).toContain('Total des intérêts : 14,36 €');
      expect(said).toContain("Les règlements partiels ont payé d'abord les intérêts");
      expect(said).not.toContain('21 000,00 €');
      expect(said).not.toMatch(/[.;:!?],/);
    });

    test('a call asks for what Reste dû says', async () => {
      const ledger = await paidInPart();
      const { call } = (await ledger.host.call('showInvoice', { invoice: 'F-1' })) as InvoiceView;
      expect(ledger.row('F-1')['Reste dû']).toMatch(/^21.000,00/);
      expect(plain(call?.script[0] ?? '')).toContain('il reste 21 000,00 € à régler');
    });

    test('the formal notice deducts from its statement what the payment settled', async () => {
      const ledger = await paidInPart();
      await ledger.day('2026-11-23');
      await approved(ledger, '2026-11-23T10:00');
      const { says } = await lastPdf(ledger);
      expect(says).toContain('Principal restant dû 21 134,53 €');
      expect(says).toContain('Règlements déjà reçus et déduits : 15 000,00 € le 10 novembre 2026');
      expect(says).toMatch(/L441-10 du code de commerce\) 93,34 €/);
      expect(says).toMatch(
        /134,53 €.*13 21 134,53 € 12,40 % 93,34 € F-1 Déjà payé par vos règlements – – – -134,53 € Total 93,34 €/,
      );
      expect(says).not.toContain('du principal :');
    });
  });
});
