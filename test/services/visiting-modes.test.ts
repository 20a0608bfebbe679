/** Where the worker must not visit, nothing is touched: told by a local site that counts what it was asked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillForm } from '../../scripts/demo/sign.js';
import { people } from '../../scripts/demo/site/people.js';
import { type Site, startSite } from '../../scripts/demo/site/server.js';
import { openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import { SIGHTS } from '../../src/domain/snapshot.js';
import { usualWorkerMode } from '../../src/policy/platform-terms.js';
import { platformModes } from '../../src/services/visiting-modes.js';

const dir = mkdtempSync(join(tmpdir(), 'profile-audit-modes-'));
const clock = () => new Date('2026-12-05T10:00:00.000Z');
const one = (platform: string) => {
  const person = people.find((somebody) => somebody.platform === platform && somebody.behaviour === 'profile');
  if (!person) throw new Error(`the demo has nobody at ${platform}`);
  return person;
};
const asked = [one('x'), one('instagram'), one('bluesky')];
let site: Site;
beforeAll(async () => {
  site = await startSite({ people: asked });
});
afterAll(async () => {
  await site.close();
  rmSync(dir, { recursive: true, force: true });
});

const houseWith = (name: string, platforms: Record<string, unknown>) =>
  openHouse(
    loadConfig({
      cwd: dir,
      env: {
        HOME: dir,
        PROFILE_AUDIT_DATA_DIR: join(dir, name),
        PROFILE_AUDIT_STAND_INS: JSON.stringify(site.map),
        PROFILE_AUDIT_ATTEMPTS: '1',
        PROFILE_AUDIT_PLATFORMS: JSON.stringify(platforms),
      },
    }),
    clock,
  );

describe('the worker', () => {
  it('visits no platform whose terms forbid it, and none that the operator closed to it', async () => {
    const house = await houseWith('worker', { bluesky: { worker: 'off' } });
    try {
      const enrolment = await house.enrolment();
      for (const person of asked) {
        const { form } = enrolment.invite({ name: person.name, addresses: [site.url(person)] });
        enrolment.sign(fillForm(form, person, '2026-12-05'));
      }
      const { roundId, counts } = await house.runRound('2026-12', {});
      const results = (await house.store()).results(roundId);
      expect(counts).toMatchObject({ hidden: asked.length, failed: 0 });
      expect(results).toHaveLength(asked.length);
      for (const { snapshot, verdict } of results) {
        expect(verdict).toBe('unseen');
        const shown = SIGHTS.map((sight) => snapshot[sight]).filter(
          (sighting) => !(sighting.state === 'hidden' && sighting.why === 'withheld'),
        );
        expect(shown.length).toBeGreaterThan(0);
        expect(shown).toEqual(shown.map(() => ({ state: 'hidden', why: 'declined' })));
      }
      expect(site.requests).toEqual([]);
    } finally {
      await house.close();
    }
  });
});

describe('a person who asks about her own profile', () => {
  it('has it visited although the worker does not visit there, and not where the operator turned the platform off', async () => {
    const house = await houseWith('person', { bluesky: { worker: 'ask' }, instagram: { worker: 'off' } });
    const look = await house.openLook({ kind: 'live', robots: 'ignore' });
    try {
      const [, instagram, bluesky] = asked.map((person) => house.recognise(site.url(person)));
      const { result } = await look.inspect(bluesky!, 'mine', {});
      expect(result.snapshot.displayName.state).toBe('seen');
      site.requests.length = 0;
      await expect(look.inspect(instagram!, 'mine', {})).rejects.toMatchObject({
        code: 'PLATFORM_OFF',
        args: { place: 'Instagram' },
      });
      expect(site.requests).toEqual([]);
    } finally {
      await look.close();
      await house.close();
    }
  });
});

describe('modes', () => {
  it('are the operator’s; where she said nothing, her Leaders are asked wherever terms forbid visits', () => {
    const modes = platformModes(
      { linkedin: { worker: 'visit' }, flickr: { worker: 'off', onDemand: 'visit' } },
      usualWorkerMode,
    );
    expect(['linkedin', 'facebook', 'bluesky', 'website', 'flickr'].map(modes.worker)).toEqual([
      'visit',
      'ask',
      'visit',
      'visit',
      'off',
    ]);
    expect(modes.onDemand('facebook')).toBe('visit');
    expect(modes.onDemand('flickr')).toBe('visit');
  });

  it('refuses a platform that nobody knows, so that a slip of the pen is seen', async () => {
    await expect(houseWith('slip', { facebok: { worker: 'off' } })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      args: { detail: expect.stringContaining('facebok') },
    });
  });
});
