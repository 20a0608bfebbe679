/** A result as a visit brings it: a picture of some 40 kB that was read, and words. */
import { createHash } from 'node:crypto';
import type { Visited } from '../../src/domain/dispatch.js';
import type { ProfileRef } from '../../src/domain/profile.js';
import { absent, seen } from '../../src/domain/snapshot.js';

export function resultOf(profile: ProfileRef): Visited {
  const bytes = Buffer.alloc(40_000, profile.handle);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const takenAt = new Date().toISOString();
  const polygon: [number, number][] = [
    [0, 0],
    [9, 0],
    [9, 9],
  ];
  const line = { text: 'Hello', sureness: 0.9, polygon, words: [], chars: [{ c: 'H', sureness: 0.9 }] };
  return {
    result: {
      ...{ profile, verdict: 'clear', standing: 'leader', takenAt, via: 'browser' },
      snapshot: {
        ...{ ref: profile, takenAt, displayName: seen('Somebody'), bio: seen('Leader'.repeat(20)), links: seen([]) },
        ...{
          avatar: seen({ url: `${profile.url}a.png`, sha256, width: 9, height: 9 }),
          banner: absent(),
          posts: seen([]),
        },
      },
      readings: {
        avatar: {
          ...{ sha256, width: 9, height: 9, engine: 'bench', depth: 'full', lines: Array(20).fill(line) },
          ...{ spotted: [], marks: [], notes: [] },
        },
      },
      outcomes: [
        {
          ...{ audit: 'leader-identification', version: 1, clause: 'scope', severity: 'none' },
          outcome: { kind: 'pass' },
        },
      ],
      engine: { version: '0', rules: 'r', lexicon: 'l', ocr: 'bench' },
      timing: { visitMs: 1, decodeMs: 1, ocrMs: 1, auditsMs: 1 },
    },
    pictures: { avatar: bytes },
  };
}
