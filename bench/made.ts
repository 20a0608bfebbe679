/** Made things for benches of the ledger: enrolled people, and a plain result of a visit. */
import { createHash } from 'node:crypto';
import type { ProfileRef } from '../src/domain/profile.js';
import type { ProfileResult } from '../src/domain/result.js';
import type { Store } from '../src/store/index.js';

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Lets people sign. Gives what signs anew for all of them: a consent ends by itself after a year. */
export function enrolled(store: Store, names: readonly string[], urlOf: (name: string) => string): () => void {
  const people = names.map((name) => ({ name, personId: store.people.invite({ name }).personId }));
  const sign = () => {
    for (const { name, personId } of people) {
      const profile = { platform: 'website', handle: name, url: urlOf(name) };
      store.consents.sign({
        ...{ personId, profile, use: 'leader', parts: ['picture', 'banner', 'description', 'posts'], signedBy: name },
        ...{ textVersion: '1', textSha256: hashOf('text') },
      });
    }
  };
  sign();
  return sign;
}

/** What a visit brings that saw a name and nothing else. */
export function seen(profile: ProfileRef, at: Date): ProfileResult {
  const none = { state: 'absent' as const };
  const takenAt = at.toISOString();
  const { platform, handle, url } = profile;
  const ref = { platform, handle, url };
  return {
    ...{ profile: ref, verdict: 'clear', standing: 'leader', takenAt, via: 'browser', readings: {} },
    snapshot: {
      ...{ ref, takenAt, displayName: { state: 'seen', value: handle } },
      ...{ bio: none, links: none, avatar: none, banner: none, posts: none },
    },
    outcomes: ['one', 'two', 'three'].map((audit) => ({
      ...{ audit, version: 1, clause: 'c', severity: 'none' as const, outcome: { kind: 'pass' as const } },
    })),
    engine: { version: '0', rules: 'r', lexicon: 'l', ocr: 'e' },
    timing: { visitMs: 1, decodeMs: 1, ocrMs: 1, auditsMs: 1 },
  };
}

/** The same, with something found that is another thing each month: such a visit is to be followed by a second look. */
export function found(profile: ProfileRef, at: Date): ProfileResult {
  const result = seen(profile, at);
  const evidence = { kind: 'lack' as const, sight: 'bio' as const, label: at.toISOString().slice(0, 7) };
  const findings = [{ code: 'disclaimer-missing' as const, args: {}, sureness: 1, evidence }];
  const [first, ...rest] = result.outcomes;
  return { ...result, verdict: 'finding', outcomes: [{ ...first!, outcome: { kind: 'finding', findings } }, ...rest] };
}

/** Chance that is the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
