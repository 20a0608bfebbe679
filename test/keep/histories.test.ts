/**
 * No backup brings back who left: random histories of signing, narrowing, withdrawing, erasing, backing up and restoring
 * any backup that exists, with a model of a few lines that only remembers what was taken back for good.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSENT_PARTS, type ConsentPart } from '../../src/domain/consent.js';
import type { Store } from '../../src/store/index.js';
import { filesWith, refOf, resultOf, runRound, sign } from '../store/making.js';
import { type Yard, yard } from './making.js';

const RUNS = process.env.PROFILE_AUDIT_FULL ? 150 : 6;
const PEOPLE = 2;
const PARTS: ConsentPart[][] = [[...CONSENT_PARTS], ['picture', 'description']];

/** Two profiles a person. Each person and each signature carries a word of its own, to be searched for in the bytes. */
interface World {
  y: Yard;
  store: Store;
  people: (string | undefined)[];
  backups: string[];
  steps: number;
  /** Words of people who were erased. */
  gone: Set<string>;
  /** Consents (by id) that were withdrawn or narrowed: none may open anything again. */
  over: Set<string>;
}
const word = (person: number, n: number) => `Wort${person}x${n}y`;

type Step = (world: World) => Promise<void> | void;
const step = {
  sign: (person: number, profile: number, wide: boolean) => (world: World) => {
    const { store } = world;
    world.people[person] ??= `${word(person, world.steps)}`;
    const name = world.people[person] as string;
    const known = store.people.all().find((one) => one.name === name);
    const personId = known?.id ?? store.people.invite({ name, email: `${name}@mail.example` }).personId;
    noteOver(world, personId, `${name}-${profile}`, 'where narrowed', PARTS[wide ? 0 : 1]);
    sign(store, personId, refOf(`${name}-${profile}`), PARTS[wide ? 0 : 1]!);
  },
  withdraw: (person: number, profile: number | 'all') => (world: World) => {
    const found = personOf(world, person);
    if (!found) return;
    const profiles = profile === 'all' ? [0, 1] : [profile];
    for (const one of profiles) noteOver(world, found.id, `${found.name}-${one}`, 'always');
    try {
      world.store.consents.withdraw(found.id, profile === 'all' ? undefined : refOf(`${found.name}-${profile}`).url);
    } catch {
      // She has no such profile.
    }
  },
  erase: (person: number) => (world: World) => {
    const found = personOf(world, person);
    if (!found) return;
    world.store.erase(found.id);
    world.gone.add(found.name);
    world.people[person] = undefined;
  },
  round:
    () =>
    ({ store, steps }: World) => {
      runRound(store, `2027-${steps}`, (profile) => resultOf(profile, `${profile.handle} seen ${steps}`));
    },
  backup: () => async (world: World) => {
    world.backups.push((await world.y.backup(world.store)).file);
  },
  restore: (which: number) => async (world: World) => {
    const file = world.backups[which % (world.backups.length || 1)];
    if (file === undefined) return;
    world.store.close();
    await world.y.restore(file);
    world.store = world.y.open();
  },
};

function personOf({ store, people }: World, person: number) {
  const name = people[person];
  return name === undefined ? undefined : store.people.all().find((one) => one.name === name);
}

/** The consents of a profile that the step is about to end for good. */
function noteOver(world: World, personId: string, profile: string, when: string, parts?: ConsentPart[]): void {
  const url = refOf(profile).url;
  const held = world.store.exportPerson(personId).profiles.find((one) => one.url === url);
  const latest = held?.consents.at(-1);
  const narrower = latest && parts && latest.parts.some((part) => !parts.includes(part));
  if (when === 'always' || narrower) for (const { id } of held?.consents ?? []) world.over.add(id);
}

function holds(world: World): void {
  const { store, y, gone, over } = world;
  const handles = store.profiles.consented().map(({ profileId, personId }) => ({ profileId, personId }));
  for (const { personId, profileId } of handles) {
    const name = store.people.find(personId).name;
    expect(gone).not.toContain(name);
    const url = store.profiles.stillConsented(profileId)?.url;
    const latest = store
      .exportPerson(personId)
      .profiles.find((one) => one.url === url)
      ?.consents.at(-1);
    expect(over).not.toContain(latest?.id);
  }
  for (const name of gone) expect(filesWith(y.dataDir, name)).toEqual([]);
  expect(store.check({ thorough: true })).toMatchObject({ integrity: 'ok', missingFiles: 0 });
  expect(store.log.verify().ok).toBe(true);
}

const person = fc.nat({ max: PEOPLE - 1 });
const profile = fc.nat({ max: 1 });
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(person, profile, fc.boolean()).map((args) => step.sign(...args)) },
  {
    weight: 3,
    arbitrary: fc.tuple(person, fc.oneof(profile, fc.constant('all' as const))).map((a) => step.withdraw(...a)),
  },
  { weight: 2, arbitrary: person.map(step.erase) },
  { weight: 2, arbitrary: fc.constant(step.round()) },
  { weight: 2, arbitrary: fc.constant(step.backup()) },
  { weight: 1, arbitrary: fc.nat({ max: 20 }).map(step.restore) },
);

describe('a backup that is put back', () => {
  it(
    'never brings back who was erased, nor opens what was withdrawn or narrowed',
    async () => {
      let restored = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 12, size: 'max' }), async (history) => {
          const y = await yard();
          const world: World = {
            ...{
              y,
              store: y.open(),
              people: [],
              backups: [],
              steps: 0,
              gone: new Set<string>(),
              over: new Set<string>(),
            },
          };
          const beginning = [
            step.sign(0, 0, true),
            step.sign(0, 1, true),
            step.sign(1, 0, true),
            step.round(),
            step.backup(),
          ];
          const live = async (one: Step) => {
            world.steps += 1;
            y.time.pass(60);
            await one(world);
          };
          for (const one of [...beginning, ...history]) await live(one);
          // Whichever backup is put back, and in whatever order.
          for (const which of world.backups.keys()) {
            await live(step.restore(which));
            holds(world);
            restored += 1;
          }
          world.store.close();
        }),
        { numRuns: RUNS, seed: process.env.PROFILE_AUDIT_FULL ? undefined : 20270301 },
      );
      expect(restored).toBeGreaterThan(RUNS);
    },
    RUNS * 20_000,
  );
});
