import { emptyParagraph, emptyTab } from '../docs/empty';
import { bodyOf, everyBlock, isParagraph, isTable, type PlacedBlock, segmentsOf } from '../docs/measure';
import { setRuns, sliceRuns, splicedParagraph, styleAt, textOf } from '../docs/runs';
import { createSegment } from '../docs/segments';
import type { Block, DocsTab, DocsTree, ParagraphBlock, Run } from '../docs/tree';
import type { HostDocument } from '../host-files';

interface Found {
  readonly placed: PlacedBlock<ParagraphBlock>;
  readonly start: number;
}

/** A document in a person's hands: what one does with a mouse and a keyboard. */
export class PersonDocument implements HostDocument {
  constructor(
    readonly tree: DocsTree,
    private readonly newId: () => string,
  ) {}

  text(): string {
    return this.paragraphs()
      .map(({ block }) => `${textOf(block)}\n`)
      .join('');
  }

  replaceText(text: string, replacement: string): void {
    const { placed, start } = this.find(text);
    const { block, siblings, at } = placed;
    const style = styleAt(block, start);
    const pieces = splicedParagraph(block, start, start + text.length, replacement, style);
    siblings.splice(at, 1, ...pieces);
  }
  deleteText(text: string): void {
    this.replaceText(text, '');
  }
  makeBold(text: string): void {
    const { placed, start } = this.find(text);
    const { block } = placed;
    const end = start + text.length;
    const bold = ({ text: piece, style }: Run): Run => ({ text: piece, style: { ...style, bold: true } });
    setRuns(block, [
      ...sliceRuns(block.runs, 0, start),
      ...sliceRuns(block.runs, start, end).map(bold),
      ...sliceRuns(block.runs, end),
    ]);
  }
  deleteParagraph(text: string): void {
    const { block, siblings, at } = this.find(text).placed;
    const next = siblings[at + 1];
    // Neither the last paragraph of a cell or a segment nor the one before a table goes: it is only emptied.
    if (!next || next.kind === 'table') setRuns(block, []);
    else siblings.splice(at, 1);
  }
  insertParagraph(text: string, after?: string): void {
    const paragraph = { ...emptyParagraph(), runs: text ? [{ text, style: {} }] : [] };
    if (after === undefined) {
      this.firstTab().body.push(paragraph);
      return;
    }
    const { siblings, at } = this.find(after).placed;
    siblings.splice(at + 1, 0, paragraph);
  }
  moveTableToEnd(number = 1): void {
    const { body } = this.firstTab();
    const table = body.filter((block) => block.kind === 'table')[number - 1];
    if (!table) throw new Error(`Le document n’a pas de tableau n° ${number}.`);
    body.splice(body.indexOf(table), 1);
    // A paragraph comes before a table, and another ends the body.
    if (body.at(-1)?.kind !== 'paragraph') body.push(emptyParagraph());
    body.push(table, emptyParagraph());
  }
  deleteTable(number = 1): void {
    const table = this.paragraphsAndTables().filter(isTable)[number - 1];
    if (!table) throw new Error(`Le document n’a pas de tableau n° ${number}.`);
    table.siblings.splice(table.at, 1);
  }
  setHeader(text: string): void {
    this.setSegment('header', text);
  }
  setFooter(text: string): void {
    this.setSegment('footer', text);
  }
  addTab(title: string, text = ''): void {
    const tab = emptyTab(`t.${this.newId()}`, title);
    tab.body = linesOf(text);
    this.tree.tabs.push(tab);
  }

  private setSegment(kind: 'header' | 'footer', text: string): void {
    const tab = this.firstTab();
    const id =
      (kind === 'header' ? tab.style.defaultHeaderId : tab.style.defaultFooterId) ??
      createSegment(this.tree, kind, {}, this.newId);
    tab[kind === 'header' ? 'headers' : 'footers'][id] = linesOf(text);
  }

  private firstTab(): DocsTab {
    const [tab] = this.tree.tabs;
    if (!tab) throw new Error('Le document n’a pas d’onglet.');
    return tab;
  }
  private paragraphsAndTables(): PlacedBlock[] {
    return this.tree.tabs.flatMap((tab) => everyBlock(bodyOf(tab).blocks, 1));
  }
  private paragraphs(): PlacedBlock<ParagraphBlock>[] {
    const segments = this.tree.tabs.flatMap(segmentsOf);
    return segments.flatMap(({ blocks, base }) => everyBlock(blocks, base).filter(isParagraph));
  }
  /** The first time a text is met: body, then headers and footers, tab by tab. */
  private find(text: string): Found {
    for (const placed of this.paragraphs()) {
      const start = textOf(placed.block).indexOf(text);
      if (start >= 0) return { placed, start };
    }
    throw new Error(`« ${text} » n’est dans aucun paragraphe du document.`);
  }
}

const linesOf = (text: string): Block[] =>
  text.split('\n').map((line) => ({ ...emptyParagraph(), runs: line ? [{ text: line, style: {} }] : [] }));
