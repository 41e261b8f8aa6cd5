import { describe, expect, test } from 'vitest';
import { looksKey, readDocument } from '../../src/google/docs-model';

const run = (startIndex: number, content: string, textStyle: object = {}) => ({
  startIndex,
  endIndex: startIndex + content.length,
  textRun: { content, textStyle },
});
const paragraph = (startIndex: number, ...elements: { endIndex: number }[]) => ({
  startIndex,
  endIndex: elements[elements.length - 1]?.endIndex,
  paragraph: { elements, paragraphStyle: { alignment: 'END' } },
});
const SECTION = { endIndex: 1, sectionBreak: { sectionStyle: {} } };
const tab = (documentTab: object, childTabs: object[] = []) => ({ documentTab, childTabs });
const read = (...tabs: object[]) => readDocument('m', { title: 'Relance', tabs });
const body = (...content: object[]) => ({ body: { content: [SECTION, ...content] } });

describe('a model as Docs gives it', () => {
  test('runs joined, what is no text kept an index, the newline left out', () => {
    const picture = { startIndex: 6, endIndex: 7, inlineObjectElement: {} };
    const { model, looks } = read(
      tab(body(paragraph(1, run(1, '[Mon', { bold: true }), run(5, 'a'), picture, run(7, 'b]\u000b\n')))),
    );
    expect(model).toEqual({
      id: 'm',
      title: 'Relance',
      tabs: 1,
      hasSuggestions: false,
      segments: [
        {
          place: 'body',
          id: '',
          isOnFirstPage: true,
          paragraphs: [{ start: 1, text: '[Mona\ufffcb]\u000b', cell: null }],
        },
      ],
    });
    expect(looks.get(looksKey('', 1))).toEqual({ text: { bold: true }, paragraph: { alignment: 'END' } });
  });

  test('cells, each with its place and its last paragraph', () => {
    const cell = (...content: object[]) => ({ content });
    const table = {
      startIndex: 3,
      endIndex: 16,
      table: {
        tableRows: [
          {
            startIndex: 4,
            endIndex: 12,
            tableCells: [
              cell(paragraph(6, run(6, 'a\n')), paragraph(8, run(8, '\n'))),
              cell(paragraph(10, run(10, 'b\n'))),
            ],
          },
        ],
      },
    };
    const { model } = read(tab(body(paragraph(1, run(1, 'x\n')), table, paragraph(16, run(16, '\n')))));
    const place = { table: 3, row: 0, columns: 2, rowEnd: 12 };
    expect(model.segments[0]?.paragraphs).toEqual([
      { start: 1, text: 'x', cell: null },
      { start: 6, text: 'a', cell: { ...place, column: 0 } },
      { start: 8, text: '', cell: { ...place, column: 0 } },
      { start: 10, text: 'b', cell: { ...place, column: 1 } },
      { start: 16, text: '', cell: null },
    ]);
  });

  test('tabs inside of tabs count', () => {
    expect(read(tab(body()), tab(body(), [tab(body())])).model.tabs).toBe(3);
  });

  test('pending suggestions', () => {
    const suggested = { ...run(1, 'a\n'), textRun: { content: 'a\n', suggestedInsertionIds: ['s'] } };
    expect(read(tab(body(paragraph(1, suggested)))).model.hasSuggestions).toBe(true);
    expect(read(tab(body(paragraph(1, run(1, '"suggestedInsertionIds":\n'))))).model.hasSuggestions).toBe(
      false,
    );
  });

  test.each<[string, object, object, string[]]>([
    ['the document’s', { defaultFooterId: 'f', defaultHeaderId: 'h' }, {}, ['h', 'f']],
    [
      'those of a first page of its own',
      { defaultFooterId: 'f', defaultHeaderId: 'h', firstPageFooterId: 'f1', useFirstPageHeaderFooter: true },
      {},
      ['f1'],
    ],
    [
      'not those of a first page that is like the others',
      { defaultFooterId: 'f', firstPageFooterId: 'f1' },
      {},
      ['f'],
    ],
    ['the first section’s', { defaultFooterId: 'f' }, { defaultFooterId: 'f1' }, ['f1']],
  ])('the first page shows %s', (_, documentStyle, sectionStyle, shown) => {
    const content = [paragraph(0, run(0, 'x\n'))];
    const { model } = read(
      tab({
        body: { content: [{ endIndex: 1, sectionBreak: { sectionStyle } }] },
        documentStyle,
        headers: { h: { headerId: 'h', content } },
        footers: { f: { footerId: 'f', content }, f1: { footerId: 'f1', content } },
      }),
    );
    const seen = model.segments.filter(({ place, isOnFirstPage }) => place !== 'body' && isOnFirstPage);
    expect(seen.map(({ id }) => id)).toEqual(shown);
    expect(model.segments).toHaveLength(4);
    expect(seen[0]?.paragraphs).toEqual([{ start: 0, text: 'x', cell: null }]);
  });

  test('an answer that is none of this', () => {
    for (const answer of [
      null,
      undefined,
      'x',
      {},
      { tabs: [] },
      { tabs: [{}] },
      { body: { content: [null, 3] } },
    ])
      expect(readDocument('m', answer).model.segments.flatMap(({ paragraphs }) => paragraphs)).toEqual([]);
  });
});
