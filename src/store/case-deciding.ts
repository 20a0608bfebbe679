/**
 * What people do to a case: she is told and answers, a named person decides (who may: ./independence). What is decided not to be a finding is erased in the same transaction: its text, box and label in every
 * look, and everything that was written about it.
 */
import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { type CaseAnswer, type CaseDecision, TEXT_LIMIT, type WaiverScope } from '../domain/case.js';
import { PICTURE_SIGHTS, type Sight } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import type { CaseLooks } from './case-looks.js';
import { answered, type CaseRow, decided, type Move, told, type Waiver } from './case-moves.js';
import type { CaseCore } from './cases.js';
import type { Core } from './core.js';
import type { decisionsOf } from './decisions.js';
import type { Dismissals } from './dismissals.js';
import { sha256Of } from './files.js';
import type { Bar, Decider, Independence } from './independence.js';
import type { Log } from './index.js';
import { caseEntries, cases, decisions, outbox, people, profiles, ruleTallies } from './schema.js';
import type { Unseeing } from './unsee.js';

/** Who decides, by name and within her areas. */
export interface NamedDecider extends Decider {
  name: string;
  areas: 'all' | readonly string[];
}
export interface Deciding {
  caseId: string;
  by: NamedDecider;
  decision: CaseDecision;
  /** The reason, or the question. Nothing is kept of it where it is no finding. */
  text: string;
  /** Of a waiver. `until`: ISO 8601, in the future. */
  waiver?: { scope: WaiverScope; until: string } | undefined;
  /** What the rule needs to be shown. */
  needs: readonly Sight[];
  graceDays: number;
}

const DAY = 86_400;
const LONGEST_WAIVER_DAYS = 366;

