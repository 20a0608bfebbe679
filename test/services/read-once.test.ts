import { describe, expect, it } from 'vitest';
import type { PictureReading } from '../../src/domain/reading.js';
import { readOnce } from '../../src/services/read-once.js';
import { bytesOf, ENGINE, hash, readingOf } from '../store/making.js';

const asked = { name: 'a picture', kind: 'avatar' } as const;
const picture = bytesOf('a picture');

/** A reader that counts, and stops early until it is told to read all; readings are kept as a store keeps them. */
function room(early = false) {
  const kept = new Map<string, PictureReading>();
  const calls: { whole: boolean }[] = [];
  const read = readOnce({
    sha256: hash,
    readings: { get: (sha256) => kept.get(sha256), put: (reading) => void kept.set(reading.sha256, reading) },
    stillEnough: ({ lines }) => lines.some(({ text }) => text === 'STILL A TERM'),
    reader: async () => ({
      engine: ENGINE,
      async read(bytes, { whole = false }) {
        calls.push({ whole });
        await new Promise((resolve) => setTimeout(resolve, 5));
        return readingOf(hash(bytes), 'ALL OF IT', { depth: early && !whole ? 'shallow' : 'full' });
      },
      close: async () => {},
    }),
  });
  return { read, kept, calls };
}

describe('a picture is read once', () => {
  it('when two profiles show it, one after the other or both at the same time', async () => {
    const { read, calls } = room();
    const [one, other] = await Promise.all([read(picture, asked), read(new Uint8Array(picture), asked)]);
    expect(other).toEqual(one);
    await read(picture, asked);
    expect(calls).toHaveLength(1);
    await read(bytesOf('another'), asked);
    expect(calls).toHaveLength(2);
  });

  it('also when its reading had ended early at what would end it today', async () => {
    const { read, kept, calls } = room();
    kept.set(hash(picture), readingOf(hash(picture), 'STILL A TERM', { depth: 'shallow' }));
    expect((await read(picture, asked)).depth).toBe('shallow');
    expect(calls).toEqual([]);
  });

  it('but to its end when what ended it is a term no longer', async () => {
    const { read, kept, calls } = room(true);
    kept.set(hash(picture), readingOf(hash(picture), 'RETIRED TERM', { depth: 'shallow' }));
    expect(await read(picture, asked)).toMatchObject({ depth: 'full', lines: [{ text: 'ALL OF IT' }] });
    expect(calls).toEqual([{ whole: true }]);
    await read(picture, asked);
    expect(calls).toHaveLength(1);
  });

  it('and a reading that failed is tried again by whoever asks next', async () => {
    let fail = true;
    const read = readOnce({
      sha256: hash,
      reader: async () => ({
        engine: ENGINE,
        read: async (bytes) => (fail ? Promise.reject(new Error('no')) : readingOf(hash(bytes), 'words')),
        close: async () => {},
      }),
    });
    const both = await Promise.allSettled([read(picture, asked), read(picture, asked)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fail = false;
    expect((await read(picture, asked)).depth).toBe('full');
  });
});
