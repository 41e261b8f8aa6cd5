import { defineConfig } from 'vitest/config';

// The rules must not lean on the machine's zone; Paris is where users live and its clocks change twice a year.
process.env.TZ = 'Europe/Paris';
// One seed for every property of a run, printed by test/run.mjs, so that a failure can be replayed.
process.env.FAST_CHECK_SEED ??= String(Math.floor(Math.random() * 2 ** 31));

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/property-seed.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // An execution leaves much behind it; with room for it, less is copied before it is thrown away.
    execArgv: ['--max-semi-space-size=64'],
    // Its modules import one another without extensions, which only bundlers follow.
    server: { deps: { inline: [/stdnum/] } },
    watch: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
