const MISSING = '□';
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
const BREAK = /\r\n?|[\v\u0085\u2028\u2029]/g;
/** The font lacks it; a plain no-break space is as good on paper. */
const NARROW_SPACE = /\u202f/g;
const ANY_SPACE = /^\p{Zs}+$/u;
const PLAIN = /^[\t\n -~\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]*$/u;

/**
 * Text as a font can print it: soft breaks as newlines, and a square where it has no sign (an emoji, another script, a
 * picture): seen on the page, never a crash.
 */
export function printable(text: string, hasGlyph: (code: number) => boolean): string {
  const clean = text.replace(BREAK, '\n').replace(NARROW_SPACE, '\u00a0').normalize('NFC');
  if (PLAIN.test(clean)) return clean;
  let printed = '';
  for (const { segment } of new Intl.Segmenter('fr').segment(clean))
    printed += printableSign(segment, hasGlyph);
  return printed;
}

/** One sign for the reader may be several code points: a letter and its accents, a family of emoji. */
function printableSign(sign: string, hasGlyph: (code: number) => boolean): string {
  if (sign === '\n' || sign === '\t' || sign === '\f') return sign;
  const shown = sign.replace(IGNORABLE, '');
  const [base] = shown;
  if (base === undefined) return '';
  if (hasGlyph(base.codePointAt(0) ?? 0)) {
    return [...shown].filter((part) => hasGlyph(part.codePointAt(0) ?? 0)).join('');
  }
  if (ANY_SPACE.test(base)) return ' ';
  return /\p{Cc}/u.test(base) ? '' : MISSING;
}
