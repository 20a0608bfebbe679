/**
 * The roll of Leaders as an admin may see it: who takes part and until when, and who was invited and has not answered yet.
 * Whoever is neither (an invitation that ended, a consent that ended in whatever way) stands nowhere on it, in no count and no
 * search, so that nobody can be asked why. An invitation runs its time whatever she answered: that she said no shows nowhere. An admin is shown the people of her areas alone.
 */
import { built } from './built.js';
import type { Core } from './core.js';
import { keyOf } from './core.js';
import { type Watched, watchTables } from './watched.js';

export type Areas = 'all' | readonly string[];
export interface OnRoll {
  id: string;
  name: string;
  email: string | null;
  area: string | null;
  state: 'in' | 'invited';
  /** Of who takes part: profiles with a live consent, and when the first of them ends. */
  profiles: number;
  endsAt: string | null;
  /** Of who was invited: since when, and until when she can answer. */
  invitedAt: string | null;
  invitedUntil: string | null;
}
export interface RollWish {
  areas: Areas;
  /** One of them; '' for people without one. */
  area?: string | undefined;
  state?: OnRoll['state'] | undefined;
  /** Part of a name or of a mail address. */
  search?: string | undefined;
  /** `next` of the page before. */
  after?: string | undefined;
  limit?: number;
}
export interface AreaCount {
  /** '' for people without one. */
  area: string;
  in: number;
  invited: number;
}

const LIVE = `c.current = 1 and c.withdrawn_at is null and c.signed_at <= @now and c.expires_at > @now and f.state = 'active'
  and f.control in ('not-needed', 'proven') and (f.paused_until is null or f.paused_until <= @now)`;
const HERS = `from profiles f join consents c on c.profile_id = f.id where f.person_id = p.id and ${LIVE}`;
const ASKED = 'from invitations i where i.person_id = p.id and i.expires_at > @now';
const STANDS = {
  all: `(exists (select 1 ${HERS}) or exists (select 1 ${ASKED}))`,
  in: `exists (select 1 ${HERS})`,
  invited: `(exists (select 1 ${ASKED}) and not exists (select 1 ${HERS}))`,
};
/** People in the order of their names, so that a page ends where it is full; whether each stands on the roll is looked up. */
const rollBy = (stands: string) => `
  select p.id, p.name, p.email, p.area, p.name_key as nameKey, (select count(*) ${HERS}) as profiles,
    (select min(c.expires_at) ${HERS}) as endsAt, (select max(i.created_at) ${ASKED}) as invitedAt,
    (select max(i.expires_at) ${ASKED}) as invitedUntil
  from people p
  where (@areas is null or coalesce(p.area, '') in (select value from json_each(@areas))) and ${stands}`;
const ONE = `${rollBy(STANDS.all)} and p.id = @id`;
const pageBy = (stands: string) => `${rollBy(stands)}
    and (@area is null or coalesce(p.area, '') = @area)
    and (@search is null or instr(p.name_key, @search) > 0 or instr(coalesce(p.email, ''), @search) > 0)
    and (p.name_key, p.id) > (@afterKey, @afterId)
  order by p.name_key, p.id limit @limit`;
/** Everybody at once, each table gone through once, and when the next of them changes by time alone. */
const COUNTS = `
  with held as (
    select f.person_id as person, max(${LIVE}) as live,
      min(case when c.expires_at > @now then c.expires_at end) as ends,
      min(case when f.paused_until > @now then f.paused_until end) as paused,
      min(case when c.signed_at > @now then c.signed_at end) as begins
    from consents c join profiles f on f.id = c.profile_id where c.current = 1 group by f.person_id),
  open as (select person_id as person, min(expires_at) as ends from invitations where expires_at > @now group by person_id)
  select coalesce(p.area, '') as area, sum(coalesce(h.live, 0)) as "in",
    sum(coalesce(h.live, 0) = 0 and o.ends is not null) as invited, min(h.ends) as ends, min(h.paused) as paused,
    min(h.begins) as begins, min(o.ends) as closes
  from people p left join held h on h.person = p.id left join open o on o.person = p.id
  group by coalesce(p.area, '') order by lower(coalesce(p.area, ''))`;

/**
 * What `COUNTS` goes by, column for column: a visit writes whose account a profile is, and after each of them all would be
 * counted anew.
 */