export function caseDecidingOf(
  core: Core,
  parts: {
    cases: CaseCore;
    looks: CaseLooks;
    dismissals: Dismissals;
    decisions: ReturnType<typeof decisionsOf>;
    independence: Independence;
    log: Log;
    unsee: Unseeing;
  },
) {
  const { db } = core;
  const { cases: held, looks, dismissals, independence, log, unsee } = parts;
  const apply = ({ id }: CaseRow, { set }: Move) => db.update(cases).set(set).where(eq(cases.id, id)).run();
  const ownerOf = (profileId: string) =>
    db
      .select({ personId: people.id, area: people.area })
      .from(profiles)
      .innerJoin(people, eq(people.id, profiles.personId))
      .where(eq(profiles.id, profileId))
      .get();

  function find(caseId: string): CaseRow {
    const one = held.row(caseId);
    if (!one) throw new Trouble('CASE_UNKNOWN', 'skip');
    return one;
  }

  /** Counts a decision for its rule's precision, in the place of an earlier one about the same case. */
  function count(one: CaseRow, counted: CaseRow['counted']): void {
    if (one.counted === counted) return;
    const { audit, version, lang } = one;
    db.insert(ruleTallies).values({ audit, version, lang, stood: 0, fell: 0 }).onConflictDoNothing().run();
    const by = { stood: 0, fell: 0 };
    if (one.counted) by[one.counted] -= 1;
    if (counted) by[counted] += 1;
    db.update(ruleTallies)
      .set({
        stood: sql`max(0, ${ruleTallies.stood} + ${by.stood})`,
        fell: sql`max(0, ${ruleTallies.fell} + ${by.fell})`,
      })
      .where(and(eq(ruleTallies.audit, audit), eq(ruleTallies.version, version), eq(ruleTallies.lang, lang)))
      .run();
  }

  /** Takes a dismissed finding, and whatever else its words or bytes made, out of everything. */
  function dismiss(one: CaseRow, needs: readonly Sight[]): void {
    const { profileId, audit } = one;
    const hashes = looks.marks(profileId, one.key);
    dismissals.add(profileId, audit, needs, hashes);
    const fell = looks.strip(profileId, audit);
    fell.add(one.key);
    held.forgetLife(profileId, fell);
    const along = and(eq(cases.profileId, profileId), inArray(cases.key, [...fell]), ne(cases.state, 'closed'));
    const now = core.now();
    const closing = { state: 'closed', closedAs: 'not-a-finding', closedAt: now, waitsFrom: null } as const;
    const others = db.update(cases).set(closing).where(along).returning({ id: cases.id }).all();
    for (const id of [one.id, ...others.map((other) => other.id)]) {
      db.update(caseEntries).set({ text: null }).where(eq(caseEntries.caseId, id)).run();
      db.update(decisions).set({ reason: '', args: {} }).where(eq(decisions.caseId, id)).run();
    }
    // No word of it stays in the file, nor in the log before it.
    unsee.orphans();
  }

  return {
    barred: (caseId: string, by: Decider): Bar | undefined => independence.barred(find(caseId).id, by),
    /** A mail that tells her of these cases was queued under this key. */
    mailed(caseIds: readonly string[], mailKey: string): void {
      const untold = and(inArray(cases.id, [...caseIds]), isNull(cases.toldAt));
      db.update(cases).set({ mailKey }).where(untold).run();
    },
    /** Looks which mails have gone out: from then on her time runs. One that could not be sent is written again. */
    settleMails(graceDays: number): number {
      return core.tx(() => {
        const rows = db
          .select({ one: cases, state: outbox.state, endedAt: outbox.endedAt })
          .from(cases)
          .innerJoin(outbox, eq(outbox.key, cases.mailKey))
          .where(and(isNull(cases.toldAt), ne(outbox.state, 'waiting')))
          .all();
        for (const { one, state, endedAt } of rows) {
          const at = endedAt ?? core.now();
          if (state === 'sent') held.move(one, told(one, at, after(at, graceDays)));
          else apply(one, { set: { mailKey: null } });
        }
        return rows.length;
      });
    },
    /** She was told otherwise than by our mail: at a demonstration, or by word of mouth. */
    seenByHer(caseIds: readonly string[], graceDays: number): void {
      core.tx(() => {
        for (const one of caseIds.flatMap((id) => held.row(id) ?? [])) {
          held.move(one, told(one, core.now(), core.later(graceDays * DAY)));
        }
      });
    },
    /** She answers a case of hers. CASE_UNKNOWN where it is not, CASE_MOVED where it is closed by now. */
    answer(given: { caseId: string; personId: string; answer: CaseAnswer; text: string; graceDays: number }): void {
      const { caseId, personId, answer, graceDays } = given;
      const text = freeText(given.text);
      core.tx(() => {
        if (ownerOf(find(caseId).profileId)?.personId !== personId) throw new Trouble('CASE_UNKNOWN', 'skip');
        const back = core.later(graceDays * DAY);
        held.move(find(caseId), told(find(caseId), core.now(), back));
        const moved = answered(find(caseId), answer, core.now(), back);
        if (!moved) throw new Trouble('CASE_MOVED', 'skip');
        apply(find(caseId), moved);
        held.note(caseId, answer, 'leader', text === '' ? null : text);
      });
    },
    /**
     * A named person decides. CASE_UNKNOWN where she may not see it, DECIDER_BARRED where she may not decide it, CASE_MOVED
     * where there is nothing (any more) to decide, INPUT_INVALID for a waiver without end or scope.
     */
    decide({ caseId, by, decision, waiver, needs, graceDays, ...given }: Deciding): void {
      const text = freeText(given.text);
      core.tx(() => {
        const one = find(caseId);
        const her = ownerOf(one.profileId);
        const now = core.now();
        const hers = by.areas === 'all' || (her?.area != null && by.areas.includes(her.area));
        if (!hers || one.shownAt === null || one.shownAt > now) throw new Trouble('CASE_UNKNOWN', 'skip');
        const bar = independence.barred(one.id, by);
        if (bar) throw new Trouble('DECIDER_BARRED', 'skip', { why: bar });
        if (decision !== 'not-a-finding' && text === '')
          throw new Trouble('INPUT_INVALID', 'skip', { detail: 'the words are missing' });
        const waived = decision === 'waived' ? waiverOf(one, waiver) : undefined;
        const back = core.later(graceDays * DAY);
        const moved = decided(one, decision, { now, back, waiver: waived });
        if (!moved) throw new Trouble('CASE_MOVED', 'skip');
        apply(one, moved);
        count(one, moved.set.counted ?? null);
        parts.decisions.add({
          ...{ profileId: one.profileId, caseId, audit: one.audit, decision, decidedBy: by.name, deciderId: by.id },
          ...{ reason: decision === 'not-a-finding' ? '' : text, args: {}, scope: waived?.scope ?? null },
          ...(waived ? { expiresAt: waived.until } : {}),
        });
        if (decision === 'not-a-finding') dismiss(one, needs);
        if (waived?.scope === 'rule') held.sync(one.profileId);
      });
    },
    /** Somebody who reviews looked at what is held about her. */
    viewed(caseId: string, by: Pick<Decider, 'id'>): void {
      const her = ownerOf(find(caseId).profileId);
      if (her) log.append({ event: 'evidence.viewed', personId: her.personId, args: { by: sha256Of(by.id) } });
    },
  };

  function waiverOf(one: CaseRow, waiver: Deciding['waiver']): Waiver {
    const latest = core.later(LONGEST_WAIVER_DAYS * DAY);
    if (!waiver || waiver.until <= core.now() || waiver.until > latest)
      throw new Trouble('INPUT_INVALID', 'skip', { detail: 'a waiver ends within a year' });
    const there = held.shownOf(one)?.there;
    const ofPicture = (PICTURE_SIGHTS as readonly string[]).includes(one.sight) ? one.evidence : null;
    const covers = waiver.scope === 'rule' ? null : waiver.scope === 'picture' ? ofPicture : (there?.words ?? null);
    if (waiver.scope !== 'rule' && covers === null)
      throw new Trouble('INPUT_INVALID', 'skip', { detail: 'there is nothing of that kind to waive' });
    return { ...waiver, covers };
  }
}

/** Words as somebody wrote them, less what no text needs. INPUT_INVALID where they are too many. */
function freeText(given: string): string {
  const text = given
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .trim();
  if (text.length > TEXT_LIMIT)
    throw new Trouble('INPUT_INVALID', 'skip', { detail: `more than ${TEXT_LIMIT} characters` });
  return text;
}

const after = (at: string, days: number): string => new Date(Date.parse(at) + days * DAY * 1000).toISOString();
