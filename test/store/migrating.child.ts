/** Started and killed by `migrating.test.ts`: brings a database up to date, over and over from a copy. Plain, since it runs compiled. */
import { copyFileSync, rmSync, writeSync } from 'node:fs';
import type { openStore as Open } from '../../src/store/index.js';

const [, , packageFolder, old, path, evidenceDir] = process.argv as string[] as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const { openStore } = (await import(`${packageFolder}/dist/store/index.js`)) as { openStore: typeof Open };
writeSync(1, 'ready\n');
for (;;) {
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  copyFileSync(old, path);
  openStore({ path, evidenceDir, clock: () => new Date() }).close();
}
