/** Every hostile page visited, a calm one after each, and what is left when all is over. */
import { readdirSync, rmSync } from 'node:fs';
import { HOSTILE, type HostilePage, hostileSite, MORE, ODD } from '../../test/browser/hostile-site.js';
import { door, refusal, serve, text, tmpFolder, visiting, visitor } from '../../test/browser/site.js';
import { processesNaming, watchTree } from './watched.js';

const VISIT_SECONDS = 5;
/** After its deadline a visit may need so long to kill a browser. */
const GRACE_SECONDS = 10;
const FEW = ['/loop', '/while', '/gigabyte', '/memory', '/hash', '/gzip', '/socket-flood'];

export async function meetPages(which: 'all' | 'few', memoryMegabytes: number) {
  const all: readonly HostilePage[] = [...HOSTILE, ...ODD, ...MORE];
  const pages = which === 'all' ? all : all.filter(({ path }) => FEW.includes(path));
  const tmpDir = tmpFolder();
  const site = await serve(hostileSite);
  const guarded = await door([site.at]);
  const limits = { visitSeconds: VISIT_SECONDS, settleMs: 300, pageMegabytes: 5, pictureMegabytes: 5 };
  const hurried = await visitor({ door: guarded, tmpDir, limits, memoryMegabytes });
  const patient = await visitor({ door: guarded, tmpDir, limits: { ...limits, visitSeconds: 40 }, memoryMegabytes });
  const memory = watchTree();
  const wrong: string[] = [];
  let [slowestSeconds, calmAfter, mostMb] = [0, 0, 0];
  try {
    for (const { path, ends, endless } of pages) {
      const client = endless ? hurried : patient;
      const fetch = (from: string) =>
        visiting(client, site.origin, (visit) => visit.fetch({ url: `${site.origin}${from}`, via: 'browser' }));
      const started = performance.now();
      const got = await fetch(path).then(
        (capture) => `${capture.status} ${text(capture).length > 0 ? 'with' : 'without'} body`,
        (error) => refusal(Promise.reject(error)),
      );
      const seconds = (performance.now() - started) / 1000;
      slowestSeconds = Math.max(slowestSeconds, seconds);
      mostMb = Math.max(mostMb, memory.take());
      if (!ends.includes(got)) wrong.push(`${path} ended with ${got}`);
      if (endless && seconds > VISIT_SECONDS + GRACE_SECONDS) wrong.push(`${path} took ${seconds.toFixed(1)} seconds`);
      // On a machine that is full the calm page may be late as well: told, and the rest is met all the same.
      const calm = await fetch('/calm').catch(() => undefined);
      if (calm && text(calm).includes('<p>calm</p>')) calmAfter += 1;
      memory.take();
    }
  } finally {
    memory.stop();
    await Promise.all([hurried.close(), patient.close()]);
    await guarded.close();
    await site.close();
  }
  const [foldersLeft, processesLeft] = [readdirSync(tmpDir).length, processesNaming(tmpDir)];
  rmSync(tmpDir, { recursive: true, force: true });
  return { met: pages.length, wrong, slowestSeconds, mostMb, calmAfter, foldersLeft, processesLeft };
}
