import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importDocx } from '../../local/docs/import/docx';
import { printPdf } from '../../local/docs/pdf/print';
import type { Block, DocsTab, ParagraphBlock, TableBlock } from '../../local/docs/tree';
import { pt } from './docs-tree';
import { readPdf } from './pdf-reader';
import { type WordParts, wordFile, wordParagraph, wordRun } from './word-file';

function tabOf(parts: WordParts | string): DocsTab {
  const [tab] = importDocx(wordFile(typeof parts === 'string' ? { body: parts } : parts)).tabs;
  if (!tab) throw new Error('no tab');
  return tab;
}

const paragraphsOf = (blocks: readonly Block[] = []): ParagraphBlock[] =>
  blocks.filter((block): block is ParagraphBlock => block.kind === 'paragraph');

const textOf = ({ runs }: ParagraphBlock): string => runs.map(({ text }) => text).join('');

function firstParagraph(parts: WordParts | string): ParagraphBlock {
  const [block] = paragraphsOf(tabOf(parts).body);
  if (!block) throw new Error('no paragraph');
  return block;
}

function tableOf(parts: WordParts | string): TableBlock {
  const table = tabOf(parts).body.find((block): block is TableBlock => block.kind === 'table');
  if (!table) throw new Error('no table');
  return table;
}

/** As Word writes them: 11-point Calibri of the theme, 8 points under each paragraph, lines of 1.08. */
const STYLES = `
  <w:docDefaults>
    <w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>
    <w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>
  </w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="Base"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Base"><w:name w:val="base"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240"/></w:pPr><w:rPr><w:i/><w:color w:val="1F3A5F"/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Fort"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="table" w:default="1" w:styleId="TableauNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
  <w:style w:type="table" w:styleId="Grille"><w:name w:val="Table Grid"/><w:basedOn w:val="TableauNormal"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="dashed" w:sz="8" w:color="FF0000"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr></w:style>`;
const THEME = `<a:theme xmlns:a="urn:a"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Calibri Light"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;

describe('the page of a .docx', () => {
  const section = (more = '') =>
    `<w:sectPr>${more}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1134" w:bottom="1361" w:left="1134" w:header="624" w:footer="510"/></w:sectPr>`;

  it('has its size and its margins, in points', () => {
    const { style } = tabOf(`${wordParagraph('a')}${section()}`);
    expect(style).toMatchObject({
      pageSize: { width: pt(595.3), height: pt(841.9) },
      marginTop: pt(65.2),
      marginBottom: pt(68.05),
      marginLeft: pt(56.7),
      marginHeader: pt(31.2),
      marginFooter: pt(25.5),
    });
  });

  it('has its headers and footers, those of the first page apart', () => {
    const references =
      '<w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/><w:headerReference w:type="even" r:id="header3"/><w:footerReference w:type="default" r:id="footer1"/><w:titlePg/>';
    const { style, headers, footers } = tabOf({
      body: `${wordParagraph('a')}${section(references)}`,
      headers: {
        header1: wordParagraph('suite'),
        header2: wordParagraph('première'),
        header3: wordParagraph('paire'),
      },
      footers: { footer1: wordParagraph('pied') },
    });
    const said = (blocks: Block[] | undefined) => paragraphsOf(blocks).map(textOf);
    expect(said(headers[style.defaultHeaderId ?? ''])).toEqual(['suite']);
    expect(said(headers[style.firstPageHeaderId ?? ''])).toEqual(['première']);
    expect(said(footers[style.defaultFooterId ?? ''])).toEqual(['pied']);
    expect(style.useFirstPageHeaderFooter).toBe(true);
    expect([Object.keys(headers).length, Object.keys(footers).length]).toEqual([2, 1]);
  });

  it('has none when the file has none', () => {
    const { style, headers, footers } = tabOf(wordParagraph('a'));
    expect([headers, footers, style.defaultHeaderId, style.useFirstPageHeaderFooter]).toEqual([
      {},
      {},
      undefined,
      undefined,
    ]);
  });
});

