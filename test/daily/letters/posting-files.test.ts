import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { journalOf } from '../../simulation/journal';
import {
  act,
  approved,
  beforeFormalNotice,
  bill,
  DURAND,
  lastPdf,
  MARTIN,
  pdfsOf,
  sayOfPdf,
} from '../../simulation/letters';
import { COLLEAGUE, type Ledger } from '../../simulation/world';

/* « Courriers à poster »: what is approved and not posted yet, in one folder, with its addresses. */

interface PostingFiles {
  readonly message: string;
  readonly files: readonly string[];
}

let approvedOnes: Ledger;
beforeAll(async () => {
  approvedOnes = await beforeFormalNotice({
    customers: [DURAND, { ...MARTIN, Adresse: '8 quai des Brumes\nBâtiment C' }],
    invoices: [bill('F-1'), bill('F-2', { Client: 'Menuiserie Martin' })],
  });
  for (const name of ['Durand SARL', 'Menuiserie Martin'])
    await approved(approvedOnes, '2026-12-01T10:00', name);
});

const prepared = async (ledger: Ledger): Promise<PostingFiles> => {
  ledger.host.setNow('2026-12-02T09:30');
  return (await ledger.host.call('preparePosting', {})) as PostingFiles;
};
const inFolder = ({ host }: Ledger) =>
  host.files().filter(({ path, mimeType }) => path.includes('/À poster - ') && !mimeType.endsWith('folder'));
/** The cells of a list, its heading included. */
const cellsOf = (ledger: Ledger, name: string): string[][] =>
  Papa.parse(
    textOf(ledger, name)
      .replace(/^\ufeff/, '')
      .trim(),
    { delimiter: ';' },
  ).data;
const textOf = (ledger: Ledger, name: string): string =>
  new TextDecoder().decode(inFolder(ledger).find((file) => file.name === name)?.content ?? new Uint8Array());

