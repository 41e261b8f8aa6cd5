import { render } from 'preact';
import { Panel } from './panel';

import type { Opening, PageName } from './panel-state';
import { keepFocus } from './ui/focus';

/** What the menu may open the panel on: a page, and what is to be decided there. */
const STARTS: Readonly<Record<string, readonly [PageName, Opening]>> = {
  today: ['today', ''],
  send: ['today', 'send'],
  invoice: ['invoice', ''],
  overview: ['overview', ''],
  settings: ['settings', ''],
  activate: ['settings', 'activate'],
  stop: ['settings', 'stop'],
};

const place = document.getElementById('panel');
if (place) {
  keepFocus(place);
  const [page, opening] = STARTS[place.dataset.start ?? ''] ?? ['today', ''];
  render(<Panel start={page} opening={opening} />, place);
}
