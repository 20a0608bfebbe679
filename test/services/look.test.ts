import { describe, expect, it } from 'vitest';
import { mintConsented } from '../../src/domain/profile.js';
import type { Scraper } from '../../src/domain/scraper.js';
import { absent, hidden, type Sketch, seen } from '../../src/domain/snapshot.js';
import type { Visit } from '../../src/domain/visiting.js';
import { look } from '../../src/services/look.js';

const ref = mintConsented({ platform: 'pond', handle: 'ada', url: 'https://pond.example/@ada' });
const takenAt = '2026-05-04T03:02:01.000Z';
const sketch: Sketch = {
  ref,
  takenAt,
  displayName: seen('Ada'),
  bio: absent(),
  links: absent(),
  avatar: hidden('layout'),
  banner: hidden('private'),
  posts: seen([]),
};
const pond: Scraper = {
  id: 'pond',
  title: 'Pond',
  hosts: ['pond.example'],
  proof: 'recorded',
  claim: () => ref,
  plan: ({ url }) => [{ id: 'page', requests: [{ url, via: 'browser' }] }],
  read: () => ({ sketch }),
};
const visit = {
  fetch: async ({ url }: { url: string }) => ({
    ...{ url, via: 'browser' as const, contentType: 'text/html' },
    ...{ body: new Uint8Array([1]), status: 200, takenAt },
  }),
} as unknown as Visit;

describe('looking at a profile', () => {
  it('hands on what a reader tried on recorded pages found absent', async () => {
    expect((await look(ref, pond, visit, {}, takenAt)).sketch).toEqual(sketch);
  });
  it('takes nothing for absent that a reader without proof did not find, and says why', async () => {
    const looked = await look(ref, { ...pond, proof: 'unproven' }, visit, {}, takenAt);
    expect(looked.sketch).toEqual({
      ...sketch,
      bio: hidden('unproven'),
      links: hidden('unproven'),
      avatar: hidden('unproven'),
    });
  });
});
