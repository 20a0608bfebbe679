/** Which words go along with a picture to its reading: those that stand beside it, as far as their owner lets us see them. */
import { expect, it } from 'vitest';
import type { ConsentPart } from '../../src/domain/consent.js';
import { mintConsented } from '../../src/domain/profile.js';
import { hidden, seen } from '../../src/domain/snapshot.js';
import { verdictOf } from '../../src/policy/verdict.js';
import { inspect } from '../../src/services/inspect.js';
import { loadAudits } from '../../src/services/roster.js';
import { suppliedRoad } from '../../src/services/supplied.js';
import { bytesOf, hash, readingOf } from '../store/making.js';

const profile = mintConsented({ platform: 'website', handle: 'rosa.example', url: 'https://rosa.example/' });
const none = hidden<never>('unsupplied');
const takenAt = '2026-11-23T10:00:00.000Z';

async function besideOf(parts?: readonly ConsentPart[]): Promise<(string | undefined)[]> {
  const asked: (string | undefined)[] = [];
  const sketch = {
    ...{ ref: profile, takenAt, links: none, banner: none, posts: none },
    ...{ displayName: seen('Ρόζα'), bio: seen('LLL Leader · יועצת הנקה') },
    avatar: seen({ url: 'handed:avatar', alternates: [] }),
  };
  const pictures = { avatar: { name: 'a.png', bytes: bytesOf('a picture') } };
  await inspect(
    profile,
    {
      ...{
        audits: await loadAudits(),
        verdictOf,
        keys: {},
        stamp: { version: '1', rules: 'r', lexicon: 'l', ocr: 'o' },
      },
      ...{ regularPosts: { share: 0.2, count: 3 }, languageOf: () => 'en', clock: () => new Date(takenAt) },
      ...suppliedRoad({ sketch, pictures, via: 'saved', lacks: [] }),
      async readPicture(bytes, { beside }) {
        asked.push(beside);
        return readingOf(hash(bytes), 'words');
      },
    },
    { declared: 'leader', ...(parts && { parts }) },
  );
  return asked;
}

it('display name and description go along', async () => {
  expect(await besideOf()).toEqual(['Ρόζα LLL Leader · יועצת הנקה']);
});

it('a part that she does not let us see does not', async () => {
  const [beside = 'nothing was read'] = await besideOf(['picture']);
  expect(beside.trim()).toBe('');
});
