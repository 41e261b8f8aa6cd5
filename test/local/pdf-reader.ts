import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Points from the top left corner of the page; `y` is that of the baseline. */
export interface PdfText {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

export interface PdfPage {
  width: number;
  height: number;
  texts: PdfText[];
  /** How many lines are drawn, and how many areas filled (underlines are). */
  strokes: number;
  fills: number;
}

export interface ReadPdf {
  title: string;
  language: string;
  pages: PdfPage[];
}

/** What a PDF shows, read back by another library than the one that wrote it: texts of one line that follow each other are one. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // pdf.js keeps the bytes it is given: a copy leaves the caller's usable.
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  try {
    const file = await task.promise;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const texts = items.flatMap((item) => ('str' in item ? [textOf(item, height)] : []));
      const { fnArray } = await page.getOperatorList();
      const [strokes = 0, fills = 0] = [OPS.stroke, OPS.fill].map(
        (drawn) => fnArray.filter((operator) => operator === drawn).length,
      );
      pages.push({
        strokes,
        fills,
        width,
        height,
        texts: joined(texts.filter(({ text }) => text.trim() !== '')),
      });
    }
    const { info } = await file.getMetadata();
    return { title: textIn(info, 'Title'), language: textIn(info, 'Language'), pages };
  } finally {
    await task.destroy();
  }
}

const textIn = (info: object, name: string): string =>
  String(Object.entries(info).find(([key]) => key === name)?.[1] ?? '');

function textOf(
  { str, transform, width }: { str: string; transform: number[]; width: number },
  height: number,
): PdfText {
  const [, , , size = 0, x = 0, y = 0] = transform;
  return { text: str, x, y: height - y, width, size };
}

/** A change of style inside a line, or a space of a justified one, makes no new text; the gap between two cells does. */
function joined(texts: readonly PdfText[]): PdfText[] {
  const lines: PdfText[] = [];
  for (const next of texts) {
    const last = lines.at(-1);
    const gap = last ? next.x - (last.x + last.width) : 0;
    if (last && Math.abs(next.y - last.y) < 0.5 && gap > -1 && gap < last.size * 0.8) {
      last.text += gap > last.size * 0.1 && !/\s$/.test(last.text) ? ` ${next.text}` : next.text;
      last.width = next.x + next.width - last.x;
    } else lines.push({ ...next });
  }
  return lines.map((line) => ({ ...line, text: line.text.trimEnd() }));
}

/** All that a PDF says, a line a text, a blank line between pages. */
export const textOfPdf = ({ pages }: ReadPdf): string =>
  pages.map(({ texts }) => texts.map(({ text }) => text).join('\n')).join('\n\n');
