import type { FillPlan, LetterEdit } from '../letters/document/fill-plan';
import { looksKey, type ReadModel } from './docs-model';
import type { Json } from './json';

/** One request of `documents.batchUpdate`. */
export type DocsRequest = Json;

/** Those of a style that a cell's text is given again; one that is absent goes back to what is inherited. */
const TEXT_FIELDS =
  'bold,italic,underline,strikethrough,smallCaps,backgroundColor,foregroundColor,fontSize,weightedFontFamily,baselineOffset';
const PARAGRAPH_FIELDS =
  'namedStyleType,alignment,direction,lineSpacing,spacingMode,spaceAbove,spaceBelow,indentFirstLine,indentStart,indentEnd,keepLinesTogether,keepWithNext';

/** A plan as Docs takes it; the answers to its replacements are the last ones. */
export const requestsOf = (plan: FillPlan, looks: ReadModel['looks']): DocsRequest[] => [
  ...plan.edits.flatMap((edit) => requestsOfEdit(edit, looks)),
  ...plan.replacements.map(({ find, value }) => ({
    replaceAllText: { containsText: { text: find, matchCase: true }, replaceText: value },
  })),
];

const place = (segment: string): Json => (segment === '' ? {} : { segmentId: segment });

function requestsOfEdit(edit: LetterEdit, looks: ReadModel['looks']): readonly DocsRequest[] {
  const { segment } = edit;
  switch (edit.kind) {
    case 'insert':
      return [{ insertText: { location: { ...place(segment), index: edit.at }, text: edit.text } }];
    case 'delete':
      return [{ deleteContentRange: { range: rangeOf(segment, edit.start, edit.end) } }];
    case 'deleteRow':
      return [{ deleteTableRow: { tableCellLocation: cellLocation(segment, edit.table, edit.row) } }];
    case 'insertRow':
      return [
        {
          insertTableRow: {
            tableCellLocation: cellLocation(segment, edit.table, edit.below),
            insertBelow: true,
          },
        },
        // From the last cell, so that the text of one does not move the others.
        ...edit.cells
          .map((cell, column) => cellRequests(edit, cell, column, looks))
          .reverse()
          .flat(),
      ];
  }
}

type InsertRow = Extract<LetterEdit, { readonly kind: 'insertRow' }>;

/** A new cell holds an empty paragraph: it takes two indexes, after one for its row. */
function cellRequests(
  { segment, at }: InsertRow,
  cell: InsertRow['cells'][number],
  column: number,
  looks: ReadModel['looks'],
): readonly DocsRequest[] {
  let index = at + 2 + 2 * column;
  const text = cell.map((paragraph) => paragraph.text).join('\n');
  const requests: DocsRequest[] =
    text === '' ? [] : [{ insertText: { location: { ...place(segment), index }, text } }];
  for (const paragraph of cell) {
    const style = looks.get(looksKey(segment, paragraph.like));
    const end = index + paragraph.text.length;
    if (style) {
      const kept = paragraph.keepWithNext ? { keepWithNext: true } : {};
      requests.push({
        updateParagraphStyle: {
          range: rangeOf(segment, index, end + 1),
          paragraphStyle: { ...picked(style.paragraph, PARAGRAPH_FIELDS), ...kept },
          fields: PARAGRAPH_FIELDS,
        },
      });
    }
    if (style && end > index) {
      requests.push({
        updateTextStyle: {
          range: rangeOf(segment, index, end),
          textStyle: picked(style.text, TEXT_FIELDS),
          fields: TEXT_FIELDS,
        },
      });
    }
    index = end + 1;
  }
  return requests;
}

const rangeOf = (segment: string, startIndex: number, endIndex: number): Json => ({
  ...place(segment),
  startIndex,
  endIndex,
});

const cellLocation = (segment: string, table: number, rowIndex: number): Json => ({
  tableStartLocation: { ...place(segment), index: table },
  rowIndex,
  columnIndex: 0,
});

const picked = (style: Json, fields: string): Json =>
  Object.fromEntries(fields.split(',').flatMap((name) => (name in style ? [[name, style[name]]] : [])));
