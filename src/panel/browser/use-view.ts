import { useEffect, useRef, useState } from 'preact/hooks';
import { usePanel } from './panel-state';
import { sentenceOf } from './server';

/** What is read from the script for a page: nothing yet, what it shows, or why it cannot. What was shown stays while it is read again. */
export interface View<Shown> {
  readonly shown: Shown | null;
  readonly failure: string;
  readonly isReading: boolean;
  read(): void;
}

/** Reads a view when the page opens, and again whenever something changed. */
export function useView<Shown>(read: () => Promise<Shown>, key = ''): View<Shown> {
  const { version } = usePanel();
  const [state, setState] = useState<Omit<View<Shown>, 'read'>>({
    shown: null,
    failure: '',
    isReading: true,
  });
  const asked = useRef(0);
  const start = (): void => {
    asked.current += 1;
    const mine = asked.current;
    setState((before) => ({ ...before, isReading: true }));
    read().then(
      // An answer that another question overtook says what is no longer so.
      (shown) => mine === asked.current && setState({ shown, failure: '', isReading: false }),
      (error) =>
        mine === asked.current &&
        setState((before) => ({ ...before, failure: sentenceOf(error), isReading: false })),
    );
  };
  useEffect(start, [version, key]);
  return { ...state, read: start };
}
