import type { XmlElement } from '@rgrove/parse-xml';
import type { ParagraphLooks } from './looks';
import type { DocxPackage } from './package';
import { paragraphLooks } from './word-looks';
import { attribute, children, find } from './xml';

/** The lists of a .docx: they count their items as these are asked for, in the order of the text. */
export interface WordLists {
  /** The sign of the next item of a list, and how its level stands; null when there is no such list. */
  nextItem(listId: string, level: number): { glyph: string; looks: ParagraphLooks } | null;
}

/** Signs of Symbol and Wingdings, which stand in a private area. */
const BULLETS: Readonly<Record<string, string>> = {
  '\uf0b7': '●',
  '\uf0a7': '■',
  '\uf0fc': '✓',
  '\uf0d8': '➢',
  '\uf0a8': '□',
  o: '○',
  '·': '●',
};

export function readLists(docx: DocxPackage): WordLists {
  const part = docx.ofType('numbering');
  const counts = new Map<string, number[]>();
  const levelOf = (listId: string, level: number): XmlElement | undefined => {
    const list = children(part, 'num').find((each) => attribute(each, 'numId') === listId);
    const abstractId = attribute(find(list, 'abstractNumId'), 'val');
    const isThat = (each: XmlElement) => attribute(each, 'ilvl') === String(level);
    const overridden = children(list, 'lvlOverride').find(isThat);
    const abstract = children(part, 'abstractNum').find(
      (each) => attribute(each, 'abstractNumId') === abstractId,
    );
    return find(overridden, 'lvl') ?? children(abstract, 'lvl').find(isThat);
  };
  const startOf = (listId: string, level: number): number =>
    Number(attribute(find(levelOf(listId, level), 'start'), 'val') ?? 1);
  return {
    nextItem(listId, level) {
      const own = levelOf(listId, level);
      if (!own) return null;
      const count = counts.get(listId) ?? [];
      const upper = Array.from({ length: level }, (_, at) => count[at] ?? startOf(listId, at));
      const numbers = [...upper, count[level] === undefined ? startOf(listId, level) : count[level] + 1];
      counts.set(listId, numbers);
      const formats = numbers.map((_, at) => formatOf(levelOf(listId, at)));
      return { glyph: glyphOf(own, numbers, formats), looks: paragraphLooks(find(own, 'pPr')) };
    },
  };
}

const formatOf = (level: XmlElement | undefined): string =>
  attribute(find(level, 'numFmt'), 'val') ?? 'decimal';

function glyphOf(level: XmlElement, numbers: readonly number[], formats: readonly string[]): string {
  const text = attribute(find(level, 'lvlText'), 'val') ?? '';
  if (formatOf(level) === 'bullet') return BULLETS[text] ?? (/[\ue000-\uf8ff]/.test(text) ? '●' : text);
  return text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return numbered(numbers[at] ?? 1, formats[at] ?? 'decimal');
  });
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function numbered(value: number, format: string): string {
  if (format === 'none') return '';
  if (format.endsWith('Letter')) {
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
    return format.startsWith('upper') ? letter.toUpperCase() : letter;
  }
  if (!format.endsWith('Roman'))
    return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value);
  let rest = value;
  let roman = '';
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) roman += sign;
  return format.startsWith('upper') ? roman.toUpperCase() : roman;
}
