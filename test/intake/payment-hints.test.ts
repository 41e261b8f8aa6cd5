import { describe, expect, test } from 'vitest';
import { typeset } from '../../src/domain/typography';
import { readListCells } from '../../src/intake/read-list';
import { plain, readCsv } from './lists';

const HEADINGS = 'Numéro;Client;Échéance;Montant TTC';

/** What the first of two lines says of payments, where only that line fills the last columns. */
function paidOf(headings: string, first: string, second = '') {
  const list = readCsv(
    `${HEADINGS};${headings}`,
    `F-1;D;31/01/2026;120;${first}`,
    `F-2;E;31/01/2026;120;${second}`,
  );
  expect(list.invoices).toHaveLength(2);
  return list.invoices.map(({ paid }) => (typeof paid === 'object' && paid ? plain(paid.asWritten) : paid));
}

describe('a column that speaks of payment and is not read', () => {
  test.each([
    ['Lettrage', 'AA'],
    ['Pointée', 'oui'],
    ['Encaissement', '12/11/2026'],
    ['Encaissement', 'ok'],
    ['Reçu', 'x'],
    ['Date virement', '12/11/2026'],
    ['Paiement', 'Virement'],
    ['Paiement', '12/11/2026'],
    ['Règlement', '12/11/2026'],
    ['Soldée', '12/11/2026'],
    ['Payée ?', '12/11/2026'],
    ['Date paiement', 'oui'],
    ['N° chèque', '1234567'],
    ['Transaction(s) liée(s)', 'VIR DUPONT'],
    ['Etat', '12/11/2026'],
  ])('%s, %s: its row is held, the others are not', (heading, value) => {
    expect(paidOf(heading, value)).toEqual([`${heading} : ${value}`, null]);
  });

  test('is named with what it does', () => {
    const list = readCsv(`${HEADINGS};Lettrage`, 'F-1;D;31/01/2026;120;AA');
    expect(list.refusedColumns.map(({ heading, reason }) => [heading, plain(reason)])).toEqual([
      [
        'Lettrage',
        'elle parle de règlements sans dire lesquels ; les factures qui y portent une valeur sont retenues, complétez leur Montant réglé ou videz-le.',
      ],
    ]);
    expect(list.counts.unreadable).toBe(1);
  });

  test.each([
    ['Soldée', 'Oui', 12000],
    ['Payée ?', 'oui', 12000],
    ['Paiement reçu le', '12/11/2026', 12000],
    ['Encaissement', '120,00', 12000],
    ['Reçu', '50,00', 5000],
  ])('%s, %s is certain: it is read', (heading, value, paid) => {
    expect(paidOf(heading, value)[0]).toBe(paid);
  });

  test.each([
    ['Lettrage', 'non'],
    ['Pointée', '0'],
    ['Versement', '0,00'],
    ['Paiement', 'En attente'],
  ])('%s, %s says that nothing came in', (heading, value) => {
    expect(paidOf(heading, value)[0]).toBeNull();
  });

  test.each([
    ['Modalités de paiement', '30 jours'],
    ['Lien de paiement', 'https://exemple.fr/1'],
    ['Date prévue encaissement', '12/11/2026'],
    ['Pénalités de retard de paiement', '3 %'],
    ['Suivi', 'ok'],
  ])('%s, %s speaks of something else', (heading, value) => {
    expect(paidOf(heading, value)).toEqual([null, null]);
  });

  test('means of payment on every line say nothing', () => {
    expect(paidOf('Paiement', 'Virement', 'Chèque')).toEqual([null, null]);
  });

  test('« Situation n° 3 » is no status', () => {
    expect(paidOf('Situation', '3', 'n° 4')).toEqual([null, null]);
  });

  test('what is left, said twice, is no payment', () => {
    expect(paidOf('Reste dû;Solde', '120,00;120,00', '100,00;100,00')).toEqual([0, 2000]);
  });

  test('holds nothing where an amount, a status or a date says what was paid', () => {
    expect(paidOf('Montant réglé;Lettrage', '50,00;AA', '0,00;')).toEqual([5000, 0]);
    expect(paidOf('Statut;Lettrage', 'Payée;AA', 'À régler;')).toEqual([12000, null]);
  });

  test('holds where they say that nothing was', () => {
    expect(paidOf('Montant réglé;Date virement', '0,00;12/11/2026', '0,00;')[0]).toBe(
      'Date virement : 12/11/2026',
    );
    expect(paidOf('Statut;Lettrage', 'À régler;AA', 'À régler;')[0]).toBe('Lettrage : AA');
    expect(paidOf('Statut;Payée ?', 'Envoyée;12/11/2026', 'Envoyée;oui')).toEqual([
      'Payée ? : 12/11/2026',
      12000,
    ]);
  });

  test('a cancelled invoice stays cancelled', () => {
    const list = readCsv(`${HEADINGS};Statut;Lettrage`, 'F-1;D;31/01/2026;120;Annulée;AA');
    expect(list.invoices).toMatchObject([{ situation: 'cancelled', paid: null }]);
  });
});

