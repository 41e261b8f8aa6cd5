import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { printPdf } from '../../local/docs/pdf/print';
import type { Block, DocsTab, DocumentStyle, ParagraphBlock, TextStyle } from '../../local/docs/tree';
import { BARE, documentOf, paragraph, pt, table } from './docs-tree';
import { type PdfPage, type PdfText, readPdf, textOfPdf } from './pdf-reader';

const LEFT = 72;
const TOP = 72;
const RIGHT = 595.3 - 72;
const BOTTOM = 841.9 - 72;
/** Of 10-point text, from the top of its line to its baseline, and the line itself. */
const ASCENT = 9.05;
const LINE = 11.5;

async function pagesOf(body: Block[], more: Partial<DocsTab> = {}): Promise<PdfPage[]> {
  return (await readPdf(printPdf(documentOf(body, more), 'Essai'))).pages;
}

const textsOf = async (body: Block[], more: Partial<DocsTab> = {}): Promise<PdfText[]> =>
  (await pagesOf(body, more)).flatMap(({ texts }) => texts);

function find(texts: readonly PdfText[], text: string): PdfText {
  const found = texts.find((each) => each.text === text);
  if (!found) throw new Error(`no « ${text} » in ${texts.map((each) => each.text).join(' / ')}`);
  return found;
}

/** The partial style is completed by documentOf. */
const styled = (style: Partial<DocumentStyle>): DocumentStyle => style as DocumentStyle;

const lines = (count: number, name = 'ligne'): Block[] =>
  Array.from({ length: count }, (_, at) => paragraph(`${name} ${at + 1}`));

