import { describe, expect, it } from 'vitest';
import { paragraph, table, withDocument } from './docs-fixture';

interface Element {
  startIndex?: number;
  endIndex: number;
  paragraph?: { elements: (Element & { textRun?: { content: string } })[] };
  table?: { tableRows: (Element & { tableCells: (Element & { content: Element[] })[] })[] };
}
type Json = Record<string, { content: Element[] }>;
const spans = (elements: readonly Element[]) =>
  elements.map(({ startIndex, endIndex }) => [startIndex, endIndex]);

describe('Docs.Documents.get', () => {
  it('starts the body with a section break, and ends each paragraph with its newline', async () => {
    const { host, id } = await withDocument([paragraph('Été ', ['2026', { bold: true }]), paragraph('')]);
    const { body, ...document } = (await host.call('get', id)) as Json;
    expect(document).toMatchObject({ documentId: id, title: 'Modèle' });
    expect(spans(body?.content ?? [])).toEqual([
      [undefined, 1],
      [1, 10],
      [10, 11],
    ]);
    expect(body?.content[1]?.paragraph?.elements).toMatchObject([
      { startIndex: 1, endIndex: 5, textRun: { content: 'Été ', textStyle: {} } },
      { startIndex: 5, endIndex: 10, textRun: { content: '2026\n', textStyle: { bold: true } } },
    ]);
  });

  it('counts UTF-16 units, and one index for a picture', async () => {
    const { host, id } = await withDocument([paragraph('a😀\ufffcb')]);
    const { body } = (await host.call('get', id)) as Json;
    expect(body?.content[1]?.paragraph?.elements).toMatchObject([
      { startIndex: 1, endIndex: 4, textRun: { content: 'a😀' } },
      { startIndex: 4, endIndex: 5, inlineObjectElement: {} },
      { startIndex: 5, endIndex: 7, textRun: { content: 'b\n' } },
    ]);
  });

  it('gives a table, its rows and its cells an index each, and one more at the end', async () => {
    // An empty table of two by two at 2: cells at 5, 7, 10 and 12, as everybody who fills one has learnt.
    const { host, id } = await withDocument([paragraph(''), table(['', ''], ['', '']), paragraph('')]);
    const { body } = (await host.call('get', id)) as Json;
    const [, , found, after] = body?.content ?? [];
    expect(spans(found && after ? [found, after] : [])).toEqual([
      [2, 14],
      [14, 15],
    ]);
    const rows = found?.table?.tableRows ?? [];
    expect(spans(rows)).toEqual([
      [3, 8],
      [8, 13],
    ]);
    const cells = rows.flatMap(({ tableCells }) => tableCells);
    expect(spans(cells)).toEqual([
      [4, 6],
      [6, 8],
      [9, 11],
      [11, 13],
    ]);
    expect(cells.map(({ content }) => content[0]?.startIndex)).toEqual([5, 7, 10, 12]);
  });

  it('counts headers and footers from 0, which it leaves out', async () => {
    const { host, id } = await withDocument([paragraph('x')], {
      headers: { 'kix.h': [paragraph('Atelier'), paragraph('Lyon')] },
      footers: { 'kix.f': [paragraph('')] },
    });
    const json = (await host.call('get', id)) as Record<string, Json>;
    expect(spans(json.headers?.['kix.h']?.content ?? [])).toEqual([
      [undefined, 8],
      [8, 13],
    ]);
    expect(spans(json.footers?.['kix.f']?.content ?? [])).toEqual([[undefined, 1]]);
  });

  it('puts the content under tabs when asked, and shows the first tab only otherwise', async () => {
    const { host, id } = await withDocument([paragraph('premier')]);
    host.editDocument(id, (document) => document.addTab('Notes', 'second'));
    const whole = (await host.call('get', id, { includeTabsContent: true })) as {
      tabs: { tabProperties: object; documentTab: Json }[];
    };
    expect(Object.keys(whole).sort()).toEqual([
      'documentId',
      'revisionId',
      'suggestionsViewMode',
      'tabs',
      'title',
    ]);
    expect(whole.tabs.map(({ tabProperties }) => tabProperties)).toMatchObject([
      { tabId: 't.0' },
      { title: 'Notes', index: 1 },
    ]);
    expect(JSON.stringify(whole.tabs[1]?.documentTab.body)).toContain('second');
    const plain = JSON.stringify(await host.call('get', id));
    expect(plain).toContain('premier');
    expect(plain).not.toContain('second');
  });

  it('keeps the fields it is asked for', async () => {
    const { host, id } = await withDocument([paragraph('x')]);
    const fields = 'title,body(content(endIndex,paragraph/elements/textRun/content))';
    expect(await host.call('get', id, { fields })).toEqual({
      title: 'Modèle',
      body: {
        content: [
          { endIndex: 1 },
          { endIndex: 3, paragraph: { elements: [{ textRun: { content: 'x\n' } }] } },
        ],
      },
    });
    await expect(host.call('get', id, { fields: 'contenu' })).rejects.toThrow(
      'API call to docs.documents.get failed with error: Invalid field selection contenu',
    );
  });

  it('knows only the documents of its account', async () => {
    const { host, id } = await withDocument([paragraph('x')]);
    await expect(host.as('collegue@atelier-exemple.fr').call('get', id)).rejects.toThrow(
      'API call to docs.documents.get failed with error: Requested entity was not found.',
    );
  });
});
