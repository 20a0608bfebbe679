import { configDefaults, defineConfig } from 'vitest/config';

/** `npm run test:full` sets it; the heavier tests lie in test/full/. */
const full = process.env.PROFILE_AUDIT_FULL === '1';

/**
 * Rooms whose tests start no process, browser or server of the whole house: they may share a process, and with it the modules
 * that one has loaded (loading them anew for every file was a ninth of the whole run). Nothing is done at import in this house,
 * so that no file can leave anything behind in a module.
 */
const sharing = ['audits', 'policy', 'report', 'scrapers', 'words'].map((room) => `test/${room}/**/*.test.ts`);
const common = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  pool: 'forks' as const,
  // One more than the cores of the smallest machine: browsers, deadlines and other processes are waited for much of the time.
  maxWorkers: 3,
};

export default defineConfig({
  test: {
    ...common,
    projects: [
      { test: { ...common, name: 'rooms', include: sharing, isolate: false } },
      {
        test: {
          ...common,
          name: 'house',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...sharing, ...(full ? [] : ['test/full/**'])],
        },
      },
    ],
  },
});
