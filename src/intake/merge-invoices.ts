import { addCents, type Cents, euros, subtractCents, ZERO } from '../domain/cents';
import { type CivilDate, latest, shortDate } from '../domain/civil-date';
import { typeset } from '../domain/typography';
import { groupBy } from './group-by';
import { foldNumber } from './group-lines';
import { type LedgerState, nameInLedger } from './ledger-state';
import { type Field, type IntakeInvoice, type IntakeList, isUnreadable, readable } from './list';
import { agree, type Match, matchInvoices } from './match-invoices';

export type InvoiceChanges = Partial<Pick<IntakeInvoice, 'issuedOn' | 'dueOn' | 'total' | 'paid' | 'paidOn'>>;

/** A payment to add to Règlements, where the invoice's other payments already are. */
export interface NewPayment {
  readonly receivedOn: CivilDate;
  readonly customer: string;
  readonly invoice: string;
  readonly amount: Cents;
}

export interface InvoiceMerge {
  readonly toAppend: readonly IntakeInvoice[];
  readonly updates: readonly { readonly row: number; readonly changes: InvoiceChanges }[];
  readonly payments: readonly NewPayment[];
  readonly unchanged: number;
  /** Differences that are told and not written. */
  readonly conflicts: readonly { readonly row: number; readonly sentence: string }[];
}

/**
 * Brings a list into the ledger: unknown invoices are added, payments that rose are taken over, empty cells are filled.
 * What the user may have edited (total, dates, Situation) is never overwritten: a difference is told. The same list
 * twice changes nothing.
 */
export function mergeInvoices(
  state: LedgerState,
  list: Pick<IntakeList, 'invoices' | 'customers'>,
): InvoiceMerge {
  const { matches, unmatched } = matchInvoices(state, list);
  const recorded = groupBy(state.payments, ({ invoice }) => foldNumber(invoice));
  const updates: { row: number; changes: InvoiceChanges }[] = [];
  const payments: NewPayment[] = [];
  for (const group of groupBy(matches, ({ row }) => foldNumber(row.number)).values()) {
    const known = recorded.get(foldNumber(group[0]?.row.number ?? '')) ?? [];
    const payment =
      known.length > 0 ? paymentMissing(group, addCents(...known.map(({ amount }) => amount))) : null;
    if (payment !== null && payment !== 'none') payments.push(payment);
    for (const match of group) {
      const changes = { ...emptyCellsFilled(match), ...(payment === null ? paymentChanges(match) : {}) };
      if (Object.keys(changes).length > 0) updates.push({ row: match.row.row, changes });
    }
  }
  const touched = new Set([...updates.map(({ row }) => row), ...payments.map(({ invoice }) => invoice)]);
  return {
    toAppend: unmatched.map((invoice) => ({
      ...invoice,
      customer: nameInLedger(invoice.customer, list.customers, state.customers),
    })),
    updates: updates.sort((one, other) => one.row - other.row),
    payments,
    unchanged: matches.filter(({ row }) => !touched.has(row.row) && !touched.has(row.number)).length,
    conflicts: matches.flatMap(differences),
  };
}

const FILLED = ['issuedOn', 'dueOn', 'total'] as const;

function emptyCellsFilled({ row, invoice }: Match): InvoiceChanges {
  const missing = FILLED.filter((field) => row[field] === null && invoice[field] !== null);
  return Object.fromEntries(missing.map((field) => [field, invoice[field]]));
}

const absolute = (amount: Field<Cents>): number => Math.abs(readable(amount) ?? 0);

/** Montant réglé and Date règlement, where the list knows of more than the row does; never less. */
function paymentChanges({ row, invoice }: Match): InvoiceChanges {
  if (invoice.paid === null) return {};
  if (isUnreadable(invoice.paid)) {
    // Part paid without saying how much: the row must not be reminded for the whole.
    return row.paid === null || row.paid === ZERO ? { paid: invoice.paid } : {};
  }
  const rises = isUnreadable(row.paid) || absolute(invoice.paid) > absolute(row.paid);
  const dated = invoice.paidOn !== null && (rises || (row.paidOn === null && row.paid === invoice.paid));
  return {
    ...(rises && invoice.paid !== ZERO ? { paid: invoice.paid } : {}),
    ...(dated && invoice.paid !== ZERO && row.paidOn !== invoice.paidOn ? { paidOn: invoice.paidOn } : {}),
  };
}

/**
 * Where Règlements already holds payments of the invoice: the one that is missing there, 'none' when nothing is, or null
 * when it has no date, and the row itself must say it (the ledger then holds the row, since both disagree).
 */
function paymentMissing(group: readonly Match[], recorded: Cents): NewPayment | 'none' | null {
  const [first] = group;
  const amounts = group.map(({ invoice }) => readable(invoice.paid) ?? ZERO);
  const inRows = group.map(({ row }) => readable(row.paid) ?? ZERO);
  const known = Math.max(recorded, addCents(...inRows)) as Cents;
  const missing = subtractCents(addCents(...amounts), known);
  if (!first || missing <= 0) return 'none';
  const dates = group.flatMap(({ invoice }) => readable(invoice.paidOn) ?? []);
  const [date, ...others] = dates;
  if (date === undefined) return null;
  return {
    receivedOn: latest(date, ...others),
    customer: first.row.customer,
    invoice: first.row.number,
    amount: missing,
  };
}

const SITUATION_WORDS: Readonly<Record<NonNullable<IntakeInvoice['situation']>, string>> = {
  dispute: 'Litige',
  promise: 'Promesse',
  instalmentPlan: 'Échéancier',
  hold: 'Suspendue',
  doNotChase: 'Ne pas relancer',
  replyToRead: 'Réponse à lire',
  paymentInTransit: 'Prélèvement ou chèque en cours',
  assigned: 'Cédée',
  entrusted: 'Confiée à un tiers',
  writtenOff: 'Irrécouvrable',
  cancelled: 'Annulée',
};

function differences({ row, invoice, sameCustomer }: Match): { row: number; sentence: string }[] {
  const sentences: string[] = [];
  const differs = (name: string, inLedger: string, inList: string) =>
    sentences.push(`${name} : ${inLedger} dans le classeur, ${inList} dans la liste ; rien n'est changé`);
  for (const [field, name] of [
    ['issuedOn', 'date facture'],
    ['dueOn', 'échéance'],
  ] as const) {
    if (!agree(row[field], invoice[field]))
      differs(name, shown(row[field], shortDate), shown(invoice[field], shortDate));
  }
  if (!sameCustomer) differs('client', `« ${row.customer} »`, `« ${invoice.customer} »`);
  if (!agree(row.total, invoice.total))
    differs('montant TTC', shown(row.total, euros), shown(invoice.total, euros));
  if (absolute(invoice.paid) > 0 && absolute(invoice.paid) < absolute(row.paid)) {
    differs('montant réglé', shown(row.paid, euros), shown(invoice.paid, euros));
  }
  if (invoice.situation && row.situation === '') {
    sentences.push(
      `la liste dit « ${SITUATION_WORDS[invoice.situation]} » : choisissez-le dans Situation si c'est toujours vrai`,
    );
  }
  return sentences.map((sentence) => ({
    row: row.row,
    sentence: typeset(`Ligne ${row.row}, facture ${row.number} : ${sentence}.`),
  }));
}

const shown = <Value>(field: Field<Value>, toText: (value: Value) => string): string =>
  isUnreadable(field) ? `« ${field.asWritten} »` : field === null ? 'vide' : toText(field);
