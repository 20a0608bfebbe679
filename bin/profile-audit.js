#!/usr/bin/env node
// The launcher. In a checkout the sources run as they are (through tsx), so that nothing can be stale; in the package the
// compiled files run.
import { existsSync } from 'node:fs';

const source = new URL('../src/cli/main.ts', import.meta.url);
if (existsSync(source)) {
  const { register } = await import('tsx/esm/api').catch(() => {
    process.stderr.write('This checkout is not set up yet. Run: npm run setup\n');
    process.exit(1);
  });
  register();
  await (await import(source.href)).start();
} else {
  await (await import('../dist/cli/main.js')).start();
}
