import vm from 'node:vm';

/** Values must be born inside the bundle's realm, or `instanceof` fails there as it does not at Google. */
export interface Realm {
  readonly context: vm.Context;
  array(length: number): unknown[];
  object(): Record<string, unknown>;
  date(instant: number): Date;
  error(name: string, message: string, extra: Record<string, unknown>): Error;
  callable(): object;
  parse(json: string): unknown;
}

type Factory = Omit<Realm, 'context'>;

const PRELUDE = `(function (now) {
  'use strict';
  for (const name of ['Intl', 'SharedArrayBuffer', 'Atomics', 'console']) delete globalThis[name];
  const RealDate = Date;
  const VirtualDate = new Proxy(RealDate, {
    construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self),
    apply: () => new RealDate(now()).toString(),
  });
  Object.defineProperty(RealDate, 'now', { value: now, writable: true, configurable: true });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: VirtualDate, writable: true, configurable: true });
  globalThis.Date = VirtualDate;
  class Exception extends Error {}
  return {
    array: (length) => new Array(length),
    object: () => ({}),
    date: (instant) => new RealDate(instant),
    error: (name, message, extra) => {
      const error = new Exception(message);
      Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
      return Object.assign(error, extra);
    },
    callable: () => function () {},
    parse: (json) => JSON.parse(json),
  };
})`;
const prelude = new vm.Script(PRELUDE, { filename: 'realm' });

/** A fresh set of globals, as each execution has: no Intl, timers, URL or encoders, and a Date that follows our clock. */
export function makeRealm(now: () => number): Realm {
  const context = vm.createContext({});
  // Checked by construction: the prelude above returns exactly this.
  const factory = (prelude.runInContext(context) as (now: () => number) => Factory)(now);
  return { context, ...factory };
}
