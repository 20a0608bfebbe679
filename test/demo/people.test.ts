import { describe, expect, it } from 'vitest';
import { addressOf, people } from '../../scripts/demo/site/people.js';
import { CONSENT_PARTS, USES } from '../../src/domain/consent.js';
import { FINDING_CODES, REASON_CODES, VERDICTS } from '../../src/domain/outcome.js';
import { WALLS } from '../../src/domain/snapshot.js';
import { TROUBLE_CODES } from '../../src/domain/trouble.js';

const HANDLES = {
  x: /^\w{1,15}$/,
  instagram: /^[a-z0-9._]{1,30}$/,
  bluesky: /^[a-z0-9-]{3,18}\.bsky\.social$/,
  website: /^[a-z0-9-]+\.example$/,
};
const BIO_LIMITS = { x: 160, instagram: 150, bluesky: 256, website: 400 };
const AUDITS = [
  'leader-identification',
  'political-picture',
  'political-description',
  'cause-alignment',
  'disclaimer',
  'name-logo-misuse',
];
const CODES: readonly string[] = [...FINDING_CODES, ...REASON_CODES];

describe('the invented people', () => {
  it('are at least sixteen, each with an id and an address of her own', () => {
    expect(people.length).toBeGreaterThanOrEqual(16);
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    expect(new Set(people.map((person) => addressOf(person).toLowerCase())).size).toBe(people.length);
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
  });

  it.each(people.map((person) => [person.id, person] as const))(
    '%s keeps to the limits of her platform',
    (_, person) => {
      expect(person.handle).toMatch(HANDLES[person.platform]);
      expect(person.name.length).toBeLessThanOrEqual(50);
      expect([...person.bio].length).toBeLessThanOrEqual(BIO_LIMITS[person.platform]);
      for (const { text, at } of person.posts) {
        expect([...text].length).toBeLessThanOrEqual(280);
        expect(new Date(at).toISOString()).toBe(at);
      }
      expect(person.posts.map(({ at }) => at)).toEqual(
        person.posts
          .map(({ at }) => at)
          .sort()
          .reverse(),
      );
      if (person.platform === 'instagram') expect(person.banner).toBeNull();
    },
  );

  it.each(people.map((person) => [person.id, person] as const))('%s says what her visit should end in', (_, person) => {
    const { verdict, outcomes = {}, walls = [], troubles = [] } = person.expected;
    expect(VERDICTS).toContain(verdict);
    for (const [audit, { codes = [] }] of Object.entries(outcomes)) {
      expect(AUDITS).toContain(audit);
      for (const code of codes) expect(CODES).toContain(code);
    }
    for (const wall of walls) expect(WALLS).toContain(wall);
    for (const trouble of troubles) expect(TROUBLE_CODES).toContain(trouble);
    expect(verdict === 'unseen').toBe(walls.length > 0);
    // A private account shows its description all the same; every other way to hide leaves nothing to judge.
    expect(['profile', 'private'].includes(person.behaviour)).toBe(verdict !== 'unseen');
    if (person.behaviour !== 'profile') expect(verdict).not.toBe('clear');
    expect(USES).toContain(person.use);
    expect(person.parts.length).toBeGreaterThan(0);
    for (const part of person.parts) expect(CONSENT_PARTS).toContain(part);
    // Declared use 'leader' or 'both' makes her a Leader whatever her words say, so nobody outside may declare it.
    expect(verdict === 'outside').toBe(person.use === 'personal');
    expect(person.story.length).toBeGreaterThan(20);
  });

  it('cover every verdict, every platform and every way to hide', () => {
    expect(new Set(people.map(({ expected }) => expected.verdict))).toEqual(new Set(VERDICTS));
    expect(new Set(people.map(({ platform }) => platform))).toEqual(new Set(Object.keys(HANDLES)));
    const styles = people.flatMap(({ avatar }) => (avatar?.overlays ?? []).map(({ kind }) => kind));
    expect(new Set(styles)).toEqual(new Set(['ring', 'ribbon', 'band']));
    expect(new Set(people.map(({ lang }) => lang))).toEqual(new Set(['en', 'fr', 'de', 'es']));
    expect(new Set(people.map(({ behaviour }) => behaviour)).size).toBe(8);
  });
});
