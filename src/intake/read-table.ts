import { type ColumnChoices, NO_CHOICE } from './chosen-columns';
import { columnsToName } from './column-readings';
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

/**
 * Reads a file as a table whose headings are known, or says in French what it is and what to do. `choices` tell which
 * headings to look for.
 */
export function readTable(
  file: { readonly name: string; readonly bytes: Uint8Array },
  choices: ColumnChoices = NO_CHOICE,
): Table | Refusal {
  const kind = kindOfFile(file);
  if (typeof kind === 'object') return refuse(kind.refused);
  const headings = [...choices.keys()];
  return kind === 'text'
    ? readText(file.name, file.bytes, headings)
    : readWorkbook(file.name, file.bytes, headings);
}

/** The cells of a sheet, from A1, as a table. */
export function tableFromCells(
  cells: readonly (readonly TableCell[])[],
  source: string,
  choices: ColumnChoices = NO_CHOICE,
): Table | Refusal {
  const lines = cells.map((row, index) => ({ line: index + 1, cells: row }));
  return asTable(lines, source, findHeading(lines, [...choices.keys()]));
}

function readText(name: string, bytes: Uint8Array, headings: readonly string[]): Table | Refusal {
  if (bytes.length > MAX_TEXT_BYTES) return refuse(TOO_LARGE);
  const text = decodeText(bytes);
  const attempts = DELIMITERS.map((delimiter) => ({
    delimiter,
    result: findHeading(parseDelimited(text, delimiter, PREVIEW), headings),
  }));
  const best = attempts.reduce((one, other) => (other.result.score > one.result.score ? other : one));
  return best.result.kind === 'heading'
    ? asTable(parseDelimited(text, best.delimiter), name, best.result)
    : (readBelowPreamble(text, name, headings) ??
        asTable(parseDelimited(text, best.delimiter), name, best.result));
}

/** A quote left open above the headings hides them: the text is read again from each of its first lines. */
function readBelowPreamble(text: string, name: string, headings: readonly string[]): Table | null {
  const rows = text.split(/\r\n|\r|\n/);
  for (let skipped = 1; skipped < Math.min(rows.length, 20); skipped += 1) {
    const below = rows.slice(skipped).join('\n');
    for (const delimiter of DELIMITERS) {
      const result = findHeading(parseDelimited(below, delimiter, 2), headings);
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

function readWorkbook(name: string, bytes: Uint8Array, headings: readonly string[]): Table | Refusal {
  const parts = openArchive(bytes);
  if ('kind' in parts) return parts;
  try {
    const { context, sheets } = sheetsOf(parts);
    const candidates = sheets
      .filter((sheet) => !sheet.hidden)
      .map((sheet) => ({ name: sheet.name, lines: linesOfSheet(sheet.xml, context, MAX_LINES + PREVIEW) }))
      .map((sheet) => ({ ...sheet, heading: findHeading(sheet.lines, headings) }))
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
  heading: FoundHeading | NoHeading,
): Table | Refusal {
  if (heading.kind === 'heading') return tableUnder(lines, source, heading.index);
  const table = heading.likeliest === null ? null : tableUnder(lines, source, heading.likeliest);
  const isList = table?.kind === 'table' && table.lines.length > 0;
  return isList ? { ...heading.refusal, toName: columnsToName(table) } : heading.refusal;
}

function tableUnder(lines: readonly TableLine[], source: string, index: number): Table | Refusal {
  const headingLine = lines[index];
  const below = lines.slice(index + 1).filter(({ cells }) => !isEmptyLine(cells));
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
