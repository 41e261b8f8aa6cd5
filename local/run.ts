import vm from 'node:vm';
import { runBundle } from './bundle-scripts';
import { EXCEEDED } from './errors';
import { Execution, type Start } from './execution';
import { installServices } from './globals';
import type { ExecutionRecord } from './host';
import { HostError } from './host-error';
import { toJson } from './json';
import type { World } from './world';

const HIDDEN = '__hostCall';
const invoke = new vm.Script(`${HIDDEN}()`, { filename: 'execution' });

/** One execution of a function of the bundle, from fresh globals to its JSON answer. */
export async function runFunction(
  world: World,
  user: string,
  start: Start,
  handler: string,
  args: readonly unknown[],
): Promise<unknown> {
  const json = JSON.stringify(
    toJson(
      args,
      (path) => new HostError(`Un paramètre de ${handler} n’est pas du JSON : args${path}`, false),
    ),
  );
  // Dates of the realm follow the process.
  process.env.TZ = world.manifest.timeZone;
  const execution = new Execution(world, user, start);
  const record: ExecutionRecord = {
    handler,
    user,
    started: world.clock.text(),
    seconds: 0,
    outcome: 'completed',
  };
  world.state.executions.push(record);
  try {
    installServices(execution);
    const { context } = execution.realm;
    const given = new Set(Object.getOwnPropertyNames(context));
    runBundle(world.dist, context);
    execution.loading = false;
    // A function of the script's own: neither what every object has nor a service nor a class of the language.
    if (!Object.hasOwn(context, handler) || given.has(handler)) throw notFound(handler);
    let answer = callInside(execution, handler, json);
    if (isThenable(answer)) answer = await settled(answer, handler);
    if (execution.hostFailure !== undefined) throw execution.hostFailure;
    const refused = (path: string) =>
      new HostError(
        `La réponse de ${handler} n’est pas du JSON : ${path || 'elle'} est une date ou une fonction`,
        false,
      );
    const result = toJson(answer, refused);
    execution.finish();
    if (execution.dead) throw new HostError(EXCEEDED, true);
    return result;
  } catch (error) {
    if (isTimeout(error)) execution.expire();
    execution.finish();
    if (execution.hostFailure !== undefined) throw execution.hostFailure;
    const failure = asHostError(error, execution.dead);
    record.outcome = failure.killed ? 'killed' : 'failed';
    record.error = failure.message;
    throw failure;
  } finally {
    world.locks.releaseAll(execution);
    record.seconds = (world.clock.now - execution.started) / 1000;
    world.state.draw = world.draw.position;
  }
}

/** Google's own words. */
const notFound = (handler: string): HostError =>
  new HostError(`Script function not found: ${handler}`, false);

function callInside(execution: Execution, handler: string, json: string): unknown {
  const { context, parse } = execution.realm;
  const target: unknown = Reflect.get(context, handler);
  if (typeof target !== 'function' || handler.endsWith('_')) throw notFound(handler);
  context[HIDDEN] = () => {
    delete context[HIDDEN];
    const values = parse(json);
    return Reflect.apply(target, undefined, Array.isArray(values) ? values : []);
  };
  return invoke.runInContext(context, { timeout: execution.world.patience });
}

/** Without timers, a promise that is still waiting once the microtasks are done waits for ever. */
async function settled(answer: PromiseLike<unknown>, handler: string): Promise<unknown> {
  const never = new Promise((resolve) => setImmediate(resolve)).then(() => {
    throw new HostError(`${handler} attend une promesse que rien ne tiendra`, false);
  });
  return Promise.race([answer, never]);
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

function asHostError(error: unknown, dead: boolean): HostError {
  if (error instanceof HostError) return error;
  const thrown = typeof error === 'object' && error !== null ? error : { message: String(error) };
  const message = 'message' in thrown ? String(thrown.message) : String(error);
  const stack = 'stack' in thrown ? String(thrown.stack) : '';
  return dead ? new HostError(EXCEEDED, true, stack) : new HostError(message, false, stack);
}
