import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_ANSWERS, CASE_DECISIONS, type Case, WAIVER_SCOPES } from '../../src/domain/case.js';
import type { ProfileResult } from '../../src/domain/result.js';
import { hidden, seen } from '../../src/domain/snapshot.js';
import type { NamedDecider, Store } from '../../src/store/index.js';
import { DAY, type Enrolled, enrol, type HandClock, resultOf, runRound, troubleIn, world } from './making.js';
import { tellEverybody } from './telling.js';

const GRACE = 30;
/** What a look can meet: a picture with a badge, another picture with other words, none of it, or a wall. */
const SIGHTS = ['badge', 'other-badge', 'clean', 'wall'] as const;
type Meets = (typeof SIGHTS)[number];
const WORDS: Partial<Record<Meets, string>> = { badge: 'Kanari', 'other-badge': 'Amsel' };
const STAFF: NamedDecider[] = [
  { id: 'staff-1', name: 'First Admin', owner: false, areas: 'all' },
  { id: 'staff-2', name: 'Second Admin', owner: false, areas: ['Here'] },
  { id: 'staff-3', name: 'The Owner', owner: true, areas: 'all' },
];

function lookAt(profile: Enrolled['profile'], meets: Meets, takenAt: string) {
  const made = resultOf(profile, WORDS[meets] ?? 'nothing');
  const [rule, leader] = made.result.outcomes;
  const result: ProfileResult = { ...made.result, takenAt, snapshot: { ...made.result.snapshot, takenAt } };
  result.snapshot.bio = seen('A bio');
  leader!.outcome = { kind: 'pass' };
  if (WORDS[meets]) return { ...made, result };
  const hid = meets === 'wall';
  if (hid) result.snapshot.avatar = hidden('login');
  const outcome = hid
    ? { kind: 'not-seen' as const, missing: ['avatar' as const], why: 'login' as const }
    : { kind: 'pass' as const };
  const outcomes = [{ ...rule!, outcome }, leader!];
  return {
    result: { ...result, outcomes, verdict: hid ? ('unseen' as const) : ('clear' as const), readings: {} },
    pictures: {},
  };
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('visit' as const), meets: fc.constantFrom(...SIGHTS) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('own' as const), meets: fc.constantFrom(...SIGHTS) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 45 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('jump' as const), days: fc.integer({ min: -400, max: 400 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('mail' as const, 'turn' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), answer: fc.constantFrom(...CASE_ANSWERS) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      decision: fc.constantFrom(...CASE_DECISIONS),
      scope: fc.constantFrom(...WAIVER_SCOPES),
      who: fc.integer({ min: 0, max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('withdraw' as const, 'erase' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Walks through the steps, and holds after each what must never break against a memory of its own. */
function walk(steps: readonly Step[]): void {
  const { store, time } = world({ memory: true });
  const her = enrol(store, 'ada');
  const memory = new Memory();
  let round = 0;
  let newest = '';
  for (const one of steps) {
    const [before] = store.cases.forPerson(her.personId);
    memory.before(before?.case);
    if (one.do === 'pass') time.pass(one.days * DAY);
    if (one.do === 'jump') time.pass(one.days * DAY);
    if (one.do === 'visit' || one.do === 'own') {
      time.pass(1);
      const { result, pictures } = lookAt(her.profile, one.meets, time.now());
      // Without a live consent nothing is stored; a look that is older than what is known says nothing.
      if (one.do === 'own') troubleIn(() => store.ownAudits.put(her.profileId, result, pictures));
      else runRound(store, `period-${round++}`, () => ({ result, pictures }));
      const stored = one.do === 'own' ? store.ownAudits.of(her.profileId) : store.outcomes.last(her.profileId);
      if (stored?.takenAt === result.takenAt && result.takenAt > newest) {
        newest = result.takenAt;
        memory.look(one.meets);
      }
    }
    if (one.do === 'mail' && tellEverybody(store, GRACE, time.now()) > 0) memory.told(time);
    if (one.do === 'turn') store.cases.turn();
    if (one.do === 'answer' && before) {
      const given = {
        caseId: before.case.id,
        personId: her.personId,
        answer: one.answer,
        text: 'hers',
        graceDays: GRACE,
      };
      if (troubleIn(() => store.cases.answer(given)) === 'none') memory.answered(one.answer, time);
    }
    if (one.do === 'decide' && before) decide(store, before.case, one, memory, time);
    if (one.do === 'withdraw' || one.do === 'erase') {
      if (one.do === 'withdraw') store.consents.withdraw(her.personId);
      else store.erase(her.personId);
      expect(store.cases.forAdmins({ areas: 'all' })).toEqual([]);
      expect(store.cases.forPerson(her.personId)).toEqual([]);
      if (one.do === 'withdraw')
        expect(store.exportPerson(her.personId).profiles[0]).toMatchObject({ cases: [], dismissed: [] });
      return;
    }
    holds(store, her, memory, time);
  }
}

function decide(store: Store, one: Case, step: Extract<Step, { do: 'decide' }>, memory: Memory, time: HandClock): void {
  const by = STAFF[step.who]!;
  const { decision, scope } = step;
  const until = new Date(Date.parse(time.now()) + 40 * DAY * 1000).toISOString();
  const waiver = decision === 'waived' ? { waiver: { scope, until } } : {};
  const trouble = troubleIn(() =>
    store.cases.decide({
      caseId: one.id,
      by,
      decision,
      text: 'a reason',
      ...waiver,
      needs: ['avatar', 'banner'],
      graceDays: GRACE,
    }),
  );
  if (!one.escalated || by.areas !== 'all') expect(trouble).toBe('CASE_UNKNOWN');
  else if (one.answer === 'disputed' && !by.owner && memory.deciders.has(by.id)) expect(trouble).toBe('DECIDER_BARRED');
  else expect(['none', 'CASE_MOVED', 'INPUT_INVALID']).toContain(trouble);
  if (trouble !== 'none') return;
  if (decision === 'stands' || decision === 'waived') memory.deciders.add(by.id);
  if (decision === 'not-a-finding') memory.dismiss();
}

/** What the walk remembers by itself, to hold the store against. */
class Memory {
  deciders = new Set<string>();
  dismissed = new Set<Meets>();
  /** Since the case was opened or came back: whether she asked for a person, and when her time is over. */
  asked = false;
  graceUntil: number | undefined;
  /** What looks that saw the place met, since it was last there. */
  sawItGone = false;
  standing: Meets | undefined;
  last: Case | undefined;

  before(one: Case | undefined): void {
    this.last = one;
  }
  look(meets: Meets): void {
    if (meets === 'wall') return;
    const found = WORDS[meets] !== undefined && !this.dismissed.has(meets);
    this.sawItGone = !found;
    if (found) this.standing = meets;
  }
  told(time: HandClock): void {
    this.graceUntil ??= Date.parse(time.now()) + GRACE * DAY * 1000;
  }
  answered(answer: string, time: HandClock): void {
    this.told(time);
    if (answer !== 'mended') this.asked = true;
  }
  dismiss(): void {
    if (this.standing) this.dismissed.add(this.standing);
  }
  /** A case that is new, or came back after it was closed, begins at the beginning. */
  renewed(now: Case): void {
    const anew =
      now.reopenedAt !== null && this.last?.state === 'closed' && now.state === 'open' && now.waiverEnded === null;
    if (!this.last || anew) {
      this.asked = false;
      this.graceUntil = undefined;
    }
  }
}

function holds(store: Store, her: Enrolled, memory: Memory, time: HandClock): void {
  const [mine] = store.cases.forPerson(her.personId);
  const shown = store.cases.forAdmins({ areas: 'all' });
  if (mine) memory.renewed(mine.case);
  const now = Date.parse(time.now());
  if (shown.length > 0 && mine?.case.state !== 'closed') {
    const graceOver = memory.graceUntil !== undefined && memory.graceUntil <= now;
    expect(memory.asked || graceOver, 'an admin sees it before her time is over and she asked').toBe(true);
  }
  if (mine) {
    const { state, closedAs, decision, waitingSince, escalated } = mine.case;
    if (closedAs === 'mended' && memory.last?.closedAs !== 'mended')
      expect(memory.sawItGone, 'mended by a look that did not see it gone').toBe(true);
    expect(state === 'closed').toBe(closedAs !== null);
    if (waitingSince !== null) expect(escalated && state !== 'closed').toBe(true);
    const history = store.cases.history(mine.case.id);
    if (decision !== null) expect(history.some(({ what, name }) => what === decision && name !== null)).toBe(true);
    // She sees whatever an admin sees.
    for (const { case: one } of shown) expect(one).toEqual(mine.case);
  }
  const kept = JSON.stringify([
    store.outcomes.last(her.profileId)?.outcomes,
    store.ownAudits.of(her.profileId)?.outcomes,
  ]);
  for (const meets of memory.dismissed) expect(kept, 'what was no finding came back').not.toContain(WORDS[meets]);
}

describe('cases, whatever happens in whatever order', () => {
  it('are hers before they are anybody’s, are mended by nothing but a look that saw, and never come back once dismissed', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 5, maxLength: 30 }), walk), {
      numRuns: process.env.PROFILE_AUDIT_FULL ? 300 : 15,
    });
  }, 300_000);
});
