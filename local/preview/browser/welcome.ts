import { follow } from './server';

/** The two ways to begin, when there is no workspace. */
export function watchWelcome(): void {
  // Another page makes the workspace: this one opens on it.
  if (document.querySelector('[data-making]')) setTimeout(() => location.reload(), 2000);
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-begin]'))
    button.addEventListener('click', () => void begin(button));
}

async function begin(chosen: HTMLButtonElement): Promise<void> {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-begin]')];
  for (const button of buttons) button.disabled = true;
  chosen.classList.add('chosen');
  const list = document.querySelector<HTMLElement>('.progress');
  list?.removeAttribute('hidden');
  const tell = (text: string): void => {
    const item = Object.assign(document.createElement('li'), { textContent: text });
    list?.append(item);
    item.scrollIntoView({ block: 'nearest' });
  };
  tell('Le classeur se prépare…');
  const reply = await follow<{ line: string }, object>(
    '/debut',
    { with: chosen.dataset.begin },
    ({ line }) => {
      if (line.trim() !== '') tell(line);
    },
  );
  if (reply.ok) return location.assign('/');
  tell(reply.message);
  for (const button of buttons) button.disabled = false;
}
