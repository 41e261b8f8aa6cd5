import { useLayoutEffect, useState } from 'preact/hooks';

/* Somebody who works by keyboard must never be thrown out of where he was. */

const isLost = (): boolean => {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body || activeElement.closest('[hidden]') !== null;
};

/** What is opened in place gives the focus back, once closed, to what opened it. */
export function useFocusReturn(): void {
  // Read while the first picture is made: what is inside may take the focus as soon as it is there.
  const [opener] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () =>
      // The opener may be hidden until the change is whole.
      queueMicrotask(() => {
        if (opener instanceof HTMLElement && opener.isConnected && isLost()) opener.focus();
      }),
    [],
  );
}

/** When what had the focus is gone and nothing took it, the page takes it: the next Tab enters the page, not the browser. */
export function keepFocus(place: HTMLElement): void {
  let last: Element | null = null;
  place.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element ? target : null;
  });
  place.addEventListener('focusout', ({ target }) => {
    // He left by himself: what he left is still there.
    if (target instanceof Element && target.isConnected && !target.closest('[hidden]')) last = null;
  });
  const restore = (): void => {
    if (!last || !isLost() || (last.isConnected && !last.closest('[hidden]'))) return;
    last = null;
    const main = place.querySelector('main');
    main?.setAttribute('tabindex', '-1');
    main?.focus({ preventScroll: true });
  };
  new MutationObserver(() => setTimeout(restore)).observe(place, {
    childList: true,
    subtree: true,
    attributeFilter: ['hidden'],
  });
}
