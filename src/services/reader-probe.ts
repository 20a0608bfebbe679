/**
 * The reader is probed before its readings are trusted: a drawn badge, a plain picture and a mark go through the real
 * reading room. If one is misjudged, no picture is read in the round: each is hidden as unreadable, which is never clear,
 * and the operator is told once, until a later probe passes.
 */
import type { PictureCheck } from '../domain/result.js';
import { Trouble } from '../domain/trouble.js';
import type { Store } from '../store/index.js';
import type { ReadPicture } from './read-once.js';

export type ProbeSample = 'badge' | 'plain' | 'mark' | 'own-marks';
export interface ProbeTools {
  /** Drawn pictures through the real room, judged by the built-in terms. */
  badge(): Promise<PictureCheck>;
  plain(): Promise<PictureCheck>;
  /** Whether a mark of our own was found, with it as the only reference. */
  mark(): Promise<boolean>;
  /** Whether any of the operator's own reference marks is found again by the real room; true where none are configured. */
  ownMarks(): Promise<boolean>;
}

/** The first sample that was misjudged; undefined where all is well. What throws is misjudged: nobody can rely on such a room. */
export async function probeReader(tools: ProbeTools): Promise<ProbeSample | undefined> {
  const samples: [ProbeSample, () => Promise<boolean>][] = [
    ['own-marks', tools.ownMarks],
    ['badge', async () => verdictOf(await tools.badge()) === 'finding'],
    ['plain', async () => verdictOf(await tools.plain()) === 'clear'],
    ['mark', tools.mark],
  ];
  for (const [sample, isRight] of samples) {
    try {
      if (!(await isRight())) return sample;
    } catch (error) {
      // Being stopped says nothing of the reader.
      if (error instanceof Trouble && error.code === 'INTERRUPTED') throw error;
      return sample;
    }
  }
  return undefined;
}
const verdictOf = (check: PictureCheck) => ('verdict' in check ? check.verdict : undefined);

export const READER_INCIDENT = 'reader-misjudges';
/** A probe that passed counts for so long; one that did not is made again soon. */
const TRUSTED_MS = 6 * 3_600_000;
const DISTRUSTED_MS = 10 * 60_000;

export interface TrustTools {
  probe(): Promise<ProbeSample | undefined>;
  incidents: Pick<Store['incidents'], 'begin' | 'end'>;
  clock(): Date;
}
/** Whether the reader is trusted now; it is probed when that is not known, once for all who ask. */
export function trustInReader({ probe, incidents, clock }: TrustTools): () => Promise<boolean> {
  let known: { at: number; misjudged: Promise<ProbeSample | undefined> } | undefined;
  const probed = async () => {
    const misjudged = await probe();
    if (misjudged === undefined) incidents.end(READER_INCIDENT);
    else incidents.begin({ key: READER_INCIDENT, kind: READER_INCIDENT, args: { sample: misjudged } });
    return misjudged;
  };
  return async () => {
    const now = clock().getTime();
    const asked = known;
    if (asked) {
      const age = Math.abs(now - asked.at);
      const misjudged = await asked.misjudged;
      if (age < (misjudged === undefined ? TRUSTED_MS : DISTRUSTED_MS)) return misjudged === undefined;
    }
    // Somebody else may have begun a new one while this one waited.
    if (known === asked) {
      const misjudged = probed();
      known = { at: now, misjudged };
      misjudged.catch(() => {
        known = undefined;
      });
    }
    return (await known!.misjudged) === undefined;
  };
}

/**
 * Reads only while the reader is trusted. `trusted` is asked at the first picture and its answer holds for as long as what
 * this gives is used: one round.
 */
export function onlyTrusted(read: ReadPicture, trusted: () => Promise<boolean>): ReadPicture {
  let answer: Promise<boolean> | undefined;
  return async (bytes, options) => {
    answer ??= trusted();
    if (!(await answer)) throw new Trouble('OCR_FAILED', 'skip', { file: options.name, detail: 'reader-misjudges' });
    return read(bytes, options);
  };
}
