/**
 * What is left of a round once its contents are erased: how many profiles of each platform had which verdict, of nobody.
 * No count of fewer people than `LEAST` is ever written: small ones are folded into their neighbours before they are stored
 * (first platforms, then verdicts), so that what stands there adds up and nothing can be told from what is missing.
 */
import { asc, eq } from 'drizzle-orm';
import type { Core } from './core.js';
import { aggregates } from './schema.js';

export const LEAST = 5;
const ANY = '*';

export interface Aggregate {
  period: string;
  /** '*': several, folded into one. */
  platform: string;
  /** A verdict, 'failed', or '*': any. */
  verdict: string;
  /** Null: fewer than may be told. */
  profiles: number | null;
}
interface Cell {
  platform: string;
  verdict: string;
  /** Person ids, and how many profiles of theirs. */
  people: Set<string>;
  profiles: number;
}

export function aggregatesOf({ db, sqlite, tx }: Core) {
  const cells = sqlite.prepare(
    `select p.platform as platform, coalesce(s.verdict, 'failed') as verdict, p.person_id as personId
     from visits v join profiles p on p.id = v.profile_id left join snapshots s on s.visit_id = v.id
     where v.round_id = ? and (s.verdict is not null or v.state = 'failed')`,
  );
  return {
    /** Counts a round once and for all. False where that was done before: what was erased since must not change it. */
    count(round: { id: number; period: string }): boolean {
      return tx(() => {
        const done = db.select().from(aggregates).where(eq(aggregates.period, round.period)).limit(1).get();
        if (done) return false;
        const found = new Map<string, Cell>();
        for (const row of cells.all(round.id) as { platform: string; verdict: string; personId: string }[]) {
          add(found, row.platform, row.verdict, new Set([row.personId]), 1);
        }
        for (const { platform, verdict, people, profiles } of folded([...found.values()])) {
          const told = people.size >= LEAST ? profiles : null;
          db.insert(aggregates).values({ period: round.period, platform, verdict, profiles: told }).run();
        }
        return true;
      });
    },
    all: (): Aggregate[] =>
      db
        .select()
        .from(aggregates)
        .orderBy(asc(aggregates.period), asc(aggregates.platform), asc(aggregates.verdict))
        .all(),
  };
}

function add(into: Map<string, Cell>, platform: string, verdict: string, people: Set<string>, profiles: number): void {
  const key = JSON.stringify([platform, verdict]);
  const cell = into.get(key) ?? { platform, verdict, people: new Set(), profiles: 0 };
  for (const person of people) cell.people.add(person);
  cell.profiles += profiles;
  into.set(key, cell);
}

/** Merges cells by what `rename` makes of their names. */
function merged(cells: readonly Cell[], rename: (cell: Cell) => { platform: string; verdict: string }): Cell[] {
  const into = new Map<string, Cell>();
  for (const cell of cells) {
    const { platform, verdict } = rename(cell);
    add(into, platform, verdict, cell.people, cell.profiles);
  }
  return [...into.values()];
}
const small = ({ people }: Cell): boolean => people.size < LEAST;

/**
 * Platforms with a small cell go into one together, and its verdicts into one where they are small still; where that one is
 * small too, the smallest of the other platforms joins it. An empty round leaves one cell of nobody, so that it is known to
 * be counted.
 */
export function folded(cells: readonly Cell[]): Cell[] {
  const weak = new Set(cells.filter(small).map(({ platform }) => platform));
  for (;;) {
    const gathered = merged(cells, ({ platform, verdict }) => ({
      verdict,
      platform: weak.has(platform) ? ANY : platform,
    }));
    const strong = gathered.filter(({ platform }) => platform !== ANY);
    const rest = gathered.filter(({ platform }) => platform === ANY);
    const one = rest.some(small) ? merged(rest, () => ({ platform: ANY, verdict: ANY })) : rest;
    if (strong.length === 0 && one.length === 0)
      return [{ platform: ANY, verdict: ANY, people: new Set(), profiles: 0 }];
    if (strong.length === 0 || !one.some(small)) return [...strong, ...one];
    const sizes = merged(strong, ({ platform }) => ({ platform, verdict: ANY })).sort(
      (a, b) => a.people.size - b.people.size,
    );
    weak.add(sizes[0]!.platform);
  }
}
