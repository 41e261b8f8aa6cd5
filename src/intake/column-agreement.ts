import { counted, foldText, typeset } from '../domain/typography';
import { ALIASES } from './aliases';
import { looksLikeAmount } from './amounts';
import { looksLikeDate } from './dates';
import type { FieldDefinition, FieldName } from './fields';
import { kindOf } from './kinds';
import { flagOf, meaningOf } from './statuses';
import { type TableCell, textOf } from './table';

/** Half of the cells must agree with the heading, or the heading is not believed. */
export const AGREEMENT = 0.5;

const EXPECTED: Readonly<Record<FieldDefinition['shape'], string>> = {
  text: 'un texte',
  date: 'des dates',
  amount: 'des montants',
  status: 'des statuts de facture',
  kind: 'des types de client ou de document',
  flag: 'oui ou non',
  email: 'des adresses e-mail',
  siren: 'des numéros SIREN, SIRET ou de TVA',
};

export function agrees(definition: FieldDefinition, cells: readonly TableCell[], heading: string): boolean {
  if (cells.length === 0) return true;
  const test = agreementTest(definition, heading);
  const count = cells.filter(test).length;
  if (definition.field === 'paid' && holdsFlags(cells)) return false;
  return count >= cells.length * AGREEMENT;
}

function agreementTest(definition: FieldDefinition, heading: string): (cell: TableCell) => boolean {
  switch (definition.shape) {
    case 'date':
      return looksLikeDate;
    case 'amount':
      return looksLikeAmount;
    case 'status':
      return (cell) => meaningOf(textOf(cell), heading) !== null;
    case 'kind':
      return (cell) => kindOf(textOf(cell)) !== null;
    case 'flag':
      return (cell) =>
        flagOf(foldText(textOf(cell))) !== null || /litige|disput|contentieux/i.test(textOf(cell));
    case 'email':
      return (cell) => textOf(cell).includes('@');
    case 'siren':
      return (cell) => /\d{9}|\d{3}\s?\d{3}\s?\d{3}|^[A-Z]{2}\s?\w{8,}/i.test(textOf(cell));
    case 'text':
      // A text field takes anything but what is plainly something else.
      return definition.field === 'customer'
        ? (cell) => !looksLikeDate(cell) && !isDecimal(cell)
        : () => true;
  }
}

/** A column « Payé » of 0 and 1 says whether, not how much; all zeros may be amounts. */
export const holdsFlags = (cells: readonly TableCell[]): boolean =>
  cells.length > 0 &&
  cells.every((cell) => flagOf(foldText(textOf(cell))) !== null) &&
  !cells.every((cell) => Number(cell) === 0);

const isDecimal = (cell: TableCell): boolean => /^-?\d[\d\s]*[.,]\d{2}$/.test(textOf(cell));

export function disagreement(definition: FieldDefinition, cells: readonly TableCell[]): string {
  const example = textOf(cells[0]).slice(0, 40);
  const found =
    cells.length > 1 ? `${counted(cells.length, 'cellule')} comme « ${example} »` : `« ${example} »`;
  return `l'intitulé annonce ${EXPECTED[definition.shape]} (${definition.label}), la colonne contient ${found} : elle n'est pas lue.`;
}
/** What to say of the cells of a chosen column that are not what it was chosen for; null when all may be. */
export function doubtsOf(field: FieldName, cells: readonly TableCell[], heading: string): string | null {
  const definition = ALIASES.find((one) => one.field === field);
  if (!definition) return null;
  const test = agreementTest(definition, heading);
  const wrong = cells.filter((cell) => !test(cell));
  if (wrong.length === 0) return null;
  const example = `« ${textOf(wrong[0]).slice(0, 40)} »`;
  const found =
    wrong.length > 1
      ? `${wrong.length} de ses ${cells.length} cellules, comme ${example}, n'en sont pas`
      : `${example} n'en est pas`;
  return typeset(
    `lue comme ${definition.label}, elle devrait contenir ${EXPECTED[definition.shape]} : ${found}.`,
  );
}
