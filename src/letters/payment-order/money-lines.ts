import { type Cents, cents } from '../../domain/cents';
import { addDays, type CivilDate, inOrder } from '../../domain/civil-date';
import type { PaymentNature } from '../../domain/model';
import type { NoticeLine } from '../notice';

const NAMES: Readonly<Record<PaymentNature, string>> = {
  payment: 'Règlement',
  rejection: 'Rejet',
  setOff: 'Compensation',
  discount: 'Escompte',
  loss: 'Perte',
};

/** Something that changed what an invoice owes. */
export interface MoneyLine {
  readonly on: CivilDate;
  readonly what: string;
  /** Negative when it lessens what is owed. */
  readonly amount: Cents;
}

/** Payments, rejections and credit notes of one invoice, in order of date: its total and these add up to its principal. */
export function moneyLines({ invoice, standing, interestPaid }: NoticeLine): readonly MoneyLine[] {
  const received = standing.receipts.map(({ on, amount, nature, isDated }) => ({
    on,
    what: `${amount < 0 ? 'Rejet' : NAMES[nature]}${isDated ? '' : " (jour inconnu : celui de l'échéance)"}`,
    amount: cents(-amount),
  }));
  const credited = standing.credits.map(({ on, amount, isCommercial }, index) => ({
    on,
    what: `Avoir ${standing.creditNotes[index] ?? ''}${isCommercial ? ' (commercial)' : ''}`,
    amount: cents(-amount),
  }));
  const lines = inOrder([...received, ...credited]);
  const last = lines[lines.length - 1]?.on ?? invoice.dueOn;
  return [
    ...lines,
    ...(interestPaid > 0
      ? [{ on: last, what: "Part des règlements imputée d'abord sur les pénalités", amount: interestPaid }]
      : []),
    ...(standing.retained > 0
      ? [
          {
            on: invoice.retention?.releasableOn ?? invoice.dueOn,
            what: 'Retenue de garantie non exigible',
            amount: cents(-standing.retained),
          },
        ]
      : []),
  ];
}

/** From which day interest runs on an invoice; null where none does. */
export const runsFrom = ({ claim, invoice }: NoticeLine): CivilDate | null =>
  claim === null || claim.waiver !== null || claim.segments.length === 0
    ? null
    : (claim.segments[0]?.from ?? addDays(invoice.dueOn, 1));
