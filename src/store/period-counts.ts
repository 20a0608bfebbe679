/**
 * Counting a period: what its round saw, and what became of what was found, of every area and of the whole in one pass.
 * Nothing older than the period is read. The numbers here are bare; `suppress.ts` says which of them may be told.
 */
import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { EXPIRING_DAYS, type Figure, LEAST_PEOPLE, type PeriodRuleChange, type Unseen } from '../domain/period.js';
import type { EngineStamp } from '../domain/result.js';
import { SIGHTS, type Wall } from '../domain/snapshot.js';
import { folded } from './aggregates.js';
import { live } from './consents.js';
import type { Core } from './core.js';
import { caseRows, changesIn, figuresOf } from './period-cases.js';
import { ruleChangesOf, ruleMoves } from './period-rules.js';
import { engineSchema } from './results.js';
import { askProfiles, asks, consents, ownAudits, people, profiles, snapshots, supplies, visits } from './schema.js';
import type { Cell, Counted } from './suppress.js';

export interface Counting {
  round: { id: number; startedAt: string };
  /** What happened is counted after this moment (null: from the beginning), until `asOf`. */
  from: string | null;
  asOf: string;
  /** What was handed over by then has run out. */
  freshSince: string;
}
export interface PeriodCounts {
  whole: Counted;
  areas: Counted[];
  /** Where nobody saw anything; folded, so that it can be told. */
  unseen: { platform: string; why: Unseen; profiles: number | null }[];
  ruleChanges: PeriodRuleChange[];
  engines: EngineStamp[];
}

/** Adds up people and values by area and for the whole. */
function tally() {
  const rows = new Map<string | null | undefined, Map<Figure, { people: Set<string>; value: number; all: number[] }>>();
  const into = (area: string | null | undefined, figure: Figure, person: string, value: number) => {
    const row = rows.get(area) ?? new Map();
    rows.set(area, row);
    const cell = row.get(figure) ?? { people: new Set<string>(), value: 0, all: [] };
    row.set(figure, cell);
    cell.people.add(person);
    cell.value += value;
    if (figure === 'daysToMend') cell.all.push(value);
  };
  return {
    /** `of`: whose area it is of, and who. */
    add(figure: Figure, of: { area: string | null; person: string }, value = 1): void {
      into(of.area, figure, of.person, value);
      into(undefined, figure, of.person, value);
    },
    counted(area: string | null | undefined, figures: readonly Figure[]): Counted {
      const row = rows.get(area);
      const cells: Partial<Record<Figure, Cell>> = {};
      for (const figure of figures) {
        const { people: who = new Set(), value = 0, all = [] } = row?.get(figure) ?? {};
        if (figure === 'leaders') cells.leaders = { people: who.size, value: who.size };
        else if (figure !== 'daysToMend') cells[figure] = { people: who.size, value };
        else if (all.length > 0) cells.daysToMend = { people: who.size, value: median(all) };
      }
      return { area: area ?? null, leaders: row?.get('leaders')?.people.size ?? 0, cells };
    },
    areas: () => [...rows.keys()].filter((area) => area !== undefined).sort(byName),
  };
}
const byName = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : 1);

const OF_AREAS: readonly Figure[] = [
  ...(['leaders', 'profiles', 'full', 'part', 'none', 'new', 'mended', 'open', 'overdue', 'disputed'] as const),
  ...(['waived', 'profileChanged', 'rulesChanged', 'seenMore', 'seenLess', 'daysToMend'] as const),
  ...(['consentsExpiring', 'waiversExpiring'] as const),
];
const OF_WHOLE: readonly Figure[] = [...OF_AREAS, 'visited', 'supplied', 'own', 'stale', 'unsupplied', 'withheld'];
/** So many profiles are read and counted in a few milliseconds. */
const STRETCH = 500;
/** Cannot be told of the first period: there is nothing to compare with. */
const COMPARED: readonly Figure[] = ['seenMore', 'seenLess', 'profileChanged', 'rulesChanged'];

