import { ServiceError } from '../errors';
import type { Execution } from '../execution';
import { Service } from '../membrane';
import type { HtmlOutput } from './html';

/** A menu being made. */
class Menu extends Service {
  readonly googleName = 'Menu';
  readonly lines: string[] = [];
  constructor(
    private readonly execution: Execution,
    readonly caption: string,
  ) {
    super();
  }
  addItem(caption: string, functionName: string): this {
    this.lines.push(`${caption} → ${functionName}`);
    return this;
  }
  addSeparator(): this {
    this.lines.push('—');
    return this;
  }
  addSubMenu(menu: Menu): this {
    this.lines.push(menu.caption, ...menu.lines.map((line) => `  ${line}`));
    return this;
  }
  addToUi(): void {
    this.execution.world.shown.push({ kind: 'menu', title: this.caption, text: this.lines.join('\n') });
  }
}

class PromptResponse extends Service {
  readonly googleName = 'PromptResponse';
  constructor(
    private readonly button: string,
    private readonly text: string,
  ) {
    super();
  }
  getSelectedButton(): string {
    return this.button;
  }
  getResponseText(): string {
    return this.text;
  }
}

const BUTTONS = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'];
const ANSWERS = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'];
const names = (list: string[]): Record<string, string> =>
  Object.fromEntries(list.map((name) => [name, name]));

/** SpreadsheetApp.getUi(): what is shown is kept, what is answered comes from the test's script. */
export class Ui extends Service {
  readonly googleName = 'Ui';
  override readonly members = { Button: names(ANSWERS), ButtonSet: names(BUTTONS) };
  constructor(private readonly execution: Execution) {
    super();
  }

  createMenu(caption: string): Menu {
    return new Menu(this.execution, caption);
  }
  createAddonMenu(): Menu {
    return new Menu(this.execution, 'Relances');
  }
  alert(...values: string[]): string {
    this.show('alert', values);
    const answer =
      this.execution.world.answers.shift() ??
      (values.some((value) => value.startsWith('YES_')) ? 'YES' : 'OK');
    if (!ANSWERS.includes(answer)) throw new ServiceError(`Réponse inconnue à une alerte : ${answer}`);
    return answer;
  }
  prompt(...values: string[]): PromptResponse {
    this.show('prompt', values);
    const answer = this.execution.world.answers.shift() ?? 'CANCEL';
    return ANSWERS.includes(answer) ? new PromptResponse(answer, '') : new PromptResponse('OK', answer);
  }
  showSidebar(html: HtmlOutput): void {
    this.open('sidebar', html, html.getTitle());
  }
  showModalDialog(html: HtmlOutput, title: string): void {
    this.open('dialog', html, title);
  }
  showModelessDialog(html: HtmlOutput, title: string): void {
    this.open('dialog', html, title);
  }

  private open(kind: 'sidebar' | 'dialog', html: HtmlOutput, title: string): void {
    this.execution.world.shown.push({ kind, title, text: html.getContent() });
  }
  private show(kind: 'alert' | 'prompt', values: string[]): void {
    const texts = values.filter((value) => !BUTTONS.includes(value)).map(String);
    const [title = '', text = ''] = texts.length > 1 ? texts : ['', ...texts];
    const buttons = values.find((value) => BUTTONS.includes(value));
    this.execution.world.shown.push({ kind, title, text, ...(buttons && { buttons }) });
  }
}
