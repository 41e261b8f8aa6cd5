import { type CallKind, COST, FLUSH_PER_CELL, kindOf } from './costs';
import { KilledError, SERVER_ERROR, ServiceError } from './errors';
import type { CallCount, Fault, HostWorkbook } from './host';

/** What goes to Google: counted, timed, and broken on purpose. */
export class CallLedger {
  private counts = new Map<string, number>();
  private milliseconds = 0;
  private forced = 0;
  private faults: { fault: Fault; seen: number }[] = [];

  constructor(
    private readonly workbook: HostWorkbook,
    /** Factor of the modelled time of one call. */
    private readonly variation: () => number,
  ) {}

  setFaults(faults: readonly Fault[]): void {
    this.faults = faults.map((fault) => ({ fault, seen: 0 }));
  }

  /** Counts a call and returns the faults it meets; those that strike before it takes effect strike here. */
  enter(method: string): Fault[] {
    const kind = kindOf(method);
    if (kind !== 'handle') this.counts.set(method, (this.counts.get(method) ?? 0) + 1);
    const met = this.faultsAt(method, kind);
    for (const fault of met) {
      if (fault.effect === 'edit') fault.edit?.(this.workbook);
      if (fault.effect === 'kill') throw new KilledError();
      if (fault.effect === 'throw') throw new ServiceError(fault.error ?? SERVER_ERROR);
    }
    return met;
  }

  /** Strikes with the faults that come once the call took effect. */
  leave(met: readonly Fault[]): void {
    for (const fault of met) {
      if (fault.effect === 'killAfter') throw new KilledError();
      if (fault.effect === 'throwAfter') throw new ServiceError(fault.error ?? SERVER_ERROR);
    }
  }

  /** Modelled milliseconds of a call of this name. */
  costOf(method: string): number {
    return COST[kindOf(method)] * this.variation();
  }

  /** Modelled milliseconds of sending waiting writes; a flush that was asked for has its own by `costOf`. */
  flushCost(cells: number, forced: boolean): number {
    return ((forced ? COST.flush : 0) + cells * FLUSH_PER_CELL) * this.variation();
  }

  spend(milliseconds: number): void {
    this.milliseconds += milliseconds;
  }

  noteForcedFlush(): void {
    this.forced += 1;
  }

  reset(): void {
    this.counts = new Map();
    this.milliseconds = 0;
    this.forced = 0;
  }

  count(): CallCount {
    const byMethod = Object.fromEntries([...this.counts].sort(([a], [b]) => (a < b ? -1 : 1)));
    const total = [...this.counts.values()].reduce((sum, count) => sum + count, 0);
    return {
      total,
      byMethod,
      modelledSeconds: Math.round(this.milliseconds) / 1000,
      forcedFlushes: this.forced,
    };
  }

  private faultsAt(method: string, kind: CallKind): Fault[] {
    const met: Fault[] = [];
    for (const entry of this.faults) {
      const concerned = entry.fault.method === method || (entry.fault.method === '*' && kind !== 'handle');
      if (!concerned) continue;
      entry.seen += 1;
      if (entry.seen === entry.fault.nth) met.push(entry.fault);
    }
    return met;
  }
}
