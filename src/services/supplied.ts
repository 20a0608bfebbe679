/**
 * What a Leader hands over of her own profile, understood: saved pages, screenshots and the platforms' own downloads, any of
 * them together. What was found is joined into one sketch, the surest first; what was not is named, so that it can be asked
 * for. Nothing is guessed, nobody is visited, and of an archive nothing but the profile is read.
 */
import type { Via } from '../domain/capture.js';
import type { Lack } from '../domain/handed.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper } from '../domain/scraper.js';
import { PICTURE_SIGHTS, SIGHTS, type Sketch } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import type { Visit } from '../domain/visiting.js';
import {
  ASKED,
  handedAddress,
  isPicture,
  type Part,
  type PartTools,
  partOf,
  type SuppliedFile,
} from './supplied-parts.js';

export type { SuppliedFile } from './supplied-parts.js';
export type SuppliedTools = PartTools;
export interface Supplied {
  /** Pictures are `handed:` and their sight; their bytes stand in `pictures`. What nobody handed over is hidden: unsupplied. */
  sketch: Sketch;
  pictures: Part['pictures'];
  /** Of what was surest. */
  via: Via;
  /** What is still to be asked for. Links and posts never are. */
  lacks: Lack[];
}
/** The surest first: what the page says of itself, then the platform's own data, then what was read from pixels. */
const SUREST: readonly Part['via'][] = ['by-hand', 'saved', 'download', 'screenshot'];

/**
 * Understands the files. Throws Trouble FILE_*, PICTURE_*, ARCHIVE_* where one cannot be opened or is of somebody else, and
 * INPUT_INVALID where there is none.
 */
export async function understandSupplied(
  ref: ProfileRef,
  files: readonly SuppliedFile[],
  tools: SuppliedTools,
): Promise<Supplied> {
  const parts: Part[] = [];
  for (const file of files) parts.push(await partOf(ref, file, tools));
  parts.sort((a, b) => SUREST.indexOf(a.via) - SUREST.indexOf(b.via));
  const [first] = parts;
  if (!first) throw new Trouble('INPUT_INVALID', 'stop', { detail: 'Nothing was handed over.' });
  const sketch: Sketch = { ...first.sketch };
  const pictures: Supplied['pictures'] = {};
  for (const sight of SIGHTS) {
    const best = (['seen', 'absent'] as const).flatMap((state) =>
      parts.filter((part) => part.sketch[sight].state === state),
    )[0];
    if (best) Object.assign(sketch, { [sight]: best.sketch[sight] });
    const picture = best && isPicture(sight) && best.pictures[sight];
    if (picture) pictures[sight] = picture;
  }
  const told = parts.find((part) => SIGHTS.some((sight) => part.sketch[sight].state === 'seen')) ?? first;
  const missing = ASKED.filter((sight) => sketch[sight].state === 'hidden');
  const lacks = missing.flatMap(
    (sight) => parts.flatMap((part) => part.lacks).find((lack) => lack.sight === sight) ?? [],
  );
  return { sketch: { ...sketch, takenAt: told.sketch.takenAt }, pictures, via: told.via, lacks };
}

/** The road for `inspect` on which exactly this is found: nobody is visited. */
export function suppliedRoad({ sketch, pictures, via }: Supplied): {
  openVisit: () => Promise<Visit>;
  scraperOf: (platform: string) => Scraper;
} {
  const capture = {
    url: sketch.ref.url,
    via,
    contentType: '',
    body: new Uint8Array(),
    status: 200,
    takenAt: sketch.takenAt,
  };
  const visit: Visit = {
    fetch: async () => capture,
    async picture(address) {
      const found = PICTURE_SIGHTS.find((sight) => address === handedAddress(sight));
      const picture = found && pictures[found];
      if (!picture) throw new Trouble('RECORDING_LACKS', 'skip', { address });
      return { ...capture, url: address, body: new Uint8Array(picture.bytes) };
    },
    close: async () => {},
  };
  return {
    openVisit: async () => visit,
    scraperOf: (id) => ({
      ...{ id, title: id, hosts: [], proof: 'recorded' as const, claim: () => null },
      plan: ({ url }) => [{ id: 'supplied', requests: [{ url, via: 'browser' as const }] }],
      read: () => ({ sketch }),
    }),
  };
}
