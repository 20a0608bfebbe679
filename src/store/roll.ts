/**
 * The roll of Leaders as an admin may see it: who takes part and until when, and who was invited and has not answered yet.
 * Whoever is neither (an invitation that ended, a consent that ended in whatever way) stands nowhere on it, in no count and no
 * search, so that nobody can be asked why. An invitation runs its time whatever she answered: that she said no shows nowhere. An admin is shown the people of her areas alone.
 */
import type { Core } from './core.js';
import { keyOf } from './core.js';

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
/** One row a person who takes part or is invited, each table gone through once. */
const ROLL = `
  with running as (
    select f.person_id as personId, count(*) as profiles, min(c.expires_at) as endsAt
    from consents c join profiles f on f.id = c.profile_id where ${LIVE} group by f.person_id),
  open as (
    select person_id as personId, max(created_at) as invitedAt, max(expires_at) as invitedUntil
    from invitations where expires_at > @now group by person_id)
  select p.id, p.name, p.email, p.area, p.name_key as nameKey,
    case when r.profiles is null then 'invited' else 'in' end as state,
    coalesce(r.profiles, 0) as profiles, r.endsAt,
    case when r.profiles is null then o.invitedAt end as invitedAt,
    case when r.profiles is null then o.invitedUntil end as invitedUntil
  from people p left join running r on r.personId = p.id left join open o on o.personId = p.id
  where (r.profiles is not null or o.invitedUntil is not null)
    and (@areas is null or coalesce(p.area, '') in (select value from json_each(@areas)))`;
const ONE = `${ROLL} and p.id = @id`;
const PAGE = `select * from (${ROLL})
  where (@area is null or coalesce(area, '') = @area) and (@state is null or state = @state)
    and (@search is null or instr(nameKey, @search) > 0 or instr(coalesce(email, ''), @search) > 0)
    and (nameKey, id) > (@afterKey, @afterId)
  order by nameKey, id limit @limit`;
const COUNTS = `select coalesce(area, '') as area, sum(state = 'in') as "in", sum(state = 'invited') as invited
  from (${ROLL}) group by coalesce(area, '') order by lower(coalesce(area, ''))`;

export function rollOf(core: Core) {
  const { sqlite } = core;
  const areasOf = (areas: Areas): string | null => (areas === 'all' ? null : JSON.stringify(areas));
  const shown = ({ nameKey: _, ...row }: OnRoll & { nameKey: string }): OnRoll => row;
  return {
    /** One page by name, and where the next begins. */
    page({ areas, area, state, search, after, limit = 50 }: RollWish): { rows: OnRoll[]; next: string | undefined } {
      const [afterKey = '', afterId = ''] = after ? (JSON.parse(fromBase64(after)) as string[]) : [];
      const wish = { area: area ?? null, state: state ?? null, search: search?.trim() ? keyOf(search) : null };
      const found = sqlite
        .prepare(PAGE)
        .all({ ...wish, areas: areasOf(areas), afterKey, afterId, limit: limit + 1, now: core.now() }) as (OnRoll & {
        nameKey: string;
      })[];
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      const next = found.length > limit && last ? toBase64(JSON.stringify([last.nameKey, last.id])) : undefined;
      return { rows: rows.map(shown), next };
    },
    /** One person, while she stands on the roll of these areas. */
    of(id: string, areas: Areas): OnRoll | undefined {
      const row = sqlite.prepare(ONE).get({ id, areas: areasOf(areas), now: core.now() });
      return row === undefined ? undefined : shown(row as OnRoll & { nameKey: string });
    },
    /** How many take part and how many are invited, by area. */
    areas: (areas: Areas): AreaCount[] =>
      sqlite.prepare(COUNTS).all({ areas: areasOf(areas), now: core.now() }) as AreaCount[],
    /** Whom a mail address belongs to, with her area and whether she stands on the roll: for whoever is about to invite her. */
    byMail(email: string): { id: string; area: string | null; state: OnRoll['state'] | undefined } | undefined {
      const person = sqlite.prepare('select id, area from people where email = ?').get(email) as
        | { id: string; area: string | null }
        | undefined;
      const row =
        person && (sqlite.prepare(ONE).get({ id: person.id, areas: null, now: core.now() }) as OnRoll | undefined);
      return person && { ...person, state: row?.state };
    },
  };
}

const toBase64 = (text: string): string => Buffer.from(text).toString('base64url');
const fromBase64 = (text: string): string => Buffer.from(text, 'base64url').toString();
