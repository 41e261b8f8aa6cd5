import type { LockKind } from './host';

/** Who holds which lock; a holder is an execution, or somebody a test plays. */
export class Locks {
  private readonly held = new Map<string, { holder: object; until: number }>();

  /** Instant at which another holder lets go; null when the lock is free for `holder`. */
  busyUntil(key: string, holder: object, now: number): number | null {
    const lock = this.held.get(key);
    return lock && lock.holder !== holder && lock.until > now ? lock.until : null;
  }
  take(key: string, holder: object, until = Number.POSITIVE_INFINITY): void {
    this.held.set(key, { holder, until });
  }
  has(key: string, holder: object): boolean {
    return this.held.get(key)?.holder === holder;
  }
  release(key: string, holder: object): void {
    if (this.has(key, holder)) this.held.delete(key);
  }
  releaseAll(holder: object): void {
    for (const [key, lock] of this.held) if (lock.holder === holder) this.held.delete(key);
  }
}

/** User locks are one for each user. */
export const lockKey = (kind: LockKind, user: string): string => (kind === 'user' ? `user ${user}` : kind);
