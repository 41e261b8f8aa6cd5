import { counted, foldText, typeset } from '../domain/typography';
import { ALIASES } from './aliases';
import { looksLikeAmount } from './amounts';
import type { ChosenColumns } from './chosen-columns';
import { looksLikeDate } from './dates';
import { fieldLabel } from './field-choices';
import type { FieldDefinition, FieldName } from './fields';
import { matchesOf } from './headings';
import { kindOf } from './kinds';
import { cleanHeading } from './shown-headings';
import { flagOf, meaningOf } from './statuses';
import { type Table, type TableCell, textOf } from './table';
import { holdsRates } from './vat-rates';

/** Which column of the table is read for which field, by index from 0. */
export interface Columns {
  readonly of: ReadonlyMap<FieldName, number>;
  readonly labels: readonly { readonly field: string; readonly heading: string }[];
  readonly refused: readonly { readonly heading: string; readonly reason: string }[];
  /** What the headings of the columns refused promised, by column. */
  readonly disagreeing: ReadonlyMap<number, FieldName>;
  /** The columns that a person chose, or had left out, whatever their headings say. */
  readonly chosen: ChosenColumns;
  /** Of those he chose, cells that cannot be what he says. */
  readonly doubtful: readonly {
    readonly column: number;
    readonly heading: string;
    readonly reason: string;
  }[];
}

const NOTHING_CHOSEN: ChosenColumns = { of: new Map(), unread: new Set() };

interface Candidate {
  readonly definition: FieldDefinition;
  readonly column: number;
  readonly score: number;
}

/** Half of the cells must agree with the heading, or the heading is not believed. */
const AGREEMENT = 0.5;

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

/**
 * Gives each field its column: what a person chose, then the surest heading first, one column a field, and only where the
 * cells agree.
 */
export function mapColumns(table: Table, chosen: ChosenColumns = NOTHING_CHOSEN): Columns {
  const filled = table.headings.map((_, column) =>
    table.lines.map(({ cells }) => cells[column] ?? '').filter((cell) => textOf(cell) !== ''),
  );
  const impossible = impossibleChoices(table, chosen, filled);
  const of = new Map([...chosen.of].filter(([, column]) => !impossible.has(column)));
  const taken = new Set([...chosen.of.values(), ...chosen.unread]);
  const disagreeing = new Map<number, FieldDefinition>();
  for (const { definition, column } of candidatesOf(table.headings, filled)) {
    if (of.has(definition.field) || taken.has(column)) continue;
    const cells = filled[column] ?? [];
    const isRate = definition.field === 'vatAmount' && holdsRatesOfVat(table, column);
    if (isRate || !agrees(definition, cells, table.headings[column] ?? '')) {
      if (!disagreeing.has(column)) disagreeing.set(column, definition);
      continue;
    }
    of.set(definition.field, column);
    taken.add(column);
  }
  for (const column of taken) disagreeing.delete(column);
  for (const [column, definition] of impossible) disagreeing.set(column, definition);
  const heading = (column: number) => cleanHeading(table.headings[column]);
  return {
    of,
    labels: [...of].map(([field, column]) => ({ field: fieldLabel(field), heading: heading(column) })),
    disagreeing: new Map([...disagreeing].map(([column, { field }]) => [column, field])),
    refused: [...disagreeing].map(([column, definition]) => ({
      heading: heading(column),
      reason: typeset(
        definition.field === 'paid' && impossible.has(column)
          ? FLAGS
          : definition.field === 'vatAmount' && holdsRatesOfVat(table, column)
            ? RATES
            : disagreement(definition, filled[column] ?? []),
      ),
    })),
    chosen,
    doubtful: [...chosen.of].flatMap(([field, column]) => {
      if (impossible.has(column)) return [];
      const reason = doubtsOf(field, filled[column] ?? [], table.headings[column] ?? '');
      return reason === null ? [] : [{ column, heading: heading(column), reason }];
    }),
  };
}

/** Rates taken for amounts of VAT, or « oui » and 1 for sums paid, would make wrong sums of all: not even when chosen. */
function impossibleChoices(
  table: Table,
  chosen: ChosenColumns,
  filled: readonly TableCell[][],
): ReadonlyMap<number, FieldDefinition> {
  const found = new Map<number, FieldDefinition>();
  for (const definition of ALIASES) {
    const column = chosen.of.get(definition.field);
    if (column === undefined) continue;
    const isRate = definition.field === 'vatAmount' && holdsRatesOfVat(table, column);
    const isFlag = definition.field === 'paid' && holdsFlags(filled[column] ?? []);
    if (isRate || isFlag) found.set(column, definition);
  }
  return found;
}

/** What to say of the cells of a chosen column that are not what it was chosen for; null when all may be. */
function doubtsOf(field: FieldName, cells: readonly TableCell[], heading: string): string | null {
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

const FLAGS = 'elle dit si la facture est réglée, non combien : choisissez plutôt Statut du paiement.';
const RATES =
  "elle contient des taux de TVA, non des montants ; elle n'est pas ajoutée au montant hors taxes.";

function holdsRatesOfVat({ headings, lines }: Table, column: number): boolean {
  const net = headings.findIndex((heading) =>
    matchesOf(heading).some(({ definition }) => definition.field === 'netTotal'),
  );
  return holdsRates(
    lines.map(({ cells }) => cells[column]),
    lines.map(({ cells }) => cells[net]),
  );
}

function candidatesOf(headings: readonly string[], filled: readonly TableCell[][]): Candidate[] {
  const candidates = headings.flatMap((heading, column) =>
    matchesOf(heading).map(({ definition, score }) => ({ definition, column, score })),
  );
  const lines = Math.max(0, ...filled.map((cells) => cells.length));
  // An empty column says nothing, and a number that most lines lack is not the key, unless there is no better one.
  const rank = ({ definition, column, score }: Candidate): number => {
    const count = filled[column]?.length ?? 0;
    if (lines > 0 && count === 0) return score - 1000;
    return definition.field === 'number' && count < lines * AGREEMENT ? score - 500 : score;
  };
  return candidates.sort((one, other) => rank(other) - rank(one) || one.column - other.column);
}

function agrees(definition: FieldDefinition, cells: readonly TableCell[], heading: string): boolean {
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
const holdsFlags = (cells: readonly TableCell[]): boolean =>
  cells.length > 0 &&
  cells.every((cell) => flagOf(foldText(textOf(cell))) !== null) &&
  !cells.every((cell) => Number(cell) === 0);

const isDecimal = (cell: TableCell): boolean => /^-?\d[\d\s]*[.,]\d{2}$/.test(textOf(cell));

function disagreement(definition: FieldDefinition, cells: readonly TableCell[]): string {
  const example = textOf(cells[0]).slice(0, 40);
  const found =
    cells.length > 1 ? `${counted(cells.length, 'cellule')} comme « ${example} »` : `« ${example} »`;
  return `l'intitulé annonce ${EXPECTED[definition.shape]} (${definition.label}), la colonne contient ${found} : elle n'est pas lue.`;
}
