/**
 * Cases: one for each thing that was found at a profile and confirmed, from the moment its Leader is told until it is
 * closed. `sync` holds them against the looks that are stored; it is called in the transaction of whatever stored one, and
 * as often as anybody likes. How a case moves is in case-moves.ts, what people do to it in case-deciding.ts, who may read it
 * in case-reading.ts.
 */
import { and, eq, gt, inArray, isNotNull, isNull, lte, ne, notExists } from 'drizzle-orm';
import type { CaseStep } from '../domain/case.js';
import type { CaseLooks, Shown } from './case-looks.js';
import { type CaseRow, covers, gone, type Move, opened, seen, type There, waivedAlong } from './case-moves.js';
import type { Core } from './core.js';
import type { Dismissals } from './dismissals.js';
import { type Lives, stateOf } from './lives.js';
import { caseEntries, cases, consents, findingLives, profiles } from './schema.js';

export type CaseCore = ReturnType<typeof caseCore>;

/** What every part of the cases works with: rows, moves and their history. Inside transactions. */
export function caseCore(
  core: Core,
  parts: { looks: CaseLooks; lives: Lives; dismissals: Dismissals; languageOf(text: string): string | undefined },
) {
  const { db } = core;
  const { looks, lives, dismissals, languageOf } = parts;

  const note = (caseId: string, what: CaseStep, who: 'leader' | 'system' = 'system', text: string | null = null) =>
    db.insert(caseEntries).values({ caseId, at: core.now(), who, what, text }).run();
  const row = (id: string): CaseRow | undefined => db.select().from(cases).where(eq(cases.id, id)).get();
  /** Makes a move that nobody but the program makes. */
  function move({ id }: CaseRow, moved: Move | undefined): void {
    if (!moved) return;
    db.update(cases).set(moved.set).where(eq(cases.id, id)).run();
    if (moved.step) note(id, moved.step);
  }

  function there(profileId: string, life: typeof findingLives.$inferSelect, shown: Shown): There {
    const { judged, finding, look } = shown;
    const { bio } = look.snapshot;
    const { outcome, audit, version, clause } = judged;
    return {
      ...{ audit, version, clause, code: finding.code, sight: finding.evidence.sight },
      lang: languageOf(bio.state === 'seen' ? bio.value : '') ?? 'und',
      kind: outcome.kind === 'finding' ? 'finding' : 'needs-review',
      doubt: outcome.kind === 'needs-review' ? outcome.doubt.code : null,
      evidence: life.evidence,
      at: life.lastAt,
      missing: life.missingAt !== null,
      words: dismissals.words(profileId, judged, finding),
    };
  }

  /** A waiver of the whole rule at this profile that holds. */
  const ruleWaiver = (profileId: string, audit: string): CaseRow | undefined =>
    db
      .select()
      .from(cases)
      .where(
        and(
          ...[eq(cases.profileId, profileId), eq(cases.audit, audit), eq(cases.closedAs, 'waived')],
          ...[eq(cases.waiverScope, 'rule'), gt(cases.waivedUntil, core.now())],
        ),
      )
      .get();
  function letPass(one: CaseRow): void {
    const waiver = one.state === 'closed' ? undefined : ruleWaiver(one.profileId, one.audit);
    if (!waiver) return;
    const { waivedUntil } = waiver;
    move(one, waivedAlong(one, { scope: 'rule', covers: null, until: waivedUntil! }, core.now()));
  }

  /** Opens, changes and closes the cases of a profile by what is known of it now. Says the same however often it is called. */
  function sync(profileId: string): void {
    const known = new Map(
      db
        .select()
        .from(cases)
        .where(eq(cases.profileId, profileId))
        .all()
        .map((one) => [one.key, one]),
    );
    const alive = new Map(lives.of(profileId).map((life) => [life.key, life]));
    if (known.size === 0 && alive.size === 0) return;
    const now = core.now();
    const shown = [...alive.values()].some(stands) ? looks.shown(profileId) : new Map<string, Shown>();
    for (const [key, life] of alive) {
      const shows = stands(life) ? shown.get(key) : undefined;
      const one = known.get(key);
      if (!shows) continue;
      const is = there(profileId, life, shows);
      if (one) move(one, seen(one, is, now));
      else {
        const fresh = opened(is, { id: core.newId(), profileId, key }, now);
        db.insert(cases).values(fresh).run();
        note(fresh.id, 'opened');
      }
      const after = db
        .select()
        .from(cases)
        .where(and(eq(cases.profileId, profileId), eq(cases.key, key)))
        .get();
      if (after) letPass(after);
    }
    for (const [key, one] of known) {
      const life = alive.get(key);
      if (!life) move(one, gone(one, { at: now, as: 'rules-changed' }));
      else if (life.mendedAt !== null) move(one, gone(one, { at: life.mendedAt, as: 'mended' }));
    }
  }

  return {
    ...{ note, row, move, sync, covers },
    /** Of a case: what shows it now, and how a waiver would cover it. */
    shownOf(one: CaseRow): (Shown & { there: There }) | undefined {
      const life = lives.of(one.profileId).find(({ key }) => key === one.key);
      const shows = looks.shown(one.profileId).get(one.key);
      return life && shows && { ...shows, there: there(one.profileId, life, shows) };
    },
    /** Forgets the life of what was decided to be none. */
    forgetLife(profileId: string, keys: Iterable<string>): void {
      db.delete(findingLives)
        .where(and(eq(findingLives.profileId, profileId), inArray(findingLives.key, [...keys])))
        .run();
    },
    /** What time alone brings: waivers end, consents run out. How many profiles were looked at. */
    turn(): number {
      const now = core.now();
      const lapsed = db
        .select()
        .from(cases)
        .where(
          and(
            ne(cases.state, 'closed'),
            notExists(
              db
                .select({ id: consents.id })
                .from(consents)
                .where(
                  and(
                    ...[eq(consents.profileId, cases.profileId), eq(consents.current, true)],
                    ...[isNull(consents.withdrawnAt), gt(consents.expiresAt, now)],
                  ),
                ),
            ),
          ),
        )
        .all();
      for (const one of lapsed) core.tx(() => move(one, gone(one, { at: now, as: 'withdrawn' })));
      const over = db
        .selectDistinct({ id: cases.profileId })
        .from(cases)
        .innerJoin(profiles, eq(profiles.id, cases.profileId))
        .where(and(eq(cases.closedAs, 'waived'), isNotNull(cases.waivedUntil), lte(cases.waivedUntil, now)))
        .all();
      for (const { id } of over) core.tx(() => sync(id));
      return lapsed.length + over.length;
    },
  };
}

/** Confirmed, and not mended: also where the latest look alone did not show it. */
const stands = (life: typeof findingLives.$inferSelect): boolean =>
  ['confirmed', 'missing'].includes(stateOf(life)) && life.confirmedAt !== null;
