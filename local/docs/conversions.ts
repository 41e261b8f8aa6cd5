import { importDocx } from './import/docx';
import { importHtml } from './import/html';
import { printPdf } from './pdf/print';
import type { DocsTree } from './tree';

/** What Google makes a document from. */
const IMPORTERS: Record<string, (bytes: Uint8Array) => DocsTree> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': importDocx,
  'text/html': (bytes) => importHtml(new TextDecoder().decode(bytes)),
};

/** The document that Google makes from a file; null when it makes none: another type, or a file that is not of its type. */
export function importDocument(mimeType: string, bytes: Uint8Array): DocsTree | null {
  try {
    return IMPORTERS[mimeType]?.(bytes) ?? null;
  } catch {
    return null;
  }
}

/** The bytes of the PDF that Google makes from a document. */
export const exportPdf = (tree: DocsTree, title: string): Uint8Array => printPdf(tree, title);
