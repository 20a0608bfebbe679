/**
 * Storing what a visit brought, in one transaction with its evidence files: whole or not at all. Consent is looked up once
 * more at that moment: without it nothing is stored, and what was seen of parts that she does not allow is cut away here,
 * whatever came in.
 */
import { eq } from 'drizzle-orm';
import { type ConsentPart, SIGHTS_OF_PART } from '../domain/consent.js';
import type { Kept } from '../domain/dispatch.js';
import { type Judged, judgedSchema } from '../domain/outcome.js';
import { pictureReadingSchema } from '../domain/reading.js';
import type { PictureBytes, ProfileResult } from '../domain/result.js';
import {
  hidden,
  type PictureSight,
  SIGHTS,
  type Sight,
  type Snapshot,
  snapshotSchema,
  type Wall,
} from '../domain/snapshot.js';
import { type Then, Trouble, type TroubleArgs, type TroubleCode } from '../domain/trouble.js';
import { keepAccount } from './accounts.js';
import type { Again } from './again.js';
import { dropVisit, type profilesOf } from './consents.js';
import { loseControl } from './control.js';
import type { Core } from './core.js';
import type { Dismissals } from './dismissals.js';
import { sha256Of } from './files.js';
import { type Holding, holdingOf, visitOfTicket } from './holdings.js';
import type { Lives } from './lives.js';
import type { Readings } from './readings.js';
import { evidence, outcomes, pictures as pictureRows, snapshots, visits } from './schema.js';
import { SECOND_LOOK_SECONDS, type SecondLooking } from './second-looks.js';

type StillConsented = ReturnType<typeof profilesOf>['stillConsented'];
/** `then` as in a `Trouble`: retry waits and tries again, skip fails the visit, stop gives it back untouched. */
export interface VisitTrouble {
  code: TroubleCode;
  args?: TroubleArgs;
  then: Then;
}

/** A claim may fail so often before the visit has failed; the first wait, doubled each time, with up to half more by chance. */
const MAX_ATTEMPTS = 3;
const FIRST_WAIT_SECONDS = 60;
const MAX_WAIT_SECONDS = 6 * 3600;

