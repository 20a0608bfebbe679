import { configDefaults, defineConfig } from 'vitest/config';

/** `npm run test:full` sets it; the heavier tests lie in test/full/. */
const full = process.env.PROFILE_AUDIT_FULL === '1';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: full ? configDefaults.exclude : [...configDefaults.exclude, 'test/full/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
