import Papa from 'papaparse';
import type { Customer } from '../domain/model';
import { typeset } from '../domain/typography';
import { safeFileName } from './mime/file-name';
import { addresseeOf, civilityAndName } from './postal/addressee';
import { foreignCountry } from './postal/country';
import { postalCodeOf, townLine } from './postal/town';
import { packed, widthOf, wrapWords } from './postal/wrap';
import { addressProblem, LINE_WIDTH, recipientLines, streetsOf } from './postal-address';

/** One letter to post: the n-th row goes with the PDF whose name starts with n. */
export interface PostingRow {
  readonly customer: Customer;
  /** Name of its PDF, as `postingFileName` makes it. */
  readonly file: string;
}

/** « 01 Mise en demeure – Dupont.pdf »: `index` counts from 0; sorted by name, the files follow the rows. */
export function postingFileName(index: number, count: number, name: string): string {
  const digits = Math.max(2, String(count).length);
  const bare = safeFileName(name.trim().replace(/\.pdf$/i, ''));
  return `${String(index + 1).padStart(digits, '0')} ${bare}.pdf`;
}

const MERCI_FACTEUR = [
  'civilite',
  'nom',
  'prenom',
  'societe',
  'adresse1',
  'adresse2',
  'adresse3',
  'cp',
  'ville',
  'pays',
] as const;

/** What Merci Facteur takes: characters in « societe » and each « adresse », then in « nom ». */
const ADDRESS_WIDTH = 90;
const NAME_WIDTH = 70;

/**
 * The addresses as Merci Facteur's mail merge reads them, its heading first, in the order of the rows; text that starts
 * with a byte-order mark. Throws a French sentence on an address that cannot be posted to.
 */
export const merciFacteurCsv = (rows: readonly PostingRow[]): string =>
  csvOf(MERCI_FACTEUR, rows.map(merciFacteurRow));

const SIX_LINES = ['fichier', 'ligne1', 'ligne2', 'ligne3', 'ligne4', 'ligne5', 'ligne6'] as const;

/**
 * The addresses as their six lines, each with the name of its PDF; a French town stands in the sixth (NF Z10-011), a
 * foreign one in the fifth, before its country. Same text and same errors as `merciFacteurCsv`.
 */
export const sixLineCsv = (rows: readonly PostingRow[]): string => csvOf(SIX_LINES, rows.map(sixLineRow));

function merciFacteurRow({ customer }: PostingRow): readonly string[] {
  requirePostable(customer);
  const { company, civility, person } = namesOf(customer);
  const [societe = '', ...moreCompany] = wrapWords(company, ADDRESS_WIDTH);
  const [nom = '', ...morePerson] = wrapWords(person, NAME_WIDTH);
  const streets = inThree([...moreCompany, ...morePerson, ...streetsOf(customer)], customer);
  const code = postalCodeOf(customer);
  const line = townLine(customer, LINE_WIDTH);
  const town = line.startsWith(`${code} `) ? line.slice(code.length + 1) : line;
  const country = foreignCountry(customer.country) || 'FRANCE';
  return [civility, nom, '', societe, ...streets, code, town, country];
}

/** Which of the two names is a person's; whole in « nom », since nothing says which word is the family name. */
function namesOf(customer: Customer): { company: string; civility: string; person: string } {
  const { name, attention, person } = addresseeOf(customer);
  if (attention === '' && customer.type === 'consumer') {
    const one = civilityAndName(name);
    return { company: '', civility: one.civility, person: one.name };
  }
  return { company: name, civility: civilityAndName(person).civility, person: civilityAndName(person).name };
}

/** What does not hold in three lines goes side by side, in order, on lines as short as can be. */
function inThree(parts: readonly string[], customer: Customer): readonly string[] {
  const layouts = [parts, packed(parts, LINE_WIDTH), packed(parts, ADDRESS_WIDTH)];
  const lines = layouts.find(({ length }) => length <= 3);
  if (!lines || lines.some((line) => widthOf(line) > ADDRESS_WIDTH))
    throw unpostable(
      `Adresse postale de ${customer.name} : elle ne tient pas dans les trois lignes de Merci Facteur ; abrégez-la dans la feuille Clients`,
    );
  return [lines[0] ?? '', lines[1] ?? '', lines[2] ?? ''];
}

function sixLineRow({ customer, file }: PostingRow): readonly string[] {
  requirePostable(customer);
  const lines = recipientLines(customer);
  const last = foreignCountry(customer.country) === '' ? 1 : 2;
  const gap = Array.from({ length: 6 - lines.length }, () => '');
  return [file, ...lines.slice(0, -last), ...gap, ...lines.slice(-last)];
}

function requirePostable(customer: Customer): void {
  const problem = addressProblem(customer);
  if (problem !== null) throw unpostable(problem);
}

const unpostable = (sentence: string): Error => new Error(typeset(`${sentence}.`));

/** Spreadsheets take a cell that starts so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

const csvOf = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\ufeff${Papa.unparse([headings, ...rows], { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
