import { CommandFailure } from '../commands/command';
import type { HostSheet, HostWorkbook } from '../host';
import type { DemonstrationStep } from './plan';

type Edit = Extract<DemonstrationStep, { edit: unknown }>['edit'];
type Addition = Extract<DemonstrationStep, { add: unknown }>['add'];

/** Types values in the row that a step names; throws a French sentence when there is no such row. */
export function editRow(workbook: HostWorkbook, { sheet: name, where, set }: Edit): void {
  const sheet = workbook.sheet(name);
  fill(sheet, findRow(sheet, where), set);
}

/** Types a row under the last one that holds something. */
export function addRow(workbook: HostWorkbook, { sheet: name, set }: Addition): void {
  const sheet = workbook.sheet(name);
  fill(sheet, sheet.values().length + 1, set);
}

function fill(sheet: HostSheet, row: number, cells: Readonly<Record<string, unknown>>): void {
  for (const [heading, value] of Object.entries(cells)) sheet.set(row, sheet.heading(heading), value);
}

function findRow(sheet: HostSheet, where: Readonly<Record<string, string>>): number {
  const wanted = Object.entries(where).map(([heading, value]) => ({
    index: sheet.heading(heading) - 1,
    value,
  }));
  const found = sheet
    .values()
    .findIndex(
      (cells, index) => index > 0 && wanted.every((cell) => String(cells[cell.index]) === cell.value),
    );
  if (found < 0) throw new CommandFailure(`Aucune ligne de ${sheet.name} ne porte ${JSON.stringify(where)}.`);
  return found + 1;
}
