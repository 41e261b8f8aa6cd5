import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type IntakeList, isUnreadable } from '../../src/intake/list';
import { mergeInvoices } from '../../src/intake/merge-invoices';
import { readListFile } from '../../src/intake/read-list';
import { importedState, refusalOf } from './lists';

const CORPUS = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/corpus');
const absent = !existsSync(CORPUS);
if (absent)
  process.stdout.write('test/intake/corpus.test.ts: no ../shared/corpus beside the project, skipped\n');

const bytesOf = (path: string) => new Uint8Array(readFileSync(join(CORPUS, path)));
const refused = (path: string) => refusalOf(path, bytesOf(path));

function read(path: string): IntakeList {
  const list = readListFile({ name: path, bytes: bytesOf(path) });
  if (list.kind === 'refused') throw new Error(list.sentence);
  return list;
}

describe.skipIf(absent)('real exports', () => {
  test('Faktu: two invoices, one paid', () => {
    const list = read('exports/faktu.csv');
    expect(list.invoices).toMatchObject([
      {
        number: 'FAC2025-0001',
        customer: 'SARL Dupont',
        issuedOn: '2025-01-15',
        dueOn: '2025-02-15',
        total: 120000,
        paid: 120000,
      },
      { number: 'FAC2025-0002', total: 300000, paid: 0 },
    ]);
    expect(list).toMatchObject({
      saysPayments: true,
      counts: { lines: 2, invoices: 2, unreadable: 0 },
      refusedColumns: [],
    });
  });

  test('Sage: Windows letters, an article a line', () => {
    expect(read('exports/sage-ventes.csv').invoices).toMatchObject([
      {
        number: 'FAC-2025-001',
        customer: 'Pharmacie du Centre',
        issuedOn: '2025-02-22',
        dueOn: '2025-03-10',
        total: 29807700,
        customerReference: 'CMD-2025-001',
      },
    ]);
  });

  test('Zoho: a draft is counted, not written', () => {
    expect(read('exports/zoho.csv').counts).toMatchObject({ lines: 1, drafts: 1, invoices: 0 });
  });

  test.each([['dolibarr-fr'], ['odoo-fr'], ['stripe'], ['tiime']])(
    '%s: headings only, no invoice',
    (name) => {
      const list = read(`exports/${name}.header.csv`);
      expect(list.counts).toMatchObject({ lines: 0, invoices: 0 });
      expect(list.columns.map(({ field }) => field)).toEqual(
        expect.arrayContaining(['Numéro', 'Date facture', 'Montant TTC', 'Statut']),
      );
    },
  );

  test('an aged balance is refused as what it is', () => {
    expect(refused('exports/balance-agee.csv')).toContain('balance âgée');
  });
});

describe.skipIf(absent)('1 200 invoices in dollars', () => {
  const path = 'ar/highradius-open-invoices-sample-1200.csv';

  test('are all accounted for, readable, by customer number', () => {
    const list = read(path);
    expect(list.counts).toEqual({
      lines: 1200,
      invoices: 1200,
      drafts: 0,
      joined: 0,
      ignored: 0,
      unreadable: 0,
    });
    expect(list.customers).toHaveLength(266);
    expect(new Set(list.invoices.map(({ customer }) => customer)).size).toBe(266);
    expect(list.invoices[0]).toMatchObject({
      number: '1930635649',
      customer: '0200769623',
      dueOn: '2020-03-27',
      total: 76778,
      currency: 'USD',
      paid: null,
      paidOn: null,
    });
    expect(list.invoices.some(({ total }) => isUnreadable(total))).toBe(false);
  });

  test('hold no payment: the date that clears is a forecast', () => {
    const list = read(path);
    expect(list.invoices.every(({ paid, paidOn }) => paid === null && paidOn === null)).toBe(true);
    expect(list.saysPayments).toBe(false);
    expect(list.refusedColumns).toMatchObject([{ heading: 'clear_date' }]);
  });

  test('change nothing the second time', () => {
    const list = read(path);
    expect(mergeInvoices(importedState(list), list)).toMatchObject({
      toAppend: [],
      updates: [],
      conflicts: [],
      unchanged: 1200,
    });
  });
});

describe.skipIf(absent)('what is not a list yet', () => {
  const files = (folder: string) =>
    absent ? [] : readdirSync(join(CORPUS, folder)).map((name) => [`${folder}/${name}`]);
  test.each(files('bank'))('%s: a bank statement', (path) => {
    expect(refused(path)).toContain('Un relevé bancaire');
  });
  test.each(files('einvoice'))('%s: an e-invoice', (path) => {
    expect(refused(path)).toContain('facture électronique');
  });
  test.each(files('fec'))('%s: a FEC', (path) => {
    expect(refused(path)).toContain('FEC');
  });
});