describe('letters to post', () => {
  test('stand in one folder, the very bytes that were approved, in order, with two lists of addresses', async () => {
    const ledger = await approvedOnes.fork();
    const [first, second] = pdfsOf(ledger);
    const { files, message } = await prepared(ledger);
    expect(message).toMatch(/^2.lettres à poster, en PDF, avec leurs adresses, au 02\/12\/2026/);
    const [one = '', other = ''] = files;
    expect(one).toMatch(/^01? ?.*Durand SARL - F-1\.pdf$/);
    expect(other).toMatch(/Menuiserie Martin - F-2\.pdf$/);
    expect(one < other).toBe(true);
    expect(
      inFolder(ledger)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...files].sort());
    const bytes = (name: string) => inFolder(ledger).find((file) => file.name === name)?.content;
    expect(bytes(one)).toEqual(first?.content);
    expect(bytes(other)).toEqual(second?.content);

    const rows = cellsOf(ledger, 'adresses Merci Facteur.csv');
    expect(rows[0]?.join(';')).toBe('civilite;nom;prenom;societe;adresse1;adresse2;adresse3;cp;ville;pays');
    expect(rows.slice(1).map((row) => [row[3], row[7], row[8]])).toEqual([
      ['Durand SARL', '75011', 'PARIS'],
      ['Menuiserie Martin', '44000', 'NANTES'],
    ]);
    const labels = cellsOf(ledger, 'adresses six lignes.csv').slice(1);
    // What is written on the envelope is what shows through its window.
    for (const [name = '', ...lines] of labels) {
      const says = await sayOfPdf(bytes(name) ?? new Uint8Array());
      expect(says).toContain(lines.filter(Boolean).join(' '));
    }
  });

  test('are not posted by it: nothing is noted, and they may be asked for again', async () => {
    const ledger = await approvedOnes.fork();
    const before = journalOf(ledger);
    await prepared(ledger);
    expect((await prepared(ledger)).files).toHaveLength(4);
    expect(journalOf(ledger)).toEqual(before);
    expect(ledger.host.sent()).toHaveLength(approvedOnes.host.sent().length);
  });

  test('leave the folder to come once their posting is recorded', async () => {
    const ledger = await approvedOnes.fork();
    const [key = ''] = [
      ...new Set(journalOf(ledger).map(({ message, state }) => (state === 'Validée' ? message : ''))),
    ].filter(Boolean);
    await act(ledger, '2026-12-01T18:00', 'recordPosting', { key, postedOn: '2026-12-01' });
    const { files } = await prepared(ledger);
    expect(files.filter((name) => name.endsWith('.pdf'))).toEqual([
      expect.stringContaining('Menuiserie Martin'),
    ]);
    expect(textOf(ledger, 'adresses six lignes.csv')).not.toContain('Durand');
  });

  test('are the owner’s to prepare, and there must be some', async () => {
    const ledger = await approvedOnes.fork();
    await expect(ledger.host.as(COLLEAGUE).call('preparePosting', {})).rejects.toThrow(/proprietaire@/);
    expect(inFolder(ledger)).toEqual([]);
    const none = await beforeFormalNotice();
    expect(await act(none, '2026-12-02T09:30', 'preparePosting', {})).toMatch(
      /^refused: Aucune lettre n'est à poster/,
    );
  });

  test('one that was deleted is named, and holds no other; all of them, nothing is made', async () => {
    const ledger = await approvedOnes.fork();
    const [first, second] = pdfsOf(ledger);
    ledger.host.deleteFile(second?.id ?? '');
    const told = await act(ledger, '2026-12-02T09:30', 'preparePosting', {});
    expect(told).toMatch(
      /^1 lettre à poster, en PDF, avec ses adresses, .* « .*Menuiserie Martin - F-2\.pdf » n'est plus dans Drive/,
    );
    expect(inFolder(ledger).map(({ name }) => name)).toEqual([
      expect.stringMatching(/^01 .*Durand SARL - F-1\.pdf$/),
      'adresses Merci Facteur.csv',
      'adresses six lignes.csv',
    ]);
    ledger.host.deleteFile(first?.id ?? '');
    const before = ledger.host.files().length;
    expect(await act(ledger, '2026-12-02T09:31', 'preparePosting', {})).toMatch(
      /^refused: .*F-1\.pdf » n'est plus dans Drive.*F-2\.pdf » n'est plus dans Drive/,
    );
    expect(ledger.host.files()).toHaveLength(before);
  });

  test('stand with the invoices they announce; one that cannot be read is named', async () => {
    const ledger = await beforeFormalNotice({ invoices: [bill('F-1'), bill('F-2')] });
    for (const invoice of ['F-1', 'F-2'])
      await act(ledger, '2026-12-01T09:00', 'attachInvoicePdf', {
        invoice,
        content: Buffer.from(`%PDF-1.4 ${invoice}`).toString('base64'),
      });
    const invoice = pdfsOf(ledger).find(({ name }) => name === 'Facture F-2.pdf');
    await approved(ledger, '2026-12-01T10:00');
    expect((await lastPdf(ledger)).says).toContain(
      'P.-J. : copie de la facture F-1, copie de la facture F-2',
    );
    ledger.host.deleteFile(invoice?.id ?? '');
    const { files, message } = await prepared(ledger);
    expect(files.slice(0, 2)).toEqual([
      expect.stringMatching(/^01 .*Durand SARL - 2 factures\.pdf$/),
      '01 P.-J. Facture F-1.pdf',
    ]);
    expect(files).toHaveLength(4);
    expect(message).toMatch(/joindre à la main à la lettre de Durand SARL.: Facture F-2\.pdf/);
    const enclosure = inFolder(ledger).find(({ name }) => name === '01 P.-J. Facture F-1.pdf');
    expect(Buffer.from(enclosure?.content ?? []).toString()).toBe('%PDF-1.4 F-1');
  });
});
