import { describe, expect, test } from 'vitest';
import { readCsv } from './lists';

const rows = (...lines: string[]) =>
  readCsv(...lines).invoices.map(({ number, customer, dueOn, total, paid, lines: from }) => ({
    number,
    customer,
    dueOn,
    total,
    paid,
    from,
  }));

describe('lines of one invoice', () => {
  test('a total repeated on each article counts once', () => {
    const headings = 'Invoice Number,Customer Name,Due Date,Total,Item Name,Quantity,Item Price';
    expect(
      rows(
        headings,
        'INV-1,D,2026-01-31,300.00,Desk,1,100.00',
        'INV-1,D,2026-01-31,300.00,Chair,2,100.00',
        'INV-2,D,2026-01-31,50.00,Lamp,1,50.00',
      ),
    ).toMatchObject([
      { number: 'INV-1', total: 30000, from: [2, 3] },
      { number: 'INV-2', total: 5000, from: [4] },
    ]);
  });

  test('totals of articles add up', () => {
    const headings = 'N° Facture;Raison sociale;N° Ligne;Désignation;Montant TTC;Échéance';
    expect(
      rows(headings, 'F-1;D;1;Table;120,00;31/01/2026', 'F-1;D;2;Chaise;60,00;31/01/2026'),
    ).toMatchObject([{ total: 18000, from: [2, 3] }]);
  });

  test('equal articles add up when quantities and prices say that amounts are per line', () => {
    const headings =
      'N° Facture;Raison sociale;Code article;Quantité;Prix unitaire;Montant HT;Montant TTC;Échéance';
    const article = 'F-1;D;TAB;2;50,00;100,00;120,00;31/01/2026';
    expect(rows(headings, article, article)).toMatchObject([{ total: 24000 }]);
  });

  test('an article in front of an unreadable amount leaves the total unreadable', () => {
    const headings = 'N° Facture;Client;Article;Montant TTC;Échéance';
    expect(
      rows(headings, 'F-1;D;A;100,00;31/01/2026', 'F-1;D;B;offert;31/01/2026', 'F-2;D;B;50,00;31/01/2026'),
    ).toMatchObject([{ total: { asWritten: 'offert' } }, { total: 5000 }]);
  });

  test('the customer and the dates may stand on the first line only', () => {
    const headings = "Numéro;Client;Date d'échéance;Article;Montant TTC";
    expect(
      rows(
        headings,
        'F-1;Dupont;31/01/2026;A;100,00',
        'F-1;;;B;50,00',
        ';;;C;25,00',
        'F-2;Durand;28/02/2026;D;10,00',
      ),
    ).toMatchObject([
      { number: 'F-1', customer: 'Dupont', total: 17500, from: [2, 3, 4] },
      { number: 'F-2', customer: 'Durand', total: 1000 },
    ]);
  });

  test.each([
    ['in the column of articles', ';;;;TOTAL;;;60,00'],
    ['with its qualities', ';;;;Total général TTC;;;60,00'],
    ['under the customer', ';Sous-total B;;;;;;60,00'],
    ['with quantities', ';;;;Total;4;;60,00'],
    ['without its word', ';;;;;;;60,00'],
  ])('a total is ignored, never an article of the last invoice: %s', (_where, total) => {
    const list = readCsv(
      'Numéro;Client;Date;Échéance;Désignation;Qté;PU HT;Montant TTC',
      'F-1;A;01/10/2026;01/11/2026;Vis;1;10;12,00',
      'F-1;A;01/10/2026;01/11/2026;Clou;2;10;24,00',
      'F-2;B;01/10/2026;01/11/2026;Clou;2;10;24,00',
      total,
    );
    expect(list.invoices).toMatchObject([
      { number: 'F-1', total: 3600 },
      { number: 'F-2', customer: 'B', total: 2400 },
    ]);
    expect(list.ignored).toMatchObject([{ line: 5 }]);
  });

  test('the total of an invoice among its articles is no article', () => {
    expect(
      rows(
        'Numéro;Client;Échéance;Désignation;Montant TTC',
        'F-1;A;01/11/2026;Vis;12,00',
        'F-1;A;01/11/2026;Clou;24,00',
        'F-1;A;01/11/2026;Total facture;36,00',
      ),
    ).toMatchObject([{ number: 'F-1', total: 3600 }]);
  });

  test('an article whose name starts like a total is one', () => {
    expect(
      rows(
        'Numéro;Client;Échéance;Désignation;Montant TTC',
        'F-1;A;01/11/2026;Filtre;12,00',
        ';;;Total Quartz 9000;24,00',
      ),
    ).toMatchObject([{ number: 'F-1', total: 3600 }]);
  });

  test('a customer may be called Total', () => {
    expect(rows('Numéro;Client;Échéance;Montant TTC', '1930;TOTAL;;120,00')).toMatchObject([
      { number: '1930', customer: 'TOTAL', total: 12000 },
    ]);
  });

  test('payments listed one a line add up, each once', () => {
    const headings =
      'Ref. facture;Client;Date échéance;Total TTC;Montant règlement;Date paiement;Numéro paiement';
    const list = readCsv(
      headings,
      'F-1;D;31/01/2026;1200,00;400,00;05/01/2026;P1',
      'F-1;D;31/01/2026;1200,00;400,00;06/01/2026;P2',
      'F-2;D;31/01/2026;100,00;;;',
    );
    expect(list.invoices).toMatchObject([
      { total: 120000, paid: 80000, paidOn: '2026-01-06' },
      { total: 10000, paid: null, paidOn: null },
    ]);
    expect(list.counts).toMatchObject({ lines: 3, invoices: 2, joined: 1 });
  });

  test('a paid amount repeated on each article counts once', () => {
    const headings = 'Numéro;Client;Échéance;Article;Montant TTC;Montant payé';
    expect(
      rows(headings, 'F-1;D;31/01/2026;A;300,00;100,00', 'F-1;D;31/01/2026;B;300,00;100,00'),
    ).toMatchObject([{ total: 30000, paid: 10000 }]);
  });
});

