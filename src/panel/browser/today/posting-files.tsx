import { server } from '../server';
import { Button } from '../ui/parts';
import { useAction } from '../use-action';

/** The letters of the day ready to be printed, with their addresses, in a folder of the owner's Drive. */
export function PostingFiles() {
  const { isBusy, act } = useAction();
  return (
    <div class="buttons">
      <Button isDisabled={isBusy} onClick={() => void act(() => server.preparePosting())}>
        {isBusy ? 'Préparation…' : 'Réunir les lettres à imprimer'}
      </Button>
    </div>
  );
}
