import { render } from 'preact';
import { Panel } from './panel';
import type { PageName } from './panel-state';
import { keepFocus } from './ui/focus';

const PAGES: readonly PageName[] = ['today', 'invoice', 'overview', 'settings'];

const place = document.getElementById('panel');
if (place) {
  const start = PAGES.find((name) => name === place.dataset.page) ?? 'today';
  keepFocus(place);
  render(<Panel start={start} />, place);
}
