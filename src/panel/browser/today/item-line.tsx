import type { ItemView } from '../../views/item';
import { money, numbers } from '../format';

/** One line of the day: who, how much, which level; it opens what will be said. */
export function ItemLine({ item, onOpen }: { item: ItemView; onOpen: () => void }) {
  return (
    <button type="button" class="line" onClick={onOpen}>
      <span class="who">{item.customer}</span>
      <span class="amount">{item.amount === null ? '' : money(item.amount)}</span>
      <span class="what">
        <span class="level">{item.level}</span> {numbers(item.invoices)}
      </span>
      {item.note === '' ? null : <span class="note">{item.note}</span>}
      {item.missing.length === 0 ? null : (
        <span class="note missing">À compléter : {item.missing.join(' ; ')}</span>
      )}
    </button>
  );
}
