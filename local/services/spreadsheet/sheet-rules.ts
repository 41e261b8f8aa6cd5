import type { SheetData } from '../../book/book';
import { ServiceError } from '../../errors';
import type { Execution } from '../../execution';
import { Service } from '../../membrane';
import { ConditionalFormatRule } from './conditional-format';
import { Protection } from './protection';

/** A sheet's conditional formats and protections, and how its properties are read and written. */
export abstract class SheetRules extends Service {
  readonly googleName = 'Sheet';

  constructor(
    readonly execution: Execution,
    readonly data: SheetData,
  ) {
    super();
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.read(({ rules }) =>
      rules.map((rule) => new ConditionalFormatRule(this.execution, this.data, rule)),
    );
  }
  /** Replaces every rule of the sheet. */
  setConditionalFormatRules(rules: unknown[]): void {
    const kept = rules.map((rule) => {
      if (rule instanceof ConditionalFormatRule) return rule.rule;
      throw new ServiceError(
        "The parameters (Object[]) don't match the method signature for SpreadsheetApp.Sheet.setConditionalFormatRules.",
      );
    });
    this.write((data) => {
      data.rules = kept;
    });
  }
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  protect(): Protection {
    return Protection.add(this.execution, this.data, null);
  }
  getProtections(type: unknown): Protection[] {
    return this.read(({ protections }) =>
      protections
        .filter(({ range }) => (type === 'SHEET') === (range === null))
        .map((protection) => new Protection(this.execution, this.data, protection)),
    );
  }

  protected read<T>(read: (data: SheetData) => T): T {
    this.execution.beforeRead();
    return read(this.data);
  }

  protected write(change: (data: SheetData) => void): this {
    this.execution.buffer(1, () => change(this.data));
    return this;
  }

  /** Rows and columns come and go at once: what follows must see them. */
  protected reshape(change: (data: SheetData) => void): this {
    this.execution.beforeRead();
    change(this.data);
    this.execution.world.book.revision += 1;
    return this;
  }
}
