import { inspect } from 'node:util';
import type { Execution } from '../execution';
import { Service } from '../membrane';

const shownAs = (values: unknown[]): string =>
  values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' ');

/** The globals `console` and `Logger`: kept, never printed. */
export class Console extends Service {
  readonly googleName = 'console';
  constructor(private readonly execution: Execution) {
    super();
  }
  log(...values: unknown[]): void {
    this.execution.world.logs.push(shownAs(values));
  }
  info(...values: unknown[]): void {
    this.log(...values);
  }
  warn(...values: unknown[]): void {
    this.log(...values);
  }
  error(...values: unknown[]): void {
    this.log(...values);
  }
}

export class Logger extends Service {
  readonly googleName = 'Logger';
  constructor(private readonly execution: Execution) {
    super();
  }
  log(...values: unknown[]): this {
    this.execution.world.logs.push(shownAs(values));
    return this;
  }
  getLog(): string {
    return this.execution.world.logs.join('\n');
  }
}
