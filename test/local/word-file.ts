import { strToU8, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a small .docx, each as what stands inside its root. */
export interface WordParts {
  body: string;
  styles?: string;
  numbering?: string;
  theme?: string;
  /** By file name (`header1`), each known to the document by that name. */
  headers?: Record<string, string>;
  footers?: Record<string, string>;
}

const root = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${WORD}" xmlns:r="${OFFICE}">${content}</w:${name}>`;

/** The bytes of a .docx as Word packs it. */
export function wordFile({
  body,
  styles,
  numbering,
  theme,
  headers = {},
  footers = {},
}: WordParts): Uint8Array {
  const parts: [type: string, name: string, xml: string][] = [
    ...(styles === undefined
      ? []
      : [['styles', 'styles', root('styles', styles)] as [string, string, string]]),
    ...(numbering === undefined
      ? []
      : [['numbering', 'numbering', root('numbering', numbering)] as [string, string, string]]),
    ...(theme === undefined ? [] : [['theme', 'theme/theme1', theme] as [string, string, string]]),
    ...Object.entries(headers).map(([name, xml]): [string, string, string] => [
      'header',
      name,
      root('hdr', xml),
    ]),
    ...Object.entries(footers).map(([name, xml]): [string, string, string] => [
      'footer',
      name,
      root('ftr', xml),
    ]),
  ];
  const links = parts.map(
    ([type, name]) => `<Relationship Id="${name}" Type="${OFFICE}/${type}" Target="${name}.xml"/>`,
  );
  const start = `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`;
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${start}</Relationships>`,
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`,
    ...Object.fromEntries(parts.map(([, name, xml]) => [`word/${name}.xml`, xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph of Word: its properties, and its text or its runs. */
export const wordParagraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : wordRun(content)}</w:p>`;

export const wordRun = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
