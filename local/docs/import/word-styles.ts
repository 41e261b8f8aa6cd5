import type { XmlElement } from '@rgrove/parse-xml';
import type { ParagraphStyle } from '../tree';
import { type Looks, over } from './looks';
import type { DocxPackage } from './package';
import { paragraphLooks, textLooks } from './word-looks';
import { attribute, children, find } from './xml';

type StyleKind = 'paragraph' | 'character' | 'table';

/** The named styles of a .docx, each over the one it is based on. */
export interface WordStyles {
  /** What the properties of a paragraph or of a run say by themselves. */
  looksOf(paragraph: XmlElement | undefined, run: XmlElement | undefined): Looks;
  /** Of a paragraph of that style, or of the default one; inside a table, its style comes first. */
  paragraph(id: string | undefined, tableStyle?: string): Looks;
  character(id: string | undefined): Looks;
  /** The `w:tblPr` of a table's style and of those it is based on, nearest first. */
  tableProperties(id: string | undefined): XmlElement[];
  namedStyle(id: string | undefined): NonNullable<ParagraphStyle['namedStyleType']>;
}

const NOTHING: Looks = { text: {}, paragraph: {} };

export function readStyles(docx: DocxPackage): WordStyles {
  const sheet = docx.ofType('styles');
  const themeFont = readThemeFonts(docx.ofType('theme'));
  const elements = children(sheet, 'style');
  const idOf = (element: XmlElement) => attribute(element, 'styleId');
  const defaultId = (kind: StyleKind): string | undefined => {
    const isDefault = (element: XmlElement) =>
      attribute(element, 'type') === kind &&
      ['1', 'true', 'on'].includes(attribute(element, 'default') ?? '');
    const found = elements.find(isDefault);
    return found && idOf(found);
  };
  const chain = (id: string | undefined): XmlElement[] => {
    const found: XmlElement[] = [];
    let next = elements.find((element) => idOf(element) === id);
    while (next && !found.includes(next)) {
      found.push(next);
      const base = attribute(find(next, 'basedOn'), 'val');
      next = elements.find((element) => idOf(element) === base);
    }
    return found;
  };
  const looksOf: WordStyles['looksOf'] = (paragraph, run) => ({
    text: textLooks(run, themeFont),
    paragraph: paragraphLooks(paragraph),
  });
  const named = (id: string | undefined): Looks =>
    chain(id).reduceRight(
      (looks, element) => over(looks, looksOf(find(element, 'pPr'), find(element, 'rPr'))),
      NOTHING,
    );
  const defaults = looksOf(
    find(sheet, 'docDefaults', 'pPrDefault', 'pPr'),
    find(sheet, 'docDefaults', 'rPrDefault', 'rPr'),
  );
  return {
    looksOf,
    paragraph: (id, tableStyle) =>
      over(over(defaults, named(tableStyle)), named(id ?? defaultId('paragraph'))),
    character: (id) => (id === undefined ? NOTHING : named(id)),
    tableProperties: (id) => chain(id ?? defaultId('table')).flatMap((element) => children(element, 'tblPr')),
    namedStyle: (id) => googleName(attribute(find(chain(id)[0], 'name'), 'val') ?? ''),
  };
}

function googleName(name: string): NonNullable<ParagraphStyle['namedStyleType']> {
  const [, level] = /^heading ([1-6])$/i.exec(name) ?? [];
  if (level) return `HEADING_${level}`;
  return /^title$/i.test(name) ? 'TITLE' : /^subtitle$/i.test(name) ? 'SUBTITLE' : 'NORMAL_TEXT';
}

/** The font of a theme's role: titles are `major…`, texts `minor…`. */
function readThemeFonts(theme: XmlElement | undefined): (role: string) => string | undefined {
  const scheme = find(theme, 'themeElements', 'fontScheme');
  return (role) =>
    attribute(find(scheme, role.startsWith('major') ? 'majorFont' : 'minorFont', 'latin'), 'typeface') ||
    undefined;
}
