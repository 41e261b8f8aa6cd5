import { describe, expect, test } from 'vitest';
import { approved, bill, DURAND, lastPdf, letterLedger } from '../../simulation/letters';

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
    await approved(ledger, '2026-08-31T10:00', 'Mairie de Bron');
    const { says } = await lastPdf(ledger);
    expect(says).toMatch(/88 12 000,00 € 10,15 % 293,65 €.*52 500,00 € 10,40 % 7,41 €/);
    expect(says).toContain(
      "Taux des intérêts, celui du semestre où ils ont commencé à courir : 10,15 % (taux BCE de 2,15 % au 1er janvier 2026 + 8 points) ; 10,40 % (taux BCE de 2,40 % au 1er juillet 2026 + 8 points) Jusqu'à",
    );
  });
});
