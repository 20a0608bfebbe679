import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { enrol, filesUnder, filesWith, hash, refOf, resultOf, runRound, sign, troubleIn, world } from './making.js';

const CANARY = 'KANARIENVOGEL';

/** A person whose every field carries the canary, with two rounds behind her, beside one who stays. */
function crowded() {
  const w = world();
  const { store } = w;
  const stays = enrol(store, 'stays');
  const { personId, token } = store.people.invite({
    name: `${CANARY} Muster`,
    email: `${CANARY}@mail.example`,
    area: `${CANARY} valley`,
    proposed: [refOf(CANARY.toLowerCase())],
  });
  const profile = { platform: 'website', handle: CANARY, url: `https://web.example/${CANARY}` };
  const [consent] = store.invitations.redeem({
    token,
    form: `${CANARY} form ${token}`,
    signings: [
      {
        ...{ profile, use: 'both', parts: ['picture', 'banner', 'description', 'posts'], signedBy: `${CANARY} M.` },
        ...{ textVersion: 'test-1', textSha256: hash('the text'), lang: 'en' },
      },
    ],
  });
  const bring = (month: string) => (ref: typeof profile) =>
    resultOf(
      ref,
      ref.url === profile.url ? `${CANARY} ${month}` : `stays ${month}`,
      ref.url === profile.url ? `${CANARY} picture ${month}` : 'a picture',
    );
  for (const month of ['2027-02', '2027-03']) runRound(store, month, bring(month));
  const due = store.rounds.open('2027-04');
  store.decisions.add({
    ...{ profileId: consent!.profileId, audit: 'political-picture', decision: 'waived' },
    ...{ decidedBy: 'An Admin', reason: `${CANARY} explained`, args: { words: CANARY } },
  });
  store.self.readPolicy(personId);
  store.self.askMailChange(personId, `${CANARY}.new@mail.example`);
  store.sessions.links.ask(`${CANARY}@mail.example`, `/me/${CANARY}`, () => undefined);
  store.sessions.begin({ personId }, 3600);
  store.outbox.add({
    ...{ key: 'ask:1', kind: 'ask', personId, to: `${CANARY}@mail.example` },
    ...{ subject: `Dear ${CANARY}`, text: `Mail ${CANARY}`, headers: { 'List-Id': CANARY } },
  });
  return { ...w, stays, personId, profile, token, consent: consent!, due };
}

describe('erasing a person', () => {
  it('leaves no trace of her in database, WAL or evidence folder, while the program goes on running', () => {
    const { store, personId, folder, evidenceDir, stays, due, token } = crowded();
    expect(filesWith(folder, CANARY).length).toBeGreaterThan(2);
    expect(filesUnder(evidenceDir)).toHaveLength(3);
    expect(filesWith(folder, token)).toEqual([]);
    const receipt = store.erase(personId);
    expect(receipt).toMatchObject({ walEmptied: true });
    expect(receipt.what).toEqual({
      ...{
        people: 1,
        profiles: 1,
        invitations: 1,
        mails: 1,
        signedForms: 1,
        consents: 1,
        visits: 3,
        snapshots: 2,
        outcomes: 4,
      },
      ...{
        proofs: 0,
        letters: 0,
        sessions: 1,
        signInLinks: 1,
        policyReadings: 1,
        mailChanges: 1,
        secondLooks: 2,
        rejudgements: 0,
        sketches: 0,
        validators: 0,
        supplies: 0,
        asks: 0,
        findingLives: 1,
      },
      ...{ ownAudits: 0, auditsAsked: 0 },
      ...{ cases: 0, dismissals: 0, decisions: 1, pictures: 2, readings: 2, evidenceFiles: 2 },
    });
    expect(filesWith(folder, CANARY)).toEqual([]);
    expect(filesUnder(evidenceDir)).toHaveLength(1);
    expect(store.log.verify().ok).toBe(true);
    expect(troubleIn(() => store.people.find(personId))).toBe('LEADER_UNKNOWN');
    expect(troubleIn(() => store.erase(personId))).toBe('LEADER_UNKNOWN');
    expect(store.rounds.due(due.id).map(({ profile }) => profile.url)).toEqual([stays.profile.url]);
    store.close();
    expect(filesWith(folder, CANARY)).toEqual([]);
  });

  it('keeps the picture and the reading that somebody else shows as well', () => {
    const { store, evidenceDir } = world();
    const her = enrol(store, 'ada');
    enrol(store, 'bea');
    const roundId = runRound(store, '2027-03', (profile) => resultOf(profile, 'x', 'shared'));
    expect(store.erase(her.personId).what).toMatchObject({ pictures: 1, readings: 0, evidenceFiles: 0 });
    expect(filesUnder(evidenceDir)).toHaveLength(1);
    expect(store.results(roundId)[0]?.readings.avatar?.sha256).toBe(hash('shared'));
  });

  it('says so when another program is reading just then; the next start clears what is left', () => {
    const { path, store, personId, folder, again } = crowded();
    const reader = new Database(path);
    reader.exec('begin; select count(*) from snapshots');
    expect(reader.prepare('select count(*) as n from snapshots').get()).toEqual({ n: 4 });
    expect(store.erase(personId).walEmptied).toBe(false);
    expect(filesWith(folder, CANARY)).not.toEqual([]);
    reader.exec('rollback');
    reader.close();
    again();
    expect(filesWith(folder, CANARY)).toEqual([]);
  });
});

