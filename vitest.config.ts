import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig, type Plugin } from 'vitest/config';
import { compiled } from './scripts/compiled.mjs';

/** `npm run test:full` sets it; the heavier tests lie in test/full/. */
const full = process.env.PROFILE_AUDIT_FULL === '1';

const sources = fileURLToPath(new URL('src', import.meta.url));
const twins = await compiled();
/**
 * What is tested is loaded as Node loads it, from the compiled twin of the sources, and not through the test runner's own
 * loader: that took a quarter of the whole run. While files are watched the runner must see the sources themselves.
 */
const asNodeLoadsIt: Plugin = {
  name: 'as-node-loads-it',
  enforce: 'pre',
  async resolveId(id, importer, options) {
    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
    const file = found?.id ?? '';
    if (!file.startsWith(sources + sep) || !file.endsWith('.ts')) return found;
    return { id: join(twins, `${file.slice(sources.length + 1, -3)}.js`), external: true };
  },
};

/**
 * Tests that neither open pictures (which shuts off drawings in that process for good) nor count processes share processes, and
 * with them the modules that one has loaded. Nothing is done at import in this house, so that no file can leave anything behind
 * in a module.
 */
const sharing = [
  'test/*.test.ts',
  'test/browser/{address-guard,credentials,door,find-browser,hostile,pace,recording,visitors}.test.ts',
  'test/cli/{check-bio,check-bio-understood,init,log,operator,rejudge,report,round,terms}.test.ts',
  'test/compose/terms.test.ts',
  'test/demo/{people,scrapers}.test.ts',
  'test/keep/{histories,move,retention}.test.ts',
  'test/mail/*.test.ts',
  'test/{audits,domain,policy,report,scrapers,store,watch,words,worker}/**/*.test.ts',
  'test/portal/!(*every-page.browser|*journey|attack|supply).test.ts',
  'test/queue/dispatch-queue.test.ts',
  'test/services/!(canaries|withdrawal.real|moved|second-round|supplied|visiting-modes).test.ts',
];
const common = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  pool: 'forks' as const,
  execArgv: ['--enable-source-maps'],
  server: { deps: { external: [/\/\.compiled\//] } },
  // One more than the cores of the smallest machine: browsers, deadlines and other processes are waited for much of the time.
  maxWorkers: 3,
};
const plugins = process.argv.includes('run') ? [asNodeLoadsIt] : [];

export default defineConfig({
  test: {
    ...common,
    projects: [
      {
        plugins,
        test: {
          ...common,
          ...{ name: 'rooms', isolate: false },
          include: sharing,
        },
      },
      {
        plugins,
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
