import type { Engine } from './engine';
import type { Line, Word } from './printed';

/** How the lines of a paragraph stand between the edges of its column. Points from the left edge. */
export interface LineFrame {
  /** Of the column, before any indent. */
  readonly width: number;
  readonly indentStart: number;
  readonly indentEnd: number;
  readonly indentFirstLine: number;
  readonly alignment: 'START' | 'CENTER' | 'END' | 'JUSTIFIED';
  readonly tabStops: readonly TabStop[];
}

export interface TabStop {
  readonly offset: number;
  readonly alignment: 'START' | 'CENTER' | 'END';
}

/** Where Docs stops a tab when nothing else is said. */
const DEFAULT_TAB = 36;
const NARROWEST = 4;

/** The words of a paragraph as lines, each with its distance from the left edge of the column. */
export function breakLines(
  words: readonly Word[],
  frame: LineFrame,
  engine: Engine,
): { line: Line; x: number }[] {
  const waiting = [...words];
  const lines: { line: Line; x: number }[] = [];
  while (waiting.length > 0) {
    const indent = lines.length === 0 ? frame.indentFirstLine : frame.indentStart;
    const width = Math.max(frame.width - indent - frame.indentEnd, NARROWEST);
    const taken = takeLine(waiting, width, indent, frame.tabStops);
    const stretched = frame.alignment === 'JUSTIFIED' && waiting.length > 0 && !taken.at(-1)?.lineEnd;
    lines.push(setLine(taken, indent, width, stretched, frame, engine));
  }
  return lines;
}

/** Takes from the words those of the next line, one at least. */
function takeLine(waiting: Word[], width: number, indent: number, stops: readonly TabStop[]): Word[] {
  const taken: Word[] = [];
  let used = 0;
  for (let size = unbreakable(waiting); size > 0; size = unbreakable(waiting)) {
    const group = waiting.slice(0, size);
    const room = width - used;
    if (group[0]?.text === '\t') {
      const tab = { ...group[0], text: ' ', width: tabWidth(indent + used, waiting, stops) };
      if (tab.width > room && taken.length > 0) break;
      waiting.shift();
      taken.push({ ...tab, width: Math.min(tab.width, room) });
    } else if (printedWidth(group) <= room + 0.01) {
      taken.push(...waiting.splice(0, size));
    } else {
      if (taken.length > 0) break;
      taken.push(...cutWord(waiting, width));
      break;
    }
    used = taken.reduce((sum, word) => sum + word.width, 0);
    if (taken.at(-1)?.lineEnd) break;
  }
  return taken;
}

/** How many of the first words stand or fall together; a tab stands alone. */
function unbreakable(words: readonly Word[]): number {
  if (words[0]?.text === '\t') return 1;
  let size = 0;
  for (const word of words) {
    if (word.text === '\t') break;
    size++;
    if (!word.noNewLine || word.lineEnd) break;
  }
  return size;
}

/** Without the space after the last one, which may hang out of the line. */
const printedWidth = (words: readonly Word[]): number =>
  words.reduce((sum, word) => sum + word.width, 0) -
  Math.min(words.at(-1)?.trailingCut ?? 0, words.at(-1)?.width ?? 0);

/** From a word wider than the line, the letters that fit; the rest goes back among the words. */
function cutWord(waiting: Word[], width: number): Word[] {
  const taken: Word[] = [];
  let room = width;
  for (let word = waiting.shift(); word; word = waiting.shift()) {
    const letters = [...word.text];
    const widthOf = (count: number) =>
      word.font.widthOfString(letters.slice(0, count).join(''), word.fontSize);
    let fits = letters.length;
    while (fits > 0 && widthOf(fits) > room) fits--;
    if (fits === 0 && taken.length === 0) fits = 1;
    if (fits < letters.length && letters.slice(fits).join('').trim() === '') fits = letters.length;
    if (fits === letters.length) {
      taken.push(word);
      room -= word.width;
      if (word.noNewLine && !word.lineEnd) continue;
      return taken;
    }
    const { lineEnd: _, ...head } = word;
    if (fits > 0) {
      taken.push({ ...head, text: letters.slice(0, fits).join(''), width: widthOf(fits), trailingCut: 0 });
    }
    const rest = letters.slice(fits).join('');
    waiting.unshift({ ...word, text: rest, width: word.font.widthOfString(rest, word.fontSize) });
    return taken;
  }
  return taken;
}

/** From the edge of the column; a stop at the right or in the middle of what follows gives it the room it takes. */
function tabWidth(from: number, words: readonly Word[], stops: readonly TabStop[]): number {
  const stop = stops.find(({ offset }) => offset > from + 0.5);
  if (!stop) return (Math.floor(from / DEFAULT_TAB + 0.01) + 1) * DEFAULT_TAB - from;
  if (stop.alignment === 'START') return stop.offset - from;
  const end = words.findIndex(({ text, lineEnd }, at) => at > 0 && (text === '\t' || lineEnd));
  const isLast = end < 0 || words[end]?.lineEnd === true;
  const width = printedWidth(words.slice(1, end < 0 ? words.length : end + (isLast ? 1 : 0)));
  return Math.max(stop.offset - from - width / (stop.alignment === 'END' ? 1 : 2), 0);
}

function setLine(
  words: readonly Word[],
  indent: number,
  width: number,
  stretched: boolean,
  { alignment }: LineFrame,
  engine: Engine,
): { line: Line; x: number } {
  const line = engine.newLine(width);
  for (const word of stretched ? words : joined(words)) line.addInline({ ...word, leadingCut: 0 });
  const room = Math.max(width - line.getWidth(), 0);
  if (stretched) stretch(line, room);
  if (alignment === 'END') return { line, x: indent + room };
  if (alignment === 'CENTER') return { line, x: indent + room / 2 };
  return { line, x: indent };
}

/** Words of one style as one text: copied from the page, a sentence stays a sentence. */
function joined(words: readonly Word[]): Word[] {
  const texts: Word[] = [];
  for (const word of words) {
    const last = texts.at(-1);
    if (last && isAlike(last, word) && last.text !== ' ' && word.text !== ' ') {
      last.text += word.text;
      last.width += word.width;
      last.trailingCut = word.trailingCut;
    } else texts.push({ ...word });
  }
  return texts;
}

const isAlike = (one: Word, other: Word): boolean =>
  one.font === other.font &&
  one.fontSize === other.fontSize &&
  one.color === other.color &&
  one.background === other.background &&
  one.height === other.height &&
  String(one.decoration) === String(other.decoration);

/** Shares the room left among the spaces, never inside a word of two styles. */
function stretch(line: Line, room: number): void {
  const opens = line.inlines.map((_, at) => at > 0 && / $/.test(line.inlines[at - 1]?.text ?? ''));
  const spaces = opens.filter(Boolean).length;
  if (spaces === 0) return;
  let shift = 0;
  for (const [at, word] of line.inlines.entries()) {
    if (opens[at]) {
      shift += room / spaces;
      word.justifyShift = room / spaces;
    }
    word.x = (word.x ?? 0) + shift;
  }
}
