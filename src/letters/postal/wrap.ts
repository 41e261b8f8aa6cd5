/** Characters as a person counts them. */
export const widthOf = (text: string): number => Array.from(text).length;

/** Cuts between words so that no line passes `width` characters; a longer word stands alone, whole. */
export function wrapWords(text: string, width: number): readonly string[] {
  return packed(text.split(/\s+/).filter(Boolean), width);
}

/** Puts pieces side by side, in order, as far as they fit whole in `width` characters. */
export function packed(pieces: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines[lines.length - 1];
    if (last !== undefined && widthOf(last) + 1 + widthOf(piece) <= width)
      lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
  }
  return lines;
}
