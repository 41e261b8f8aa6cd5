import { DELIMITERS, parseDelimited } from './delimited';
import { decodeText } from './encoding';
import { kindOfFile } from './file-kind';
import { type FoundHeading, findHeading, headingTexts, type NoHeading } from './heading-line';
import type { Refusal } from './list';
import { refuse } from './refusal';
import { isEmptyLine, type Table, type TableCell, type TableLine } from './table';
import { openArchive } from './xlsx-archive';
import { linesOfSheet } from './xlsx-sheet';
import { sheetsOf } from './xlsx-workbook';

/** As many lines as one import takes: ten years of a small company's invoices. */
const MAX_LINES = 20_000;
const MAX_TEXT_BYTES = 20_000_000;
const PREVIEW = 60;

const TOO_LONG =
  'Cette liste compte plus de 20 000 lignes : découpez-la (par année, par exemple), puis importez chaque partie.';
const TOO_LARGE =
  'Ce fichier dépasse 20 Mo : découpez la liste (par année, par exemple), puis importez chaque partie.';
const DAMAGED =
  'Ce classeur est endommagé : ouvrez-le dans un tableur, enregistrez-le de nouveau en .xlsx, puis importez-le.';

/** Reads a file as a table whose headings are known, or says in French what it is and what to do. */
export function readTable(file: { readonly name: string; readonly bytes: Uint8Array }): Table | Refusal {
  const kind = kindOfFile(file);
  if (kind === 'text') return readText(file.name, file.bytes);
  return typeof kind === 'object' ? refuse(kind.refused) : readWorkbook(file.name, file.bytes);
}

/** The cells of a sheet, from A1, as a table. */
export const tableFromCells = (cells: readonly (readonly TableCell[])[], source: string): Table | Refusal =>
  asTable(
    cells.map((row, index) => ({ line: index + 1, cells: row })),
    source,
  );

function readText(name: string, bytes: Uint8Array): Table | Refusal {
  if (bytes.length > MAX_TEXT_BYTES) return refuse(TOO_LARGE);
  const text = decodeText(bytes);
  const attempts = DELIMITERS.map((delimiter) => ({
    delimiter,
    result: findHeading(parseDelimited(text, delimiter, PREVIEW)),
  }));
  const best = attempts.reduce((one, other) => (other.result.score > one.result.score ? other : one));
  return best.result.kind === 'heading'
    ? asTable(parseDelimited(text, best.delimiter), name, best.result)
    : (readBelowPreamble(text, name) ?? best.result.refusal);
}

/** A quote left open above the headings hides them: the text is read again from each of its first lines. */
function readBelowPreamble(text: string, name: string): Table | null {
  const rows = text.split(/\r\n|\r|\n/);
  for (let skipped = 1; skipped < Math.min(rows.length, 20); skipped += 1) {
    const below = rows.slice(skipped).join('\n');
    for (const delimiter of DELIMITERS) {
      const result = findHeading(parseDelimited(below, delimiter, 2));
      if (result.kind !== 'heading' || result.index > 0) continue;
      const lines = parseDelimited(below, delimiter).map(({ line, cells }) => ({
        line: line + skipped,
        cells,
      }));
      const table = asTable(lines, name, result);
      return table.kind === 'table' ? table : null;
    }
  }
  return null;
}

function readWorkbook(name: string, bytes: Uint8Array): Table | Refusal {
  const parts = openArchive(bytes);
  if ('kind' in parts) return parts;
  try {
    const { context, sheets } = sheetsOf(parts);
    const candidates = sheets
      .filter((sheet) => !sheet.hidden)
      .map((sheet) => ({ name: sheet.name, lines: linesOfSheet(sheet.xml, context, MAX_LINES + PREVIEW) }))
      .map((sheet) => ({ ...sheet, heading: findHeading(sheet.lines) }))
      .filter((sheet) => sheet.lines.length > 0);
    const [first, ...others] = candidates;
    if (!first)
      return refuse('Ce classeur ne contient aucune ligne : exportez de nouveau la liste, puis importez-la.');
    const best = others.reduce(
      (one, other) => (other.heading.score > one.heading.score ? other : one),
      first,
    );
    const table = asTable(
      best.lines,
      candidates.length > 1 ? `${name}, feuille ${best.name}` : name,
      best.heading,
    );
    const unreadSheets = candidates
      .filter((sheet) => sheet !== best && sheet.heading.kind === 'heading')
      .map((sheet) => sheet.name);
    return table.kind === 'table' ? { ...table, unreadSheets } : table;
  } catch {
    return refuse(DAMAGED);
  }
}

function asTable(
  lines: readonly TableLine[],
  source: string,
  heading: FoundHeading | NoHeading = findHeading(lines),
): Table | Refusal {
  if (heading.kind === 'none') return heading.refusal;
  const headingLine = lines[heading.index];
  const below = lines.slice(heading.index + 1).filter(({ cells }) => !isEmptyLine(cells));
  if (below.length > MAX_LINES) return refuse(TOO_LONG);
  return {
    kind: 'table',
    source,
    unreadSheets: [],
    headings: headingLine ? headingTexts(headingLine) : [],
    headingLine: headingLine?.line ?? 1,
    lines: below,
  };
}