export function visitsOf(
  core: Core,
  parts: {
    stillConsented: StillConsented;
    readings: Readings;
    again: Again;
    lives: Lives;
    dismissals: Dismissals;
    looking: SecondLooking;
  },
) {
  const { stillConsented, readings, again, lives, dismissals, looking } = parts;
  /** Keeps what a look brought, as its visit's result where it is the better one. */
  function keep({ visitId, look }: Holding, cut: ProfileResult, pictures: PictureBytes): void {
    if (look === 'first') store(core, readings, visitId, cut, pictures);
    else if (looking.takesPlace(visitId, cut)) {
      looking.replace(visitId, () => store(core, readings, visitId, cut, pictures));
    }
  }
  return {
    /**
     * Stores the result of a claimed look. Where a first look found what nothing has confirmed, a second one is due so many
     * seconds later. CONSENT_MISSING where consent ended meanwhile or the result rests on a part that it does not open (the
     * visit is then dropped, or due again with the narrower parts); VISIT_TAKEN for a stale ticket.
     */
    record(
      ticket: string,
      result: ProfileResult,
      pictures: PictureBytes = {},
      { secondLookSeconds = SECOND_LOOK_SECONDS } = {},
    ): Kept {
      const kept = core.tx(() => {
        const held = claimed(core, ticket);
        const profile = stillConsented(held.profileId);
        if (!profile) {
          // What a first look saw while her consent was live is not taken back by its second.
          if (held.look === 'second') looking.lapse(held, core.now());
          else dropVisit(core, held.visitId);
          return new Trouble('CONSENT_MISSING', 'skip', { profile: result.profile.url });
        }
        if (result.profile.url !== profile.url) {
          throw new Trouble('UNEXPECTED', 'stop', { detail: 'the result is of another profile than the visit' });
        }
        const opened = cutToParts(result, profile.parts);
        const cut = opened && dismissals.without(held.profileId, opened).look;
        if (!cut) {
          held.let({ state: 'due', dueAt: core.now() });
          return new Trouble('CONSENT_MISSING', 'retry', { profile: profile.url });
        }
        const wall = wallOf(cut.snapshot);
        keep(held, cut, pictures);
        // What hid everything says nothing of what to ask by the next time.
        if (held.look === 'first' || !wall) again.keep(held.profileId, profile.parts, cut.snapshot);
        lives.observe(held.profileId, cut);
        const kept: Kept = { state: wall ? 'hidden' : 'seen', wall };
        // The address may be somebody else's next, or by now: it has to be shown anew.
        if (wall === 'gone' || wall === 'moved') loseControl(core, held.profileId, wall);
        else keepAccount(core, held.profileId, result.account);
        held.let({ ...kept, endedAt: core.now(), troubleCode: null, troubleArgs: null });
        if (held.look === 'first') looking.plan(held, cut, secondLookSeconds);
        return kept;
      });
      if (kept instanceof Trouble) throw kept;
      return kept;
    },
    /** Ends a claim without a result, and says what became of it. 'gone': withdrawn, or taken over by another; nothing to do. */
    fail(
      ticket: string,
      trouble: VisitTrouble,
      { maxAttempts = MAX_ATTEMPTS, firstWaitSeconds = FIRST_WAIT_SECONDS } = {},
    ): 'due' | 'failed' | 'gone' {
      return core.tx(() => {
        const held = holdingOf(core, ticket);
        if (!held) return 'gone';
        const noted = { troubleCode: trouble.code, troubleArgs: trouble.args ?? {} };
        if (trouble.then === 'stop') {
          held.let({ state: 'due', dueAt: core.now(), ...noted });
          return 'due';
        }
        const troubles = held.troubles + 1;
        if (trouble.then === 'retry' && troubles < maxAttempts) {
          // A host that named a time is not asked before.
          const asked = trouble.code === 'HOST_BUSY' ? Number(trouble.args?.seconds ?? 0) : 0;
          const wait = Math.max(firstWaitSeconds * 2 ** (troubles - 1), asked);
          const chance = (core.random(1)[0] ?? 0) / 256;
          const dueAt = core.later(Math.min(wait, MAX_WAIT_SECONDS) * (1 + chance / 2));
          held.let({ state: 'due', dueAt, ...noted, troubles });
          return 'due';
        }
        held.let({ state: 'failed', troubles, ...noted, endedAt: core.now() });
        return 'failed';
      });
    },
    /** False as soon as a ticket is worth nothing: consent ended, the round was cancelled, or another took the visit. */
    holds(ticket: string): boolean {
      const held = holdingOf(core, ticket);
      return held !== undefined && stillConsented(held.profileId) !== undefined;
    },
    /** Moves the end of the lease while the worker is alive. False, and nothing moved, as `holds`. */
    renew(ticket: string, leaseSeconds: number): boolean {
      return core.tx(() => {
        const held = holdingOf(core, ticket);
        if (!held || !stillConsented(held.profileId)) return false;
        held.renew(core.later(leaseSeconds));
        return true;
      });
    },
  };
}

/** Null where anything was seen; else what hid it: a wall of the profile or the place before what she withholds herself. */
function wallOf(snapshot: Snapshot): Wall | null {
  const sightings = SIGHTS.map((sight) => snapshot[sight]);
  const walls = sightings.flatMap((sighting) => (sighting.state === 'hidden' ? [sighting.why] : []));
  if (walls.length < sightings.length) return null;
  return walls.find((wall) => wall !== 'withheld') ?? 'withheld';
}

