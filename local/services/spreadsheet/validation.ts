import type { Validation } from '../../book/book';
import { ServiceError } from '../../errors';
import { Service } from '../../membrane';

/** What may be typed in a cell. */
export class DataValidation extends Service {
  readonly googleName = 'DataValidation';
  constructor(readonly data: Validation) {
    super();
  }
  getCriteriaType(): string {
    return this.data.criteria;
  }
  getCriteriaValues(): unknown[] {
    return [...this.data.values];
  }
  getAllowInvalid(): boolean {
    return this.data.allowInvalid;
  }
  getHelpText(): string | null {
    return this.data.helpText;
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.data);
  }
}

/** newDataValidation(). */
export class DataValidationBuilder extends Service {
  readonly googleName = 'DataValidationBuilder';
  constructor(private data: Validation = { criteria: '', values: [], allowInvalid: true, helpText: null }) {
    super();
  }

  requireValueInList(choices: string[], showDropdown = true): this {
    if (choices.length > 500)
      throw new ServiceError('The data validation rule has more items than the limit of 500.');
    return this.require('VALUE_IN_LIST', [choices.map(String), showDropdown]);
  }
  requireDate(): this {
    return this.require('DATE_IS_VALID_DATE', []);
  }
  requireNumberGreaterThan(number: number): this {
    return this.require('NUMBER_GREATER_THAN', [number]);
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberLessThan(number: number): this {
    return this.require('NUMBER_LESS_THAN', [number]);
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberBetween(from: number, to: number): this {
    return this.require('NUMBER_BETWEEN', [from, to]);
  }
  requireTextIsEmail(): this {
    return this.require('TEXT_IS_VALID_EMAIL', []);
  }
  requireTextContains(text: string): this {
    return this.require('TEXT_CONTAINS', [text]);
  }
  requireTextEqualTo(text: string): this {
    return this.require('TEXT_EQUAL_TO', [text]);
  }
  requireFormulaSatisfied(formula: string): this {
    return this.require('CUSTOM_FORMULA', [formula]);
  }
  setAllowInvalid(allowInvalid: boolean): this {
    this.data = { ...this.data, allowInvalid };
    return this;
  }
  setHelpText(helpText: string): this {
    this.data = { ...this.data, helpText };
    return this;
  }
  getCriteriaType(): string {
    return this.data.criteria;
  }
  getCriteriaValues(): unknown[] {
    return [...this.data.values];
  }
  build(): DataValidation {
    return new DataValidation(this.data);
  }

  private require(criteria: string, values: readonly unknown[]): this {
    this.data = { ...this.data, criteria, values };
    return this;
  }
}
