/** Counts for whoever opens the overview: what she may see in the review list, by state. Counted in the database, in one go. */
import { CASE_STATES, type CaseState } from '../domain/case.js';
import { built } from './built.js';
import type { Core } from './core.js';
import type { Areas } from './roll.js';

const STATES = `
  select k.state, count(*) as n, sum(k.waits_from is not null and k.waits_from <= @now and k.state <> 'closed') as waiting
  from cases k join profiles f on f.id = k.profile_id join people p on p.id = f.person_id
  cross join consents c on c.profile_id = f.id
  where k.shown_at <= @now and c.current = 1 and c.withdrawn_at is null and c.signed_at <= @now and c.expires_at > @now
    and f.state = 'active' and f.control in ('not-needed', 'proven') and (f.paused_until is null or f.paused_until <= @now)
    and (@areas is null or coalesce(p.area, '') in (select value from json_each(@areas)))
  group by k.state`;

export interface CaseCounts {
  states: Record<CaseState, number>;
  /** Those that wait for a decision. */
  waiting: number;
}

export function deskOf(core: Core) {
  const states = built(() => core.sqlite.prepare(STATES));
  return {
    /** Only cases that admins may see: those before are hers alone. */
    cases(areas: Areas): CaseCounts {
      const given = { now: core.now(), areas: areas === 'all' ? null : JSON.stringify(areas) };
      const rows = states().all(given) as { state: CaseState; n: number; waiting: number }[];
      const of = (state: CaseState) => rows.find((row) => row.state === state)?.n ?? 0;
      return {
        states: Object.fromEntries(CASE_STATES.map((state) => [state, of(state)])) as Record<CaseState, number>,
        waiting: rows.reduce((sum, row) => sum + row.waiting, 0),
      };
    },
  };
}
