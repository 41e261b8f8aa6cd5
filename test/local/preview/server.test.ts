import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { type Preview, servePreview } from '../../../local/preview/server';
import { fakeScene } from './fake-scene';

let preview: Preview | undefined;
afterEach(() => preview?.close());

const serve = async (): Promise<string> => {
  preview = await servePreview(async () => fakeScene({ Factures: { cells: [['Numéro']] } }), 0);
  return preview.address;
};

test('serves pages on this machine', async () => {
  const address = await serve();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const reply = await fetch(address);
  expect(reply.url).toContain('/feuille/Factures');
  expect(await reply.text()).toContain('Numéro');
  expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
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

test('changes nothing', async () => {
  expect((await fetch(await serve(), { method: 'POST' })).status).toBe(405);
});

test('a scene that cannot be read is said, and the server lives on', async () => {
  let broken = true;
  preview = await servePreview(async () => {
    if (broken) throw new Error('broken');
    return fakeScene({ Factures: { cells: [['Numéro']] } });
  }, 0);
  expect((await fetch(preview.address)).status).toBe(500);
  broken = false;
  expect((await fetch(preview.address)).status).toBe(200);
});

test('a port that is taken is refused', async () => {
  const { port } = new URL(await serve());
  await expect(servePreview(async () => fakeScene({}), Number(port))).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
