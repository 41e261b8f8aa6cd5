import type { SentView } from '../../views/sent';
import { numbers, shortDate, typeset } from '../format';
import { server } from '../server';
import { Button, Folded, Outside } from '../ui/parts';
import { useAction } from '../use-action';

/** What left lately, for « Gmail m'a renvoyé ce message ». */
export function SentList({ sent }: { sent: readonly SentView[] }) {
  const { isBusy, act } = useAction();
  if (sent.length === 0) return null;
  return (
    <Folded title="Partis ces dix derniers jours" count={sent.length}>
      <ul class="lines">
        {sent.map((one) => (
          <li key={one.key} class="sent">
            <span class="who">{one.customer}</span>
            <span class="amount">{shortDate(one.on)}</span>
            <span class="what">
              <span class="level">{one.level}</span> {numbers(one.invoices)}
            </span>
            <span class="note">{one.to}</span>
            <span class="buttons sent-buttons">
              <Outside href={one.sentSearch}>Voir dans Gmail</Outside>
              {one.isBounced ? (
                <span class="hint">{typeset('Adresse refusée : à corriger.')}</span>
              ) : (
                <Button
                  kind="quiet"
                  isDisabled={isBusy}
                  label={`Gmail m'a renvoyé ce message : ${one.customer}, ${shortDate(one.on)}`}
                  onClick={() => void act(() => server.recordBounce({ key: one.key }))}
                >
                  Gmail m'a renvoyé ce message
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
