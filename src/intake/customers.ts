import type { CustomerType } from '../domain/model';
import { parseTerms } from '../domain/payment-terms/parse-terms';
import { foldText } from '../domain/typography';
import type { CustomerIdentity } from './customer-identity';
import type { FieldName } from './fields';
import { groupBy, mostFrequentFirst } from './group-by';
import type { IntakeCustomer } from './list';
import type { ReadLine } from './read-lines';

/** One customer an identity, with all that his lines say of him. */
export function customersOf(
  lines: readonly ReadLine[],
  identityOf: (line: ReadLine) => CustomerIdentity,
): IntakeCustomer[] {
  const groups = groupBy(lines, (line) => identityOf(line).key);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first && identityOf(first).name !== '' ? [customerOf(group, identityOf(first))] : [];
  });
}

function customerOf(lines: readonly ReadLine[], { name, code, spellings }: CustomerIdentity): IntakeCustomer {
  const said = (field: FieldName): string =>
    mostFrequentFirst(lines.map((line) => line.text(field)).filter((text) => text !== ''))[0] ?? '';
  const country = said('country');
  return {
    name,
    code,
    spellings: spellings.filter((spelling) => foldText(spelling) !== foldText(name)),
    type: typeOf(lines),
    civility: said('civility'),
    contact: said('contact'),
    emails: addressesIn(said('email')),
    copyTo: addressesIn(said('copyTo')),
    phone: repairPhone(said('phone')),
    address: said('address'),
    postalCode: repairPostalCode(said('postalCode'), country),
    city: said('city'),
    country,
    siren: sirenIn(said('siren')) || sirenIn(said('siret')) || sirenIn(said('vatNumber')),
    language: languageIn(said('language')),
    paymentTerms: termsOf(lines),
  };
}

/** The terms the lines agree on; two for one customer stand side by side, which dates nothing: neither is every invoice's. */
function termsOf(lines: readonly ReadLine[]): string {
  const written = mostFrequentFirst(
    lines.map((line) => line.text('paymentTerms')).filter((text) => text !== ''),
  );
  const different = new Map([...written].reverse().map((text) => [JSON.stringify(parseTerms(text)), text]));
  return [...different.values()].reverse().join(' ou ');
}

/** The type the lines agree on; two types for one customer say none. */
function typeOf(lines: readonly ReadLine[]): CustomerType | null {
  const types = new Set(lines.flatMap(({ kind }) => (kind?.of === 'customer' ? [kind.type] : [])));
  const [type = null] = types;
  return types.size === 1 ? type : null;
}

/** The addresses of a cell: « a@x.fr; b@x.fr », « Anne <a@x.fr> ». */
export const addressesIn = (text: string): string[] => [
  ...new Set(text.match(/[^\s;,<>()"']+@[^\s;,<>()"']+/g) ?? []),
];

/** A spreadsheet drops the zero a French number starts with. */
const repairPhone = (text: string): string => (/^[1-9]\d{8}$/.test(text) ? `0${text}` : text);

const repairPostalCode = (text: string, country: string): string =>
  /^\d{4}$/.test(text) && /^(|fr|fra|france)$/.test(foldText(country)) ? `0${text}` : text;

/** Nine digits of a SIREN, a SIRET or a French VAT number; '' when the text is none of them. */
function sirenIn(text: string): string {
  const digits = text.replace(/[\s.\u00a0-]/g, '').toUpperCase();
  return /^(\d{9})(\d{5})?$/.exec(digits)?.[1] ?? /^FR[0-9A-Z]{2}(\d{9})$/.exec(digits)?.[1] ?? '';
}

function languageIn(text: string): 'fr' | 'en' | null {
  const folded = foldText(text);
  if (/^(fr|fra|french|francais)/.test(folded)) return 'fr';
  return /^(en|eng|english|anglais)/.test(folded) ? 'en' : null;
}
