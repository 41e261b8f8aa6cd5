import { type Cents, euros } from '../../domain/cents';
import { longDate } from '../../domain/civil-date';
import { counted } from '../../domain/typography';
import type { NoticeLine } from '../notice';
import { rateText, sourceText } from '../rate-text';
import { runsFrom } from './money-lines';
import { gap, type OrderFile, type OrderTotals } from './order-file';

/** « 1° …, 2° …, 3° …, 4° … »: what the order is asked for, each sum that of the statement. */
export function requestsOf(file: OrderFile, totals: OrderTotals): readonly string[] {
  const { lines } = file;
  const asked = [
    `**${euros(totals.principal)}** en principal (${counted(lines.length, 'facture')})`,
    ...interestRequest(file, totals),
    ...indemnityRequest(totals),
    'les dépens',
  ];
  return asked.map((text, index) => `${index + 1}° ${text}${index < asked.length - 1 ? ' ;' : '.'}`);
}

/** Whether legal interest is asked from a day still to fill in: a consumer owes it from the receipt of a formal notice, and not before. */
const awaitsReceipt = ({ lines, customer }: OrderFile, totals: OrderTotals): boolean =>
  customer.type === 'consumer' &&
  totals.interest === null &&
  lines.some(({ claim }) => claim && claim.none === null && claim.waiver === null);

function interestRequest(file: OrderFile, totals: OrderTotals): readonly string[] {
  const { lines, today } = file;
  const legal = lines.some(({ claim }) => claim?.segments.some(({ source }) => source.kind === 'legal'));
  const name = legal ? 'les intérêts au taux légal' : 'les pénalités de retard';
  if (totals.interest === null)
    return awaitsReceipt(file, totals)
      ? [
          `les intérêts au taux légal à compter du ${gap('le jour où la mise en demeure a été reçue')}, jusqu'au parfait paiement`,
        ]
      : [];
  const from = fromText(lines);
  const daily =
    totals.daily === null ? '' : `, puis ${euros(totals.daily)} par jour ensuite, au taux de ce semestre`;
  return [
    `${name}, au taux de ${ratesNow(lines)}, ${from}, jusqu'au parfait paiement, soit **${euros(totals.interest)}** au ${longDate(today)}${daily}`,
  ];
}

/** From one day for all invoices, or each from its own. */
function fromText(lines: readonly NoticeLine[]): string {
  const days = lines.flatMap((line) => {
    const on = runsFrom(line);
    return on ? [{ on, number: line.invoice.number }] : [];
  });
  const distinct = [...new Set(days.map(({ on }) => on))];
  if (distinct.length === 1 && distinct[0]) return `à compter du ${longDate(distinct[0])}`;
  const groups = distinct.map((on) => {
    const numbers = days.filter((one) => one.on === on).map(({ number }) => number);
    return `du ${longDate(on)} (${numbers.join(', ')})`;
  });
  return `à compter ${groups.join(', ')}`;
}

/** The rate of the current half-year, and whether it changes with the next. */
function ratesNow(lines: readonly NoticeLine[]): string {
  const lasts = lines.flatMap(({ claim }) => claim?.segments.slice(-1) ?? []);
  const texts = [
    ...new Set(lasts.map(({ rate, source }) => `${rateText(rate, 'fr')} (${sourceText(source, 'fr')})`)),
  ];
  const varies = lasts.some(({ source }) => source.kind !== 'fixed');
  return `${texts.join(' et ')}${varies ? ' pour le semestre en cours, et au taux de chaque semestre civil pour les autres' : ''}`;
}

function indemnityRequest({ indemnity, indemnityCount }: OrderTotals): readonly string[] {
  if (indemnity === null) return [];
  const each = (indemnity / indemnityCount) as Cents;
  return [
    `**${euros(indemnity)}** d'indemnité forfaitaire pour frais de recouvrement, soit ${indemnityCount} × ${euros(each)}`,
  ];
}

/** « 4 à 10 », « 4, 6 » : pieces in order. */
function ranges(numbers: readonly number[]): string {
  const [first = 0, last = 0] = [numbers[0], numbers[numbers.length - 1]];
  return numbers.length > 2 && last - first === numbers.length - 1
    ? `${first} à ${last}`
    : numbers.join(', ');
}

/** What the claim rests on: facts and articles. */
export function groundsOf(file: OrderFile, totals: OrderTotals): readonly string[] {
  const { lines, customer, pieces } = file;
  const numbers = [...new Set(lines.map(({ invoice }) => invoice.number))];
  const references = [
    ...new Set(lines.map(({ invoice }) => invoice.customerReference).filter((text) => text !== '')),
  ];
  const of = (start: string): string => {
    const found = pieces.filter(({ title }) => title.startsWith(start)).map(({ number }) => number);
    return found.length === 0 ? '' : ` (${found.length > 1 ? 'pièces' : 'pièce'} n° ${ranges(found)})`;
  };
  const claims = lines.flatMap(({ claim }) => (claim ? [claim] : []));
  const business = claims.some(({ indemnity }) => indemnity > 0);
  const legal =
    awaitsReceipt(file, totals) ||
    claims.some(({ segments }) => segments.some(({ source }) => source.kind === 'legal'));
  return [
    `La créance a une cause contractuelle et un montant déterminé (CPC art. 1405, 1°) : ${gap('le contrat, le devis accepté ou la commande, et sa date')}${of('Contrat')}.`,
    ...(references.length === 0 ? [] : [`Références du débiteur : ${references.join(', ')}.`]),
    `${numbers.length > 1 ? 'Factures' : 'Facture'} n° ${numbers.join(', ')}${of('Facture')}.`,
    ...(business
      ? [
          "Pénalités de retard exigibles le jour suivant l'échéance, sans rappel : C. com. art. L441-10 II. Indemnité forfaitaire de 40 € par facture : C. com. art. L441-10 II et D441-5.",
        ]
      : []),
    ...(legal && customer.type === 'consumer'
      ? [
          'Intérêts au taux légal à compter de la réception de la mise en demeure : C. civ. art. 1231-6, 1344 et 1344-1.',
        ]
      : []),
    ...(business || legal || claims.length === 0 ? [] : ["Aucune pénalité ni indemnité n'est demandée."]),
  ];
}
