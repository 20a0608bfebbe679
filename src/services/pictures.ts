/**
 * A profile's pictures on their way from an address to a reading: handed over by the person, still what is stored (304), or
 * taken anew. Where one cannot be had or read, that is said by its wall.
 */
import type { PictureBefore } from '../domain/again.js';
import type { SeenPicture } from '../domain/audit.js';
import type { Spent } from '../domain/reading.js';
import {
  hidden,
  type Picture,
  type PictureLink,
  type PictureSight,
  type Sighting,
  type Snapshot,
  seen,
} from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import type { Visit } from '../domain/visiting.js';
import type { ReadPicture } from './read-once.js';

/** Pictures handed over by the person; they stand in for what the page shows. */
export type HandedOver = Partial<Record<PictureSight, { name: string; bytes: Uint8Array }>>;

/** A picture that nobody needed to take: its address alone is known. */
export function untaken(link: Sighting<PictureLink>): Sighting<Picture> {
  if (link.state !== 'seen') return link;
  return seen({ url: shortUrl(link.value.url), sha256: null, width: null, height: null });
}

export type Taken = {
  name: string;
  url: string;
  bytes: Uint8Array;
  byHand: boolean;
  validators?: Omit<PictureBefore, 'sha256'> | undefined;
};
/** A picture as the last visit got it, and its bytes while they are stored. */
export type Kept = PictureBefore & { bytes(): Uint8Array | undefined };
export type NotSeen = Exclude<Sighting<never>, { state: 'seen' }>;
/** What rules are shown of a picture that nobody took; where it matters the standing keeps them from asking. */
export const NOT_TAKEN = hidden<never>('unreadable');

/** Takes one picture, or says why it could not be had. */
export async function takePicture(
  sight: PictureSight,
  link: Sighting<PictureLink>,
  visit: Visit,
  byHand: HandedOver | undefined,
  kept: Kept | undefined,
): Promise<Taken | NotSeen> {
  const given = byHand?.[sight];
  if (given) return { name: given.name, url: `by-hand:${given.name}`, bytes: given.bytes, byHand: true };
  if (link.state !== 'seen') return link;
  let why: 'unreachable' | 'unsupplied' = 'unreachable';
  for (const url of [link.value.url, ...link.value.alternates]) {
    try {
      const { capture, bytes } = await pictureAt(url, visit, kept);
      if (bytes && bytes.byteLength > 0) {
        // Behind a redirect stood another address's picture: its validators say nothing of this one.
        const { validators, askedUrl } = capture;
        const again = validators && askedUrl === undefined ? { ...validators, url } : undefined;
        return { name: shortUrl(url), url: shortUrl(url), bytes, byHand: false, validators: again };
      }
    } catch (error) {
      if (!(error instanceof Trouble) || error.then === 'stop' || isLost(error)) throw error;
      if (error.code === 'RECORDING_LACKS') why = 'unsupplied';
    }
  }
  return { state: 'hidden', why };
}

/** Asks only whether it changed where its bytes are stored; what did not change is what is stored. */
async function pictureAt(url: string, visit: Visit, kept: Kept | undefined) {
  const stored = kept?.url === url ? kept.bytes() : undefined;
  if (kept && stored) {
    const { etag, lastModified } = kept;
    const validators = { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
    const capture = await visit.picture(url, validators);
    if (capture.status === 304) return { capture: { ...capture, validators }, bytes: stored };
    return { capture, bytes: capture.status < 300 ? capture.body : undefined };
  }
  const capture = await visit.picture(url);
  return { capture, bytes: capture.status < 300 ? capture.body : undefined };
}

/** The words that stand beside a profile's pictures, as far as she lets us see them. */
export const wordsBeside = ({ displayName, bio }: Pick<Snapshot, 'displayName' | 'bio'>): string =>
  [displayName, bio].map((sighting) => (sighting.state === 'seen' ? sighting.value : '')).join(' ');

export async function readTaken(
  sight: PictureSight,
  taken: Taken,
  beside: string,
  readPicture: ReadPicture,
  spent: Spent,
): Promise<Sighting<SeenPicture>> {
  const onSpent = ({ decodeMs, ocrMs }: Spent) => {
    spent.decodeMs += decodeMs;
    spent.ocrMs += ocrMs;
  };
  try {
    const reading = await readPicture(taken.bytes, { name: taken.name, kind: sight, beside, onSpent });
    const { sha256 } = reading;
    return seen({ url: taken.url, sha256, width: reading.width, height: reading.height, reading });
  } catch (error) {
    if (!(error instanceof Trouble) || error.then === 'stop' || taken.byHand) throw error;
    return hidden('unreadable');
  }
}

/** A picture that a saved page carries in itself is named, not repeated. */
const shortUrl = (url: string) => (url.startsWith('data:') ? `${url.slice(0, url.indexOf(',') + 1)}…` : url);

/** The browser died under the visit; another one may do better. */
export const isLost = (error: unknown): boolean =>
  error instanceof Trouble && error.code === 'BROWSER_CRASHED' && error.then === 'retry';
