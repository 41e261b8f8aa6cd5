import type { ConditionalRule, SheetData } from '../../book/book';
import type { Execution } from '../../execution';
import { Service } from '../../membrane';
import { ConditionalFormatRuleBuilder } from './conditional-format-builder';
import type { Range } from './range';
import { makeRange } from './sheet';

/** A conditional format, as setConditionalFormatRules takes it. */
export class ConditionalFormatRule extends Service {
  readonly googleName = 'ConditionalFormatRule';

  constructor(
    private readonly execution: Execution,
    private readonly sheet: SheetData | null,
    readonly rule: ConditionalRule,
  ) {
    super();
  }

  getRanges(): Range[] {
    const { sheet } = this;
    return sheet ? this.rule.ranges.map((block) => makeRange(this.execution, sheet, block)) : [];
  }
  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(this.rule);
  }
  getGradientCondition(): null {
    return null;
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution, this.sheet, { ...this.rule });
  }
}

export class BooleanCondition extends Service {
  readonly googleName = 'BooleanCondition';
  constructor(private readonly rule: ConditionalRule) {
    super();
  }
  getCriteriaType(): string {
    return this.rule.criteria;
  }
  getCriteriaValues(): unknown[] {
    return [...this.rule.values];
  }
  getBackground(): string | null {
    return this.rule.background ?? null;
  }
  getFontColor(): string | null {
    return this.rule.fontColor ?? null;
  }
  getBold(): boolean | null {
    return this.rule.bold ?? null;
  }
  getItalic(): boolean | null {
    return this.rule.italic ?? null;
  }
  getStrikethrough(): boolean | null {
    return this.rule.strikethrough ?? null;
  }
  getUnderline(): boolean | null {
    return this.rule.underline ?? null;
  }
}
