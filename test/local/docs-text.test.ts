import fc from 'fast-check';
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

const at = (index: number, segmentId?: string) => ({
  location: { index, ...(segmentId ? { segmentId } : {}) },
});
const remove = (startIndex: number, endIndex: number, segmentId?: string) => ({
  deleteContentRange: { range: { startIndex, endIndex, ...(segmentId ? { segmentId } : {}) } },
});
const replace = (text: string, replaceText: string, matchCase = true) => ({
  replaceAllText: { containsText: { text, matchCase }, replaceText },
});
const refusal = (message: string) => [
  'GoogleJsonResponseException',
  `API call to docs.documents.batchUpdate failed with error: Invalid requests[0].${message}`,
  400,
];

describe('insertText', () => {
  it('takes the style of what stands just before it', async () => {
    const opened = await withDocument([paragraph('ab', ['cd', { bold: true }])]);
    await update(opened, { insertText: { text: 'X', ...at(3) } });
    expect(runsOf(opened)).toEqual([
      ['abX', false],
      ['cd', true],
    ]);
    await update(opened, { insertText: { text: 'Y', ...at(5) } });
    expect(runsOf(opened)[1]).toEqual(['cYd', true]);
  });

  it('splits the paragraph at each newline, with its style', async () => {
    const opened = await withDocument([{ ...paragraph('abcd'), style: { alignment: 'END' } }]);
    await update(opened, { insertText: { text: '1\n\n2', ...at(3) } });
    expect(bodyText(opened)).toEqual(['ab1', '', '2cd']);
    expect(alignmentsOf(opened)).toEqual(['END', 'END', 'END']);
  });

  it('writes in cells, headers, and at the end of a segment', async () => {
    const opened = await withDocument([paragraph(''), table(['', ''], ['', '']), paragraph('fin')], {
      headers: { 'kix.h': [paragraph('Atelier')] },
    });
    await update(
      opened,
      { insertText: { text: 'd', ...at(12) } },
      { insertText: { text: 'a', ...at(5) } },
      { insertText: { text: ' !', endOfSegmentLocation: {} } },
      { insertText: { text: 'L’', ...at(0, 'kix.h') } },
      { insertText: { text: ', Lyon', endOfSegmentLocation: { segmentId: 'kix.h' } } },
    );
    expect(bodyText(opened)).toEqual(['', '| a |  |', '|  | d |', 'fin !']);
    expect(treeOf(opened).tabs[0]?.headers['kix.h']).toMatchObject([{ runs: [{ text: 'L’Atelier, Lyon' }] }]);
  });

  it('drops control characters and the private area, but keeps tabs and soft breaks', async () => {
    const opened = await withDocument([paragraph('')]);
    await update(opened, { insertText: { text: 'a\u0007\tb\u000bc\r\ue000\uf8ffd', ...at(1) } });
    expect(bodyText(opened)).toEqual(['a\tb\u000bcd']);
  });

  it.each([
    [0, 'The insertion index must be inside the bounds of an existing paragraph.'],
    [3, 'The insertion index must be inside the bounds of an existing paragraph.'],
    [4, 'The insertion index must be inside the bounds of an existing paragraph.'],
    [9, 'Index 9 must be less than the end index of the referenced segment, 9.'],
  ])('refuses index %i', async (index, message) => {
    const opened = await withDocument([paragraph('a'), table(['']), paragraph('')]);
    expect(await caught(opened, { insertText: { text: 'x', ...at(index) } })).toEqual(
      refusal(`insertText: ${message}`),
    );
  });

  it('refuses an unknown segment, and the middle of a character', async () => {
    const opened = await withDocument([paragraph('😀')]);
    expect(await caught(opened, { insertText: { text: 'x', ...at(0, 'kix.z') } })).toEqual(
      refusal(
        'insertText: Segment with ID kix.z was not found. If a segment ID is provided, it must be a header, footer or footnote ID.',
      ),
    );
    expect(await caught(opened, { insertText: { text: 'x', ...at(2) } })).toEqual(
      refusal('insertText: The insertion index cannot be within a grapheme cluster.'),
    );
  });
});

