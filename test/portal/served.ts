/** The whole program, served as it is in earnest: a real port, a real mail server, a stand-in platform; all below one folder. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoPerson } from '../../scripts/demo/site/person.js';
import { startSite } from '../../scripts/demo/site/server.js';
import { openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import { openPostOffice } from '../mail/post-office.js';
import { freePort } from './free-port.js';

export type Served = Awaited<ReturnType<typeof openServed>>;

/** `folder` holds the configuration and all data; whoever asks for it takes it away. `people` live at the platform. */
export async function openServed(folder: string, people: readonly DemoPerson[] = []) {
  const [site, office, port] = await Promise.all([startSite({ people }), openPostOffice(), freePort()]);
  const baseUrl = `http://127.0.0.1:${port}`;
  const file = join(folder, 'config.json');
  const dataDir = join(folder, 'data');
  const config = {
    ...{ dataDir, reportsDir: join(folder, 'reports'), network: { standIns: site.map } },
    ...{ server: { port, baseUrl }, organisation: 'La Leche League Musterland', logs: { to: join(folder, 'log.txt') } },
    mail: { via: 'smtp', from: 'a@lll.example', smtp: { host: 'localhost', port: office.port, caFile: office.caFile } },
  };
  writeFileSync(file, JSON.stringify(config));
  const house = await openHouse(loadConfig({ file, env: {} }));
  const serving = await house.openServing();
  const store = await house.store();
  return {
    ...{ site, office, baseUrl, store, dataDir, file },
    /** The first address of ours below `path` that a mail to somebody holds. */
    linkTo(address: string, path: string): string | undefined {
      const mails = office.mails.filter(({ to }) => [to].flat().some((one) => one?.text === address));
      return mails.flatMap(({ text }) => text?.match(new RegExp(`${baseUrl}${path}[\\w-]+`, 'g')) ?? []).at(-1);
    },
    async close(): Promise<void> {
      await serving.stop(1_000);
      await house.close();
      await Promise.all([office.close(), site.close()]);
    },
  };
}
