const token = document.querySelector<HTMLMetaElement>('meta[name="relances-token"]')?.content ?? '';

/** What was done, or why it was not. */
export type Reply<Success> =
  | ({ readonly ok: true } & Success)
  | { readonly ok: false; readonly message: string };

export interface Front {
  readonly sheet: string;
  readonly rows: readonly number[];
}

/** What a call may change in the page around it. */
export interface Effects {
  readonly front: Front | null;
  /** Number of the panel that the script showed. */
  readonly panel: number | null;
  readonly toasts: readonly string[];
}

const send = (path: string, body: unknown): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Relances': token },
    body: JSON.stringify(body),
  });

const UNREACHABLE = 'L’aperçu ne répond plus : relancez la commande « npm run local -- preview ».';

/** Does something on the server. */
export async function post<Success = object>(path: string, body: unknown): Promise<Reply<Success>> {
  try {
    const reply = await send(path, body);
    return reply.ok ? await reply.json() : { ok: false, message: await reply.text() };
  } catch {
    return { ok: false, message: UNREACHABLE };
  }
}

/** Does something long: `tell` is given each line as it comes, and the last one is the reply. */
export async function follow<Line, Success>(
  path: string,
  body: unknown,
  tell: (line: Line) => void,
): Promise<Reply<Success>> {
  let last: Line | Reply<Success> | undefined;
  try {
    const reply = await send(path, body);
    if (!reply.ok) return { ok: false, message: await reply.text() };
    for await (const line of linesOf(reply)) {
      const value: Line | Reply<Success> = JSON.parse(line);
      if (typeof value === 'object' && value !== null && 'ok' in value) last = value;
      else tell(value as Line);
    }
  } catch {
    return { ok: false, message: UNREACHABLE };
  }
  return (last as Reply<Success> | undefined) ?? { ok: false, message: UNREACHABLE };
}

async function* linesOf(reply: Response): AsyncGenerator<string> {
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value = '', done = true } = (await reader?.read()) ?? {};
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
    if (done) break;
  }
  if (rest !== '') yield rest;
}