describe('deleteContentRange', () => {
  it('takes characters out, of several runs', async () => {
    const opened = await withDocument([paragraph('abc', ['def', { bold: true }], 'ghi')]);
    await update(opened, remove(3, 8));
    expect(runsOf(opened)).toEqual([['abhi', false]]);
  });

  it.each([
    ['a newline', 3, 4, ['abcd', 'ef'], 'END'],
    ['across a newline', 2, 5, ['ad', 'ef'], 'END'],
    ['a whole paragraph', 1, 4, ['cd', 'ef'], undefined],
    ['a paragraph in the middle', 4, 7, ['ab', 'ef'], 'END'],
    ['the text, not the newline', 1, 3, ['', 'cd', 'ef'], 'END'],
  ])('merges paragraphs: %s', async (_, start, end, lines, alignment) => {
    const opened = await withDocument([
      { ...paragraph('ab'), style: { alignment: 'END' } },
      paragraph('cd'),
      paragraph('ef'),
    ]);
    await update(opened, remove(start, end));
    expect(bodyText(opened)).toEqual(lines);
    expect(alignmentsOf(opened)[0]).toBe(alignment);
  });

  it('takes a table whole, and works inside of a cell', async () => {
    const opened = await withDocument([paragraph('a'), table(['bc', 'd']), paragraph('e')]);
    await update(opened, remove(6, 7));
    expect(bodyText(opened)).toEqual(['a', '| c | d |', 'e']);
    await update(opened, remove(3, 12));
    expect(bodyText(opened)).toEqual(['a', 'e']);
  });

  it.each([
    ['the last newline', 2, 16, 'The range cannot include the newline character at the end of the segment.'],
    ['beyond the end', 2, 17, 'Index 17 must be less than the end index of the referenced segment, 16.'],
    ['nothing', 4, 4, 'The range should not be empty.'],
    ['the newline before a table', 2, 3, 'Invalid deletion range. Cannot delete the requested range.'],
    ['a paragraph before a table', 1, 3, 'Invalid deletion range. Cannot delete the requested range.'],
    ['the start of a table', 3, 7, 'Invalid deletion range. Cannot delete the requested range.'],
    ['two cells', 7, 11, 'Invalid deletion range. Cannot delete the requested range.'],
    ['the newline of a cell', 6, 9, 'Invalid deletion range. Cannot delete the requested range.'],
    ['the section break', 0, 2, 'Invalid deletion range. Cannot delete the requested range.'],
  ])('refuses %s', async (_, start, end, message) => {
    const opened = await withDocument([paragraph('a'), table(['bc', 'd']), paragraph('ef')]);
    const before = treeOf(opened);
    expect(await caught(opened, remove(start, end))).toEqual(refusal(`deleteContentRange: ${message}`));
    expect(treeOf(opened)).toEqual(before);
  });

  it('leaves the index of what follows where Docs counts it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ maxLength: 6, unit: fc.constantFrom('a', 'é', ' ') }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.nat(),
        fc.nat(),
        async (lines, from, length) => {
          const opened = await withDocument(lines.map((line) => paragraph(line)));
          const text = `${lines.join('\n')}\n`;
          const start = from % text.length;
          const end = Math.min(start + (length % text.length), text.length - 1);
          if (end <= start) return;
          await update(opened, remove(start + 1, end + 1));
          expect(`${bodyText(opened).join('\n')}\n`).toBe(text.slice(0, start) + text.slice(end));
        },
      ),
      { numRuns: 40, seed: 20261122 },
    );
  });
});

