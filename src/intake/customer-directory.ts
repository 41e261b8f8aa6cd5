import { foldText } from '../domain/typography';
import { groupBy } from './group-by';
import type { ExistingCustomer } from './ledger-state';
import type { IntakeCustomer } from './list';
import { textOf } from './table';

type Named = Pick<IntakeCustomer, 'name' | 'code'>;

/** The rows of Clients, found by number or by name. */
export interface CustomerDirectory {
  /** The row of a customer: the same number, or the same name where numbers do not contradict it. */
  readonly find: (wanted: Named) => ExistingCustomer | null;
  /** How many rows bear a name. */
  readonly bearers: (name: string) => number;
  /** Clients knows his name, under other numbers than his. */
  readonly isNewNamesake: (wanted: Named) => boolean;
}

const foldCode = (code: string): string => code.trim().toUpperCase();

const nameOf = ({ cells }: ExistingCustomer): string => foldText(textOf(cells.name));
const codeOf = ({ cells }: ExistingCustomer): string => foldCode(textOf(cells.code));

export function directoryOf(customers: readonly ExistingCustomer[]): CustomerDirectory {
  const byCode = groupBy(customers, codeOf);
  const byName = groupBy(customers, nameOf);
  const bearers = (name: string) => byName.get(foldText(name))?.length ?? 0;
  const find = ({ name, code }: Named): ExistingCustomer | null => {
    const wanted = foldCode(code);
    const coded = wanted === '' ? undefined : byCode.get(wanted)?.[0];
    if (coded) return coded;
    const sameName = (byName.get(foldText(name)) ?? []).filter(
      (customer) => wanted === '' || codeOf(customer) === '',
    );
    return sameName.length === 1 ? (sameName[0] ?? null) : null;
  };
  const isNewNamesake = (wanted: Named) =>
    wanted.code !== '' && bearers(wanted.name) > 0 && find(wanted) === null;
  return { find, bearers, isNewNamesake };
}

/** The name of a customer that Clients does not have: « Martin (C02) » beside a Martin of another number. */
export const nameOfNewcomer = (customer: Named, directory: CustomerDirectory): string =>
  directory.isNewNamesake(customer) ? `${customer.name} (${customer.code})` : customer.name;

/** How Factures must name the customers of a list so that Clients knows them: as the list does, or as the ledger already does. */
export function namesInLedger(
  listed: readonly IntakeCustomer[],
  directory: CustomerDirectory,
): (shownAs: string) => string {
  const byCode = groupBy(listed, ({ code }) => foldText(code));
  const byName = groupBy(listed, ({ name }) => foldText(name));
  return (shownAs) => {
    const shown = foldText(shownAs);
    if (shown === '') return shownAs;
    const entry = byCode.get(shown)?.[0] ?? byName.get(shown)?.[0];
    if (!entry) return shownAs;
    const found = directory.find(entry);
    if (!found) return directory.isNewNamesake(entry) ? nameOfNewcomer(entry, directory) : shownAs;
    const [name, code] = [textOf(found.cells.name), textOf(found.cells.code)];
    if (code !== '' && (name === '' || directory.bearers(name) > 1)) return code;
    return [name, code].some((text) => foldText(text) === shown) ? shownAs : name;
  };
}
