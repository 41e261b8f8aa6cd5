import { describe, expect, test } from 'vitest';
import { readListCells } from '../../src/intake/read-list';
import { readTable } from '../../src/intake/read-table';
import { plain, readCsv, refusalOf, utf8 } from './lists';

const HEADINGS = ['Numéro', 'Client', 'Date', 'Échéance', 'Montant TTC'];
const LINE = ['F-1', 'Dupont', '01/01/2026', '31/01/2026', '1200.50'];

describe('separated text', () => {
  test.each([
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('is read with %s', (_name, separator) => {
    const list = readCsv(HEADINGS.join(separator), LINE.join(separator));
    expect(list.invoices).toMatchObject([{ number: 'F-1', customer: 'Dupont', total: 120050 }]);
  });

  test('keeps the semicolon when quoted amounts hold commas', () => {
    const list = readCsv(
      'Numéro;Client;Échéance;Montant TTC',
      'F-1;"Durand, Fils; et Cie";31/01/2026;"1 200,50"',
    );
    expect(list.invoices).toMatchObject([{ customer: 'Durand, Fils; et Cie', total: 120050 }]);
  });

  test('finds the headings under a preamble full of commas and quotes, and numbers lines as the file does', () => {
    const list = readCsv(
      'Société Exemple, 12 rue de la Paix, 75002 Paris',
      '"Export du 12/03/2026, factures ""ouvertes"", toutes, clients, confondus"',
      'Période : du 01/01/2026 au 12/03/2026',
      '',
      HEADINGS.join(';'),
      LINE.join(';'),
    );
    expect(list.invoices).toMatchObject([{ number: 'F-1', lines: [6] }]);
  });

  test('survives a quote that the preamble opens and never closes', () => {
    const list = readCsv('"Export du 12/03/2026', HEADINGS.join(';'), LINE.join(';'));
    expect(list.invoices).toMatchObject([{ number: 'F-1', lines: [3] }]);
  });

  test('survives a lone quote in a cell', () => {
    const list = readCsv(
      'Numéro;Client;Échéance;Montant TTC',
      'F-1;"Ecran 24 pouces;31/01/2026;10',
      'F-2;Durand;31/01/2026;20',
    );
    expect(list.invoices.map(({ number }) => number)).toEqual(['F-1', 'F-2']);
  });

  test('reads headings broken over two lines', () => {
    const list = readCsv('Numéro;Client;"Date\n d\'échéance";"Montant\nTTC"', 'F-1;Dupont;31/01/2026;10');
    expect(list.invoices).toMatchObject([{ dueOn: '2026-01-31', total: 1000 }]);
  });

  test('keeps zeros that a tool protected with a formula or an apostrophe', () => {
    const list = readCsv(
      'Numéro;Client;Échéance;Montant TTC',
      '="000123";Dupont;31/01/2026;10',
      "'000124;Dupont;31/01/2026;10",
    );
    expect(list.invoices.map(({ number }) => number)).toEqual(['000123', '000124']);
  });

  test('ignores totals, notes and other sections, and says why', () => {
    const list = readCsv(
      HEADINGS.join(';'),
      LINE.join(';'),
      ';;;;',
      'Total Euro;;;;1200,50',
      ';TOTAL GÉNÉRAL;;;1200,50',
      'Document édité par le logiciel;;;;',
      'Date;Libellé;Client;Montant TTC;Mode de règlement',
      '02/01/2026;Carte bancaire;Dupont;12,00;CB',
    );
    expect(list.invoices).toHaveLength(1);
    expect(list.ignored.map(({ line, reason }) => [line, plain(reason)])).toEqual([
      [4, 'ligne de total'],
      [5, 'ligne de total'],
      [6, "ni numéro, ni montant, ni date : ce n'est pas une facture"],
      [7, 'autre section, sous ses propres intitulés'],
      [8, 'autre section, sous ses propres intitulés'],
    ]);
    expect(list.counts).toMatchObject({ lines: 6, invoices: 1, ignored: 5 });
  });

  test('keeps a customer called Total', () => {
    const list = readCsv('Client;Numéro;Échéance;Montant TTC', 'Total Énergies;F-1;31/01/2026;10');
    expect(list.invoices).toMatchObject([{ customer: 'Total Énergies' }]);
  });

  test('ignores headings repeated at each page', () => {
    const list = readCsv(
      HEADINGS.join(';'),
      LINE.join(';'),
      HEADINGS.join(';'),
      LINE.join(';').replace('F-1', 'F-2'),
    );
    expect(list.invoices).toHaveLength(2);
    expect(list.ignored).toEqual([{ line: 3, reason: 'intitulés répétés' }]);
  });

  test('says that a list of headings only holds no line', () => {
    expect(readCsv(HEADINGS.join(';')).counts).toMatchObject({ lines: 0, invoices: 0 });
  });
});

describe('a list of another tab', () => {
  test('is read as a file is, with its dates and numbers', () => {
    const list = readListCells(
      [
        ['Mes factures', '', '', '', ''],
        ['N°', 'Client', 'Échéance', 'Montant TTC', 'Réglée'],
        [24624, 'Dupont', { date: '2026-01-31' as never, time: '00:00:00' }, 1200.5, false],
        ['', '', '', '', ''],
        ['F-2', 'Durand', '28/02/2026', '600', true],
      ],
      'Suivi',
    );
    expect(list).toMatchObject({
      kind: 'invoices',
      source: 'Suivi',
      invoices: [
        { number: '24624', dueOn: '2026-01-31', total: 120050, paid: null, lines: [3] },
        { number: 'F-2', dueOn: '2026-02-28', total: 60000, paid: 60000, lines: [5] },
      ],
    });
  });
});

describe('what is not a list of invoices is refused by name', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  test.each([
    ['an empty file', 'vide.csv', bytes(), 'est vide'],
    ['a PDF', 'facture.pdf', utf8('%PDF-1.7 …'), 'PDF'],
    ['an old workbook', 'liste.xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), '.xls'],
    ['a locked workbook', 'liste.xlsx', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'mot de passe'],
    ['a page named .xls', 'liste.xls', utf8('<html><body><table><tr><td>Numéro'), 'page web'],
    ['an OFX statement', 'compte.ofx', utf8('OFXHEADER:100\nDATA:OFXSGML'), 'relevé bancaire (OFX)'],
    [
      'a camt statement',
      'c.xml',
      utf8('<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">'),
      'camt',
    ],
    [
      'an e-invoice',
      'f.xml',
      utf8('<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece">'),
      'facture électronique',
    ],
    [
      'a bank statement',
      'b.csv',
      utf8('Date;Date de valeur;Débit;Crédit;Libellé;Solde\n01/01/2026;;;12;VIR;5'),
      'relevé bancaire',
    ],
    [
      'a bank statement in two columns',
      'b.csv',
      utf8('Date;Libellé;Montant(EUROS)\n01/01/2026;VIR;5'),
      'relevé bancaire',
    ],
    [
      'a ledger',
      'gl.csv',
      utf8('Compte;Journal;Date;Libellé;Débit;Crédit;Lettrage\n411;VE;01/01/2026;F;12;;A'),
      'grand livre',
    ],
    [
      'a FEC',
      'fec.txt',
      utf8('JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tDebit\tCredit'),
      'FEC',
    ],
    [
      'an aged balance',
      'ba.csv',
      utf8('Client;Non échu;0-30j;31-60j;61-90j;90j+;Total\nDupont;1;2;3;4;5;15'),
      'balance âgée',
    ],
    [
      'an English aged balance',
      'ar.csv',
      utf8('Customer,Current,1-30,31-60,61-90,Over 90,Total\nDupont,1,2,3,4,5,15'),
      'balance âgée',
    ],
    ['bytes without meaning', 'x.csv', bytes(1, 2, 3, 4, 5, 0, 7), 'ni un texte'],
  ])('%s', (_what, name, content, words) => {
    expect(refusalOf(name, content)).toContain(words);
  });

  test('unknown headings are named, with what was looked for', () => {
    expect(refusalOf('x.csv', utf8('Température;Pression;Altitude\n1;2;3'))).toMatch(
      /cherchés : Numéro, Client, Échéance, Montant TTC.*« Température », « Pression »/,
    );
  });

  test('a list of orders without totals is told what it lacks, not taken for an aged balance', () => {
    const words = refusalOf(
      'x.csv',
      utf8('N° facture;Code client;Conditions de règlement;Qté;PU HT\nF1;C1;30 jours;2;50 0000'),
    );
    expect(words).toContain('« Conditions de règlement »');
  });

  test('an invoice list with aging columns is no aged balance', () => {
    const list = readCsv(
      'Numéro;Client;Échéance;Montant TTC;Non échu;1-30;> 30',
      'F-1;Dupont;31/01/2026;10;;10;',
    );
    expect(list.invoices).toHaveLength(1);
  });

  test('more than 20 000 lines', () => {
    const lines = Array.from({ length: 20_001 }, (_, index) => `F-${index};Dupont;31/01/2026;10`);
    const file = utf8(['Numéro;Client;Échéance;Montant TTC', ...lines].join('\n'));
    expect(refusalOf('long.csv', file)).toContain('20 000 lignes');
    expect(readTable({ name: 'long.csv', bytes: file.subarray(0, file.length - 30) }).kind).toBe('table');
  });
});
