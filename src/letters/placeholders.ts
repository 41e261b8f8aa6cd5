/** The placeholders of models: checking, filling, and what is missing or doubtful. */
export { PLACEHOLDERS, type PlaceholderKey } from './placeholders/catalogue';
export {
  type Block,
  fillSubject,
  fillText,
  isLeftOut,
  linesOf,
  type NoticeValues,
  placeholdersOf,
  printedValue,
} from './placeholders/fill';
export { mendGreeting } from './placeholders/greeting-line';
export {
  type MissingValue,
  missingValues,
  requiredValues,
  speaksOfOneInvoice,
} from './placeholders/missing-values';
export { checkModel, type ModelProblem, type TextFault, textFaults } from './placeholders/model-problems';
export { modelWarnings } from './placeholders/model-warnings';
export { placeholderName, resolvePlaceholder } from './placeholders/names';
export { scan, type Token } from './placeholders/scan';
export { withoutUnitAfter, withoutUnitBefore } from './placeholders/units';
