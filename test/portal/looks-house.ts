/** What the pages about looks stand on in the portal's house: real store, rules and cutting room; nobody is visited. */
import { cropsBy, openCutter } from '../../src/compose/eyes.js';
import { type Looking, openLooking } from '../../src/compose/looking.js';
import type { Config } from '../../src/config.js';
import type { PictureCutter } from '../../src/domain/reading.js';
import type { Scraper } from '../../src/domain/scraper.js';
import { Trouble } from '../../src/domain/trouble.js';
import type { Crops } from '../../src/report/model.js';
import type { Store } from '../../src/store/index.js';

const TITLES = { x: 'X', bluesky: 'Bluesky', mastodon: 'Mastodon', instagram: 'Instagram', website: 'Website' };
const nobodyLooks = async (): Promise<never> => {
  throw new Trouble('BROWSER_MISSING', 'stop', { detail: 'not in this house' });
};

/** Instagram is asked for, everything else is visited. */
export function looksHouse(parts: { config: Config; store: Store; clock: () => Date }): {
  looking: Looking;
  crops(): Promise<Crops>;
  close(): Promise<void>;
} {
  let cutter: Promise<PictureCutter> | undefined;
  const cut = () => {
    cutter ??= openCutter(parts.config);
    return cutter;
  };
  const looking = openLooking({
    ...parts,
    scrapers: Object.entries(TITLES).map(([id, title]) => ({ id, title }) as Scraper),
    modes: { worker: (platform) => (platform === 'instagram' ? 'ask' : 'visit'), onDemand: () => 'visit' },
    openEyes: nobodyLooks,
    tools: nobodyLooks,
    understand: nobodyLooks,
    trying: () => {
      throw new Trouble('UNEXPECTED', 'skip', { detail: 'not in this house' });
    },
    cutter: cut,
  });
  return { looking, crops: async () => cropsBy(cut), close: async () => void (await (await cutter)?.close()) };
}
