import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useFocusReturn } from './focus';
import { Button } from './parts';

/** What one line opens, in the place of the list: its title has the focus, and « Retour » or Escape gives it back to the line. */
export function OpenedPage({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusReturn();
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Button kind="quiet" onClick={onClose}>
        ‹ Retour
      </Button>
      <h2 ref={heading} tabIndex={-1} class="opened">
        {title}
      </h2>
      {children}
    </article>
  );
}
