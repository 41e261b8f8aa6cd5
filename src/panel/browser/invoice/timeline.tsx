import type { TimelineEvent } from '../../views/timeline';
import { shortDate, typeset } from '../format';
import { Outside, Section } from '../ui/parts';

/** What happened to the invoice, from the Journal, the latest first. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <Section title="Ce qui s'est passé" count={events.length}>
      {events.length === 0 ? <p class="hint">{typeset('Aucune relance encore.')}</p> : null}
      <ol class="timeline">
        {events.map((event, index) => (
          <li key={`${event.on} ${index}`}>
            <time dateTime={event.on}>{shortDate(event.on)}</time>
            <span>{event.sentence}</span>
            {event.link === '' ? null : <Outside href={event.link}>Ouvrir la lettre</Outside>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
