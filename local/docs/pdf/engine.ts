import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Line, TextFont, Vector, Word } from './printed';

/** A run of text as pdfmake measures it. Sizes in points; `lineHeight` multiplies the font's own. */
export interface StyledText {
  readonly text: string;
  readonly font: string;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly fontSize: number;
  readonly color: string;
  readonly lineHeight: number;
  readonly decoration?: readonly string[];
  readonly background?: string;
}

/** What is drawn on a page, in order, as pdfmake's renderer takes it. */
export interface RenderedPage {
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly items: readonly (
    | { readonly type: 'line'; readonly item: Line }
    | { readonly type: 'vector'; readonly item: Vector }
  )[];
}

interface PdfDocument {
  provideFont(family: string, bold: boolean, italics: boolean): TextFont;
  end(): void;
  read(): Uint8Array | null;
}

/** The parts of pdfmake that answer at once: its own entry point gives a promise, which an execution cannot await. */
interface Parts {
  PdfDocument: new (
    fonts: object,
    images: object,
    patterns: object,
    files: object,
    options: object,
  ) => PdfDocument;
  TextInlines: new (
    document: PdfDocument,
  ) => { buildInlines(text: object[], styles: object): { items: Word[] } };
  StyleContextStack: new (styles: object, defaults: object) => object;
  Line: new (width: number) => Line;
  Renderer: new (document: PdfDocument) => { renderPages(pages: readonly RenderedPage[]): void };
}

/** As wide as Arial, letter by letter: lines break where Docs breaks them. */
const FAMILY = 'Liberation Sans';
const FILES = { normal: 'Regular', bold: 'Bold', italics: 'Italic', bolditalics: 'BoldItalic' };

let loaded: { parts: Parts; fonts: object } | undefined;

/** pdfmake is slow to load, and most executions print nothing. */
function load(): { parts: Parts; fonts: object } {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  const part = (name: string): unknown => {
    const { default: value } = require(`pdfmake/js/${name}.js`) as { default?: unknown };
    if (typeof value !== 'function') throw new Error(`pdfmake has no ${name} any more`);
    return value;
  };
  const folder = join(dirname(require.resolve('pdfjs-dist/package.json')), 'standard_fonts');
  const file = ([style, name]: [string, string]) => [style, join(folder, `LiberationSans-${name}.ttf`)];
  loaded = {
    parts: {
      PdfDocument: part('PDFDocument') as Parts['PdfDocument'],
      TextInlines: part('TextInlines') as Parts['TextInlines'],
      StyleContextStack: part('StyleContextStack') as Parts['StyleContextStack'],
      Line: part('Line') as Parts['Line'],
      Renderer: part('Renderer') as Parts['Renderer'],
    },
    fonts: { [FAMILY]: Object.fromEntries(Object.entries(FILES).map(file)) },
  };
  return loaded;
}

/** No true day: the same letter must make the same bytes. */
const ANY_DAY = new Date('2000-01-01T00:00:00Z');

/** A PDF being made: measures text, then draws pages. Everything answers at once. */
export class Engine {
  readonly #parts: Parts;
  readonly #document: PdfDocument;

  constructor(title: string) {
    const { parts, fonts } = load();
    const info = { Producer: 'pdfmake', Creator: 'Relances', CreationDate: ANY_DAY, Title: title };
    const options = {
      lang: 'fr',
      displayTitle: true,
      autoFirstPage: false,
      font: null,
      info,
    };
    this.#parts = parts;
    this.#document = new parts.PdfDocument(fonts, {}, {}, {}, options);
  }

  fontOf(bold: boolean, italics: boolean): TextFont {
    return this.#document.provideFont(FAMILY, bold, italics);
  }

  /** The words of a paragraph, each with its width, cut where a line may end. */
  wordsOf(texts: readonly Omit<StyledText, 'font'>[]): Word[] {
    const { TextInlines, StyleContextStack } = this.#parts;
    const styled = texts.map((text) => ({ ...text, font: FAMILY, preserveLeadingSpaces: true }));
    return new TextInlines(this.#document).buildInlines(styled, new StyleContextStack({}, {})).items;
  }

  newLine(width: number): Line {
    return new this.#parts.Line(width);
  }

  /** Draws the pages and closes the file. */
  finish(pages: readonly RenderedPage[]): Uint8Array {
    new this.#parts.Renderer(this.#document).renderPages(pages);
    this.#document.end();
    const chunks: Uint8Array[] = [];
    for (let chunk = this.#document.read(); chunk; chunk = this.#document.read()) chunks.push(chunk);
    return new Uint8Array(Buffer.concat(chunks));
  }
}
