/**
 * Inspecting one profile, the main road: visit, look, take the pictures, read them, judge. The same road for a live visit, a
 * recorded one and a saved page: only the Visit differs. Nothing is stored here.
 */

import type { AllSights, SeenPicture } from '../domain/audit.js';
import type { ConsentPart } from '../domain/consent.js';
import { SIGHTS_OF_PART } from '../domain/consent.js';
import type { Consented, ProfileRef } from '../domain/profile.js';
import type { PictureReader, PictureReading, Spent } from '../domain/reading.js';
import type { EngineStamp, PictureBytes, ProfileResult } from '../domain/result.js';
import type { Keys, Scraper } from '../domain/scraper.js';
import {
  hidden,
  PICTURE_SIGHTS,
  type Picture,
  type PictureLink,
  type PictureSight,
  SIGHTS,
  type Sight,
  type Sighting,
  type Sketch,
  type Snapshot,
  seen,
} from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import type { Visit } from '../domain/visiting.js';
import { type JudgeOptions, type JudgeTools, judge, standingOf } from './judge.js';
import { look } from './look.js';

export interface InspectTools extends JudgeTools {
  openVisit(profile: Consented<ProfileRef>): Promise<Visit>;
  scraperOf(platform: string): Scraper;
  /** Opened when the first picture must be read, so that a profile outside our scope starts no reader. */
  reader(): Promise<PictureReader>;
  /** Readings made before, by the picture's hash and the engine's stamp. */
  readings?: { get(sha256: string, engine: string): PictureReading | undefined };
  sha256(bytes: Uint8Array): string;
  languageOf(text: string): string | undefined;
  stamp: EngineStamp;
  keys: Keys;
  regularPosts: JudgeOptions['regularPosts'];
  clock(): Date;
}
export interface InspectOptions {
  declared?: JudgeOptions['declared'];
  /** Parts that may be looked at; all of them where it is not given (on demand). */
  parts?: readonly ConsentPart[];
  /** Pictures handed over by the person; they stand in for what the page shows. */
  byHand?: Partial<Record<PictureSight, { name: string; bytes: Uint8Array }>>;
  /** Checked between steps. */
  signal?: AbortSignal | undefined;
  /** Told before each step, for a progress display. */
  onStep?(step: 'visit' | 'pictures' | 'reading' | 'judging'): void;
}
export interface Inspection {
  result: ProfileResult;
  pictures: PictureBytes;
}

/** Inspects one profile. Throws Trouble where it could not be visited at all, or a picture handed over is unreadable. */
export async function inspect(
  profile: Consented<ProfileRef>,
  tools: InspectTools,
  options: InspectOptions = {},
): Promise<Inspection> {
  const takenAt = tools.clock().toISOString();
  const { sketch, via, taken, visitMs } = await visitOnce(profile, takenAt, tools, options);
  const spent = { decodeMs: 0, ocrMs: 0 };
  options.onStep?.('reading');
  const snapshot: Snapshot = { ...sketch, avatar: untaken(sketch.avatar), banner: untaken(sketch.banner) };
  const shown: AllSights = { ...sketch, avatar: NOT_TAKEN, banner: NOT_TAKEN };
  const pictures: PictureBytes = {};
  const readings: ProfileResult['readings'] = {};
  for (const { sight, picture } of taken) {
    options.signal?.throwIfAborted();
    const read = 'state' in picture ? picture : await readPicture(sight, picture, tools, spent);
    shown[sight] = read;
    if (read.state === 'seen' && !('state' in picture)) {
      const { reading, ...seenPicture } = read.value;
      readings[sight] = reading;
      pictures[sight] = picture.bytes;
      snapshot[sight] = seen(seenPicture);
    } else if (read.state !== 'seen') snapshot[sight] = read;
  }
  const read = performance.now();
  options.onStep?.('judging');
  const { standing, outcomes, verdict } = judge(shown, tools, judgeOptions(sketch, tools, options));
  const timing = { visitMs, ...spent, auditsMs: performance.now() - read };
  const { platform, handle, url } = profile;
  const { stamp: engine } = tools;
  return {
    result: {
      profile: { platform, handle, url },
      ...{ verdict, standing, takenAt, via, snapshot, readings, outcomes, engine, timing },
    },
    pictures,
  };
}

