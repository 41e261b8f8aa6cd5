import { counted, typeset } from '../format';
import type { Series } from '../use-series';
import { Button, Notice } from './parts';

/** How far a long work is, with what stops it, and what takes it up where it stopped. */
export function Progress({
  title,
  series,
  onStop,
  onResume,
  onClose,
}: {
  title: string;
  series: Series;
  onStop: () => void;
  onResume: () => void;
  onClose: () => void;
}) {
  const { total, done, failures, isRunning, left, last } = series;
  if (total === 0) return null;
  const state = isRunning
    ? `${done} sur ${total}`
    : left > 0
      ? `Arrêté : ${done} sur ${total}`
      : `Terminé : ${done} sur ${total}`;
  return (
    <div class="progress">
      <p>
        <strong>{title}</strong> <span role="status">{typeset(state)}</span>
      </p>
      <progress max={total} value={done} aria-label={title} />
      {last === '' ? null : <p class="hint">{last}</p>}
      {failures.length === 0 ? null : (
        <Notice kind="warning">
          <p>{typeset(`${counted(failures.length, 'échec')} :`)}</p>
          <ul>
            {failures.map(({ label, sentence }) => (
              <li>{typeset(`${label} : ${sentence}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div class="buttons">
        {isRunning ? <Button onClick={onStop}>Arrêter</Button> : null}
        {!isRunning && left > 0 ? (
          <Button kind="main" onClick={onResume}>
            {`Reprendre (${left})`}
          </Button>
        ) : null}
        {isRunning ? null : (
          <Button kind="quiet" onClick={onClose}>
            Fermer
          </Button>
        )}
      </div>
    </div>
  );
}
