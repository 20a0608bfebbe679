/** What became of what was found, in a period: counted from cases, whose dates outlive the evidence. */
import type { Figure } from '../domain/period.js';
import type { Core } from './core.js';
import type { Counting } from './period-counts.js';
import type { RuleMoves } from './period-rules.js';

/** What became of a case by a moment. */
export interface CaseCount {
  profileId: string;
  person: string;
  area: string | null;
  audit: string;
  answer: string | null;
  state: string;
  closedAs: string | null;
  openedAt: string;
  toldAt: string | null;
  shownAt: string | null;
  answeredAt: string | null;
  decidedAt: string | null;
  closedAt: string | null;
  reopenedAt: string | null;
  waivedUntil: string | null;
}
const CASES = `
  select c.profile_id as profileId, p.person_id as person, pe.area as area, c.audit, c.answer, c.state,
    c.closed_as as closedAs, c.opened_at as openedAt, c.told_at as toldAt, c.shown_at as shownAt,
    c.answered_at as answeredAt, c.decided_at as decidedAt, c.closed_at as closedAt, c.reopened_at as reopenedAt,
    c.waived_until as waivedUntil
  from cases c
  join profiles p on p.id = c.profile_id
  join people pe on pe.id = p.person_id
  join consents k on k.profile_id = c.profile_id
  where k.current = 1 and k.withdrawn_at is null and k.signed_at <= @asOf and k.expires_at > @asOf and p.state = 'active'
    and p.control in ('not-needed', 'proven') and (p.paused_until is null or p.paused_until <= @asOf)
    and c.opened_at <= @asOf
    and (c.state <> 'closed' or c.closed_at > @from or (c.closed_as = 'waived' and c.waived_until > @asOf))
  order by c.id`;
/** Cases that are open at `asOf`, ended since `from`, or let pass by a waiver that still holds. */
export const caseRows = ({ sqlite }: Core, { from, asOf }: Counting): CaseCount[] =>
  sqlite.prepare(CASES).all({ from: from ?? '', asOf }) as CaseCount[];

const ASKING = ['explained', 'disputed', 'waiver-asked'];
const DAY_MS = 86_400_000;

/** What a case counts for. */
export function* figuresOf(
  one: CaseCount,
  { from, asOf, soon }: { from: string | null; asOf: string; soon: string },
): Generator<[Figure, number]> {
  const within = (at: string | null): boolean => at !== null && at > (from ?? '') && at <= asOf;
  const told = one.toldAt;
  if (within(told)) yield ['new', 1];
  if (one.closedAt !== null && one.closedAt <= asOf) {
    if (one.closedAs === 'mended' && within(one.closedAt) && told !== null) {
      yield ['mended', 1];
      yield ['daysToMend', Math.max(0, (Date.parse(one.closedAt) - Date.parse(told)) / DAY_MS)];
    }
    if (one.closedAs === 'waived' && one.waivedUntil !== null && one.waivedUntil > asOf) {
      yield ['waived', 1];
      if (one.waivedUntil <= soon) yield ['waiversExpiring', 1];
    }
    return;
  }
  if (told === null || told > asOf) return;
  yield [standing(one, asOf), 1];
}

/** Where an open case stands: hers, over its time, or answered with something that asks for a person. */
export function standing(
  one: Pick<CaseCount, 'answer' | 'answeredAt' | 'decidedAt' | 'shownAt'>,
  asOf: string,
): 'open' | 'overdue' | 'disputed' {
  const { answer, answeredAt, decidedAt, shownAt } = one;
  if (shownAt === null || shownAt > asOf) return 'open';
  const answered = answer !== null && ASKING.includes(answer) && answeredAt !== null && answeredAt <= asOf;
  const decided = decidedAt !== null && decidedAt <= asOf && answeredAt !== null && decidedAt >= answeredAt;
  return answered && !decided ? 'disputed' : 'overdue';
}

type Of = { area: string | null; person: string };

/** Profiles judged otherwise, each once: by changed rules or terms, or by what the profile shows. */
export function changesIn(rows: readonly CaseCount[], { from, asOf }: Counting, moves: RuleMoves) {
  const within = (at: string | null): boolean => at !== null && at > (from ?? '') && at <= asOf;
  const rules = new Map<string, Of>([...moves].map(([id, { area, person }]) => [id, { area, person }]));
  const profile = new Map<string, Of>();
  for (const one of rows) {
    const { profileId, audit, area, person } = one;
    const ended = within(one.closedAt) ? one.closedAs : null;
    const byRules = moves.get(profileId)?.moves.some((move) => move.audit === audit) ?? false;
    if (ended === 'rules-changed') rules.set(profileId, { area, person });
    else if (!byRules && (within(one.openedAt) || within(one.reopenedAt) || ended === 'mended'))
      profile.set(profileId, { area, person });
  }
  return { profileChanged: [...profile.values()], rulesChanged: [...rules.values()] };
}