export function periodCountsOf(core: Core) {
  const { db } = core;
  const state = (sight: string, key: 'state' | 'why') =>
    sql.raw(`coalesce("supplies"."snapshot", "own_audits"."snapshot", "snapshots"."snapshot") ->> '$.${sight}.${key}'`);
  const times = (key: 'state' | 'why', value: string) =>
    sql<number>`${sql.join(
      SIGHTS.map((sight) => sql`(coalesce(${state(sight, key)}, '') = ${value})`),
      sql` + `,
    )}`;

  /** One row a profile of the round, a stretch of them by id. */
  const looked = ({ round, freshSince, asOf }: Counting, after: string) =>
    db
      .select({
        ...{ profileId: profiles.id, person: profiles.personId, area: people.area, platform: profiles.platform },
        ...{ state: visits.state, wall: visits.wall, expiresAt: consents.expiresAt },
        ...{ suppliedAt: supplies.takenAt, ownAt: ownAudits.takenAt },
        hidden: times('state', 'hidden'),
        withheld: times('why', 'withheld'),
        contents: sql<number>`coalesce(${supplies.snapshot}, ${ownAudits.snapshot}, ${snapshots.snapshot}) is not null`,
        engine: sql<string | null>`coalesce(${supplies.engine}, ${ownAudits.engine}, ${snapshots.engine})`,
        old: sql<string | null>`(select s.taken_at from ${supplies} s where s.profile_id = ${profiles.id})`,
      })
      .from(visits)
      .innerJoin(profiles, eq(profiles.id, visits.profileId))
      .innerJoin(people, eq(people.id, profiles.personId))
      .innerJoin(consents, eq(consents.profileId, profiles.id))
      .leftJoin(snapshots, eq(snapshots.visitId, visits.id))
      .leftJoin(
        supplies,
        and(
          eq(supplies.profileId, profiles.id),
          inArray(visits.state, ['hidden', 'failed']),
          gt(supplies.takenAt, freshSince),
          lte(supplies.takenAt, asOf),
        ),
      )
      .leftJoin(
        ownAudits,
        and(
          inArray(visits.state, ['hidden', 'failed']),
          sql`${ownAudits.id} = (select o.id from ${ownAudits} o where o.profile_id = ${profiles.id}
            and o.taken_at between ${round.startedAt} and ${asOf} order by o.taken_at desc limit 1)`,
        ),
      )
      // By the visit's own column: its index holds a round's profiles in their order.
      .where(and(eq(visits.roundId, round.id), gt(visits.profileId, after), live(asOf)))
      .orderBy(visits.profileId)
      .limit(STRETCH)
      .all();

  /** How each profile's visit went in the round before: kept long after what it saw is erased. */
  const statesBefore = (roundId: number | undefined): Map<string, string> =>
    new Map(
      roundId === undefined
        ? []
        : db
            .select({ id: visits.profileId, state: visits.state })
            .from(visits)
            .where(eq(visits.roundId, roundId))
            .all()
            .map(({ id, state }) => [id, state]),
    );
  const asked = ({ round }: Counting): Set<string> =>
    new Set(
      db
        .select({ id: askProfiles.profileId })
        .from(askProfiles)
        .innerJoin(asks, eq(asks.id, askProfiles.askId))
        .where(eq(asks.roundId, round.id))
        .all()
        .map(({ id }) => id),
    );

  return {
    /**
     * Counts a period as it stands at `asOf`, a stretch of profiles at each step. `before`: the round of the period before it.
     * What is counted must not change meanwhile: one transaction, or whoever goes step by step makes sure of it.
     */
    *count(counting: Counting, before?: number): Generator<void, PeriodCounts> {
      const { round, from, asOf } = counting;
      const all = tally();
      const unseen: { platform: string; verdict: string; people: Set<string>; profiles: number }[] = [];
      const engines = new Map<string, number>();
      const [was, askedOf, moves] = [statesBefore(before), asked(counting), ruleMoves(core, counting)];
      const found = caseRows(core, counting);
      const soon = new Date(Date.parse(asOf) + EXPIRING_DAYS * 86_400_000).toISOString();
      let rows = looked(counting, '');
      while (rows.length > 0) {
        for (const row of rows) {
          const of = { area: row.area, person: row.person };
          all.add('leaders', of);
          all.add('profiles', of);
          const known = SIGHTS.length - row.hidden;
          // Of a visit that saw something and whose contents are erased by now, no more than that is known.
          const extent = !row.contents
            ? row.state === 'seen'
              ? 'part'
              : 'none'
            : known === 0
              ? 'none'
              : row.hidden === row.withheld
                ? 'full'
                : 'part';
          all.add(extent, of);
          if (row.withheld > 0) all.add('withheld', of);
          if (row.expiresAt <= soon) all.add('consentsExpiring', of);
          if (row.engine) engines.set(row.engine, (engines.get(row.engine) ?? 0) + 1);
          if (extent !== 'none') {
            all.add(sourceOf(row, round), of);
          } else {
            if (askedOf.has(row.profileId) || row.old !== null) all.add('unsupplied', of);
            const why: Unseen = whyOf(row);
            unseen.push({ platform: row.platform, verdict: why, people: new Set([row.person]), profiles: 1 });
          }
          const then = was.get(row.profileId);
          if (then !== undefined && row.state === 'seen' && then !== 'seen') all.add('seenMore', of);
          if (then === 'seen' && (row.state === 'hidden' || row.state === 'failed')) all.add('seenLess', of);
        }
        yield;
        rows = looked(counting, rows.at(-1)!.profileId);
      }
      for (const one of found) {
        const of = { area: one.area, person: one.person };
        for (const [figure, value] of figuresOf(one, { from, asOf, soon })) all.add(figure, of, value);
      }
      const { profileChanged, rulesChanged } = changesIn(found, counting, moves);
      for (const of of profileChanged) all.add('profileChanged', of);
      for (const of of rulesChanged) all.add('rulesChanged', of);
      const compared = (figures: readonly Figure[]) =>
        from === null ? figures.filter((figure) => !COMPARED.includes(figure)) : figures;
      return {
        whole: all.counted(undefined, compared(OF_WHOLE)),
        areas: all.areas().map((area) => all.counted(area, compared(OF_AREAS))),
        unseen: foldedUnseen(unseen),
        ruleChanges: from === null ? [] : ruleChangesOf(moves),
        engines: [...engines].sort(([, a], [, b]) => b - a).map(([engine]) => engineSchema.parse(JSON.parse(engine))),
      };
    },
  };
}

