import type { Overview, OverviewGroup } from '../../../daily/overview';
import { counted, dateText, money, typeset } from '../format';
import { Folded, Section } from '../ui/parts';

/** What should come in, week by week. */
export function Expected({
  expected: { weeks, later, late, excluded, method },
  onOpen,
}: {
  expected: Overview['expected'];
  onOpen: (title: string, group: OverviewGroup) => void;
}) {
  const lines: readonly { readonly title: string; readonly group: OverviewGroup }[] = [
    ...weeks.map(({ monday, ...group }) => ({
      title: `Semaine du ${dateText(monday)}`,
      group,
    })),
    { title: 'Plus tard', group: later },
    { title: 'En retard, date inconnue', group: late },
    { title: 'Hors prévision', group: excluded },
  ].filter(({ group }) => group.rows > 0);
  return (
    <Section title="Encaissements attendus">
      {lines.length === 0 ? <p class="hint">{typeset("Rien n'est attendu.")}</p> : null}
      <ul class="lines">
        {lines.map(({ title, group }) => (
          <li key={title}>
            <button type="button" class="line" onClick={() => onOpen(title, group)}>
              <span>{title}</span>
              <span class="amount">{money(group.amount)}</span>
              <span class="note">{counted(group.rows, 'facture')}</span>
            </button>
          </li>
        ))}
      </ul>
      <Folded title="Comment c'est prévu">
        <p class="hint">{method}</p>
      </Folded>
    </Section>
  );
}
