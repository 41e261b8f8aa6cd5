import { configureGlobal } from 'fast-check';

const { FAST_CHECK_SEED, FAST_CHECK_RUNS } = process.env;

/** Every property of a run starts from the seed that the run printed; FAST_CHECK_RUNS draws fewer, and stops at the first failure. */
configureGlobal({
  seed: Number(FAST_CHECK_SEED),
  ...(FAST_CHECK_RUNS === undefined ? {} : { numRuns: Number(FAST_CHECK_RUNS), endOnFailure: true }),
});
