import type { Block } from '../../book/a1';
import type { ConditionalRule, SheetData } from '../../book/book';
import { serialOfInstant } from '../../book/serial';
import { ServiceError } from '../../errors';
import type { Execution } from '../../execution';
import { Service } from '../../membrane';
import { CellBlock } from './block';
import { colourOf } from './colours';
import { ConditionalFormatRule } from './conditional-format';
import type { Range } from './range';

/** newConditionalFormatRule(). */
export class ConditionalFormatRuleBuilder extends Service {
  readonly googleName = 'ConditionalFormatRuleBuilder';

  constructor(
    private readonly execution: Execution,
    private sheet: SheetData | null = null,
    private rule: ConditionalRule = { ranges: [], criteria: '', values: [] },
  ) {
    super();
  }

  whenFormulaSatisfied(formula: string): this {
    return this.when('CUSTOM_FORMULA', formula);
  }
  whenTextEqualTo(text: string): this {
    return this.when('TEXT_EQUAL_TO', text);
  }
  whenTextContains(text: string): this {
    return this.when('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): this {
    return this.when('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextStartsWith(text: string): this {
    return this.when('TEXT_STARTS_WITH', text);
  }
  whenTextEndsWith(text: string): this {
    return this.when('TEXT_ENDS_WITH', text);
  }
  whenCellEmpty(): this {
    return this.when('CELL_EMPTY');
  }
  whenCellNotEmpty(): this {
    return this.when('CELL_NOT_EMPTY');
  }
  whenNumberGreaterThan(number: number): this {
    return this.when('NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): this {
    return this.when('NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): this {
    return this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenNumberEqualTo(number: number): this {
    return this.when('NUMBER_EQUAL_TO', number);
  }
  whenNumberNotEqualTo(number: number): this {
    return this.when('NUMBER_NOT_EQUAL_TO', number);
  }
  whenNumberBetween(from: number, to: number): this {
    return this.when('NUMBER_BETWEEN', from, to);
  }
  whenNumberNotBetween(from: number, to: number): this {
    return this.when('NUMBER_NOT_BETWEEN', from, to);
  }
  whenDateBefore(date: Date): this {
    return this.when('DATE_BEFORE', this.serial(date));
  }
  whenDateAfter(date: Date): this {
    return this.when('DATE_AFTER', this.serial(date));
  }
  withCriteria(criteria: string, values: (string | number)[]): this {
    return this.when(criteria, ...values);
  }

  setBackground(colour: string | null): this {
    return this.with({ background: colourOf(colour) });
  }
  setFontColor(colour: string | null): this {
    return this.with({ fontColor: colourOf(colour) });
  }
  setBold(bold: boolean): this {
    return this.with({ bold });
  }
  setItalic(italic: boolean): this {
    return this.with({ italic });
  }
  setStrikethrough(strikethrough: boolean): this {
    return this.with({ strikethrough });
  }
  setUnderline(underline: boolean): this {
    return this.with({ underline });
  }
  setRanges(ranges: unknown[]): this {
    const blocks: Block[] = [];
    for (const range of ranges) {
      if (!(range instanceof CellBlock)) throw new ServiceError('Range not found');
      this.sheet = range.data;
      blocks.push(range.block);
    }
    return this.with({ ranges: blocks });
  }
  getRanges(): Range[] {
    return this.build().getRanges();
  }
  build(): ConditionalFormatRule {
    if (!this.rule.criteria) throw new ServiceError('Conditional format rule must have a condition.');
    if (this.rule.ranges.length === 0)
      throw new ServiceError('No ranges set on the conditional format rule.');
    return new ConditionalFormatRule(this.execution, this.sheet, this.rule);
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution, this.sheet, { ...this.rule });
  }

  private when(criteria: string, ...values: (string | number)[]): this {
    return this.with({ criteria, values });
  }
  private with(change: Partial<ConditionalRule>): this {
    this.rule = { ...this.rule, ...change };
    return this;
  }
  private serial(date: Date): number {
    return serialOfInstant(date.getTime(), this.execution.world.book.timeZone);
  }
}
