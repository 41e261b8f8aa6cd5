import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyRequests } from '../../local/docs/batch';
import { documentJson } from '../../local/docs/document-json';
import { emptyTab } from '../../local/docs/empty';
import { InvalidRequest } from '../../local/docs/locate';
import type { Block, DocsTree } from '../../local/docs/tree';
import { paragraph, table } from './docs-fixture';

const SEED = 20261123;

interface Element {
  startIndex?: number;
  endIndex: number;
  paragraph?: { elements: (Element & { textRun: { content: string } })[] };
  table?: { tableRows: (Element & { tableCells: (Element & { content: Element[] })[] })[] };
}

const document = (body: Block[]): DocsTree => ({ tabs: [{ ...emptyTab('t.0', 'Lettre'), body }] });

/** Each element begins where the one before it ends, and lists end with a paragraph; returns where the list ends. */
function checkList(elements: readonly Element[], base: number): number {
  let index = base;
  for (const element of elements) {
    expect(element.startIndex ?? 0).toBe(index);
    if (element.paragraph) index = checkRuns(element.paragraph.elements, index);
    if (element.table) {
      index += 1;
      for (const row of element.table.tableRows) {
        expect(row.startIndex).toBe(index);
        index += 1;
        for (const cell of row.tableCells) {
          expect(cell.startIndex).toBe(index);
          index = checkList(cell.content, index + 1);
          expect(cell.endIndex).toBe(index);
        }
        expect(row.endIndex).toBe(index);
      }
      index += 1;
    }
    expect(element.endIndex).toBe(index);
  }
  expect(elements.at(-1)?.paragraph).toBeDefined();
  return index;
}

function checkRuns(runs: readonly (Element & { textRun: { content: string } })[], base: number): number {
  let index = base;
  for (const { startIndex, endIndex, textRun } of runs) {
    expect(startIndex ?? 0).toBe(index);
    index += textRun.content.length;
    expect(endIndex).toBe(index);
  }
  const text = runs.map(({ textRun }) => textRun.content).join('');
  expect(text.indexOf('\n')).toBe(text.length - 1);
  return index;
}

function bodyOf(tree: DocsTree): Element[] {
  const json = documentJson(tree, { id: 'x', title: '', revisionId: '', tabs: false });
  return (json.body as { content: Element[] }).content.slice(1);
}

const index = fc.nat({ max: 40 });
const text = fc.string({ maxLength: 5, unit: fc.constantFrom('a', 'b', '\n', '😀') });
const span = fc.record({ startIndex: index, endIndex: index });
const cell = fc.record({
  tableStartLocation: fc.record({ index }),
  rowIndex: fc.nat({ max: 2 }),
});
const request: fc.Arbitrary<object> = fc.oneof(
  fc.record({ insertText: fc.record({ text, location: fc.record({ index }) }) }),
  fc.record({ deleteContentRange: fc.record({ range: span }) }),
  fc.record({ replaceAllText: fc.record({ containsText: fc.record({ text }), replaceText: text }) }),
  fc.record({ insertTableRow: fc.record({ tableCellLocation: cell, insertBelow: fc.boolean() }) }),
  fc.record({ deleteTableRow: fc.record({ tableCellLocation: cell }) }),
  fc.record({
    insertTable: fc.record({
      rows: fc.constant(1),
      columns: fc.constant(2),
      location: fc.record({ index }),
    }),
  }),
  fc.record({
    updateTextStyle: fc.record({
      range: span,
      textStyle: fc.record({ bold: fc.boolean() }),
      fields: fc.constant('bold'),
    }),
  }),
);

it('keeps a document whole, whatever is asked of it', () => {
  let applied = 0;
  fc.assert(
    fc.property(fc.array(request, { minLength: 1, maxLength: 12 }), (requests) => {
      let tree = document([paragraph('ab'), table(['c', 'd'], ['', 'e']), paragraph('f😀'), paragraph('')]);
      for (const each of requests) {
        const before = structuredClone(tree);
        try {
          const result = applyRequests(tree, [each], () => 'id');
          expect(tree).toEqual(before);
          tree = result.tree;
          applied += 1;
        } catch (error) {
          if (!(error instanceof InvalidRequest)) throw error;
          expect(tree).toEqual(before);
        }
        checkList(bodyOf(tree), 1);
        expect(JSON.stringify(bodyOf(tree))).not.toMatch(/\\ud83d(?!\\ude00)|(?<!\\ud83d)\\ude00/);
      }
    }),
    { numRuns: 400, seed: SEED },
  );
  expect(applied).toBeGreaterThan(500);
});
