import { foldText } from '../domain/typography';
import { type CustomerDirectory, directoryOf } from './customer-directory';
import { groupBy } from './group-by';
import type { LedgerState } from './ledger-state';
import type { IntakeCustomer, IntakeList } from './list';
import { textOf } from './table';

/** Whether a row of Factures and an invoice of the list, each by the text that names its customer, are one customer's. */
export type CustomerComparison = (inLedger: string, inList: string) => boolean;

/**
 * Compares by the rows of Clients where they know the customer, by texts elsewhere. A customer of the list whose number
 * is not that of his namesakes in Clients is none of them.
 */
export function customerComparison(
  state: Pick<LedgerState, 'customers'>,
  list: Pick<IntakeList, 'customers'>,
): CustomerComparison {
  const directory = directoryOf(state.customers);
  const bearers = groupBy(
    state.customers.flatMap(({ row, cells }) =>
      [...new Set([cells.name, cells.code].map((cell) => foldText(textOf(cell))))].map((key) => ({
        key,
        row,
      })),
    ),
    ({ key }) => key,
  );
  const listed = groupBy(
    list.customers.flatMap((customer) => textsOf(customer).map((key) => ({ key, customer }))),
    ({ key }) => key,
  );
  const comparison = (inLedger: string, inList: string): boolean => {
    const [ledgerKey, listKey] = [foldText(inLedger), foldText(inList)];
    const entries = (listed.get(listKey) ?? []).map(({ customer }) => customer);
    if (entries.length === 0 || ledgerKey === '') return ledgerKey === listKey;
    const rows = (bearers.get(ledgerKey) ?? []).map(({ row }) => row);
    return entries.some((entry) => isOneOf(entry, rows, ledgerKey, directory));
  };
  return remembered(comparison);
}

const textsOf = ({ name, code, spellings }: IntakeCustomer): string[] =>
  [...new Set([name, code, ...spellings].map(foldText))].filter((key) => key !== '');

/** Whether a customer of the list is one of the rows of Clients that bear a text; by the text itself when none does. */
function isOneOf(
  entry: IntakeCustomer,
  rows: readonly number[],
  ledgerKey: string,
  directory: CustomerDirectory,
): boolean {
  const saysSo = textsOf(entry).includes(ledgerKey);
  if (rows.length === 0) return saysSo;
  const known = directory.find(entry);
  if (known) return rows.includes(known.row);
  return saysSo && !directory.isNewNamesake(entry);
}

/** A list names few customers many times. */
function remembered(compare: CustomerComparison): CustomerComparison {
  const answers = new Map<string, boolean>();
  return (inLedger, inList) => {
    const key = `${inLedger}\n${inList}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = compare(inLedger, inList);
    answers.set(key, answer);
    return answer;
  };
}