describe('one number, several rows', () => {
  test('other due dates: instalments', () => {
    expect(
      rows('Numéro;Client;Échéance;Montant TTC', 'F-1;D;31/01/2026;600', 'F-1;D;28/02/2026;600'),
    ).toMatchObject([
      { dueOn: '2026-01-31', total: 60000 },
      { dueOn: '2026-02-28', total: 60000 },
    ]);
  });

  test('other customers, or other totals without articles: kept apart for the ledger to hold', () => {
    expect(
      rows('Numéro;Client;Échéance;Montant TTC', 'F-1;D;31/01/2026;600', 'F-1;E;31/01/2026;600'),
    ).toHaveLength(2);
    expect(
      rows('Numéro;Client;Échéance;Montant TTC', 'F-1;D;31/01/2026;600', 'F-1;D;31/01/2026;700'),
    ).toHaveLength(2);
  });

  test('the very same line twice: one invoice', () => {
    expect(
      rows('Numéro;Client;Échéance;Montant TTC', 'F-1;D;31/01/2026;600', 'f-1 ;d;31/01/2026;600'),
    ).toMatchObject([{ number: 'F-1', total: 60000, from: [2, 3] }]);
  });

  test('lines without a number are never joined', () => {
    expect(
      rows(
        'Numéro;Client;Échéance;Montant TTC',
        'F-1;D;31/01/2026;1',
        ';D;31/01/2026;600',
        ';D;31/01/2026;600',
      ),
    ).toHaveLength(3);
  });
});

describe('every line that looks like an invoice is kept', () => {
  test('with what cannot be read as it stood', () => {
    const list = readCsv(
      'Numéro;Client;Échéance;Montant TTC',
      'F-1;D;31/02/2026;10',
      'F-2;D;31/01/2026;dix',
      'F-3;;31/01/2026;10',
      ';D;31/01/2026;10',
      'F-5;D;31/01/2026;10',
    );
    expect(list.invoices).toMatchObject([
      { dueOn: { asWritten: '31/02/2026' } },
      { total: { asWritten: 'dix' } },
      { customer: '' },
      { number: '' },
      { number: 'F-5' },
    ]);
    expect(list.counts).toMatchObject({ lines: 5, invoices: 5, unreadable: 4, ignored: 0 });
  });

  test('a number whose digits a spreadsheet lost is left to fill, and told', () => {
    const list = readCsv('Numéro;Client;Échéance;Montant TTC', '1,93064E+09;D;31/01/2026;10');
    expect(list.invoices[0]?.number).toBe('');
    expect(list.invoices[0]?.notes).toContain('1,93064E+09');
    expect(list.counts.unreadable).toBe(1);
  });

  test('« 1930635649.0 » is a whole number again', () => {
    expect(
      rows('doc_id,name_customer,due_in_date,converted_usd', '1930635649.0,D,2026-01-31,10.5')[0]?.number,
    ).toBe('1930635649');
  });
});
