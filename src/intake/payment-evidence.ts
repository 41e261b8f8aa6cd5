import { shortDate } from '../domain/civil-date';
import { typeset } from '../domain/typography';
import type { Columns } from './columns';
import { matchesOf } from './headings';
import { type IntakeList, isUnreadable } from './list';
import type { ReadLine } from './read-lines';
import type { StatusMeaning } from './statuses';
import type { Table } from './table';

/** What the dates of payment of a list are worth. */
export interface PaymentDates {
  /** A date alone says that the invoice is paid. */
  readonly prove: boolean;
  readonly refused: IntakeList['refusedColumns'];
  /** Keeps the date of a line, leaves it out, or holds the line for it. */
  readonly apply: (line: ReadLine) => ReadLine;
}

const SURE = 100;
const TELLING: readonly (StatusMeaning | null)[] = ['paid', 'unpaid', 'partial'];

const FORECAST = "date prévue d'un règlement, non un règlement : elle n'est pas lue.";
const UNPROVEN =
  "ni montant réglé, ni statut ne confirment qu'il s'agit de règlements reçus : la colonne n'est pas lue.";
const DOUBTFUL =
  "ni montant réglé, ni statut ne confirment qu'il s'agit de règlements reçus : les factures qui en portent une sont retenues, complétez leur Montant réglé ou videz-le.";

/**
 * A date of payment is believed when its heading says « payé le », or when amounts or statuses speak of payments too.
 * Otherwise it is a term or a forecast if every line has one; if only some have, they may be paid: those are held.
 */
export function judgePaymentDates(table: Table, columns: Columns, lines: readonly ReadLine[]): PaymentDates {
  const heading = (column: number) => (table.headings[column] ?? '').trim();
  const refusal = (column: number, reason: string) => ({ heading: heading(column), reason: typeset(reason) });
  const forecast = columns.of.get('forecastOn');
  const refused = forecast === undefined ? [] : [refusal(forecast, FORECAST)];
  const keep = (line: ReadLine) => line;
  const column = columns.of.get('paidOn');
  const dated = lines.filter((line) => line.paidOn !== null).length;
  if (column === undefined || dated === 0) return { prove: false, refused, apply: keep };
  // A person who says that these are payments knows.
  const isChosen = columns.chosen.of.get('paidOn') === column;
  const prove =
    isChosen ||
    matchesOf(heading(column)).some(
      ({ definition, score }) => definition.field === 'paidOn' && score >= SURE,
    );
  if (prove || saysPayments(columns, lines, false)) return { prove, refused, apply: keep };
  const all = dated === lines.length;
  return {
    prove: false,
    refused: [...refused, refusal(column, all ? UNPROVEN : DOUBTFUL)],
    apply: (line) => ({ ...line, paidOn: null, paid: all ? line.paid : doubtOf(line, heading(column)) }),
  };
}

/** The date, in place of an amount nobody wrote. */
function doubtOf({ paidOn, paid }: ReadLine, heading: string): ReadLine['paid'] {
  if (paidOn === null || paid !== null) return paid;
  return {
    asWritten: typeset(`${heading} : ${isUnreadable(paidOn) ? paidOn.asWritten : shortDate(paidOn)}`),
  };
}

/** Whether a list says what was paid: amounts, rests beside totals, telling statuses, or dates that prove it. */
export function saysPayments(columns: Columns, lines: readonly ReadLine[], datesProve: boolean): boolean {
  const filled = (column: 'paid' | 'balance' | 'paidOn') =>
    columns.of.has(column) && lines.some((line) => line[column] !== null);
  const told = lines.some((line) => TELLING.includes(line.status) || TELLING.includes(line.paymentStatus));
  // « Montant dû » alone may be the total of the invoice.
  const rests = columns.of.has('total') && filled('balance');
  return filled('paid') || rests || told || (datesProve && filled('paidOn'));
}