describe('withdrawing', () => {
  it('stops what is due, erases what was seen and keeps the signature as proof', () => {
    const { store, personId, folder, evidenceDir, due, stays, profile } = crowded();
    const hers = hash(`${CANARY} picture 2027-03`);
    expect(store.readings.strips(hers)).toHaveLength(1);
    expect(store.consents.withdraw(personId, profile.url)).toEqual({ withdrawn: 1 });
    expect(store.consents.withdraw(personId, profile.url)).toEqual({ withdrawn: 0 });
    expect(store.rounds.due(due.id).map((visit) => visit.profile.url)).toEqual([stays.profile.url]);
    expect(filesWith(folder, `Bio ${CANARY}`)).toEqual([]);
    expect(filesWith(folder, `${CANARY} picture`)).toEqual([]);
    expect(filesWith(folder, `Words ${CANARY}`)).toEqual([]);
    expect(store.readings.strips(hers)).toEqual([]);
    expect(filesUnder(evidenceDir)).toHaveLength(1);
    const held = store.exportPerson(personId);
    expect(held.profiles[0]?.consents[0]).toMatchObject({ signedBy: `${CANARY} M.`, withdrawnAt: expect.any(String) });
    expect(held.profiles[0]?.results).toEqual([]);
    expect(held.signedForms).toHaveLength(1);
  });

  it('shows an admin nothing of it', () => {
    const { store, personId } = crowded();
    expect(store.people.show(personId).profiles).toHaveLength(1);
    store.consents.withdraw(personId);
    const shown = store.people.show(personId);
    expect(shown.profiles).toEqual([]);
    expect(JSON.stringify(shown)).not.toMatch(/withdraw|left|refus|parts/);
  });

  it('of a profile that is not hers is refused; hers alone ends', () => {
    const { store, personId, stays } = crowded();
    expect(troubleIn(() => store.consents.withdraw(personId, stays.profile.url))).toBe('CONSENT_MISSING');
    expect(store.consents.withdraw(personId)).toEqual({ withdrawn: 1 });
    expect(store.profiles.consented().map(({ url }) => url)).toEqual([stays.profile.url]);
  });

  it('and signing again starts afresh', () => {
    const { store, personId, profile } = crowded();
    store.consents.withdraw(personId);
    sign(store, personId, profile, ['posts']);
    expect(store.profiles.consented().find(({ url }) => url === profile.url)?.parts).toEqual(['posts']);
    expect(store.people.show(personId).profiles[0]?.visits).toEqual([]);
  });

  it('altogether ends her open invitations too', () => {
    const { store, personId } = crowded();
    const { token } = store.people.invite({ name: 'again', email: `${CANARY}@mail.example` });
    expect(store.invitations.byToken(token).personId).toBe(personId);
    store.consents.withdraw(personId);
    expect(troubleIn(() => store.invitations.byToken(token))).toBe('LINK_SPENT');
  });
});

describe('her download', () => {
  it('holds everything: what she signed, what was seen, her pictures, what was decided and done', () => {
    const { store, personId } = crowded();
    const held = store.exportPerson(personId);
    const text = JSON.stringify(held);
    for (const part of [
      `Bio ${CANARY} 2027-02`,
      `Words ${CANARY} 2027-03`,
      `Post ${CANARY}`,
      `Strip of Words ${CANARY} 2027-03`,
      `${CANARY} explained`,
      `${CANARY} form`,
      `Mail ${CANARY}`,
    ]) {
      expect(text).toContain(part);
    }
    expect(held.pictures.map(({ base64 }) => Buffer.from(base64, 'base64').toString())).toContain(
      `${CANARY} picture 2027-02`,
    );
    expect(held.log.map(({ event }) => event)).toEqual([
      'person.invited',
      'consent.signed',
      'decision.made',
      'person.exported',
    ]);
    expect(text).not.toContain('stays');
  });
});
