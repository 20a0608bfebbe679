/** What was read under the gate is given on only where it is long, stands where nothing was read surely, and is few. */
import { describe, expect, it } from 'vitest';
import type { ReadLine } from '../../src/domain/reading.js';
import { type Placing, toReadLines, toUnsureLine } from '../../src/vision/lines.js';
import { tidyUnsure } from '../../src/vision/tidy.js';

const HERE: Placing = { map: (x, y) => [x, y], size: { width: 400, height: 400 }, steps: 1 };

function row(texts: string[], sureness: number, y = 0) {
  const words = texts.map((text, i) => {
    const box = { x0: 100 * i, y0: y, x1: 100 * i + 90, y1: y + 20 };
    return { text, sureness, box, chars: [...text].map((c) => ({ c, sureness, box })) };
  });
  return { words, box: { x0: 0, y0: y, x1: 100 * texts.length - 10, y1: y + 20 } };
}
const unsure = (texts: string[], sureness = 0.2, y = 0): ReadLine => toUnsureLine(row(texts, sureness, y), HERE, [])!;

describe('words under the gate', () => {
  it('are no lines, and are kept apart where they have seven letters', () => {
    const read = row(['ANCHOVY', '—', 'FANS'], 0.2);
    expect(toReadLines(read, HERE)).toEqual([]);
    expect(toUnsureLine(read, HERE, [])).toMatchObject({ text: 'ANCHOVY FANS', sureness: 0.2 });
    expect(toUnsureLine(row(['ANCHO'], 0.2), HERE, [])).toBeUndefined();
    expect(toUnsureLine(row(['—', '..'], 0.2), HERE, [])).toBeUndefined();
  });

  it('are dropped where something was read surely, and stay beside it', () => {
    const sure = toReadLines(row(['BUTTERFLY'], 0.9), HERE);
    expect(tidyUnsure([unsure(['BUTTFRELV'])], sure)).toEqual([]);
    expect(tidyUnsure([unsure(['ANCHOVIES'], 0.2, 200)], sure)).toMatchObject([{ text: 'ANCHOVIES' }]);
  });

  it('are given on beside surer ones of the same row where they say more', () => {
    const read = row(['TOP', 'OF', 'BUTTERFLY'], 0.9);
    read.words[0]!.sureness = read.words[1]!.sureness = 0.1;
    const lines = toReadLines(read, HERE);
    expect(lines.map(({ text }) => text)).toEqual(['BUTTERFLY']);
    const more = toUnsureLine(read, HERE, lines)!;
    expect(more.text).toBe('TOP OF BUTTERFLY');
    expect(tidyUnsure([more], lines)).toEqual([more]);
    expect(toUnsureLine(read, HERE, [more])).toBeUndefined();
  });

  it('are told once each, the surest twelve', () => {
    const many = [...'ABCDEFGHIJKLMNOP'].map((c, i) => unsure([c.repeat(8)], 0.01 * i, 20 * i));
    const kept = tidyUnsure([...many, unsure(['PPPPPPPP'], 0.05, 390)], []);
    expect(kept.map(({ text }) => text[0]).join('')).toBe('PONMLKJIHGFE');
  });
});

describe('a small l among capitals', () => {
  it.each([
    ['FlSH', 'FISH'],
    ['#BlJOU1', '#BIJOU1'],
    ['Fill', 'Fill'],
    ['Al', 'Al'],
    ['25l', '25l'],
    ['lll', 'lll'],
  ])('%s is %s', (text, read) => {
    const [line] = toReadLines(row([text, 'MARKET'], 0.95), HERE);
    expect(line).toMatchObject({ text: `${read} MARKET` });
    expect(line!.chars.map(({ c }) => c).join('')).toBe(`${read} MARKET`);
  });
});
