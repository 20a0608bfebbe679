/**
 * Who reads cases: she reads her own, whatever their state. Whoever reviews reads those of her areas that were shown to her,
 * and never knows of others. Nobody's case is read whose consent is not live.
 */
import { and, asc, desc, eq, inArray, isNull, lte, ne, not, or, type SQL, sql } from 'drizzle-orm';
import type { Case, CaseEntry, RulePrecision } from '../domain/case.js';
import { isImprecise } from '../domain/case.js';
import type { ProfileRef } from '../domain/profile.js';
import { Trouble } from '../domain/trouble.js';
import { built, given } from './built.js';
import type { Shown } from './case-looks.js';
import type { CaseRow } from './case-moves.js';
import type { CaseCore } from './cases.js';
import { live } from './consents.js';
import type { Core } from './core.js';
import type { Decider, Independence } from './independence.js';
import { reached, type Way } from './letters.js';
import { caseEntries, cases, consents, decisions, people, profiles, ruleTallies } from './schema.js';

export interface ReviewScope {
  areas: 'all' | readonly string[];
}
/** A case with whose it is. */
export interface CaseOf {
  case: Case;
  profile: ProfileRef;
  person: { id: string; name: string; area: string | null };
}
export interface QueuePage {
  items: CaseOf[];
  /** All that wait for this reviewer. */
  total: number;
  /** Those that somebody else has to decide. */
  elsewhere: number;
}
/** Who has news to hear of, and in which cases. */
export interface Untold {
  personId: string;
  name: string;
  /** '' where she has none. */
  email: string;
  lang: string | null;
  cases: { id: string; platform: string; waiverEnded: boolean }[];
}

