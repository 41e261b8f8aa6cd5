import { defineConfig } from 'vitest/config';
import { QUICK_PROPERTIES, SLOW_TESTS } from './quick.mjs';

Object.assign(process.env, QUICK_PROPERTIES);

/** The same tests under vitest itself, to check test/mutation/runner.mjs against it: `npm run mutation -- PATH --testRunner vitest`. */
export default defineConfig({
  test: {
    include: ['test/domain/**/*.test.ts'],
    exclude: SLOW_TESTS,
    setupFiles: ['test/property-seed.ts'],
    isolate: false,
    watch: false,
  },
});
