/** A few months of a small house, of which every figure can be reckoned by hand. */
import type { ProfileResult } from '../../src/domain/result.js';
import { absent, hidden, seen } from '../../src/domain/snapshot.js';
import { clauseById } from '../../src/policy/clauses.js';
import type { MonthlyTools } from '../../src/services/monthly.js';
import type { Store } from '../../src/store/index.js';
import { refOf, resultOf, sign, type World, world } from '../store/making.js';
import { tellEverybody } from '../store/telling.js';

export const GRACE_DAYS = 30;
export const CLOSING = { suppliedDays: 60, thresholds: { leastPeople: 5 }, policy: '2018-10' };

/** What a profile shows: a finding that she handed over herself (and so is confirmed at once), everything in order, … */
export type Shows = 'finding' | 'clear' | 'part' | 'wall';

export interface House extends World {
  /** Ids of people and profiles, by name. */
  people: Map<string, string>;
  profiles: Map<string, string>;
  tools: MonthlyTools;
}

/** Twelve Leaders in the North, ten in the East, three in the South; a profile each. */
export function monthsHouse(options: { memory?: boolean } = { memory: true }): House {
  const made = world({ ...options, start: '2027-01-01T06:00:00.000Z' });
  const people = new Map<string, string>();
  const profiles = new Map<string, string>();
  for (const [letter, area, count] of [
    ['n', 'North', 12],
    ['e', 'East', 10],
    ['s', 'South', 3],
  ] as const) {
    for (let n = 0; n < count; n += 1) {
      const name = `${letter}${n}`;
      const { personId } = made.store.people.invite({ name: `Leader ${name}`, email: `${name}@mail.example`, area });
      people.set(name, personId);
      profiles.set(name, sign(made.store, personId, refOf(name), ['picture', 'banner', 'description', 'posts']));
    }
  }
  return { ...made, people, profiles, tools: toolsOf(made.store, made.time.clock) };
}

export const toolsOf = (store: Store, clock: () => Date): MonthlyTools => ({
  ...{ store, clock, closing: CLOSING, organisation: 'A League', lang: 'en', keepDays: 30 },
  quotationOf: (clause) => clauseById(clause)?.quotation,
  asksOnly: () => false,
});

/** A round in which each profile shows what is said of it. It ends a day after it began; Leaders hear of what is new at once. */
export function month({ store, time }: House, period: string, shows: (name: string) => Shows): void {
  const round = store.rounds.open(period);
  time.pass(3600);
  for (;;) {
    const claim = store.rounds.claim(round.id, { leaseSeconds: 60, worker: 'test' });
    if (!claim) break;
    const { url, platform, handle } = claim.profile;
    const { result, pictures } = looked({ url, platform, handle }, shows(handle.split('.')[0]!), time.now());
    store.visits.record(claim.visitId, result, pictures);
  }
  tellEverybody(store, GRACE_DAYS, time.now());
  time.pass(86_400);
  store.rounds.finish(round.id);
}

function looked(profile: ProfileResult['profile'], shows: Shows, takenAt: string) {
  const { result, pictures } = resultOf(profile, `of ${profile.handle}`);
  const [political, leader] = result.outcomes as [ProfileResult['outcomes'][0], ProfileResult['outcomes'][0]];
  const clear = { ...political, outcome: { kind: 'pass' as const } };
  const snapshot = { ...result.snapshot, takenAt };
  const base: ProfileResult = {
    ...result,
    takenAt,
    via: 'saved',
    snapshot,
    verdict: 'clear',
    outcomes: [clear, leader],
  };
  if (shows === 'finding')
    return { result: { ...base, verdict: 'finding' as const, outcomes: [political, leader] }, pictures };
  if (shows === 'clear') return { result: base, pictures };
  const unseen = {
    ...political,
    outcome: { kind: 'not-seen' as const, missing: ['avatar' as const], why: 'login' as const },
  };
  const wall = hidden<never>('login');
  const bare = { ...base, verdict: 'unseen' as const, readings: {}, outcomes: [unseen] };
  const none = { displayName: wall, bio: wall, links: wall, avatar: wall, banner: wall, posts: wall };
  const part = { avatar: wall, bio: seen('Ada'), banner: absent<never>() };
  return { result: { ...bare, snapshot: { ...snapshot, ...(shows === 'wall' ? none : part) } }, pictures: {} };
}