export function caseReadingOf(core: Core, held: CaseCore, { others }: Independence) {
  const { db } = core;
  const whose = {
    one: cases,
    profile: { platform: profiles.platform, handle: profiles.handle, url: profiles.url },
    person: { id: people.id, name: people.name, area: people.area },
  };
  const base = () =>
    db
      .select(whose)
      .from(cases)
      .innerJoin(profiles, eq(profiles.id, cases.profileId))
      .innerJoin(people, eq(people.id, profiles.personId))
      .crossJoin(consents);
  /** What joins these four where they are asked for in this order, whatever SQLite thinks: from the few cases on. */
  const joined = () => and(eq(profiles.id, cases.profileId), eq(people.id, profiles.personId));
  /** A cross join keeps the order: cases are few, and without it SQLite goes through everybody's consents for them. */
  const consented = () => and(eq(consents.profileId, profiles.id), live(core.now()));
  const ofPerson = built(() =>
    base()
      .where(and(eq(people.id, given('personId')), eq(consents.profileId, profiles.id), live(given('now'))))
      .orderBy(
        sql`${cases.state} = 'closed'`,
        desc(sql`coalesce(${cases.reopenedAt}, ${cases.openedAt})`),
        asc(cases.id),
      )
      .prepare(),
  );
  const shown = () => lte(cases.shownAt, core.now());
  const within = ({ areas }: ReviewScope): SQL | undefined =>
    areas === 'all' ? undefined : areas.length === 0 ? sql`0` : inArray(people.area, [...areas]);
  const waiting = () => and(ne(cases.state, 'closed'), lte(cases.waitsFrom, core.now()));
  const waits = (by: ReviewScope) => and(waiting(), shown(), within(by), consented());

  const of = ({ one, ...rest }: { one: CaseRow } & Omit<CaseOf, 'case'>): CaseOf => ({ case: caseOf(one), ...rest });
  function caseOf(row: CaseRow): Case {
    const { key: _, evidence: __, mailKey: ___, shownAt, waitsFrom, waiverScope: ____, ...rest } = row;
    const { waiverCovers: _____, counted: ______, seenAt: _______, ...told } = rest;
    const now = core.now();
    const escalated = shownAt !== null && shownAt <= now;
    const waits = row.state !== 'closed' && waitsFrom !== null && waitsFrom <= now;
    return { ...told, escalated, waitingSince: escalated && waits ? waitsFrom : null };
  }
  return {
    /** Hers, what needs her first, then the latest. */
    forPerson: (personId: string): CaseOf[] => ofPerson().all({ personId, now: core.now() }).map(of),
    /** One of hers; CASE_UNKNOWN for anybody else's. */
    hers(caseId: string, personId: string): CaseOf {
      const row = base()
        .where(and(eq(cases.id, caseId), eq(people.id, personId), consented()))
        .get();
      if (!row) throw new Trouble('CASE_UNKNOWN', 'skip');
      return of(row);
    },
    /** One that a reviewer may see; CASE_UNKNOWN where it is not of her areas, or not shown to anybody yet. */
    forReviewer(caseId: string, scope: ReviewScope): CaseOf {
      const row = base()
        .where(and(eq(cases.id, caseId), shown(), within(scope), consented()))
        .get();
      if (!row) throw new Trouble('CASE_UNKNOWN', 'skip');
      return of(row);
    },
    /** All that a reviewer may see in her areas, closed ones too: no other way gives her more. */
    forAdmins(scope: ReviewScope): CaseOf[] {
      return base()
        .where(and(shown(), within(scope), consented()))
        .orderBy(asc(cases.openedAt), asc(cases.id))
        .all()
        .map(of);
    },
    /** What is open of what a reviewer may see in her areas, the oldest first: of nobody, and no more than where it stands. */
    listed(scope: ReviewScope, limit: number): Pick<Case, 'id' | 'state' | 'audit' | 'waitingSince'>[] {
      const { id, state, audit, waitsFrom } = cases;
      const now = core.now();
      return db
        .select({ id, state, audit, waitsFrom })
        .from(cases)
        .crossJoin(profiles)
        .crossJoin(people)
        .crossJoin(consents)
        .where(and(joined(), consented(), ne(cases.state, 'closed'), shown(), within(scope)))
        .orderBy(asc(cases.openedAt), asc(cases.id))
        .limit(limit)
        .all()
        .map(({ waitsFrom: since, ...row }) => ({
          ...row,
          waitingSince: since !== null && since <= now ? since : null,
        }));
    },
    /** What waits for this reviewer, the longest waiting first. */
    queue(by: Reviewer, { offset = 0, limit = 20 }: { offset?: number; limit?: number } = {}): QueuePage {
      const items = db
        .select(whose)
        .from(cases)
        .crossJoin(profiles)
        .crossJoin(people)
        .crossJoin(consents)
        .where(and(joined(), waits(by), not(others(by))))
        .orderBy(asc(cases.waitsFrom), asc(cases.id))
        .limit(limit)
        .offset(offset)
        .all()
        .map(of);
      const { n = 0, elsewhere = 0 } =
        db
          .select({ n: sql<number>`count(*)`, elsewhere: sql<number>`coalesce(sum(${others(by)}), 0)` })
          .from(cases)
          .crossJoin(profiles)
          .crossJoin(people)
          .crossJoin(consents)
          .where(and(joined(), waits(by)))
          .get() ?? {};
      return { items, total: n - elsewhere, elsewhere };
    },
    /** Ids of the first that wait for this reviewer: what comes after one that she looks at. */
    ahead: (by: Reviewer, limit: number): string[] =>
      db
        .select({ id: cases.id })
        .from(cases)
        .crossJoin(profiles)
        .crossJoin(people)
        .crossJoin(consents)
        .where(and(joined(), waits(by), not(others(by))))
        .orderBy(asc(cases.waitsFrom), asc(cases.id))
        .limit(limit)
        .all()
        .map(({ id }) => id),
    /** Everything that was said and done, oldest first: the same for her and for whoever reviews. */
    history(caseId: string): CaseEntry[] {
      const hers = db
        .select()
        .from(caseEntries)
        .where(eq(caseEntries.caseId, caseId))
        .all()
        .map(({ id, at, who, what, text }) => ({
          order: id,
          entry: { at, who, what, name: null, text, scope: null, until: null } satisfies CaseEntry,
        }));
      const decided = db
        .select()
        .from(decisions)
        .where(eq(decisions.caseId, caseId))
        .orderBy(sql`rowid`)
        .all()
        .map((row, order) => ({
          order,
          entry: {
            ...{ at: row.decidedAt, who: 'reviewer', what: row.decision, name: row.decidedBy },
            ...{ text: row.reason === '' ? null : row.reason, scope: row.scope, until: row.expiresAt },
          } satisfies CaseEntry,
        }));
      return [...hers, ...decided]
        .sort((a, b) => (a.entry.at === b.entry.at ? a.order - b.order : a.entry.at < b.entry.at ? -1 : 1))
        .map(({ entry }) => entry);
    },
    /** The finding itself with the look that it stands in; undefined where nothing of it is kept. */
    evidence(caseId: string): Shown | undefined {
      const row = held.row(caseId);
      if (!row || row.closedAs === 'not-a-finding') return undefined;
      return held.shownOf(row);
    },
    /** Who has something new that she was not told of, and can be told in this way. */
    untold(way: Way = 'mail'): Untold[] {
      const rows = db
        .select({
          ...{ id: cases.id, platform: profiles.platform, waiverEnded: cases.waiverEnded },
          ...{ personId: people.id, name: people.name, email: people.email, lang: people.lang },
        })
        .from(cases)
        .innerJoin(profiles, eq(profiles.id, cases.profileId))
        .innerJoin(people, eq(people.id, profiles.personId))
        .crossJoin(consents)
        .where(
          and(...[ne(cases.state, 'closed'), isNull(cases.toldAt), isNull(cases.mailKey), consented()], reached(way)),
        )
        .orderBy(asc(people.id), asc(cases.openedAt), asc(cases.id))
        .all();
      const by = new Map<string, Untold>();
      for (const { id, platform, waiverEnded, personId, name, email, lang } of rows) {
        const one = by.get(personId) ?? { personId, name, email: email ?? '', lang, cases: [] };
        one.cases.push({ id, platform, waiverEnded: waiverEnded !== null });
        by.set(personId, one);
      }
      return [...by.values()];
    },
    /** How right each rule was, by language. */
    precision: (): RulePrecision[] =>
      db
        .select()
        .from(ruleTallies)
        .where(or(sql`${ruleTallies.stood} > 0`, sql`${ruleTallies.fell} > 0`))
        .orderBy(asc(ruleTallies.audit), asc(ruleTallies.lang), desc(ruleTallies.version))
        .all(),
    /** The rules that may only ask, in the languages in which they were wrong too often. */
    imprecise: (): RulePrecision[] => db.select().from(ruleTallies).all().filter(isImprecise),
  };
}

/** Whoever reviews, as far as it decides what she is shown. */
export interface Reviewer extends ReviewScope, Decider {}
