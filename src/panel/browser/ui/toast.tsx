import type { Answer } from '../../../daily/actions/context';
import { server } from '../server';
import { useAction } from '../use-action';
import { Linked } from './linked';
import { Button } from './parts';

/** What was last done, or why it was not. */
export type Told = { readonly kind: 'done' | 'failed' } & Answer;

/** Says it, aloud for who cannot see, until it is closed or another thing is said. */
export function Toast({ told, onClose }: { told: Told | null; onClose: () => void }) {
  return (
    <div class="toast-place">
      <div role="status">{told?.kind === 'done' ? <Said told={told} onClose={onClose} /> : null}</div>
      <div role="alert">{told?.kind === 'failed' ? <Said told={told} onClose={onClose} /> : null}</div>
    </div>
  );
}

function Said({ told, onClose }: { told: Told; onClose: () => void }) {
  const { isBusy, act } = useAction();
  const { undo = [] } = told;
  return (
    <div class={`toast ${told.kind}`}>
      <p>
        <Linked text={told.message} />
      </p>
      <div class="buttons">
        {undo.length === 0 ? null : (
          <Button isDisabled={isBusy} onClick={() => void act(() => server.undo({ steps: [...undo] }))}>
            Annuler
          </Button>
        )}
        <Button kind="quiet" onClick={onClose}>
          Fermer
        </Button>
      </div>
    </div>
  );
}
