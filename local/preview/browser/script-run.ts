/** What a call of the script answers: JSON, or the message of what it threw. */
export type CallAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/** Carries a call to the script. One that rejects is a failure like any other. */
export type Transport = (name: string, args: readonly unknown[]) => Promise<CallAnswer>;

type Handler = (answer: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

/** Google lets so many calls of a page run at once; the next ones wait. */
const MOST_AT_ONCE = 10;

/** Puts `google.script` in a page, as the HTML service of Apps Script does. */
export function installScriptRun(transport: Transport, close: () => void): void {
  const send = inTurn(transport);
  const host = {
    close,
    setHeight: () => {},
    setWidth: () => {},
    editor: { focus: () => {} },
    origin: globalThis.location?.origin ?? '',
  };
  Object.assign(globalThis, { google: { script: { run: runner(send, {}), host } } });
}

/** Each `with…` makes another runner; any other name is a function of the script. */
function runner(send: Transport, handlers: Handlers): object {
  const making: Readonly<Record<string, (value: never) => object>> = {
    withSuccessHandler: (success: Handler) => runner(send, { ...handlers, success: handler(success) }),
    withFailureHandler: (failure: Handler) => runner(send, { ...handlers, failure: handler(failure) }),
    withUserObject: (userObject: unknown) => runner(send, { ...handlers, userObject }),
  };
  return new Proxy(making, {
    get(_, name) {
      // A promise would be looked for under « then ».
      if (typeof name === 'symbol' || name === 'then') return undefined;
      return making[name] ?? ((...args: unknown[]) => call(send, handlers, name, args));
    },
  });
}

function handler(value: unknown): Handler {
  if (typeof value !== 'function') throw new TypeError('The handler must be a function.');
  return value as Handler;
}

/** Answers nothing: what comes back goes to the handlers. */
function call(send: Transport, handlers: Handlers, name: string, args: readonly unknown[]): void {
  const sent = args.map((value, index) => carried(value, String(index), []));
  send(name, sent)
    .catch((error: unknown): CallAnswer => ({ ok: false, message: messageOf(error) }))
    .then((answer) => {
      if (answer.ok) handlers.success?.(answer.value, handlers.userObject);
      else fail(handlers, answer.message);
    });
}

function fail({ failure, userObject }: Handlers, message: string): void {
  const error = Object.assign(new Error(message), { name: 'ScriptError' });
  if (failure) failure(error, userObject);
  else console.error(error);
}

/** An argument as Google carries it: JSON; dates, functions, pages and circles are refused there and then. */
function carried(value: unknown, place: string, parents: readonly object[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || parents.includes(value)) throw illegal(place);
  const lineage = [...parents, value];
  if (Array.isArray(value)) return value.map((item, index) => carried(item, `${place}.${index}`, lineage));
  if (Object.prototype.toString.call(value) !== '[object Object]') throw illegal(place);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, carried(member, `${place}.${key}`, lineage)]),
  );
}

const illegal = (place: string): TypeError =>
  new TypeError(`Failed due to illegal value in property: ${place}`);

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

function inTurn(transport: Transport): Transport {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (name, args) => {
    if (running < MOST_AT_ONCE) running += 1;
    else await new Promise<void>((start) => waiting.push(start));
    try {
      return await transport(name, args);
    } finally {
      // Its place goes to the one that waited longest.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
