/** A little more than the average character of the font, so that the last line is never cut. */
const PIXELS_A_CHARACTER = 6;
const BOLD = 1.1;
const PADDING = 6;
const POINTS_A_LINE = 13;
/** The format allows no more. */
const MOST_POINTS = 409;

/** The height in points of a row that holds this wrapped text; null when one line is enough. */
export function heightOf(text: string, width: number, bold: boolean): number | null {
  const room = Math.max(1, (width - PADDING) / (PIXELS_A_CHARACTER * (bold ? BOLD : 1)));
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, room), 0);
  return lines > 1 ? Math.min(MOST_POINTS, lines * POINTS_A_LINE + 4) : null;
}

/** Words go to the next line whole. */
function linesOf(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(/[ -]/)) {
    if (used > 0 && used + 1 + word.length > room) {
      lines += 1;
      used = word.length;
    } else used += (used > 0 ? 1 : 0) + word.length;
    lines += Math.max(0, Math.ceil(word.length / room) - 1);
  }
  return lines;
}
