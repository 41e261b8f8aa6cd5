/** A mutant must live or die by the rules, not by the draw: one seed; and few draws, since thousands of runs repeat them. */
export const QUICK_PROPERTIES = {
  TZ: 'Europe/Paris',
  FAST_CHECK_SEED: '20261124',
  FAST_CHECK_RUNS: '25',
};

/** It starts processes of its own, which no mutant reaches. */
export const SLOW_TESTS = ['test/domain/time-zones.test.ts'];
