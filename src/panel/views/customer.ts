import { decimalText } from '../../domain/cents';
import type { DayPlan, Decision } from '../../domain/decision/day';
import { foldName } from '../../domain/keys';
import type { Customer, CustomerType, Settings } from '../../domain/model';
import { customerTermsWarning } from '../../domain/payment-terms/warnings';
import { CUSTOMER_TYPES, labelOf } from '../../ledger/choices';

/** What is known of the customer of an invoice. */
export interface CustomerView {
  readonly name: string;
  /** What tells him from another of the same name; ''. */
  readonly code: string;
  readonly type: CustomerType;
  readonly typeLabel: string;
  readonly contact: string;
  readonly phone: string;
  readonly emails: readonly string[];
  readonly isBlocked: boolean;
  /** Conditions de paiement, as Clients has them; ''. */
  readonly paymentTerms: string;
  /** What the law says against them, as a sentence; ''. */
  readonly termsWarning: string;
  /** His other invoices still owed, the first of them. */
  readonly others: readonly { readonly invoice: string; readonly row: number; readonly openAmount: string }[];
  readonly otherCount: number;
}

const SHOWN = 12;

export function customerView(
  customer: Customer,
  { decisions }: DayPlan,
  { row }: Decision,
  settings: Settings,
): CustomerView {
  const names = [customer.name, customer.code].filter((name) => name !== '').map(foldName);
  const others = decisions.flatMap((one) =>
    one.row !== row && (one.openAmount ?? 0) > 0 && names.includes(foldName(one.customer))
      ? [
          {
            invoice: one.number,
            row: one.row,
            openAmount: one.openAmount === null ? '' : decimalText(one.openAmount),
          },
        ]
      : [],
  );
  const { name, code, type, contact, phone, emails, blocked } = customer;
  return {
    ...{ name, code, type, contact, phone, emails },
    typeLabel: labelOf(CUSTOMER_TYPES, type),
    isBlocked: blocked,
    paymentTerms: customer.paymentTerms,
    termsWarning: customerTermsWarning(customer, settings.endOfMonthCount) ?? '',
    others: others.slice(0, SHOWN),
    otherCount: others.length,
  };
}
