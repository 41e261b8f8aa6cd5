import type { FillPlan, LetterEdit } from '../../../src/letters/document/fill-plan';
import type { ModelDocument, Paragraph, Segment } from '../../../src/letters/document/model-document';

/** A paragraph, or a table given as rows of cells; « \n » parts the paragraphs of a cell. */
export type Piece = string | readonly (readonly string[])[];

// One index each, as in Docs: a section, a table, its rows, its cells, its end.
const SECTION = '␞';
const TABLE = '⊞';
const ROW = '⊟';
const CELL = '⊡';
const END = '⊠';

interface Written {
  readonly text: string;
  readonly segment: Segment;
}

function write(place: Segment['place'], id: string, pieces: readonly Piece[]): Written {
  let text = place === 'body' ? SECTION : '';
  const paragraphs: Paragraph[] = [];
  const paragraph = (line: string, cell: Paragraph['cell']): void => {
    paragraphs.push({ start: text.length, text: line, cell });
    text += `${line}\n`;
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      paragraph(piece, null);
      continue;
    }
    const table = text.length;
    text += TABLE;
    for (const [row, cells] of piece.entries()) {
      const length = cells.reduce((sum, cell) => sum + cell.length + 2, 1);
      const rowEnd = text.length + length;
      text += ROW;
      for (const [column, cell] of cells.entries()) {
        text += CELL;
        const lines = cell.split('\n');
        for (const line of lines) {
          const position = { table, row, column, columns: cells.length, rowEnd };
          paragraph(line, position);
        }
      }
    }
    text += END;
  }
  return { text, segment: { place, id, isOnFirstPage: true, paragraphs } };
}

/** A model in Docs' indexes, and its characters. */
export interface SampleDocument {
  readonly model: ModelDocument;
  readonly texts: Readonly<Record<string, string>>;
}

export function sampleDocument(
  body: readonly Piece[],
  others: Partial<Record<'header' | 'footer', readonly Piece[]>> = {},
  changes: Partial<ModelDocument> = {},
): SampleDocument {
  const written = [
    write('body', '', body),
    ...(others.header ? [write('header', 'h.1', others.header)] : []),
    ...(others.footer ? [write('footer', 'f.1', others.footer)] : []),
  ];
  return {
    model: {
      id: 'model',
      title: 'Modèle',
      tabs: 1,
      hasSuggestions: false,
      segments: written.map(({ segment }) => segment),
      ...changes,
    },
    texts: Object.fromEntries(written.map(({ text, segment }) => [segment.id, text])),
  };
}

/** What Docs would make of a plan: the characters of each segment; throws where Docs would refuse. */
export function applyPlan({ texts }: SampleDocument, plan: FillPlan): Readonly<Record<string, string>> {
  const now: Record<string, string> = { ...texts };
  for (const edit of plan.edits) now[edit.segment] = edited(now[edit.segment] ?? '', edit);
  for (const { find, value } of plan.replacements) {
    const met = Object.values(now).reduce((sum, text) => sum + text.split(find).length - 1, 0);
    if (met !== 1) throw new Error(`« ${find} » met ${met} times`);
    for (const id of Object.keys(now)) now[id] = (now[id] ?? '').split(find).join(value);
  }
  return now;
}

function edited(text: string, edit: LetterEdit): string {
  const cut = (start: number, end: number, put: string): string =>
    text.slice(0, start) + put + text.slice(end);
  switch (edit.kind) {
    case 'insert':
      return cut(edit.at, edit.at, edit.text);
    case 'delete': {
      const gone = text.slice(edit.start, edit.end);
      if (gone === '') throw new Error('an empty range');
      if (/[␞⊞⊟⊡⊠]/.test(gone)) throw new Error('a range over a structure');
      if (gone.endsWith('\n') && /^($|[⊞⊟⊡⊠])/.test(text.slice(edit.end))) {
        throw new Error('the last newline before a structure');
      }
      return cut(edit.start, edit.end, '');
    }
    case 'insertRow': {
      const { row } = rowAt(text, edit.table, edit.below);
      if (row.end !== edit.at) throw new Error(`row ends at ${row.end}, not at ${edit.at}`);
      const cells = edit.cells.map((cell) => `${CELL}${cell.map((one) => `${one.text}\n`).join('')}`);
      return cut(edit.at, edit.at, ROW + cells.join(''));
    }
    case 'deleteRow': {
      const { row } = rowAt(text, edit.table, edit.row);
      return cut(row.start, row.end, '');
    }
  }
}

function rowAt(text: string, table: number, number: number): { row: { start: number; end: number } } {
  if (text[table] !== TABLE) throw new Error(`no table at ${table}`);
  const starts: number[] = [];
  let index = table + 1;
  for (; text[index] !== END; index += 1) if (text[index] === ROW) starts.push(index);
  const start = starts[number];
  if (start === undefined) throw new Error(`no row ${number}`);
  return { row: { start, end: starts[number + 1] ?? index } };
}

/** Readable: « | » between cells, a line a row or a paragraph, no-break spaces made plain. */
export const readable = (text: string): string =>
  text
    .replace(/[␞⊞⊠]/g, '')
    .replace(/\n?⊟⊡/g, '\n| ')
    .replace(/\n⊡/g, ' | ')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/^\n/, '')
    .replace(/\n$/, '')
    .split('\u000b')
    .join(' ⏎ ');