describe('words in a comment', () => {
  test.each([
    ['Commentaire', 'payé le 12/11/2026'],
    ['Suivi', 'Réglée par virement'],
    ['Notes', 'le client a réglé hier'],
    ['Observations', 'Virement reçu'],
  ])('%s, « %s »: held', (heading, text) => {
    expect(paidOf(heading, text)).toEqual([`${heading} : ${text}`, null]);
  });

  test.each([['pas encore payé'], ['Solde du chantier'], ['à payer à la livraison'], ['ok']])(
    '« %s »: not held',
    (text) => {
      expect(paidOf('Commentaire', text)).toEqual([null, null]);
    },
  );
});

describe('a rest left out', () => {
  test('where other lines have one, the row is held', () => {
    expect(paidOf('Reste dû', '120,00', '')).toEqual([0, 'Reste dû : vide']);
    expect(paidOf('Statut;Reste dû', 'À régler;120,00', 'Payée;')).toEqual([0, 12000]);
  });

  test('where no line has one, it says nothing; nor on a credit note', () => {
    expect(paidOf('Reste dû', '', '')).toEqual([null, null]);
    const list = readCsv(`${HEADINGS};Reste dû`, 'F-1;D;31/01/2026;120;120', 'AV-2;D;31/01/2026;-20;');
    expect(list.invoices[1]?.paid).toBeNull();
  });
});

describe('columns that were not read', () => {
  test('are all named, empty ones left out', () => {
    const list = readCsv(`${HEADINGS};Suivi;Commercial;Vide;Lettrage`, 'F-1;D;31/01/2026;120;ok;Anne;;AA');
    expect(list.unreadColumns).toEqual(['Suivi', 'Commercial', 'Lettrage']);
  });

  test('those of an own sheet too: reminders already sent are not taken over', () => {
    const list = readListCells(
      [
        [
          'Numéro',
          'Client',
          'Échéance',
          'Montant TTC',
          'Relancé le',
          'Dernière relance',
          'Niveau de relance',
        ],
        [
          'F-1',
          'Dupont',
          '31/01/2026',
          120,
          { date: '2026-02-12' as never, time: '00:00:00' },
          '12/02/2026',
          2,
        ],
      ],
      'Mes factures',
    );
    expect(list).toMatchObject({
      unreadColumns: ['Relancé le', 'Dernière relance', 'Niveau de relance'],
      invoices: [{ issuedOn: null, paid: null, paidOn: null }],
    });
  });
});

test('a day of a workbook is shown as in French', () => {
  const list = readListCells(
    [
      ['Numéro', 'Client', 'Échéance', 'Montant TTC', 'Encaissement'],
      ['F-1', 'Dupont', '31/01/2026', 120, { date: '2026-02-12' as never, time: '00:00:00' }],
    ],
    'Mes factures',
  );
  expect(list).toMatchObject({ invoices: [{ paid: { asWritten: typeset('Encaissement : 12/02/2026') } }] });
});
