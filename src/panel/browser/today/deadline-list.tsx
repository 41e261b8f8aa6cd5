import type { DeadlineView } from '../../views/today';
import { usePanel } from '../panel-state';
import { Folded } from '../ui/parts';

/** Limitations that come near, and court orders to have served. */
export function DeadlineList({ deadlines }: { deadlines: readonly DeadlineView[] }) {
  const { openInvoice } = usePanel();
  if (deadlines.length === 0) return null;
  return (
    <Folded title="Délais à surveiller" count={deadlines.length}>
      <ul class="lines">
        {deadlines.map(({ invoice, customer, row, sentence }) => (
          <li key={`${row} ${sentence}`}>
            <button type="button" class="line" onClick={() => openInvoice(invoice, row)}>
              <span class="who">{customer}</span>
              <span class="amount">{invoice}</span>
              <span class="note">{sentence}</span>
            </button>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
