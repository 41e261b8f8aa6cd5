import { deleteContentRange } from './delete-range';
import { InvalidRequest, tabOf } from './locate';
import { replaceAllText } from './replace';
import { isKnownRequest, MalformedRequest, parseRequest, type RequestName, type RequestOf } from './requests';
import { updateParagraphStyle, updateTextStyle } from './restyle';
import { createSegment } from './segments';
import { deleteTableRow, insertTable, insertTableRow } from './tables';
import type { DocsTree } from './tree';
import { insertText } from './write-text';

export type Reply = Readonly<Record<string, object>>;

/** What a request does to the tree, and its reply, empty for most. */
type Apply<N extends RequestName> = (
  tree: DocsTree,
  request: RequestOf<N>,
  newId: () => string,
  // biome-ignore lint/suspicious/noConfusingVoidType: most of them answer nothing
) => Reply | void;

const HANDLERS: { [N in RequestName]: Apply<N> } = {
  replaceAllText: (tree, { containsText, replaceText, tabsCriteria }) => {
    const tabs = tabsCriteria ? tabsCriteria.tabIds.map((id) => tabOf(tree, id)) : tree.tabs;
    const count = replaceAllText(tabs, containsText.text, replaceText, containsText.matchCase);
    // A count of 0 is left out, as every zero of Google's JSON is.
    return { replaceAllText: count > 0 ? { occurrencesChanged: count } : {} };
  },
  insertText: (tree, request) => insertText(tree, request, request.text),
  deleteContentRange: (tree, { range }) => deleteContentRange(tree, range),
  insertTable: (tree, request) => insertTable(tree, request, request.rows, request.columns),
  insertTableRow: (tree, { tableCellLocation, insertBelow }) =>
    insertTableRow(tree, tableCellLocation, insertBelow),
  deleteTableRow: (tree, { tableCellLocation }) => deleteTableRow(tree, tableCellLocation),
  updateTextStyle: (tree, { range, textStyle, fields }) => updateTextStyle(tree, range, textStyle, fields),
  updateParagraphStyle: (tree, { range, paragraphStyle, fields }) =>
    updateParagraphStyle(tree, range, paragraphStyle, fields),
  createHeader: (tree, { sectionBreakLocation }, newId) => ({
    createHeader: { headerId: createSegment(tree, 'header', sectionBreakLocation, newId) },
  }),
  createFooter: (tree, { sectionBreakLocation }, newId) => ({
    createFooter: { footerId: createSegment(tree, 'footer', sectionBreakLocation, newId) },
  }),
};

export class UnknownRequest extends Error {}

/**
 * Applies requests one after the other to a copy of the tree: all of them, or none. Throws MalformedRequest or
 * InvalidRequest in Google's words, or UnknownRequest with the name of a request that is not emulated.
 */
export function applyRequests(
  tree: DocsTree,
  requests: readonly unknown[],
  newId: () => string,
): { tree: DocsTree; replies: Reply[] } {
  const copy = structuredClone(tree);
  const steps = requests.map((request, at) => stepOf(request, at));
  return { tree: copy, replies: steps.map((step) => step(copy, newId)) };
}

type Step = (tree: DocsTree, newId: () => string) => Reply;

function stepOf(request: unknown, at: number): Step {
  const entries = Object.entries(typeof request === 'object' && request !== null ? request : {});
  const [name = '', content] = entries.find(([, each]) => each !== undefined) ?? [];
  if (entries.length !== 1 || name === '')
    throw new MalformedRequest(
      `Invalid value at 'requests[${at}]': exactly one kind of request must be set.`,
    );
  if (!isKnownRequest(name)) throw new UnknownRequest(name);
  return step(name, at, content);
}

function step<N extends RequestName>(name: N, at: number, content: unknown): Step {
  const parsed = parseRequest(name, at, content);
  return (tree, newId) => {
    try {
      return HANDLERS[name](tree, parsed, newId) ?? {};
    } catch (error) {
      if (error instanceof InvalidRequest)
        throw new InvalidRequest(`Invalid requests[${at}].${name}: ${error.message}`);
      throw error;
    }
  };
}
