import { counted, foldText, typeset } from '../domain/typography';
import { ALIASES } from './aliases';
import { looksLikeAmount } from './amounts';
import { looksLikeDate } from './dates';
import type { FieldDefinition, FieldName } from './fields';
import { matchesOf } from './headings';
import { kindOf } from './kinds';
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
}

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

/** Gives each field its column: the surest heading first, one column a field, and only where the cells agree. */
export function mapColumns(table: Table): Columns {
  const filled = table.headings.map((_, column) =>
    table.lines.map(({ cells }) => cells[column] ?? '').filter((cell) => textOf(cell) !== ''),
  );
  const of = new Map<FieldName, number>();
  const taken = new Set<number>();
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
  const heading = (column: number) => (table.headings[column] ?? '').replace(/\s+/g, ' ').trim();
  return {
    of,
    labels: [...of].map(([field, column]) => ({ field: labelOf(field), heading: heading(column) })),
    disagreeing: new Map([...disagreeing].map(([column, { field }]) => [column, field])),
    refused: [...disagreeing].map(([column, definition]) => ({
      heading: heading(column),
      reason: typeset(
        definition.field === 'vatAmount' && holdsRatesOfVat(table, column)
          ? RATES
          : disagreement(definition, filled[column] ?? []),
      ),
    })),
  };
}

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

const labelOf = (field: FieldName): string =>
  ALIASES.find((definition) => definition.field === field)?.label ?? field;

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
  if (definition.field === 'paid' && cells.every((cell) => flagOf(foldText(textOf(cell))) !== null)) {
    // A column « Payé » of 0 and 1 says whether, not how much; all zeros may be amounts.
    return cells.every((cell) => Number(cell) === 0);
  }
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

const isDecimal = (cell: TableCell): boolean => /^-?\d[\d\s]*[.,]\d{2}$/.test(textOf(cell));

function disagreement(definition: FieldDefinition, cells: readonly TableCell[]): string {
  const example = textOf(cells[0]).slice(0, 40);
  const found =
    cells.length > 1 ? `${counted(cells.length, 'cellule')} comme « ${example} »` : `« ${example} »`;
  return `l'intitulé annonce ${EXPECTED[definition.shape]} (${definition.label}), la colonne contient ${found} : elle n'est pas lue.`;
}
