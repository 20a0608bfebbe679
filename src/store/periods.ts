/**
 * Closing periods: the figures of a round that is over are counted once, cut down to what may be told, and kept. From then
 * on a report reads what was kept of its period and of those before, so that years of history cost it nothing.
 */
import { and, desc, eq, gt, lt, lte, sql } from 'drizzle-orm';
import type { Figure, PeriodRuleChange, PeriodStamp, PeriodUnseen, Remade } from '../domain/period.js';
import type { Core } from './core.js';
import type { logOf } from './log.js';
import { type PeriodCounts, periodCountsOf } from './period-counts.js';
import { type FiguresOf, periodFiguresOf } from './period-figures.js';
import { type PeriodItem, periodItems } from './period-items.js';
import { periodClosings, periodFigures, rejudgements, rounds, snapshots, visits } from './schema.js';
import { type Told, tellable } from './suppress.js';
import { watchTables } from './watched.js';

/** What is known of a period from outside the database. */
export interface ClosingWith {
  /** How long something handed over counts. */
  suppliedDays: number;
  thresholds: Record<string, number>;
  policy: string;
}
export interface Period {
  period: string;
  roundId: string | null;
  previous: string | null;
  from: string | null;
  /** When it was closed; of one that is still open, now. */
  asOf: string;
  closed: boolean;
  /** Somebody who is counted in it is gone since. */
  outdated: boolean;
  remade: { at: string; because: Remade[] } | null;
  stamp: PeriodStamp;
  unseen: PeriodUnseen[];
  ruleChanges: PeriodRuleChange[];
  /** By area, '' for the whole. Areas of which nothing may be told are not in it. */
  figures: ReadonlyMap<string, FiguresOf>;
}
type Row = typeof periodClosings.$inferSelect;
type Round = typeof rounds.$inferSelect;

const DAY_MS = 86_400_000;
/** What changes what a finished round is counted to: its visits do not change any more but with one of these. */
const COUNTED = ['people', 'profiles', 'consents', 'supplies', 'own_audits', 'asks', 'cases', 'rejudgements', 'rounds'];
/** What `period-counts` goes by and what is kept only as it is now. */
const MOVED = `
  select 1 from visits v
  join profiles p on p.id = v.profile_id
  join consents k on k.profile_id = p.id and k.current = 1
  where v.round_id = @round and (p.paused_until > @now or k.signed_at > @at
    or exists (select 1 from supplies s where s.profile_id = p.id and s.taken_at > @at)
    or exists (select 1 from own_audits o where o.profile_id = p.id and o.taken_at > @at))
  limit 1`;

