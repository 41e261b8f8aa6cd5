import type { Dimension, DocsTab, DocsTree, ParagraphBlock } from './tree';

const points = (magnitude: number): Dimension => ({ magnitude, unit: 'PT' });

export const emptyParagraph = (): ParagraphBlock => ({ kind: 'paragraph', style: {}, runs: [], end: {} });

/** A blank tab: A4 within margins of an inch, Arial 11. */
export const emptyTab = (id: string, title: string): DocsTab => ({
  id,
  title,
  style: {
    pageSize: { width: points(595.276), height: points(841.89) },
    marginTop: points(72),
    marginBottom: points(72),
    marginLeft: points(72),
    marginRight: points(72),
    marginHeader: points(36),
    marginFooter: points(36),
  },
  body: [emptyParagraph()],
  headers: {},
  footers: {},
  normal: {
    text: { fontSize: points(11), weightedFontFamily: { fontFamily: 'Arial', weight: 400 } },
    paragraph: { lineSpacing: 115 },
  },
});

export const emptyDocument = (): DocsTree => ({ tabs: [emptyTab('t.0', 'Onglet 1')] });
