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

describe('a picture beside words of two scripts', () => {
  it('is read once in each, and neither reading passes for the other', async () => {
    const kept = new Map<string, PictureReading>();
    const asks: (string | undefined)[] = [];
    const engineBeside = (words: string) => (/\p{Script=Hebrew}/u.test(words) ? `${ENGINE} further` : ENGINE);
    const read = readOnce({
      sha256: hash,
      readings: {
        get: (sha256, engine) => kept.get(`${sha256} ${engine}`),
        put: (reading) => void kept.set(`${reading.sha256} ${reading.engine}`, reading),
      },
      reader: async () => ({
        ...{ engine: ENGINE, engineBeside },
        async read(bytes, { beside = '' }) {
          asks.push(beside);
          return { ...readingOf(hash(bytes), beside), engine: engineBeside(beside) };
        },
        close: async () => {},
      }),
    });
    const wordsBeside = async (beside: string) => (await read(picture, { ...asked, beside })).lines[0]!.text;
    expect([await wordsBeside('hello'), await wordsBeside('שלום לכולן')]).toEqual(['hello', 'שלום לכולן']);
    expect([await wordsBeside('hello'), await wordsBeside('שלום לכולן')]).toEqual(['hello', 'שלום לכולן']);
    expect(asks).toEqual(['hello', 'שלום לכולן']);
  });
});

describe('a picture that was read before, when the reference marks changed', () => {
  /** A reader that looks for these marks and finds them all, and counts what it is asked. */
  const withMarks = (marks: string[], kept: Map<string, PictureReading>) => {
    const calls = { read: 0, looked: [] as (readonly string[])[] };
    const hit = (key: string) => ({
      name: key.split('#')[0]!,
      sureness: 0.9,
      box: [0, 0, 5, 5] as [number, number, number, number],
    });
    const read = readOnce({
      sha256: hash,
      readings: { get: (sha256) => kept.get(sha256), put: (reading) => void kept.set(reading.sha256, reading) },
      reader: async () => ({
        engine: ENGINE,
        async read(bytes) {
          calls.read += 1;
          return { ...readingOf(hash(bytes), 'WORDS'), marks: marks.map(hit), lookedFor: marks };
        },
        marks: async () => marks,
        async look(_, { keys = [] }) {
          calls.looked.push(keys);
          return keys.map(hit);
        },
        close: async () => {},
      }),
    });
    return { read, calls };
  };
  const names = (reading: PictureReading) => reading.marks.map(({ name }) => name);

  it('is searched for the new mark alone, no word is read again, and what was found is kept', async () => {
    const kept = new Map<string, PictureReading>();
    await withMarks(['badge/a.png#1'], kept).read(picture, asked);
    const second = withMarks(['badge/a.png#1', 'badge/b.png#1'], kept);
    expect(names(await second.read(picture, asked))).toEqual(['badge/a.png', 'badge/b.png']);
    await second.read(picture, asked);
    expect(second.calls).toEqual({ read: 0, looked: [['badge/b.png#1']] });
  });

  it('forgets what a mark found that is out of use, and takes a changed picture of a mark for another mark', async () => {
    const kept = new Map<string, PictureReading>();
    await withMarks(['badge/a.png#1', 'badge/b.png#1'], kept).read(picture, asked);
    const gone = withMarks(['badge/b.png#1'], kept);
    expect(names(await gone.read(picture, asked))).toEqual(['badge/b.png']);
    expect(gone.calls).toEqual({ read: 0, looked: [] });
    const changed = withMarks(['badge/b.png#2'], kept);
    await changed.read(picture, asked);
    expect(changed.calls.looked).toEqual([['badge/b.png#2']]);
  });

  it('is searched for all of them where its reading does not say what it was searched for', async () => {
    const kept = new Map([[hash(picture), readingOf(hash(picture), 'WORDS')]]);
    const { read, calls } = withMarks(['lll/a.png#1'], kept);
    expect(names(await read(picture, asked))).toEqual(['lll/a.png']);
    expect(calls.looked).toEqual([['lll/a.png#1']]);
  });
});