describe('the text of a .docx', () => {
  it('joins what Word cuts into many runs', () => {
    const cut = `${wordRun('[Nom')}<w:proofErr w:type="spellStart"/>${wordRun(' du ')}<w:bookmarkStart w:id="0" w:name="_GoBack"/>${wordRun('cli', '<w:lang w:val="fr-FR"/>')}<w:proofErr w:type="spellEnd"/>${wordRun('ent]')}`;
    expect(firstParagraph(wordParagraph(cut)).runs).toEqual([{ text: '[Nom du client]', style: {} }]);
  });

  it('keeps soft breaks, tabs, page breaks and pictures as one sign each', () => {
    const run =
      '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:noBreakHyphen/><w:br w:type="page"/><w:drawing/><w:lastRenderedPageBreak/></w:r>';
    expect(textOf(firstParagraph(wordParagraph(run)))).toBe('a\u000bb\t\u2011\u000c\ufffc');
  });

  it('reads what stands in links, insertions, fields and controls, not what was deleted or hidden', () => {
    const content = `<w:hyperlink>${wordRun('a')}</w:hyperlink><w:ins>${wordRun('b')}</w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:sdt><w:sdtPr/><w:sdtContent>${wordRun('c')}</w:sdtContent></w:sdt><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${wordRun('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${wordRun('x', '<w:vanish/>')}`;
    expect(textOf(firstParagraph(wordParagraph(content)))).toBe('abc1');
  });

  it('keeps bold, italic, underline, size, colour and font, and knows when they are off', () => {
    const looks =
      '<w:rFonts w:ascii="Garamond"/><w:b/><w:i/><w:u w:val="single"/><w:color w:val="FF0000"/><w:sz w:val="17"/>';
    const [on, off] = firstParagraph(
      wordParagraph(wordRun('a', looks) + wordRun('b', '<w:b w:val="0"/><w:u w:val="none"/>')),
    ).runs;
    expect(on?.style).toEqual({
      bold: true,
      italic: true,
      underline: true,
      fontSize: pt(8.5),
      foregroundColor: { color: { rgbColor: { red: 1, green: 0, blue: 0 } } },
      weightedFontFamily: { fontFamily: 'Garamond', weight: 400 },
    });
    expect(off).toEqual({ text: 'b', style: {} });
  });

  it('keeps the looks of an empty paragraph', () => {
    expect(firstParagraph(wordParagraph('<w:r/>', '<w:rPr><w:sz w:val="8"/></w:rPr>'))).toMatchObject({
      runs: [],
      end: { fontSize: pt(4) },
    });
  });
});

