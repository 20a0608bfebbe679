#!/usr/bin/env node
// The launcher. In a checkout a compiled twin of the sources runs, brought up to date at each start, so that nothing can be
// stale (a checkout that may not be written to runs its sources as they are); in the package the compiled files run.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const inCheckout = new URL('../scripts/compiled.mjs', import.meta.url);
const entry = existsSync(inCheckout) ? await fromSources() : new URL('../dist/cli/main.js', import.meta.url);
await (await import(entry.href)).start();

async function fromSources() {
  const { compiled } = await import(inCheckout.href);
  try {
    return pathToFileURL(`${await compiled()}/cli/main.js`);
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EFBIG'].includes(error.code)) {
      (await import('tsx/esm/api')).register();
      return new URL('../src/cli/main.ts', import.meta.url);
    }
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write('This checkout is not set up yet. Run: npm run setup\n');
    process.exit(1);
  }
}
