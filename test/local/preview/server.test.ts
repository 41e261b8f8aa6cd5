import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { type Answer, json } from '../../../local/preview/answer';
import { type Desk, type Preview, servePreview } from '../../../local/preview/server';

let preview: Preview | undefined;
let token = '';
afterEach(() => preview?.close());

const page = (body: string): Answer => ({ kind: 'page', status: 200, body });

/** Serves a desk that notes the token it was given, and answers what it is asked. */
async function serve(desk: Partial<Desk> = {}): Promise<string> {
  preview = await servePreview(
    {
      read: async (address, given) => {
        token = given;
        return page(`page ${address.pathname}`);
      },
      act: async (path, body) => (path === '/appel' ? json({ ok: true, value: body }) : null),
      ...desk,
    },
    0,
  );
  await fetch(preview.address);
  return preview.address;
}

const post = (address: string, path: string, headers: Record<string, string>, body = '{"name":"dryRun"}') =>
  fetch(new URL(path, address), { method: 'POST', headers, body });

test('serves pages on this machine', async () => {
  const address = await serve();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const reply = await fetch(new URL('/feuille/Factures', address));
  expect(await reply.text()).toBe('page /feuille/Factures');
  expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(reply.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('answers no other name, so that a web site cannot read the ledger', async () => {
  const { port } = new URL(await serve());
  const status = await new Promise((done, fail) =>
    request({ host: '127.0.0.1', port, headers: { Host: 'site.example' } }, (reply) => done(reply.statusCode))
      .on('error', fail)
      .end(),
  );
  expect(status).toBe(403);
});

test('acts for its own pages only', async () => {
  const address = await serve();
  const own = { 'X-Relances': token };
  expect(await (await post(address, '/appel', own)).json()).toEqual({ ok: true, value: { name: 'dryRun' } });
  expect((await post(address, '/appel', {})).status).toBe(403);
  expect((await post(address, '/appel', { 'X-Relances': 'devine' })).status).toBe(403);
  expect((await post(address, '/appel', { ...own, Origin: 'https://site.example' })).status).toBe(403);
  expect((await post(address, '/appel', { ...own, Origin: 'http://127.0.0.1:1' })).status).toBe(403);
  expect((await post(address, '/inconnu', own)).status).toBe(404);
  expect((await fetch(address, { method: 'PUT', headers: own })).status).toBe(405);
});

test('a token is of one run', async () => {
  await serve();
  const first = token;
  await preview?.close();
  await serve();
  expect(token).not.toBe(first);
});

test('what is asked that is no JSON is refused in French', async () => {
  const reply = await post(await serve(), '/appel', { 'X-Relances': token }, '{');
  expect(reply.status).toBe(400);
  expect(await reply.text()).toContain('rechargez la page');
});

test('a PDF is looked at, anything that could be a page is kept', async () => {
  const file = (name: string, mimeType: string) => ({
    kind: 'file' as const,
    name,
    mimeType,
    bytes: new Uint8Array([1]),
  });
  const address = await serve({
    read: async ({ pathname }) =>
      pathname === '/a' ? file("L'été.pdf", 'application/pdf') : file('a.html', 'text/html'),
  });
  const pdf = await fetch(new URL('/a', address));
  expect(pdf.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''L%27%C3%A9t%C3%A9.pdf");
  const html = await fetch(new URL('/b', address));
  expect(html.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(html.headers.get('x-content-type-options')).toBe('nosniff');
});

test('long work tells where it is, a line at a time, and how it ended', async () => {
  const work = async (emit: (value: unknown) => void): Promise<void> => {
    emit({ line: 'un' });
    throw new Error('interrompu');
  };
  const address = await serve({ act: async () => ({ kind: 'lines', work }) });
  const reply = await post(address, '/date', { 'X-Relances': token });
  expect(
    (await reply.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([{ line: 'un' }, { ok: false, message: 'interrompu' }]);
});

test('a workspace that cannot be read is said, and the server lives on', async () => {
  let broken = true;
  const address = await serve({
    read: async () => {
      if (broken) throw new Error('Relances.xlsx ne s’ouvre pas.');
      return page('lu');
    },
  });
  const reply = await fetch(address);
  expect(reply.status).toBe(500);
  expect(await reply.text()).toContain('Relances.xlsx ne s’ouvre pas.');
  broken = false;
  expect((await fetch(address)).status).toBe(200);
});

test('a port that is taken is refused', async () => {
  const { port } = new URL(await serve());
  await expect(
    servePreview({ read: async () => page(''), act: async () => null }, Number(port)),
  ).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
