import { addCents, type Cents, cents } from '../cents';
import { type OpenBucket, type Receivable, type Receivables, totalOf } from './receivable';

export interface Counted {
  readonly amount: Cents;
  readonly count: number;
}

/** The aged balance of a day, in euros. */
export interface AgedReceivables {
  readonly buckets: Readonly<Record<OpenBucket, readonly Receivable[]>>;
  /** What is past its due date, whatever its age. */
  readonly overdue: Counted;
  /** Negative: payments and credit notes that no invoice has taken yet; the count is of customers. */
  readonly toAllocate: Counted;
  /** All buckets, credits deducted. */
  readonly total: Counted;
  /** What is owed in another currency, by its code, in alphabetical order. */
  readonly otherCurrencies: readonly {
    readonly currency: string;
    readonly receivables: readonly Receivable[];
  }[];
}

export const countedOf = (receivables: readonly Receivable[]): Counted => ({
  amount: totalOf(receivables),
  count: receivables.length,
});

/** What is owed by age, as column Tranche tells it; an assigned debt is in no bucket, nor is one said paid in Statut. */
export function agedReceivables({ open, foreign, creditToAllocate }: Receivables): AgedReceivables {
  const inBucket = (name: OpenBucket) => open.filter(({ bucket }) => bucket === name);
  const counted = open.filter(({ bucket }) => bucket !== null);
  const currencies = [...new Set(foreign.map(({ invoice }) => invoice.currency))].sort();
  return {
    buckets: {
      notDue: inBucket('notDue'),
      '1-30': inBucket('1-30'),
      '31-60': inBucket('31-60'),
      '61-90': inBucket('61-90'),
      '90+': inBucket('90+'),
    },
    overdue: countedOf(counted.filter(({ bucket }) => bucket !== 'notDue')),
    toAllocate: { amount: cents(-creditToAllocate.amount), count: creditToAllocate.count },
    total: {
      amount: addCents(totalOf(counted), cents(-creditToAllocate.amount)),
      count: counted.length + creditToAllocate.count,
    },
    otherCurrencies: currencies.map((currency) => ({
      currency,
      receivables: foreign.filter(({ invoice }) => invoice.currency === currency),
    })),
  };
}
