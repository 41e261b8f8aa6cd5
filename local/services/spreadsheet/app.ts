import { ServiceError } from '../../errors';
import type { Execution } from '../../execution';
import { Service } from '../../membrane';
import { Ui } from '../ui';
import { ConditionalFormatRuleBuilder } from './conditional-format-builder';
import { SPREADSHEET_ENUMS } from './enums';
import type { Range } from './range';
import type { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { DataValidationBuilder } from './validation';

/** The global `SpreadsheetApp`. */
export class SpreadsheetApp extends Service {
  readonly googleName = 'SpreadsheetApp';
  override readonly members = SPREADSHEET_ENUMS;

  constructor(private readonly execution: Execution) {
    super();
  }

  getActiveSpreadsheet(): Spreadsheet {
    return new Spreadsheet(this.execution);
  }
  getActive(): Spreadsheet {
    return this.getActiveSpreadsheet();
  }
  getActiveSheet(): Sheet {
    return this.getActiveSpreadsheet().getActiveSheet();
  }
  getActiveRange(): Range {
    return this.getActiveSheet().getActiveRange();
  }
  getCurrentCell(): Range {
    return this.getActiveSheet().getActiveCell();
  }
  flush(): void {
    this.execution.flush();
  }
  getUi(): Ui {
    if (this.execution.start === 'trigger')
      throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    return new Ui(this.execution);
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution);
  }
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }
}
