import { defineConfig } from 'vitest/config';
import config from './vitest.config';

/** The tests of the code that Stryker changes (stryker.config.json). Without isolation a changed copy is tested in half the time. */
export default defineConfig({
  ...config,
  test: {
    ...config.test,
    include: ['frontend/core/**/*.test.ts', 'frontend/state/**/*.test.ts'],
    isolate: false,
  },
});
