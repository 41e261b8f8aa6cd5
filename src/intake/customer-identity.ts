import { foldText } from '../domain/typography';
import { groupBy, mostFrequentFirst } from './group-by';
import type { ReadLine } from './read-lines';

/** Who the customer of each line is, once the whole list was seen. */
export interface CustomerIdentity {
  readonly key: string;
  /** How Factures names him. */
  readonly shownAs: string;
  /** The most frequent spelling; his number when the list has no name. */
  readonly name: string;
  readonly code: string;
  readonly spellings: readonly string[];
}

/** One customer in ten spelt in several ways: the names of this list do not tell customers apart, their numbers do. */
const TOO_MANY_SPELLINGS = 0.1;

/** A number is compared exactly but for case and outer spaces: 0200 and 200 are two customers until somebody says otherwise. */
const foldCode = (code: string): string => code.trim().toUpperCase();

/**
 * Identifies the customers of a list: by number where it gives one, else by name. Factures shows the name, but the
 * number where two customers share a name, and everywhere when one customer in ten has several names.
 */
export function identifyCustomers(lines: readonly ReadLine[]): (line: ReadLine) => CustomerIdentity {
  const codeByName = soleCodes(lines);
  const keyOf = (line: ReadLine): string => {
    const name = foldText(line.customerName);
    const code = foldCode(line.customerCode) || (codeByName.get(name) ?? '');
    return code === '' ? `name ${name}` : `code ${code}`;
  };
  const named = new Map([...groupBy(lines, keyOf)].map(([key, group]) => [key, namesOf(group)]));
  const bearers = groupBy([...named.values()], ({ name }) => foldText(name));
  const coded = [...named.values()].filter(({ code }) => code !== '');
  const misspelt = coded.filter(({ spellings }) => new Set(spellings.map(foldText)).size > 1);
  const byNumber = coded.length > 0 && misspelt.length > coded.length * TOO_MANY_SPELLINGS;
  const identities = new Map(
    [...named].map(([key, names]) => {
      const ambiguous = byNumber || (bearers.get(foldText(names.name))?.length ?? 0) > 1;
      return [key, { key, ...names, shownAs: names.code !== '' && ambiguous ? names.code : names.name }];
    }),
  );
  const nobody: CustomerIdentity = { key: '', shownAs: '', name: '', code: '', spellings: [] };
  return (line) => identities.get(keyOf(line)) ?? nobody;
}

function namesOf(lines: readonly ReadLine[]): { name: string; code: string; spellings: string[] } {
  const code = lines.find((line) => line.customerCode !== '')?.customerCode ?? '';
  const spellings = mostFrequentFirst(lines.map((line) => line.customerName).filter((name) => name !== ''));
  const [name = code, ...others] = spellings;
  return { name, code, spellings: others.length > 0 ? [name, ...others] : [] };
}

/** For lists that give the number on some lines only: names that go with a single number. */
function soleCodes(lines: readonly ReadLine[]): Map<string, string> {
  const codes = new Map<string, string>();
  for (const line of lines) {
    const [name, code] = [foldText(line.customerName), foldCode(line.customerCode)];
    if (name === '' || code === '') continue;
    const known = codes.get(name);
    codes.set(name, known === undefined || known === code ? code : '');
  }
  return codes;
}
