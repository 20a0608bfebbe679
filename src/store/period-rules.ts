/** What changes of our own rules and terms moved in a period, without anything at the profiles having changed. */
import { and, eq, gt, sql } from 'drizzle-orm';
import type { OutcomeMove } from '../domain/again.js';
import { LEAST_PEOPLE, type PeriodRuleChange } from '../domain/period.js';
import { live } from './consents.js';
import type { Core } from './core.js';
import { consents, people, profiles, rejudgements, visits } from './schema.js';

/** By profile. */
export type RuleMoves = ReadonlyMap<string, { person: string; area: string | null; moves: OutcomeMove[] }>;

/** What was judged again between two moments and came out otherwise. */
export function ruleMoves({ db }: Core, { from, asOf }: { from: string | null; asOf: string }): RuleMoves {
  const rows = db
    .select({ id: profiles.id, person: people.id, area: people.area, moves: rejudgements.moves })
    .from(rejudgements)
    .innerJoin(visits, eq(visits.id, rejudgements.visitId))
    .innerJoin(profiles, eq(profiles.id, visits.profileId))
    .innerJoin(people, eq(people.id, profiles.personId))
    .innerJoin(consents, eq(consents.profileId, profiles.id))
    .where(and(gt(rejudgements.at, from ?? ''), sql`${rejudgements.at} <= ${asOf}`, live(asOf)))
    .orderBy(rejudgements.id)
    .all();
  const by = new Map<string, { person: string; area: string | null; moves: OutcomeMove[] }>();
  for (const { id, person, area, moves } of rows) {
    by.set(id, { person, area, moves: [...(by.get(id)?.moves ?? []), ...moves] });
  }
  return by;
}

/** Which rules and terms moved something, and how many profiles; how many is told of five people and more. */
export function ruleChangesOf(moves: RuleMoves): PeriodRuleChange[] {
  const by = new Map<string, { because: PeriodRuleChange['because']; profiles: Set<string>; people: Set<string> }>();
  for (const [profileId, { person, moves: hers }] of moves) {
    for (const { audit, newly, noLonger, because } of hers) {
      const entries = [...newly, ...noLonger];
      for (const name of because === 'rule' || entries.length === 0 ? [audit] : entries) {
        const known = by.get(name) ?? { because, profiles: new Set(), people: new Set() };
        by.set(name, known);
        known.profiles.add(profileId);
        known.people.add(person);
      }
    }
  }
  return [...by]
    .map(([name, { because, profiles: n, people: who }]) => ({
      by: name,
      because,
      profiles: who.size < LEAST_PEOPLE ? null : n.size,
    }))
    .sort((a, b) => (b.profiles ?? 0) - (a.profiles ?? 0) || (a.by < b.by ? -1 : 1));
}
