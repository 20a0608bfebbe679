/**
 * The law of the code: nothing is open to a visit without a live consent. A machine signs, shows that a profile is hers,
 * loses it with its handle, pauses, withdraws, erases, lets time run on and jump, opens rounds, claims and records in any order; a model of a few lines says after each step what may be open.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSENT_PARTS, type ConsentPart } from '../../src/domain/consent.js';
import type { ControlState } from '../../src/domain/control.js';
import type { ProfileResult } from '../../src/domain/result.js';
import { hidden } from '../../src/domain/snapshot.js';
import type { Claim, Store } from '../../src/store/index.js';
import { monthsAfter } from '../../src/store/signing.js';
import { DAY, type HandClock, hash, refOf, resultOf, troubleIn, world } from './making.js';

/** Sixty steps each and more; the long form makes over 100,000 steps. */
const RUNS = process.env.PROFILE_AUDIT_FULL ? 2100 : 60;

interface Signed {
  parts: ConsentPart[];
  from: number;
  until: number;
  over: boolean;
  /** Paused until then. */
  rests: number;
  /** Whether the profile is hers: an operator knows, or she showed it, or its handle was nobody's since and it is lost. */
  control: ControlState;
}
interface Model {
  now: number;
  /** Of each of the four profiles the latest signature, in the words of the law and not of the tables. */
  signed: Map<number, Signed>;
  /** voided: must be refused. lapsed: consent was not live for a while since, so that the visit may be gone. */
  /** Profiles that have a code to be shown. */
  proofs: Set<number>;
  claims: { profile: number; visit: Claim; roundId: string; voided: boolean; lapsed: boolean }[];
}
interface Real {
  store: Store;
  time: HandClock;
  people: (string | undefined)[];
  ids: Map<number, string>;
  counted: { steps: number; stored: number; refused: number; lost: number };
}
/** Two people, two profiles each. */
const ownerOf = (profile: number) => Math.floor(profile / 2);
const nameOf = (profile: number) => `p${profile}`;
const runs = (model: Model, profile: number): boolean => {
  const signed = model.signed.get(profile);
  return signed !== undefined && !signed.over && signed.from <= model.now && model.now < signed.until;
};
const mayBeSeen = (model: Model, profile: number): Signed | undefined => {
  const signed = model.signed.get(profile);
  if (signed?.control !== 'proven' && signed?.control !== 'not-needed') return undefined;
  return runs(model, profile) && signed.rests <= model.now ? signed : undefined;
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

const signs = (profile: number, parts: ConsentPart[], toShow = false) =>
  step(`sign ${profile} ${parts}${toShow ? ', to be shown' : ''}`, (model, { store, people, ids }) => {
    const owner = ownerOf(profile);
    people[owner] ??= store.people.invite({ name: `Owner ${owner}` }).personId;
    const personId = people[owner];
    const signing = { personId, profile: refOf(nameOf(profile)), parts, use: 'leader', signedBy: 'She' } as const;
    const control = toShow ? 'to-show' : 'known';
    const text = { textVersion: 'test-1', textSha256: hash('the text') };
    ids.set(profile, store.consents.sign({ ...signing, parts, ...text, control }).profileId);
    const before = model.signed.get(profile);
    const known = before?.over === false ? before : undefined;
    if (toShow) model.proofs.add(profile);
    const shown = toShow ? (known?.control ?? 'unproven') : known?.control === 'proven' ? 'proven' : 'not-needed';
    if (before?.parts.some((part) => !parts.includes(part))) voidClaims(model, [profile]);
    const at = new Date(model.now).toISOString();
    const ordered = CONSENT_PARTS.filter((part) => parts.includes(part));
    model.signed.set(profile, {
      ...{ parts: ordered, from: model.now, until: Date.parse(monthsAfter(at, 12)), over: false },
      ...{ rests: known?.rests ?? 0, control: shown },
    });
  });

const pauses = (profile: number, days: number) =>
  step(`pause ${profile} ${days} days`, (model, { store, people, ids }) => {
    const [personId, id, signed] = [people[ownerOf(profile)], ids.get(profile), model.signed.get(profile)];
    if (personId === undefined || id === undefined || !signed || signed.over) return;
    const until = model.now + days * DAY * 1000;
    expect(store.hers.pause(personId, new Date(until).toISOString(), id)).toBe(1);
    signed.rests = until;
    voidClaims(model, [profile]);
  });

const shows = (profile: number) =>
  step(`show ${profile}`, (model, { store, ids }) => {
    const [id, signed] = [ids.get(profile), model.signed.get(profile)];
    if (id === undefined) return;
    const can = signed !== undefined && !signed.over && model.proofs.has(profile);
    expect(store.control.checked(id, 'found', 'code')).toBe(can ? 'proven' : undefined);
    if (can) signed.control = 'proven';
  });

const withdraws = (profile: number, all: boolean) =>
  step(`withdraw ${profile} ${all ? 'and the other' : ''}`, (model, { store, people }) => {
    const personId = people[ownerOf(profile)];
    if (personId === undefined) return;
    const hers = [0, 1, 2, 3].filter((one) => (all ? ownerOf(one) === ownerOf(profile) : one === profile));
    const known = hers.filter((one) => model.signed.has(one));
    const live = known.filter((one) => runs(model, one)).length;
    const ended = () => store.consents.withdraw(personId, all ? undefined : refOf(nameOf(profile)).url).withdrawn;
    if (known.length === 0 && !all) expect(troubleIn(ended)).toBe('CONSENT_MISSING');
    else expect(ended()).toBe(live);
    for (const one of known) {
      model.signed.get(one)!.over = true;
      model.proofs.delete(one);
    }
    voidClaims(model, known);
  });

const erases = (owner: number) =>
  step(`erase ${owner}`, (model, real) => {
    const { store, people } = real;
    const personId = people[owner];
    if (personId === undefined) return;
    store.erase(personId);
    people[owner] = undefined;
    const hers = [0, 1, 2, 3].filter((one) => ownerOf(one) === owner);
    for (const one of hers) {
      model.signed.delete(one);
      model.proofs.delete(one);
      real.ids.delete(one);
    }
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

const EVERYTHING = ['displayName', 'bio', 'links', 'avatar', 'banner', 'posts'] as const;
/** What a visit brings that finds nobody at the address any more. */
function gone(result: ProfileResult): ProfileResult {
  const snapshot = { ...result.snapshot, ...Object.fromEntries(EVERYTHING.map((sight) => [sight, hidden('gone')])) };
  return { ...result, verdict: 'unseen', snapshot, readings: {}, outcomes: [] };
}

const records = (nobody = false) =>
  step(nobody ? 'record that nobody is there' : 'record', (model, { store, counted }) => {
    const claim = model.claims.shift();
    if (!claim) return;
    const ref = refOf(nameOf(claim.profile));
    const made = resultOf(ref, 'secret');
    const { result, pictures } = nobody ? { result: gone(made.result), pictures: {} } : made;
    const open = mayBeSeen(model, claim.profile);
    // What rests on a picture can only be stored where pictures are allowed.
    const allowed = open !== undefined && !claim.voided && (nobody || open.parts.includes('picture'));
    const code = troubleIn(() => store.visits.record(claim.visit.visitId, result, pictures));
    counted[code === 'none' ? 'stored' : 'refused'] += 1;
    const loses = nobody && code === 'none' && open?.control === 'proven';
    if (loses) {
      open.control = 'lost';
      counted.lost += 1;
    }
    if (!allowed) expect(['CONSENT_MISSING', 'VISIT_TAKEN']).toContain(code);
    else if (!claim.lapsed) expect(code).toBe('none');
    const stored = store.results(claim.roundId).some(({ profile }) => profile.url === ref.url);
    if (code === 'none') expect(stored).toBe(!loses);
    if (!open) expect(stored).toBe(false);
  });

const profile = fc.nat({ max: 3 });
const steps = [
  fc.tuple(profile, fc.subarray([...CONSENT_PARTS], { minLength: 1 })).map(([one, parts]) => signs(one, parts)),
  profile.map((one) => signs(one, [...CONSENT_PARTS])),
  profile.map((one) => signs(one, [...CONSENT_PARTS], true)),
  profile.map(shows),
  fc.tuple(profile, fc.constantFrom(1, 30, 400)).map(([one, days]) => pauses(one, days)),
  fc.tuple(profile, fc.boolean()).map(([one, all]) => withdraws(one, all)),
  fc.nat({ max: 1 }).map(erases),
  fc.constantFrom(0.01, 1, 30, 364, 365, 366, 800, -0.01, -1, -40, -366).map(timePasses),
  fc.constantFrom('2027-03', '2027-04', '2027-05').map(claims),
  fc.constantFrom('2027-03', '2027-04', '2027-05').map(claims),
  fc.constant(null).map(() => records()),
  fc.constant(null).map(() => records()),
  fc.constant(null).map(() => records(true)),
];

describe('consent, as a machine of random steps', () => {
  it(
    'opens nothing that was not signed, was withdrawn, has expired or is erased',
    () => {
      const counted = { steps: 0, stored: 0, refused: 0, lost: 0 };
      fc.assert(
        fc.property(fc.commands(steps, { maxCommands: 120, size: 'max' }), (commands) => {
          const { store, time } = world({ memory: true });
          const model: Model = { now: Date.parse(time.now()), signed: new Map(), proofs: new Set(), claims: [] };
          fc.modelRun(() => ({ model, real: { store, time, people: [], ids: new Map(), counted } }), commands);
          expect(store.log.verify().ok).toBe(true);
          store.close();
        }),
        { numRuns: RUNS, seed: 20270301 },
      );
      // A machine that never stores, or is never refused, proves nothing.
      expect(counted.steps).toBeGreaterThan(50 * RUNS);
      expect(counted.stored).toBeGreaterThan(RUNS / 2);
      expect(counted.refused).toBeGreaterThan(RUNS);
      expect(counted.lost).toBeGreaterThan(RUNS / 20);
    },
    RUNS * 2000,
  );
});