describe('the place of text on a page', () => {
  it('starts at the margins and goes down by lines', async () => {
    const texts = await textsOf([paragraph('un'), paragraph('deux')]);
    expect(find(texts, 'un')).toMatchObject({ size: 10 });
    expect(find(texts, 'un').x).toBeCloseTo(LEFT, 1);
    expect(find(texts, 'un').y).toBeCloseTo(TOP + ASCENT, 1);
    expect(find(texts, 'deux').y).toBeCloseTo(TOP + LINE + ASCENT, 1);
  });

  it('spaces paragraphs and lines as they say', async () => {
    const texts = await textsOf([
      paragraph('un', { spaceBelow: pt(7), lineSpacing: 200 }),
      paragraph('deux', { spaceAbove: pt(5) }),
    ]);
    expect(find(texts, 'deux').y - find(texts, 'un').y).toBeCloseTo(2 * LINE + 7 + 5, 1);
  });

  it('aligns to the right, in the middle and within indents', async () => {
    const texts = await textsOf([
      paragraph('droite', { alignment: 'END' }),
      paragraph('milieu', { alignment: 'CENTER' }),
      paragraph('retrait', { alignment: 'END', indentEnd: pt(20) }),
      paragraph('gauche', { indentStart: pt(30), indentFirstLine: pt(50) }),
    ]);
    const end = (text: string) => find(texts, text).x + find(texts, text).width;
    expect(end('droite')).toBeCloseTo(RIGHT, 1);
    expect((find(texts, 'milieu').x + end('milieu')) / 2).toBeCloseTo((LEFT + RIGHT) / 2, 1);
    expect(end('retrait')).toBeCloseTo(RIGHT - 20, 1);
    expect(find(texts, 'gauche').x).toBeCloseTo(LEFT + 50, 1);
  });

  it('brings lines after the first to their own indent', async () => {
    const [first, second] = await textsOf([
      paragraph('mot '.repeat(40), { indentStart: pt(30), indentFirstLine: pt(10) }),
    ]);
    expect([first?.x, second?.x]).toEqual([LEFT + 10, LEFT + 30]);
  });

  it('stretches justified lines to the margin, but not the last', async () => {
    const texts = await textsOf([
      paragraph('des mots de longueurs variées '.repeat(6), { alignment: 'JUSTIFIED' }),
    ]);
    const ends = texts.map(({ x, width }) => x + width);
    expect(ends.slice(0, -1).every((end) => Math.abs(end - RIGHT) < 1)).toBe(true);
    expect(ends.at(-1)).toBeLessThan(RIGHT - 20);
  });

  it('breaks lines softly, and keeps an amount with its unit', async () => {
    const words = `${'mot '.repeat(24)}1\u00a0200,00\u00a0€`;
    const texts = await textsOf([paragraph('a\u000bb'), paragraph(words, { indentEnd: pt(60) })]);
    expect(find(texts, 'b').y - find(texts, 'a').y).toBeCloseTo(LINE, 1);
    expect(texts.some(({ text }) => text.replace(/\u00a0/g, ' ').endsWith('1 200,00 €'))).toBe(true);
  });

  it('cuts a word that no line can hold', async () => {
    const texts = await textsOf([paragraph('9'.repeat(300))]);
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.map(({ text }) => text).join('')).toBe('9'.repeat(300));
    for (const { x, width } of texts) expect(x + width).toBeLessThanOrEqual(RIGHT + 0.1);
  });

  it('sets several styles on one baseline', async () => {
    const mixed: ParagraphBlock = {
      ...paragraph(''),
      runs: [
        { text: 'petit ', style: {} },
        { text: 'GRAND', style: { fontSize: pt(20), bold: true } },
      ],
    };
    const [line] = await textsOf([mixed]);
    expect(line?.text).toBe('petit GRAND');
    expect(line?.y).toBeCloseTo(TOP + 2 * ASCENT, 1);
  });

  it('prints bold wider, underlines and colours', async () => {
    const [plain, bold] = await textsOf([paragraph('relance'), paragraph('relance', {}, { bold: true })]);
    expect(bold?.width).toBeGreaterThan((plain?.width ?? 0) + 1);
    const fillsOf = async (style: TextStyle) =>
      (await pagesOf([paragraph('relance', {}, style)]))[0]?.fills ?? 0;
    expect(await fillsOf({ underline: true })).toBe((await fillsOf({})) + 1);
    const grey = { color: { rgbColor: { red: 0.9, green: 0.9, blue: 0.9 } } };
    expect(await fillsOf({ underline: true, strikethrough: true, backgroundColor: grey })).toBe(
      (await fillsOf({})) + 3,
    );
  });

  it('stops tabs every half inch, or where the paragraph says', async () => {
    const texts = await textsOf([
      paragraph('a\tb'),
      paragraph('c\tfin', { tabStops: [{ offset: pt(300), alignment: 'END' }] }),
    ]);
    expect(find(texts, 'b').x).toBeCloseTo(LEFT + 36, 1);
    expect(find(texts, 'fin').x + find(texts, 'fin').width).toBeCloseTo(LEFT + 300, 1);
  });

  it('hangs the sign of a list before its text', async () => {
    const texts = await textsOf([{ ...paragraph('élément'), bullet: { level: 0, glyph: '1.' } }]);
    expect(find(texts, '1.').x).toBeCloseTo(LEFT + 18, 1);
    expect(find(texts, 'élément').x).toBeCloseTo(LEFT + 36, 1);
    expect(find(texts, '1.').y).toBeCloseTo(find(texts, 'élément').y, 1);
  });
});

