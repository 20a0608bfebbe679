/** What needs a person now: cases past their Leader's own time, or answered with something that asks for somebody. */
import type { Core } from './core.js';
import { standing } from './period-cases.js';

export interface PeriodItem {
  id: string;
  profileId: string;
  platform: string;
  handle: string;
  url: string;
  personId: string;
  name: string;
  area: string | null;
  audit: string;
  version: number;
  clause: string;
  kind: 'finding' | 'needs-review';
  lang: string;
  answer: 'mended' | 'explained' | 'disputed' | 'waiver-asked' | null;
  decision: 'stands' | 'not-a-finding' | 'waived' | 'asked' | null;
  openedAt: string;
  toldAt: string | null;
  graceUntil: string | null;
  shownAt: string;
  waitsFrom: string | null;
  answeredAt: string | null;
  decidedAt: string | null;
  reopenedAt: string | null;
  waiverEnded: 'expired' | 'changed' | null;
  standing: 'overdue' | 'disputed';
}

/** Cross joins keep the order: cases are few, and SQLite would go through all profiles for them. */
const ITEMS = `
  select c.id, c.profile_id as profileId, p.platform, p.handle, p.url, pe.id as personId, pe.name, pe.area, c.audit,
    c.version, c.clause, c.kind, c.lang, c.answer, c.decision, c.opened_at as openedAt, c.told_at as toldAt,
    c.grace_until as graceUntil, c.shown_at as shownAt, c.waits_from as waitsFrom, c.answered_at as answeredAt,
    c.decided_at as decidedAt, c.reopened_at as reopenedAt, c.waiver_ended as waiverEnded
  from cases c
  cross join profiles p on p.id = c.profile_id
  cross join people pe on pe.id = p.person_id
  cross join consents k on k.profile_id = c.profile_id
  where k.current = 1 and k.withdrawn_at is null and k.signed_at <= @asOf and k.expires_at > @asOf and p.state = 'active'
    and p.control in ('not-needed', 'proven') and (p.paused_until is null or p.paused_until <= @asOf)
    and c.shown_at <= @asOf and c.opened_at <= @asOf and (c.state <> 'closed' or c.closed_at > @asOf)
    and (@area is null or pe.area = @area)
  order by pe.name_key, p.url, c.opened_at, c.id`;

/** Open cases that admins may see at a moment, by name of the Leader: nobody is ranked. */
export const periodItems = ({ sqlite }: Core, { area, asOf }: { area: string | null; asOf: string }): PeriodItem[] =>
  (sqlite.prepare(ITEMS).all({ area, asOf }) as Omit<PeriodItem, 'standing'>[]).map((item) => ({
    ...item,
    standing: standing(item, asOf) === 'disputed' ? 'disputed' : 'overdue',
  }));
