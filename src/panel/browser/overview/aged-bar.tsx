import type { Overview, OverviewGroup } from '../../../daily/overview';
import { parseDecimalText } from '../../../domain/cents';
import { counted, money, typeset } from '../format';
import { Section } from '../ui/parts';

/** The aged balance as a bar, with its legend in words: each part opens its invoices. */
export function AgedBar({
  aged: { buckets, toAllocate, otherCurrencies },
  onOpen,
}: {
  aged: Overview['aged'];
  onOpen: (title: string, group: OverviewGroup) => void;
}) {
  const worth = (amount: string): number => parseDecimalText(amount) ?? 0;
  const all = buckets.reduce((sum, { amount }) => sum + worth(amount), 0);
  return (
    <Section title="Balance âgée">
      <div class="bar" aria-hidden="true">
        {buckets.map(({ bucket, amount }) =>
          worth(amount) === 0 ? null : (
            <span
              class={`part bucket-${bucket.replace('+', 'plus')}`}
              style={{ flexGrow: worth(amount) / all }}
            />
          ),
        )}
      </div>
      <ul class="lines">
        {buckets.map((bucket) => (
          <li key={bucket.bucket}>
            <button
              type="button"
              class="line"
              disabled={bucket.rows === 0}
              onClick={() => onOpen(bucket.label, bucket)}
            >
              <span class="legend">
                <span class={`dot bucket-${bucket.bucket.replace('+', 'plus')}`} aria-hidden="true" />
                {bucket.label}
              </span>
              <span class="amount">{money(bucket.amount)}</span>
              {bucket.rows === 0 ? null : <span class="note">{counted(bucket.rows, 'facture')}</span>}
            </button>
          </li>
        ))}
        {toAllocate.count === 0 ? null : (
          <li class="pair">
            <span>Avoirs et règlements à affecter</span>
            <span class="amount">{money(toAllocate.amount)}</span>
          </li>
        )}
        {otherCurrencies.map((other) => (
          <li key={other.currency}>
            <button type="button" class="line" onClick={() => onOpen(`Factures en ${other.currency}`, other)}>
              <span>{typeset(`En ${other.currency}, hors totaux`)}</span>
              <span class="amount">{counted(other.rows, 'facture')}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