/** What a ticket holds. A visit that is gone went with its consent. */
function claimed(core: Core, ticket: string): Holding {
  const held = holdingOf(core, ticket);
  if (held) return held;
  const id = visitOfTicket(ticket);
  const there = core.db.select({ id: visits.id }).from(visits).where(eq(visits.id, id)).get();
  if (!there) throw new Trouble('CONSENT_MISSING', 'skip', { profile: '' });
  throw new Trouble('VISIT_TAKEN', 'skip', { visit: id });
}

/**
 * The result without the sights that the parts do not open; undefined where an outcome rests on such a sight, because a
 * verdict without its ground cannot be kept. Where something had to be cut, words quoted in reasons go too: nobody here
 * knows from which sight they came.
 */
export function cutToParts(result: ProfileResult, parts: readonly ConsentPart[]): ProfileResult | undefined {
  const opened = new Set<Sight>(parts.flatMap((part) => SIGHTS_OF_PART[part]));
  const closed = SIGHTS.filter((sight) => !opened.has(sight));
  const rests = result.outcomes.some(
    ({ outcome }) =>
      'findings' in outcome && outcome.findings.some((finding) => closed.includes(finding.evidence.sight)),
  );
  if (rests) return undefined;
  const cutting = closed.some((sight) => result.snapshot[sight].state === 'seen');
  const snapshot: Snapshot = { ...result.snapshot };
  for (const sight of closed) Object.assign(snapshot, { [sight]: hidden('withheld') });
  const readings = Object.fromEntries(
    Object.entries(result.readings).filter(([sight]) => opened.has(sight as PictureSight)),
  ) as ProfileResult['readings'];
  return { ...result, snapshot, readings, outcomes: cutting ? result.outcomes.map(withoutWords) : result.outcomes };
}

function withoutWords(judged: Judged): Judged {
  const { outcome } = judged;
  const bare = <R extends { code: string }>(reason: R): R => ({ ...reason, args: {} });
  if ('doubt' in outcome) return { ...judged, outcome: { ...outcome, doubt: bare(outcome.doubt) } };
  if ('because' in outcome && outcome.because)
    return { ...judged, outcome: { ...outcome, because: bare(outcome.because) } };
  return judged;
}

function store(core: Core, readings: Readings, visitId: string, result: ProfileResult, bytes: PictureBytes): void {
  const { db } = core;
  const { takenAt, via, verdict, standing, engine, timing } = result;
  const snapshot = snapshotSchema.parse(result.snapshot);
  db.insert(snapshots).values({ visitId, takenAt, via, verdict, standing, engine, timing, snapshot }).run();
  for (const [place, judged] of result.outcomes.entries()) {
    const { audit, version, clause, severity, outcome } = judgedSchema.parse(judged);
    db.insert(outcomes).values({ visitId, audit, version, clause, severity, kind: outcome.kind, outcome, place }).run();
  }
  for (const sight of ['avatar', 'banner'] as const) {
    const sighting = snapshot[sight];
    if (sighting.state !== 'seen' || sighting.value.sha256 === null) continue;
    const { sha256 } = sighting.value;
    const reading = result.readings[sight];
    if (reading && reading.sha256 !== sha256)
      throw new Trouble('UNEXPECTED', 'stop', { detail: 'a reading of another picture' });
    db.insert(pictureRows)
      .values({ visitId, sight, sha256, engine: reading?.engine ?? null })
      .run();
    if (reading) readings.keep(pictureReadingSchema.parse(reading));
    const picture = bytes[sight];
    if (picture) keepFile(core, sha256, picture);
  }
}

/** Puts a picture among the evidence; belongs inside the transaction that stores the row that needs it. */
export function keepFile(core: Core, sha256: string, bytes: Uint8Array): void {
  if (sha256Of(bytes) !== sha256) throw new Trouble('UNEXPECTED', 'stop', { detail: 'bytes of another picture' });
  core.files.put(bytes);
  core.db
    .insert(evidence)
    .values({ sha256, bytes: bytes.byteLength, storedAt: core.now() })
    .onConflictDoNothing()
    .run();
}
