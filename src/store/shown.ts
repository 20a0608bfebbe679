/** Pictures that were seen last of whoever takes part, to try something on. */
import type { Core } from './core.js';
import type { Areas } from './roll.js';

const PICTURES = `
  select p.sha256, f.person_id as personId, max(v.ended_at) as at
  from pictures p join visits v on v.id = p.visit_id join profiles f on f.id = v.profile_id
  join people h on h.id = f.person_id join consents c on c.profile_id = f.id
  where c.current = 1 and c.withdrawn_at is null and c.signed_at <= @now and c.expires_at > @now and f.state = 'active'
    and (@areas is null or coalesce(h.area, '') in (select value from json_each(@areas)))
  group by p.sha256 order by at desc, p.sha256`;

export function shownOf(core: Core) {
  return {
    /** Each picture once, the newest first, with one whose it is. */
    pictures: (areas: Areas): { sha256: string; personId: string }[] =>
      (
        core.sqlite
          .prepare(PICTURES)
          .all({ now: core.now(), areas: areas === 'all' ? null : JSON.stringify(areas) }) as {
          sha256: string;
          personId: string;
        }[]
      ).map(({ sha256, personId }) => ({ sha256, personId })),
  };
}
