/** A whole round on the local site: what becomes of profiles on a platform whose canaries are silent, and when they sing again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillForm } from '../../scripts/demo/sign.js';
import { type DemoPerson, people } from '../../scripts/demo/site/people.js';
import { type Site, startSite } from '../../scripts/demo/site/server.js';
import { type House, openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';

const dir = mkdtempSync(join(tmpdir(), 'profile-audit-canaries-'));
const [known, first, second] = people.filter(
  ({ platform, behaviour, expected }) =>
    platform === 'bluesky' && behaviour === 'profile' && expected.verdict === 'clear',
);
const NOBODY = 'https://bsky.app/profile/nobody-at-all.bsky.social';
let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(async () => {
  await site.close();
  rmSync(dir, { recursive: true, force: true });
});

const houseWith = (name: string, canary: { good: string; missing: string }) =>
  openHouse(
    loadConfig({
      cwd: dir,
      env: {
        HOME: dir,
        PROFILE_AUDIT_DATA_DIR: join(dir, name),
        PROFILE_AUDIT_STAND_INS: JSON.stringify(site.map),
        PROFILE_AUDIT_ATTEMPTS: '1',
        PROFILE_AUDIT_PLATFORMS: JSON.stringify({ bluesky: { canary } }),
      },
    }),
    () => new Date('2026-12-05T10:00:00.000Z'),
  );

const asked = [first, second].flatMap((person) => person ?? []);
async function enrol(house: House, who: readonly DemoPerson[]): Promise<void> {
  const enrolment = await house.enrolment();
  for (const person of who) {
    const { form } = enrolment.invite({ name: person.name, addresses: [site.url(person)] });
    enrolment.sign(fillForm(form, person, '2026-12-05'));
  }
}

describe('canaries', () => {
  it('keep a round from visiting a platform that is not read rightly: one incident, and everything hidden by its wall', async () => {
    expect(asked).toHaveLength(2);
    const silent = await houseWith('silent', { good: NOBODY, missing: NOBODY });
    try {
      await enrol(silent, asked);
      site.requests.length = 0;
      const { roundId, counts } = await silent.runRound('2026-12', { when: 'now' });
      expect(counts.failed).toBe(0);
      const store = await silent.store();
      expect(store.results(roundId).map(({ verdict, snapshot }) => [verdict, snapshot.bio])).toEqual(
        asked.map(() => ['unseen', { state: 'hidden', why: 'layout' }]),
      );
      for (const person of asked) {
        expect(site.requests.filter(({ path }) => path.includes(person.handle))).toEqual([]);
      }
      expect(store.incidents.begin({ key: 'platform-canary:bluesky', kind: 'platform-canary', args: {} })).toBe(false);
    } finally {
      await silent.close();
    }
  });

  it('lets the round visit once they are seen as they should be', async () => {
    const singing = await houseWith('singing', { good: site.url(known!), missing: NOBODY });
    try {
      const end = await singing.platforms.probe('bluesky');
      expect(end).toMatchObject({
        state: 'well',
        good: { state: 'profile', sights: { displayName: 'seen' } },
        missing: { state: 'hidden', why: 'gone' },
      });
      await enrol(singing, [first!]);
      const { roundId } = await singing.runRound('2026-12', { when: 'now' });
      const results = (await singing.store()).results(roundId);
      expect(results.map(({ snapshot }) => snapshot.bio.state)).toEqual(['seen']);
    } finally {
      await singing.close();
    }
  });

  it('that read a missing profile as one have failed too', async () => {
    const fooled = await houseWith('fooled', { good: site.url(known!), missing: site.url(first!) });
    try {
      expect(await fooled.platforms.probe('bluesky')).toMatchObject({ state: 'failed', wall: 'layout' });
      expect(await fooled.platforms.probe('website')).toEqual({ state: 'untested' });
    } finally {
      await fooled.close();
    }
  });
});

describe('kept recordings', () => {
  it('are read again by today’s scrapers, and say field by field what is found no more', async () => {
    const kept = join(dir, 'kept');
    mkdirSync(kept);
    const person = known!;
    const house = await houseWith('recorded', { good: NOBODY, missing: NOBODY });
    try {
      const look = await house.openLook({ kind: 'live', robots: 'ignore', record: join(kept, 'one.har') });
      const { result } = await look.inspect(house.recognise(site.url(person)), 'mine', {});
      await look.close();
      const name = result.snapshot.displayName;
      if (name.state !== 'seen') throw new Error('the recording shows no name');
      const expecting = (sights: object) =>
        writeFileSync(
          join(kept, 'one.expected.json'),
          JSON.stringify({ address: site.url(person), sights: { displayName: { is: name.value }, ...sights } }),
        );
      expecting({ bio: 'seen' });
      expect(await house.platforms.checkRecordings(kept)).toEqual([
        { name: 'one', platform: 'bluesky', state: 'well', fields: [] },
      ]);
      expecting({ bio: { is: 'What stood there once' }, avatar: 'absent', links: 'hidden' });
      const [end] = await house.platforms.checkRecordings(kept);
      expect(end).toMatchObject({ state: 'drifted' });
      expect(end?.fields).toContainEqual({ sight: 'bio', drift: 'other' });
      writeFileSync(join(kept, 'one.expected.json'), '{"address":');
      await expect(house.platforms.checkRecordings(kept)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    } finally {
      await house.close();
    }
  });
});
