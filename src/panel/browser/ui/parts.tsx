import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { typeset } from '../format';

/** A titled part of a page. */
export function Section({
  title,
  count,
  tools,
  children,
}: {
  title: string;
  count?: number;
  tools?: ComponentChildren;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>
          {title}
          {count ? <span class="count"> {count}</span> : null}
        </h2>
        {tools}
      </div>
      {children}
    </section>
  );
}

/** A part that stays folded until it is asked for. */
export function Folded({
  title,
  count,
  isOpen = false,
  children,
}: {
  title: string;
  count?: number;
  isOpen?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details open={isOpen}>
      <summary>
        {title}
        {count === undefined ? null : <span class="count"> {count}</span>}
      </summary>
      {children}
    </details>
  );
}

export function Button({
  children,
  onClick,
  kind = 'plain',
  isDisabled = false,
  isHidden = false,
  label,
}: {
  children: ComponentChildren;
  onClick?: () => void;
  kind?: 'plain' | 'main' | 'quiet' | 'danger';
  isDisabled?: boolean;
  isHidden?: boolean;
  /** Said instead of the text, where the text alone does not say of what. */
  label?: string;
}) {
  return (
    <button
      type={onClick ? 'button' : 'submit'}
      class={kind}
      // Not `disabled`: the focus would be lost while its own work is done.
      aria-disabled={isDisabled ? 'true' : undefined}
      onClick={isDisabled ? undefined : onClick}
      aria-label={label}
      hidden={isHidden}
    >
      {children}
    </button>
  );
}

/** A link to Google, in a tab of its own. */
export function Outside({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="hidden"> (s'ouvre dans un nouvel onglet)</span>
    </a>
  );
}

/** Something to know before going on. */
export function Notice({
  kind,
  children,
}: {
  kind: 'info' | 'warning' | 'failure';
  children: ComponentChildren;
}) {
  return (
    <div class={`notice ${kind}`} role={kind === 'failure' ? 'alert' : undefined}>
      {children}
    </div>
  );
}

export const Waiting = ({ what }: { what: string }) => (
  <p class="waiting" role="status">
    {typeset(what)}
  </p>
);
