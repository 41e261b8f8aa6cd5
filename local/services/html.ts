import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceError } from '../errors';
import type { Execution } from '../execution';
import { Service } from '../membrane';

/** A page, as it is shown. */
export class HtmlOutput extends Service {
  readonly googleName = 'HtmlOutput';
  private title = '';
  private width = 0;
  private height = 0;
  constructor(private content: string) {
    super();
  }
  getContent(): string {
    return this.content;
  }
  setContent(content: string): this {
    this.content = content;
    return this;
  }
  append(content: string): this {
    this.content += content;
    return this;
  }
  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): this {
    this.title = title;
    return this;
  }
  setWidth(width: number): this {
    this.width = width;
    return this;
  }
  setHeight(height: number): this {
    this.height = height;
    return this;
  }
  getWidth(): number {
    return this.width;
  }
  getHeight(): number {
    return this.height;
  }
  addMetaTag(): this {
    return this;
  }
}

/** The global `HtmlService`; templates are not emulated. */
export class HtmlService extends Service {
  readonly googleName = 'HtmlService';
  constructor(private readonly execution: Execution) {
    super();
  }
  createHtmlOutput(content = ''): HtmlOutput {
    return new HtmlOutput(String(content));
  }
  createHtmlOutputFromFile(name: string): HtmlOutput {
    const file = join(this.execution.world.dist, `${name.replace(/\.html$/, '')}.html`);
    if (!existsSync(file)) throw new ServiceError(`No HTML file named ${name} was found.`);
    return new HtmlOutput(readFileSync(file, 'utf8'));
  }
}
