import { describe, expect, test } from 'vitest';
import { headingKey } from '../../src/intake/headings';
import { plain, readCsv } from './lists';

describe('headingKey', () => {
  test.each([
    ['N° Facture', 'n facture'],
    ['Nº  facture', 'n facture'],
    ['invoiceNumber', 'invoice number'],
    ['due_in_date', 'due in date'],
    ['Date (UTC)', 'date'],
    ['Montant TTC (€)', 'montant ttc'],
    ['Montant(EUROS)', 'montant'],
    ['Total en EUR', 'total'],
    ['montant TTC ', 'montant ttc'],
    ["Date d'échéance", 'date d echeance'],
    ['DATE D’ÉCHÉANCE', 'date d echeance'],
    ['converted_usd', 'converted'],
  ])('%s', (heading, key) => {
    expect(headingKey(heading)).toBe(key);
  });
});

/** Which heading each field was read from. */
const fieldsOf = (...lines: string[]) =>
  Object.fromEntries(readCsv(...lines).columns.map(({ field, heading }) => [field, heading]));

describe('headings of the market', () => {
  test('as a craftsman writes them', () => {
    expect(
      fieldsOf(
        'N° fact.;Client;Date;A régler avant;Total;Payé ?',
        '26-01;Mme Petit;02/10/2026;01/11/2026;450,00;',
        '26-02;SARL Bois;05/10/2026;04/11/2026;1 250,00;oui',
      ),
    ).toMatchObject({
      Numéro: 'N° fact.',
      Client: 'Client',
      'Date facture': 'Date',
      Échéance: 'A régler avant',
      'Montant TTC': 'Total',
    });
  });

  test('camelCase', () => {
    expect(
      fieldsOf(
        'customerID,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate',
        '0379-NEVHP,0000611365,1/2/2013,2/1/2013,55.94,No,1/15/2013',
      ),
    ).toEqual({
      'Code client': 'customerID',
      Numéro: 'invoiceNumber',
      'Date facture': 'InvoiceDate',
      Échéance: 'DueDate',
      'Montant TTC': 'InvoiceAmount',
      Litige: 'Disputed',
      'Date règlement': 'SettledDate',
    });
  });

  test('a settled date is a payment, zeros of numbers are kept, dates are proven American', () => {
    const list = readCsv(
      'customerID,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate',
      '0379-NEVHP,0000611365,1/2/2013,2/1/2013,55.94,Yes,1/15/2013',
    );
    expect(list.invoices).toMatchObject([
      {
        number: '0000611365',
        customer: '0379-NEVHP',
        issuedOn: '2013-01-02',
        dueOn: '2013-02-01',
        total: 5594,
        paid: 5594,
        paidOn: '2013-01-15',
        situation: 'dispute',
      },
    ]);
  });

  test('a generic French list, paid amounts under « Payé » and a rest under « Reste »', () => {
    const list = readCsv(
      'Type;Numéro;Client;Date;Échéance;Statut;HT;TVA;TTC;Payé;Reste;Devise;Finalisé',
      'Facture;F-1;Dupont;01/01/2026;31/01/2026;Envoyée;100,00;20,00;120,00;20,00;100,00;EUR;oui',
      'Avoir;A-1;Dupont;01/01/2026;31/01/2026;Envoyée;10,00;2,00;12,00;0,00;12,00;EUR;oui',
    );
    expect(list.invoices).toMatchObject([
      { number: 'F-1', nature: 'invoice', total: 12000, paid: 2000, currency: 'EUR' },
      { number: 'A-1', nature: 'creditNote', total: -1200, paid: 0 },
    ]);
  });

  test('the number of the invoice is neither the customer’s, nor the order’s, nor an empty column', () => {
    expect(
      fieldsOf(
        'Numéro de facture Zoho;Numéro client;N° commande;Numéro;Raison sociale;Échéance;Montant TTC',
        ';C1;BC-9;F-1;Dupont;31/01/2026;10',
      ),
    ).toMatchObject({
      Numéro: 'Numéro',
      'Code client': 'Numéro client',
      'Réf. client': 'N° commande',
      Client: 'Raison sociale',
    });
  });

  test('an empty column, or one that most lines leave empty, gives way to a full one', () => {
    const number = (...cells: string[]) =>
      fieldsOf(
        'N° facture;Numéro;Client;Échéance;Montant TTC',
        ...cells.map((cell) => `${cell};D;31/01/2026;10`),
      ).Numéro;
    expect(number(';F-1', ';F-2', ';F-3')).toBe('Numéro');
    expect(number('X-1;F-1', ';F-2', ';F-3')).toBe('Numéro');
    expect(number('X-1;F-1', 'X-2;F-2', ';F-3')).toBe('N° facture');
  });

  test('« Référence » is the number only where there is no other', () => {
    expect(fieldsOf('Référence;Client;Échéance;Montant TTC', 'F-1;D;31/01/2026;10').Numéro).toBe('Référence');
    expect(
      fieldsOf('Référence;N° facture;Client;Échéance;Montant TTC', 'BC-9;F-1;D;31/01/2026;10'),
    ).toMatchObject({
      Numéro: 'N° facture',
      'Réf. client': 'Référence',
    });
  });

  test('the total is not a discount, a tax, a unit price or a part paid', () => {
    expect(
      fieldsOf(
        'Invoice Number,Customer Name,Due Date,Total Discount Amount,Total Tax,Amount',
        'F-1,D,2026-01-31,1.00,2.00,12.00',
      )['Montant TTC'],
    ).toBe('Amount');
  });

  test('an own sheet with the headings of the ledger', () => {
    const list = readCsv(
      'Numéro;Client;Date facture;Échéance;Montant TTC;Montant réglé;Date règlement;Objet;Situation',
      'F-1;Dupont;01/01/2026;31/01/2026;1200,00;200,00;15/01/2026;Peinture;Litige',
      'F-2;Dupont;01/01/2026;31/01/2026;1200,00;;;Peinture;Ne pas relancer',
    );
    expect(list.invoices).toMatchObject([
      { paid: 20000, paidOn: '2026-01-15', subject: 'Peinture', situation: 'dispute' },
      { situation: 'doNotChase' },
    ]);
  });
});

