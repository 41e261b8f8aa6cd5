import type { Style as SheetStyle } from '@cj-tech-master/excelts';
import { PLAIN, restyle, type Style, type StyleChange } from '../book/style';

type FileStyle = Partial<SheetStyle>;

/** Google's default font; a file made elsewhere may come with the office suite's own. */
const FONT = { name: 'Arial', size: 10 };
const DEFAULT_FONTS = new Set(['Arial', 'Calibri', 'Liberation Sans', 'Carlito']);

export const argb = (colour: string): { argb: string } => ({ argb: `FF${colour.slice(1).toUpperCase()}` });

/** `#rrggbb` of a colour of the file; undefined for those of a theme. */
export function rgb(colour: { argb?: string } | undefined): string | undefined {
  const digits = colour?.argb;
  return digits && /^[0-9a-f]{8}$/i.test(digits) ? `#${digits.slice(2).toLowerCase()}` : undefined;
}

const written = new WeakMap<Style, FileStyle>();

/** A cell's look, as the file keeps it; the same object for the same look, which the writer relies on for speed. */
export function toFileStyle(style: Style): FileStyle {
  const done = written.get(style);
  if (done) return done;
  const made: FileStyle = {
    font: {
      name: style.fontFamily ?? FONT.name,
      size: style.fontSize ?? FONT.size,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.strikethrough ? { strike: true } : {}),
      ...(style.underline ? { underline: true } : {}),
      ...(style.fontColor ? { color: argb(style.fontColor) } : {}),
    },
    ...(style.numberFormat ? { numFmt: style.numberFormat } : {}),
    ...(style.background
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(style.background) } }
      : {}),
    ...(style.horizontal || style.vertical || style.wrap ? { alignment: alignmentOf(style) } : {}),
  };
  written.set(style, made);
  return made;
}

function alignmentOf(style: Style): NonNullable<FileStyle['alignment']> {
  const { horizontal, vertical, wrap } = style;
  return {
    ...(horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? { horizontal } : {}),
    ...(vertical === 'top' || vertical === 'middle' || vertical === 'bottom' ? { vertical } : {}),
    ...(wrap ? { wrapText: true } : {}),
  };
}

const read = new WeakMap<object, Style>();

/** The look of a cell of the file. */
export function fromFileStyle(file: FileStyle): Style {
  const done = read.get(file);
  if (done) return done;
  const { font, fill, alignment } = file;
  const change: StyleChange = {
    numberFormat: formatFromFile(file.numFmt),
    bold: font?.bold || undefined,
    italic: font?.italic || undefined,
    strikethrough: font?.strike || undefined,
    underline: (font?.underline && font.underline !== 'none') || undefined,
    fontColor: notBlack(rgb(font?.color)),
    fontFamily: font?.name && !DEFAULT_FONTS.has(font.name) ? font.name : undefined,
    fontSize: font?.size && font.size !== 10 && font.size !== 11 ? font.size : undefined,
    background: fill?.type === 'pattern' && fill.pattern === 'solid' ? rgb(fill.fgColor) : undefined,
    horizontal: pick(alignment?.horizontal, ['left', 'center', 'right']),
    // Office suites write their default, bottom, everywhere.
    vertical: pick(alignment?.vertical, ['top', 'middle']),
    wrap: alignment?.wrapText || undefined,
  };
  const style = restyle(PLAIN, change);
  read.set(file, style);
  return style;
}

const notBlack = (colour: string | undefined): string | undefined =>
  colour === '#000000' ? undefined : colour;

const pick = (value: string | undefined, known: readonly string[]): string | undefined =>
  value !== undefined && known.includes(value) ? value : undefined;

/** A number format as Google writes it: office suites turn letters to capitals and escape spaces. */
export function formatFromFile(format: unknown): string | undefined {
  if (typeof format !== 'string' || /^(general|standard)$/i.test(format)) return undefined;
  const plain = format
    .replace(/\\([ €])/g, '$1')
    .replace(/\[\$(€|EUR)[^\]]*\]/g, '"€"')
    .replace(/" €"/g, ' "€"')
    .replace(/;@$/, '');
  const quoted = plain.replace(/(^|[^"])€(?!")/g, '$1"€"');
  if (/[0#@]/.test(quoted.replace(/"[^"]*"/g, ''))) return quoted;
  // What stands between quotes is shown as it is written: « À jour ».
  return quoted.replace(/"[^"]*"|[^"]+/g, (part) => (part.startsWith('"') ? part : part.toLowerCase()));
}
