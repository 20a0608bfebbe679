import { describe, expect, it } from 'vitest';
import { coveredBy, covers, type Place } from '../../src/vision/levels.js';

const line = (from: number, to: number, height = 10, y = 0): Place => ({
  spine: Array.from({ length: Math.round((to - from) / 7) }, (_, i): [number, number] => [from + 7 * (i + 0.5), y]),
  height,
});
const ring = (from: number, to: number): Place => ({
  spine: Array.from({ length: 60 }, (_, i): [number, number] => {
    const turn = from + ((to - from) * (i + 0.5)) / 60;
    return [200 + 150 * Math.cos(turn), 200 + 150 * Math.sin(turn)];
  }),
  height: 24,
});

describe('what was read already', () => {
  it('holds a piece of a line, and the line once more from a little further', () => {
    expect(covers(line(0, 100), line(20, 70))).toBe(true);
    expect(covers(line(0, 100), line(0, 107))).toBe(true);
  });
  it('does not hold a line that goes on for two letters and more', () => {
    expect(covers(line(0, 200), line(0, 230))).toBe(false);
  });
  it('holds the holes of large letters, and no line of its own beside them', () => {
    expect(coveredBy([line(0, 400, 60)], line(100, 160, 12))).toBe(true);
    expect(coveredBy([line(0, 400, 60)], line(100, 160, 12, 40))).toBe(false);
    expect(coveredBy([line(0, 100, 10)], line(0, 100, 30))).toBe(false);
  });
  it('holds a ring that was begun at another letter', () => {
    expect(covers(ring(0, 6.2), ring(2, 8.2))).toBe(true);
    expect(covers(ring(0, 3), ring(2, 5))).toBe(false);
  });
  it('holds what two lines hold together', () => {
    expect(coveredBy([line(0, 100), line(100, 200)], line(20, 190))).toBe(true);
    expect(coveredBy([line(0, 100)], line(20, 190))).toBe(false);
  });
});
