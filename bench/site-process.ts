/** The local site in a process of its own, so that what it holds and costs is not taken for the program's. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Site, startSite } from '../scripts/demo/site/server.js';
import { inventPeople } from './people.js';

type Invented = { count: number; options: Parameters<typeof inventPeople>[1] };

/** Starts the site of so many invented people; gives where every host is, and how to end it. */
export async function siteProcess(invented: Invented): Promise<Pick<Site, 'map'> & { close(): Promise<void> }> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child: ChildProcess = fork(fileURLToPath(import.meta.url), ['--site'], { execArgv: ['--import', tsx] });
  child.send(invented);
  const [map] = (await once(child, 'message')) as [Site['map']];
  return {
    map,
    async close() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

if (process.argv[2] === '--site') {
  process.once('message', async ({ count, options }: Invented) => {
    const site = await startSite({ people: inventPeople(count, options) });
    process.send?.(site.map);
    // The log of requests would grow without end.
    setInterval(() => site.requests.splice(0), 1_000).unref();
  });
  process.on('disconnect', () => process.exit(0));
}
