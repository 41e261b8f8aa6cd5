import { useState } from 'preact/hooks';
import type { Answer } from '../../daily/actions/context';
import { usePanel } from './panel-state';

/** Does one thing at a time: says what it came to, has the views read again, and tells whether it was done. */
export function useAction(): {
  readonly isBusy: boolean;
  act(work: () => Promise<Answer>): Promise<boolean>;
} {
  const panel = usePanel();
  const [isBusy, setBusy] = useState(false);
  const act = async (work: () => Promise<Answer>): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    try {
      panel.say(await work());
      panel.changed();
      return true;
    } catch (error) {
      panel.fail(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, act };
}
