import { ServiceError } from '../errors';
import type { Execution } from '../execution';
import type { LockKind } from '../host';
import { lockKey } from '../locks';
import { Service } from '../membrane';

/** A lock; waiting moves the virtual clock. */
export class Lock extends Service {
  readonly googleName = 'Lock';
  private readonly key: string;

  constructor(
    private readonly execution: Execution,
    kind: LockKind,
  ) {
    super();
    this.key = lockKey(kind, execution.user);
  }

  tryLock(milliseconds: number): boolean {
    const { clock, locks } = this.execution.world;
    const until = locks.busyUntil(this.key, this.execution, clock.now);
    if (until !== null) {
      this.execution.wait(Math.min(milliseconds, until - clock.now));
      if (locks.busyUntil(this.key, this.execution, clock.now) !== null) return false;
    }
    locks.take(this.key, this.execution);
    return true;
  }
  waitLock(milliseconds: number): void {
    if (!this.tryLock(milliseconds))
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  }
  hasLock(): boolean {
    return this.execution.world.locks.has(this.key, this.execution);
  }
  releaseLock(): void {
    this.execution.world.locks.release(this.key, this.execution);
  }
}

/** The global `LockService`. */
export class LockService extends Service {
  readonly googleName = 'LockService';
  constructor(private readonly execution: Execution) {
    super();
  }
  getScriptLock(): Lock {
    return new Lock(this.execution, 'script');
  }
  getDocumentLock(): Lock {
    return new Lock(this.execution, 'document');
  }
  getUserLock(): Lock {
    return new Lock(this.execution, 'user');
  }
}
