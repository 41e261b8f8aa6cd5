import { type CivilDate, shortDate } from '../civil-date';
import { directoryOf } from '../decision/directory';
import type { Customer, Settings } from '../model';
import { type DueDate, dueDateOf } from './due-date';
import { parseTerms, type TermsReading } from './parse-terms';
import { type ComputedDueDate, type EndOfMonthCount, termsText } from './terms';

/** What Paramètres says of payment terms. */
export type TermsSettings = Pick<Settings, 'defaultPaymentTerms' | 'endOfMonthCount'>;

/** The due date of a row that has none written; or what to do, as the end of a sentence: « écrivez… ». */
export type DueDateReading =
  | { readonly kind: 'date'; readonly dueOn: CivilDate; readonly computed: ComputedDueDate }
  | {
      readonly kind: 'toDo';
      readonly code: 'noTerms' | 'noIssueDate' | 'countToChoose';
      readonly expected: string;
    };

/** The due date of an invoice of a customer, named or coded as Factures does, from its date of issue. */
export type DueDateRule = (customer: string, issuedOn: CivilDate | null) => DueDateReading;

const WRITE = 'écrivez la date (jj/mm/aaaa)';

const toDo = (
  code: Extract<DueDateReading, { readonly kind: 'toDo' }>['code'],
  expected: string,
): DueDateReading => ({ kind: 'toDo', code, expected });

const countToChoose = (terms: string, dates: Readonly<Record<EndOfMonthCount, CivilDate>>): DueDateReading =>
  toDo(
    'countToChoose',
    `choisissez dans Paramètres le « Décompte des jours fin de mois » (${terms} : A donne le ${shortDate(dates.A)}, B le ${shortDate(dates.B)}), ou ${WRITE}`,
  );

const unread = (found: string): DueDateReading =>
  toDo(
    'noTerms',
    `${WRITE}, ou corrigez dans Clients les « Conditions de paiement » de ce client, qui ne se lisent pas (« ${found} ») : « 30 jours », « 45 jours fin de mois », « à réception »…`,
  );

const NO_TERMS = toDo(
  'noTerms',
  `${WRITE}, ou les « Conditions de paiement » de ce client dans Clients (« 30 jours », « 45 jours fin de mois »…)`,
);

function readingOf(
  terms: TermsReading,
  from: ComputedDueDate['from'],
  issuedOn: CivilDate | null,
  count: EndOfMonthCount | null,
): DueDateReading {
  if (terms.kind === 'empty') return NO_TERMS;
  if (terms.kind === 'unreadable') return unread(terms.found);
  const text = termsText(terms.terms);
  if (issuedOn === null)
    return toDo('noIssueDate', `${WRITE}, ou Date facture : l'échéance en sera calculée (${text})`);
  const due: DueDate = dueDateOf(terms.terms, issuedOn, count);
  return due.kind === 'date'
    ? { kind: 'date', dueOn: due.dueOn, computed: { terms: terms.terms, count: due.count, from } }
    : countToChoose(text, due.dates);
}

/**
 * How the due dates that nobody wrote are computed: by the customer's terms, else by the default ones. Terms of the
 * customer that are not read are no reason to take the default ones.
 */
export function dueDateRule(
  customers: readonly Pick<Customer, 'name' | 'code' | 'paymentTerms'>[],
  { defaultPaymentTerms, endOfMonthCount }: TermsSettings,
): DueDateRule {
  const directory = directoryOf(customers);
  const byDefault = parseTerms(defaultPaymentTerms);
  return (name, issuedOn) => {
    const { customers: found } = directory.find(name);
    const [only] = found.length === 1 ? found : [];
    const own = parseTerms(only?.paymentTerms ?? '');
    return own.kind === 'empty'
      ? readingOf(byDefault, 'default', issuedOn, endOfMonthCount)
      : readingOf(own, 'customer', issuedOn, endOfMonthCount);
  };
}
