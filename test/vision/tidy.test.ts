import { describe, expect, it } from 'vitest';
import type { ReadLine } from '../../src/domain/reading.js';
import { tidyLines, tidySecond } from '../../src/vision/tidy.js';

const line = (text: string, sureness: number, [x, y, w, h]: [number, number, number, number]): ReadLine => ({
  text,
  sureness,
  polygon: [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ],
  words: [],
  chars: [],
});
const texts = (lines: ReadLine[]) => tidyLines(lines).map((l) => l.text);

describe('lines of one picture', () => {
  it('stand surest first, each reading of a place once', () => {
    const at: [number, number, number, number] = [10, 10, 100, 20];
    expect(texts([line('RIVER', 0.6, at), line('RIVER', 0.9, at), line('FOREST', 0.95, [10, 60, 100, 20])])).toEqual([
      'FOREST',
      'RIVER',
    ]);
  });

  it('take the spaces from the reading that has them, and the sureness from the surer', () => {
    const at: [number, number, number, number] = [10, 10, 100, 20];
    const word = { text: '', sureness: 1, polygon: [] };
    const spaced = { ...line('STILL HERE', 0.6, at), words: [word, word] };
    const joined = { ...line('STILLHERE', 0.9, at), words: [word] };
    expect(tidyLines([spaced, joined])).toMatchObject([{ text: 'STILL HERE', sureness: 0.9 }]);
  });

  it('keep one that differs in a letter at the rim and is surer: a rim beside a word reads as I', () => {
    const rim = line('IOTTER', 0.9, [10, 10, 110, 20]);
    expect(texts([rim, line('OTTER', 0.95, [20, 10, 95, 20])])).toEqual(['OTTER', 'IOTTER']);
  });

  it('drop what Latin letters make of signs that were read more surely, and nothing beside them', () => {
    const at: [number, number, number, number] = [10, 10, 100, 20];
    const beside = line('GARDEN', 0.6, [10, 60, 100, 20]);
    expect(texts([line('MERZ', 0.78, at), line('朋友聚会', 0.9, at), beside])).toEqual(['朋友聚会', 'GARDEN']);
    expect(texts([line('MERZ', 0.92, at), line('朋友聚会', 0.9, at)])).toEqual(['MERZ', '朋友聚会']);
  });

  it('keep at most five different readings of a place', () => {
    const at: [number, number, number, number] = [10, 10, 100, 20];
    const read = ['RIVER', 'RIVEN', 'R1VER', 'RAVEN', 'RlVER', 'RIDER'].map((t, i) => line(t, 0.9 - i / 10, at));
    expect(texts(read)).toEqual(['RIVER', 'RIVEN', 'R1VER', 'RAVEN', 'RlVER']);
  });

  it('lose a piece of a surely read longer line, and keep one that stands beside it or is much surer', () => {
    const whole = line('MATERNITY WARD TEAM', 0.8, [10, 10, 300, 20]);
    expect(texts([whole, line('NITY WARI', 0.9, [60, 11, 120, 19])])).toEqual(['MATERNITY WARD TEAM']);
    expect(texts([whole, line('NIGHT', 0.9, [10, 40, 100, 20])])).toEqual(['NIGHT', 'MATERNITY WARD TEAM']);
    expect(texts([whole, line('WARD', 0.97, [150, 11, 60, 19])])).toEqual(['WARD', 'MATERNITY WARD TEAM']);
  });
});

describe('second readings of one picture', () => {
  const at: [number, number, number, number] = [10, 10, 100, 20];
  const texts = (second: ReadLine[], lines: ReadLine[] = []) => tidySecond(second, lines).map(({ text }) => text);

  it('need to be the surer the fewer their letters', () =>
    expect(
      texts([
        line('MAGA', 0.75, at),
        line('#MAGA', 0.85, at),
        line('LABOUR', 0.65, at),
        line('JEREMY CORBYN', 0.6, at),
      ]),
    ).toEqual(['#MAGA', 'JEREMY CORBYN']));
  it('are told once, the surest of a kind, and not where a line says the same', () =>
    expect(
      texts(
        [line('Milk Fair', 0.7, at), line('MILK FAIR', 0.9, at), line('GARDENS', 0.9, at)],
        [line('Gardens', 0.8, at)],
      ),
    ).toEqual(['MILK FAIR']));
  it('are a dozen at most', () =>
    expect(texts([...'ABCDEFGHIJKLMNOP'].map((c) => line(c.repeat(9), 0.9, at)))).toHaveLength(12));
});
