import type { HeldGroup } from '../../views/held';
import { usePanel } from '../panel-state';
import { Folded, Section } from '../ui/parts';

/** What nothing leaves for, reason by reason: what waits for somebody is in sight, the rest is folded. */
export function HeldList({ groups }: { groups: readonly HeldGroup[] }) {
  const asking = groups.filter(({ asks }) => asks);
  const quiet = groups.filter(({ asks }) => !asks);
  const count = (some: readonly HeldGroup[]): number => some.reduce((sum, group) => sum + group.count, 0);
  return (
    <>
      {asking.length === 0 ? null : (
        <Section title="Retenues : à vous de voir" count={count(asking)}>
          {asking.map((group) => (
            <Group key={group.reasonCode} group={group} />
          ))}
        </Section>
      )}
      {quiet.length === 0 ? null : (
        <Folded title="Rien à faire aujourd'hui" count={count(quiet)}>
          {quiet.map((group) => (
            <Group key={group.reasonCode} group={group} />
          ))}
        </Folded>
      )}
    </>
  );
}

function Group({ group: { title, invoices, count } }: { group: HeldGroup }) {
  const { openInvoice } = usePanel();
  return (
    <Folded title={title} count={count}>
      <ul class="lines">
        {invoices.map(({ invoice, customer, reason, row }) => (
          <li key={row}>
            <button type="button" class="line" onClick={() => openInvoice(invoice, row)}>
              <span class="who">{customer}</span>
              <span class="amount">{invoice}</span>
              <span class="note">{reason}</span>
            </button>
          </li>
        ))}
      </ul>
      {count > invoices.length ? (
        <p class="hint">… et {count - invoices.length} autres : voyez la colonne Pourquoi.</p>
      ) : null}
    </Folded>
  );
}
