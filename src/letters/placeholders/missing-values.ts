import type { NoticeModel } from '../../domain/model';
import { PLACEHOLDERS, type PlaceholderKey } from './catalogue';
import { isLeftOut, linesOf, type NoticeValues, placeholdersOf } from './fill';
import { placeholderName } from './names';

/** A value that a model asks for and the ledger does not have. */
export interface MissingValue {
  readonly key: PlaceholderKey;
  /** The name without brackets, as the model's language says it. */
  readonly placeholder: string;
  /** The column to complete; '' when it is no column. */
  readonly column: string;
}

/** The placeholders a model cannot do without, once each. */
export function requiredValues(model: NoticeModel): readonly PlaceholderKey[] {
  const keys = placeholdersOf(`${model.subject}\n\n${model.text}`).map(({ key }) => key);
  return [...new Set(keys)].filter((key) => PLACEHOLDERS[key].optional !== true && key !== 'invoiceTable');
}

/**
 * What is missing to fill a model. A line whose placeholders are all optional and absent is left out and asks for
 * nothing; an optional one that shares its line with others is asked for: half a sentence never leaves.
 */
export function missingValues(model: NoticeModel, values: NoticeValues): readonly MissingValue[] {
  const lines = [
    model.subject.replace(/\s+/g, ' '),
    ...linesOf(model.text).filter((line) => !isLeftOut(line, values)),
  ];
  const keys = lines
    .flatMap((line) => placeholdersOf(line).map(({ key }) => key))
    .filter((key) => key !== 'invoiceTable' && (values.texts[key] ?? '') === '');
  return [...new Set(keys)].map((key) => ({
    key,
    placeholder: placeholderName(key, model.language),
    column: PLACEHOLDERS[key].column ?? '',
  }));
}

/** A model without the table that speaks of one invoice takes one invoice a message. */
export function speaksOfOneInvoice(model: NoticeModel): boolean {
  const keys = placeholdersOf(model.text).map(({ key }) => key);
  return !keys.includes('invoiceTable') && keys.some((key) => PLACEHOLDERS[key].oneInvoice === true);
}
