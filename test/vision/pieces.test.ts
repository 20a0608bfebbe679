/** A row that holds a piece of a term is read once more, with room for what is missing. */
import { describe, expect, it } from 'vitest';
import type { Chain } from '../../src/vision/chain.js';
import { linesOf, longerBy, piecesOf } from '../../src/vision/pieces.js';

const terms = ['marmalade society', 'toast', '#butterfly2030'].map((form, i) => ({
  id: `${i}`,
  forms: [form],
  script: 'Latin',
}));
const missing = piecesOf({ version: '1', terms, innocent: [] });
const words = (text: string, sureness = 0.9) =>
  text.split(' ').map((word) => ({ text: word, sureness, box: { x0: 0, y0: 0, x1: 1, y1: 1 }, chars: [] }));

describe('a piece of a term', () => {
  it.each([
    ['OUR MARMALADE', 0, 7],
    ['Marma', 0, 11],
    ['ety of Lisbon', 0, 0],
    ['LADE SOCIETY of Lisbon', 5, 0],
    ['BUTTERFLY', 0, 4],
    ['ARMALADE SOCIETY', 1, 0],
    ['MARMALADE SOCIK', 0, 3],
    ['IADE SOCIETY', 6, 0],
    ['MARMALADE SOCIETX', 0, 0],
    ['MARMALADE SOCIETY', 0, 0],
    ['TOAS', 0, 0],
    ['MARM', 0, 0],
    ['', 0, 0],
  ])('%s lacks %d letters before and %d after', (text, before, after) => {
    expect(missing(words(text)) ?? { before: 0, after: 0 }).toEqual({ before, after });
  });
  it('is not sought in words that were hardly read, nor without a vocabulary', () => {
    expect(missing(words('MARMALADE', 0.3))).toBeUndefined();
    expect(piecesOf(undefined)(words('MARMALADE'))).toBeUndefined();
  });
});

describe('a line of two', () => {
  const beside = linesOf({ version: '1', terms, innocent: [] });
  it.each([
    ['MARMALADE', { above: false, below: true }],
    ['Society', { above: true, below: false }],
    ['MARMALADE SOCIETY', undefined],
    ['MARMA', undefined],
    ['TOAST', undefined],
    ['', undefined],
  ])('%s: %j', (text, expected) => expect(beside(words(text))).toEqual(expected));
  it('is not sought beside words that were hardly read, nor without a vocabulary', () => {
    expect(beside(words('MARMALADE', 0.3))).toBeUndefined();
    expect(linesOf(undefined)(words('MARMALADE'))).toBeUndefined();
  });
});

describe('a row read once more', () => {
  const row = { members: [], from: 0, to: 90, top: 0, bottom: 10, height: 10, rgb: [0, 0, 0], score: 1 } as const;
  const on = (path: Chain['path']): Chain => ({ ...row, members: [], rgb: [0, 0, 0], path });
  it('is longer by the missing letters and a quarter', () => {
    expect(longerBy(on({ kind: 'line', x: 0, y: 0, angle: 0 }), { before: 4, after: 2 }, 9)).toMatchObject({
      from: -50,
      to: 115,
    });
  });
  it('goes around a circle once at most', () => {
    const { from, to } = longerBy(on({ kind: 'ring', cx: 0, cy: 0, r: 20, outward: true }), { before: 4, after: 9 }, 9);
    expect(to - from).toBeCloseTo(40 * Math.PI);
  });
});
