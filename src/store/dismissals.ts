/**
 * What a named person decided not to be a finding must not return: not for the same picture, nor for the same words at the
 * same place. All that is kept of it are hashes under a key of this database, which tell nobody what it was. Whatever looks
 * bring is held against them in the transaction that stores it.
 */
import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Finding, Judged, Outcome } from '../domain/outcome.js';
import { verdictOf } from '../domain/outcome.js';
import type { ProfileResult } from '../domain/result.js';
import { PICTURE_SIGHTS, type PictureSight, type Sight, type Snapshot } from '../domain/snapshot.js';
import type { Core } from './core.js';
import { dismissals, keeping } from './schema.js';

const KEY_NAME = 'dismissal-key';
/** What a look holds that findings rest on. */
type Shown = Pick<ProfileResult, 'standing' | 'snapshot' | 'outcomes'>;
export type Dismissals = ReturnType<typeof dismissalsOf>;

export function dismissalsOf(core: Core) {
  const { db } = core;
  let known: Buffer | undefined;
  function key(): Buffer {
    if (known) return known;
    const kept = db.select().from(keeping).where(eq(keeping.name, KEY_NAME)).get()?.value;
    const value = kept ?? Buffer.from(core.random(32)).toString('hex');
    if (!kept) db.insert(keeping).values({ name: KEY_NAME, value }).run();
    known = Buffer.from(value, 'hex');
    return known;
  }
  const hash = (profileId: string, parts: readonly string[]): string =>
    createHmac('sha256', key())
      .update([profileId, ...parts].join('\0'))
      .digest('hex');

  /** What a finding is known by when it comes again. */
  const marks = (profileId: string, judged: Judged, finding: Finding, snapshot: Snapshot): string[] =>
    marksOf(judged, finding, snapshot).map((mark) => hash(profileId, mark));

  return {
    marks,
    /** The keyed hash of a finding's words at their place; null where it rests on none. */
    words(profileId: string, { audit }: Pick<Judged, 'audit'>, { evidence }: Finding): string | null {
      const words = plain(evidence.text);
      return words === '' ? null : hash(profileId, ['words', audit, evidence.sight, words]);
    },
    add(profileId: string, audit: string, needs: readonly Sight[], hashes: readonly string[]): void {
      for (const one of new Set(hashes)) {
        db.insert(dismissals)
          .values({ profileId, hash: one, audit, needs: [...needs], madeAt: core.now() })
          .onConflictDoNothing()
          .run();
      }
    },
    /** The look without what was dismissed, and what fell out of it. The same look where nothing did. */
    without<L extends Shown>(profileId: string, look: L): { look: L; dropped: [Judged, Finding][] } {
      const rows = db.select().from(dismissals).where(eq(dismissals.profileId, profileId)).all();
      const dropped: [Judged, Finding][] = [];
      if (rows.length === 0) return { look, dropped };
      const needs = new Map(rows.map((row) => [row.hash, row.needs]));
      const outcomes = look.outcomes.map((judged): Judged => {
        const { outcome } = judged;
        if (!('findings' in outcome) || outcome.findings.length === 0) return judged;
        let why: readonly Sight[] = [];
        const left = outcome.findings.filter((finding) => {
          const hit = marks(profileId, judged, finding, look.snapshot).find((mark) => needs.has(mark));
          if (hit === undefined) return true;
          why = needs.get(hit) ?? [];
          dropped.push([judged, finding]);
          return false;
        });
        if (left.length === outcome.findings.length) return judged;
        return { ...judged, outcome: left.length > 0 ? { ...outcome, findings: left } : leftOver(look.snapshot, why) };
      });
      if (dropped.length === 0) return { look, dropped };
      return { look: { ...look, outcomes, verdict: verdictOf(outcomes, look.standing) }, dropped };
    },
  };
}

/** What a rule says when all that it found was dismissed: with a part of what it needs hidden from us, that is not seen. */
function leftOver(snapshot: Snapshot, needs: readonly Sight[]): Outcome {
  const missing = needs.filter((sight) => {
    const sighting = snapshot[sight];
    return sighting.state === 'hidden' && sighting.why !== 'withheld';
  });
  const [first] = missing;
  const hidden = first && snapshot[first];
  if (hidden?.state === 'hidden') return { kind: 'not-seen', missing, why: hidden.why };
  return { kind: 'not-applicable', because: { code: 'decided', args: {} } };
}

const plain = (text = ''): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

function marksOf({ audit, version }: Judged, { code, evidence }: Finding, snapshot: Snapshot): string[][] {
  const { sight, label } = evidence;
  // That something lacks has neither words nor bytes: until the rule itself changes, it is not asked about again.
  if (evidence.kind === 'lack') return [['lack', audit, sight, code, String(version)]];
  const words = plain(evidence.text);
  const found = words === '' ? [] : [['words', audit, sight, words]];
  const picture = (PICTURE_SIGHTS as readonly string[]).includes(sight) ? snapshot[sight as PictureSight] : undefined;
  if (picture?.state === 'seen' && picture.value.sha256 !== null)
    found.push(['picture', audit, sight, picture.value.sha256, label ?? words]);
  return found.length > 0 ? found : [['code', audit, sight, code]];
}
