import { ask, type Dialog } from './dialog';
import { showFront } from './grid';
import { say, silence } from './news';
import { type Effects, post } from './server';
import { showPanel } from './side-panel';
import { refresh } from './view';

type Chosen = Effects &
  (
    | { readonly state: 'done'; readonly said: readonly Dialog[] }
    | {
        readonly state: 'asking';
        readonly said: readonly Dialog[];
        readonly question: Dialog;
        readonly answers: readonly string[];
      }
  );

const button = (): HTMLElement | null => document.getElementById('menu-button');
const menu = (): HTMLElement | null => document.getElementById('menu');
const entries = (): HTMLElement[] => [...(menu()?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

export function watchMenu(): void {
  button()?.addEventListener('click', () => (menu()?.hidden ? open() : close()));
  button()?.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation(); // the menu, open, would take it too
    open();
  });
  document.addEventListener('click', ({ target }) => {
    const entry = target instanceof Element ? target.closest<HTMLElement>('[data-function]') : null;
    if (entry) void choose(entry.dataset.function ?? '', entry.textContent ?? '');
    else if (target instanceof Element && !target.closest('#menu-button')) close();
  });
  document.addEventListener('keydown', onKey);
}

function open(): void {
  menu()?.removeAttribute('hidden');
  button()?.setAttribute('aria-expanded', 'true');
  entries()[0]?.focus();
}

function close(): void {
  menu()?.setAttribute('hidden', '');
  button()?.setAttribute('aria-expanded', 'false');
}

function onKey(event: KeyboardEvent): void {
  if (menu()?.hidden !== false) return;
  const all = entries();
  const at = all.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to !== undefined) all.at(to % all.length)?.focus();
  else if (event.key === 'Escape') {
    close();
    button()?.focus();
  } else {
    if (event.key === 'Tab') close();
    return;
  }
  event.preventDefault();
}

/** Runs an entry: what it asks is answered first, what it says is shown after. */
async function choose(name: string, label: string): Promise<void> {
  close();
  button()?.focus();
  let answers: readonly string[] = [];
  for (;;) {
    say(`${label.replace(/…$/, '')}…`, 'going');
    const chosen = await post<Chosen>('/menu', { name, answers });
    silence();
    if (!chosen.ok) return say(chosen.message, 'fault');
    for (const dialog of chosen.said) await ask(dialog);
    if (chosen.state === 'asking') {
      answers = [...chosen.answers, await ask(chosen.question)];
      continue;
    }
    return apply(chosen);
  }
}

/** What the script did to the page: another sheet in front, another panel, a toast. */
export async function apply({ front, panel, toasts }: Effects): Promise<void> {
  for (const toast of toasts) say(toast, 'done');
  if (panel !== null) showPanel(panel);
  await (front ? showFront(front) : refresh());
}
