const place = (): HTMLElement | null => document.getElementById('news');

/** What was said is read. */
export const silence = (): void => place()?.replaceChildren();

/** Says one thing, in place of the one before; what happened stays until it is closed, what goes on has no button. */
export function say(
  text: string,
  kind: 'done' | 'going' | 'fault',
  link?: { to: string; label: string },
): void {
  const line = document.createElement('p');
  line.className = kind;
  line.append(text);
  if (link) {
    const anchor = Object.assign(document.createElement('a'), { href: link.to, textContent: link.label });
    line.append(' ', anchor);
  }
  if (kind !== 'going') {
    const close = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: '×',
      title: 'Fermer',
    });
    close.setAttribute('aria-label', 'Fermer ce message');
    close.addEventListener('click', () => line.remove());
    line.append(close);
  }
  place()?.replaceChildren(line);
}
