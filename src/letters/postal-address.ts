import { isFrance } from '../domain/country';
import type { Customer, Sender } from '../domain/model';
import { typeset } from '../domain/typography';
import { legalFormOf } from './legal-forms';
import { type Addressee, addresseeOf } from './postal/addressee';
import { foreignCountry } from './postal/country';
import { streetLines } from './postal/street-lines';
import { postalCodeOf, townLine } from './postal/town';
import { packed, widthOf, wrapWords } from './postal/wrap';
import { soleTraderNames } from './sole-trader';

/** NF Z10-011: what a window shows and a sorting machine reads. */
const LINES = 6;
export const LINE_WIDTH = 38;

/**
 * The lines of a letter's address, at most six of 38 characters, the town last (then the country, abroad). All that the
 * customer's row says is kept: when it does not fit, `addressProblem` says so and the lines pass those limits.
 */
export function recipientLines(customer: Customer): readonly string[] {
  const streets = streetsOf(customer);
  return layOut(addresseeOf(customer), streets, endOf(customer));
}

/** The sender's name and address, in the same shape; a sole trader has « EI » beside his name. */
export function senderLines(sender: Sender): readonly string[] {
  const { kind, text } = legalFormOf(sender.legalForm);
  const names = kind === 'soleTrader' ? soleTraderNames(sender, text) : [sender.company.trim()];
  const [name = '', second = ''] = names;
  const place = { ...sender, country: '' };
  return layOut({ name, attention: second, person: second }, streetsOf(place), endOf(place));
}

/** What keeps a letter from being posted to a customer, as a French sentence without its full stop; null when nothing does. */
export function addressProblem(customer: Customer): string | null {
  const missing = [
    customer.name.trim() === '' ? 'Client' : '',
    streetsOf(customer).length > 0 ? '' : customer.address.trim() === '' ? 'Adresse' : 'Adresse (la rue)',
    customer.postalCode.trim() === '' && isFrance(customer.country) ? 'Code postal' : '',
    customer.city.trim() === '' ? 'Ville' : '',
  ].filter((column) => column !== '');
  const whose = customer.name.trim() || customer.code;
  if (missing.length > 0)
    return typeset(
      `Adresse postale de ${whose} incomplète : complétez ${missing.join(', ')} (feuille Clients)`,
    );
  const fault = codeFault(customer) ?? spaceFault(recipientLines(customer));
  return fault === null ? null : typeset(`Adresse postale de ${whose} : ${fault} dans la feuille Clients`);
}

function codeFault(customer: Customer): string | null {
  if (!isFrance(customer.country) || /^\d{5}$/.test(postalCodeOf(customer))) return null;
  return `le code postal « ${customer.postalCode.trim()} » n'a pas cinq chiffres ; corrigez-le, ou écrivez le pays,`;
}

function spaceFault(lines: readonly string[]): string | null {
  const long = lines.find((line) => widthOf(line) > LINE_WIDTH);
  if (long !== undefined)
    return `« ${long} » ne tient pas sur une ligne de ${LINE_WIDTH} caractères ; abrégez-le`;
  if (lines.length <= LINES) return null;
  return `elle demande ${lines.length} lignes de ${LINE_WIDTH} caractères, et une enveloppe en montre six ; abrégez-la`;
}

interface Place {
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
}

/** The parts of the cell Adresse, but for those that repeat the name or the town. */
export function streetsOf(place: Place & { readonly name?: string }): readonly string[] {
  const { name = '', postalCode, city, country } = place;
  const land = isFrance(country) ? ['France'] : [country, foreignCountry(country)];
  const town = [city, `${postalCode} ${city}`, postalCode, ...land];
  return streetLines(place.address, [name, ...town]);
}

const endOf = (place: Place): readonly string[] =>
  [townLine(place, LINE_WIDTH), foreignCountry(place.country)].filter((line) => line !== '');

/** The first layout that fits: each part on a line of its own, then side by side, then one after the other. */
function layOut({ name, attention, person }: Addressee, streets: readonly string[], end: readonly string[]) {
  const wrapped = (parts: readonly string[]) => parts.flatMap((part) => wrapWords(part, LINE_WIDTH));
  // « À l'attention de » is worth a line, not two.
  const head = wrapped([name, widthOf(attention) <= LINE_WIDTH ? attention : person]);
  const flowing = [...head, ...wrapWords(streets.join(' '), LINE_WIDTH), ...end];
  const layouts = [
    [...head, ...wrapped(streets), ...end],
    [...head, ...wrapped(packed(streets, LINE_WIDTH)), ...end],
  ];
  return layouts.find((lines) => lines.length <= LINES) ?? flowing;
}