describe('headers and footers', () => {
  const withEdges = (
    header: Block[],
    footer: Block[],
    style: Partial<DocumentStyle> = {},
  ): Partial<DocsTab> => ({
    style: styled({ defaultHeaderId: 'h', defaultFooterId: 'f', ...style }),
    headers: { h: header },
    footers: { f: footer },
  });

  it('stand at their distance from the edges of every page', async () => {
    const pages = await pagesOf(lines(80), withEdges([paragraph('entête')], [paragraph('pied')]));
    expect(pages).toHaveLength(2);
    for (const { texts } of pages) {
      expect(find(texts, 'entête').y).toBeCloseTo(36 + ASCENT, 1);
      expect(find(texts, 'pied').y).toBeCloseTo(841.9 - 36 - LINE + ASCENT, 1);
    }
  });

  it('leave the text where it is when they fit in their margin, and push it when they do not', async () => {
    const [small] = await pagesOf([paragraph('corps')], withEdges(lines(3, 'h'), []));
    expect(find(small?.texts ?? [], 'corps').y).toBeCloseTo(TOP + ASCENT, 1);
    const [tall] = await pagesOf([paragraph('corps')], withEdges(lines(6, 'h'), []));
    expect(find(tall?.texts ?? [], 'corps').y).toBeCloseTo(36 + 6 * LINE + ASCENT, 1);
  });

  it('never lie under the text when a footer is tall', async () => {
    const [page] = await pagesOf(lines(80), withEdges([], lines(10, 'pied')));
    const texts = page?.texts ?? [];
    const body = texts.filter(({ text }) => text.startsWith('ligne')).map(({ y }) => y);
    expect(Math.max(...body)).toBeLessThan(find(texts, 'pied 1').y - LINE + 0.1);
  });

  it('are other ones on the first page when the document says so', async () => {
    const first = { firstPageHeaderId: 'p', useFirstPageHeaderFooter: true };
    const more = withEdges([paragraph('suite')], [paragraph('pied')], first);
    const pages = await pagesOf(lines(80), {
      ...more,
      headers: { ...more.headers, p: [paragraph('première')] },
    });
    expect(pages.map(({ texts }) => texts[0]?.text)).toEqual(['première', 'suite']);
    expect(pages.map(({ texts }) => texts.some(({ text }) => text === 'pied'))).toEqual([false, true]);
  });
});

describe('tables', () => {
  it('start a row exactly so many points lower as the row above is high', async () => {
    const texts = await textsOf([
      table(
        [200, 251.3],
        [
          { minHeight: 100, cells: ['a', 'b'] },
          { minHeight: 50, cells: ['c', 'd'] },
        ],
      ),
      paragraph('après'),
    ]);
    expect(find(texts, 'b').x).toBeCloseTo(LEFT + 200, 2);
    expect(find(texts, 'c').y - find(texts, 'a').y).toBeCloseTo(100, 2);
    expect(find(texts, 'après').y - find(texts, 'c').y).toBeCloseTo(50, 2);
  });

  it('grow a row with its text, borders taking no room', async () => {
    const line = { width: pt(3) };
    const style = { ...BARE, paddingTop: pt(4), paddingBottom: pt(6), borderTop: line, borderBottom: line };
    const texts = await textsOf([table([300], [{ minHeight: 5, cells: ['a'], style }]), paragraph('b')]);
    expect(find(texts, 'a').y).toBeCloseTo(TOP + 4 + ASCENT, 2);
    expect(find(texts, 'b').y - find(texts, 'a').y).toBeCloseTo(LINE + 6, 1);
  });

  it('draw the borders that have a width, and no other', async () => {
    const style = { ...BARE, borderBottom: { width: pt(1) }, borderLeft: { width: pt(0.5) } };
    const [ruled] = await pagesOf([table([300, 100], [{ cells: ['a', 'b'], style }])]);
    const [bare] = await pagesOf([table([300, 100], [{ cells: ['a', 'b'] }])]);
    expect([ruled?.strokes, bare?.strokes]).toEqual([4, 0]);
    // A cell that says nothing has the black lines of Docs.
    const [plain] = await pagesOf([table([300], [{ cells: ['a'], style: {} }])]);
    expect(plain?.strokes).toBe(4);
  });

  it('align what a cell holds, across the columns it spans', async () => {
    const style = { ...BARE, columnSpan: 2, paddingRight: pt(10), contentAlignment: 'BOTTOM' } as const;
    const texts = await textsOf([
      table(
        [100, 100, 100],
        [{ minHeight: 60, cells: [[paragraph('a', { alignment: 'END' })], 'b'], style }],
      ),
    ]);
    expect(find(texts, 'a').x + find(texts, 'a').width).toBeCloseTo(LEFT + 190, 1);
    expect(find(texts, 'a').y).toBeCloseTo(TOP + 60 - LINE + ASCENT, 1);
    expect(find(texts, 'b').x).toBeCloseTo(LEFT + 200, 1);
  });

  it('never cut a row that a page can hold', async () => {
    const tall = (name: string) => [[1, 2, 3, 4].map((at) => paragraph(`${name}${at}`)) as Block[]];
    const rows = Array.from({ length: 30 }, (_, at) => ({ cells: tall(`r${at}-`) }));
    const pages = await pagesOf([paragraph('avant'), table([451], rows)]);
    expect(pages.length).toBeGreaterThan(1);
    for (const { texts } of pages) {
      const counts = new Map<string, number>();
      for (const { text } of texts.filter((each) => each.text !== 'avant')) {
        const row = text.split('-')[0] ?? '';
        counts.set(row, (counts.get(row) ?? 0) + 1);
      }
      expect([...counts.values()].every((count) => count === 4)).toBe(true);
    }
  });

  it('go on with a row taller than a page, losing nothing', async () => {
    const pages = await pagesOf([paragraph('avant'), table([200, 251], [{ cells: [lines(150), 'bref'] }])]);
    expect(pages.length).toBeGreaterThan(2);
    const texts = pages.flatMap((page) => page.texts.map(({ text }) => text));
    expect(texts.filter((text) => text.startsWith('ligne'))).toHaveLength(150);
    for (const page of pages) for (const { y } of page.texts) expect(y).toBeLessThan(BOTTOM);
  });

  it('bring the heading rows back on each page', async () => {
    const rows = Array.from({ length: 90 }, (_, at) => ({ cells: [at === 0 ? 'Facture' : `F-${at}`] }));
    const long = table([451], rows);
    if (long.kind === 'table' && long.rows[0]) long.rows[0].isHeading = true;
    const pages = await pagesOf([long]);
    expect(pages.length).toBe(2);
    expect(pages.map(({ texts }) => texts.filter(({ text }) => text === 'Facture').length)).toEqual([1, 1]);
    expect(pages.map(({ texts }) => texts[0]?.text)).toEqual(['Facture', 'Facture']);
  });

  it('leave the heading rows where they stand on the first page', async () => {
    const rows = Array.from({ length: 70 }, (_, at) => ({ cells: [at === 0 ? 'Facture' : `F-${at}`] }));
    const long = table([451], rows);
    if (long.kind === 'table' && long.rows[0]) long.rows[0].isHeading = true;
    const [first, second] = await pagesOf([...lines(10), long]);
    const headingOf = (page: typeof first) => page?.texts.find(({ text }) => text === 'Facture')?.y ?? 0;
    expect(headingOf(first)).toBeGreaterThan(headingOf(second) + 9 * LINE);
  });
});

