import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, type Scene } from './routes';

const LOOPBACK = '127.0.0.1';

// The pages run no script, and a message may load nothing: it shows what its reader sees before accepting pictures.
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'",
  'X-Content-Type-Options': 'nosniff',
};

export interface Preview {
  /** `http://127.0.0.1:8460/` */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the preview on this machine only; `port` 0 takes a free one. The scene is asked for at each page. */
export async function servePreview(scene: () => Promise<Scene>, port: number): Promise<Preview> {
  const server = createServer((request, response) => {
    // Another site's name pointed at this machine must not read the ledger.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? ''))
      return void refuse(response, 403);
    if (request.method !== 'GET') return void refuse(response, 405);
    respond(scene, request.url ?? '/', response).catch(() => refuse(response, 500));
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo; // listening on a port, so never a pipe's name
  return {
    address: `http://${LOOPBACK}:${taken}/`,
    close: () => new Promise((done) => server.close(() => done()).closeAllConnections()),
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((done, fail) => {
    server.once('error', fail).listen(port, LOOPBACK, done);
  });

async function respond(scene: () => Promise<Scene>, url: string, response: ServerResponse): Promise<void> {
  const reply = await answer(await scene(), new URL(url, `http://${LOOPBACK}`));
  if (reply.status === 302) response.writeHead(302, { Location: reply.location }).end();
  else response.writeHead(reply.status, HEADERS).end(reply.body);
}

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('Relances ne peut pas montrer cette page.');
}
