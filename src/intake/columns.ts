import { typeset } from '../domain/typography';
import { ALIASES } from './aliases';
import type { ChosenColumns } from './chosen-columns';
import { AGREEMENT, agrees, disagreement, doubtsOf, holdsFlags } from './column-agreement';
import { fieldLabel } from './field-choices';
import type { FieldDefinition, FieldName } from './fields';
import { matchesOf } from './headings';
import { cleanHeading } from './shown-headings';
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
    const isRate = definition.field === 'vatAmount' && holdsRatesOfVat(table, column, chosen);
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
          : definition.field === 'vatAmount' && holdsRatesOfVat(table, column, chosen)
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
    const isRate = definition.field === 'vatAmount' && holdsRatesOfVat(table, column, chosen);
    const isFlag = definition.field === 'paid' && holdsFlags(filled[column] ?? []);
    if (isRate || isFlag) found.set(column, definition);
  }
  return found;
}

const FLAGS = 'elle dit si la facture est réglée, non combien : choisissez plutôt Statut du paiement.';
const RATES =
  "elle contient des taux de TVA, non des montants ; elle n'est pas ajoutée au montant hors taxes.";

function holdsRatesOfVat({ headings, lines }: Table, column: number, chosen: ChosenColumns): boolean {
  const guessed = headings.findIndex((heading) =>
    matchesOf(heading).some(({ definition }) => definition.field === 'netTotal'),
  );
  const net = chosen.of.get('netTotal') ?? guessed;
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
