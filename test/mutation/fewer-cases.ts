import { configureGlobal } from 'fast-check';

/** Properties run once for every mutant that they reach. */
configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED), numRuns: 50 });
