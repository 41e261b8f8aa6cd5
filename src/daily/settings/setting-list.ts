import { parseCivilDate } from '../../domain/civil-date';
import type { CellProblem } from '../../domain/model';
import { typeset } from '../../domain/typography';
import { columnLetters } from '../../ledger/cells';
import type { SettingKey } from '../../ledger/schema/rules';
import { SETTING_LIST, type SettingDefinition, type SettingKind } from '../../ledger/settings-list';
import { foldHeading, type Table } from '../../ledger/table';
import { type Cell, isDateCell } from '../../ledger/workbook';
import { NOBODY } from '../actions/sender-values';
import { KEPT_BY_THE_PRODUCT } from '../actions/settings';

/** A setting that a person may change, besides the company's details. */
export interface SettingShown {
  readonly name: string;
  /** As `updateSettings` takes it: dates YYYY-MM-DD, numbers with a point. */
  readonly value: string;
  readonly role: string;
  readonly kind: SettingKind;
  readonly choices: readonly string[];
  /** Why it cannot be read, and what to write; '' when it can. */
  readonly problem: string;
}

const OFFERED: readonly SettingDefinition[] = SETTING_LIST.filter(
  ({ key }) => !KEPT_BY_THE_PRODUCT.has(key) && !(key in NOBODY),
);

function valueText(cell: Cell): string {
  if (isDateCell(cell)) return cell.date;
  const text = typeof cell === 'boolean' ? (cell ? 'Oui' : 'Non') : String(cell).trim();
  return parseCivilDate(text.split('/').reverse().join('-')) ?? text;
}

/** What a cell that cannot be read is told as, with its full stop. */
export const problemSentence = (sheet: string, { cell, found, expected }: CellProblem): string =>
  typeset(`Feuille ${sheet}, ${cell} ${found === '' ? 'vide' : `illisible (« ${found} »)`} : ${expected}.`);

/**
 * The settings a person may change, in order, each at its initial value where the sheet has no row of it. `choicesOf`
 * says what each may be.
 */
export function settingsShown(
  table: Table<SettingKey> | null,
  problems: readonly CellProblem[],
  choicesOf: (definition: SettingDefinition) => readonly string[],
): readonly SettingShown[] {
  return OFFERED.map((definition) => {
    const { name, initial, role, kind } = definition;
    const index = table ? rowOf(table, name) : -1;
    const { positions, rows } = table ?? { positions: { name: 0, value: 0, role: 0 }, rows: [] };
    const cells = rows[index];
    const address = `${columnLetters(positions.value)}${index + 2}`;
    const problem = cells ? problems.find((one) => one.cell === address) : undefined;
    return {
      name,
      value: valueText(cells ? (cells[positions.value - 1] ?? '') : initial),
      role: typeset(role),
      kind,
      choices: choicesOf(definition),
      problem: problem ? problemSentence('Paramètres', problem) : '',
    };
  });
}

const rowOf = ({ rows, positions }: Table<SettingKey>, name: string): number =>
  rows.findIndex((cells) => foldHeading(String(cells[positions.name - 1] ?? '')) === foldHeading(name));
