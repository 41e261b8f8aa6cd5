import type { Block, DocsTree, ParagraphBlock, TableBlock, TextStyle } from '../../local/docs/tree';
import type { Host, HostOptions } from '../../local/host';
import { hostWith } from './fixture';

const CODE = `
  const DOCUMENT = 'application/vnd.google-apps.document';
  function create(name) { return Drive.Files.create({ name: name, mimeType: DOCUMENT }).id; }
  function get(id, options) { return Docs.Documents.get(id, options || {}); }
  function update(id, requests) { return Docs.Documents.batchUpdate({ requests: requests }, id).replies; }
  function caught(id, requests) {
    try { update(id, requests); return null; } catch (error) { return [error.name, error.message, error.code]; }
  }
`;

export interface Opened {
  readonly host: Host;
  readonly id: string;
}

export const paragraph = (...runs: (string | [string, TextStyle])[]): ParagraphBlock => ({
  kind: 'paragraph',
  style: {},
  runs: runs
    .map((run) => (typeof run === 'string' ? { text: run, style: {} } : { text: run[0], style: run[1] }))
    .filter(({ text }) => text !== ''),
  end: {},
});

/** A cell a text, one paragraph each. */
export const table = (...rows: string[][]): TableBlock => ({
  kind: 'table',
  columnWidths: (rows[0] ?? []).map(() => 100),
  rows: rows.map((cells) => ({
    minHeight: 0,
    cells: cells.map((text) => ({ style: {}, blocks: [paragraph(text)] })),
  })),
});

/** A document of these blocks, seen by a small script. */
export async function withDocument(
  body: Block[],
  more: { headers?: Record<string, Block[]>; footers?: Record<string, Block[]> } = {},
  options: HostOptions = {},
): Promise<Opened> {
  const host = await hostWith(CODE, options);
  const id = (await host.call('create', 'Modèle')) as string;
  host.editDocument(id, ({ tree }) => Object.assign(tree.tabs[0] ?? {}, { body, ...more }));
  return { host, id };
}

export const treeOf = ({ host, id }: Opened): DocsTree => {
  const tree = host.files().find((file) => file.id === id)?.document;
  if (!tree) throw new Error('no document');
  return tree;
};

/** The text of the body: a line a paragraph, the cells of a row between bars. */
export function bodyText(opened: Opened, tab = 0): string[] {
  const lines = (blocks: Block[]): string[] =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.runs.map(({ text }) => text).join('')]
        : block.rows.map(
            ({ cells }) => `| ${cells.map((cell) => lines(cell.blocks).join('/')).join(' | ')} |`,
          ),
    );
  return lines(treeOf(opened).tabs[tab]?.body ?? []);
}

/** Runs of the first paragraph as text and « bold ». */
export const runsOf = (opened: Opened, at = 0): [string, boolean][] => {
  const block = treeOf(opened).tabs[0]?.body[at];
  if (block?.kind !== 'paragraph') throw new Error('no paragraph');
  return block.runs.map(({ text, style }) => [text, style.bold === true]);
};

export const update = ({ host, id }: Opened, ...requests: object[]): Promise<unknown> =>
  host.call('update', id, requests);
export const caught = ({ host, id }: Opened, ...requests: object[]): Promise<unknown> =>
  host.call('caught', id, requests);

/** Of the paragraphs of the body. */
export const alignmentsOf = (opened: Opened): (string | undefined)[] =>
  (treeOf(opened).tabs[0]?.body ?? []).map((block) =>
    block.kind === 'paragraph' ? block.style.alignment : undefined,
  );
