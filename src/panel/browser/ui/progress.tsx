import { useLayoutEffect, useRef } from 'preact/hooks';
import { counted, typeset } from '../format';
import { server } from '../server';
import { useAction } from '../use-action';
import type { Series } from '../use-series';
import { Linked } from './linked';
import { Button, Notice } from './parts';

const stateOf = ({ total, done, isRunning, left }: Series): string =>
  isRunning
    ? `${done} sur ${total}`
    : left > 0
      ? `Arrêt : ${done} sur ${total}`
      : `Fait : ${done} sur ${total}`;

/** How far a long work is, with what stops it, what takes it up where it stopped, and what takes it back once over. */
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
  const { total, done, failures, isRunning, left, last, undo } = series;
  const { isBusy, act } = useAction();
  const place = useRef<HTMLDivElement>(null);
  // Its buttons change as the work goes: the whole has the focus, whatever they are.
  useLayoutEffect(() => place.current?.focus(), [isRunning]);
  const takeBack = async (): Promise<void> => {
    if (await act(() => server.undo({ steps: [...undo] }))) onClose();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields of a form
    <div ref={place} class="progress" role="group" aria-label={title} tabIndex={-1}>
      <p>
        <strong>{title}</strong> <span role="status">{typeset(stateOf(series))}</span>
      </p>
      <progress max={total} value={done} aria-label={title} />
      {last === '' ? null : (
        <p class="hint">
          <Linked text={last} />
        </p>
      )}
      {failures.length === 0 ? null : (
        <Notice kind="warning">
          <p>{typeset(`${counted(failures.length, 'échec')} :`)}</p>
          <ul>
            {failures.map(({ label, sentence }) => (
              <li key={label}>{typeset(`${label} : ${sentence}`)}</li>
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
        {isRunning || undo.length === 0 ? null : (
          <Button isDisabled={isBusy} onClick={() => void takeBack()}>
            Tout annuler
          </Button>
        )}
        {isRunning ? null : (
          <Button kind="quiet" isDisabled={isBusy} onClick={onClose}>
            Fermer
          </Button>
        )}
      </div>
    </div>
  );
}
