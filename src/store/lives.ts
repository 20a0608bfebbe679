/**
 * The life of a finding over captures, so that nobody is told of what flaps: seen once, confirmed, missing, mended. A
 * finding is confirmed by a second capture at least a day later, by a second capture with the very same bytes, or by having
 * been handed over by the person herself (she chose the file, and it was shown to her). What is missing from one capture
 * may be back in the next; two captures without it mend it. A capture that could not see the place says nothing.
 * Docs: docs/decisions/141-no-flapping.md.
 */
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Via } from '../domain/capture.js';
import type { Finding, Judged } from '../domain/outcome.js';
import type { ProfileResult } from '../domain/result.js';
import { PICTURE_SIGHTS, type PictureSight, type Sight } from '../domain/snapshot.js';
import { built, given } from './built.js';
import type { Core } from './core.js';
import { findingLives } from './schema.js';

export interface Life {
  /** Hash of the bytes that the latest capture showed it in; null where it is that something lacks. */
  evidence: string | null;
  firstAt: string;
  lastAt: string;
  confirmedAt: string | null;
  /** The first capture without it since `lastAt`. */
  missingAt: string | null;
  mendedAt: string | null;
}
/** `once` and `fading` were never told to anybody; `confirmed` and `missing` stand; `mended` is over. */
export type LifeState = 'once' | 'fading' | 'confirmed' | 'missing' | 'mended';
/** What one capture says of one finding: seen in these bytes, or not there although its place was seen. */
export interface Observation {
  at: string;
  byHand: boolean;
  /** She asked for this look herself: what it does not find any more is mended, no second look is needed. */
  own?: boolean;
  shows: { evidence: string | null } | 'nothing';
}

/** A second capture confirms by itself when it is so much later. */
export const CONFIRMING_MS = 86_400_000;
const BY_HAND: readonly Via[] = ['saved', 'screenshot', 'download', 'by-hand'];

/** What becomes of a life by one more capture; undefined: there is nothing (any more). Pure; order of captures is by time. */
export function observed(life: Life | undefined, { at, byHand, own = false, shows }: Observation): Life | undefined {
  // The same capture judged again, or one that came late: what is known is newer.
  if (life && at <= [life.lastAt, life.missingAt ?? '', life.mendedAt ?? ''].reduce((a, b) => (a > b ? a : b))) {
    return life;
  }
  if (shows === 'nothing') {
    if (!life || life.mendedAt !== null) return life;
    if (life.missingAt === null && !byHand && !own) return { ...life, missingAt: at };
    return life.confirmedAt === null
      ? undefined
      : { ...life, missingAt: life.missingAt ?? at, mendedAt: at, evidence: null };
  }
  const { evidence } = shows;
  if (!life || life.mendedAt !== null) {
    return { evidence, firstAt: at, lastAt: at, confirmedAt: byHand ? at : null, missingAt: null, mendedAt: null };
  }
  const later = Date.parse(at) - Date.parse(life.firstAt) >= CONFIRMING_MS;
  const same = evidence !== null && evidence === life.evidence;
  const confirmedAt = life.confirmedAt ?? (later || same || byHand ? at : null);
  return { ...life, evidence, lastAt: at, confirmedAt, missingAt: null };
}

export function stateOf({ confirmedAt, missingAt, mendedAt }: Life): LifeState {
  if (mendedAt !== null) return 'mended';
  if (confirmedAt === null) return missingAt === null ? 'once' : 'fading';
  return missingAt === null ? 'confirmed' : 'missing';
}

