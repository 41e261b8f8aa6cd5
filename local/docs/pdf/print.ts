import type { DocsTree } from '../tree';
import { Engine } from './engine';
import { pagesOf } from './pages';

/**
 * A document as a PDF, as Docs would export it: its tabs one after the other, each on its own pages. Answers at once; the
 * same tree and title make the same bytes. Every font prints as Liberation Sans, which is as wide as Arial.
 */
export function printPdf(tree: DocsTree, title: string): Uint8Array {
  const engine = new Engine(title);
  return engine.finish(tree.tabs.flatMap((tab) => pagesOf(tab, { engine, normal: tab.normal })));
}
