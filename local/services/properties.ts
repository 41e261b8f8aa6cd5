import { ServiceError } from '../errors';
import type { Execution } from '../execution';
import { Service } from '../membrane';

/** Measured: less than the 9 kB of the documentation. */
const LONGEST_VALUE = 8066;
const LARGEST_STORE = 500_000;

/** One store of properties. */
export class Properties extends Service {
  readonly googleName = 'Properties';
  constructor(private readonly store: Record<string, string>) {
    super();
  }

  getProperty(key: string): string | null {
    return Object.hasOwn(this.store, key) ? (this.store[key] ?? null) : null;
  }
  getProperties(): Record<string, string> {
    return { ...this.store };
  }
  getKeys(): string[] {
    return Object.keys(this.store);
  }
  setProperty(key: string, value: unknown): this {
    return this.setProperties({ [key]: value });
  }
  setProperties(values: Record<string, unknown>, deleteOthers = false): this {
    const texts = Object.entries(values).map(([key, value]) => [key, String(value)] as const);
    for (const [, text] of texts)
      if (Buffer.byteLength(text) > LONGEST_VALUE) throw new ServiceError('Argument too large: value');
    const next = { ...(deleteOthers ? {} : this.store), ...Object.fromEntries(texts) };
    const size = Object.entries(next).reduce((sum, [key, text]) => sum + Buffer.byteLength(key + text), 0);
    if (size > LARGEST_STORE)
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    if (deleteOthers) this.deleteAllProperties();
    Object.assign(this.store, next);
    return this;
  }
  deleteProperty(key: string): this {
    delete this.store[key];
    return this;
  }
  deleteAllProperties(): this {
    for (const key of Object.keys(this.store)) delete this.store[key];
    return this;
  }
}

/** The global `PropertiesService`. */
export class PropertiesService extends Service {
  readonly googleName = 'PropertiesService';
  constructor(private readonly execution: Execution) {
    super();
  }
  getScriptProperties(): Properties {
    return new Properties(this.execution.world.state.properties.script);
  }
  getDocumentProperties(): Properties {
    return new Properties(this.execution.world.state.properties.document);
  }
  getUserProperties(): Properties {
    const { user: stores } = this.execution.world.state.properties;
    const store = stores[this.execution.user] ?? {};
    stores[this.execution.user] = store;
    return new Properties(store);
  }
}
