import type { DocsTree } from './docs/tree';

/** A file of somebody's Drive, as its owner sees it. */
export interface HostFile {
  readonly id: string;
  /** From the top of the Drive: « Relances/Lettres/F-12.pdf »; in a workspace, the file under `drive/`. */
  readonly path: string;
  readonly name: string;
  readonly mimeType: string;
  readonly owner: string;
  /** In the bin, itself or with its folder. */
  readonly trashed: boolean;
  /** Bytes of a stored file; null for a folder or a Google document. */
  readonly content: Uint8Array | null;
  /** A Google document's content, its own copy; null for anything else. */
  readonly document: DocsTree | null;
  /** Addresses it was shared with. */
  readonly sharedWith: readonly string[];
}

/** A Google document in a person's hands. A text is looked for in the body, then in headers and footers; all throw when it is nowhere. */
export interface HostDocument {
  readonly tree: DocsTree;
  /** All of it, a line a paragraph. */
  text(): string;
  /** The first time it is met; what replaces it keeps its style. */
  replaceText(text: string, replacement: string): void;
  makeBold(text: string): void;
  deleteText(text: string): void;
  /** The paragraph that holds the text. */
  deleteParagraph(text: string): void;
  /** After the paragraph that holds `after`; at the end of the body when absent. */
  insertParagraph(text: string, after?: string): void;
  /** From 1, in the order of the body. */
  moveTableToEnd(number?: number): void;
  deleteTable(number?: number): void;
  /** Replaces the header, or makes one. */
  setHeader(text: string): void;
  setFooter(text: string): void;
  addTab(title: string, text?: string): void;
}