describe('a heading whose cells disagree is refused by name', () => {
  test('« Problématique Pré-échéance » is no due date', () => {
    const list = readCsv(
      'Numéro;Client;Montant TTC;Problématique Pré-échéance',
      'F-1;Dupont;10;client injoignable',
      'F-2;Durand;10;aucune',
    );
    expect(list.refusedColumns.map(({ heading, reason }) => [heading, plain(reason)])).toEqual([
      [
        'Problématique Pré-échéance',
        "l'intitulé annonce des dates (Échéance), la colonne contient 2 cellules comme « client injoignable » : elle n'est pas lue.",
      ],
    ]);
    expect(list.invoices).toMatchObject([{ dueOn: null }, { dueOn: null }]);
  });

  test('the next best column takes the field', () => {
    const list = readCsv(
      'Numéro;Client;Montant TTC;Échéance;À payer le',
      'F-1;Dupont;10;fin de mois;31/01/2026',
    );
    expect(list.invoices).toMatchObject([{ dueOn: '2026-01-31' }]);
    expect(list.refusedColumns).toMatchObject([{ heading: 'Échéance' }]);
  });

  test('half of the cells are enough', () => {
    const list = readCsv('Numéro;Client;Échéance;Montant TTC', 'F-1;D;31/01/2026;10', 'F-2;D;à réception;10');
    expect(list.invoices.map(({ dueOn }) => dueOn)).toEqual(['2026-01-31', { asWritten: 'à réception' }]);
    expect(list.refusedColumns).toEqual([]);
  });

  test('a number that most lines lack still serves when it is the only one', () => {
    const list = readCsv(
      'Numéro;Client;Échéance;Montant TTC;Statut',
      ';D;31/01/2026;10;Brouillon',
      ';D;31/01/2026;10;Brouillon',
      'F-3;D;31/01/2026;10;Payée',
    );
    expect(list.invoices).toMatchObject([{ number: 'F-3' }]);
    expect(list.counts.drafts).toBe(2);
  });
});

