import { applyRequests } from '../../../local/docs/batch';
import { documentJson } from '../../../local/docs/document-json';
import { importDocx } from '../../../local/docs/import/docx';
import { printPdf } from '../../../local/docs/pdf/print';
import type { DocsTree } from '../../../local/docs/tree';
import { readDocument } from '../../../src/google/docs-model';
import { requestsOf } from '../../../src/google/docs-requests';
import { letterFileName } from '../../../src/letters/file-names';
import { composeLetter } from '../../../src/letters/letter';
import type { ShippedLetter } from '../../../src/letters/letter-models';
import { MODEL_NAMES } from '../../../src/letters/models';
import type { Notice } from '../../../src/letters/notice';

/**
 * The PDF of a notice from a shipped letter, by the way it takes at Google: made into a document, perhaps restyled by
 * its owner, read, filled in one update, printed. Throws what keeps the letter from being made.
 */
export function printLetter(
  notice: Notice,
  letter: ShippedLetter,
  restyle: (tree: DocsTree) => DocsTree = (tree) => tree,
): Uint8Array {
  const tree = restyle(importDocx(letter.docx()));
  const json = documentJson(tree, { id: 'model', title: letter.model, revisionId: '1', tabs: true });
  const { model, looks } = readDocument('model', json);
  const givesDays = letter.isFormal && letter.model !== MODEL_NAMES.publicBodyClaim;
  const use = { model: letter.model, language: letter.language, givesDays };
  const composed = composeLetter(notice, model, use);
  if (!composed.ok) {
    const missing = composed.missing.map(({ placeholder }) => `[${placeholder}]`);
    throw new Error([...composed.problems, ...missing].join('\n'));
  }
  const requests = requestsOf(composed.letter.plan, looks);
  let ids = 0;
  const { tree: filled } = applyRequests(tree, requests, () => `kix.${ids++}`);
  return printPdf(filled, letterFileName(notice, notice.step.name));
}
