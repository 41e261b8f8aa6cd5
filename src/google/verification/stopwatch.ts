/** How long a call to a service took. */
export interface Timing {
  readonly call: string;
  readonly milliseconds: number;
}

/** The calls of one name, in milliseconds. */
export interface CallTimes {
  readonly call: string;
  readonly count: number;
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export interface Stopwatch {
  timed<T>(call: string, action: () => T): T;
  /** Every call so far, in order; those that threw too. */
  readonly timings: readonly Timing[];
}

export function startStopwatch(): Stopwatch {
  const timings: Timing[] = [];
  return {
    timings,
    timed(call, action) {
      const started = Date.now();
      try {
        return action();
      } finally {
        timings.push({ call, milliseconds: Date.now() - started });
      }
    },
  };
}

/** By name, in the order of the first call of each. */
export function timesByCall(timings: readonly Timing[]): readonly CallTimes[] {
  const byCall = new Map<string, number[]>();
  for (const { call, milliseconds } of timings) byCall.set(call, [...(byCall.get(call) ?? []), milliseconds]);
  return [...byCall].map(([call, durations]) => {
    const sorted = durations.sort((a, b) => a - b);
    return {
      call,
      count: sorted.length,
      median: median(sorted),
      least: sorted[0] ?? 0,
      most: sorted[sorted.length - 1] ?? 0,
    };
  });
}

function median(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return Math.round(((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2);
}