describe('the styles of a .docx', () => {
  it('make the normal text of its defaults and of Normal', () => {
    const { normal } = tabOf({ body: wordParagraph('a'), styles: STYLES, theme: THEME });
    expect(normal.text).toMatchObject({ fontSize: pt(11), weightedFontFamily: { fontFamily: 'Calibri' } });
    expect(normal.paragraph).toMatchObject({ spaceBelow: pt(8), lineSpacing: 107.92 });
  });

  it('leave a plain paragraph plain', () => {
    const block = firstParagraph({ body: wordParagraph('a'), styles: STYLES, theme: THEME });
    expect(block).toEqual({
      kind: 'paragraph',
      style: { namedStyleType: 'NORMAL_TEXT' },
      runs: [{ text: 'a', style: {} }],
      end: {},
    });
  });

  it('are written out over the normal text, through the styles they are based on', () => {
    const block = firstParagraph({
      body: wordParagraph(wordRun('a') + wordRun('b', '<w:b w:val="0"/>'), '<w:pStyle w:val="Titre1"/>'),
      styles: STYLES,
    });
    expect(block.style).toEqual({ namedStyleType: 'HEADING_1', spaceAbove: pt(12), keepWithNext: true });
    expect(block.runs[0]?.style).toMatchObject({ bold: true, italic: true, fontSize: pt(16) });
    expect(block.runs[1]?.style).not.toHaveProperty('bold');
  });

  it('count the style of a run, and what the paragraph says itself', () => {
    const block = firstParagraph({
      body: wordParagraph(
        wordRun('a', '<w:rStyle w:val="Fort"/>'),
        '<w:jc w:val="both"/><w:spacing w:before="40" w:after="0" w:line="360" w:lineRule="auto"/><w:ind w:left="720" w:hanging="360" w:right="200"/>',
      ),
      styles: STYLES,
    });
    expect(block.runs[0]?.style).toEqual({ bold: true });
    expect(block.style).toMatchObject({
      alignment: 'JUSTIFIED',
      spaceAbove: pt(2),
      spaceBelow: pt(0),
      lineSpacing: 150,
      indentStart: pt(36),
      indentFirstLine: pt(18),
      indentEnd: pt(10),
    });
  });

  it('bring neighbours of one style together when they ask for it', () => {
    const close = wordParagraph('a', '<w:contextualSpacing/>');
    const [first, second, third] = paragraphsOf(
      tabOf({ body: `${close}${close}${wordParagraph('b')}`, styles: STYLES }).body,
    );
    expect(first?.style.spaceBelow).toEqual(pt(0));
    expect(second?.style).not.toHaveProperty('spaceBelow');
    expect(third?.style).not.toHaveProperty('spaceAbove');
  });

  it('survive a style based on itself', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr></w:style>`;
    expect(
      firstParagraph({ body: wordParagraph('a', '<w:pStyle w:val="A"/>'), styles }).runs[0]?.style,
    ).toEqual({
      bold: true,
    });
  });
});

describe('the lists of a .docx', () => {
  const level = (ilvl: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${720 * (ilvl + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;
  const item = (listId: number, ilvl: number) =>
    wordParagraph('a', `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${listId}"/></w:numPr>`);

  it('count their items and show their signs', () => {
    const body = [
      item(1, 0),
      item(1, 1),
      item(1, 1),
      item(1, 0),
      item(1, 1),
      item(2, 0),
      item(0, 0),
      item(9, 0),
    ];
    const blocks = paragraphsOf(tabOf({ body: body.join(''), numbering }).body);
    const glyphs = blocks.map(({ bullet }) => bullet?.glyph);
    expect(glyphs).toEqual(['1.', '1.a)', '1.b)', '2.', '2.a)', '●', undefined, undefined]);
    expect(blocks[1]).toMatchObject({
      bullet: { level: 1 },
      style: { indentStart: pt(72), indentFirstLine: pt(54) },
    });
  });
});

describe('the tables of a .docx', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`;
  const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const grid = (...widths: number[]) =>
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const wordTable = (rows: string, properties = '', widths = [2000, 3000]) =>
    `<w:tbl><w:tblPr>${properties}</w:tblPr>${grid(...widths)}${rows}</w:tbl>`;

  it('have their widths, heights and heading rows', () => {
    const table = tableOf(
      wordTable(
        row(cell('a') + cell('b'), '<w:trHeight w:val="2000" w:hRule="atLeast"/><w:tblHeader/>') +
          row(cell('c')),
      ),
    );
    expect(table.columnWidths).toEqual([100, 150]);
    expect(table.rows.map(({ minHeight, isHeading }) => [minHeight, isHeading])).toEqual([
      [100, true],
      [0, undefined],
    ]);
  });

  it('take paddings from the cell, then the table, then its style, then Word', () => {
    const own = cell('a', '<w:tcMar><w:left w:w="40" w:type="dxa"/></w:tcMar>');
    const shared = '<w:tblCellMar><w:top w:w="60" w:type="dxa"/></w:tblCellMar>';
    const styleOf = (parts: WordParts) => tableOf(parts).rows[0]?.cells[0]?.style;
    expect(styleOf({ body: wordTable(row(own), shared), styles: STYLES })).toMatchObject({
      paddingLeft: pt(2),
      paddingTop: pt(3),
      paddingRight: pt(5.4),
      paddingBottom: pt(0),
    });
    expect(styleOf({ body: wordTable(row(own)) })).toMatchObject({
      paddingRight: pt(5.4),
      paddingTop: pt(0),
    });
  });

  it('have no border unless something says so', () => {
    const style = tableOf(wordTable(row(cell('a')))).rows[0]?.cells[0]?.style;
    expect([style?.borderTop, style?.borderLeft]).toEqual([{ width: pt(0) }, { width: pt(0) }]);
  });

  it('take borders from the cell, else from the table by its edges and insides', () => {
    const own =
      '<w:tcBorders><w:bottom w:val="nil"/><w:right w:val="single" w:sz="12" w:color="00FF00"/></w:tcBorders>';
    const table = tableOf({
      body: wordTable(
        row(cell('a') + cell('b')) + row(cell('c', own) + cell('d')),
        '<w:tblStyle w:val="Grille"/>',
      ),
      styles: STYLES,
    });
    const [upper, lower] = [table.rows[0]?.cells[0]?.style, table.rows[1]?.cells[0]?.style];
    expect(upper?.borderTop).toMatchObject({ width: pt(0.5), dashStyle: 'SOLID' });
    expect(upper?.borderBottom).toEqual({
      width: pt(1),
      color: { color: { rgbColor: { red: 1, green: 0, blue: 0 } } },
      dashStyle: 'DASH',
    });
    expect(lower?.borderBottom).toEqual({ width: pt(0) });
    expect(lower?.borderRight).toMatchObject({
      width: pt(1.5),
      color: { color: { rgbColor: { green: 1 } } },
    });
  });

  it('give their paragraphs the spacing of their style', () => {
    const table = tableOf({
      body: wordTable(row(cell('a')), '<w:tblStyle w:val="Grille"/>'),
      styles: STYLES,
    });
    expect(paragraphsOf(table.rows[0]?.cells[0]?.blocks)[0]?.style).toMatchObject({
      spaceBelow: pt(0),
      lineSpacing: 100,
    });
  });

  it('have shaded, spanning and aligned cells', () => {
    const wide = cell(
      'a',
      '<w:gridSpan w:val="2"/><w:shd w:val="clear" w:fill="00FF00"/><w:vAlign w:val="center"/>',
    );
    expect(tableOf(wordTable(row(wide))).rows[0]?.cells[0]?.style).toMatchObject({
      columnSpan: 2,
      contentAlignment: 'MIDDLE',
      backgroundColor: { color: { rgbColor: { red: 0, green: 1, blue: 0 } } },
    });
  });

  it('have no line inside cells merged downwards', () => {
    const borders = '<w:tblStyle w:val="Grille"/>';
    const rows =
      row(cell('a', '<w:vMerge w:val="restart"/>') + cell('b')) + row(cell('', '<w:vMerge/>') + cell('c'));
    const table = tableOf({ body: wordTable(rows, borders), styles: STYLES });
    expect(table.rows[0]?.cells[0]?.style.borderBottom).toEqual({ width: pt(0) });
    expect(table.rows[1]?.cells[0]?.style.borderTop).toEqual({ width: pt(0) });
    expect(table.rows[1]?.cells[1]?.style.borderTop?.width).toEqual(pt(1));
  });

  it('stand where they say: indented, in the middle, at the right', () => {
    const indentOf = (properties: string) => tableOf(wordTable(row(cell('a')), properties)).indent;
    expect(indentOf('')).toBeUndefined();
    expect(indentOf('<w:tblInd w:w="400" w:type="dxa"/>')).toBe(20);
    const free = 595.276 - 144 - 250;
    expect(indentOf('<w:jc w:val="center"/>')).toBeCloseTo(free / 2, 1);
    expect(indentOf('<w:jc w:val="right"/>')).toBeCloseTo(free, 1);
  });

  it('may hold tables, and a text always ends with a paragraph', () => {
    const inner = wordTable(row(cell('dedans')));
    const table = tableOf(wordTable(row(`<w:tc><w:tcPr/>${inner}</w:tc>`)));
    expect(table.rows[0]?.cells[0]?.blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph']);
    expect(tabOf(inner).body.map(({ kind }) => kind)).toEqual(['table', 'paragraph']);
  });
});

describe('a file', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a text', strToU8('Madame, Monsieur,')],
    ['another zip', zipSync({ 'lisez-moi.txt': strToU8('bonjour') })],
    [
      'a spreadsheet',
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        ),
        'xl/workbook.xml': strToU8('<workbook/>'),
      }),
    ],
    ['a .docx whose text is broken', wordFile({ body: '<w:p><w:r>' })],
    ['a .docx cut short', wordFile({ body: wordParagraph('a') }).slice(0, 300)],
  ])('that is %s is refused', (_, bytes) => {
    expect(() => importDocx(bytes)).toThrow('The file is not a .docx document');
  });

  it('prints as it was laid out', async () => {
    const body = `<w:tbl><w:tblPr><w:tblCellMar><w:left w:w="0"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="4819"/><w:gridCol w:w="4819"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="2000"/></w:trPr><w:tc>${wordParagraph('')}</w:tc><w:tc>${wordParagraph('SARL Dupont')}</w:tc></w:tr></w:tbl>${wordParagraph('Objet')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="0" w:footer="0"/></w:sectPr>`;
    const { pages } = await readPdf(printPdf(importDocx(wordFile({ body })), 'Essai'));
    const [address, subject] = pages[0]?.texts ?? [];
    expect(address?.text).toBe('SARL Dupont');
    expect(address?.x).toBeCloseTo(56.7 + 240.95, 1);
    expect((subject?.y ?? 0) - (address?.y ?? 0)).toBeCloseTo(100, 2);
  });
});
