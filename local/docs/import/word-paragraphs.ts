import type { XmlElement } from '@rgrove/parse-xml';
import { joinRuns } from '../runs';
import type { DocsTab, ParagraphBlock, Run } from '../tree';
import { type Looks, over, paragraphOver, paragraphStyle, textOver } from './looks';
import type { WordLists } from './word-lists';
import { toggle } from './word-looks';
import type { WordStyles } from './word-styles';
import { attribute, children, find, nameOf } from './xml';

/** What every text of a .docx is read with. */
export interface WordReading {
  readonly styles: WordStyles;
  readonly lists: WordLists;
  readonly normal: DocsTab['normal'];
  /** Of the table around it. */
  readonly tableStyle?: string;
}

const OBJECT = '\ufffc';
const DEFAULT_SIZE = 10;

/** What holds runs without being text itself: links, insertions, fields, content controls. */
const WRAPPERS = new Set(
  'hyperlink ins moveTo smartTag sdt sdtContent fldSimple customXml dir bdo'.split(' '),
);
/** What is drawn and not read: it takes one index. */
const OBJECTS = new Set('drawing pict object AlternateContent oMath oMathPara'.split(' '));

export interface ReadParagraph {
  readonly block: ParagraphBlock;
  /** Two neighbours of one style that ask for it have no space between them. */
  readonly closeTo: string | null;
}

export function readParagraph(element: XmlElement, reading: WordReading): ReadParagraph {
  const properties = find(element, 'pPr');
  const styleId = attribute(find(properties, 'pStyle'), 'val');
  const { styles, normal, lists } = reading;
  const named = styles.paragraph(styleId, reading.tableStyle);
  const own = styles.looksOf(properties, undefined).paragraph;
  const { listId = '0', listLevel = 0 } = { ...named.paragraph, ...own };
  const item = listId === '0' ? null : lists.nextItem(listId, listLevel);
  const paragraph = { ...named.paragraph, ...item?.looks, ...own };
  const textOf = (run: XmlElement | undefined) => textOver(runLooks(run, named, styles).text, normal.text);
  const runs = joinRuns(readRuns(element, textOf));
  const size = runs[0]?.style.fontSize ?? named.text.fontSize;
  const style = {
    ...paragraphStyle(paragraph, size?.magnitude ?? DEFAULT_SIZE),
    namedStyleType: styles.namedStyle(styleId),
  };
  const block: ParagraphBlock = {
    kind: 'paragraph',
    style: { ...paragraphOver(style, normal.paragraph), namedStyleType: style.namedStyleType },
    runs,
    end: textOf(find(properties, 'rPr')),
  };
  if (item) block.bullet = { level: listLevel, glyph: item.glyph };
  return { block, closeTo: paragraph.contextualSpacing ? (styleId ?? '') : null };
}

function runLooks(properties: XmlElement | undefined, paragraph: Looks, styles: WordStyles): Looks {
  const character = styles.character(attribute(find(properties, 'rStyle'), 'val'));
  return over(over(paragraph, character), styles.looksOf(undefined, properties));
}

function readRuns(parent: XmlElement, textOf: (run: XmlElement | undefined) => Run['style']): Run[] {
  return children(parent).flatMap((element): Run[] => {
    const name = nameOf(element);
    if (WRAPPERS.has(name)) return readRuns(element, textOf);
    if (OBJECTS.has(name)) return [{ text: OBJECT, style: textOf(undefined) }];
    if (name !== 'r') return [];
    const properties = find(element, 'rPr');
    if (toggle(properties, 'vanish')) return [];
    return [{ text: children(element).map(signOf).join(''), style: textOf(properties) }];
  });
}

/** The text of one element of a run; '' for what Word keeps for itself. */
function signOf(element: XmlElement): string {
  const name = nameOf(element);
  if (OBJECTS.has(name)) return OBJECT;
  switch (name) {
    case 't':
      return readText(element);
    case 'tab':
    case 'ptab':
      return '\t';
    case 'cr':
      return '\v';
    case 'br':
      return attribute(element, 'type') === 'page' ? '\f' : '\v';
    case 'noBreakHyphen':
      return '\u2011';
    case 'sym':
      return '●';
    default:
      return '';
  }
}

function readText(element: XmlElement): string {
  const text = element.text.replace(/[\r\n\t]+/g, ' ');
  return attribute(element, 'space') === 'preserve' ? text : text.trim();
}