describe('replaceAllText', () => {
  it('replaces everywhere, and says how many times', async () => {
    const opened = await withDocument([paragraph('[a] [a]'), table(['x [a]']), paragraph('')], {
      headers: { 'kix.h': [paragraph('[a]')] },
      footers: { 'kix.f': [paragraph('[a]')] },
    });
    opened.host.editDocument(opened.id, (document) => document.addTab('Notes', '[a]'));
    expect(await update(opened, replace('[a]', '1'), replace('[b]', '2'))).toEqual([
      { replaceAllText: { occurrencesChanged: 6 } },
      { replaceAllText: {} },
    ]);
    expect(bodyText(opened)).toEqual(['1 1', '| x 1 |', '']);
    expect(bodyText(opened, 1)).toEqual(['1']);
  });

  it('keeps to the tabs it is told', async () => {
    const opened = await withDocument([paragraph('[a]')]);
    opened.host.editDocument(opened.id, (document) => document.addTab('Notes', '[a]'));
    const request = replace('[a]', '1');
    const [first] = treeOf(opened).tabs;
    Object.assign(request.replaceAllText, { tabsCriteria: { tabIds: [first?.id] } });
    expect(await update(opened, request)).toEqual([{ replaceAllText: { occurrencesChanged: 1 } }]);
    expect(bodyText(opened, 1)).toEqual(['[a]']);
  });

  it('finds a text over several runs, and gives its replacement the style of its first character', async () => {
    const opened = await withDocument([paragraph('M. [Nom', [' du cl', { bold: true }], 'ient], bonjour')]);
    await update(opened, replace('[Nom du client]', 'Durand'));
    expect(runsOf(opened)).toEqual([['M. Durand, bonjour', false]]);
    const bold = await withDocument([paragraph('M. ', ['[Nom', { bold: true }], ' du client], bonjour')]);
    await update(bold, replace('[Nom du client]', 'Durand'));
    expect(runsOf(bold)).toEqual([
      ['M. ', false],
      ['Durand', true],
      [', bonjour', false],
    ]);
  });

  it('is literal, minds the case when asked, and never reads again what it wrote', async () => {
    const opened = await withDocument([paragraph('a.c ABC abc $& a+c')]);
    expect(await update(opened, replace('a.c', '$&a.c'), replace('abc', 'İ', false))).toEqual([
      { replaceAllText: { occurrencesChanged: 1 } },
      { replaceAllText: { occurrencesChanged: 2 } },
    ]);
    expect(bodyText(opened)).toEqual(['$&a.c İ İ $& a+c']);
  });

  it('makes a paragraph of a newline, and finds nothing across two', async () => {
    const opened = await withDocument([paragraph('[a] et [a]'), paragraph('suite')]);
    expect(await update(opened, replace('et [a]\nsuite', 'x'))).toEqual([{ replaceAllText: {} }]);
    await update(opened, replace('[a]', '1\n2'));
    expect(bodyText(opened)).toEqual(['1', '2 et 1', '2', 'suite']);
  });
});

describe('a batch', () => {
  it('fails whole at its first invalid request, and names it', async () => {
    const opened = await withDocument([paragraph('abc')]);
    const before = treeOf(opened);
    expect(
      await caught(opened, replace('abc', 'x'), { insertText: { text: 'y', ...at(1) } }, remove(1, 9)),
    ).toEqual([
      'GoogleJsonResponseException',
      'API call to docs.documents.batchUpdate failed with error: Invalid requests[2].deleteContentRange: Index 9 must be less than the end index of the referenced segment, 4.',
      400,
    ]);
    expect(treeOf(opened)).toEqual(before);
  });

  it('refuses a name that Google does not know, before anything else', async () => {
    const opened = await withDocument([paragraph('abc')]);
    expect(
      await caught(opened, { replaceAllText: { containText: { text: 'a' }, replaceText: 'b' } }),
    ).toEqual([
      'GoogleJsonResponseException',
      expect.stringContaining('Invalid JSON payload received.'),
      400,
    ]);
    expect(await caught(opened, { insertPerson: {} })).toEqual([
      'ScriptError',
      'Docs.Documents.batchUpdate insertPerson n’est pas émulé par l’hôte local',
      null,
    ]);
    expect(await caught(opened)).toMatchObject([
      'GoogleJsonResponseException',
      expect.stringContaining('Must specify at least one request.'),
      400,
    ]);
  });

  it('applies each request to what the one before it left', async () => {
    const opened = await withDocument([paragraph('abc')]);
    await update(opened, { insertText: { text: 'XX', ...at(1) } }, remove(3, 4));
    expect(bodyText(opened)).toEqual(['XXbc']);
  });
});
