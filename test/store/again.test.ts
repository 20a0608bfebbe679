import { describe, expect, it } from 'vitest';
import type { Before } from '../../src/domain/again.js';
import { CONSENT_PARTS } from '../../src/domain/consent.js';
import { absent, hidden, seen } from '../../src/domain/snapshot.js';
import { enrol, filesWith, hash, refOf, resultOf, sign, world } from './making.js';

const CANARY = 'NACHTIGALL';
const sketch = {
  ...{ ref: refOf('ada'), takenAt: '2027-03-01T11:59:00.000Z', displayName: seen('Ada'), bio: seen(CANARY) },
  ...{ links: absent<string[]>(), avatar: absent<never>(), banner: hidden<never>('layout'), posts: absent<never>() },
};
const before: Before = {
  sketch: { source: 'api', version: '1.0.0', asked: [{ url: `https://api.example/${CANARY}`, etag: '"1"' }], sketch },
  pictures: { avatar: { url: `https://cdn.example/${CANARY}`, lastModified: 'Mon', sha256: hash('pic') } },
};

/** One stored visit of Ada, whose picture has these bytes. */
function visited(held: Before | undefined = before, parts = CONSENT_PARTS) {
  const w = world();
  const ada = enrol(w.store, 'ada', parts);
  const round = w.store.rounds.open('2027-03');
  const claim = w.store.rounds.claim(round.id, { leaseSeconds: 60, worker: 'w' })!;
  if (held) w.store.again.hold(ada.profileId, parts, held);
  const { result, pictures } = resultOf(ada.profile, 'x', 'pic');
  const record = () => w.store.visits.record(claim.visitId, result, pictures);
  return { ...w, ...ada, record };
}
const NOTHING = { pictures: {} };

describe('what a profile may be asked by again', () => {
  it('is kept with the visit that is stored, and not before', () => {
    const { store, again, profileId, record } = visited();
    expect(store.again.of(profileId, CONSENT_PARTS)).toEqual(NOTHING);
    record();
    expect(again().again.of(profileId, CONSENT_PARTS)).toEqual(before);
    expect(store.outcomes.last(profileId)).toMatchObject({ profile: refOf('ada'), verdict: 'finding' });
  });

  it('is no longer what an earlier visit saw once a later one brought nothing to ask by', () => {
    const { store, time, profileId, profile, record } = visited();
    record();
    time.pass(86_400);
    const claim = store.rounds.claim(store.rounds.open('2027-04').id, { leaseSeconds: 60, worker: 'w' })!;
    const { result, pictures } = resultOf(profile, 'y', 'other');
    store.visits.record(claim.visitId, result, pictures);
    expect(store.again.of(profileId, CONSENT_PARTS)).toEqual(NOTHING);
  });

  it('leaves out a picture that the stored snapshot does not show', () => {
    const { store, profileId, record } = visited({
      pictures: { avatar: { url: 'https://cdn.example/', etag: '"1"', sha256: hash('another picture') } },
    });
    record();
    expect(store.again.of(profileId, CONSENT_PARTS)).toEqual(NOTHING);
  });

  it('holds no sketch for other parts than it was cut to, whether they changed since or during the visit', () => {
    const narrow = ['description'] as const;
    const early = visited(before, CONSENT_PARTS);
    early.record();
    expect(early.store.again.of(early.profileId, narrow).sketch).toBeUndefined();
    const late = world();
    const ada = enrol(late.store, 'ada', narrow);
    const claim = late.store.rounds.claim(late.store.rounds.open('2027-03').id, { leaseSeconds: 60, worker: 'w' })!;
    late.store.again.hold(ada.profileId, narrow, { ...before, pictures: {} });
    late.time.pass(1);
    sign(late.store, ada.personId, ada.profile, CONSENT_PARTS);
    late.store.visits.record(claim.visitId, { ...resultOf(ada.profile, 'x', 'pic').result, outcomes: [] });
    expect(late.store.again.of(ada.profileId, CONSENT_PARTS)).toEqual(NOTHING);
  });

  it.each(['withdrawn', 'narrowed', 'erased'] as const)('goes from the disk when the profile is %s', (how) => {
    const { store, folder, time, personId, profileId, profile, record } = visited();
    record();
    expect(filesWith(folder, CANARY).length).toBeGreaterThan(0);
    time.pass(1);
    if (how === 'withdrawn') store.consents.withdraw(personId);
    if (how === 'narrowed') sign(store, personId, profile, ['description']);
    if (how === 'erased') expect(store.erase(personId).what).toMatchObject({ sketches: 1, validators: 1 });
    expect(store.again.of(profileId, CONSENT_PARTS)).toEqual(NOTHING);
    expect(filesWith(folder, CANARY)).toEqual([]);
  });

  it('is part of what she is given of herself', () => {
    const { store, personId, record } = visited();
    record();
    const [profile] = store.exportPerson(personId).profiles;
    expect(profile).toMatchObject({ sketches: [{ source: 'api' }], validators: [{ sight: 'avatar' }] });
  });
});