describe('pages', () => {
  it('are as large as the document says, one at least', async () => {
    const [page, ...others] = await pagesOf([paragraph('')], {
      style: styled({ pageSize: { width: pt(400), height: pt(300) } }),
    });
    expect(others).toEqual([]);
    expect(page).toMatchObject({ width: 400, height: 300, texts: [] });
  });

  it('keep a paragraph with the next, and no line alone', async () => {
    const full = Math.floor((BOTTOM - TOP) / LINE);
    const kept = await pagesOf([
      ...lines(full - 1),
      paragraph('titre', { keepWithNext: true }),
      paragraph('texte'),
    ]);
    expect(kept[1]?.texts.map(({ text }) => text)).toEqual(['titre', 'texte']);
    const three = paragraph('a\u000bb\u000bc\u000bd');
    const cut = await pagesOf([...lines(full - 3), three]);
    expect(cut[1]?.texts.map(({ text }) => text)).toEqual(['c', 'd']);
    const moved = await pagesOf([...lines(full - 1), three]);
    expect(moved[1]?.texts.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('end where a page break says', async () => {
    const pages = await pagesOf([paragraph('un\u000cdeux'), paragraph('trois', { pageBreakBefore: true })]);
    expect(pages.map(({ texts }) => texts.map(({ text }) => text))).toEqual([['un'], ['deux'], ['trois']]);
  });

  it('give up keeping together what no page can hold', async () => {
    const body = Array.from({ length: 100 }, (_, at) => paragraph(`ligne ${at}`, { keepWithNext: true }));
    const pages = await pagesOf([...body, paragraph('fin')]);
    expect(pages).toHaveLength(2);
    expect(pages.flatMap(({ texts }) => texts)).toHaveLength(101);
  });
});

describe('any document', () => {
  const word = fc.stringMatching(/^[a-zé€]{1,12}$/);
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
  const paragraphs = fc.record({
    text,
    alignment: fc.constantFrom('START', 'CENTER', 'END', 'JUSTIFIED'),
    bold: fc.boolean(),
    size: fc.integer({ min: 4, max: 30 }),
    keepWithNext: fc.boolean(),
  });
  const written = paragraphs.map(({ text: said, bold, size, ...style }) =>
    paragraph(said, style, { bold, fontSize: pt(size) }),
  );
  const tables = fc
    .array(fc.tuple(fc.array(written, { minLength: 1, maxLength: 6 }), fc.integer({ max: 900, min: 0 })), {
      minLength: 1,
      maxLength: 8,
    })
    .map((rows) =>
      table(
        [300, 151],
        rows.map(([cell, minHeight]) => ({ minHeight, cells: [cell, 'x'] })),
      ),
    );

  it('prints each letter once, inside its pages', async () => {
    const letters = (said: string) => [...said.replace(/\s/g, '')].sort().join('');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(written, tables), { maxLength: 8 }), async (body) => {
        const said = (blocks: readonly Block[]): string =>
          blocks
            .map((block) =>
              block.kind === 'table'
                ? block.rows.map(({ cells }) => cells.map((cell) => said(cell.blocks)).join('')).join('')
                : block.runs.map((run) => run.text).join(''),
            )
            .join('');
        const pages = await pagesOf(body);
        const texts = pages.flatMap((page) => page.texts);
        expect(letters(texts.map((each) => each.text).join(''))).toBe(letters(said(body)));
        for (const { x, width, y } of texts) {
          expect(x).toBeGreaterThan(LEFT - 0.1);
          expect(x + width).toBeLessThan(RIGHT + 1);
          expect(y).toBeGreaterThan(TOP);
          expect(y).toBeLessThan(BOTTOM);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the file', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const letter = documentOf([
    paragraph('Lyon, le 24 novembre 2026'),
    table([200, 251], [{ cells: ['Facture F-12', '1\u202f200,00\u00a0€'] }]),
  ]);

  it('says its title and its language', async () => {
    const { title, language } = await readPdf(printPdf(letter, 'Relance – Société Ébène'));
    expect([title, language]).toEqual(['Relance – Société Ébène', 'fr']);
  });

  it('is the same to the byte for the same document and title, at any time', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T08:00:00Z') });
    const first = printPdf(letter, 'Essai');
    vi.setSystemTime(new Date('2027-03-01T10:30:00Z'));
    expect(Buffer.from(printPdf(structuredClone(letter), 'Essai')).equals(first)).toBe(true);
    expect(Buffer.from(printPdf(letter, 'Autre')).equals(first)).toBe(false);
  });

  it('leaves the document as it was', () => {
    const before = structuredClone(letter);
    printPdf(letter, 'Essai');
    expect(letter).toEqual(before);
  });

  it('shows something for each sign that the font lacks', async () => {
    const texts = await textsOf([
      paragraph('1\u202f200,00\u202f€'),
      paragraph('Soci\u0065\u0301te\u0301'),
      paragraph('👩‍👩‍👧 中文 שלום \ufffc fin'),
      paragraph('zéro\u200blargeur\u00ad'),
    ]);
    expect(texts.map(({ text }) => text.replace(/\u00a0/g, ' '))).toEqual([
      '1 200,00 €',
      'Société',
      expect.stringMatching(/^□ □□ \S+ □ fin$/),
      'zérolargeur',
    ]);
  });

  it('prints every tab', async () => {
    const two = documentOf([paragraph('premier')]);
    const pdf = await readPdf(
      printPdf({ tabs: [...two.tabs, ...documentOf([paragraph('second')]).tabs] }, 'Essai'),
    );
    expect(textOfPdf(pdf)).toBe('premier\n\nsecond');
  });
});
