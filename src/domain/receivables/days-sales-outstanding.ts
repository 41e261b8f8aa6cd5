import { type Cents, cents } from '../cents';
import { addDays, type CivilDate, civilDate, earliest, monthOf, yearOf } from '../civil-date';
import { isCreditNote } from '../decision/settlement';
import { foldNumber } from '../keys';
import type { Invoice } from '../model';
import { receiptsOf, type Standing } from '../standing';
import type { Receivables } from './receivable';

/** Why a date has no figure. */
export type MissingDelay = 'nothingInvoiced' | 'tooLittleInvoiced' | 'ledgerTooShort';

/** Days; beyond two years the figure says that hardly anything was invoiced, and nothing of who pays late. */
const LONGEST = 730;

/** The average payment delay on one day. */
export interface PaymentDelay {
  readonly on: CivilDate;
  /** Whole days; null says with `missing` why there is none. */
  readonly days: number | null;
  readonly missing: MissingDelay | null;
  readonly outstanding: Cents;
  /** Over the 90 days that end on that day. */
  readonly invoiced: Cents;
}

export interface DaysSalesOutstanding {
  readonly now: PaymentDelay;
  /** The last twelve month ends before today, oldest first. */
  readonly months: readonly PaymentDelay[];
}

/** The method, as users read it. */
export const DELAY_METHOD =
  "Délai moyen de paiement : encours TTC du jour ÷ facturé TTC des 90 jours qui le précèdent × 90. Vide quand rien n'a été facturé sur ces 90 jours, ou quand la feuille ne remonte pas assez loin.";

const WINDOW = 90;
const MONTHS = 12;

/** Money that came in, or was credited, on a day. */
interface Movement {
  readonly on: CivilDate;
  readonly amount: Cents;
}

interface Billed {
  readonly issuedOn: CivilDate;
  readonly total: Cents;
  readonly credits: readonly Movement[];
  /** Null when nobody waits for it any more: it was invoiced, and is outstanding on no day. */
  readonly owed: { readonly receipts: readonly Movement[]; readonly retention: Invoice['retention'] } | null;
}

const issueDate = ({ issuedOn, dueOn }: Invoice): CivilDate => issuedOn ?? dueOn;

/**
 * Days sales outstanding: the outstanding of a day ÷ what was invoiced over the 90 days that end on it × 90, both TTC
 * and in euros. The outstanding of a past day is what was issued by then (on its due date, for want of an issue date),
 * less receipts and credit notes dated by then.
 *
 * - A cancelled invoice never was, nor were the credit notes on it; rows whose amount cannot be told are left out.
 * - A credit note reduces what was invoiced and what is owed on its own day, be it attached to an invoice or not.
 * - A rejected payment is owed again from its rejection. A loss or a discount in Règlements ends the debt as a payment does.
 * - A retention is not counted before its release, as in the aged balance.
 * - Written off, assigned, or said paid in Statut: invoiced, but outstanding on no day, since nothing dates that.
 * - A payment still to allocate is deducted from its day. A date to come counts as today, as in the day's decisions.
 */
export function daysSalesOutstanding(receivables: Receivables): DaysSalesOutstanding {
  const { today } = receivables;
  const billed = billedOf(receivables);
  const loose = looseCredits(receivables);
  const first = billed.map(({ issuedOn }) => issuedOn).sort()[0] ?? null;
  const at = (on: CivilDate): PaymentDelay => delayAt(on, billed, loose, first);
  return { now: at(today), months: monthEndsBefore(today).map(at) };
}

function billedOf({ book, settled, today }: Receivables): readonly Billed[] {
  return book.rows.flatMap((row): Billed[] => {
    if (!row.readable || row.invoice.currency !== 'EUR') return [];
    const { invoice } = row;
    const standing = settled.standings.get(invoice.row);
    if (!standing || invoice.situation?.kind === 'cancelled') return [];
    return [
      {
        issuedOn: issueDate(invoice),
        total: invoice.total,
        credits: standing.credits.map((credit) => byToday(credit, today)),
        owed: isGivenUp(invoice, standing)
          ? null
          : {
              receipts: standing.receipts.map((receipt) => byToday(receipt, today)),
              retention: invoice.retention,
            },
      },
    ];
  });
}

