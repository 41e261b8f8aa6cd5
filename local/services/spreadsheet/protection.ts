import type { Block } from '../../book/a1';
import type { ProtectedRange, SheetData } from '../../book/book';
import type { Execution } from '../../execution';
import { Service } from '../../membrane';
import type { Range } from './range';
import { makeRange } from './sheet';

/** A protected range or sheet. */
export class Protection extends Service {
  readonly googleName = 'Protection';

  constructor(
    private readonly execution: Execution,
    private readonly sheet: SheetData,
    private readonly data: ProtectedRange,
  ) {
    super();
  }

  static add(execution: Execution, sheet: SheetData, range: Block | null): Protection {
    const data: ProtectedRange = { range, description: '', warningOnly: false, editors: [execution.user] };
    execution.buffer(1, () => sheet.protections.push(data));
    return new Protection(execution, sheet, data);
  }

  getDescription(): string {
    return this.read().description;
  }
  isWarningOnly(): boolean {
    return this.read().warningOnly;
  }
  getRange(): Range {
    const { grid } = this.sheet;
    const whole = { row: 1, column: 1, rows: grid.rows, columns: grid.columns };
    return makeRange(this.execution, this.sheet, this.read().range ?? whole);
  }
  getProtectionType(): string {
    return this.data.range ? 'RANGE' : 'SHEET';
  }
  canEdit(): boolean {
    const { data, execution } = this;
    return (
      data.warningOnly ||
      data.editors.includes(execution.user) ||
      execution.world.book.owner === execution.user
    );
  }
  setDescription(description: string): this {
    return this.change({ description });
  }
  setWarningOnly(warningOnly: boolean): this {
    return this.change({ warningOnly });
  }
  setRange(range: Range): this {
    return this.change({ range: range.block });
  }
  remove(): void {
    this.execution.buffer(1, () => {
      this.sheet.protections = this.sheet.protections.filter((other) => other !== this.data);
    });
  }

  private read(): ProtectedRange {
    this.execution.beforeRead();
    return this.data;
  }
  private change(change: Partial<ProtectedRange>): this {
    this.execution.buffer(1, () => Object.assign(this.data, change));
    return this;
  }
}
