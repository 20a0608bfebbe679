/**
 * Inspecting one profile, the main road: visit, look, take the pictures, read them, judge. The same road for a live visit, a
 * recorded one and a saved page: only the Visit differs. Nothing is stored here.
 */

import type { Before } from '../domain/again.js';
import type { AllSights } from '../domain/audit.js';
import type { ConsentPart } from '../domain/consent.js';
import { SIGHTS_OF_PART } from '../domain/consent.js';
import type { AccountMark } from '../domain/control.js';
import type { Consented, ProfileRef } from '../domain/profile.js';
import type { PictureReading } from '../domain/reading.js';
import type { EngineStamp, PictureBytes, ProfileResult } from '../domain/result.js';
import type { Keys, Scraper } from '../domain/scraper.js';
import {
  hidden,
  PICTURE_SIGHTS,
  type PictureSight,
  SIGHTS,
  type Sight,
  type Sketch,
  type Snapshot,
  seen,
  type Wall,
} from '../domain/snapshot.js';
import type { Visit } from '../domain/visiting.js';
import { metAccount } from './accounts.js';
import { type Judgement, type JudgeOptions, type JudgeTools, judge, standingOf } from './judge.js';
import { judgedBefore } from './judge-again.js';
import { allHidden, look } from './look.js';
import {
  type HandedOver,
  isLost,
  type Kept,
  NOT_TAKEN,
  type NotSeen,
  readTaken,
  type Taken,
  takePicture,
  untaken,
  wordsBeside,
} from './pictures.js';
import type { ReadPicture } from './read-once.js';
import { declinedVisit } from './visiting-modes.js';

export interface InspectTools extends JudgeTools {
  /** The signal calls the visit off while it is under way. */
  openVisit(profile: Consented<ProfileRef>, signal?: AbortSignal): Promise<Visit>;
  scraperOf(platform: string): Scraper;
  /** Reads a picture, unless it was read before. */
  readPicture: ReadPicture;
  /** What is kept of an enrolled profile's last visit; absent where nothing is kept (on demand). */
  again?: AgainTools | undefined;
  languageOf(text: string): string | undefined;
  /** Does the long part of judging a picture in short steps, so that whoever judges finds it done. */
  ponder?: ((reading: PictureReading) => Promise<void>) | undefined;
  stamp: EngineStamp;
  keys: Keys;
  regularPosts: JudgeOptions['regularPosts'];
  clock(): Date;
}
/** Looking again at a profile that was seen before. */
export interface AgainTools {
  of(profile: ProfileRef): Before | undefined;
  /** Kept when the visit is stored. */
  hold(profile: ProfileRef, before: Before): void;
  /** Stored bytes of a picture. */
  bytes(sha256: string): Uint8Array | undefined;
  /** The last stored visit. */
  last(profile: ProfileRef): ProfileResult | undefined;
}
export interface InspectOptions {
  declared?: JudgeOptions['declared'];
  /** Parts that may be looked at; all of them where it is not given (on demand). */
  parts?: readonly ConsentPart[];
  /** Pictures handed over by the person; they stand in for what the page shows. */
  byHand?: HandedOver;
  /** Set where the platform cannot be visited just now: everything is hidden by this wall, and nothing is touched. */
  hiddenBy?: Wall | undefined;
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
  const before = tools.again?.of(profile);
  const { sketch, via, taken, visitMs, again, account } = await visitTwice(profile, takenAt, tools, options, before);
  const spent = { decodeMs: 0, ocrMs: 0 };
  options.onStep?.('reading');
  const snapshot: Snapshot = { ...sketch, avatar: untaken(sketch.avatar), banner: untaken(sketch.banner) };
  const shown: AllSights = { ...sketch, avatar: NOT_TAKEN, banner: NOT_TAKEN };
  const pictures: PictureBytes = {};
  const readings: ProfileResult['readings'] = {};
  const beside = wordsBeside(sketch);
  const seenAgain: Before = { sketch: again && { ...again, version: tools.stamp.version, sketch }, pictures: {} };
  for (const { sight, picture } of taken) {
    options.signal?.throwIfAborted();
    const read = 'state' in picture ? picture : await readTaken(sight, picture, beside, tools.readPicture, spent);
    shown[sight] = read;
    if (read.state === 'seen' && !('state' in picture)) {
      const { reading, ...seenPicture } = read.value;
      readings[sight] = reading;
      pictures[sight] = picture.bytes;
      snapshot[sight] = seen(seenPicture);
      if (picture.validators) seenAgain.pictures[sight] = { ...picture.validators, sha256: reading.sha256 };
    } else if (read.state !== 'seen') snapshot[sight] = read;
  }
  const read = performance.now();
  options.onStep?.('judging');
  const judging = judgeOptions(sketch, tools, options);
  const { standing, outcomes, verdict } =
    judgedBefore(shown, tools.again?.last(profile), tools.stamp, tools, judging) ??
    (await judgeSlowly(shown, Object.values(readings), tools, judging));
  tools.again?.hold(profile, seenAgain);
  const timing = { visitMs, ...spent, auditsMs: performance.now() - read };
  const { platform, handle, url } = profile;
  const { stamp: engine } = tools;
  return {
    result: {
      profile: { platform, handle, url },
      ...{ verdict, standing, takenAt, via, snapshot, readings, outcomes, engine, timing },
      ...(account !== undefined && { account }),
    },
    pictures,
  };
}

