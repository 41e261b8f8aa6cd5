import { emptyParagraph } from './empty';
import { InvalidRequest, type Location, tabOf } from './locate';
import type { DocsTree } from './tree';

/** Gives a tab the header or the footer it lacks, and returns its id. */
export function createSegment(
  tree: DocsTree,
  kind: 'header' | 'footer',
  at: Location | undefined,
  newId: () => string,
): string {
  const tab = tabOf(tree, at?.tabId);
  const key = kind === 'header' ? 'defaultHeaderId' : 'defaultFooterId';
  const known = tab.style[key];
  const name = kind === 'header' ? 'Default header' : 'Default footer';
  if (known) throw new InvalidRequest(`${name} already exists. ${name} id: ${known}`);
  const id = `kix.${newId()}`;
  tab[kind === 'header' ? 'headers' : 'footers'][id] = [emptyParagraph()];
  tab.style[key] = id;
  return id;
}
