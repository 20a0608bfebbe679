/**
 * The law of the code: nothing is open to a visit without a live consent. A machine signs, withdraws, erases, lets time run
 * on and jump, opens rounds, claims and records in any order; a model of a few lines says after each step what may be open.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSENT_PARTS, type ConsentPart } from '../../src/domain/consent.js';
import type { Claim, Store } from '../../src/store/index.js';
import { monthsAfter } from '../../src/store/signing.js';
import { DAY, type HandClock, refOf, resultOf, sign, troubleIn, world } from './making.js';

/** Sixty steps each and more; the long form makes over 100,000 steps. */
const RUNS = process.env.PROFILE_AUDIT_FULL ? 1800 : 60;

interface Signed {
  parts: ConsentPart[];
  from: number;
  until: number;
  over: boolean;
}
interface Model {
  now: number;
  /** Of each of the four profiles the latest signature, in the words of the law and not of the tables. */
  signed: Map<number, Signed>;
  /** voided: must be refused. lapsed: consent was not live for a while since, so that the visit may be gone. */
  claims: { profile: number; visit: Claim; roundId: string; voided: boolean; lapsed: boolean }[];
}
interface Real {
  store: Store;
  time: HandClock;
  people: (string | undefined)[];
  counted: { steps: number; stored: number; refused: number };
}
/** Two people, two profiles each. */
const ownerOf = (profile: number) => Math.floor(profile / 2);
const nameOf = (profile: number) => `p${profile}`;
const mayBeSeen = (model: Model, profile: number): Signed | undefined => {
  const signed = model.signed.get(profile);
  return signed && !signed.over && signed.from <= model.now && model.now < signed.until ? signed : undefined;
};

function holds(model: Model, { store, counted }: Real): void {
  counted.steps += 1;
  for (const claim of model.claims) claim.lapsed ||= mayBeSeen(model, claim.profile) === undefined;
  const open = store.profiles.consented();
  const expected = [0, 1, 2, 3].flatMap((profile) => {
    const signed = mayBeSeen(model, profile);
    return signed ? [{ url: refOf(nameOf(profile)).url, parts: signed.parts }] : [];
  });
  const byUrl = (a: { url: string }, b: { url: string }) => (a.url < b.url ? -1 : 1);
  expect(open.map(({ url, parts }) => ({ url, parts })).sort(byUrl)).toEqual(expected.sort(byUrl));
  for (const { profileId, parts } of open) expect(store.profiles.stillConsented(profileId)?.parts).toEqual(parts);
  const latest = store.rounds.latest();
  if (latest) {
    const urls = open.map(({ url }) => url);
    for (const { profile } of store.rounds.due(latest.id)) expect(urls).toContain(profile.url);
  }
}

type Step = fc.Command<Model, Real>;
const step = (name: string, run: (model: Model, real: Real) => void): Step => ({
  check: () => true,
  run(model, real) {
    run(model, real);
    holds(model, real);
  },
  toString: () => name,
});

const voidClaims = (model: Model, profiles: number[]) => {
  for (const claim of model.claims) if (profiles.includes(claim.profile)) claim.voided = true;
};

const signs = (profile: number, parts: ConsentPart[]) =>
  step(`sign ${profile} ${parts}`, (model, { store, people }) => {
    const owner = ownerOf(profile);
    people[owner] ??= store.people.invite({ name: `Owner ${owner}` }).personId;
    sign(store, people[owner], refOf(nameOf(profile)), parts);
    const before = model.signed.get(profile);
    if (before?.parts.some((part) => !parts.includes(part))) voidClaims(model, [profile]);
    const at = new Date(model.now).toISOString();
    const ordered = CONSENT_PARTS.filter((part) => parts.includes(part));
    model.signed.set(profile, { parts: ordered, from: model.now, until: Date.parse(monthsAfter(at, 12)), over: false });
  });

const withdraws = (profile: number, all: boolean) =>
  step(`withdraw ${profile} ${all ? 'and the other' : ''}`, (model, { store, people }) => {
    const personId = people[ownerOf(profile)];
    if (personId === undefined) return;
    const hers = [0, 1, 2, 3].filter((one) => (all ? ownerOf(one) === ownerOf(profile) : one === profile));
    const known = hers.filter((one) => model.signed.has(one));
    const live = known.filter((one) => mayBeSeen(model, one)).length;
    const ended = () => store.consents.withdraw(personId, all ? undefined : refOf(nameOf(profile)).url).withdrawn;
    if (known.length === 0 && !all) expect(troubleIn(ended)).toBe('CONSENT_MISSING');
    else expect(ended()).toBe(live);
    for (const one of known) model.signed.get(one)!.over = true;
    voidClaims(model, known);
  });

