import type { ColumnChoices } from '../../intake/chosen-columns';
import type { FieldName } from '../../intake/fields';
import type { IntakeList, Refusal } from '../../intake/list';
import { readListCells, readListFile } from '../../intake/read-list';
import { SHEETS } from '../../ledger/schema';
import { foldHeading } from '../../ledger/table';
import { refusal } from '../actions/context';
import type { Platform } from '../platform';

/** What a person says of a list's columns, by heading as the preview shows it: a field, or null not to read it. */
export type ChosenFields = Readonly<Record<string, FieldName | null>>;

/** Where a list comes from: a file, or another sheet of the same spreadsheet. */
export type ImportSource = (
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly sheet: string }
) & { readonly columns?: ChosenFields | undefined };

/** Whether a sheet of that name is the product's own. */
export const isOwnSheet = (name: string): boolean =>
  SHEETS.some((schema) => foldHeading(schema.name) === foldHeading(name));

/** Reads a list, or says what it is instead. Throws the French sentence of a sheet that cannot be one. */
export function readSource(platform: Platform, source: ImportSource): IntakeList | Refusal {
  const choices: ColumnChoices = new Map(Object.entries(source.columns ?? {}));
  return 'sheet' in source
    ? readListCells(cellsOf(platform, source.sheet), source.sheet, choices)
    : readListFile(source, choices);
}

function cellsOf({ workbook }: Platform, sheet: string) {
  if (isOwnSheet(sheet))
    throw refusal(`« ${sheet} » est une feuille de Relances : indiquez celle où se trouve votre liste.`);
  const cells = workbook.read(sheet);
  if (cells !== null) return cells;
  const names = workbook.sheetNames().map((name) => `« ${name} »`);
  throw refusal(`Aucune feuille ne s'appelle « ${sheet} » : choisissez parmi ${names.join(', ')}.`);
}
