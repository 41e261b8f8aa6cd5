/** The placeholders of models: checking, filling, and what is missing or doubtful. */
export { PLACEHOLDERS, type PlaceholderKey } from './placeholders/catalogue';
export { type Block, fillSubject, fillText, type NoticeValues, placeholdersOf } from './placeholders/fill';
export {
  type MissingValue,
  missingValues,
  requiredValues,
  speaksOfOneInvoice,
} from './placeholders/missing-values';
export { checkModel, type ModelProblem } from './placeholders/model-problems';
export { modelWarnings } from './placeholders/model-warnings';
export { placeholderName } from './placeholders/names';