/** Everything that needs the visit, so that it is over before the slow reading begins. */
async function visitOnce(
  profile: Consented<ProfileRef>,
  takenAt: string,
  tools: InspectTools,
  options: InspectOptions,
) {
  options.onStep?.('visit');
  const visit = await tools.openVisit(profile);
  const started = performance.now();
  try {
    const looked = await look(profile, tools.scraperOf(profile.platform), visit, tools.keys, takenAt);
    const sketch = withheld(looked.sketch, options.parts);
    const words: AllSights = { ...sketch, avatar: NOT_TAKEN, banner: NOT_TAKEN };
    const taken: { sight: PictureSight; picture: Taken | NotSeen }[] = [];
    if (standingOf(words, tools, judgeOptions(sketch, tools, options)) !== 'not-leader') {
      options.onStep?.('pictures');
      for (const sight of PICTURE_SIGHTS) {
        options.signal?.throwIfAborted();
        taken.push({ sight, picture: await takePicture(sight, sketch[sight], visit, options) });
      }
    }
    return { sketch, via: looked.via, taken, visitMs: performance.now() - started };
  } finally {
    await visit.close();
  }
}

function judgeOptions(sketch: Sketch, tools: InspectTools, options: InspectOptions): JudgeOptions {
  const { regularPosts } = tools;
  const bio = sketch.bio.state === 'seen' ? sketch.bio.value : '';
  return { platform: sketch.ref.platform, lang: tools.languageOf(bio), regularPosts, declared: options.declared };
}

/** Cuts the sketch to the parts that its owner allows. */
function withheld(sketch: Sketch, parts?: readonly ConsentPart[]): Sketch {
  if (!parts) return sketch;
  const allowed = new Set<Sight>(parts.flatMap((part) => [...SIGHTS_OF_PART[part]]));
  const cut = SIGHTS.filter((sight) => !allowed.has(sight)).map((sight) => [sight, hidden('withheld')]);
  return { ...sketch, ...Object.fromEntries(cut) };
}

/** A picture that nobody needed to take: its address alone is known. */
function untaken(link: Sighting<PictureLink>): Sighting<Picture> {
  if (link.state !== 'seen') return link;
  return seen({ url: shortUrl(link.value.url), sha256: null, width: null, height: null });
}

type Taken = { name: string; url: string; bytes: Uint8Array; byHand: boolean };
type NotSeen = Exclude<Sighting<never>, { state: 'seen' }>;
/** What rules are shown of a picture that nobody took; where it matters the standing keeps them from asking. */
const NOT_TAKEN = hidden<never>('unreadable');

async function takePicture(
  sight: PictureSight,
  link: Sighting<PictureLink>,
  visit: Visit,
  { byHand }: InspectOptions,
): Promise<Taken | NotSeen> {
  const given = byHand?.[sight];
  if (given) return { name: given.name, url: `by-hand:${given.name}`, bytes: given.bytes, byHand: true };
  if (link.state !== 'seen') return link;
  let why: 'unreachable' | 'unsupplied' = 'unreachable';
  for (const url of [link.value.url, ...link.value.alternates]) {
    try {
      const capture = await visit.picture(url);
      if (capture.status < 300 && capture.body.byteLength > 0) {
        return { name: shortUrl(url), url: shortUrl(url), bytes: capture.body, byHand: false };
      }
    } catch (error) {
      if (!(error instanceof Trouble) || error.then === 'stop') throw error;
      if (error.code === 'RECORDING_LACKS') why = 'unsupplied';
    }
  }
  return { state: 'hidden', why };
}

async function readPicture(
  sight: PictureSight,
  taken: Taken,
  tools: InspectTools,
  spent: Spent,
): Promise<Sighting<SeenPicture>> {
  const onSpent = ({ decodeMs, ocrMs }: Spent) => {
    spent.decodeMs += decodeMs;
    spent.ocrMs += ocrMs;
  };
  const reader = await tools.reader();
  const sha256 = tools.sha256(taken.bytes);
  try {
    const reading =
      tools.readings?.get(sha256, reader.engine) ??
      (await reader.read(taken.bytes, { name: taken.name, kind: sight, onSpent }));
    return seen({ url: taken.url, sha256, width: reading.width, height: reading.height, reading });
  } catch (error) {
    if (!(error instanceof Trouble) || error.then === 'stop' || taken.byHand) throw error;
    return hidden('unreadable');
  }
}

/** A picture that a saved page carries in itself is named, not repeated. */
const shortUrl = (url: string) => (url.startsWith('data:') ? `${url.slice(0, url.indexOf(',') + 1)}…` : url);
