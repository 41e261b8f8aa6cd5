import { describe, expect, it } from 'vitest';
import {
  alignmentsOf,
  bodyText,
  caught,
  paragraph,
  runsOf,
  table,
  treeOf,
  update,
  withDocument,
} from './docs-fixture';

const cell = (index: number, rowIndex: number, segmentId?: string) => ({
  tableCellLocation: {
    tableStartLocation: { index, ...(segmentId ? { segmentId } : {}) },
    rowIndex,
    columnIndex: 0,
  },
});

describe('tables', () => {
  it('take rows above and below, with the look of the cells beside them', async () => {
    const shaded = table(['N°', 'Montant'], ['[n]', '[m]']);
    for (const each of shaded.rows[1]?.cells ?? []) each.style.backgroundColor = { color: {} };
    const opened = await withDocument([paragraph(''), shaded, paragraph('')]);
    await update(
      opened,
      { insertTableRow: { ...cell(2, 1), insertBelow: true } },
      { insertTableRow: { ...cell(2, 0), insertBelow: false } },
    );
    expect(bodyText(opened)).toEqual(['', '|  |  |', '| N° | Montant |', '| [n] | [m] |', '|  |  |', '']);
    const block = treeOf(opened).tabs[0]?.body[1];
    if (block?.kind !== 'table') throw new Error('no table');
    expect(block.rows.map(({ cells }) => 'backgroundColor' in (cells[0]?.style ?? {}))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('fill a new row at the indexes it has in the same batch', async () => {
    // Rows of the table at 2: 3 to 8 and 8 to 13; the row added below the second one begins at 13, its cells at 15 and 17.
    const opened = await withDocument([paragraph(''), table(['', ''], ['', '']), paragraph('')]);
    await update(
      opened,
      { insertTableRow: { ...cell(2, 1), insertBelow: true } },
      { insertText: { location: { index: 17 }, text: 'droite' } },
      { insertText: { location: { index: 15 }, text: 'gauche' } },
    );
    expect(bodyText(opened)[3]).toBe('| gauche | droite |');
  });

  it('lose rows, and go with the last one', async () => {
    const opened = await withDocument([paragraph(''), table(['a'], ['b']), paragraph('')]);
    await update(opened, { deleteTableRow: cell(2, 0) });
    expect(bodyText(opened)).toEqual(['', '| b |', '']);
    await update(opened, { deleteTableRow: cell(2, 0) });
    expect(bodyText(opened)).toEqual(['', '']);
  });

  it('are found in headers too, and by their start only', async () => {
    const opened = await withDocument([paragraph('')], {
      headers: { 'kix.h': [table(['a']), paragraph('')] },
    });
    await update(opened, { insertTableRow: { ...cell(0, 0, 'kix.h'), insertBelow: true } });
    expect(treeOf(opened).tabs[0]?.headers['kix.h']?.[0]).toMatchObject({ rows: [{}, {}] });
    const refused = (await caught(opened, { deleteTableRow: cell(1, 0, 'kix.h') })) as string[];
    expect(refused[1]).toContain(
      'Invalid requests[0].deleteTableRow: Invalid table start location. Must specify the start index of the table.',
    );
    expect(await caught(opened, { deleteTableRow: cell(0, 2, 'kix.h') })).toContain(400);
  });

  it('are put after a newline of their own', async () => {
    const opened = await withDocument([paragraph('abcd')]);
    await update(opened, { insertTable: { rows: 2, columns: 2, location: { index: 3 } } });
    expect(bodyText(opened)).toEqual(['ab', '|  |  |', '|  |  |', 'cd']);
    // The newline at 3, the table at 4, its first cell's text at 7.
    await update(opened, { insertText: { location: { index: 7 }, text: 'x' } });
    expect(bodyText(opened)[1]).toBe('| x |  |');
  });
});

describe('styles', () => {
  it('change the fields named, and put back those named and not given', async () => {
    const opened = await withDocument([paragraph(['abcd', { bold: true, italic: true }], 'ef')]);
    await update(opened, {
      updateTextStyle: {
        range: { startIndex: 3, endIndex: 6 },
        textStyle: { underline: true, strikethrough: true },
        fields: 'bold,underline',
      },
    });
    const [block] = treeOf(opened).tabs[0]?.body ?? [];
    expect(block).toMatchObject({
      runs: [
        { text: 'ab', style: { bold: true, italic: true } },
        { text: 'cd', style: { italic: true, underline: true } },
        { text: 'e', style: { underline: true } },
        { text: 'f', style: {} },
      ],
    });
    expect(JSON.stringify(block)).not.toContain('strikethrough');
  });

  it('reach the cells of a range, and the newline of an empty paragraph', async () => {
    const opened = await withDocument([paragraph(''), table(['a']), paragraph('b')]);
    const range = { startIndex: 1, endIndex: 9 };
    await update(opened, { updateTextStyle: { range, textStyle: { bold: true }, fields: 'bold' } });
    const body = treeOf(opened).tabs[0]?.body;
    expect(JSON.stringify(body).match(/"bold":true/g)?.length).toBeGreaterThanOrEqual(3);
    await update(opened, { insertText: { location: { index: 1 }, text: 'x' } });
    expect(runsOf(opened)).toEqual([['x', true]]);
  });

  it('of paragraphs touch every paragraph of the range', async () => {
    const opened = await withDocument([paragraph('a'), paragraph('b'), paragraph('c')]);
    const range = { startIndex: 2, endIndex: 4 };
    await update(opened, {
      updateParagraphStyle: { range, paragraphStyle: { alignment: 'END' }, fields: 'alignment' },
    });
    expect(alignmentsOf(opened)).toEqual(['END', 'END', undefined]);
  });

  it('want fields', async () => {
    const opened = await withDocument([paragraph('a')]);
    const range = { startIndex: 1, endIndex: 2 };
    const refused = (await caught(opened, {
      updateTextStyle: { range, textStyle: { bold: true } },
    })) as string[];
    expect(refused[1]).toContain('Invalid requests[0].updateTextStyle: At least one field must be listed');
  });
});

describe('headers and footers', () => {
  it('are made once, and named in the reply', async () => {
    const opened = await withDocument([paragraph('a')]);
    const replies = (await update(
      opened,
      { createHeader: { type: 'DEFAULT' } },
      { createFooter: { type: 'DEFAULT' } },
    )) as [{ createHeader: { headerId: string } }, { createFooter: { footerId: string } }];
    const id = replies[1].createFooter.footerId;
    await update(opened, { insertText: { location: { segmentId: id, index: 0 }, text: 'SIREN' } });
    const [tab] = treeOf(opened).tabs;
    expect(tab?.style).toMatchObject({
      defaultHeaderId: replies[0].createHeader.headerId,
      defaultFooterId: id,
    });
    expect(tab?.footers[id]).toMatchObject([{ runs: [{ text: 'SIREN' }] }]);
    const refused = (await caught(opened, { createFooter: { type: 'DEFAULT' } })) as string[];
    expect(refused[1]).toContain(
      `Invalid requests[0].createFooter: Default footer already exists. Default footer id: ${id}`,
    );
  });
});

describe('a person', () => {
  it('restyles a document by hand', async () => {
    const opened = await withDocument([
      paragraph('Cher [Nom du client],'),
      paragraph('Objet'),
      table(['[Tableau]']),
      paragraph('Cordialement'),
    ]);
    opened.host.editDocument(opened.id, (document) => {
      document.makeBold('du cl');
      document.replaceText('Cher', 'Bonjour');
      document.insertParagraph('Réf.', 'Objet');
      document.deleteParagraph('Objet');
      document.moveTableToEnd();
      document.setHeader('Atelier\nLyon');
      document.addTab('Notes');
    });
    expect(runsOf(opened)).toEqual([
      ['Bonjour [Nom ', false],
      ['du cl', true],
      ['ient],', false],
    ]);
    expect(bodyText(opened).slice(1)).toEqual(['Réf.', 'Cordialement', '| [Tableau] |', '']);
    const [first, second] = treeOf(opened).tabs;
    expect(Object.values(first?.headers ?? {})[0]).toHaveLength(2);
    expect(second?.title).toBe('Notes');
    expect(() => opened.host.editDocument(opened.id, (document) => document.deleteText('absent'))).toThrow(
      '« absent » n’est dans aucun paragraphe du document.',
    );
  });
});
