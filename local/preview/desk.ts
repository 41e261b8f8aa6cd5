import * as v from 'valibot';
import type { Host } from '../host';
import { act } from './actions';
import type { Answer } from './answer';
import { browserCode } from './browser-code';
import { isModel, shownFiles } from './files';
import { type Frame, page, sheetPath } from './frame';
import { EMPTY_PANEL, panelPage } from './panel-page';
import { answer } from './routes';
import type { Desk } from './server';
import type { Session } from './session';
import type { Tryout } from './tryout';
import { makingPage, welcomePage } from './welcome-page';

const Beginning = v.strictObject({ with: v.picklist(['example', 'empty']) });

/** Everything the preview answers, over a workspace that may not exist yet. */
export const deskOf = (tryout: Tryout): Desk => ({
  async read(address, token) {
    if (address.pathname === '/apercu.js') return { kind: 'script', body: browserCode('page.ts', 'Page') };
    const session = await tryout.session();
    if (!session) return welcome(tryout, token, address);
    if (address.pathname === '/panneau')
      return { kind: 'panel', ...panelPage(session.sidebar?.content ?? EMPTY_PANEL, token) };
    const done = await session.inTurn((host) =>
      answer({ host, frame: frameOf(tryout.place, token, session, host) }, address),
    );
    return done.answer;
  },
  async act(path, body) {
    if (path === '/debut') return begin(tryout, v.parse(Beginning, body).with);
    const session = await tryout.session();
    return session && act(session, path, body);
  },
});

const frameOf = (place: string, token: string, session: Session, host: Host): Frame => ({
  place,
  token,
  desk: {
    now: host.now(),
    menu: session.menu,
    mails: host.sent().length,
    letters: shownFiles(host.files()).filter((file) => !isModel(file)).length,
    sheet: sheetPath(host.selected().sheet),
    panel: session.sidebar?.number ?? 0,
  },
});

function welcome(tryout: Tryout, token: string, { pathname }: URL): Answer {
  if (pathname !== '/') return { kind: 'redirect', location: '/' };
  const content = tryout.isMaking ? makingPage() : welcomePage(tryout.place);
  return {
    kind: 'page',
    status: 200,
    body: page({ place: tryout.place, token, desk: null }, 'Bienvenue', '', content),
  };
}

const begin = (tryout: Tryout, beginning: 'example' | 'empty'): Answer => ({
  kind: 'lines',
  work: async (emit) => {
    await tryout.begin(beginning, (line) => emit({ line }));
    emit({ ok: true });
  },
});
