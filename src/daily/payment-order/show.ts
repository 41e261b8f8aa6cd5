import { decimalText } from '../../domain/cents';
import { type CivilDate, dateOf, parseCivilDate } from '../../domain/civil-date';
import { detailValue } from '../../domain/detail';
import { foldName } from '../../domain/keys';
import { type Condition, FINDING_NAMES, type Finding, findingOf } from '../../domain/payment-order/condition';
import { CERFA_FORMS } from '../../domain/payment-order/court';
import { typeset } from '../../domain/typography';
import { totalsOf } from '../../letters/payment-order/order-file';
import { petitionGaps } from '../../letters/payment-order/petition';
import { openDesk } from '../desk';
import { isOwnersPlace } from '../owner';
import type { Platform } from '../platform';
import { type Order, orderFor } from './order';
import { whyNoFile } from './refusal';

export interface RouteView {
  readonly name: string;
  readonly finding: Finding;
  /** « à vérifier » */
  readonly label: string;
  readonly conditions: readonly (Condition & { readonly label: string })[];
}

/** What a person looks at before the file is made; amounts are « 1200.00 ». */
export interface PaymentOrderView {
  readonly customer: string;
  readonly today: CivilDate;
  /** Why no file is made, in French; '' when one may be. */
  readonly refused: string;
  /** Only the account reminders leave from makes it. */
  readonly isOwner: boolean;
  readonly routes: readonly RouteView[];
  readonly court: { readonly name: string; readonly facts: readonly string[] };
  readonly forms: readonly { readonly form: string; readonly criterion: string }[];
  readonly invoices: readonly {
    readonly invoice: string;
    readonly principal: string;
    readonly interest: string | null;
    readonly indemnity: string | null;
  }[];
  readonly leftOut: readonly {
    readonly invoice: string;
    readonly reasonCode: string;
    readonly reason: string;
  }[];
  readonly pieces: readonly {
    readonly number: number;
    readonly title: string;
    readonly isPresent: boolean;
    readonly toAdd: string;
  }[];
  readonly totals: {
    readonly principal: string;
    readonly interest: string | null;
    readonly indemnity: string | null;
    readonly daily: string | null;
    readonly total: string;
  };
  /** What the petition leaves to complete. */
  readonly toComplete: readonly string[];
  /** The files already made, the latest first. */
  readonly made: readonly { readonly on: CivilDate; readonly link: string }[];
}

const orNull = (amount: Parameters<typeof decimalText>[0] | null): string | null =>
  amount === null ? null : decimalText(amount);

/** Reads what a file would say of that customer: no Drive, nothing made, for whoever asks. */
export function showPaymentOrder(platform: Platform, { customer }: { customer: string }): PaymentOrderView {
  const desk = openDesk(platform);
  const order = orderFor(desk, customer);
  const { file, routes, leftOut } = order;
  const totals = totalsOf(file.lines);
  const made = desk.book.journal.filter(
    (entry) => entry.state === 'fileMade' && foldName(entry.customer) === foldName(file.customer.name),
  );
  return {
    customer: file.customer.name,
    today: desk.today,
    refused: whyNoFile(order) ?? '',
    isOwner: isOwnersPlace(platform),
    routes: routes.map((route) => ({
      name: typeset(route.name),
      finding: findingOf(route),
      label: FINDING_NAMES[findingOf(route)],
      conditions: route.conditions.map((one) => ({ ...one, label: FINDING_NAMES[one.finding] })),
    })),
    court: { name: file.court.name, facts: file.court.facts },
    forms: CERFA_FORMS,
    invoices: file.lines.map(({ invoice, standing, claim }) => ({
      invoice: invoice.number,
      principal: decimalText(standing.open),
      interest: orNull(claim?.interest ?? null),
      indemnity: orNull(claim?.indemnity ?? null),
    })),
    leftOut: leftOut.map(({ number, code, sentence }) => ({
      invoice: number,
      reasonCode: code,
      reason: sentence,
    })),
    pieces: file.pieces.map(({ number, title, isPresent, toAdd }) => ({ number, title, isPresent, toAdd })),
    totals: {
      principal: decimalText(totals.principal),
      interest: orNull(totals.interest),
      indemnity: orNull(totals.indemnity),
      daily: orNull(totals.daily),
      total: decimalText(totals.total),
    },
    toComplete: hasPetition(order) ? petitionGaps(file) : [],
    made: [...new Map(made.map((entry) => [entry.document, entry])).values()]
      .map((entry) => ({
        on: parseCivilDate(detailValue(entry.detail, 'arrêté')) ?? dateOf(entry.at),
        link: entry.document,
      }))
      .reverse(),
  };
}

const hasPetition = (order: Order): boolean => whyNoFile(order) === null;
