import { strToU8, zipSync } from 'fflate';
import type { DocxBlock, DocxDocument, PageLayout } from './content';
import { paragraphXml } from './paragraph';
import { tableXml } from './table';
import { element, escapeXml, pointTwips, twips } from './xml';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PARTS = ['styles', 'settings', 'header', 'footer'] as const;
/** The first day that a zip can write: the same document always gives the same bytes. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** The bytes of a .docx: what Google Docs and every word processor open. */
export function writeDocx(document: DocxDocument): Uint8Array {
  const files = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': part('document', element('body', {}, bodyXml(document))),
    'word/_rels/document.xml.rels': relationships(PARTS.map((name) => [name, `${name}.xml`])),
    'word/styles.xml': part('styles', stylesXml(document)),
    'word/settings.xml': part('settings', settingsXml()),
    'word/header.xml': part('hdr', blocksXml(document.header)),
    'word/footer.xml': part('ftr', blocksXml(document.footer)),
  };
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: ZIP_EPOCH });
}

const part = (root: string, content: string): string =>
  `${XML}<w:${root} xmlns:w="${WORD}" xmlns:r="${OFFICE}">${content}</w:${root}>`;

function bodyXml({ body, page }: DocxDocument): string {
  const section = element(
    'sectPr',
    {},
    '<w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>',
    element('pgSz', { w: twips(page.width), h: twips(page.height) }),
    marginsXml(page),
  );
  return `${blocksXml(body)}${section}`;
}

const marginsXml = ({ top, right, bottom, left, header, footer }: PageLayout): string =>
  element('pgMar', {
    top: twips(top),
    right: twips(right),
    bottom: twips(bottom),
    left: twips(left),
    header: twips(header),
    footer: twips(footer),
    gutter: 0,
  });

/** A text must end with a paragraph. */
function blocksXml(blocks: readonly DocxBlock[]): string {
  const written = blocks.map((block) => (block.kind === 'table' ? tableXml(block) : paragraphXml(block)));
  const endsOpen = blocks[blocks.length - 1]?.kind !== 'paragraph';
  return [...written, ...(endsOpen ? [paragraphXml({ kind: 'paragraph', runs: [] })] : [])].join('');
}

function stylesXml({ defaults: { font, size, lineSpacing }, language }: DocxDocument): string {
  const text = element(
    'rPr',
    {},
    element('rFonts', { ascii: font, hAnsi: font, cs: font, eastAsia: font }),
    element('sz', { val: Math.round(size * 2) }),
    element('lang', { val: language === 'fr' ? 'fr-FR' : 'en-GB' }),
  );
  // In « auto » 240 is one line of the font.
  const line = pointTwips(12 * lineSpacing);
  const spacing = element('pPr', {}, element('spacing', { before: 0, after: 0, line, lineRule: 'auto' }));
  return [
    element('docDefaults', {}, element('rPrDefault', {}, text), element('pPrDefault', {}, spacing)),
    element(
      'style',
      { type: 'paragraph', default: 1, styleId: 'Normal' },
      element('name', { val: 'Normal' }),
    ),
  ].join('');
}

/** Without it word processors lay tables out as they did in 2007, a little to the left of the margin. */
const settingsXml = (): string =>
  element(
    'compat',
    {},
    element('compatSetting', {
      name: 'compatibilityMode',
      uri: 'http://schemas.microsoft.com/office/word',
      val: 15,
    }),
  );

function contentTypes(): string {
  const parts = ['document.main', ...PARTS].map((name) => {
    const file = name.replace('.main', '');
    return `<Override PartName="/word/${file}.xml" ContentType="${TYPE}.${name}+xml"/>`;
  });
  const rels = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  return `${XML}<Types xmlns="${PACKAGE}/content-types">${rels}${parts.join('')}</Types>`;
}

/** Each target is known by the name of its part. */
function relationships(targets: readonly (readonly [string, string])[]): string {
  const links = targets.map(
    ([name, target]) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${escapeXml(target)}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
}
