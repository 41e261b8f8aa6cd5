import { refusal } from '../../daily/actions/context';
import { type Desk, openDesk } from '../../daily/desk';
import { lackingReasons } from '../../daily/lacking';
import { isOwnersPlace } from '../../daily/owner';
import type { Platform } from '../../daily/platform';
import { decimalText } from '../../domain/cents';
import type { CivilDate } from '../../domain/civil-date';
import { type Case, casesOf, isChaseable } from '../../domain/decision/cases';
import { type DayPlan, type Decision, decideDay } from '../../domain/decision/day';
import { entriesByNumber } from '../../domain/history';
import { foldNumber } from '../../domain/keys';
import type { SituationKind } from '../../domain/model';
import { typeset } from '../../domain/typography';
import { labelOf, SITUATIONS } from '../../ledger/choices';
import { INVOICES } from '../../ledger/schema/invoices';
import { type CallSheet, callSheet } from './call-sheet';
import { type ClaimView, claimView } from './claim';
import { type CreditView, creditsFor } from './credits';
import { type CustomerView, customerView } from './customer';
import { type PostingView, postingView } from './item';
import { type LegalView, legalView } from './legal';
import { dueDateNote } from './payment-terms';
import { type TimelineEvent, timelineOf } from './timeline';

/** « Cette facture »: where one row stands, what happened, what comes next and why. */
export interface InvoiceView {
  readonly row: number;
  readonly invoice: string;
  readonly customerName: string;
  readonly today: CivilDate;
  readonly subject: string;
  readonly issuedOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  /** What the due date was computed from, or that the one written is later than the law allows; ''. */
  readonly dueDateNote: string;
  /** « 1200.00 »; null where the row cannot be read. */
  readonly total: string | null;
  readonly openAmount: string | null;
  readonly status: string;
  readonly agingBucket: string;
  readonly daysPastDue: number;
  readonly level: string;
  readonly nextAction: string;
  readonly nextActionOn: CivilDate | null;
  readonly reasonCode: string;
  readonly reason: string;
  readonly situation: SituationView | null;
  /** Null when Clients does not know him, or knows him twice. */
  readonly customer: CustomerView | null;
  readonly timeline: readonly TimelineEvent[];
  /** Null where nothing is owed. */
  readonly call: CallSheet | null;
  /** The message that carries it today, or waits for approval; '' when there is none. */
  readonly message: string;
  /** That message leaves, and does not wait for somebody. */
  readonly leaves: boolean;
  /** It would leave from the mailbox of the person who looks. */
  readonly isOwner: boolean;
  readonly letter: LetterOnItsWay | null;
  readonly hasPdf: boolean;
  /** Null where there is nothing to say of interest and indemnity. */
  readonly claim: ClaimView | null;
  /** Null where nothing is owed. */
  readonly legal: LegalView | null;
  /** What may be given to it; empty where nothing is left to allocate. */
  readonly credits: readonly CreditView[];
}

export interface SituationView {
  readonly kind: SituationKind;
  readonly label: string;
  readonly until: CivilDate | null;
  readonly detail: string;
}

/** A letter approved or posted, whose journey may be told. */
export interface LetterOnItsWay {
  readonly key: string;
  readonly level: string;
  /** Null until it is posted. */
  readonly posting: PostingView | null;
}

/** Nothing that has an invoice is selected: what to do. */
export interface NoInvoice {
  readonly invoice: null;
  readonly sentence: string;
}

export interface InvoiceAsked {
  readonly invoice?: string | undefined;
  readonly row?: number | undefined;
}

const SELECT = 'Cliquez sur une ligne de la feuille Factures, puis sur « Lire la ligne choisie ».';

