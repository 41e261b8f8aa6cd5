import { configureGlobal } from 'fast-check';

/** Every property of a run starts from the seed that the run printed. */
configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED) });
