/** Runs in the pages of the preview. */
import { watchCalendar } from './calendar';
import { settle, watchGrid } from './grid';
import { apply, watchMenu } from './menu';
import type { Effects } from './server';
import { closePanel, watchPanel } from './side-panel';
import { followLinks, show } from './view';
import { watchWelcome } from './welcome';

type FromPanel =
  | { readonly about: 'called'; readonly answer: { readonly ok: boolean } & Partial<Effects> }
  | { readonly about: 'close' }
  | { readonly about: 'show'; readonly address: string };

followLinks();
watchGrid();
watchMenu();
watchPanel();
watchCalendar();
watchWelcome();
const view = document.getElementById('view');
if (view) settle(view);

addEventListener('message', ({ origin, data }: MessageEvent<FromPanel>) => {
  if (origin !== location.origin) return;
  if (data.about === 'close') closePanel();
  if (data.about === 'show') void show(data.address);
  if (data.about === 'called') {
    const { front = null, panel = null, toasts = [] } = data.answer;
    void apply({ front, panel, toasts });
  }
});