const hash = (...parts: string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex');

/**
 * What makes a finding the same one in two captures: the rule, the code, the place, and the entry, mark or words. The
 * profile's random id salts it, so that a key says nothing to whoever has no database.
 */
export function keyOfFinding(profileId: string, audit: string, { code, evidence }: Finding): string {
  const { sight, label, text = '' } = evidence;
  const words = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return `${sight}:${hash(profileId, audit, code, label ?? words).slice(0, 32)}`;
}
/** Where it was found stands in the key, so that a capture which could not see that place is known to say nothing. */
const sightOfKey = (key: string): Sight => key.slice(0, key.indexOf(':')) as Sight;

/** The bytes that a finding rests on: its picture's, or its words'. That something lacks rests on none. */
function evidenceOf({ evidence }: Finding, { snapshot }: ProfileResult): string | null {
  if (evidence.kind === 'lack') return null;
  if ((PICTURE_SIGHTS as readonly string[]).includes(evidence.sight)) {
    const picture = snapshot[evidence.sight as PictureSight];
    return picture.state === 'seen' && picture.value.sha256 !== null
      ? hash(evidence.sight, picture.value.sha256)
      : null;
  }
  return evidence.text === undefined ? null : hash(evidence.sight, evidence.text);
}

export const findingsIn = ({ outcome }: Judged): Finding[] => ('findings' in outcome ? outcome.findings : []);
/** A rule that failed, or was not run, says nothing of what it found before. */
const spoke = ({ outcome }: Judged): boolean =>
  !(outcome.kind === 'needs-review' && outcome.doubt.code === 'rule-failed') &&
  !(outcome.kind === 'not-applicable' && outcome.because.code === 'withheld');

export type Lives = ReturnType<typeof livesOf>;
/** A finding's state, by the keys of `keyOfFinding`. */
export type LifeStates = ReadonlyMap<string, LifeState>;

export function livesOf({ db }: Core) {
  const all = built(() =>
    db
      .select()
      .from(findingLives)
      .where(eq(findingLives.profileId, given('profileId')))
      .prepare(),
  );
  const of = (profileId: string) => all().all({ profileId });
  const row = (profileId: string, key: string) => and(eq(findingLives.profileId, profileId), eq(findingLives.key, key));

  /** Takes in what a capture shows. Inside the transaction that stores it. */
  function observe(profileId: string, result: ProfileResult, { own = false } = {}): void {
    const capture = { at: result.takenAt, byHand: BY_HAND.includes(result.via), own };
    const known = new Map(of(profileId).map((life) => [life.key, life]));
    for (const [key, { audit, evidence }] of foundIn(profileId, result)) {
      const before = known.get(key);
      known.delete(key);
      const after = observed(before, { ...capture, shows: { evidence } });
      if (!after || after === before) continue;
      if (before) db.update(findingLives).set(after).where(row(profileId, key)).run();
      else
        db.insert(findingLives)
          .values({ profileId, key, audit, ...after })
          .run();
    }
    for (const [key, before] of known) {
      const judged = result.outcomes.find(({ audit }) => audit === before.audit);
      if (!judged || !spoke(judged) || result.snapshot[sightOfKey(key)].state === 'hidden') continue;
      const after = observed(before, { ...capture, shows: 'nothing' });
      if (!after) db.delete(findingLives).where(row(profileId, key)).run();
      else if (after !== before) db.update(findingLives).set(after).where(row(profileId, key)).run();
    }
  }

  return {
    observe,
    /** Changed rules judged a stored capture again: what they find no more was not mended, it was never so. */
    rejudged(profileId: string, result: ProfileResult): void {
      const found = foundIn(profileId, result);
      for (const { key, lastAt } of of(profileId)) {
        if (!found.has(key) && lastAt === result.takenAt) db.delete(findingLives).where(row(profileId, key)).run();
      }
      observe(profileId, result);
    },
    /** The state of everything that was found at a profile and not forgotten. */
    states(profileId: string): LifeStates {
      return new Map(of(profileId).map((life) => [life.key, stateOf(life)]));
    },
    of,
  };
}

/** Every finding of a capture once, by its key. */
function foundIn(profileId: string, result: ProfileResult): Map<string, { audit: string; evidence: string | null }> {
  return new Map(
    result.outcomes.flatMap((judged) =>
      findingsIn(judged).map((finding) => [
        keyOfFinding(profileId, judged.audit, finding),
        { audit: judged.audit, evidence: evidenceOf(finding, result) },
      ]),
    ),
  );
}

/** The findings of a capture that nothing has confirmed yet, by `<index of the outcome>.<index of the finding>`. */
export function findingsHeld(profileId: string, result: ProfileResult, states: LifeStates): string[] {
  return result.outcomes.flatMap((judged, index) =>
    findingsIn(judged).flatMap((finding, nth) => {
      const state = states.get(keyOfFinding(profileId, judged.audit, finding));
      // One without a life was found by rules that changed since, or before lives were kept: nothing confirmed it either.
      return state === undefined || state === 'once' || state === 'fading' ? [`${index}.${nth}`] : [];
    }),
  );
}
