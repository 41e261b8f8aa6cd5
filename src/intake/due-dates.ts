import type { CivilDate } from '../domain/civil-date';
import { dueDateRule, type TermsSettings } from '../domain/payment-terms/customer-terms';
import { counted } from '../domain/typography';
import { directoryOf, namesInLedger } from './customer-directory';
import type { LedgerState } from './ledger-state';
import { type IntakeInvoice, type IntakeList, readable } from './list';
import type { CustomerMerge } from './merge-customers';
import { textOf } from './table';

/** The due dates that the ledger will compute for the invoices of a list that says none. */
export interface DueDates {
  /** The date of one; null where the list says its own, or where nothing gives one. */
  readonly of: (invoice: IntakeInvoice) => CivilDate | null;
  /** How many are left without a date. */
  readonly undated: number;
  /** What to tell of them. */
  readonly sentences: readonly string[];
}

export const NO_DUE_DATES: DueDates = { of: () => null, undated: 1, sentences: [] };

/** Clients as it will be once the list is taken in. */
function customersAfter({ customers }: LedgerState, { toAppend, updates }: CustomerMerge) {
  const changes = new Map(updates.map((update) => [update.row, update.changes]));
  const known = customers.map(({ row, cells }) => ({
    name: textOf(cells.name),
    code: changes.get(row)?.code ?? textOf(cells.code),
    paymentTerms: changes.get(row)?.paymentTerms ?? textOf(cells.paymentTerms),
  }));
  return [...known, ...toAppend];
}

/** Dates the invoices of a list as the ledger will: by the terms of their customer, else by the default ones. */
export function dueDatesOf(
  state: LedgerState,
  list: Pick<IntakeList, 'invoices' | 'customers'>,
  customers: CustomerMerge,
  terms: TermsSettings,
): DueDates {
  const nameInLedger = namesInLedger(list.customers, directoryOf(state.customers));
  const dueDateBy = dueDateRule(customersAfter(state, customers), terms);
  const readingOf = (invoice: IntakeInvoice) =>
    dueDateBy(nameInLedger(invoice.customer), readable(invoice.issuedOn));
  const of = (invoice: IntakeInvoice): CivilDate | null => {
    if (invoice.dueOn !== null) return null;
    // A credit note is due to nobody: its own date stands.
    if (invoice.nature === 'creditNote') return readable(invoice.issuedOn);
    const reading = readingOf(invoice);
    return reading.kind === 'date' ? reading.dueOn : null;
  };
  const without = list.invoices.filter(({ dueOn, nature }) => dueOn === null && nature !== 'creditNote');
  const undated = without.filter((invoice) => of(invoice) === null);
  const toChoose = undated.filter((invoice) => {
    const reading = readingOf(invoice);
    return reading.kind === 'toDo' && reading.code === 'countToChoose';
  });
  return {
    of,
    undated: undated.length,
    sentences: sentencesOf(without.length - undated.length, toChoose.length),
  };
}

function sentencesOf(dated: number, toChoose: number): readonly string[] {
  const are = (count: number, one: string, many: string): string =>
    `${counted(count, 'facture')} ${count >= 2 ? many : one}`;
  return [
    dated === 0
      ? ''
      : `${are(dated, 'sans échéance : elle est calculée', 'sans échéance : elles sont calculées')} d'après les conditions de paiement, la colonne Échéance reste vide.`,
    toChoose === 0
      ? ''
      : `${are(toChoose, 'attend', 'attendent')} que vous choisissiez dans Paramètres le « Décompte des jours fin de mois ».`,
  ].filter((sentence) => sentence !== '');
}
