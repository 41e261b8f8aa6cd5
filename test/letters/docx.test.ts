import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { A4, type DocxBlock, type DocxDocument, paragraph } from '../../src/letters/docx/content';
import { writeDocx } from '../../src/letters/docx/write-docx';
import { elementsOf, paragraphTexts, readParts } from './docx-text';

const withBody = (...body: readonly DocxBlock[]): DocxDocument => ({
  language: 'fr',
  page: { ...A4, top: 20, right: 20, bottom: 20, left: 25.4, header: 10, footer: 10 },
  defaults: { font: 'Arial', size: 10, lineSpacing: 1.5 },
  header: [paragraph('En-tête')],
  footer: [paragraph('Pied')],
  body,
});

function part(document: DocxDocument, name: string) {
  const found = readParts(writeDocx(document)).get(name);
  if (!found) throw new Error(`no part ${name}`);
  return found;
}

const body = (...blocks: readonly DocxBlock[]) => part(withBody(...blocks), 'word/document.xml');
const first = (root: ReturnType<typeof body>, name: string) => elementsOf(root, name)[0]?.attributes;

describe('a .docx', () => {
  it('names each of its parts, and each part exists', () => {
    const parts = readParts(writeDocx(withBody()));
    const named = elementsOf(parts.get('[Content_Types].xml') as never, 'Override').map(
      ({ attributes }) => attributes.PartName?.slice(1) ?? '',
    );
    const linked = elementsOf(parts.get('word/_rels/document.xml.rels') as never, 'Relationship').map(
      ({ attributes }) => `word/${attributes.Target}`,
    );
    expect(named).toEqual(expect.arrayContaining(['word/document.xml', ...linked]));
    expect([...parts.keys()]).toEqual(expect.arrayContaining(named));
  });

  it('is the same bytes each time', () => {
    const document = withBody(paragraph('Bonjour'));
    expect(writeDocx(document)).toEqual(writeDocx(document));
  });

  it('has its header, its footer, its page and its margins', () => {
    const root = body(paragraph('Texte'));
    expect(first(root, 'w:pgSz')).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(first(root, 'w:pgMar')).toMatchObject({ 'w:left': '1440', 'w:top': '1134', 'w:header': '567' });
    expect(paragraphTexts(part(withBody(), 'word/header.xml'))).toEqual(['En-tête']);
    expect(paragraphTexts(part(withBody(), 'word/footer.xml'))).toEqual(['Pied']);
    expect(first(root, 'w:headerReference')).toEqual({ 'w:type': 'default', 'r:id': 'header' });
  });

  it('writes its font, size, spacing and language once', () => {
    const styles = part(withBody(), 'word/styles.xml');
    expect(first(styles, 'w:rFonts')).toMatchObject({ 'w:ascii': 'Arial' });
    expect(first(styles, 'w:sz')).toEqual({ 'w:val': '20' });
    expect(first(styles, 'w:spacing')).toMatchObject({ 'w:line': '360', 'w:lineRule': 'auto' });
    expect(first(styles, 'w:lang')).toEqual({ 'w:val': 'fr-FR' });
  });

  it('keeps any text as it is, control characters left out', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'<>&"\'é€\u00a0\u202f[]'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(text, (written) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML refuses, and ends of lines that it changes
        const clean = written.replace(/[\u0000-\u001f\ufffe\uffff]|\*\*/g, '');
        expect(paragraphTexts(body(paragraph(`${clean}\u0007`)))).toEqual([clean]);
      }),
    );
  });

  it('makes bold what stands between stars, and breaks lines without ending the paragraph', () => {
    const root = body(paragraph('Payez **12 €**\nvite'));
    const bold = elementsOf(root, 'w:r').filter((run) => elementsOf(run, 'w:b').length > 0);
    expect(bold.map((run) => run.text)).toEqual(['12 €']);
    expect(paragraphTexts(root)).toEqual(['Payez 12 €\nvite']);
  });

  it('gives a paragraph its looks, an empty one its size', () => {
    const root = body(
      paragraph('', {
        size: 4,
        align: 'right',
        spaceBefore: 3,
        spaceAfter: 7,
        indent: 25.4,
        keepWithNext: true,
        color: 'FF0000',
      }),
    );
    expect(first(root, 'w:sz')).toEqual({ 'w:val': '8' });
    expect(first(root, 'w:jc')).toEqual({ 'w:val': 'right' });
    expect(first(root, 'w:ind')).toEqual({ 'w:left': '1440' });
    expect(first(root, 'w:spacing')).toEqual({ 'w:before': '60', 'w:after': '140' });
    expect(first(root, 'w:color')).toEqual({ 'w:val': 'FF0000' });
    expect(elementsOf(root, 'w:keepNext')).toHaveLength(1);
  });

  it('draws a table with its widths, heights, paddings, borders and shading, and a paragraph after it', () => {
    const root = body({
      kind: 'table',
      columns: [25.4, 50.8],
      rows: [
        {
          isHeading: true,
          minHeight: 12.7,
          cells: [
            { paragraphs: [paragraph('a')], padding: { top: 2.54 }, shading: 'EEEEEE' },
            { paragraphs: [], borders: { bottom: { width: 0.5, color: 'A6A6A6' } } },
          ],
        },
      ],
    });
    expect(elementsOf(root, 'w:gridCol').map(({ attributes }) => attributes['w:w'])).toEqual([
      '1440',
      '2880',
    ]);
    expect(first(root, 'w:trHeight')).toEqual({ 'w:val': '720', 'w:hRule': 'atLeast' });
    expect(elementsOf(root, 'w:tblHeader')).toHaveLength(1);
    expect(first(root, 'w:shd')).toMatchObject({ 'w:fill': 'EEEEEE' });
    const [left, right] = elementsOf(root, 'w:tc');
    if (!left || !right) throw new Error('two cells were written');
    expect(
      elementsOf(left, 'w:top').map(({ attributes }) => attributes['w:w'] ?? attributes['w:val']),
    ).toEqual(['nil', '144']);
    expect(first(right, 'w:bottom')).toEqual({
      'w:val': 'single',
      'w:sz': '4',
      'w:space': '0',
      'w:color': 'A6A6A6',
    });
    expect(paragraphTexts(right)).toEqual(['']);
    expect(paragraphTexts(root)).toEqual(['a', '', '']);
  });
});