const erases = (owner: number) =>
  step(`erase ${owner}`, (model, { store, people }) => {
    const personId = people[owner];
    if (personId === undefined) return;
    store.erase(personId);
    people[owner] = undefined;
    const hers = [0, 1, 2, 3].filter((one) => ownerOf(one) === owner);
    for (const one of hers) model.signed.delete(one);
    voidClaims(model, hers);
  });

const timePasses = (days: number) =>
  step(`clock ${days} days`, (model, { time }) => {
    time.pass(Math.round(days * DAY));
    model.now = Date.parse(time.now());
  });

const claims = (period: string) =>
  step(`claim in ${period}`, (model, { store }) => {
    const round = store.rounds.open(period);
    const visit = store.rounds.claim(round.id, { leaseSeconds: 3600, worker: 'machine' });
    if (!visit) return;
    const profile = Number(visit.profile.handle[1]);
    expect(mayBeSeen(model, profile)?.parts, 'a claim needs a live consent').toEqual(visit.profile.parts);
    // Whoever held this visit before has lost it.
    const place = visit.visitId.split('.')[0];
    for (const claim of model.claims) if (claim.visit.visitId.startsWith(`${place}.`)) claim.voided = true;
    model.claims.push({ profile, visit, roundId: round.id, voided: false, lapsed: false });
  });

const records = () =>
  step('record', (model, { store, counted }) => {
    const claim = model.claims.shift();
    if (!claim) return;
    const ref = refOf(nameOf(claim.profile));
    const { result, pictures } = resultOf(ref, 'secret');
    const open = mayBeSeen(model, claim.profile);
    // What rests on a picture can only be stored where pictures are allowed.
    const allowed = open !== undefined && !claim.voided && open.parts.includes('picture');
    const code = troubleIn(() => store.visits.record(claim.visit.visitId, result, pictures));
    counted[code === 'none' ? 'stored' : 'refused'] += 1;
    if (!allowed) expect(['CONSENT_MISSING', 'VISIT_TAKEN']).toContain(code);
    else if (!claim.lapsed) expect(code).toBe('none');
    const stored = store.results(claim.roundId).some(({ profile }) => profile.url === ref.url);
    if (code === 'none') expect(stored).toBe(true);
    if (!open) expect(stored).toBe(false);
  });

const profile = fc.nat({ max: 3 });
const steps = [
  fc.tuple(profile, fc.subarray([...CONSENT_PARTS], { minLength: 1 })).map(([one, parts]) => signs(one, parts)),
  profile.map((one) => signs(one, [...CONSENT_PARTS])),
  fc.tuple(profile, fc.boolean()).map(([one, all]) => withdraws(one, all)),
  fc.nat({ max: 1 }).map(erases),
  fc.constantFrom(0.01, 1, 30, 364, 365, 366, 800, -0.01, -1, -40, -366).map(timePasses),
  fc.constantFrom('2027-03', '2027-04', '2027-05').map(claims),
  fc.constantFrom('2027-03', '2027-04', '2027-05').map(claims),
  fc.constant(null).map(records),
  fc.constant(null).map(records),
];

describe('consent, as a machine of random steps', () => {
  it(
    'opens nothing that was not signed, was withdrawn, has expired or is erased',
    () => {
      const counted = { steps: 0, stored: 0, refused: 0 };
      fc.assert(
        fc.property(fc.commands(steps, { maxCommands: 120, size: 'max' }), (commands) => {
          const { store, time } = world({ memory: true });
          const model: Model = { now: Date.parse(time.now()), signed: new Map(), claims: [] };
          fc.modelRun(() => ({ model, real: { store, time, people: [], counted } }), commands);
          expect(store.log.verify().ok).toBe(true);
          store.close();
        }),
        { numRuns: RUNS, seed: 20270301 },
      );
      // A machine that never stores, or is never refused, proves nothing.
      expect(counted.steps).toBeGreaterThan(50 * RUNS);
      expect(counted.stored).toBeGreaterThan(RUNS);
      expect(counted.refused).toBeGreaterThan(RUNS);
    },
    RUNS * 2000,
  );
});
