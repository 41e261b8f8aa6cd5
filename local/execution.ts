import { EXECUTION_LIMIT } from './costs';
import { KilledError, ServiceError } from './errors';
import { Membrane } from './membrane';
import { makeRealm, type Realm } from './realm';
import { checkScope, needsConsent } from './scopes';
import type { World } from './world';

/** How the function was started, which decides what it may show: a simple trigger (onOpen, onEdit) may ask for nothing. */
export type Start = 'person' | 'trigger' | 'simple';

/** One run of one function: its own globals, its own six minutes, its own waiting writes. */
export class Execution {
  readonly realm: Realm;
  readonly membrane: Membrane;
  readonly started: number;
  loading = true;
  dead = false;
  /** A fault of the host itself, which the bundle must not swallow. */
  hostFailure: unknown;
  private pending: { apply: () => void; cells: number }[] = [];
  private readonly endings: (() => void)[] = [];

  constructor(
    readonly world: World,
    readonly user: string,
    readonly start: Start,
  ) {
    this.started = world.clock.now;
    this.realm = makeRealm(() => world.clock.now);
    this.membrane = new Membrane(this.realm, (method, action) => this.guard(method, action));
  }

  /** Every service call goes through here. */
  private guard(method: string, action: () => unknown): unknown {
    if (this.dead) throw new KilledError();
    if (this.loading)
      throw new ServiceError(`${method} est appelé pendant le chargement du script, ce que Google refuse`);
    try {
      checkScope(method, this.world.manifest.scopes);
      if (this.start === 'simple' && needsConsent(method))
        throw new ServiceError('Authorization is required to perform that action.');
      const faults = this.world.ledger.enter(method);
      this.spend(this.world.ledger.costOf(method));
      const answer = action();
      this.world.ledger.leave(faults);
      return answer;
    } catch (error) {
      if (error instanceof KilledError) this.dead = true;
      else if (!(error instanceof ServiceError)) this.hostFailure ??= error;
      throw error;
    }
  }

  /** Moves the clock by what a call costs; at six minutes the execution is over. */
  spend(milliseconds: number): void {
    this.world.ledger.spend(milliseconds);
    this.wait(milliseconds);
  }

  /** Time passes. */
  wait(milliseconds: number): void {
    const left = this.started + EXECUTION_LIMIT - this.world.clock.now;
    this.world.clock.advance(Math.max(0, Math.min(milliseconds, left)));
    if (milliseconds >= left) throw new KilledError();
  }

  /** The processor was kept too long without a call: the six minutes are over. */
  expire(): void {
    this.dead = true;
    this.world.clock.advance(Math.max(0, this.started + EXECUTION_LIMIT - this.world.clock.now));
  }

  /** A write that Google keeps until a flush, a read, or the end. */
  buffer(cells: number, apply: () => void): void {
    this.pending.push({ apply, cells });
  }

  /** Sends the waiting writes; a flush costs by the cell. */
  flush(forced = false): void {
    const waiting = this.pending;
    this.pending = [];
    if (waiting.length === 0) return;
    for (const { apply } of waiting) apply();
    this.world.book.revision += 1;
    const cells = waiting.reduce((sum, each) => sum + each.cells, 0);
    this.spend(this.world.ledger.flushCost(cells, forced));
  }

  /** A read must see what was written, so it flushes first. */
  beforeRead(): void {
    if (this.pending.length === 0) return;
    this.world.ledger.noteForcedFlush();
    this.flush(true);
  }

  atEnd(action: () => void): void {
    this.endings.push(action);
  }

  /** Ends the run: waiting writes leave if it completed or threw, and are lost if it was killed. */
  finish(): void {
    try {
      if (!this.dead) this.flush(true);
    } catch (error) {
      if (!(error instanceof KilledError)) throw error;
      this.dead = true;
    } finally {
      for (const action of this.endings) action();
    }
  }
}
