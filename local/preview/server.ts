import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isValiError } from 'valibot';
import { typeset } from '../../src/domain/typography';
import type { Answer } from './answer';
import { type Refusal, readBody, whyRefused } from './guard';
import { filePolicy, pagePolicy, panelPolicy } from './policies';

const LOOPBACK = '127.0.0.1';

/** What answers requests, once they are known to come from this machine and, to change something, from our own page. */
export interface Desk {
  read(address: URL, token: string): Promise<Answer>;
  /** Null when there is no such thing to do. */
  act(path: string, body: unknown): Promise<Answer | null>;
}

export interface Preview {
  /** `http://127.0.0.1:8460/` */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the preview on this machine only; `port` 0 takes a free one. */
export async function servePreview(desk: Desk, port: number): Promise<Preview> {
  // Whoever holds it has read one of our pages, which no other site can.
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    const refused = whyRefused(request, token);
    if (refused) return void refuse(response, refused);
    respond(desk, token, request, response).catch((error) => fail(response, error));
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

async function respond(
  desk: Desk,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = new URL(request.url ?? '/', `http://${LOOPBACK}`);
  const answer =
    request.method === 'POST'
      ? await desk.act(address.pathname, await readBody(request))
      : await desk.read(address, token);
  if (answer) await send(response, answer);
  else refuse(response, 404);
}

async function send(response: ServerResponse, answer: Answer): Promise<void> {
  switch (answer.kind) {
    case 'page':
      response.writeHead(answer.status, headers('text/html; charset=utf-8', pagePolicy()));
      return void response.end(answer.body);
    case 'panel':
      response.writeHead(200, headers('text/html; charset=utf-8', panelPolicy(answer.nonce)));
      return void response.end(answer.body);
    case 'redirect':
      return void response.writeHead(302, { Location: answer.location }).end();
    case 'script':
      response.writeHead(200, headers('text/javascript; charset=utf-8', filePolicy()));
      return void response.end(answer.body);
    case 'json':
      response.writeHead(200, headers('application/json', filePolicy()));
      return void response.end(JSON.stringify(answer.value));
    case 'file':
      response.writeHead(200, {
        ...headers(answer.mimeType, filePolicy()),
        'Content-Disposition': disposition(answer.mimeType, answer.name),
      });
      return void response.end(answer.bytes);
    case 'lines':
      response.writeHead(200, headers('application/x-ndjson', filePolicy()));
      await answer.work((value) => response.write(`${JSON.stringify(value)}\n`));
      response.end();
  }
}

const headers = (type: string, policy: string): Record<string, string> => ({
  'Content-Type': type,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

/** A PDF or a picture is looked at; anything else, which could be a page, is kept. */
function disposition(type: string, name: string): string {
  const way = /^(application\/pdf|image\/(png|jpeg|gif|webp))$/.test(type) ? 'inline' : 'attachment';
  return `${way}; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16)}`)}`;
}

const REFUSALS: Record<Refusal, string> = {
  400: "L'aperçu n'a pas compris cette demande : rechargez la page.",
  403: "Cette demande ne vient pas d'une page ouverte de l'aperçu : rechargez-la.",
  404: 'Relances ne peut pas montrer cette page.',
  405: 'Relances ne peut pas montrer cette page.',
};

function refuse(response: ServerResponse, status: Refusal): void {
  response.writeHead(status, headers('text/plain; charset=utf-8', filePolicy()));
  response.end(typeset(REFUSALS[status]));
}

/** What a person can be told: the host's and the product's own sentences. */
function fail(response: ServerResponse, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  if (response.headersSent) return void response.end(`${JSON.stringify({ ok: false, message })}\n`);
  if (error instanceof SyntaxError || isValiError(error)) return void refuse(response, 400);
  response.writeHead(500, headers('text/plain; charset=utf-8', filePolicy()));
  response.end(typeset(`Relances ne peut pas montrer cette page : ${message}`));
}