/** Where what is known of a profile comes from: what she handed over goes before what she had looked at. */
const sourceOf = (
  { suppliedAt, ownAt }: { suppliedAt: string | null; ownAt: string | null },
  { startedAt }: Counting['round'],
): Figure => {
  if (suppliedAt !== null) return suppliedAt >= startedAt ? 'supplied' : 'stale';
  return ownAt === null ? 'visited' : 'own';
};

const whyOf = ({ state, wall }: { state: string; wall: Wall | null }): Unseen =>
  state === 'failed' ? 'failed' : state === 'hidden' ? (wall ?? 'unreadable') : 'not-yet';

/** Blocks of at least five people; what is left is one block, of which nothing is said but how many where it is told. */
function foldedUnseen(rows: readonly { platform: string; verdict: string; people: Set<string>; profiles: number }[]) {
  const merged = new Map<string, { platform: string; verdict: string; people: Set<string>; profiles: number }>();
  for (const row of rows) {
    const key = JSON.stringify([row.platform, row.verdict]);
    const known = merged.get(key);
    if (!known) merged.set(key, { ...row, people: new Set(row.people) });
    else {
      for (const person of row.people) known.people.add(person);
      known.profiles += row.profiles;
    }
  }
  if (merged.size === 0) return [];
  return folded([...merged.values()])
    .map(({ platform, verdict, people: who, profiles: n }) => ({
      platform,
      why: verdict as Unseen,
      profiles: who.size < LEAST_PEOPLE ? null : n,
    }))
    .sort((a, b) => (b.profiles ?? 0) - (a.profiles ?? 0) || (a.platform + a.why < b.platform + b.why ? -1 : 1));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const middle = Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
  return Math.round(middle * 10) / 10;
}