describe('« Type » is read by its values', () => {
  const typed = (...types: string[]) =>
    readCsv(
      'Type;Numéro;Client;Échéance;Montant TTC',
      ...types.map((type, index) => `${type};F-${index};C${index};31/01/2026;10`),
    );

  test('kinds of customer', () => {
    const list = typed('Professionnel', 'Particulier', 'Mairie', 'Association', '');
    expect(list.customers.map(({ type }) => type)).toEqual([
      'business',
      'consumer',
      'publicBody',
      'association',
      null,
    ]);
    expect(list.invoices.every(({ nature }) => nature === 'invoice')).toBe(true);
  });

  test('kinds of document', () => {
    const list = typed(
      'Facture',
      'Avoir',
      "Facture d'acompte",
      'Situation n° 2',
      'Devis',
      'Facture fournisseur',
    );
    expect(list.invoices.map(({ nature, total }) => [nature, total])).toEqual([
      ['invoice', 1000],
      ['creditNote', -1000],
      ['deposit', 1000],
      ['progressBilling', 1000],
    ]);
    expect(list.customers.every(({ type }) => type === null)).toBe(true);
    expect(list.ignored.map(({ line }) => line)).toEqual([6, 7]);
  });

  test('neither: refused by name', () => {
    expect(typed('Bleu', 'Vert').refusedColumns).toMatchObject([{ heading: 'Type' }]);
  });

  test('a negative total or an « AV- » number is a credit note without any type', () => {
    const list = readCsv(
      'Numéro;Client;Échéance;Montant TTC',
      'F-1;D;31/01/2026;-10',
      'AV-2;D;31/01/2026;10',
      'AVENIR-3;D;31/01/2026;10',
    );
    expect(list.invoices.map(({ nature, total }) => [nature, total])).toEqual([
      ['creditNote', -1000],
      ['creditNote', -1000],
      ['invoice', 1000],
    ]);
  });
});

describe('« TVA » beside an amount before tax', () => {
  const withVat = (...lines: string[]) =>
    readCsv(
      'Numéro;Client;Échéance;Montant HT;TVA',
      ...lines.map((line, index) => `F-${index};D;31/01/2026;${line}`),
    );

  test.each([
    ['20,00 and 20', ['1000,00;20,00', '500,00;20']],
    ['5,5', ['1000,00;5,5', '2000,00;20']],
    ['one line', ['1000,00;20,00']],
    ['in per cent', ['1000,00;20 %', '500,00;20 %']],
  ])('holds rates, which are never added: %s', (_what, lines) => {
    const list = withVat(...lines);
    expect(list.invoices.map(({ total }) => total)).toEqual(lines.map(() => null));
    expect(list.refusedColumns.map(({ heading }) => heading)).toEqual(['TVA', 'Montant HT']);
    expect(list.counts.unreadable).toBe(lines.length);
  });

  test('says that they are rates', () => {
    expect(plain(withVat('1000,00;20,00').refusedColumns[0]?.reason ?? '')).toContain('des taux de TVA');
  });

  test.each([
    ['a full rate', ['1000,00;200,00'], [120000]],
    ['equal to a rate, and right', ['100,00;20,00'], [12000]],
    ['none and some', ['100,00;0,00', '500,00;27,50'], [10000, 52750]],
    ['several rates on one invoice', ['1000,00;127,50'], [112750]],
  ])('holds amounts, which are added: %s', (_what, lines, totals) => {
    expect(withVat(...lines).invoices.map(({ total }) => total)).toEqual(totals);
  });

  test('gives way to the amount with tax', () => {
    const list = readCsv(
      'Numéro;Client;Échéance;Montant HT;TVA;TTC',
      'F-1;D;31/01/2026;1000,00;20,00;1200,00',
    );
    expect(list.invoices).toMatchObject([{ total: 120000 }]);
  });
});
