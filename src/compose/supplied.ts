/** What understands the things that a Leader hands over: files, archives, pixels. Each is opened when the first one comes. */

import type { Config } from '../config.js';
import type { DownloadReader } from '../domain/download.js';
import type { PictureCutter } from '../domain/reading.js';
import type { Scraper } from '../domain/scraper.js';
import type { ScreenReader } from '../domain/screen.js';
import { Trouble } from '../domain/trouble.js';
import { readScreen } from '../scrapers/_handed/screen.js';
import { attest } from '../services/attest.js';
import { type InspectTools, inspect } from '../services/inspect.js';
import { loadDownloads } from '../services/roster.js';
import { type SuppliedTools, suppliedRoad, understandSupplied } from '../services/supplied.js';
import type { House, Look } from './house.js';

/** No picture is cut smaller than it was shown. */
const WHOLE = 4_000;

interface Needed {
  scraperOf(platform: string): Scraper;
  /** Opens the reading room. */
  screens(): Promise<ScreenReader>;
  /** Opens the room for small copies. */
  cutter(): Promise<PictureCutter>;
  inspectTools(openVisit: InspectTools['openVisit']): Promise<InspectTools>;
  clock(): Date;
}

/** Understanding what was handed over, and a look made of it. */
export function openSupplied(needed: Needed): {
  understand: House['understandSupplied'];
  look(files: readonly string[]): Look;
} {
  const tools = toolsOf(needed);
  const understand: House['understandSupplied'] = async (ref, files) => understandSupplied(ref, files, await tools());
  return {
    understand,
    look: (paths) => ({
      close: async () => {},
      async inspect(ref, word, options) {
        const supplied = await understand(
          ref,
          paths.map((path) => ({ name: path, path })),
        );
        const { openVisit, scraperOf } = suppliedRoad(supplied);
        const road = { ...(await needed.inspectTools(openVisit)), scraperOf };
        return { ...(await inspect(attest(ref, word), road, options)), lacks: supplied.lacks };
      },
    }),
  };
}

function toolsOf({ scraperOf, screens, cutter, clock }: Needed): () => Promise<SuppliedTools> {
  let downloads: Promise<DownloadReader[]> | undefined;
  return async () => {
    downloads ??= loadDownloads();
    const [handed, { openSaved }] = await Promise.all([import('../browser/handed.js'), import('../browser/saved.js')]);
    return {
      scraperOf,
      downloads: await downloads,
      lookAt: handed.lookAtHanded,
      bytesOf: handed.picturesBytes,
      openSaved,
      readArchive: async (...args) => (await import('../browser/archive.js')).readArchive(...args),
      screens,
      readScreen,
      cut: async (bytes, box, name) =>
        (await cutter()).cut(bytes, { box, margin: 0, maxWidth: WHOLE, format: 'png', name }),
      clock,
    };
  };
}

/** A platform that nobody knows is a slip of the pen, and must not be ignored silently. */
export function knownPlatforms({ platforms }: Config, scrapers: readonly Scraper[]): void {
  const unknown = Object.keys(platforms).find((id) => !scrapers.some((scraper) => scraper.id === id));
  if (unknown === undefined) return;
  const detail = `platforms.${unknown}: there is no such platform; there are ${scrapers.map(({ id }) => id).join(', ')}`;
  throw new Trouble('CONFIG_INVALID', 'stop', { file: 'the configuration', detail });
}
