import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readListFile } from '../../src/intake/read-list';
import { plain, refusalOf } from './lists';

const HEADINGS = ['Numéro', 'Client', 'Échéance', 'Montant TTC', 'Objet'];

async function bytesOf(build: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function read(build: (workbook: Workbook) => void) {
  const list = readListFile({ name: 'liste.xlsx', bytes: await bytesOf(build) });
  if (list.kind === 'refused') throw new Error(list.sentence);
  return list;
}

const fill = (sheet: Worksheet, ...rows: unknown[][]): void => {
  for (const row of rows) sheet.addRow(row);
};

describe('a workbook', () => {
  test('gives its texts, numbers and dates, with the rows of the sheet', async () => {
    const list = await read((workbook) => {
      const sheet = workbook.addWorksheet('Factures');
      fill(
        sheet,
        ['Mes factures 2026'],
        [],
        HEADINGS,
        ['024624', 'Café « Le Bon » & Cie', new Date(Date.UTC(2026, 0, 31)), 1200.5, 'Peinture'],
        [24625, 'Durand', '28/02/2026', '600,00', true],
      );
      sheet.getCell('C4').numFmt = 'dd/mm/yyyy';
    });
    expect(list.invoices).toMatchObject([
      {
        number: '024624',
        customer: 'Café « Le Bon » & Cie',
        dueOn: '2026-01-31',
        total: 120050,
        subject: 'Peinture',
        lines: [4],
      },
      { number: '24625', customer: 'Durand', dueOn: '2026-02-28', total: 60000, lines: [5] },
    ]);
  });

  test('keeps the zeros that a format shows', async () => {
    const list = await read((workbook) => {
      const sheet = workbook.addWorksheet('Factures');
      fill(sheet, HEADINGS, [24624, 'Dupont', '31/01/2026', 10, '']);
      sheet.getCell('A2').numFmt = '000000';
    });
    expect(list.invoices).toMatchObject([{ number: '024624' }]);
  });

  test('reads rich text, formulas by their result, and errors as they stand', async () => {
    const list = await read((workbook) => {
      const sheet = workbook.addWorksheet('Factures');
      fill(
        sheet,
        HEADINGS,
        ['F-1', '', '31/01/2026', '', ''],
        ['F-2', 'D', '31/01/2026', '', ''],
        ['F-3', 'D', '31/01/2026', 12, ''],
      );
      sheet.getCell('B2').value = { richText: [{ text: 'Du' }, { text: 'pont', font: { bold: true } }] };
      sheet.getCell('D2').value = { formula: '1000*1.2', result: 1200 };
      sheet.getCell('D3').value = { error: '#REF!' };
    });
    expect(list.invoices).toMatchObject([
      { customer: 'Dupont', total: 120000 },
      { total: { asWritten: '#REF!' } },
      { total: 1200 },
    ]);
  });

  test('counts days from 1904 when the workbook does', async () => {
    const list = await read((workbook) => {
      workbook.properties.date1904 = true;
      const sheet = workbook.addWorksheet('Factures');
      fill(sheet, HEADINGS, ['F-1', 'Dupont', new Date(Date.UTC(2026, 0, 31)), 10, '']);
      sheet.getCell('C2').numFmt = 'dd/mm/yyyy';
    });
    expect(list.invoices).toMatchObject([{ dueOn: '2026-01-31' }]);
  });

  test('is read on the sheet that lists invoices, hidden ones left out', async () => {
    const list = await read((workbook) => {
      fill(workbook.addWorksheet('Notes'), ['À faire', 'Pour qui'], ['Appeler', 'Anne']);
      const hidden = workbook.addWorksheet('Archive');
      hidden.state = 'hidden';
      fill(hidden, HEADINGS, ['F-0', 'Ancien', '31/01/2020', 10, '']);
      fill(workbook.addWorksheet('Ventes'), HEADINGS, ['F-1', 'Dupont', '31/01/2026', 10, '']);
    });
    expect(list.invoices).toMatchObject([{ number: 'F-1' }]);
    expect(list.source).toBe('liste.xlsx, feuille Ventes');
  });

  test('with two lists is read on one, and names the other', async () => {
    const list = await read((workbook) => {
      for (const year of ['2026', '2025']) {
        fill(workbook.addWorksheet(year), HEADINGS, [`F-${year}`, 'Dupont', '31/01/2026', 10, '']);
      }
    });
    expect(list.invoices).toMatchObject([{ number: 'F-2026' }]);
    expect(list.unreadSheets).toEqual(['2025']);
  });

  test('with a number turned into a date leaves it to fill, and tells', async () => {
    const list = await read((workbook) => {
      const sheet = workbook.addWorksheet('Factures');
      fill(sheet, HEADINGS, [new Date(Date.UTC(2026, 0, 1)), 'Dupont', '31/01/2026', 10, '']);
      sheet.getCell('A2').numFmt = 'yyyy-mm';
    });
    expect(list.invoices).toMatchObject([{ number: '', notes: 'Numéro dans la liste : 2026-01-01' }]);
  });

  test('with nothing that lists invoices is refused with its headings', async () => {
    const bytes = await bytesOf((workbook) =>
      fill(workbook.addWorksheet('Notes'), ['À faire', 'Pour qui'], ['Appeler', 'Anne']),
    );
    expect(refusalOf('notes.xlsx', bytes)).toContain('« À faire », « Pour qui »');
  });
});

describe('a workbook written by hand', () => {
  const CONTENT = '<Types/>';
  const workbookXml =
    '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>';
  const rels = '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/data.xml"/></Relationships>';
  const archive = (sheet: string, more: Record<string, string> = {}) =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          '[Content_Types].xml': CONTENT,
          'xl/workbook.xml': workbookXml,
          'xl/_rels/workbook.xml.rels': rels,
          'xl/worksheets/data.xml': sheet,
          ...more,
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    );
  const cells = (...texts: string[]) =>
    texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');

  test('may hold its texts inline, prefix its names and number nothing', () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row>${cells(...HEADINGS).replace(/(<\/?)/g, '$1x:')}</x:row><x:row/><x:row>${cells('F-1', 'Dupont', '31/01/2026', '10', '').replace(/(<\/?)/g, '$1x:')}</x:row></x:sheetData></x:worksheet>`;
    const list = readListFile({ name: 'x.xlsx', bytes: archive(sheet) });
    expect(list).toMatchObject({ kind: 'invoices', invoices: [{ number: 'F-1', total: 1000, lines: [3] }] });
  });

  test('is refused when it is damaged', () => {
    expect(refusalOf('x.xlsx', archive('<worksheet><sheetData><row><c></row>'))).toContain('endommagé');
    expect(refusalOf('x.xlsx', archive('<worksheet/>').subarray(0, 300))).toContain('endommagé');
  });

  test('is refused when it announces that it inflates beyond measure', () => {
    const bytes = archive('<worksheet/>');
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 4 < bytes.length; at += 1) {
      // Size once inflated, in each entry of the central directory.
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 90_000_000, true);
    }
    expect(refusalOf('x.xlsx', bytes)).toContain('trop volumineux');
  });

  test.each([
    [
      'LibreOffice',
      'liste.ods',
      { 'content.xml': '<x/>', mimetype: 'application/vnd.oasis.opendocument.spreadsheet' },
      '.ods',
    ],
    ['Word', 'liste.docx', { 'word/document.xml': '<x/>' }, 'document de texte'],
    ['Numbers', 'liste.numbers', { 'Index/Document.iwa': 'x' }, 'Numbers'],
    ['a plain archive', 'export.zip', { 'factures.csv': 'x' }, 'archive .zip'],
  ])('%s is refused by name', (_what, name, files, words) => {
    const entries = Object.entries(files).map(([path, text]) => [path, strToU8(String(text))]);
    expect(plain(refusalOf(name, zipSync(Object.fromEntries(entries))))).toContain(words);
  });
});