/** The row asked for, or else the one selected in the sheet. */
export function showInvoice(platform: Platform, { invoice, row }: InvoiceAsked): InvoiceView | NoInvoice {
  const selected = row === undefined && invoice === undefined ? selectedRow(platform) : row;
  if (selected === undefined && invoice === undefined) return { invoice: null, sentence: typeset(SELECT) };
  const desk = openDesk(platform);
  const plan = decideDay(desk.book, desk.today, desk.judge);
  const decision = plan.decisions.find(
    (one) =>
      (invoice === undefined || foldNumber(one.number) === foldNumber(invoice)) &&
      (selected === undefined || one.row === selected),
  );
  if (decision) return viewOf(desk, plan, decision);
  if (invoice === undefined)
    return { invoice: null, sentence: typeset(`La ligne ${selected} ne contient pas de facture. ${SELECT}`) };
  throw refusal(
    `La facture ${invoice} n'est plus dans la feuille Factures à cette place : relisez la ligne.`,
  );
}

function selectedRow({ selection }: Platform): number | undefined {
  const current = selection.current();
  return current && current.sheet === INVOICES.name && current.row > 1 ? current.row : undefined;
}

function viewOf(desk: Desk, plan: DayPlan, decision: Decision): InvoiceView {
  const { book, today } = desk;
  const { invoice } = decision;
  const one = casesOf(book, today).find(({ row }) => row === decision.row);
  return {
    row: decision.row,
    invoice: decision.number,
    customerName: decision.customer,
    today,
    subject: invoice?.subject ?? '',
    issuedOn: invoice?.issuedOn ?? null,
    dueOn: invoice?.dueOn ?? null,
    dueDateNote: dueDateNote(desk, invoice, one?.customer ?? null),
    total: invoice ? decimalText(invoice.total) : null,
    openAmount: decision.openAmount === null ? null : decimalText(decision.openAmount),
    status: decision.status,
    agingBucket: decision.bucket,
    daysPastDue: decision.daysPastDue,
    level: decision.level,
    nextAction: decision.nextAction,
    nextActionOn: decision.nextActionOn,
    reasonCode: decision.reason.code,
    reason: (lackingReasons(plan, desk).get(decision.row) ?? decision.reason).sentence,
    situation: situationOf(decision),
    customer: one?.customer ? customerView(one.customer, plan, decision, book.settings) : null,
    timeline: timelineOf(
      entriesByNumber(book.journal).get(foldNumber(decision.number)) ?? [],
      one?.standing?.receipts ?? [],
    ),
    call: one ? callAbout(desk, one) : null,
    message: decision.message ?? '',
    leaves: plan.messages.some(({ key }) => key === decision.message),
    isOwner: isOwnersPlace(desk.platform),
    letter: letterOnItsWay(plan, decision, one),
    claim: claimView(decision.claim),
    legal: legalView(desk, plan, decision, one?.customer ?? null),
    hasPdf: (invoice?.pdf ?? '') !== '',
    credits: creditsFor(desk, decision),
  };
}

function situationOf({ invoice }: Decision): SituationView | null {
  if (!invoice?.situation) return null;
  const { kind, date, detail } = invoice.situation;
  return { kind, label: labelOf(SITUATIONS, kind), until: date, detail };
}

function callAbout(desk: Desk, one: Case): CallSheet | null {
  const [step] = one.policy?.steps ?? [];
  if (!isChaseable(one) || !step || one.standing.open <= 0) return null;
  return callSheet(desk, { customer: one.customer, step, cases: [one] });
}

function letterOnItsWay(plan: DayPlan, { row }: Decision, one: Case | undefined): LetterOnItsWay | null {
  const toPost = plan.toPost.find(({ carried }) => carried.some((line) => line.one.row === row));
  if (toPost) return { key: toPost.key, level: toPost.step.name, posting: null };
  const [rank = 0] = [...(one?.history.postings.keys() ?? [])].sort((a, b) => b - a);
  const posting = one?.history.postings.get(rank);
  return posting ? { key: posting.message, level: posting.step, posting: postingView(posting) } : null;
}
