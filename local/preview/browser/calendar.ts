import { say } from './news';
import { follow } from './server';
import { wakePanel } from './side-panel';
import { refresh } from './view';

/** The buttons that make days pass. */
export function watchCalendar(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('#calendar [data-days]') : null;
    const form = button?.closest('form');
    const day = button?.dataset.days === '7' ? form?.dataset.week : form?.dataset.tomorrow;
    if (form && day) void pass(form, day);
  });
  document.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.id !== 'calendar') return;
    event.preventDefault();
    const date = event.target.elements.namedItem('date');
    if (date instanceof HTMLInputElement) void pass(event.target, date.value);
  });
}

async function pass(form: HTMLFormElement, date: string): Promise<void> {
  const controls = [...form.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input')];
  const used =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.days : undefined;
  for (const control of controls) control.disabled = true;
  say('Les jours passent…', 'going');
  const reply = await follow<{ morning: string }, { told: string; sent: number }>(
    '/date',
    { date },
    ({ morning }) => say(`Au matin du ${morning}…`, 'going'),
  );
  for (const control of controls) control.disabled = false;
  await refresh();
  wakePanel();
  document.querySelector<HTMLElement>(`#calendar [data-days="${used}"]`)?.focus();
  if (!reply.ok) return say(reply.message, 'fault');
  say(reply.told, 'done', reply.sent > 0 ? { to: '/messages', label: 'Voir les messages' } : undefined);
}