const byToday = ({ on, amount }: Movement, today: CivilDate): Movement => ({
  on: earliest(on, today),
  amount,
});

const isGivenUp = ({ situation, typedStatus }: Invoice, { open }: Standing): boolean =>
  situation?.kind === 'assigned' || (open > 0 && (situation?.kind === 'writtenOff' || typedStatus !== null));

interface LooseCredits {
  readonly notes: readonly (Movement & { readonly left: Cents })[];
  readonly payments: readonly Movement[];
}

/** Credits that no invoice has taken; those that name a row whose amount cannot be told are left out with it. */
function looseCredits({ book, settled, today }: Receivables): LooseCredits {
  const untold = new Set(
    book.rows.flatMap((row) => {
      if (!row.readable) return [foldNumber(row.number)];
      const { invoice } = row;
      return isCreditNote(invoice) || settled.standings.has(invoice.row) ? [] : [foldNumber(invoice.number)];
    }),
  );
  untold.delete('');
  const notes = settled.looseCreditNotes.filter(
    (note) => note.currency === 'EUR' && !untold.has(foldNumber(note.creditFor)),
  );
  return {
    notes: notes.map((note) => ({
      on: earliest(issueDate(note), today),
      amount: cents(Math.abs(note.total)),
      left: cents(Math.max(0, Math.abs(note.total) - Math.abs(note.paid))),
    })),
    payments: receiptsOf(
      settled.loosePayments.filter((payment) => !untold.has(foldNumber(payment.invoice))),
    ).map((receipt) => byToday(receipt, today)),
  };
}

const sumBy = (on: CivilDate, movements: readonly Movement[]): number =>
  movements.reduce((sum, movement) => (movement.on <= on ? sum + movement.amount : sum), 0);

function outstandingAt(on: CivilDate, { issuedOn, total, credits, owed }: Billed): number {
  if (owed === null || issuedOn > on) return 0;
  const rest = total - sumBy(on, owed.receipts) - sumBy(on, credits);
  const kept = owed.retention && owed.retention.releasableOn > on ? owed.retention.amount : 0;
  return rest - Math.max(0, Math.min(kept, rest));
}

function delayAt(
  on: CivilDate,
  billed: readonly Billed[],
  { notes, payments }: LooseCredits,
  first: CivilDate | null,
): PaymentDelay {
  const from = addDays(on, 1 - WINDOW);
  const inWindow = (date: CivilDate): boolean => date >= from && date <= on;
  const invoicedIn = (movements: readonly Movement[]): number =>
    movements.reduce((sum, movement) => (inWindow(movement.on) ? sum + movement.amount : sum), 0);
  const left = notes.map((note) => ({ on: note.on, amount: note.left }));
  const outstanding =
    billed.reduce((sum, one) => sum + outstandingAt(on, one), 0) - sumBy(on, left) - sumBy(on, payments);
  const invoiced =
    billed.reduce(
      (sum, { issuedOn, total, credits }) =>
        sum + (inWindow(issuedOn) ? total : 0) - (issuedOn <= on ? invoicedIn(credits) : 0),
      0,
    ) - invoicedIn(notes);
  const days = invoiced <= 0 ? null : Math.max(0, Math.round((outstanding * WINDOW) / invoiced));
  const missing: MissingDelay | null =
    first === null || first > from
      ? 'ledgerTooShort'
      : days === null
        ? 'nothingInvoiced'
        : days > LONGEST
          ? 'tooLittleInvoiced'
          : null;
  return {
    on,
    days: missing === null ? days : null,
    missing,
    outstanding: cents(outstanding),
    invoiced: cents(invoiced),
  };
}

function monthEndsBefore(today: CivilDate): readonly CivilDate[] {
  const index = yearOf(today) * 12 + monthOf(today) - 1;
  return Array.from({ length: MONTHS }, (_, back) => {
    const month = index - (MONTHS - 1 - back);
    const firstDay = civilDate(Math.floor(month / 12), (month % 12) + 1, 1);
    return addDays(firstDay ?? today, -1);
  });
}
