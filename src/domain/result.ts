/**
 * The result of auditing one profile, as services hand it to report, store and CLI. `audit --json` is rendered from it
 * (report/json.ts); this is the inner form, with codes instead of sentences.
 */
import type { Via } from './capture.js';
import type { Judged, Standing, Verdict } from './outcome.js';
import type { ProfileRef } from './profile.js';
import type { PictureReading } from './reading.js';
import type { PictureSight, Sighting, Snapshot, Wall } from './snapshot.js';
import type { TroubleArgs, TroubleCode } from './trouble.js';

/** Versions of everything that could change a verdict. */
export interface EngineStamp {
  /** Of the program. */
  version: string;
  /** Digest over every audit's id and version. */
  rules: string;
  lexicon: string;
  ocr: string;
  /** Digest over the reference marks; left out where there are none. */
  marks?: string | undefined;
}

export interface ProfileResult {
  profile: ProfileRef;
  verdict: Verdict;
  standing: Standing;
  /** ISO 8601, UTC. */
  takenAt: string;
  via: Via;
  snapshot: Snapshot;
  readings: Partial<Record<PictureSight, PictureReading>>;
  outcomes: Judged[];
  engine: EngineStamp;
  /** Whose account it was, as a keyed hash: beside the profile it is kept, with a result never. */
  account?: string | undefined;
  /** Milliseconds spent, for `bench round`. */
  timing: { visitMs: number; decodeMs: number; ocrMs: number; auditsMs: number };
}
/** Bytes of pictures, kept beside a result only as long as it is being reported. */
export type PictureBytes = Partial<Record<PictureSight, Uint8Array>>;

/** The answer to `check picture` for one file. */
export type PictureCheck =
  | { file: string; verdict: Verdict; reading: PictureReading; outcomes: Judged[] }
  | { file: string; trouble: { code: TroubleCode; args: TroubleArgs } };

export const DISCLAIMERS = ['full', 'partial', 'none'] as const;
export type Disclaimer = (typeof DISCLAIMERS)[number];
/** The answer to `check bio` for one text. */
export interface BioCheck {
  id: string;
  verdict: Verdict;
  identifiesAsLeader: boolean;
  disclaimer: Disclaimer;
  outcomes: Judged[];
}

/** The wall that hid everything; undefined where anything was seen or is known to be absent. */
export function hidWhole({ snapshot }: ProfileResult): Wall | undefined {
  const { displayName, bio, links, avatar, banner, posts } = snapshot;
  const sights: Sighting<unknown>[] = [displayName, bio, links, avatar, banner, posts];
  const asked = sights.flatMap((sight) => (sight.state === 'hidden' && sight.why === 'withheld' ? [] : [sight]));
  if (asked.length === 0 || asked.some(({ state }) => state !== 'hidden')) return undefined;
  const [first] = asked;
  return first?.state === 'hidden' ? first.why : undefined;
}