/** Judges, the long part of it first and in steps. */
async function judgeSlowly(
  shown: AllSights,
  readings: readonly PictureReading[],
  tools: InspectTools,
  options: JudgeOptions,
): Promise<Judgement> {
  for (const reading of readings) await tools.ponder?.(reading);
  return judge(shown, tools, options);
}

/** A visit whose browser died under it is made once more, in a new one: whose fault it was nobody knows. */
async function visitTwice(...args: Parameters<typeof visitOnce>): ReturnType<typeof visitOnce> {
  try {
    return await visitOnce(...args);
  } catch (error) {
    if (!isLost(error) || args[3].signal?.aborted) throw error;
    return visitOnce(...args);
  }
}

/** Everything that needs the visit, so that it is over before the slow reading begins. */
async function visitOnce(
  profile: Consented<ProfileRef>,
  takenAt: string,
  tools: InspectTools,
  options: InspectOptions,
  before: Before | undefined,
) {
  options.onStep?.('visit');
  if (options.hiddenBy) {
    const sketch = withheld(allHidden(profile, takenAt, options.hiddenBy), options.parts);
    return { sketch, via: 'browser' as const, taken: [], again: undefined, account: undefined, visitMs: 0 };
  }
  const scraper = tools.scraperOf(profile.platform);
  // Where nothing can be visited no browser is started either.
  const visit = scraper.closed === undefined ? await tools.openVisit(profile, options.signal) : declinedVisit();
  const started = performance.now();
  try {
    const known = before?.sketch?.version === tools.stamp.version ? before.sketch : undefined;
    const looked = await look(profile, scraper, visit, tools.keys, takenAt, known);
    const { hash: account, isOther } = metAccount(profile, accountMarkIn(profile), looked.account);
    // Her handle is somebody else's now: of them nothing is read, and nothing kept.
    const found = isOther ? allHidden(profile, takenAt, 'moved') : looked.sketch;
    const sketch = withheld(found, options.parts);
    const words: AllSights = { ...sketch, avatar: NOT_TAKEN, banner: NOT_TAKEN };
    const taken: { sight: PictureSight; picture: Taken | NotSeen }[] = [];
    if (standingOf(words, tools, judgeOptions(sketch, tools, options)) !== 'not-leader') {
      options.onStep?.('pictures');
      const kept = (sight: PictureSight): Kept | undefined => {
        const picture = before?.pictures[sight];
        return picture && { ...picture, bytes: () => tools.again?.bytes(picture.sha256) };
      };
      for (const sight of PICTURE_SIGHTS) {
        options.signal?.throwIfAborted();
        taken.push({ sight, picture: await takePicture(sight, sketch[sight], visit, options.byHand, kept(sight)) });
      }
    }
    const again = isOther ? undefined : looked.again;
    return { sketch, via: looked.via, taken, again, account, visitMs: performance.now() - started };
  } finally {
    await visit.close();
  }
}

/** Only who was claimed from the store is known by her account. */
const accountMarkIn = (profile: ProfileRef): AccountMark | undefined =>
  'account' in profile ? (profile as ProfileRef & { account?: AccountMark }).account : undefined;

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