const COUNTED: readonly Watched[] = [
  { table: 'people', columns: ['id', 'area'] },
  { table: 'profiles', columns: ['id', 'person_id', 'state', 'control', 'paused_until'] },
  { table: 'consents', columns: ['profile_id', 'current', 'withdrawn_at', 'signed_at', 'expires_at'] },
  { table: 'invitations', columns: ['person_id', 'expires_at'] },
];

interface Found extends Omit<OnRoll, 'state'> {
  nameKey: string;
}
const shown = ({ nameKey: _, ...row }: Found): OnRoll =>
  row.profiles > 0
    ? { ...row, state: 'in', invitedAt: null, invitedUntil: null }
    : { ...row, state: 'invited', endsAt: null };

export function rollOf(core: Core) {
  const { sqlite } = core;
  const pages = {
    all: built(() => sqlite.prepare(pageBy(STANDS.all))),
    in: built(() => sqlite.prepare(pageBy(STANDS.in))),
    invited: built(() => sqlite.prepare(pageBy(STANDS.invited))),
  };
  const one = built(() => sqlite.prepare(ONE));
  const areasOf = (areas: Areas): string | null => (areas === 'all' ? null : JSON.stringify(areas));
  const changed = watchTables(sqlite, 'roll', COUNTED);
  let kept: { mark: string; from: string; until: string; counts: AreaCount[] } | undefined;

  /** Counted anew when something about it changed, or a moment came at which somebody's time begins or ends. */
  function everyArea(): AreaCount[] {
    const [mark, now] = [changed(), core.now()];
    if (kept && kept.mark === mark && kept.from <= now && now < kept.until) return kept.counts;
    type Row = AreaCount & Record<'ends' | 'paused' | 'begins' | 'closes', string | null>;
    const rows = sqlite.prepare(COUNTS).all({ now }) as Row[];
    const moments = rows.flatMap(({ ends, paused, begins, closes }) => [ends, paused, begins, closes]);
    const until = moments.filter((moment) => moment !== null).sort()[0] ?? FOR_EVER;
    const counts = rows
      .map((row) => ({ area: row.area, in: row.in, invited: row.invited }))
      .filter((row) => row.in + row.invited > 0);
    kept = mark === undefined ? undefined : { mark, from: now, until, counts };
    return counts;
  }

  return {
    /** One page by name, and where the next begins. */
    page({ areas, area, state, search, after, limit = 50 }: RollWish): { rows: OnRoll[]; next: string | undefined } {
      const [afterKey = '', afterId = ''] = after ? (JSON.parse(fromBase64(after)) as string[]) : [];
      const wish = { area: area ?? null, search: search?.trim() ? keyOf(search) : null };
      const found = pages[state ?? 'all']().all({
        ...wish,
        areas: areasOf(areas),
        afterKey,
        afterId,
        limit: limit + 1,
        now: core.now(),
      }) as Found[];
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      const next = found.length > limit && last ? toBase64(JSON.stringify([last.nameKey, last.id])) : undefined;
      return { rows: rows.map(shown), next };
    },
    /** One person, while she stands on the roll of these areas. */
    of(id: string, areas: Areas): OnRoll | undefined {
      const row = one().get({ id, areas: areasOf(areas), now: core.now() });
      return row === undefined ? undefined : shown(row as Found);
    },
    /** How many take part and how many are invited, by area. */
    areas: (areas: Areas): AreaCount[] => everyArea().filter(({ area }) => areas === 'all' || areas.includes(area)),
    /** Whom a mail address belongs to, with her area and whether she stands on the roll: for whoever is about to invite her. */
    byMail(email: string): { id: string; area: string | null; state: OnRoll['state'] | undefined } | undefined {
      const person = sqlite.prepare('select id, area from people where email = ?').get(email) as
        | { id: string; area: string | null }
        | undefined;
      const row = person && (one().get({ id: person.id, areas: null, now: core.now() }) as Found | undefined);
      return person && { ...person, state: row && shown(row).state };
    },
  };
}

const FOR_EVER = '9999';
const toBase64 = (text: string): string => Buffer.from(text).toString('base64url');
const fromBase64 = (text: string): string => Buffer.from(text, 'base64url').toString();
