import { joinRuns } from '../runs';
import type { Block, ParagraphBlock, Run } from '../tree';
import type { HtmlLooks } from './html-looks';

/** Gathers the paragraphs and tables of a body or of a cell as their elements open and close. */
export class HtmlWriter {
  readonly blocks: Block[] = [];
  #runs: Run[] = [];
  #looks: HtmlLooks | null = null;
  #bullet: ParagraphBlock['bullet'];

  /** Text of the paragraph in hand; HTML's spaces and line ends count for one space, and none where a line begins. */
  addText(text: string, looks: HtmlLooks): void {
    const before = this.#runs.at(-1)?.text ?? '';
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    const kept = before === '' || /[ \v]$/.test(before) ? collapsed.replace(/^ /, '') : collapsed;
    if (kept !== '') this.addExactly(kept, looks);
  }

  /** Text in which each space and line end counts. */
  addExactly(text: string, looks: HtmlLooks): void {
    this.#looks ??= looks;
    this.#runs.push({ text, style: looks.text });
  }

  /** The next paragraph is an item of a list. */
  openItem(bullet: NonNullable<ParagraphBlock['bullet']>, looks: HtmlLooks): void {
    this.endParagraph();
    this.#bullet = bullet;
    this.#looks = looks;
  }

  /** Ends the paragraph in hand; when it holds nothing, there is none, unless it must be seen. */
  endParagraph(always?: HtmlLooks): void {
    const looks = this.#looks ?? always;
    if (looks && (this.#runs.length > 0 || this.#bullet || always)) {
      this.blocks.push({
        kind: 'paragraph',
        style: { namedStyleType: 'NORMAL_TEXT', ...looks.paragraph },
        runs: trimmedEnd(joinRuns(this.#runs)),
        end: looks.text,
        ...(this.#bullet ? { bullet: this.#bullet } : {}),
      });
    }
    this.#runs = [];
    this.#looks = null;
    this.#bullet = undefined;
  }

  /** Text starts a new paragraph; the sign of an item waits for its text. */
  openBlock(): void {
    if (this.#runs.length > 0) this.endParagraph();
  }

  addBlock(block: Block): void {
    this.endParagraph();
    this.blocks.push(block);
  }

  /** All that was written; a text ends with a paragraph. */
  finish(looks: HtmlLooks): Block[] {
    this.endParagraph();
    if (this.blocks.at(-1)?.kind !== 'paragraph') this.endParagraph(looks);
    return this.blocks;
  }
}

/** A space before the end of a paragraph shows nothing, nor does a line break that nothing follows. */
function trimmedEnd(runs: Run[]): Run[] {
  const last = runs.at(-1);
  if (!last) return runs;
  const text = last.text.replace(/ +$/, '').replace(/\v$/, '');
  return [...runs.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])];
}
