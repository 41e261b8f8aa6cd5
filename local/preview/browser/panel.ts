/** Runs in the frame of the panel, before its own scripts. */
import type { CallAnswer, Transport } from './script-run';

/** Calls the script through the server, and tells the page around once it answered: what it shows may have changed. */
export function transport(token: string): Transport {
  return async (name, args) => {
    const reply = await fetch('/appel', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Relances': token },
      body: JSON.stringify({ name, args }),
    });
    if (!reply.ok) return { ok: false, message: await reply.text() };
    const answer: CallAnswer = await reply.json();
    tellParent({ about: 'called', answer });
    return answer;
  };
}

export const close = (): void => tellParent({ about: 'close' });

/** Links to Google lead to what stands for it here. */
export function followLinks(): void {
  const open = window.open.bind(window);
  window.open = (url, ...rest) => {
    const here = url === undefined ? null : localAddress(String(url));
    if (here === null) return open(url, ...rest);
    go(here, open);
    return null;
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const here = link instanceof HTMLAnchorElement ? localAddress(link.href) : null;
    if (here === null) return;
    event.preventDefault();
    go(here, open);
  });
}

/** A file opens beside; messages are a view of the page around. */
function go(here: string, open: typeof window.open): void {
  if (here.startsWith('/fichiers/')) open(here, '_blank');
  else tellParent({ about: 'show', address: here });
}

function localAddress(url: string): string | null {
  const file = /^https:\/\/(?:docs|drive)\.google\.com\/(?:document|file)\/d\/([\w-]+)/.exec(url);
  if (file) return `/fichiers/${file[1]}`;
  if (/^https:\/\/(docs|drive)\.google\.com\//.test(url)) return '/lettres';
  return /^https:\/\/mail\.google\.com\//.test(url) ? '/messages' : null;
}

const tellParent = (message: object): void => window.parent.postMessage(message, location.origin);