export function periodsOf(core: Core, parts: { log: ReturnType<typeof logOf>; schema: number }) {
  const { db } = core;
  const counts = periodCountsOf(core);
  const kept = periodFiguresOf(core);
  const figuresIn = kept.of;
  const changed = watchTables(core.sqlite, 'periods', COUNTED);
  const rowOf = (period: string): Row | undefined =>
    db.select().from(periodClosings).where(eq(periodClosings.period, period)).get();
  /** The last that was closed, before a round where one is named. */
  const last = (beforeRound?: number): Row | undefined =>
    db
      .select()
      .from(periodClosings)
      .where(beforeRound === undefined ? undefined : lt(periodClosings.roundId, beforeRound))
      .orderBy(desc(periodClosings.closedAt))
      .limit(1)
      .get();
  const hasContents = (roundId: number): boolean =>
    db
      .select({ id: visits.id })
      .from(visits)
      .innerJoin(snapshots, eq(snapshots.visitId, visits.id))
      .where(eq(visits.roundId, roundId))
      .limit(1)
      .get() !== undefined;

  /** Counts a round as it stands at a moment, and says what of it may be told. */
  function* reckon(round: Round, asOf: string, wish: ClosingWith) {
    const before = last(round.id);
    const from = before?.closedAt ?? null;
    const freshSince = new Date(Date.parse(asOf) - wish.suppliedDays * DAY_MS).toISOString();
    const counting = { round: { id: round.id, startedAt: round.startedAt }, from, asOf, freshSince };
    const counted: PeriodCounts = yield* counts.count(counting, before?.roundId ?? undefined);
    const told: Told = tellable(counted.whole, counted.areas, before && figuresIn(before.period));
    const [rejudged] = db
      .select({ id: sql<number>`coalesce(max(${rejudgements.id}), 0)` })
      .from(rejudgements)
      .where(lte(rejudgements.at, asOf))
      .all();
    const stamp: PeriodStamp = {
      engines: counted.engines,
      thresholds: wish.thresholds,
      policy: wish.policy,
      position: { schema: parts.schema, round: round.period, rejudged: rejudged?.id ?? 0 },
      log: parts.log.head(),
    };
    const small = !told.has('');
    const { unseen, ruleChanges } = counted;
    return {
      told,
      row: {
        ...{ period: round.period, roundId: round.id, previous: before?.period ?? null, fromAt: from },
        ...{ closedAt: asOf, stamp, unseen: small ? [] : unseen, ruleChanges },
      },
    };
  }

  const inOneGo = (round: Round, asOf: string, wish: ClosingWith): Reckoned => drained(reckon(round, asOf, wish));
  type Reckoned = { told: Told; row: Omit<Row, 'outdated' | 'remadeAt' | 'remadeBecause'> };
  function write({ told, row }: Reckoned, remade: { at: string; because: Remade[] } | null): void {
    const again = { remadeAt: remade?.at ?? null, remadeBecause: remade?.because ?? null, outdated: false };
    db.insert(periodClosings)
      .values({ ...row, ...again })
      .onConflictDoUpdate({ target: periodClosings.period, set: { ...row, ...again } })
      .run();
    db.delete(periodFigures).where(eq(periodFigures.period, row.period)).run();
    for (const [area, figures] of told) {
      for (const [figure, value] of Object.entries(figures)) {
        db.insert(periodFigures)
          .values({ period: row.period, area, figure: figure as Figure, value: value ?? null })
          .run();
      }
    }
  }
  const asPeriod = (
    row: Omit<Row, 'outdated' | 'remadeAt' | 'remadeBecause'> & Partial<Row>,
    figures: Period['figures'],
  ): Period => ({
    ...{ period: row.period, roundId: row.roundId === null ? null : String(row.roundId), previous: row.previous },
    ...{ from: row.fromAt, asOf: row.closedAt, outdated: row.outdated ?? false, figures },
    ...{ stamp: row.stamp, unseen: row.unseen, ruleChanges: row.ruleChanges, closed: true },
    remade: row.remadeAt ? { at: row.remadeAt, because: row.remadeBecause ?? [] } : null,
  });
  const roundOf = (period: string) => db.select().from(rounds).where(eq(rounds.period, period)).get();

  return {
    /**
     * Periods to be closed or counted again, oldest first: rounds that were finished since the last closing (of all the
     * rounds before the first, the latest alone: nobody knows any more what the others were), one that was opened again
     * and finished, and the last where somebody who is counted in it is gone.
     */
    due(): string[] {
      const newest = last();
      const finished = db
        .select()
        .from(rounds)
        .where(and(eq(rounds.state, 'finished'), newest?.roundId ? gt(rounds.id, newest.roundId) : undefined))
        .orderBy(rounds.id)
        .all();
      const fresh = (newest ? finished : finished.slice(-1)).filter(({ id }) => hasContents(id));
      const again =
        newest?.roundId && hasContents(newest.roundId) && (newest.outdated || isLate(newest)) ? [newest] : [];
      return [...again, ...fresh].map(({ period }) => period);
    },
    /** Closes a period, or counts a closed one again where `due` says so. What was closed and stands is left as it is. */
    close: (period: string, wish: ClosingWith): Period =>
      core.tx(() => closed(period, ({ round, asOf }) => inOneGo(round, asOf, wish))),
    /**
     * The same where others wait for this process: `breathe` is awaited between two stretches of profiles. Where anything
     * that is counted changed meanwhile, it is counted once more in one go.
     */
    async closeInSteps(period: string, wish: ClosingWith, breathe: () => Promise<void>): Promise<Period> {
      const [mark, begun] = [changed(), toClose(period)];
      let reckoned: Reckoned | undefined;
      if (begun && mark !== undefined) {
        const steps = reckon(begun.round, begun.asOf, wish);
        let step = steps.next();
        for (; !step.done; step = steps.next()) await breathe();
        if (changed() === mark) reckoned = step.value;
      }
      return core.tx(() => closed(period, ({ round, asOf }) => reckoned ?? inOneGo(round, asOf, wish)));
    },
    /** A closed period; of one that is not closed, what it would be now. Undefined where there was no such round. */
    of(period: string, wish: ClosingWith): Period | undefined {
      const known = rowOf(period);
      if (known) return asPeriod(known, figuresIn(period));
      const round = roundOf(period);
      if (!round) return undefined;
      const { told, row } = inOneGo(round, core.now(), wish);
      return { ...asPeriod(row, told), closed: false };
    },
    /** What the records still give for a closed period; undefined where what it saw is erased by now. */
    again(period: string, wish: ClosingWith): Period | undefined {
      const [known, round] = [rowOf(period), roundOf(period)];
      if (!known || !round || !hasContents(round.id)) return undefined;
      const { told, row } = inOneGo(round, known.closedAt, wish);
      return { ...asPeriod(row, told), closed: true };
    },
    /** Whether somebody of its round paused, signed anew or showed us something since it was closed: of then nobody knows more. */
    movedSince(period: string): boolean {
      const row = rowOf(period);
      if (!row) return false;
      const given = { round: row.roundId, now: core.now(), at: row.closedAt };
      return core.sqlite.prepare(MOVED).get(given) !== undefined;
    },
    /** The newest, closed or not; undefined before the first round. */
    latest: (): string | undefined =>
      db.select({ period: rounds.period }).from(rounds).orderBy(desc(rounds.id)).limit(1).get()?.period ??
      last()?.period,
    closed: (): { period: string; closedAt: string }[] =>
      db
        .select({ period: periodClosings.period, closedAt: periodClosings.closedAt })
        .from(periodClosings)
        .orderBy(desc(periodClosings.closedAt))
        .all(),
    /** What may be told of an area (null: of the whole) in a closed period; undefined where nothing may. */
    figures: (period: string, area: string | null): FiguresOf | undefined => figuresIn(period).get(area ?? ''),
    history: kept.history,
    /** What needs a person at a moment, of an area or of all. */
    items: (wish: { area: string | null; asOf: string }): PeriodItem[] => periodItems(core, wish),
    /** Whether anybody is of an area, or a closed period tells of it. */
    isArea: (name: string): boolean =>
      core.sqlite
        .prepare(
          'select exists (select 1 from people where area = @name) or exists (select 1 from period_figures where area = @name)',
        )
        .pluck()
        .get({ name }) === 1,
    areas: kept.areas,
  };

  /** What is to be counted, and as of when; undefined where what was closed stands. */
  function toClose(period: string): { round: Round; asOf: string; late: boolean; known: Row | undefined } | undefined {
    const [known, round] = [rowOf(period), roundOf(period)];
    const late = known !== undefined && isLate(known);
    if (known && (!round || !(known.outdated || late) || last()?.period !== period || !hasContents(round.id)))
      return undefined;
    if (!round) throw new Error(`no round ${period}`);
    return { round, asOf: known && !late ? known.closedAt : core.now(), late, known };
  }

  function closed(period: string, reckoned: (due: { round: Round; asOf: string }) => Reckoned): Period {
    const due = toClose(period);
    if (due) {
      const { known, late } = due;
      const because = [...new Set([...(known?.remadeBecause ?? []), late ? ('late' as const) : ('erased' as const)])];
      write(reckoned(due), known ? { at: core.now(), because } : null);
    }
    return asPeriod(rowOf(period)!, figuresIn(period));
  }

  /** Its round was opened again and finished after it was closed. */
  function isLate({ roundId, closedAt }: Row): boolean {
    if (roundId === null) return false;
    return (
      db
        .select({ id: rounds.id })
        .from(rounds)
        .where(and(eq(rounds.id, roundId), eq(rounds.state, 'finished'), gt(rounds.finishedAt, closedAt)))
        .get() !== undefined
    );
  }
}

/** Goes all steps at once. */
function drained<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
