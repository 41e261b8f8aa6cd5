import { KilledError, notEmulated, ServiceError } from './errors';
import type { Realm } from './realm';
import { checkSignature } from './signatures';

/** An object of Google's, as we emulate it. Its public methods are what the bundle sees; nothing else of it is. */
export abstract class Service {
  /** `Range`, `SpreadsheetApp`, `Gmail.Users.Messages`: what its calls are named after. */
  abstract readonly googleName: string;
  /** Enumerations and sub-services: `SpreadsheetApp.ProtectionType`, `Gmail.Users`. */
  readonly members: Readonly<Record<string, unknown>> = {};
}

/** Surrounds every call: counts it, lets faults strike, moves the clock, ends the execution. */
export type Guard = (method: string, action: () => unknown) => unknown;

const tagOf = (value: object): string => Object.prototype.toString.call(value);
export const isDate = (value: unknown): value is Date =>
  typeof value === 'object' && value !== null && tagOf(value) === '[object Date]';

/** The wall between the host and the bundle: services go in as proxies, values are made again on the other side. */
export class Membrane {
  private readonly proxies = new WeakMap<Service, object>();
  private readonly services = new WeakMap<object, Service>();

  constructor(
    private readonly realm: Realm,
    private readonly guard: Guard,
  ) {}

  /** A host value, as the bundle sees it. */
  enter(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Service) return this.proxyOf(value);
    if (value instanceof Date) return this.realm.date(value.getTime());
    if (Array.isArray(value)) {
      const copy = this.realm.array(value.length);
      for (let i = 0; i < value.length; i++) copy[i] = this.enter(value[i]);
      return copy;
    }
    const copy = this.realm.object();
    for (const [key, member] of Object.entries(value)) copy[key] = this.enter(member);
    return copy;
  }

  /** A value of the bundle, as the host sees it. */
  leave(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const service = this.services.get(value);
    if (service) return service;
    if (isDate(value)) return new Date(value.getTime());
    if (Array.isArray(value)) return value.map((item) => this.leave(item));
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, this.leave(member)]));
  }

  /** What the bundle gets for a service nobody emulates: it complains when it is called, by name. */
  absent(path: string): unknown {
    return new Proxy(this.realm.callable(), {
      get: (_, key) =>
        typeof key === 'symbol' || key === 'then' ? undefined : this.absent(`${path}.${key}`),
      apply: () => {
        throw this.errorOf(notEmulated(path));
      },
    });
  }

  /** An error of the host, as the bundle catches it. */
  errorOf(error: unknown): Error {
    if (error instanceof ServiceError) {
      const { code, message } = error;
      // An advanced service's answer stands under `details`.
      const extra = code ? { code, details: this.enter({ code, message }) } : {};
      return this.realm.error(error.exceptionName, message, extra);
    }
    if (error instanceof KilledError) return this.realm.error('Exception', error.message, {});
    return this.realm.error('HostFailure', `Panne de l’hôte local : ${String(error)}`, {});
  }

  private proxyOf(service: Service): object {
    let proxy = this.proxies.get(service);
    if (!proxy) {
      const methods = new Map<string, unknown>();
      proxy = new Proxy(this.realm.object(), {
        get: (_, key) => {
          if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined;
          if (!methods.has(key)) methods.set(key, this.memberOf(service, key));
          return methods.get(key);
        },
        set: (_, key) => {
          throw this.errorOf(
            new ServiceError(`Cannot assign to read only property '${String(key)}' of object`),
          );
        },
      });
      this.proxies.set(service, proxy);
      this.services.set(proxy, service);
    }
    return proxy;
  }

  private memberOf(service: Service, key: string): unknown {
    const path = `${service.googleName}.${key}`;
    if (key === 'toString') return () => service.googleName;
    if (Object.hasOwn(service.members, key)) return this.enter(service.members[key]);
    const method: unknown =
      key === 'constructor' ? undefined : Reflect.get(Object.getPrototypeOf(service), key);
    if (typeof method !== 'function') return this.absent(path);
    return (...args: unknown[]) => {
      try {
        const values = args.map((arg) => this.leave(arg));
        checkSignature(path, values);
        return this.enter(this.guard(path, () => method.apply(service, values)));
      } catch (error) {
        throw this.errorOf(error);
      }
    };
  }
}
