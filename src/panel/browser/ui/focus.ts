import { useLayoutEffect, useState } from 'preact/hooks';

/* Somebody who works by keyboard must never be thrown out of where he was. */

/** What had the focus last, even if it lost it by being hidden or taken away. */
let last: Element | null = null;
document.addEventListener('focusin', ({ target }) => {
  last = target instanceof Element ? target : null;
});

const isThere = (element: Element): boolean => element.isConnected && element.closest('[hidden]') === null;
const isLost = (): boolean => {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body || !isThere(activeElement);
};

/** What is opened in place gives the focus back, once closed, to what opened it. */
export function useFocusReturn(): void {
  // Read while the first picture is made: what is inside may take the focus as soon as it is there.
  const [opener] = useState(() => last);
  useLayoutEffect(
    () => () =>
      // The opener may be hidden until the change is whole.
      queueMicrotask(() => {
        if (opener instanceof HTMLElement && isThere(opener) && isLost()) opener.focus();
      }),
    [],
  );
}

/** When what had the focus is gone and nothing took it, the page takes it: the next Tab enters the page, not the browser. */
export function keepFocus(place: HTMLElement): void {
  const restore = (): void => {
    if (!last || !isLost() || isThere(last)) return;
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
